import ReadinessModel
import Testing

@testable import ContractReview

/// Wordings speak of the parties as the buyer's document does.
@Suite struct PartyNameTests {
    private func addendum(_ text: String) -> Addendum {
        Segmenter.addendum(from: MarkedDocument(lines: text, name: "").text)
    }

    private static let template = LocalizedText(
        en: "{supplier} encrypts {buyer}'s data. {buyer} may ask {supplier} how.",
        nl: "{supplier} versleutelt de gegevens van {buyer}. {buyer} kan {supplier} vragen hoe.")

    private func filled(_ text: String, in language: Language? = nil) -> String {
        let addendum = addendum(text)
        let own: Language = addendum.language == .dutch ? .dutch : .english
        let wording = Wording(id: "w", stance: .negotiate, flags: [], text: Self.template)
        let posture = Posture(facts: [:], answers: [:], assumed: true)
        return FilledWording(
            wording, posture: posture, language: language ?? own, names: addendum.partyNames(in: language ?? own)
        ).text
    }

    @Test(
        "names, articles, capitals and possessives are the document's",
        arguments: [
            (
                "1. The Contractor shall tell the Bank at once. 2. The Contractor pays the Bank.",
                "The Contractor encrypts the Bank's data. The Bank may ask the Contractor how."
            ),
            (
                "1. Vendor shall tell Client at once. 2. Data of Client is kept by Vendor.",
                "Vendor encrypts Client's data. Client may ask Vendor how."
            ),
            (
                "1. The supplier shall tell the customer. 2. If the customer asks, the supplier shall answer.",
                "The supplier encrypts the customer's data. The customer may ask the supplier how."
            ),
            (
                "1. De Opdrachtnemer meldt dit aan het Waterschap, en het Waterschap informeert de Opdrachtnemer.",
                "De Opdrachtnemer versleutelt de gegevens van het Waterschap. Het Waterschap kan de Opdrachtnemer vragen hoe."
            ),
            (
                "1. Verwerker meldt dit aan Verwerkingsverantwoordelijke. 2. De gegevens die Verwerker van "
                    + "Verwerkingsverantwoordelijke ontvangt worden beschermd.",
                "Verwerker versleutelt de gegevens van Verwerkingsverantwoordelijke. Verwerkingsverantwoordelijke kan "
                    + "Verwerker vragen hoe."
            ),
            (
                "Harbour Ltd. (\"Harbour Systems\") buys. Harbour Systems is the Customer here. 1. The Supplier shall tell "
                    + "Harbour Systems. 2. The Supplier shall help Harbour Systems.",
                "The Supplier encrypts Harbour Systems' data. Harbour Systems may ask the Supplier how."
            ),
            ("1. Backups are encrypted.", "Supplier encrypts Customer's data. Customer may ask Supplier how."),
            (
                "1. Back-ups worden versleuteld en de sleutels worden bewaard.",
                "Leverancier versleutelt de gegevens van Opdrachtgever. Opdrachtgever kan Leverancier vragen hoe."
            ),
        ])
    func names(document: String, expected: String) {
        #expect(filled(document) == expected)
    }

    @Test func `a wording in another language than the document's has the standard names`() {
        let english = "1. The Contractor shall tell the Bank at once. 2. The Contractor pays the Bank."
        #expect(filled(english, in: .dutch).hasPrefix("Leverancier versleutelt de gegevens van Opdrachtgever."))
    }

    @Test func `the most used name counts, and things named after a party do not`() {
        let text = """
            1. The Vendor shall protect Customer Data and Customer Systems. The Vendor shall tell the Client.

            2. The Client may ask the Vendor. Customer Data stays with the Client. A provider of the Vendor may help.

            """
        #expect(addendum(text).partyNames(in: .english).supplier == PartyName(article: "the", name: "Vendor"))
        #expect(addendum(text).partyNames(in: .english).buyer == PartyName(article: "the", name: "Client"))
    }

    @Test(
        "the report names the company where the document gives it",
        arguments: [
            (
                "Noordzee Bank N.V. (\"Customer\") and Lindewiel Software B.V. (\"Supplier\") agree.",
                "Noordzee Bank N.V."
            ),
            (
                "Between Noordzee Bank N.V., a public limited company with its seat in Rotterdam (hereinafter \"the Bank\") "
                    + "and the Supplier.", "Noordzee Bank N.V."
            ),
            (
                "Partijen:\n1. Waterschap De Zilverlinde, gevestigd te Lindewaard, hierna te noemen: \"het Waterschap\"; en\n"
                    + "2. Lindewiel Software B.V., gevestigd te Utrecht, hierna te noemen: \"Leverancier\",\n"
                    + "komen overeen dat het Waterschap en Leverancier dit doen.", "Waterschap De Zilverlinde"
            ),
            (
                "Agreed by Harbour Health, Inc. (the \"Covered Entity\") and Acme Ltd. (the \"Business Associate\").",
                "Harbour Health, Inc."
            ),
            (
                "Bank\nNoordzee Bank N.V., Rotterdam (the “Bank”)\nSupplier\nLindewiel B.V. (“Supplier”)",
                "Noordzee Bank N.V."
            ),
            ("1. The Vendor shall tell the Client. The Client may ask the Vendor.", "Client"),
        ])
    func title(document: String, name: String) {
        #expect(addendum(document).parties.buyerTitle == name)
    }

    @Test func `both wordings as one say a shared sentence once`() {
        func made(_ text: String) -> FilledWording {
            FilledWording(
                Wording(id: "w", stance: .negotiate, flags: [], text: LocalizedText(en: text, nl: text)),
                posture: Posture(facts: ["liability-cap-eur": 250_000], answers: [:], assumed: true), language: .english
            )
        }
        #expect(made("One. Two. Three.").followed(by: made("Four. Three.")).text == "One. Two. Three. Four.")
        #expect(made("One.").followed(by: made("One.")).text == "One.")
        #expect(made("EUR {liability-cap-eur} a year").text == "EUR 250,000 a year")
    }
}
