import TestSupport
import Testing

/// What the buyer's law fixes, and how the parties are called, through the built program.
@Suite struct FloorJourneyTests {
    @Test func aDraftIsHeldAgainstTheLawOfItsBuyer() throws {
        let program = try Program.withSample()
        try program.write(
            """
            1. Supplier notifies Customer only of serious personal data breaches.

            2. Supplier may engage subprocessors on the list and announces changes 30 days ahead.

            3. Customer may audit Supplier at most once a year.

            """, to: "draft.txt")
        let run = try program.run("addendum", "check", "draft.txt", "--regime", "gdpr", "--format", "csv")
        #expect(run.status == 2)
        #expect(run.output.contains("GDPR Art. 33(2)") && run.output.contains("no threshold of seriousness"))
        #expect(run.output.contains("The number of hours"), "the room is said")
        #expect(!run.output.contains("DORA"))
        let critical = try program.run(
            "addendum", "check", "draft.txt", "--regime", "gdpr,dora", "--critical", "--language", "nl", "--format",
            "csv")
        #expect(critical.output.contains("DORA art. 30(3)(e)") && critical.output.contains("AVG art. 33(2)"))
        #expect(!(try program.run("addendum", "check", "draft.txt", "--regime", "dora").output.contains("30(3)(e)")))
        try program.write("1. Data of Customer is encrypted.\n", to: "draft.txt")
        let clean = try program.run("addendum", "check", "draft.txt", "--regime", "gdpr", "--as-of", "2026-11-24")
        #expect(clean.status == 0 && clean.output.contains("No sentence was found below"), "\(clean.output)")
        let wrong = try program.run("addendum", "check", "draft.txt", "--regime", "gdprr")
        #expect(wrong.status == 1 && wrong.errors.contains("did you mean 'gdpr'"))
    }

    @Test func aNumberPastTheLawIsNotProposedAndTheReasonIsSaid() throws {
        let program = try Program.withSample()
        let day = ["--as-of", "2026-11-24"]
        try program.write(
            "1.1 Supplier shall notify Customer within 24 hours of confirming a security incident.\n", to: "t.txt")
        // Its own position lets the supplier take 100 days; the law of this buyer allows 60.
        try program.run(
            ["playbook", "set", "incident-notice", "--preferred", "3000", "--fallback", "2500", "--walk-away", "2400"]
                + day)
        try program.run(["addendum", "read", "t.txt", "--buyer", "Clinic", "--regime", "hipaa"] + day)
        let show = try program.run(["addendum", "show", "1.1"] + day).output
        #expect(show.contains("No wording is proposed") && show.contains("45 CFR 164.410"), "\(show)")
        #expect(show.contains("at most 60 days") && !show.contains("Wording that you can keep"))
        let response = try program.run(["addendum", "respond", "--format", "csv"] + day).output
        #expect(
            response.contains("as the statement below says") && response.contains("stay within 45 CFR 164.410"),
            "\(response)")
        #expect(!response.contains("2400") && !response.contains("2,400"), "what the supplier can keep is internal")
        try program.run(["addendum", "read", "t.txt", "--buyer", "Shop"] + day)
        #expect(try program.run(["addendum", "show", "1.1"] + day).output.contains("Wording that you can keep"))
    }

    @Test func aWordingOfOnesOwnBelowTheLawIsRefused() throws {
        let program = try Program.withSample()
        try program.write("1.1 Supplier shall allow audits at any time.\n", to: "t.txt")
        try program.run("addendum", "read", "t.txt", "--buyer", "Buyer", "--regime", "gdpr")
        let arguments = [
            "addendum", "decide", "1.1", "reject", "--reason", "x", "--wording", "No audits are permitted.",
        ]
        let refused = try program.run(arguments)
        #expect(refused.status == 1 && refused.errors.contains("GDPR Art. 28(3)(h)"), "\(refused.errors)")
        #expect(try program.run(arguments + ["--despite-guard"]).status == 0)
    }

    @Test func theReportNamesTheCompanyAndTheWordingTheDocumentsOwnWords() throws {
        let program = try Program()
        try program.write(
            """
            This addendum is agreed by Noordzee Bank N.V. (hereinafter "the Bank") and Lindewiel Software B.V.
            (hereinafter "the Contractor").

            1.1 The Contractor shall notify the Bank within 4 hours of an incident.

            """, to: "t.txt")
        let read = try program.run("addendum", "read", "t.txt")
        #expect(read.output.contains("Addendum of Noordzee Bank N.V."), "\(read.output)")
        let json = try program.run("addendum", "read", "t.txt", "--format", "json").output
        #expect(json.contains("The Contractor shall notify the Bank without undue delay"), "\(json)")
        #expect(json.contains("affects the Bank's data"))
        let named = try program.run("addendum", "read", "t.txt", "--buyer", "NZB")
        #expect(named.output.contains("Addendum of NZB"))
    }

    @Test(arguments: ["gdpr", "dora", "nis2", "hipaa", "iso-soc2"])
    func theSampleAddendaAreAnsweredWithinEveryLaw(regime: String) throws {
        let program = try Program.withSample()
        for name in ["Supplier-Security-Terms.docx", "Beveiligingsbijlage.pdf"] {
            let file = Repository.path("assessments/sample/addenda/\(name)")
            let json = try program.run(
                "addendum", "read", file, "--regime", regime, "--critical", "--dry-run", "--format", "json",
                "--as-of", "2026-11-24"
            ).output
            #expect(json.contains("\"wording\"") && !json.contains("\"withheld\""), "\(regime): \(name)")
        }
    }
}
