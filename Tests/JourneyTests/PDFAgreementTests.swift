import Foundation
import TestSupport
import Testing

/// A PDF says what the same document says as HTML: clauses with their numbers, types and commitments, whatever the
/// layout. `Documents/README.md` says how the files were made.
@Suite struct PDFAgreementTests {
    struct Reading: Decodable {
        struct Clause: Decodable, Hashable {
            struct Commitment: Decodable, Hashable {
                var kind: String
                var value: Double
                var unit: String
                var severities: [String]
            }
            var number: String?
            /// In any order: words of a last cell that one layout leaves out may tip it.
            var types: Set<String>
            var redFlags: [String]
            var commitments: [Commitment]
            var triage: String
        }
        struct Definition: Decodable, Hashable { var term: String }
        var clauses: [Clause]
        var definitions: [Definition]
    }

    private func read(_ program: Program, _ name: String) throws -> Reading {
        let file = Repository.path("Tests/JourneyTests/Documents/\(name)")
        let run = try program.run(["addendum", "read", file, "--format", "json"])
        #expect(run.status == 0, "\(run.errors)")
        return try JSONDecoder().decode(Reading.self, from: Data(run.output.utf8))
    }

    @Test(arguments: [
        ("addendum", ["ruled", "two", "centred"]), ("requirements", ["small", "plain"]),
        ("eisen", ["ruled", "two", "small"]),
    ])
    func everyLayoutGivesTheClausesOfTheHTML(document: String, layouts: [String]) throws {
        let program = try Program()
        let page = try read(program, "\(document).html")
        #expect(page.clauses.count > 20)
        for layout in layouts {
            let file = try read(program, "\(document)-\(layout).pdf")
            let missing = Set(page.clauses).subtracting(file.clauses)
            let added = Set(file.clauses).subtracting(page.clauses)
            #expect(missing.isEmpty && added.isEmpty, "\(document)-\(layout): missing \(missing), added \(added)")
            #expect(file.clauses.count == page.clauses.count)
            #expect(Set(file.definitions) == Set(page.definitions))
        }
    }

    @Test func theTableOfDeadlinesInTheSampleIsRead() throws {
        let program = try Program()
        let run = try program.run(["addendum", "read", AddendumJourneyTests.water, "--format", "json"])
        let reading = try JSONDecoder().decode(Reading.self, from: Data(run.output.utf8))
        let table = try #require(reading.clauses.first { $0.number == "Aanhangsel B, tabel" })
        let hours = table.commitments.filter { $0.severities.contains("critical") }.map(\.value)
        #expect(hours.sorted() == [8, 24])
    }
}
