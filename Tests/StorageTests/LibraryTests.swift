import Foundation
import ReadinessModel
import TestSupport
import Testing

@testable import Storage

/// The real library, read once for all tests.
let wholeLibrary = LibraryLoader.load(.embedded)

@Suite struct LibraryTests {
    @Test func theLibraryIsSound() {
        #expect(wholeLibrary.diagnostics.map(\.description) == [])
    }

    @Test func everyCatalogueHoldsAllIdentifiersThatItMust() throws {
        for file in Repository.files(below: "Tests/StorageTests/Fixtures/identifiers", endingIn: [".csv"]) {
            let framework = Framework.ID(URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent)
            let codes = Set(wholeLibrary.library.controls.filter { $0.id.framework == framework }.map(\.id.code))
            let wanted = try Repository.text(file).split(separator: "\n").map(String.init)
            #expect(!wanted.isEmpty)
            #expect(Set(wanted).subtracting(codes) == [], "missing in \(framework)")
        }
    }

    @Test func theQuickBaselineIsQuickAndReachesEveryDomain() {
        let quick = wholeLibrary.library.questions.filter { $0.tier == .quick }
        #expect((40...45).contains(quick.count))
        #expect(Set(quick.map(\.domain)).count >= wholeLibrary.library.domains.count - 1)
        #expect((110...150).contains(wholeLibrary.library.questions.count))
    }

    @Test func readingTheDatabaseGivesBackWhatWasWritten() throws {
        let store = try AssessmentStore.inMemory()
        try store.replaceLibrary(with: wholeLibrary.library, hash: "h", origin: "test", entry: nil)
        let read = try store.library()
        let library = wholeLibrary.library
        #expect(read.frameworks == library.frameworks)
        #expect(read.controls == library.controls)
        #expect(read.domains == library.domains)
        #expect(read.questions == library.questions)
        #expect(read.links == library.links)
        #expect(read.outside == library.outside)
        #expect(read.measures == library.measures)
        #expect(read.compensating == library.compensating)
        #expect(read.evidenceKinds == library.evidenceKinds)
        #expect(try store.libraryHash() == "h")
    }

    @Test func anotherLibraryKeepsTheAnswers() throws {
        let (store, record, organisation) = try Sample.workspace()
        try store.record([Question.ID("IR-01"): Sample.answer("tested")], in: record, entry: Sample.entry("a"))
        try store.replaceLibrary(with: wholeLibrary.library, hash: "other", origin: "test", entry: nil)
        #expect(try store.answerSheet(of: record.id).answers.count == 1)
        #expect(try store.organisations().map(\.id) == [organisation.id])
    }

    /// A broken copy of the library: what is said, and where.
    @Test(arguments: [
        ("questions/incident.yaml", "risk: 5", "risk: 9", "'risk' is '9'; expected a whole number from 1 to 5"),
        ("questions/incident.yaml", "tier: quick", "tier: quik", "'tier' is 'quik'; expected one of quick, full"),
        ("questions/incident.yaml", "prompt:", "promt:", "unknown key 'promt'"),
        ("questions/incident.yaml", "kind: questions", "kind: [questions", "the file is not valid YAML"),
        ("mappings/nis2.yaml", "question: GV-01", "question: GV-99", "unknown question 'GV-99'"),
        ("mappings/nis2.yaml", "relationship: subset-of", "relationship: subsetof", "expected one of equal, subset-of"),
        ("measures/incident.yaml", "after: [", "after: [M-NOT-THERE, ", "unknown measure 'M-NOT-THERE'"),
        ("catalogues/dora.yaml", "binding: mandatory", "binding: optional", "'binding' is 'optional'"),
        ("evidence/kinds.yaml", "valid-months: 12", "valid-months: 0", "'valid-months' is '0'"),
    ])
    func aFaultIsReportedWithFileAndReason(path: String, old: String, new: String, message: String) throws {
        let files = LibraryFiles.embedded.files.map { file in
            guard file.path == path else { return file }
            var text = String(decoding: file.bytes, as: UTF8.self)
            if let range = text.firstRange(of: old) { text.replaceSubrange(range, with: new) }
            return LibraryFiles.File(path: path, bytes: Array(text.utf8))
        }
        let found = LibraryLoader.load(LibraryFiles(origin: "test", files: files)).diagnostics
        #expect(found.contains { $0.summary.contains(message) && $0.place.file == path }, "\(found.prefix(3))")
    }

    @Test func theCacheGivesTheSameLibraryAndCannotBeSpoiledByADamagedFile() throws {
        let folder = try Repository.temporaryFolder().path
        let hash = LibraryFiles.embedded.contentHash()
        let first = try LibraryCache.library(for: .embedded, hash: hash, in: folder)
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
        let second = try LibraryCache.library(for: .embedded, hash: hash, in: folder)
        #expect(first.controls == second.controls)
        try Data("rubbish".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
        let third = try LibraryCache.library(for: .embedded, hash: hash, in: folder)
        #expect(third.questions == first.questions)
    }
}
