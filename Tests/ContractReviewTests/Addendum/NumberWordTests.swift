import Testing

@testable import ContractReview

/// Numbers in words, and deadlines that are the buyer's own.
@Suite struct NumberWordTests {
    private func found(_ sentence: String) -> [String] {
        let text =
            "1.1 Supplier shall assist Customer. Leverancier helpt Opdrachtgever.\n\n1.2 " + sentence
        let addendum = Segmenter.addendum(from: MarkedDocument(lines: text, name: "").text)
        return addendum.clauses.dropFirst().flatMap { commitments(in: $0, of: addendum) }.map {
            "\(Int($0.value)) \($0.unit.rawValue)"
        }
    }

    @Test(
        "words of the one language are no numbers of the other",
        arguments: [
            ("Leverancier test de back-ups ten minste eenmaal per jaar.", ["1 per-year"]),
            ("Leverancier herstelt de dienst met een onderbreking van ten hoogste vier uur.", ["4 hours"]),
            ("Supplier shall report within ten days after the audit.", ["10 days"]),
            ("Leverancier bewaart logbestanden gedurende zesendertig maanden.", ["36 months"]),
            ("Leverancier bewaart logbestanden gedurende tweeënzeventig weken.", ["72 weeks"]),
            ("Leverancier bewaart logbestanden honderdtachtig dagen.", ["180 days"]),
            ("Leverancier bewaart logbestanden tweehonderdveertig dagen.", ["240 days"]),
            ("Supplier shall retain log files for one hundred and eighty (180) days.", ["180 days"]),
            ("Supplier shall retain log files for one hundred and twenty days.", ["120 days"]),
        ])
    func words(_ sentence: String, _ expected: [String]) {
        #expect(found(sentence) == expected)
    }

    @Test(
        "what the law asks of the buyer binds the supplier to nothing",
        arguments: [
            "The parties acknowledge that the Customer may have to submit a first notice to its regulator within four (4) "
                + "hours, an interim report within 72 hours and a final report within one month.",
            "Under Applicable Law the Customer must file an early warning within 24 hours and a report within 72 hours.",
            "Partijen onderkennen dat Opdrachtgever op grond van de Cbw binnen 24 uur een vroegtijdige waarschuwing en "
                + "binnen 72 uur een melding moet doen.",
        ])
    func buyersOwn(_ sentence: String) {
        #expect(found(sentence).isEmpty)
    }

    @Test(
        "the supplier's deadlines stay, whatever law they name",
        arguments: [
            ("Supplier shall notify Customer within 24 hours and shall assist it under NIS2.", ["24 hours"]),
            (
                "The Customer must be informed by Supplier within 12 hours of a breach under applicable law.",
                ["12 hours"]
            ),
            ("Leverancier meldt datalekken als bedoeld in de AVG binnen 24 uur aan Opdrachtgever.", ["24 hours"]),
        ])
    func suppliers(_ sentence: String, _ expected: [String]) {
        #expect(found(sentence) == expected)
    }
}
