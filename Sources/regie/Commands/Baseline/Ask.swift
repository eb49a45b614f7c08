import ArgumentParser
import ReadinessModel
import WorkspaceActions

extension Regie.Baseline {
    struct Ask: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The interview: one question a screen.",
            discussion: """
                Every answer is kept the moment it is given; stop whenever you like and go on later where you were.

                Examples:
                  regie baseline ask
                  regie baseline ask --full
                  regie baseline ask --review        confirm what was carried from the last quarter
                  regie baseline ask --from IR-01
                """)
        @OptionGroup var common: CommonOptions
        @Flag(help: "All questions, not only the quick ones.") var full = false
        @Flag(help: "Answers carried from the last quarter, to be confirmed or changed.") var review = false
        @Option(help: "Start at this question, answered or not.") var from: String?

        func run() throws {
            let workspace = try common.open()
            if let closed = workspace.current.finalisedOn, closed.number >= 0 {
                throw WorkspaceError.closedQuarter(workspace.current.quarter)
            }
            let start = try from.map { try workspace.question($0).id }
            var interview = Interview(
                workspace: workspace, language: common.chosenLanguage, console: .standard,
                selection: review ? .review : full ? .full : .quick)
            try interview.run(from: start)
        }
    }
}
