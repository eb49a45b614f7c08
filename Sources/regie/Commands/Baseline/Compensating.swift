import ArgumentParser
import ReadinessModel
import Reporting
import WorkspaceActions

extension Regie.Baseline {
    struct Compensating: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Which compensating measures are in place; declare or withdraw them.",
            discussion: """
                A measure is in place because it was declared, or because an answer shows it; only a declaration can be
                withdrawn here.

                Examples:
                  regie baseline compensating
                  regie baseline compensating --all
                  regie baseline compensating --add C-AC-LEAVERCALL --remove C-CR-PRIVATE
                """)
        @OptionGroup var common: CommonOptions
        @OptionGroup var output: OutputOptions
        @Option(help: "Declare this measure in place; may be given several times.") var add: [String] = []
        @Option(help: "Withdraw the declaration of this measure; may be given several times.") var remove: [String] = []
        @Flag(help: "List those that are not in place too.") var all = false

        func run() throws {
            let workspace = try common.open()
            if !add.isEmpty || !remove.isEmpty {
                try workspace.declareCompensating(adding: add, removing: remove)
            }
            try output.show(try workspace.compensatingReport(includingAbsent: all, common.context(workspace)))
        }
    }
}
