import ArgumentParser
import Foundation
import ReadinessModel
import Reporting
import WorkspaceActions

extension Regie {
    struct PlaybookCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "playbook", abstract: "The rules and wordings that clauses are judged by.",
            subcommands: [Check.self, Positions.self, Set.self, Learn.self])
    }
}

extension Regie.PlaybookCommand {
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check a library folder's playbook, and say what its edits change on documents.",
            discussion: """
                Runs every example of the playbook, then reads the documents with the built-in playbook and with the
                edited one, and lists each clause that is typed, flagged or triaged otherwise.

                Example:
                  regie playbook check frameworks --on addendum.docx --on terms.pdf
                """)
        @OptionGroup var options: LibraryOptions
        @OptionGroup var output: OutputOptions
        @Argument(help: "The library folder (default: what is inside the program, or REGIE_LIBRARY).") var folder:
            String?
        @Option(name: .customLong("on"), help: "A document, or a folder of them; may be given several times.")
        var documents: [String] = []

        func run() throws {
            var surroundings = Surroundings(today: nil)
            if let folder { surroundings.libraryFolder = folder }
            let outcome = try PlaybookCare.check(surroundings, documents: documents)
            try output.show(PlaybookReport.report(outcome, language: options.chosenLanguage))
            if !outcome.failures.isEmpty { throw ExitCode(1) }
        }
    }

    struct Positions: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Preferred, fallback and walk-away numbers.", discussion: "Example:\n  regie playbook positions")
        @OptionGroup var common: CommonOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            let library =
                try common.hasWorkspace() ? common.open().reviewLibrary() : common.surroundings.reviewLibrary()
            try output.show(PlaybookReport.positions(library.playbook, language: common.chosenLanguage))
        }
    }

    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set the organisation's own position.",
            discussion: "Example:\n  regie playbook set incident-notice --preferred 72 --fallback 48 --walk-away 36")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The position; see 'regie playbook positions'.") var position: String
        @Option(help: "Where a negotiation starts.") var preferred: Double
        @Option(help: "Where it may land.") var fallback: Double
        @Option(help: "Where it ends.") var walkAway: Double

        func run() throws {
            try common.open().setPosition(position, to: [preferred, fallback, walkAway])
            Console.print(common.say("\(position): set", "\(position): ingesteld"))
        }
    }
}
