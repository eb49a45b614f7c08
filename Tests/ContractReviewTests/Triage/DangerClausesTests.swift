import Testing

@testable import ContractReview

/// Clauses of our own on the dangerous forms and their harmless neighbours, each set written and labelled before the
/// rules had seen it.
///
/// First readings, before and after the rules of the set before it: the first set 0.63 on flags and 0.66 on stances
/// (balanced); the second 0.58 and 0.56, then 0.68 and 0.61; the third 0.55 and 0.62, then 0.79 and 0.80. All have been
/// learned from since.
@Suite struct DangerClausesTests {
    private static let samples = OwnClausesTests.read("danger-clauses")

    @Test func `dangers and stances are found in words that were not written for the rules`() {
        let score = OwnClausesTests.score(of: Self.samples)
        #expect(Self.samples.count >= 230)
        #expect(score.flags >= 0.95)
        #expect(score.stances >= 0.93)
    }

    @Test func `no harmless neighbour is rejected and few are argued about`() {
        let triage = Triage(classifier: ReviewSample.classifier, posture: ReviewSample.library.defaultSupplier)
        let harmless = Self.samples.filter { $0.triage == .accept }
        let stances = harmless.map { sample in
            let (reading, context) = ReviewSample.reading(sample.text)
            return triage.verdict(on: reading, in: context).stance
        }
        #expect(harmless.count >= 70)
        #expect(!stances.contains(.reject))
        #expect(stances.filter { $0 == .negotiate }.count <= 2)
    }
}
