import Testing

@testable import ContractReview

/// What stands around the clauses: title page, parties, names below the signatures, a closing note.
@Suite struct FrontMatterTests {
    private func paragraphs(_ texts: [String]) -> MarkedDocument {
        MarkedDocument(name: "paragraphs", blocks: texts.map { (.paragraph, nil, $0) })
    }

    @Test("a Dutch annex: caption, parties and signers are no clauses")
    func dutch() {
        let document = paragraphs([
            "Bijlage 2 Beveiliging",
            "Behorend bij de overeenkomst “Beheer gemalen” met kenmerk AB-12",
            "Partijen:",
            "1. Waterschap De Lage Oever, gevestigd te Vliet, rechtsgeldig vertegenwoordigd door de dijkgraaf, hierna te "
                + "noemen: “het Waterschap”; en",
            "2. Korenveld Software B.V., gevestigd te Zwolle, hierna te noemen: “Leverancier”,",
            "Overwegende dat:",
            "a. het Waterschap de dienst van Leverancier gebruikt, komen het volgende overeen:",
            "Artikel 1 Incidenten",
            "1. Leverancier meldt een incident binnen acht uur.",
            "2. Het Waterschap staat ervoor in dat zijn gegevens juist zijn en vrijwaart Leverancier voor aanspraken.",
            "3. Op verzoek van het Waterschap vervangt Leverancier een medewerker, zonder dat het Waterschap een reden "
                + "hoeft te geven.",
            "4. Het Waterschap stelt de ernst van een incident vast.",
            "Aldus overeengekomen en in tweevoud ondertekend:",
            "Waterschap De Lage Oever",
            "Korenveld Software B.V.",
            "Naam:",
            "Naam:",
            "Voorbeelddocument: het waterschap en de leverancier zijn fictief.",
        ])
        let addendum = Segmenter.addendum(from: document.text)
        #expect(
            addendum.clauses.map(\.number) == [
                "Artikel 1 lid 1", "Artikel 1 lid 2", "Artikel 1 lid 3", "Artikel 1 lid 4",
            ])
        #expect(addendum.clauses.map(\.obligor) == [.supplier, .buyer, .supplier, .supplier])
        #expect(addendum.parties.buyerNames.contains("Waterschap"))
        func kind(_ word: String) -> Addendum.Span.Kind? {
            addendum.skipped.first { document.words($0.range).contains(word) }?.kind
        }
        #expect(kind("kenmerk") == .other)
        #expect(kind("dijkgraaf") == .partyTable)
        #expect(kind("te Zwolle") == .partyTable)
        #expect(kind("fictief") == .other)
        #expect(addendum.skipped.last { document.words($0.range).contains("Korenveld") }?.kind == .signature)
    }

    @Test("an English addendum: version line, preamble and closing note are no clauses")
    func english() {
        let document = paragraphs([
            "Security Addendum",
            "Version 2.3, 4 May 2026. Reference SEC-77.",
            "This Addendum is entered into between Harbour Bank N.V. and Cornfield Software B.V.",
            "1. Incidents",
            "1.1 Supplier shall notify Customer of an incident within nine hours.",
            "1.2 Changes shall not be deemed accepted by Customer.",
            "Sample document: all names are fictional.",
        ])
        let addendum = Segmenter.addendum(from: document.text)
        #expect(addendum.clauses.map(\.number) == ["1.1", "1.2"])
        #expect(addendum.clauses.map(\.obligor) == [.supplier, .none])
    }

    @Test("a requirement that opens with a word of the title page stays a clause")
    func requirement() {
        let document = paragraphs([
            "Security Addendum", "Version control is used for all code of the Service.",
            "1.1 Supplier shall keep a log.",
        ])
        #expect(Segmenter.addendum(from: document.text).clauses.count == 2)
    }

    @Test("rows of a glossary that a format left as text are definitions")
    func glossary() {
        let document = paragraphs([
            "Artikel 1 Begripsbepalingen", "In dit stuk wordt verstaan onder:", "Begrip", "Betekenis", "AVG",
            "Verordening (EU) 2016/679.", "Hulppersoon iedere onderaannemer die Leverancier inschakelt.",
            "Storing elke onderbreking van de Dienst.", "Artikel 2 Gebruik", "Leverancier levert de Dienst.",
        ])
        let addendum = Segmenter.addendum(from: document.text)
        #expect(addendum.definitions.map(\.term) == ["AVG", "Hulppersoon", "Storing"])
        #expect(addendum.clauses.filter { $0.role == .definition }.allSatisfy { $0.obligor == .none })
        #expect(addendum.clauses.last?.number == "Artikel 2")
    }

    @Test("a sentence that goes on below its list is one clause")
    func tail() {
        let document = MarkedDocument(
            name: "tail",
            blocks: [
                (.heading(level: 1), "1.", "Definitions"),
                (.paragraph, nil, "“Incident” means any of the following:"),
                (.listItem(level: 1), "(a)", "loss of data of Customer;"),
                (.listItem(level: 1), "(b)", "an outage of the Service,"),
                (.paragraph, nil, "whether or not Customer was harmed."),
                (.paragraph, nil, "“Service” means the software."),
            ])
        let clauses = Segmenter.addendum(from: document.text).clauses
        #expect(clauses.count == 2)
        #expect(clauses.first?.text.hasSuffix("harmed.") == true)
    }

    @Test(
        "an opening that lacks only its verb makes every item a clause",
        arguments: [
            (
                [
                    "2.1 Supplier shall before acceptance:", "(a) close all findings;",
                    "(b) bear the costs of a retest.",
                ], 2
            ),
            (
                [
                    "2. Voorafgaand aan de livegang:", "a. laat Leverancier een test uitvoeren;",
                    "b. vergoedt Leverancier de kosten van een hertest.",
                ], 2
            ),
            (
                [
                    "2.1 Supplier shall keep logs of all systems. Logs shall be:", "(a) protected;",
                    "(b) kept for a year on tape.",
                ], 3
            ),
        ])
    func items(_ lines: [String], _ count: Int) {
        #expect(Segmenter.addendum(from: paragraphs(lines).text).clauses.count == count)
    }
}
