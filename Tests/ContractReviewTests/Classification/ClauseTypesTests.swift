import Foundation
import TestSupport
import Testing

@testable import ContractReview

/// Clauses of our own with their types alone, written in the registers of many kinds of buyer, with a mass of clauses
/// that only mention what other types are about. The words of `types.json` are learned from; `types-held.json`, a third
/// of the seventh and eighth set drawn by chance, was neither learned from nor looked at while cues were written.
@Suite struct ClauseTypesTests {
    private struct Sample: Decodable {
        var language: String
        var set: String
        var text: String
        var types: [ClauseType]
    }

    private static func read(_ name: String) -> [Sample] {
        let path = Repository.path("Tests/ContractReviewTests/Fixtures/\(name).json")
        guard let data = FileManager.default.contents(atPath: path) else { return [] }
        return (try? JSONDecoder().decode([Sample].self, from: data)) ?? []
    }

    /// 2 · right / (2 · right + wrong + missed) over all types.
    private static func score(of samples: [Sample]) -> Double {
        var right = 0.0
        var others = 0.0
        for sample in samples {
            let found = Set(ReviewSample.types(of: sample.text))
            right += 2 * Double(found.intersection(sample.types).count)
            others += Double(found.symmetricDifference(sample.types).count)
        }
        return right == 0 ? 0 : right / (right + others)
    }

    /// Before anything was learned from them or tuned on them the seventh read at 0.60, the eighth at 0.75 and the ninth,
    /// written when the others had been learned from, at 0.86 (0.79 by the reader as it was before).
    @Test func `clauses that were learned from are read`() {
        let samples = Self.read("types")
        #expect(samples.count >= 540)
        #expect(Set(samples.flatMap(\.types)) == Set(ClauseType.allCases))
        // 0.92 until twice as many clauses of other idioms were learned from.
        #expect(Self.score(of: samples) >= 0.90)
    }

    /// First scores: the seventh 0.56, the eighth 0.76; with the words learned 0.70 and 0.83. The seventh says everything in words that contracts seldom use.
    @Test("clauses that nothing was learned from are read as well", arguments: [("seventh", 0.70), ("eighth", 0.86)])
    func held(set: String, least: Double) {
        let samples = Self.read("types-held").filter { $0.set == set }
        #expect(samples.count >= 50)
        #expect(Self.score(of: samples) >= least)
    }
}
