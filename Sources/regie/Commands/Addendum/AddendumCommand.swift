import ArgumentParser
import ContractReview
import Foundation
import ReadinessModel
import Reporting
import WorkspaceActions

extension Regie {
    struct AddendumCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "addendum",
            abstract: "Read a buyer's security addendum and answer it from your own truth.",
            discussion: "The program proposes a stance for every clause, with every reason visible; people decide.",
            subcommands: [
                Read.self, List.self, Show.self, Decide.self, Status.self, Respond.self, Obligations.self, Check.self,
            ])
    }
}

/// Which addendum of the workspace is meant.
struct AddendumChoice: ParsableArguments {
    @Option(name: .long, help: "The addendum, such as A-001 (default: the newest).") var addendum: String?
}

extension Regie.AddendumCommand {
    struct Read: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read a document (DOCX, PDF, HTML, Markdown, text, XLSX) and triage every clause.",
            discussion: """
                With a workspace the document is kept there and judged by your own answers; without one by an assumed
                small, decent, uncertified supplier.

                Examples:
                  regie addendum read Supplier-Security-Terms.docx --buyer "Noordzee Bank" --regime dora,gdpr --critical
                  regie addendum read terms.pdf --format json
                  regie addendum read terms-v2.docx --addendum A-001     a newer version; decisions are kept
                """)
        @OptionGroup var common: CommonOptions
        @OptionGroup var choice: AddendumChoice
        @Argument(help: "The document.") var file: String
        @Option(help: "Name of the buyer (default: as the document calls it).") var buyer: String?
        @Option(help: "Laws that bind the buyer, by comma: gdpr, dora, nis2, hipaa, iso-soc2.") var regime: String?
        @Flag(help: "The service supports a critical or important function (DORA).") var critical = false
        @Flag(help: "The service handles US health data (HIPAA).") var healthData = false
        @Option(help: "When it came in, 2026-11-24 or 2026-11-24T09:30:00Z (default: now).") var received: String?
        @Option(help: "Hours until the answer is due.") var hours: Int = 72
        @Flag(help: "Keep nothing in the workspace.") var dryRun = false
        @Option(name: .long, help: "text, json, csv, markdown, html or xlsx.") var format: String = "text"
        @Option(name: [.short, .long], help: "Write to this file instead of standard output.") var output: String?

        func validate() throws {
            guard (1...8760).contains(hours) else { throw ValidationError("hours is \(hours); expected 1 to 8760") }
            try outputOptions.validate()
        }

        private var outputOptions: OutputOptions {
            var options = OutputOptions()
            options.format = format
            options.output = output
            return options
        }

        func run() throws {
            let regimes = try AddendumReading.regimes(regime, critical: critical, healthData: healthData)
            let desk = try desk(for: try OpenedAddendum(file, in: common.surroundings), regimes: regimes)
            if format == "json" {
                let bytes = AddendumJSON.text(desk, language: common.chosenLanguage)
                if let output {
                    try ResultFiles.write(bytes, to: output)
                    Console.note(output)
                } else {
                    FileHandle.standardOutput.write(Data(bytes))
                }
            } else {
                try outputOptions.show(AddendumSummary.report(desk, language: common.chosenLanguage))
            }
        }

        private func desk(for opened: OpenedAddendum, regimes: BuyerRegimes) throws -> AddendumDesk {
            let document = opened.document
            guard try common.hasWorkspace() else {
                let review = opened.review(regimes: regimes)
                let name = buyer ?? opened.addendum.parties.buyerTitle ?? common.say("the buyer", "de koper")
                return AddendumDesk(
                    record: AddendumDesk.Received(
                        code: "", fileName: document.fileName, buyer: name, receivedAt: "", dueAt: "",
                        notes: document.notes), review: review)
            }
            let workspace = try common.open()
            let name = buyer ?? opened.addendum.parties.buyerTitle ?? common.say("buyer", "koper")
            if dryRun {
                return try workspace.desk(
                    for: workspace.draft(document, buyer: name, regimes: regimes, receivedAt: received, hours: hours),
                    opened: opened)
            }
            let record = try workspace.receive(
                document, buyer: name, regimes: regimes, receivedAt: received, hours: hours, replacing: choice.addendum)
            return try workspace.desk(for: record, opened: opened)
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The clauses of an addendum with their stance.",
            discussion: """
                Examples:
                  regie addendum list
                  regie addendum list --stance reject
                  regie addendum list --owner legal --open
                """)
        @OptionGroup var common: CommonOptions
        @OptionGroup var choice: AddendumChoice
        @OptionGroup var output: OutputOptions
        @Option(help: "Only accept, negotiate or reject.") var stance: Stance?
        @Option(help: "Only what sales, it or legal looks at.") var owner: PlaybookEntry.Owner?
        @Flag(help: "Only what waits for a decision.") var open = false

        func run() throws {
            let workspace = try common.open()
            let desk = try workspace.desk(for: try workspace.addendum(choice.addendum))
            let waiting = Set(desk.waiting.map(\.key))
            let clauses = desk.review.clauses.filter { item in
                (stance == nil || desk.stance(on: item) == stance) && (owner == nil || item.verdict.owner == owner)
                    && (!open || waiting.contains(item.key))
            }
            try output.show(ClauseList.report(clauses, desk, language: common.chosenLanguage))
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "One clause: deciding words, definitions, stance, reasons, floor, wording, evidence, statement.",
            discussion: "Examples:\n  regie addendum show 7.2\n  regie addendum show 7.2 --explain")
        @OptionGroup var common: CommonOptions
        @OptionGroup var choice: AddendumChoice
        @OptionGroup var output: OutputOptions
        @Argument(help: "The clause as cited (7.2, 8 lid 1) or by id (c12).") var clause: String
        @Flag(help: "Also the rules behind types, flags and every sentence.") var explain = false

        func run() throws {
            let workspace = try common.open()
            let desk = try workspace.desk(for: try workspace.addendum(choice.addendum))
            let item = try Workspace.clause(clause, in: desk)
            try output.show(ClauseReport.report(item, desk, language: common.chosenLanguage, explains: explain))
        }
    }

    struct Decide: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record a person's decision on a clause.",
            discussion: """
                Examples:
                  regie addendum decide 7.2 negotiate --reason "48 hours agreed with the bank's CISO"
                  regie addendum decide 3.1 accept --reason "true today"
                  regie addendum decide --all-acceptable --reason "as proposed"
                """)
        @OptionGroup var common: CommonOptions
        @OptionGroup var choice: AddendumChoice
        @Argument(help: "The clause.") var clause: String?
        @Argument(help: "accept, negotiate or reject.") var stance: Stance?
        @Option(help: "Why; internal.") var reason: String
        @Option(help: "The wording for the buyer, instead of the proposed one.") var wording: String?
        @Flag(help: "Accept every clause that is proposed to be accepted and has no decision.") var allAcceptable =
            false
        @Flag(help: "Record a wording that the guard finds fault with all the same.") var despiteGuard = false

        func validate() throws {
            if allAcceptable, clause != nil { throw ValidationError("give a clause or --all-acceptable, not both") }
            if !allAcceptable, clause == nil || stance == nil {
                throw ValidationError("give a clause and accept, negotiate or reject")
            }
            if reason.allSatisfy(\.isWhitespace) { throw ValidationError("the reason is empty") }
        }

        func run() throws {
            let workspace = try common.open()
            let record = try workspace.addendum(choice.addendum)
            let desk = try workspace.desk(for: record)
            if allAcceptable {
                let acceptable = desk.review.clauses.filter {
                    $0.verdict.stance == .accept && desk.decision(on: $0) == nil
                }
                for item in acceptable {
                    try workspace.decide(
                        item, on: record, review: desk.review, stance: .accept, reason: reason, wording: nil)
                }
                Console.print(
                    common.say(
                        acceptable.count.counted("clause accepted", "clauses accepted"),
                        acceptable.count.counted("bepaling geaccepteerd", "bepalingen geaccepteerd")))
                return
            }
            guard let clause, let stance else { return }
            let item = try Workspace.clause(clause, in: desk)
            if let wording, !despiteGuard {
                let findings = try workspace.guardFindings(in: wording)
                guard findings.isEmpty else {
                    throw WorkspaceError.overPromise(findings.map { $0[common.chosenLanguage] })
                }
                let below = desk.review.breaches(ofOwnWording: wording)
                guard below.isEmpty else {
                    throw WorkspaceError.belowLaw(below.map { $0.sentence(common.chosenLanguage) })
                }
            }
            try workspace.decide(
                item, on: record, review: desk.review, stance: stance, reason: reason, wording: wording)
            let left = try workspace.desk(for: record).waiting.count
            Console.print(
                common.say(
                    "\(clause): \(stance.rawValue) recorded; \(left) clauses wait for a decision",
                    "\(clause): \(stance.words.nl) vastgelegd; \(left) bepalingen wachten op een besluit"))
        }
    }

    struct Status: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The 48 to 72 hour run: what is waiting for whom, before when.",
            discussion: "Exit status 2 while a clause waits for a decision.\n\nExample:\n  regie addendum status")
        @OptionGroup var common: CommonOptions
        @OptionGroup var choice: AddendumChoice
        @OptionGroup var output: OutputOptions

        func run() throws {
            let workspace = try common.open()
            let desk = try workspace.desk(for: try workspace.addendum(choice.addendum))
            try output.show(RunReport.report(desk, language: common.chosenLanguage))
            if !desk.waiting.isEmpty { throw ExitCode(2) }
        }
    }

    struct Respond: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the response for the buyer: a row per clause, and statements.",
            discussion: """
                In the language of the document unless --language says otherwise. No reason, note or weight is in it.

                Example:
                  regie addendum respond --format html --output reports/response.html
                """)
        @OptionGroup var common: CommonOptions
        @OptionGroup var choice: AddendumChoice
        @OptionGroup var output: OutputOptions

        func run() throws {
            let workspace = try common.open()
            let desk = try workspace.desk(for: try workspace.addendum(choice.addendum))
            let language = common.language == nil ? desk.review.language : common.chosenLanguage
            try output.show(
                ResponseReport.report(desk, organisation: workspace.organisation.name, language: language))
        }
    }

    struct Obligations: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What was agreed to, with due dates and whether it is kept today.",
            discussion: "Exit status 2 when one is not kept.\n\nExample:\n  regie addendum obligations")
        @OptionGroup var common: CommonOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            let workspace = try common.open()
            let obligations = try workspace.obligations()
            try output.show(
                ObligationReport.report(
                    obligations, organisation: workspace.organisation.name, language: common.chosenLanguage))
            if obligations.contains(where: { $0.isKept == false }) { throw ExitCode(2) }
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the over-promises in a draft of your own, and what goes below the buyer's law.",
            discussion: """
                With --regime also each sentence that offers less than the buyer's law fixes, with the article and what is
                still open. Exit status 2 when anything is found.

                Examples:
                  regie addendum check draft.docx
                  regie addendum check draft.docx --regime gdpr,dora --critical
                """)
        @OptionGroup var common: CommonOptions
        @OptionGroup var output: OutputOptions
        @Argument(help: "The draft.") var file: String
        @Option(help: "Laws that bind the buyer, by comma: gdpr, dora, nis2, hipaa, iso-soc2.") var regime: String?
        @Flag(help: "The service supports a critical or important function (DORA).") var critical = false

        func run() throws {
            let regimes = try AddendumReading.regimes(regime, critical: critical, healthData: false)
            let document = try AddendumReading.document(at: file)
            let workspace = try common.hasWorkspace() ? common.open() : nil
            let found = try AddendumReading.findings(
                in: document, regimes: regimes, workspace: workspace, surroundings: common.surroundings)
            try output.show(
                DraftCheckReport.report(
                    found, fileName: document.fileName, assumed: workspace == nil, language: common.chosenLanguage))
            if !found.isClean { throw ExitCode(2) }
        }
    }
}

extension Stance: ExpressibleByArgument {}
extension PlaybookEntry.Owner: ExpressibleByArgument {}
