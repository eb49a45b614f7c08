import ArgumentParser
import Foundation
import ReadinessModel
import Reporting
import WorkspaceActions

extension Regie {
    struct Baseline: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Answer the baseline: by interview, by file, or one by one.",
            subcommands: [Ask.self, Import.self, Export.self, Set.self, Compensating.self, Progress.self])
    }
}

extension Regie.Baseline {
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take over answers, evidence and compensating measures from YAML or CSV: all or none.",
            discussion: """
                CSV columns: question, answer, reason, scope, note, facts, by, on. An answer is an option, 'unknown' or
                'not-applicable'; facts are id=value separated by semicolons. A YAML file that names an organisation or a
                quarter is refused when this is another one.

                Examples:
                  regie baseline import answers.yaml
                  regie baseline import answers.csv
                  regie baseline import answers-2026-q3.yaml --any-quarter
                """)
        @OptionGroup var common: CommonOptions
        @Argument(help: "The file.") var file: String
        @Flag(help: "Also when the file is for another quarter.") var anyQuarter = false

        func run() throws {
            let result = try common.open().importAnswers(from: file, anyQuarter: anyQuarter)
            let withdrawn =
                result.withdrawn == 0
                ? "" : common.say(", \(result.withdrawn) withdrawn", ", \(result.withdrawn) ingetrokken")
            Console.print(
                common.say(
                    "\(result.answers) answers, \(result.evidence) pieces of evidence, \(result.compensating) compensating "
                        + "measures recorded\(withdrawn). Next: regie status",
                    "\(result.answers) antwoorden, \(result.evidence) bewijsstukken, \(result.compensating) compenserende "
                        + "maatregelen vastgelegd\(withdrawn). Volgende stap: regie status"))
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write all answers as CSV, to be edited and imported again.",
            discussion:
                "Examples:\n  regie baseline export > answers.csv\n  regie baseline export --blank > questions.csv")
        @OptionGroup var common: CommonOptions
        @Flag(help: "Questions without answers too, as 'unknown'.") var blank = false

        func run() throws {
            FileHandle.standardOutput.write(Data(try common.open().answersAsCSV(includingUnanswered: blank).utf8))
        }
    }

    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record one answer.",
            discussion: """
                Examples:
                  regie baseline set IR-01 tested
                  regie baseline set IR-02 measured --fact incident-notify-hours=48 --note "see ticket 12"
                  regie baseline set PE-03 unknown
                  regie baseline set PH-01 not-applicable --reason "no office: everybody works from home"
                """)
        @OptionGroup var common: CommonOptions
        @Argument(help: "The question.") var question: String
        @Argument(help: "An option, 'unknown' or 'not-applicable'.") var answer: String
        @Option(help: "A fact as id=value; may be given several times.") var fact: [String] = []
        @Option(help: "Where it holds.") var scope: String?
        @Option(help: "Internal note.") var note: String?
        @Option(help: "Why it cannot apply.") var reason: String?

        func run() throws {
            let workspace = try common.open()
            let question = try workspace.question(question)
            try workspace.record(
                Workspace.choice(answer, reason: reason), to: question, facts: try Workspace.facts(fact), scope: scope,
                note: note)
            Console.print(
                common.say("\(question.id): recorded \(answer)", "\(question.id): \(answer) vastgelegd"))
        }
    }

    struct Progress: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "How far the baseline is, by theme.", discussion: "Example:\n  regie baseline progress")
        @OptionGroup var common: CommonOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            let workspace = try common.open()
            try output.show(ProgressReport.report(try workspace.assessment(), common.context(workspace)))
        }
    }
}
