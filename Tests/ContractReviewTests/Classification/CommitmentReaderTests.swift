import Testing

@testable import ContractReview

@Suite struct CommitmentReaderTests {
    /// "notify 24 hours, patch 7 days critical"; the order does not matter.
    private func read(_ text: String, headings: [String] = [], leadIn: String? = nil) -> [String] {
        let clause = Clause(
            id: .init(1), number: nil, headings: headings, leadIn: leadIn, range: 0..<text.unicodeScalars.count,
            text: text,
            role: .obligation, obligor: .supplier, page: nil)
        let addendum = Addendum(
            text: AddendumText(text: text, blocks: [.init(kind: .paragraph, range: clause.range)]), language: .english,
            parties: Parties(
                supplierNames: ["Supplier", "Processor", "Leverancier", "Verwerker"],
                buyerNames: ["Customer", "Controller", "Opdrachtgever", "Verwerkingsverantwoordelijke"]),
            definitions: [], clauses: [clause], skipped: [])
        return commitments(in: clause, of: addendum).map { commitment in
            let value =
                commitment.value == commitment.value.rounded()
                ? String(Int(commitment.value)) : String(commitment.value)
            return
                ([commitment.kind.rawValue, value, commitment.unit.rawValue]
                + (commitment.severity.map { [$0.rawValue] } ?? []))
                .joined(separator: " ")
        }
    }

