import Testing

@testable import ContractReview

/// Every clause can be cited, and no two clauses by the same number.
@Suite struct CitationTests {
    private func numbers(_ document: MarkedDocument) -> [String?] {
        Segmenter.addendum(from: document.text).clauses.map(\.number)
    }

    @Test("bullets of an annex are counted below it, across its small headings")
    func bullets() {
        let document = MarkedDocument(
            name: "annex",
            blocks: [
                (.paragraph, nil, "Artikel 1 Toepassing"),
                (.paragraph, nil, "Leverancier voldoet aan Aanhangsel A."),
                (.paragraph, nil, "Aanhangsel A Basismaatregelen"),
                (.paragraph, nil, "Leverancier zorgt ervoor dat:"),
                (.paragraph, nil, "Toegang"),
                (.paragraph, nil, "• accounts van vertrokken medewerkers worden geblokkeerd;"),
                (.paragraph, nil, "• beheerders zich met twee factoren aanmelden;"),
                (.paragraph, nil, "Netwerk"),
                (.paragraph, nil, "• het netwerk van productie gescheiden is van kantoor."),
            ])
        #expect(numbers(document) == ["Artikel 1", "Aanhangsel A"] + (1...3).map { "Aanhangsel A, \($0)" })
        let obligors = Segmenter.addendum(from: document.text).clauses.map(\.obligor)
        #expect(obligors.allSatisfy { $0 == .supplier })
    }

    @Test("bullets below a numbered part of an annex")
    func numberedParts() {
        let document = MarkedDocument(
            name: "parts",
            blocks: [
                (.heading(level: 1), "1.", "Security"),
                (.listItem(level: 2), "1.1", "Supplier shall comply with Annex C."),
                (.listItem(level: 1), "Annex C", "Baseline"),
                (.listItem(level: 2), "C.1", "Backups"),
                (.listItem(level: 1), nil, "Backups are kept at a second location and are encrypted."),
                (.listItem(level: 1), nil, "Restoring a backup is tested and the test is recorded."),
                (.listItem(level: 2), "C.2", "Endpoints"),
                (.listItem(level: 1), nil, "Laptops are encrypted and are locked when unattended."),
            ])
        #expect(numbers(document) == ["1.1", "C.1, 1", "C.1, 2", "C.2, 1"])
    }

    @Test("definitions that share a number are told apart by their terms")
    func definitions() {
        let document = MarkedDocument(
            name: "definitions",
            blocks: [
                (.heading(level: 1), "1.", "Definitions"),
                (.listItem(level: 2), "1.1", "The following terms apply in these Terms and in their annexes."),
                (.paragraph, nil, "“Incident” means any event that harms the Service."),
                (.paragraph, nil, "“Client”, “Host” and “Guest” have the meaning given in the Order."),
                (.listItem(level: 2), "1.2", "Headings are not used to interpret these Terms."),
            ])
        #expect(numbers(document) == ["1.1", "1.1, “Incident”", "1.1, “Client”", "1.2"])
        let addendum = Segmenter.addendum(from: document.text)
        #expect(addendum.definitions.map(\.term) == ["Incident", "Client", "Host", "Guest"])
        #expect(addendum.clauses[2].role == .definition)
    }

    @Test("a table of deadlines is cited by the clause above it, a service level by its name")
    func tables() {
        func row(_ table: Int, _ row: Int, _ cells: [String]) -> [(
            kind: AddendumText.Block.Kind, number: String?, text: String
        )] {
            cells.enumerated().map { (.tableCell(table: table, row: row, column: $0.offset), nil, $0.element) }
        }
        let document = MarkedDocument(
            name: "tables",
            blocks: [
                (.heading(level: 1), "4.", "Repair"), (.listItem(level: 2), "4.1", "Supplier shall repair faults."),
            ]
                + row(0, 0, ["Severity", "Repaired within"]) + row(0, 1, ["Critical", "2 days"])
                + row(0, 2, ["High", "9 days"])
                + [
                    (.listItem(level: 1), "Annex D", "Service levels"),
                    (.paragraph, nil, "The levels below apply to the Service."),
                ]
                + row(1, 0, ["Service level", "Promise"]) + row(1, 1, ["Availability", "99.8%"])
                + row(1, 2, ["Recovery time objective (RTO)", "6 hours"]))
        #expect(
            numbers(document) == [
                "4.1", "4.1, table", "Annex D", "Annex D, Availability", "Annex D, Recovery time objective (RTO)",
            ])
        let addendum = Segmenter.addendum(from: document.text)
        let found = addendum.clauses.suffix(2).flatMap { commitments(in: $0, of: addendum) }
        #expect(found.map(\.kind) == [.uptime, .rto])
        #expect(found.map(\.value) == [99.8, 6])
    }

    @Test("paragraphs of one article, and notes, have numbers of their own")
    func paragraphs() {
        let document = MarkedDocument(
            name: "paragraphs",
            blocks: [
                (.paragraph, nil, "Artikel 3 Beheer"),
                (.paragraph, nil, "Leverancier beheert de omgeving zorgvuldig."),
                (.paragraph, nil, "Leverancier legt wijzigingen vast in een register."),
                (.note, "1", "Wijzigingen door de hostingpartij worden hieronder begrepen."),
            ])
        #expect(numbers(document) == ["Artikel 3", "Artikel 3, alinea 2", "noot 1"])
    }

    @Test("no number is given twice", arguments: AddendumSamples.all)
    func unique(_ document: MarkedDocument) {
        let given = numbers(document).compactMap { $0 }
        #expect(Set(given).count == given.count)
    }
}
