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
        #expect(learned.stems["databa"]?.map(\.type) == [.continuityBackup])
        #expect(learned.stems["the"] == nil)
        let guess = try #require(learned.guess(for: FoldedText("A badge for the door", offset: 0), from: 0))
        #expect(guess.type == .physicalSecurity)
        #expect(guess.words.map(\.place) == [1])
        #expect(learned.guess(for: FoldedText("Nothing known here", offset: 0), from: 0) == nil)
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
        #expect((300...1_000).contains(shipped.stems.count))
        #expect(shipped.stems.values.allSatisfy { !$0.isEmpty })
    }

    @Test func `a power of e is as good as it has to be`() {
        #expect(abs(Exponential.of(1) - 2.718281828) < 1e-6)
        #expect(Exponential.of(0) == 1)
        #expect(abs(Exponential.of(-5) - 0.006737947) < 1e-8)
        #expect(Exponential.of(-100) == 0)
    }
}
