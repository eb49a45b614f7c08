import ArgumentParser
import ReadinessModel
import Reporting
import WorkspaceActions

extension Regie {
    struct Status: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Readiness per framework: what is in place, and what current evidence shows.",
            discussion: """
                Examples:
                  regie status
                  regie status --detailed --format html --output reports/readiness.html
                """)
        @OptionGroup var common: CommonOptions
        @OptionGroup var output: OutputOptions
        @Flag(help: "Per theme and per group of each framework too.") var detailed = false

        func run() throws {
            let workspace = try common.open()
            try output.show(
                ReadinessReport.report(try workspace.assessment(), common.context(workspace), detailed: detailed))
        }
    }

    struct Gaps: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The gaps that matter most, root causes first.",
            discussion: """
                Ranked by risk × reach over the frameworks that apply × shortfall.

                Examples:
                  regie gaps
                  regie gaps --all --format csv
                """)
        @OptionGroup var common: CommonOptions
        @OptionGroup var output: OutputOptions
        @Option(help: "How many.") var limit: Int = 10
        @Flag(help: "All of them.") var all = false

        func validate() throws {
            if limit < 1 { throw ValidationError("limit is \(limit); expected 1 or more") }
        }

        func run() throws {
            let workspace = try common.open()
            let assessment = try workspace.assessment()
            try output.show(
                GapRegister.report(
                    GapRanking(of: assessment), assessment, common.context(workspace), limit: all ? nil : limit))
        }
    }

    struct Explain: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Where a figure comes from: control, question, measure or framework.",
            discussion: """
                From a score to the controls, to the questions, to the answers, to the evidence.

                Examples:
                  regie explain A.5.24
                  regie explain IR-01
                  regie explain nis2
                  regie explain M-IR-PLAN
                """)
        @OptionGroup var common: CommonOptions
        @OptionGroup var output: OutputOptions
        @Argument(help: "A control (A.5.24), question (IR-01), measure (M-IR-PLAN) or framework (nis2).") var subject:
            String

        func run() throws {
            let workspace = try common.open()
            let assessment = try workspace.assessment()
            let topic = try workspace.topic(subject)
            try output.show(ExplainReport.report(topic, assessment, common.context(workspace)))
        }
    }
}
