import Testing

@testable import ContractReview

@Suite struct DefinitionTests {
    private func addendum(_ text: String) -> Addendum {
        Segmenter.addendum(from: MarkedDocument(lines: text, name: "").text)
    }

    @Test(
        "a definition gives term and meaning",
        arguments: [
            ("“Security Incident” means any suspected breach.", "Security Incident", "any suspected breach."),
            ("**Personal Data** shall have the meaning given in the GDPR.", "Personal Data", "given in the GDPR."),
            ("Business Day means a day on which banks are open.", "Business Day", "a day on which banks are open."),
            ("Onder “Datalek” wordt verstaan: een inbreuk of vermoeden.", "Datalek", "een inbreuk of vermoeden."),
            ("'Dienst' betekent de online toepassing.", "Dienst", "de online toepassing."),
            (
                "“Affiliate” (or “Group Company”) is defined as a company under common control.", "Affiliate",
                "as a company under common control."
            ),
        ])
    func opening(_ text: String, _ term: String, _ meaning: String) {
        let read = addendum("1. Definitions\n\n1.1 " + text)
        #expect(read.definitions.first?.term == term)
        #expect(read.definitions.first?.meaning == meaning)
        #expect(read.clauses.last?.role == .definition)
    }

    @Test("under a heading Definitions a colon is enough")
    func colon() {
        let read = addendum(
            "# Begrippen\n\nDatalek: een inbreuk op de beveiliging van gegevens.\n\nDienst: het online pakket van Leverancier."
        )
        #expect(read.definitions.map(\.term) == ["Datalek", "Dienst"])
    }

    @Test("a name in brackets takes the words before it as its meaning")
    func inline() {
        let read = addendum("1.1 Supplier shall report loss of data of Customer (a “Data Event”) at once.")
        #expect(read.definitions.map(\.term) == ["Data Event"])
        #expect(read.clauses.first?.role == .obligation)
    }

    @Test("a glossary table gives definitions")
    func glossary() {
        let read = Segmenter.addendum(from: AddendumSamples.word.text)
        #expect(read.definitions.map(\.term) == ["Incident", "Bank Data"])
        #expect(read.definitions.first?.refersTo == ["Bank Data"])
    }

    @Test("terms are followed through each other and end where they would repeat")
    func cycles() {
        let terms = DefinitionResolver.linked([
            DefinedTerm(term: "Incident", meaning: "a Breach of Client Data", range: 0..<1),
            DefinedTerm(term: "Breach", meaning: "an actual or suspected Incident", range: 1..<2),
            DefinedTerm(term: "Client Data", meaning: "data of the client", range: 2..<3),
        ])
        let resolver = DefinitionResolver(terms)
        #expect(resolver.closure(of: "report all Incidents").map(\.term) == ["Incident", "Breach", "Client Data"])
        #expect(
            resolver.expandedMeaning(of: terms[0])
                == "a Breach of Client Data; Breach: an actual or suspected Incident; Client Data: data of the client")
    }

    @Test(
        "uses are found in plural and in Dutch, the longest term first",
        arguments: [
            ("notify Security Incidents", ["Security Incident"]), ("the security of data", []),
            ("meld alle Datalekken", ["Datalek"]), ("a Security Incident Report", ["Security Incident Report"]),
        ])
    func uses(_ text: String, _ found: [String]) {
        let resolver = DefinitionResolver(
            ["Security Incident", "Security Incident Report", "Datalek", "Security"].dropLast().map {
                DefinedTerm(term: $0, meaning: "", range: 0..<1)
            })
        #expect(resolver.uses(in: text).map(\.term.term) == found)
    }

    @Test("a clause takes in what its terms mean")
    func usedIn() throws {
        let read = Segmenter.addendum(from: AddendumSamples.wrappedEnglish.text)
        let clause = try #require(read.clauses.first { $0.text.contains("twenty-four") })
        #expect(read.definitions(usedIn: clause).map(\.term).contains("Security Incident"))
    }
}