    @Test(
        "notification",
        arguments: [
            ("Supplier shall notify Customer within twenty-four (24) hours of a breach.", "notify 24 hours"),
            (
                "Supplier will inform Customer no later than 72 hours after becoming aware of an incident.",
                "notify 72 hours"
            ),
            ("Supplier shall report any incident to Customer within one business day.", "notify 1 business-days"),
            ("Incidents must be reported to Customer within 24 to 48 hours.", "notify 48 hours"),
            ("The Commission must be notified in writing within 72 hours of a breach.", "notify 72 hours"),
            (
                "Supplier shall provide notice of a breach in no event later than 36 hours after discovery.",
                "notify 36 hours"
            ),
            ("Verwerker meldt een datalek uiterlijk binnen achtenveertig (48) uur na ontdekking.", "notify 48 hours"),
            ("Leverancier informeert Opdrachtgever binnen 24 uur over elk beveiligingsincident.", "notify 24 hours"),
            ("Verwerker stelt Opdrachtgever binnen 36u in kennis van een inbreuk.", "notify 36 hours"),
            ("Melding van incidenten vindt plaats binnen één werkdag.", "notify 1 business-days"),
            ("Incidenten worden gemeld binnen\n(5) werkdagen.", "notify 5 business-days"),
            (
                "Supplier shall notify Customer within five (5) calendar days of the departure of key personnel.",
                "notify 5 days"
            ),
        ])
    func notification(_ text: String, _ wanted: String) { #expect(read(text) == [wanted]) }

    @Test(
        "days that are counted, and units that are left out",
        arguments: [
            (
                "Supplier shall deliver an interim report no later than the third working day thereafter.",
                ["report 3 business-days"]
            ),
            ("Verwerker meldt een datalek uiterlijk de vijfde werkdag na ontdekking.", ["notify 5 business-days"]),
            ("Supplier shall revoke access by the end of the next business day.", ["other 1 business-days"]),
            ("Leverancier meldt een incident binnen twee bedrijfsdagen.", ["notify 2 business-days"]),
            ("Supplier shall submit its invoice on the fifth working day of each month.", []),
            (
                "Supplier shall fix critical vulnerabilities within five days, high ones within ten.",
                ["remediate 5 days critical", "remediate 10 days high"]
            ),
            ("Supplier shall notify Customer of a breach within 24 hours and report on page 10.", ["notify 24 hours"]),
        ])
    func counted(_ text: String, _ wanted: [String]) { #expect(read(text) == wanted, "\(text)") }

    @Test(
        "numbers that say what is looked at, what there is or what may happen",
        arguments: [
            ("Supplier shall provide a penetration test report not older than 12 months.", ["other 12 months"]),
            ("Leverancier overlegt een verklaring van hooguit zes maanden oud.", ["other 6 months"]),
            ("Supplier shall not employ people of less than 18 years of age.", []),
            ("Availability is 99.9% measured over a period of 30 days.", ["uptime 99.9 percent"]),
            ("If the level is missed in three months out of six, Customer may terminate.", []),
            ("If Supplier misses a level more than twice in a quarter, Customer may terminate.", []),
            ("Supplier shall provide its current annual report on request.", []),
            (
                "Supplier shall send the report annually, within 90 days of the end of the year.",
                ["report 90 days"]
            ),
            ("Supplier shall support 3,400 tickets per month.", []),
            ("Supplier shall protect no fewer than 95% of endpoints.", ["other 95 percent"]),
            ("The Service shall be up 99.5% of the month.", ["uptime 99.5 percent"]),
            ("Supplier pays a credit of 5% of the monthly fee.", ["other 5 percent"]),
        ])
    func noTime(_ text: String, _ wanted: [String]) { #expect(read(text) == wanted, "\(text)") }

    @Test(
        "telling and reporting",
        arguments: [
            ("Report any breach to the Customer within 24 hours.", "notify 24 hours"),
            ("Supplier provides a full notification of the incident within 5 days.", "report 5 days"),
            ("Back-ups: 30 days retention.", "retention 30 days"),
            ("Leverancier hanteert voor back-ups minimaal 30 dagen retentie.", "retention 30 days"),
        ])
    func told(_ text: String, _ wanted: String) { #expect(read(text) == [wanted], "\(text)") }

    @Test(
        "reports that follow",
        arguments: [
            (
                "Supplier shall deliver a written report within five business days after the incident is closed.",
                "report 5 business-days"
            ),
            ("A root cause analysis shall be provided within 10 days.", "report 10 days"),
            ("Supplier shall provide a security report every quarter.", "report 4 per-year"),
            ("Leverancier levert per kwartaal een rapportage over de beveiliging.", "report 4 per-year"),
            ("Supplier shall submit a monthly report on vulnerabilities.", "report 12 per-year"),
        ])
    func reports(_ text: String, _ wanted: String) { #expect(read(text) == [wanted]) }

    @Test(
        "fixing and patching",
        arguments: [
            (
                "Critical vulnerabilities shall be remediated within 7 days, high within 30 days and medium within 90 days.",
                ["remediate 7 days critical", "remediate 30 days high", "remediate 90 days medium"]
            ),
            (
                "All critical and high findings must be mitigated within 30 days.",
                ["remediate 30 days critical", "remediate 30 days high"]
            ),
            ("Prioriteit 1: oplossing binnen 4 uur.", ["remediate 4 hours critical"]),
            (
                "Patches are installed within the periods below.\n\nCritical ........ 5 working days\nHigh: 20 days",
                ["patch 5 business-days critical", "patch 20 days high"]
            ),
            (
                "Leverancier verhelpt een kwetsbaarheid binnen deze termijnen:\n\n| Ernst | Termijn |\n|---|---|\n"
                    + "| Kritiek | 14 dagen |\n| Hoog | 30 dagen |",
                ["remediate 14 days critical", "remediate 30 days high"]
            ),
            ("Supplier shall apply security patches within 14 days of release.", ["patch 14 days"]),
            (
                "Supplier shall fix vulnerabilities within 5 days where they are critical.",
                ["remediate 5 days critical"]
            ),
            ("Kwetsbaarheden met ernst hoog worden binnen twee weken verholpen.", ["remediate 2 weeks high"]),
            ("Leverancier installeert beveiligingsupdates binnen 30 dagen na uitgifte.", ["patch 30 days"]),
            ("Bevindingen uit de test worden binnen drie maanden opgelost.", ["remediate 3 months"]),
        ])
    func fixing(_ text: String, _ wanted: [String]) { #expect(read(text) == wanted) }

    @Test(
        "audits",
        arguments: [
            (
                "Customer may audit Supplier once per year on 30 days' prior written notice.",
                ["audit-frequency 1 per-year", "audit-notice 30 days"]
            ),
            ("Audits take place no more than once in any twelve (12) month period.", ["audit-frequency 1 per-year"]),
            (
                "Customer shall give at least ten (10) business days' notice of an inspection.",
                ["audit-notice 10 business-days"]
            ),
            ("Opdrachtgever mag maximaal één keer per jaar een audit uitvoeren.", ["audit-frequency 1 per-year"]),
            ("Een audit wordt ten minste 14 dagen van tevoren aangekondigd.", ["audit-notice 14 days"]),
            ("Customer may conduct two audits per calendar year.", ["audit-frequency 2 per-year"]),
            ("An audit may be held every six months.", ["audit-frequency 2 per-year"]),
        ])
    func audits(_ text: String, _ wanted: [String]) { #expect(Set(read(text)) == Set(wanted)) }

    @Test(
        "keeping and deleting",
        arguments: [
            ("Supplier retains security logs for at least 12 months.", ["retention 12 months"]),
            ("Logs are kept for 90 days and then deleted.", ["retention 90 days"]),
            ("Supplier shall delete Customer Data within thirty (30) days after termination.", ["deletion 30 days"]),
            ("Back-ups are overwritten within 90 days.", ["deletion 90 days"]),
            ("Verwerker bewaart logbestanden minimaal zes maanden.", ["retention 6 months"]),
            ("Na het einde vernietigt Verwerker de gegevens binnen 60 dagen.", ["deletion 60 days"]),
            ("Verwerker wist persoonsgegevens uiterlijk 4 weken na beëindiging.", ["deletion 4 weeks"]),
            ("De bewaartermijn van auditlogs bedraagt 1 jaar.", ["retention 1 years"]),
            ("Supplier maintains records of processing for 3 years.", ["retention 3 years"]),
        ])
    func keeping(_ text: String, _ wanted: [String]) { #expect(read(text) == wanted) }

    @Test(
        "subprocessors",
        arguments: [
            ("Customer may object to a new Subprocessor within 14 days after notice.", ["objection-period 14 days"]),
            ("Supplier shall give Customer 30 days' prior notice of a new subprocessor.", ["other 30 days"]),
            (
                "Opdrachtgever kan binnen 10 werkdagen bezwaar maken tegen een nieuwe subverwerker.",
                ["objection-period 10 business-days"]
            ),
        ])
    func subprocessors(_ text: String, _ wanted: [String]) { #expect(read(text) == wanted) }

    @Test(
        "recovery, availability, training and tests",
        arguments: [
            ("The Service shall be available 99.9% of each month.", "uptime 99.9 percent"),
            ("De beschikbaarheid bedraagt ten minste 99,5 procent.", "uptime 99.5 percent"),
            ("The recovery time objective is four hours.", "rto 4 hours"),
            ("Supplier shall meet an RPO of 24 hours.", "rpo 24 hours"),
            ("Staff receive security training annually.", "training-frequency 1 per-year"),
            ("Medewerkers volgen jaarlijks een training over beveiliging.", "training-frequency 1 per-year"),
            ("Supplier shall have a penetration test performed at least twice a year.", "pentest-frequency 2 per-year"),
            ("Leverancier laat elk jaar een penetratietest uitvoeren.", "pentest-frequency 1 per-year"),
            ("Access rights are reviewed quarterly.", "other 4 per-year"),
            ("Supplier shall scan its systems weekly.", "other 1 weeks"),
            ("Supplier reassesses its subcontractors every three years.", "other 3 years"),
            ("Access is withdrawn within 24 hours after an employee leaves.", "other 24 hours"),
            ("Customer shall pay invoices within 30 days.", "other 30 days"),
        ])
    func others(_ text: String, _ wanted: String) { #expect(read(text) == [wanted]) }

    @Test(
        "numbers that bind nobody",
        arguments: [
            "Supplier shall notify Customer within [X] hours.",
            "Supplier shall notify Customer within ___ hours of a breach.",
            "This Agreement has an initial term of three (3) years.",
            "De looptijd van deze overeenkomst is 36 maanden.",
            "Liability is limited to the fees paid in the twelve months preceding the claim.",
            "Supplier monitors the Service 24 hours a day, 7 days a week.",
            "Supplier shall assist so that Controller can meet its 72-hour notification duty.",
            "Supplier helps Controller to notify the supervisory authority within 72 hours.",
            "Verwerker ondersteunt zodat Verwerkingsverantwoordelijke binnen 72 uur kan melden bij de Autoriteit.",
            "Engineers have at least five years of experience.",
            "Completion takes approximately 80 hours.",
            "Children under 16 years of age are excluded.",
            "See section 30 of the Act and article 72.",
            "The penalty is € 50.000 for each breach.",
            "Control means ownership of more than 50% of the shares.",
            "The annual fee is due on 1 January 2026.",
            "The standard was published on 27 April 2016.",
        ])
    func nothing(_ text: String) { #expect(read(text) == []) }

    @Test("an item takes its purpose from the opening of its list")
    func leadIn() {
        #expect(
            read(
                "within 48 hours where personal data are affected;",
                leadIn: "Supplier shall notify Customer of an incident:") == ["notify 48 hours"])
        #expect(
            read("critical: 7 days;", headings: ["Vulnerabilities"], leadIn: "Supplier shall remediate findings:") == [
                "remediate 7 days critical"
            ])
    }

    @Test("the range is the number with its unit, in the document")
    func range() throws {
        let document = MarkedDocument(
            lines: "Intro to the terms.\n\n1.1 Supplier shall notify Customer within 24 hours.", name: "")
        let addendum = Segmenter.addendum(from: document.text)
        let clause = try #require(addendum.clauses.last)
        #expect(commitments(in: clause, of: addendum).map { document.words($0.range) } == ["24 hours"])
    }

    @Test("a table of severities gives a number a level", arguments: [AddendumSamples.markdown, AddendumSamples.word])
    func tables(_ document: MarkedDocument) throws {
        let addendum = Segmenter.addendum(from: document.text)
        let clause = try #require(addendum.clauses.last)
        let fixes = commitments(in: clause, of: addendum).filter { $0.kind == .remediate }
        #expect(fixes.map(\.severity) == [.critical, .high])
        #expect(fixes.allSatisfy { $0.unit == .days })
    }

    @Test("a definition states no commitment, but passes it on to the clause that uses it")
    func defined() throws {
        let document = MarkedDocument(
            lines:
                "1.1 \"Notice Period\" means 36 hours after detection.\n\n1.2 Supplier shall notify Customer of a breach within the Notice Period.",
            name: "")
        let addendum = Segmenter.addendum(from: document.text)
        #expect(addendum.clauses.flatMap { commitments(in: $0, of: addendum) } == [])
        let clause = try #require(addendum.clauses.last)
        #expect(definedCommitments(in: clause, of: addendum).map(\.value) == [36])
    }
}
