import Foundation
import TestSupport
import Testing

/// The buyer's moment, walked through the built program on the two sample addenda.
@Suite struct AddendumJourneyTests {
    static let bank = Repository.path("assessments/sample/addenda/Supplier-Security-Terms.docx")
    static let water = Repository.path("assessments/sample/addenda/Beveiligingsbijlage.pdf")

    struct Reading: Decodable {
        struct Clause: Decodable {
            struct Commitment: Decodable {
                var kind: String
                var value: Double
                var unit: String
            }
            var number: String?
            var start: Int
            var end: Int
            var text: String
            var types: [String]
            var redFlags: [String]
            var commitments: [Commitment]
            var triage: String
        }
        var assumedSupplier: Bool
        var clauses: [Clause]
    }

    private func read(_ program: Program, _ arguments: [String]) throws -> Reading {
        let run = try program.run(["addendum", "read"] + arguments + ["--format", "json"])
        #expect(run.status == 0, "\(run.errors)")
        return try JSONDecoder().decode(Reading.self, from: Data(run.output.utf8))
    }

    @Test func withoutAWorkspaceItSaysThatTheSupplierIsAssumed() throws {
        let program = try Program()
        #expect(try read(program, [Self.bank]).assumedSupplier)
        #expect(try program.run("addendum", "read", Self.bank).output.contains("assumed supplier"))
        #expect(!FileManager.default.fileExists(atPath: program.folder.appendingPathComponent("assessments").path))
    }

