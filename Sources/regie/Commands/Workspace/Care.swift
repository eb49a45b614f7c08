import ArgumentParser
import ReadinessModel
import Reporting
import WorkspaceActions

extension Regie {
    struct Doctor: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Verify the workspace: database, references, audit trail, evidence files.",
            discussion: """
                Nothing is upgraded or written, so that a damaged file stays as it is. Exit status 2 when something is wrong.

                Example:
                  regie doctor
                """)
        @OptionGroup var common: CommonOptions

        func run() throws {
            let checks = try Workspace.health(at: try common.workspacePath())
            for check in checks {
                Console.print(
                    "\(check.problem == nil ? "ok  " : "BAD ") \(check.name)" + (check.problem.map { ": \($0)" } ?? ""))
            }
            if checks.contains(where: { $0.problem != nil }) { throw ExitCode(2) }
        }
    }

    struct Backup: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a whole copy of the workspace.",
            discussion: "Example:\n  regie backup backup-2026-11-24.sqlite")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The file to write; it must not exist.") var file: String

        func run() throws {
            try common.open().backup(to: file)
            Console.print(common.say("\(file): complete copy, verified", "\(file): volledige kopie, gecontroleerd"))
        }
    }

    struct Restore: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put a back-up in the place of the workspace; the old file is kept beside it.",
            discussion: "Example:\n  regie restore backup-2026-11-24.sqlite")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The back-up.") var file: String

        func run() throws {
            let path = try common.workspacePath()
            let kept = try Workspace.restore(from: file, to: path)
            Console.print(
                common.say("\(path): restored from \(file)", "\(path): teruggezet uit \(file)")
                    + (kept.map {
                        common.say("; the file before is kept as \($0)", "; het vorige bestand is bewaard als \($0)")
                    }
                        ?? ""))
        }
    }

    struct Audit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the audit trail: who did what when.",
            discussion: "Example:\n  regie audit --format csv")
        @OptionGroup var common: CommonOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            let workspace = try common.open()
            try output.show(AuditReport.report(try workspace.auditLines(), common.context(workspace)))
        }
    }
}
