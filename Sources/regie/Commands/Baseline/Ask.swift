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
                  regie baseline ask --unknown       ask again what nobody knew
                  regie baseline ask --from IR-01
                """)
        @OptionGroup var common: CommonOptions
        @Flag(help: "All questions, not only the quick ones.") var full = false
        @Flag(help: "Answers carried from the last quarter, to be confirmed or changed.") var review = false
        @Flag(help: "Questions that were answered 'don't know', quick or not.") var unknown = false
        @Option(help: "Start at this question, answered or not.") var from: String?

        func validate() throws {
            if [full, review, unknown].filter({ $0 }).count > 1 {
                throw ValidationError("give one of --full, --review and --unknown")
            }
        }

        func run() throws {
            let workspace = try common.open()
            if workspace.current.finalisedOn != nil {
                throw WorkspaceError.closedQuarter(workspace.current.quarter)
            }
            let start = try from.map { try workspace.question($0).id }
            var interview = Interview(
                workspace: workspace, language: common.chosenLanguage, console: .standard,
                selection: review ? .review : unknown ? .unknown : full ? .full : .quick)
            try interview.run(from: start)
        }
    }
}
