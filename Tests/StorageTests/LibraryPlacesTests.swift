import Foundation
import ReadinessModel
import Testing

@testable import Storage

/// What only the whole library can tell is said with the line of the entry.
@Suite struct LibraryPlacesTests {
    private func diagnostics(_ path: String, _ old: String, _ new: String) throws -> (found: [Diagnostic], line: Int) {
        let file = try #require(LibraryFiles.embedded.files.first { $0.path == path })
        var text = String(decoding: file.bytes, as: UTF8.self)
        let range = try #require(text.firstRange(of: old))
        let line = text[..<range.lowerBound].count { $0 == "\n" } + 1
        text.replaceSubrange(range, with: new)
        let files =
            LibraryFiles.embedded.files.filter { $0.path != path } + [
                LibraryFiles.File(path: path, bytes: Array(text.utf8))
            ]
        return (LibraryLoader.load(LibraryFiles(origin: "test", files: files)).diagnostics, line)
    }

    @Test(arguments: [
        ("mappings/nis2.yaml", "question: GV-01", "question: GV-99", "unknown question 'GV-99'"),
        ("measures/incident.yaml", "after: [", "after: [M-NOT-THERE, ", "unknown measure 'M-NOT-THERE'"),
        ("questions/incident.yaml", "- id: IR-01", "- id: IR-02", "the question 'IR-02' occurs twice"),
        (
            "evidence/kinds.yaml", "- id: incident-plan", "- id: incident-plam",
            "expects the kind of evidence 'incident-plam'"
        ),
        ("questions/incident.yaml", "level: 0\n", "level: 0.7\n", "has level 0.7 and status"),
    ])
    func aFaultOfTheWholeIsReportedWithItsLine(path: String, old: String, new: String, message: String) throws {
        let (found, line) = try diagnostics(path, old, new)
        let fault = try #require(found.first { $0.summary.contains(message) }, "\(found.prefix(5))")
        #expect(fault.place.file == path)
        // An entry of a list is marked where it begins: some lines above what was changed.
        let distance = line - (fault.place.line ?? -1000)
        #expect((-100...40).contains(distance), "\(fault) but changed line \(line)")
    }

    @Test(arguments: [
        ("topic:\n", "the key 'topic' is given twice"), ("risk: 5\n", "the key 'risk' is given twice"),
    ])
    func aKeyGivenTwiceIsReportedWithItsLine(key: String, message: String) throws {
        let name = key.prefix { $0 != ":" }
        let (found, line) = try diagnostics("questions/incident.yaml", "    \(key)", "    \(name): {}\n    \(key)")
        let fault = try #require(found.first { $0.summary.contains(message) }, "\(found.prefix(5))")
        #expect(fault.place == SourcePlace(file: "questions/incident.yaml", line: line, column: 5))
    }

    @Test(arguments: [
        ("Incident", true), ("Access", false), ("Access rights", false), ("access rights of leavers", false),
    ])
    func aDutchTextThatIsEnglishIsFoundHoweverShort(words: String, isShared: Bool) {
        let domain = Domain(id: Domain.ID("x"), title: LocalizedText(en: words, nl: words))
        let library = Library(
            frameworks: [], controls: [], domains: [domain], questions: [], links: [], outside: [], measures: [],
            compensating: [], evidenceKinds: [])
        let found = CompleteTexts().diagnostics(for: library, standing: LibraryPlaces())
        #expect(found.isEmpty == isShared)
    }
}
