import Testing

@testable import ContractReview

/// A number that the supplier cannot keep, or of which it is not known, is never accepted as it stands.
@Suite struct KeepingTests {
    @Test(
        "a number beyond the supplier's own is negotiated with that number",
        arguments: [
            ("Supplier has an independent penetration test performed at least four times a year.", "pentest-per-year"),
            ("De Leverancier laat ieder kwartaal een penetratietest uitvoeren.", "pentest-per-year"),
            ("Personnel receive security awareness training at least quarterly.", "training-per-year"),
            ("The recovery time objective of the Service is 2 hours.", "rto-hours"),
        ])
    func beyond(sentence: String, fact: String) throws {
        let verdict = ReviewSample.verdict(on: sentence)
        #expect(verdict.stance == .negotiate)
        let numbers = verdict.reasons.compactMap { reason -> [String]? in
            guard case .number(_, let facts, _, _) = reason.kind else { return nil }
            return facts
        }
        #expect(numbers.contains([fact]), "\(verdict.reasons)")
        let able = ReviewSample.verdict(
            on: sentence, facts: ["pentest-per-year": 4, "training-per-year": 4, "rto-hours": 1])
        #expect(able.stance == .accept, "\(able.reasons)")
    }

    @Test func `what nobody answered decides, and is not guessed`() {
        let verdict = ReviewSample.verdict(
            on: "Supplier has an independent penetration test performed every year.", facts: ["pentest-per-year": nil])
        #expect(verdict.stance == .negotiate)
        #expect(verdict.dependsOn.contains("pentest-per-year"))
    }

    @Test func `a time to keep records is not one for logs`() {
        let sentence = "Supplier keeps complete books and records of its invoices available for audit for seven years."
        #expect(Keeping(of: .init(kind: .retention, value: 7, unit: .years, range: 0..<0), in: [.auditRights]) == nil)
        #expect(!ReviewSample.verdict(on: sentence).reasons.contains { $0.rule == "number-not-kept" })
    }

    @Test func `business days are spread over the week`() throws {
        let asked = Commitment(kind: .deletion, value: 10, unit: .businessDays, range: 0..<0)
        let keeping = try #require(Keeping(of: asked))
        #expect(keeping.isKept(asked, by: Posture(facts: ["deletion-days": 14], answers: [:], assumed: false)) == true)
        #expect(keeping.isKept(asked, by: Posture(facts: ["deletion-days": 15], answers: [:], assumed: false)) == false)
        #expect(keeping.isKept(asked, by: Posture(facts: [:], answers: [:], assumed: false)) == nil)
    }

    /// Over all our own clauses and a row of suppliers, able and unable: no stance says yes to a number that the table of
    /// numbers says no to.
    @Test(arguments: 0..<12)
    func `stance and table of numbers never disagree`(seed: Int) {
        var state = UInt64(seed + 1) &* 0x9e37_79b9_7f4a_7c15
        func next() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 40) / Double(1 << 24)
        }
        var posture = ReviewSample.library.defaultSupplier
        for (fact, value) in posture.facts.sorted(by: { $0.key < $1.key }) {
            posture.facts[fact] = next() < 0.2 ? nil : (value * (0.2 + 2 * next())).rounded()
        }
        let triage = Triage(classifier: ReviewSample.classifier, posture: posture)
        var judged = 0
        for sample in OwnClausesTests.samples + OwnClausesTests.heldOut {
            let (reading, context) = ReviewSample.reading(sample.text)
            guard reading.clause.obligor != .buyer, reading.clause.role != .definition else { continue }
            let verdict = triage.verdict(on: reading, in: context)
            for commitment in reading.commitments {
                guard let keeping = Keeping(of: commitment, in: reading.types.map(\.type)) else { continue }
                judged += 1
                if keeping.isKept(commitment, by: posture) == false || posture.facts[keeping.fact] == nil {
                    #expect(verdict.stance != .accept, "\(sample.id): \(commitment) \(sample.text)")
                }
            }
        }
        #expect(judged > 100)
    }
}
