import Foundation
import Storage
import TestSupport
import Testing

@testable import ContractReview

@Suite struct LearnedVocabularyTests {
    private static let clauses: [(text: String, type: ClauseType)] = [
        ("Nightly copies of the database are kept elsewhere.", .continuityBackup),
        ("Copies of every database are restored once a year.", .continuityBackup),
        ("The kennel door opens with a badge.", .physicalSecurity),
        ("Visitors at the door get a badge.", .physicalSecurity),
    ]
    private static let samples = clauses.map { VocabularyLearning.Sample(text: $0.text, types: [$0.type]) }

    @Test func `words that tell types apart are learned, the same every time`() throws {
        let learned = VocabularyLearning().learned(from: Self.samples)
        #expect(learned == VocabularyLearning().learned(from: Self.samples))
        #expect(learned.stems["databa"]?.filter { $0.points > 0 }.map(\.label) == [.type(.continuityBackup)])
        #expect(learned.stems["the"] == nil)
        let words = LearnedWords(learned)
        let badge = FoldedText("A badge for the door", offset: 0)
        let evidence = try #require(words.evidence(in: badge))
        #expect(evidence.odds(of: .physicalSecurity) > 0)
        #expect(evidence.odds(of: .physicalSecurity) > evidence.odds(of: .continuityBackup))
        #expect(words.words(for: .type(.physicalSecurity), in: evidence, from: 0).map(\.place) == [1])
        #expect(words.words(for: .type(.physicalSecurity), in: evidence, from: 2).isEmpty)
        #expect(words.evidence(in: FoldedText("Nothing known here", offset: 0)) == nil)
    }

    @Test func `a sentence that a type must not match speaks against that type and no other`() {
        var samples = Self.samples
        samples.append(.init(text: "The badge of the database.", against: .physicalSecurity))
        let before = VocabularyLearning().learned(from: Self.samples)
        let after = VocabularyLearning().learned(from: samples)
        func weight(_ learned: LearnedVocabulary, _ stem: String, _ type: ClauseType) -> Double {
            learned.stems[stem]?.first { $0.label == .type(type) }?.points ?? 0
        }
        #expect(weight(after, "databa", .physicalSecurity) < weight(before, "databa", .physicalSecurity))
        #expect(weight(after, "databa", .continuityBackup) > 0)
    }

    @Test func `a second type of a clause teaches nothing about that type`() {
        let both = Self.clauses.map { VocabularyLearning.Sample(text: $0.text, types: [$0.type, .personnel]) }
        let learned = VocabularyLearning().learned(from: both)
        #expect(!learned.stems.values.joined().contains { $0.label == .type(.personnel) })
        #expect(learned.stems["databa"]?.contains { $0.label == .type(.continuityBackup) && $0.points > 0 } == true)
    }

    @Test func `dangers are learned only from clauses of which somebody said what is dangerous`() throws {
        let silent = VocabularyLearning().learned(from: Self.samples)
        #expect(!silent.stems.values.joined().contains { $0.label == .flag(.unlimitedAudit) })
        let samples = Self.clauses.map { text, type in
            VocabularyLearning.Sample(
                text: text, types: [type], flags: type == .physicalSecurity ? [.unlimitedAudit] : [])
        }
        let words = LearnedWords(VocabularyLearning().learned(from: samples))
        let evidence = try #require(words.evidence(in: FoldedText("A badge for the door", offset: 0)))
        #expect(evidence.odds(of: .unlimitedAudit) > 0)
        #expect(evidence.odds(of: .absoluteGuarantee) <= 0)
    }

    /// A playbook with the shipped rules and words of our own that speak for two flags.
    private static let flagging = {
        var playbook = ReviewSample.library.playbook
        for label in [LearnedVocabulary.Label.flag(.unilateralChange), .flag(.hardDeadlineUnder24Hours)] {
            playbook.learned.stems["kennel"] =
                (playbook.learned.stems["kennel"] ?? []) + [.init(label: label, points: 40)]
            playbook.learned.stems["purple"] =
                (playbook.learned.stems["purple"] ?? []) + [.init(label: label, points: 30)]
        }
        return Classifier(playbook: playbook)
    }()

