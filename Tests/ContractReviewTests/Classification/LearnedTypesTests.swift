import Foundation
import Storage
import TestSupport
import Testing

@testable import ContractReview

@Suite struct LearnedTypesTests {
    private static let samples = [
        TypeLearning.Sample(text: "Nightly copies of the database are kept elsewhere.", types: [.continuityBackup]),
        TypeLearning.Sample(text: "Copies of every database are restored once a year.", types: [.continuityBackup]),
        TypeLearning.Sample(text: "The kennel door opens with a badge.", types: [.physicalSecurity]),
        TypeLearning.Sample(text: "Visitors at the door get a badge.", types: [.physicalSecurity]),
    ]

    @Test func `words that tell types apart are learned, the same every time`() throws {
        let learned = TypeLearning().learned(from: Self.samples)
        #expect(learned == TypeLearning().learned(from: Self.samples))
        #expect(learned.stems["databa"]?.filter { $0.points > 0 }.map(\.type) == [.continuityBackup])
        #expect(learned.stems["the"] == nil)
        let words = LearnedWords(learned)
        let badge = FoldedText("A badge for the door", offset: 0)
        let evidence = try #require(words.evidence(in: badge))
        #expect(evidence.odds(of: .physicalSecurity) > 0)
        #expect(evidence.odds(of: .physicalSecurity) > evidence.odds(of: .continuityBackup))
        #expect(words.words(for: .physicalSecurity, in: evidence, from: 0).map(\.place) == [1])
        #expect(words.words(for: .physicalSecurity, in: evidence, from: 2).isEmpty)
        #expect(words.evidence(in: FoldedText("Nothing known here", offset: 0)) == nil)
    }

    @Test func `a sentence that a type must not match speaks against that type and no other`() {
        var samples = Self.samples
        samples.append(.init(text: "The badge of the database.", types: [], against: .physicalSecurity))
        let before = TypeLearning().learned(from: Self.samples)
        let after = TypeLearning().learned(from: samples)
        func weight(_ learned: LearnedTypes, _ stem: String, _ type: ClauseType) -> Double {
            learned.stems[stem]?.first { $0.type == type }?.points ?? 0
        }
        #expect(weight(after, "databa", .physicalSecurity) < weight(before, "databa", .physicalSecurity))
        #expect(weight(after, "databa", .continuityBackup) > 0)
    }

    @Test func `a file of learned words reads back as it was written`() throws {
        let learned = TypeLearning().learned(from: Self.samples)
        let text = LearnedFile.text(of: learned)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("learned-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let playbook = folder.appendingPathComponent("playbook")
        try FileManager.default.createDirectory(at: playbook, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: playbook.appendingPathComponent("learned.yaml"))
        let files = try LibraryFiles.folder(folder)
        #expect(ReviewLibrary.load(files).playbook.learned == learned)
    }

    @Test func `a guess never counts as recognised, and shows the words it rests on`() {
        let readings = OwnClausesTests.samples.map { ReviewSample.reading($0.text).reading }
        let guesses = readings.flatMap(\.types).filter { $0.cues.contains { $0.rule.hasPrefix("learned.") } }
        #expect(!guesses.isEmpty)
        #expect(guesses.allSatisfy { $0.confidence < TypedMatch.certain })
        #expect(guesses.flatMap(\.cues).allSatisfy { !$0.words.isEmpty && !$0.range.isEmpty })
        let shipped = ReviewSample.library.playbook.learned
        #expect((1_000...4_000).contains(shipped.stems.count))
        #expect(shipped.stems.values.allSatisfy { !$0.isEmpty })
    }

    @Test func `a power of e is as good as it has to be`() {
        #expect(abs(Exponential.of(1) - 2.718281828) < 1e-6)
        #expect(Exponential.of(0) == 1)
        #expect(abs(Exponential.of(-5) - 0.006737947) < 1e-8)
        #expect(Exponential.of(-100) == 0)
    }

    @Test func `learned words come back from where they are kept as they were`() throws {
        let learned = ReviewSample.library.playbook.learned
        #expect(learned.stems.count > 1_000)
        let kept = try JSONEncoder().encode(learned)
        #expect(try JSONDecoder().decode(LearnedTypes.self, from: kept) == learned)
        let broken = Data(String(decoding: kept, as: UTF8.self).replacing(" A", with: " ?").utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(LearnedTypes.self, from: broken) }
    }
}
