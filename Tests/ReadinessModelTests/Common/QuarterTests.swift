import Foundation
import Testing

@testable import ReadinessModel

@Suite struct QuarterTests {
    @Test(
        "a quarter begins and ends with its months",
        arguments: [
            ("2026-Q1", "2026-01-01", "2026-03-31"), ("2026-Q2", "2026-04-01", "2026-06-30"),
            ("2026-Q3", "2026-07-01", "2026-09-30"), ("2026-Q4", "2026-10-01", "2026-12-31"),
            ("2024-Q1", "2024-01-01", "2024-03-31"),
        ])
    func bounds(_ text: String, _ first: String, _ last: String) {
        let quarter = Samples.quarter(text)
        #expect(quarter.firstDay.description == first)
        #expect(quarter.lastDay.description == last)
        #expect(Quarter(containing: quarter.firstDay) == quarter)
        #expect(Quarter(containing: quarter.lastDay) == quarter)
        #expect(Quarter(containing: quarter.lastDay.adding(days: 1)) == quarter.adding(1))
    }

    @Test("a small q and a missing dash are understood", arguments: ["2026-Q4", "2026-q4", "2026Q4", "2026q4"])
    func reading(_ text: String) {
        #expect(Quarter(text)?.description == "2026-Q4")
    }

    @Test(
        "what is no quarter is refused",
        arguments: [
            "2026-Q0", "2026-Q5", "2026-Q", "Q4-2026", "26-Q4", "2026-4", "2026-Q44", "2026-Q-4", "20-26Q4", "2026--Q4",
            "2026-Q04", "2026-Q+4", "+026-Q4", "0000-Q1", "", "2026-Q4 ", "2026Q4Q",
        ])
    func refusal(_ text: String) {
        #expect(Quarter(text) == nil)
    }

    @Test(
        "quarters are counted over the turn of the year",
        arguments: [
            ("2026-Q4", 1, "2027-Q1"), ("2026-Q4", 5, "2028-Q1"), ("2027-Q1", -1, "2026-Q4"),
            ("2027-Q2", -6, "2025-Q4"),
            ("2026-Q3", 0, "2026-Q3"),
        ])
    func counting(_ start: String, _ count: Int, _ end: String) {
        let from = Samples.quarter(start)
        #expect(from.adding(count).description == end)
        #expect(from.distance(to: Samples.quarter(end)) == count)
        #expect((from < Samples.quarter(end)) == (count > 0))
    }

    @Test("what is written is read back, in early years too", arguments: [1, 26, 999, 2026, 9999])
    func roundTrip(_ year: Int) throws {
        let quarter = try #require(Quarter(year: year, number: 3))
        #expect(Quarter(quarter.description) == quarter)
        let data = try JSONEncoder().encode([quarter])
        #expect(try JSONDecoder().decode([Quarter].self, from: data) == [quarter])
    }

    @Test("a wrong quarter in a file is named")
    func decoding() {
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Quarter].self, from: Data(#"["2026-Q7"]"#.utf8))
        }
        #expect(error.map { String(describing: $0).contains("2026-Q7") } == true)
    }
}

@Suite struct NameSuggestionTests {
    static let names = ["IR-01", "IR-02", "AC-01", "tested", "documented", "central"]

    @Test(
        "the nearest name is found, case aside",
        arguments: [
            ("ir-01", "IR-01"), ("IR01", "IR-01"), ("AC-1", "AC-01"), ("test", "tested"), ("Documnted", "documented"),
            ("centrl", "central"), ("CENTRAL", "central"),
        ])
    func near(_ typed: String, _ name: String) {
        #expect(NameSuggestion.nearest(to: typed, among: Self.names) == name)
    }

    @Test(
        "a name that differs in more than a third is not suggested",
        arguments: ["XY-99", "IR-99", "everything", "documents-of-the-year", "cental-logs", ""])
    func far(_ typed: String) {
        #expect(NameSuggestion.nearest(to: typed, among: Self.names) == nil)
    }

    @Test("of two equally near names the first is taken, and of none nothing")
    func ties() {
        #expect(NameSuggestion.nearest(to: "IR-03", among: ["IR-01", "IR-02"]) == "IR-01")
        #expect(NameSuggestion.nearest(to: "IR-03", among: []) == nil)
    }

    @Test("very long input costs no more than its first 64 characters")
    func long() {
        let typed = String(repeating: "a", count: 1_000_000)
        #expect(NameSuggestion.nearest(to: typed, among: Self.names) == nil)
        #expect(NameSuggestion.nearest(to: typed, among: [String(repeating: "a", count: 64)])?.count == 64)
    }
}
