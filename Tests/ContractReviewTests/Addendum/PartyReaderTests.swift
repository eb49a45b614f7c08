import Testing

@testable import ContractReview

@Suite struct PartyReaderTests {
    private func addendum(_ text: String) -> Addendum {
        Segmenter.addendum(from: MarkedDocument(lines: text, name: "").text)
    }

    @Test("names that the preamble gives belong to a side")
    func names() {
        let english = Segmenter.addendum(from: AddendumSamples.wrappedEnglish.text).parties
        #expect(english.supplierNames.contains("Northgate"))
        #expect(english.buyerNames.contains("Client"))
        let dutch = Segmenter.addendum(from: AddendumSamples.articlesDutch.text).parties
        #expect(dutch.supplierNames.contains("Verwerker"))
        #expect(dutch.buyerNames.contains("Zorgpad"))
    }

    @Test(
        "Company is the side that has no other word",
        arguments: [
            ("Vendor shall notify Company. Company may audit Vendor. Company pays Vendor.", Parties.Side.buyer),
            (
                "Company shall notify Customer. Company shall assist Customer. Company shall delete data of Customer.",
                .supplier
            ),
        ])
    func company(_ text: String, _ side: Parties.Side) {
        let parties = addendum(text).parties
        #expect((side == .buyer ? parties.buyerNames : parties.supplierNames).contains("Company"))
    }

    @Test(
        "the obligor follows from subject and verb",
        arguments: [
            ("Supplier shall notify Customer of an incident.", Clause.Obligor.supplier),
            ("Customer shall indemnify Supplier against all claims of End Users.", .buyer),
            ("Customer may audit Supplier once a year.", .supplier),
            ("Supplier may engage Subprocessors.", .buyer),
            ("Supplier may only engage Subprocessors with the consent of Customer.", .supplier),
            ("Each party shall keep the other party's information confidential.", .mutual),
            ("If Customer objects, Supplier shall offer a change of the Service.", .supplier),
            ("If Supplier does not remedy the failure, Customer shall give notice.", .buyer),
            ("All data received from Customer must be encrypted by Supplier.", .supplier),
            ("Customer Data must be encrypted at rest.", .supplier),
            ("Supplier maintains an incident plan that Customer may inspect.", .supplier),
            ("Customer is entitled to inspect the premises of Supplier.", .supplier),
            ("Leverancier meldt incidenten binnen 24 uur aan Opdrachtgever.", .supplier),
            ("Indien een incident optreedt, informeert Leverancier Opdrachtgever direct.", .supplier),
            ("Opdrachtgever betaalt facturen binnen 30 dagen na ontvangst van Leverancier.", .buyer),
            ("Opdrachtgever is gerechtigd om bij Leverancier een audit uit te voeren.", .supplier),
            (
                "Leverancier garandeert dat hij geen personeel inzet dat schade kan veroorzaken bij Opdrachtgever.",
                .supplier
            ),
            ("Partijen houden vertrouwelijke informatie geheim voor derden, Leverancier en Opdrachtgever.", .mutual),
            ("Deze bijlage maakt deel uit van de overeenkomst tussen Leverancier en Opdrachtgever.", .none),
            ("Customer must be notified within 48 hours of any breach.", .supplier),
            ("Supplier shall be notified of an audit 30 days before.", .buyer),
            ("Supplier must be notified by Customer of any change to its contacts.", .buyer),
            ("Opdrachtgever wordt binnen 24 uur na ontdekking van een incident ingelicht.", .supplier),
            ("Bij een vermoedelijk datalek wordt de opdrachtgever binnen een dag geïnformeerd.", .supplier),
            ("In geval van een datalek dient Opdrachtgever binnen 24 uur te worden geïnformeerd.", .supplier),
        ])
    func obligor(_ text: String, _ obligor: Clause.Obligor) {
        let found: Clause.Obligor? = addendum("1. Terms\n\n1.1 " + text).clauses.last?.obligor
        #expect(found == Optional(obligor))
    }

    @Test("a name from the preamble can be the subject")
    func namedSubject() {
        let clauses = Segmenter.addendum(from: AddendumSamples.wrappedEnglish.text).clauses
        #expect(clauses.first { $0.text.contains("encrypt") }?.obligor == .supplier)
        #expect(clauses.first { $0.text.contains("invoices") }?.obligor == .buyer)
    }
}
