import ArgumentParser
import ReadinessModel
import WorkspaceActions

extension Regie.MappingCommand {
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take over a crosswalk from an imported framework to one that is mapped: all or none.",
            discussion: """
                Reads a CSV with the columns source_control, target_control, relationship and strength, or a YAML library
                with 'objects.requirement_mapping_sets'. The relationship compares the imported control with the other:
                equal, subset-of, superset-of, intersects-with or no relationship. The strength goes from 1 to 10; left
                out it is 10, 9, 5 and 4 in that order. A crosswalk between the same two takes the place of the one before.

                Examples:
                  regie mapping import crosswalk.csv --framework nist-csf-2.0 --to iso27001-2022
                  regie mapping import mapping-library.yaml --framework nist-csf-2.0 --to iso27001-2022
                """)
        @OptionGroup var common: CommonOptions
        @Option(help: "The imported framework.") var framework: String
        @Option(help: "The framework that the questions are mapped to, such as iso27001-2022.") var to: String
        @Argument(help: "The file.") var file: String

        func run() throws {
            let result = try common.open().importMapping(from: file, framework: framework, to: to)
            Console.print(
                common.say(
                    "\(result.pairs) pairs taken over; the baseline judges \(result.judged) of \(result.controls) controls "
                        + "of \(framework).",
                    "\(result.pairs) paren overgenomen; de nulmeting beoordeelt \(result.judged) van de "
                        + "\(result.controls) beheersmaatregelen van \(framework)."))
            if result.unrelated > 0 {
                Console.print(
                    common.say(
                        "Rows without a relationship, passed over: \(result.unrelated).",
                        "Regels zonder verband, overgeslagen: \(result.unrelated)."))
            }
            Console.print(common.say("Next: regie status", "Volgende stap: regie status"))
        }
    }
}