    @Test func `words together raise a flag that no rule knows, with the words and how sure they are`() throws {
        let text = "The kennel club keeps a purple form."
        let clause = ReviewSample.reading(text).reading.clause
        let reading = Self.flagging.reading(of: clause)
        let match = try #require(reading.redFlags.first { $0.flag == .unilateralChange })
        #expect(match.words == "kennel … purple")
        #expect(match.confidence > 0.5)
        #expect(match.cues.allSatisfy { $0.rule == "learned.unilateral-change" && !$0.range.isEmpty })
        // A deadline is a number or it is none.
        #expect(!reading.has(.hardDeadlineUnder24Hours))
        #expect(!ReviewSample.reading(text).reading.has(.unilateralChange))
    }

    @Test func `a file of learned words reads back as it was written`() throws {
        let learned = VocabularyLearning().learned(from: Self.samples)
        let numbers = LearnedNumbers(
            signs: [
                "<notif": [.init(label: .commitment(.notify), points: 4.6)],
                "=hours": [.init(label: .nothing, points: -2)],
            ],
            start: [.commitment(.other): 4.4, .nothing: 1])
        let files = try files(LearnedFile.text(of: learned, numbers))
        #expect(ReviewLibrary.load(files).playbook.learned == learned)
        #expect(ReviewLibrary.load(files).playbook.learnedNumbers == numbers)
    }

    @Test("points that no word has are refused with their place", arguments: ["1000", "-1e9", "nan", "inf", "x"])
    func points(_ points: String) throws {
        let text = LearnedFile.text(of: VocabularyLearning().learned(from: Self.samples), .none)
            .replacing("stems:\n", with: "stems:\n  \"kennel\": \"audit-rights \(points)\"\n")
        let log = try ReviewLibrary.load(files(text)).diagnostics.map { "\($0)" }
        #expect(log.contains { $0.contains("learned.yaml:11") && $0.contains("points from -999 to 999") }, "\(log)")
    }

    @Test(
        "a sign or purpose that is none is refused with its place",
        arguments: ["\"dogs9\": \"notify 1\"", "\"dogs\": \"bark 1\""])
    func signs(_ line: String) throws {
        let text = LearnedFile.text(of: VocabularyLearning().learned(from: Self.samples), .none)
            .replacing("  signs:\n", with: "  signs:\n    \(line)\n")
        let log = try ReviewLibrary.load(files(text)).diagnostics.map { "\($0)" }
        #expect(
            log.contains {
                $0.contains("learned.yaml:") && ($0.contains("is no sign") || $0.contains("kind of number"))
            }, "\(log)")
    }

    private func files(_ text: String) throws -> LibraryFiles {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("learned-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let playbook = folder.appendingPathComponent("playbook")
        try FileManager.default.createDirectory(at: playbook, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: playbook.appendingPathComponent("learned.yaml"))
        return try LibraryFiles.folder(folder)
    }

    @Test func `a guess never counts as recognised, and shows the words it rests on`() {
        let readings = OwnClausesTests.samples.map { ReviewSample.reading($0.text).reading }
        let guesses = readings.flatMap(\.types).filter { $0.cues.contains { $0.rule.hasPrefix("learned.") } }
        #expect(!guesses.isEmpty)
        #expect(guesses.allSatisfy { $0.confidence < TypedMatch.certain })
        #expect(guesses.flatMap(\.cues).allSatisfy { !$0.words.isEmpty && !$0.range.isEmpty })
        let shipped = ReviewSample.library.playbook.learned
        #expect((1_000...6_000).contains(shipped.stems.count))
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
        #expect(try JSONDecoder().decode(LearnedVocabulary.self, from: kept) == learned)
        let broken = Data(String(decoding: kept, as: UTF8.self).replacing(" A", with: " ?").utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(LearnedVocabulary.self, from: broken) }
    }
}
