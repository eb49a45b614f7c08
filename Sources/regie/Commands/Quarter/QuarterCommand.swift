import ArgumentParser
import ReadinessModel
import Reporting
import WorkspaceActions

extension Regie {
    struct QuarterCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "quarter", abstract: "Re-assess every quarter: carry, confirm, compare, close.",
            subcommands: [Start.self, Status.self, Drift.self, Close.self])
    }
}

extension Regie.QuarterCommand {
    struct Start: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Open the next quarter; answers are carried over, unconfirmed.",
            discussion: "Examples:\n  regie quarter start\n  regie quarter start 2026-Q4")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The quarter (default: the next).") var quarter: String?

        func validate() throws {
            if let quarter, ReadinessModel.Quarter(quarter) == nil {
                throw ValidationError("'\(quarter)' is no quarter; expected one such as 2026-Q4")
            }
        }

        func run() throws {
            let next = try common.open().startQuarter(quarter.flatMap { ReadinessModel.Quarter($0) })
            let count = try next.unconfirmed().count
            Console.print(
                common.say(
                    "\(next.current.quarter) is open; \(count) answers carried, unconfirmed. Next: regie baseline ask --review",
                    "\(next.current.quarter) is geopend; \(count) antwoorden overgenomen, nog niet bevestigd. Volgende stap: "
                        + "regie baseline ask --review"))
        }
    }

    struct Status: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What the open quarter still waits for.",
            discussion: "Exit status 2 when evidence is stale.\n\nExample:\n  regie quarter status")
        @OptionGroup var common: CommonOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            let workspace = try common.open()
            let assessment = try workspace.assessment()
            let (report, isStale) = QuarterReport.report(
                assessment, unconfirmed: try workspace.unconfirmed(), isClosed: workspace.current.finalisedOn != nil,
                common.context(workspace))
            try output.show(report)
            if isStale { throw ExitCode(2) }
        }
    }

    struct Drift: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What improved, worsened or went stale since the last closed quarter.",
            discussion: "Example:\n  regie quarter drift")
        @OptionGroup var common: CommonOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            let workspace = try common.open()
            let (drift, since) = try workspace.drift()
            try output.show(
                DriftReport.report(drift, since: since, try workspace.assessment(), common.context(workspace)))
        }
    }

    struct Close: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Close the open quarter: it can never be changed again.",
            discussion: "Example:\n  regie quarter close")
        @OptionGroup var common: CommonOptions

        func run() throws {
            let workspace = try common.open()
            _ = try workspace.closeQuarter()
            Console.print(
                common.say(
                    "\(workspace.current.quarter) is closed. Next: regie quarter start",
                    "\(workspace.current.quarter) is gesloten. Volgende stap: regie quarter start"))
        }
    }
}