    @Test func offsetsInPlainTextArePositionsInTheFile() throws {
        let program = try Program()
        let text = "1. Terms 😀\n\n1.1 Supplier shall notify Customer within 24 hours of a suspected breach.\n"
        try program.write(text, to: "terms.txt")
        let reading = try read(program, ["terms.txt"])
        let scalars = Array(text.unicodeScalars)
        let clause = try #require(reading.clauses.first { $0.text.contains("notify") })
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[clause.start..<clause.end])
        #expect(String(view) == clause.text)
        #expect(clause.redFlags == ["suspected-incident-trigger"] && clause.triage == "negotiate")
        #expect(clause.commitments.map(\.value) == [24] && clause.commitments.map(\.kind) == ["notify"])
    }

    /// The nastiest clauses of the bank's terms: what they are found to be.
    @Test(arguments: [
        ("3.3", "governance-policy", "unilateral-change", "negotiate"),
        ("6.1", "security-operations", "24x7-soc", "negotiate"),
        ("7.2", "incident-notification", "suspected-incident-trigger", "negotiate"),
        ("7.7", "incident-notification", "third-party-costs-on-supplier", "reject"),
        ("8.4", "remediation-deadlines", "all-findings-fixed-deadline", "negotiate"),
        ("9.2", "pre-go-live-gates", "open-ended-pre-go-live", "negotiate"),
        ("11.1", "audit-rights", "unlimited-audit", "negotiate"),
        ("11.2", "audit-rights", "free-of-charge-audit", "negotiate"),
        ("14.1(a)", "security-warranty", "absolute-guarantee", "reject"),
        ("15.2", "liability-penalty", "uncapped-liability-or-penalty", "reject"),
        ("17.1", "boilerplate", "unilateral-change", "negotiate"),
    ])
    func theNastyClausesOfTheBankAreSeen(number: String, type: String, flag: String, stance: String) throws {
        let reading = try read(try Program(), [Self.bank, "--regime", "dora,gdpr", "--critical"])
        let clause = try #require(reading.clauses.first { $0.number == number })
        #expect(clause.types.contains(type) && clause.redFlags.contains(flag) && clause.triage == stance, "\(clause)")
    }

    @Test(arguments: [
        ("6 lid 1", "security-operations", "24x7-soc"), ("8 lid 3", "incident-notification", "hard-deadline-under-24h"),
        ("11 lid 1", "pre-go-live-gates", "open-ended-pre-go-live"), ("12 lid 1", "audit-rights", "unlimited-audit"),
        ("14 lid 1", "security-warranty", "absolute-guarantee"),
        ("15 lid 2", "liability-penalty", "uncapped-liability-or-penalty"),
    ])
    func theNastyClausesOfTheWaterBoardAreSeen(number: String, type: String, flag: String) throws {
        let reading = try read(try Program(), [Self.water, "--regime", "nis2,gdpr"])
        let clause = try #require(reading.clauses.first { $0.number == "Artikel \(number)" })
        #expect(clause.types.contains(type) && clause.redFlags.contains(flag), "\(clause)")
    }

    @Test func aCommentInTheMarginAndDeletedWordsBindNobody() throws {
        let reading = try read(try Program(), [Self.bank])
        let audit = try #require(reading.clauses.first { $0.number == "11.1" })
        #expect(audit.commitments.isEmpty)
        let notice = try #require(reading.clauses.first { $0.number == "7.2" })
        #expect(notice.commitments.map(\.value) == [24])
    }

    @Test func fromReadingToResponseAndObligations() throws {
        let program = try Program.withSample()
        let day = ["--as-of", "2026-11-24"]
        let read = try program.run(
            ["addendum", "read", Self.bank, "--buyer", "Noordzee Bank", "--regime", "dora,gdpr", "--critical"] + day)
        #expect(read.status == 0 && read.output.contains("A-001") && read.output.contains("Noordzee Bank"))
        let show = try program.run(["addendum", "show", "7.2", "--explain"] + day)
        for words in [
            "Security Incident", "DORA", "Wording that you can keep", "Current state", "Plan", "incident-notify-hours",
        ] {
            #expect(show.output.contains(words), "\(words)")
        }
        for cited in ["7.2", "clause 7.2", "Article 7.2.", "§ 7.2"] {
            #expect(
                try program.run(["addendum", "show", cited] + day).output.contains("Noordzee Bank, 7.2"), "\(cited)")
        }
        #expect(try program.run(["addendum", "show", "14.1a"] + day).output.contains("14.1(a)"))
        #expect(try program.run(["addendum", "status"] + day).status == 2)
        let over = try program.run(
            [
                "addendum", "decide", "7.2", "negotiate", "--reason", "x", "--wording",
                "We guarantee notice within 1 hour.",
            ] + day)
        #expect(over.status == 1 && over.errors.contains("promises too much"))
        let decided = try program.run(
            ["addendum", "decide", "7.2", "negotiate", "--reason", "geheim: de CISO vindt 48 uur goed"] + day)
        #expect(decided.status == 0, "\(decided.errors)")
        #expect(
            try program.run(["addendum", "decide", "--all-acceptable", "--reason", "as proposed"] + day).status == 0)
        let obligations = try program.run(["addendum", "obligations"] + day)
        #expect(obligations.output.contains("training: 1 × a year"))
        // Another answer under the proposal: the decision deserves a new look.
        try program.run(
            [
                "baseline", "set", "IR-02", "target", "--fact", "incident-notify-hours=12", "--fact",
                "incident-confirm-hours=6",
            ]
                + day)
        #expect(try program.run(["addendum", "show", "7.2"] + day).output.contains("has changed since"))
        let response = try program.run(["addendum", "respond", "--format", "markdown"] + day)
        #expect(response.output.contains("agreed in principle") && response.output.contains("Statements"))
        #expect(!response.output.lowercased().contains("geheim"))
    }

    @Test func anOwnPositionChangesStanceAndWording() throws {
        let program = try Program.withSample()
        let day = ["--as-of", "2026-11-24"]
        let clause = "1.1 Supplier shall notify Customer within 50 hours of confirming a security incident.\n"
        try program.write(clause, to: "t.txt")
        try program.run(["addendum", "read", "t.txt", "--buyer", "Buyer"] + day)
        // The sample can notify within 48 hours; its own position ends at 72.
        #expect(try program.run(["addendum", "show", "1.1"] + day).output.contains("Proposed: accept"))
        try program.run(
            ["playbook", "set", "incident-notice", "--preferred", "96", "--fallback", "80", "--walk-away", "72"] + day)
        let show = try program.run(["addendum", "show", "1.1"] + day).output
        #expect(show.contains("Proposed: negotiate") && show.contains("72 hours"), "\(show)")
    }

    @Test func aNewVersionKeepsTheDecisionsOfClausesThatDidNotChange() throws {
        let program = try Program.withSample()
        let first =
            "1.1 Supplier shall encrypt all data.\n\n1.2 Supplier shall notify Customer within 4 hours of an incident.\n"
        try program.write(first, to: "terms.txt")
        try program.run("addendum", "read", "terms.txt", "--buyer", "Buyer")
        try program.run("addendum", "decide", "1.1", "accept", "--reason", "true")
        try program.run("addendum", "decide", "1.2", "negotiate", "--reason", "48 hours")
        try program.write(first.replacingOccurrences(of: "4 hours", with: "8 hours"), to: "terms.txt")
        try program.run("addendum", "read", "terms.txt", "--buyer", "Buyer", "--addendum", "A-001")
        let status = try program.run("addendum", "status")
        #expect(status.status == 2)
        #expect(status.output.contains("changed or gone in this version of the document: 1.2"))
        #expect(try program.run("addendum", "list", "--open").output.contains("1 of 2"))
    }

    @Test(arguments: ["html", "csv", "markdown", "json"])
    func nothingInternalLeavesWithTheResponse(format: String) throws {
        let program = try Program.withSample()
        let day = ["--as-of", "2026-11-24"]
        try program.run(["addendum", "read", Self.bank, "--buyer", "Noordzee Bank", "--regime", "dora"] + day)
        try program.run(["addendum", "decide", "7.2", "negotiate", "--reason", "SECRETREMARK"] + day)
        let made = try program.run(["addendum", "respond", "--format", format] + day).output.lowercased()
        #expect(made.contains("7.2"))
        for secret in try DisclosureTests.secrets() + [
            "secretremark", "incident.clock-on-suspicion", "number 1 in worth",
        ] {
            #expect(!made.contains("\(secret)"), "leaks '\(secret)'")
        }
    }

    @Test func aDraftThatPromisesTooMuchIsToldSo() throws {
        let program = try Program.withSample()
        try program.write(
            "1. We guarantee that no unauthorised access will occur.\n\n2. We encrypt data in transit and at rest.\n",
            to: "draft.txt")
        let run = try program.run("addendum", "check", "draft.txt", "--as-of", "2026-11-24")
        #expect(run.status == 2 && run.output.contains("guarantee") && !run.output.contains("We encrypt"))
    }

    @Test(arguments: [
        (["addendum", "show", "99.9"], "there is no clause '99.9'"),
        (["addendum", "read", "none.docx"], "none.docx: cannot be read"),
        (["addendum", "read", "terms.txt", "--regime", "doora"], "did you mean 'dora'"),
        (["addendum", "show", "1.1", "--addendum", "A-009"], "there is no addendum 'A-009'"),
        (
            ["playbook", "set", "incident-notise", "--preferred", "1", "--fallback", "1", "--walk-away", "1"],
            "did you mean"
        ),
    ])
    func wrongInputIsRefused(arguments: [String], message: String) throws {
        let program = try Program.withSample()
        try program.write("1.1 Supplier shall encrypt all data.\n", to: "terms.txt")
        try program.run("addendum", "read", "terms.txt", "--buyer", "Buyer")
        let run = try program.run(arguments)
        #expect(run.status == 1 && run.errors.contains(message), "\(run.errors)")
    }

    @Test func thePlaybookHoldsItsOwnExamplesAndAnEditIsExplained() throws {
        let program = try Program()
        #expect(try program.run("playbook", "check").output.contains("examples hold"))
        let copy = program.folder.appendingPathComponent("frameworks")
        try FileManager.default.copyItem(atPath: Repository.path("frameworks"), toPath: copy.path)
        let file = copy.appendingPathComponent("playbook/security-operations.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacingOccurrences(of: "flag: 24x7-soc", with: "flag: unilateral-change").write(
            to: file, atomically: true, encoding: .utf8)
        let run = try program.run("playbook", "check", "frameworks", "--on", Self.bank)
        #expect(run.output.contains("6.1") && run.output.contains("24x7-soc"), "\(run.output)")
    }
}
