import ArgumentParser
import ReadinessModel
import Reporting
import WorkspaceActions

extension Regie {
    struct EvidenceCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "evidence", abstract: "What shows that an answer is so, and until when.",
            subcommands: [List.self, Add.self, Renew.self])
    }
}

extension Regie.EvidenceCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "All evidence with its freshness.",
            discussion: "Exit status 2 when some is stale.\n\nExample:\n  regie evidence list")
        @OptionGroup var common: CommonOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            let workspace = try common.open()
            let assessment = try workspace.assessment()
            try output.show(EvidenceReport.report(assessment, common.context(workspace)))
            if assessment.input.evidence.contains(where: { Freshness(of: $0, asOf: workspace.today) == .stale }) {
                throw ExitCode(2)
            }
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "File a piece of evidence; its file is kept in the workspace by SHA-256.",
            discussion: """
                Examples:
                  regie evidence add --kind incident-plan --title "Incident response plan 2.1" --issued 2026-06-01 plan.pdf
                  regie evidence add --kind restore-report --title "Restore test" --issued 2026-10-02 --approved
                """)
        @OptionGroup var common: CommonOptions
        @Option(help: "Kind of evidence; see 'regie catalogue list evidence'.") var kind: String
        @Option(help: "Title that a reader recognises.") var title: String
        @Option(help: "Day it was made, YYYY-MM-DD (default: today).") var issued: String?
        @Option(help: "Last day it counts (default: by its kind).") var validUntil: String?
        @Option(help: "Only for these questions; may be given several times.") var question: [String] = []
        @Flag(help: "Approved for sharing with buyers.") var approved = false
        @Option(help: "Internal note.") var note: String?
        @Argument(help: "The file.") var file: String?

        func run() throws {
            let workspace = try common.open()
            let evidence = try workspace.addEvidence(
                kind: kind, title: title, issued: issued, validUntil: validUntil, questions: question,
                approved: approved,
                note: note, file: file)
            Console.print(
                common.say(
                    "\(evidence.id): filed, counts until \(evidence.validUntil)",
                    "\(evidence.id): opgenomen, telt tot en met \(evidence.validUntil)"))
        }
    }

    struct Renew: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that a piece of evidence was made anew.",
            discussion: """
                What was made anew is not what was approved for sharing, and the file before does not show it: both go, unless
                you give a new file, say --same-file, or approve it again.

                Examples:
                  regie evidence renew E-007 --issued 2026-11-20 report.pdf
                  regie evidence renew E-007 --issued 2026-11-20 --approved report.pdf
                  regie evidence renew E-024 --valid-until 2027-12-18 --same-file
                """)
        @OptionGroup var common: CommonOptions
        @Argument(help: "The evidence.") var id: String
        @Option(help: "Day it was made anew, YYYY-MM-DD (default: today).") var issued: String?
        @Option(help: "Last day it counts (default: by its kind).") var validUntil: String?
        @Flag(help: "The file in the workspace still shows it; what was approved stays approved.") var sameFile = false
        @Flag(help: "The new version is approved for sharing with buyers.") var approved = false
        @Argument(help: "The new file.") var file: String?

        func validate() throws {
            if sameFile, file != nil { throw ValidationError("give a new file or --same-file, not both") }
        }

        func run() throws {
            let workspace = try common.open()
            let evidence = try workspace.renewEvidence(
                id, issued: issued, validUntil: validUntil, file: file, sameFile: sameFile, approved: approved)
            var text = common.say(
                "\(evidence.id): renewed, counts until \(evidence.validUntil)",
                "\(evidence.id): vernieuwd, telt tot en met \(evidence.validUntil)")
            if !evidence.approvedForSharing {
                text += common.say("; not approved for sharing", "; niet goedgekeurd om te delen")
            }
            if evidence.sha256 == nil, file == nil {
                text += common.say("; no file in the workspace", "; geen bestand in de werkruimte")
            }
            Console.print(text)
        }
    }
}
