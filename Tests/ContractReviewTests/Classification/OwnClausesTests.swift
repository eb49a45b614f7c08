import Foundation
import TestSupport
import Testing

@testable import ContractReview

/// Clauses of our own in both languages, with what a careful reader sees in them. Each set was written before the cues
/// had seen it, and all of `clauses.json` have been learned from since; only `held-out.json` has not. Whoever tunes the
/// cues again writes a new set first and notes its first score.
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
        var heading: String?
        var leadIn: String?
        var text: String
        var types: [ClauseType]
        var flags: [RedFlag]
        var commitments: [Number]
        var triage: Stance
    }

    static let samples = read("clauses")

    /// Clauses that nothing was tuned or learned on: half of a set of 251, of which the other half was learned from.
    /// Before that the whole set scored 0.74 on core types (macro F1), 0.70 on red flags and 0.82 on stances.
    static let heldOut = read("held-out")

    static func read(_ name: String) -> [Sample] {
        let path = Repository.path("Tests/ContractReviewTests/Fixtures/\(name).json")
        guard let data = FileManager.default.contents(atPath: path) else { return [] }
        return (try? JSONDecoder().decode([Sample].self, from: data)) ?? []
    }

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
        Self.expect(
            Self.samples.filter { $0.language == language }, count: 100, types: types, flags: flags, stances: stances)
    }

    /// At least so many samples, read at least so well.
    private static func expect(
        _ samples: [Sample], count: Int, types: Double, flags: Double, stances: Double,
        at place: SourceLocation = #_sourceLocation
    ) {
        let score = score(of: samples)
        #expect(samples.count >= count, sourceLocation: place)
        #expect(score.types >= types, "\(score.types)", sourceLocation: place)
        #expect(score.flags >= flags, "\(score.flags)", sourceLocation: place)
        #expect(score.stances >= stances, "\(score.stances)", sourceLocation: place)
    }

    @Test func `clauses that nothing was tuned on are read as well`() {
        // Flags: 0.93 until the rules were widened for strangers' documents: two more false alarms on 125 clauses.
        Self.expect(Self.heldOut, count: 120, types: 0.92, flags: 0.90, stances: 0.94)
    }

    /// Written in the widest idioms, a clause unlike the next, before the reader saw them: it then scored 0.59 on types,
    /// 0.44 on red flags and 0.63 on stances. Learned from since.
    @Test func `clauses in wide idioms are read`() {
        Self.expect(Self.read("idioms"), count: 1_200, types: 0.75, flags: 0.75, stances: 0.7)
    }

    /// Written to be rich in numbers, laid out as strangers do, before the reader saw them: of the numbers and their
    /// purposes it then found 0.57. Learned from since.
    @Test func `clauses full of numbers are read`() {
        let samples = Self.read("quantities")
        Self.expect(samples, count: 1_300, types: 0.79, flags: 0.86, stances: 0.81)
        let numbers = Self.numbers(of: samples)
        #expect(numbers >= 0.66, "\(numbers)")
    }

    /// How well the numbers of clauses and their purposes are found, under their heading and lead-in.
    private static func numbers(of samples: [Sample]) -> Double {
        var tally = Tally()
        for sample in samples {
            let heading = sample.heading.map { "# " + $0 }
            let paper = [heading, sample.leadIn, sample.text].compactMap(\.self).joined(separator: "\n\n")
            let readings = ReviewSample.classifier.readings(of: ReviewSample.addendum(paper))
            let found = readings.flatMap(\.commitments).filter { $0.term == nil && $0.unit != .minutes }.map {
                Sample.Number(kind: $0.kind.rawValue, value: $0.value, unit: $0.unit.rawValue)
            }
            tally.count(found, expected: sample.commitments)
        }
        return tally.score
    }

    static func score(of samples: [Sample]) -> (types: Double, flags: Double, stances: Double) {
        var typeTally = Tally()
        var flagTally = Tally()
        var agreed = 0.0
        let triage = Triage(classifier: ReviewSample.classifier, posture: ReviewSample.library.defaultSupplier)
        for sample in samples {
            let (reading, context) = ReviewSample.reading(sample.text)
            typeTally.count(reading.types.map(\.type), expected: sample.types)
            flagTally.count(reading.redFlags.map(\.flag), expected: sample.flags)
            if triage.verdict(on: reading, in: context).stance == sample.triage { agreed += 1 }
        }
        return (typeTally.score, flagTally.score, agreed / Double(max(samples.count, 1)))
    }

    @Test func `every type and flag is among the samples`() {
        #expect(Set(Self.samples.flatMap(\.types)) == Set(ClauseType.allCases))
        #expect(Set(Self.samples.flatMap(\.flags)) == Set(RedFlag.allCases))
        #expect(Self.samples.count >= 250)
    }
}
