import ArgumentParser
import ReadinessModel
import Reporting
import WorkspaceActions

extension Regie {
    struct Scope: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Which regimes bind the organisation, and why.",
            discussion: """
                Says per framework whether it binds directly, reaches the organisation through its buyers, or does not
                apply, with the article and the number that decided.

                Examples:
                  regie scope
                  regie scope --set profile.yaml
                """)

        @OptionGroup var common: CommonOptions
        @OptionGroup var output: OutputOptions
        @Option(help: "Take over this profile first (YAML).") var set: String?

        func run() throws {
            var workspace = try common.open()
            if let set { workspace = try workspace.setProfile(try Workspace.readProfile(from: set)) }
            try output.show(ScopeReport.report(try workspace.assessment(), common.context(workspace)))
        }
    }
}
