import ArgumentParser
import ReadinessModel
import WorkspaceActions

extension Regie.CatalogueCommand {
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take over a framework of your own into the workspace: all or none.",
            discussion: """
                Reads an OSCAL catalogue in JSON, or a YAML library with 'objects.framework.requirement_nodes'. The
                framework is judged once 'regie mapping import' gives a crosswalk to one that is mapped.

                Examples:
                  regie catalogue import NIST_CSF_v2.0_catalog.json --id nist-csf-2.0
                  regie catalogue import library.yaml
                """)
        @OptionGroup var common: CommonOptions
        @Option(help: "What to call it: lower-case letters, digits, points and hyphens (default: from the file).")
        var id: String?
        @Argument(help: "The file.") var file: String

        func run() throws {
            let result = try common.open().importCatalogue(from: file, as: id)
            let id = result.framework.id
            let groups = result.framework.groups.count
            Console.print(
                common.say(
                    "\(id): \(result.controls) controls in \(groups) groups taken over.",
                    "\(id): \(result.controls) beheersmaatregelen in \(groups) groepen overgenomen."))
            if result.withdrawn > 0 {
                Console.print(
                    common.say(
                        "Left out, because withdrawn: \(result.withdrawn).",
                        "Weggelaten, want ingetrokken: \(result.withdrawn)."))
            }
            if result.untranslated > 0 {
                Console.print(
                    common.say(
                        "Titles without a translation, marked as such: \(result.untranslated).",
                        "Titels zonder vertaling, als zodanig gemarkeerd: \(result.untranslated)."))
            }
            Console.print(
                common.say(
                    "Next: regie mapping import CROSSWALK --framework \(id) --to iso27001-2022",
                    "Volgende stap: regie mapping import KRUISTABEL --framework \(id) --to iso27001-2022"))
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Remove an imported framework with its crosswalks; answers stay.",
            discussion: "Example:\n  regie catalogue remove nist-csf-2.0")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The imported framework.") var framework: String

        func run() throws {
            let removed = try common.open().removeCatalogue(framework)
            Console.print(common.say("\(removed.id): removed", "\(removed.id): verwijderd"))
        }
    }
}
