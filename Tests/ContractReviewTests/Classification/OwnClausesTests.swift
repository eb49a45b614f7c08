import Foundation
import TestSupport
import Testing

@testable import ContractReview

/// Clauses of our own in both languages, with what a careful reader sees in them. Each set was written before the cues
/// had seen it: the first before there were any, the others after the cues had learned from the sets before. All have
/// been learned from since; whoever tunes the cues again writes a new set first and notes its first score.
@Suite struct OwnClausesTests {
    struct Sample: Decodable, Sendable {
        struct Number: Decodable, Sendable, Hashable {
            var kind: String
            var value: Double
            var unit: String
        }

        var id: String
        var set: String
        var language: String
        var text: String
        var types: [ClauseType]
        var flags: [RedFlag]
        var commitments: [Number]
        var triage: Stance
    }

    static let samples: [Sample] = {
        let path = Repository.path("Tests/ContractReviewTests/Fixtures/clauses.json")
        guard let data = FileManager.default.contents(atPath: path) else { return [] }
        return (try? JSONDecoder().decode([Sample].self, from: data)) ?? []
    }()

    /// Counts of right, wrong and missed.
    private struct Tally {
        var right = 0.0
        var wrong = 0.0
        var missed = 0.0

        mutating func count<Item: Hashable>(_ found: [Item], expected: [Item]) {
            let (found, expected) = (Set(found), Set(expected))
            right += Double(found.intersection(expected).count)
            wrong += Double(found.subtracting(expected).count)
            missed += Double(expected.subtracting(found).count)
        }

        var score: Double { right == 0 ? 0 : 2 * right / (2 * right + wrong + missed) }
    }

    /// The floors only go up.
    @Test(
        "types, red flags and stances are found",
        arguments: [("en", 0.93, 0.93, 0.95), ("nl", 0.93, 0.92, 0.93)])
    func scores(language: String, types: Double, flags: Double, stances: Double) {
        var typeTally = Tally()
        var flagTally = Tally()
        var agreed = 0.0
        let samples = Self.samples.filter { $0.language == language }
        let triage = Triage(classifier: ReviewSample.classifier, posture: ReviewSample.library.defaultSupplier)
        for sample in samples {
            let (reading, context) = ReviewSample.reading(sample.text)
            typeTally.count(reading.types.map(\.type), expected: sample.types)
            flagTally.count(reading.redFlags.map(\.flag), expected: sample.flags)
            if triage.verdict(on: reading, in: context).stance == sample.triage { agreed += 1 }
        }
        #expect(samples.count >= 100)
        #expect(typeTally.score >= types)
        #expect(flagTally.score >= flags)
        #expect(agreed / Double(max(samples.count, 1)) >= stances)
    }

    @Test func `every type and flag is among the samples`() {
        #expect(Set(Self.samples.flatMap(\.types)) == Set(ClauseType.allCases))
        #expect(Set(Self.samples.flatMap(\.flags)) == Set(RedFlag.allCases))
        #expect(Self.samples.count >= 250)
    }
}
