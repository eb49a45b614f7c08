import Foundation
import Testing

@testable import ReadinessModel

@Suite struct DayTests {
    @Test(
        "every fourth year is a leap year, centuries only when 400 divides them",
        arguments: [
            (1600, true), (1800, false), (1900, false), (2000, true), (2023, false), (2024, true), (2026, false),
            (2100, false),
            (2400, true),
        ])
    func leapYears(_ year: Int, _ isLeap: Bool) {
        #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
    }

    @Test(
        "a day knows its distance from 1 January 1970",
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2026-11-24", 20_781),
            ("0001-01-01", -719_162),
        ])
    func number(_ text: String, _ number: Int) {
        #expect(Day(text)?.number == number)
        #expect(Day(number: number).description == text)
    }

    @Test("60,000 days in a row are written and read back, each the calendar's next")
    func roundTrip() {
        let first = Samples.day("1900-01-01").number
        var wrong: [Int] = []
        var previous = Day(number: first - 1)
        for number in first..<first + 60_000 {
            let day = Day(number: number)
            let (year, month, date) = day.components
            let before = previous.components
            let follows =
                date == 1
                ? before.day >= 28
                    && (month == before.month + 1 || (month == 1 && before.month == 12 && year == before.year + 1))
                : date == before.day + 1 && month == before.month && year == before.year
            if !follows || Day(day.description) != day || Day(year: year, month: month, day: date) != day {
                wrong.append(number)
            }
            previous = day
        }
        #expect(wrong.isEmpty, "first wrong day: \(wrong.first.map { Day(number: $0).description } ?? "")")
        #expect(previous.description == "2064-04-09")
    }

    @Test(
        "what is no day is refused",
        arguments: [
            "2026-02-29", "2026-02-30", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32",
            "0000-01-01",
            "2026-1-1", "26-01-01", "2026/01/01", "01-01-2026", "2026-01-01 ", " 2026-01-01", "2026-01-01T00:00", "",
            "+026-01-01", "2026-0a-01", "２０２６-01-01", "-2026-01-0",
        ])
    func refusal(_ text: String) {
        #expect(Day(text) == nil)
    }

    @Test(
        "a month later is the same day, or the last of a shorter month",
        arguments: [
            ("2026-01-15", 1, "2026-02-15"), ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
            ("2026-03-31", 1, "2026-04-30"), ("2026-11-30", 3, "2027-02-28"), ("2026-12-31", 12, "2027-12-31"),
            ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2026-03-31", -1, "2026-02-28"),
            ("2026-01-15", -1, "2025-12-15"), ("2026-05-31", 0, "2026-05-31"),
        ])
    func months(_ start: String, _ count: Int, _ end: String) {
        #expect(Samples.day(start).adding(months: count).description == end)
    }

    @Test("adding days crosses months and years")
    func days() {
        #expect(Samples.day("2026-12-31").adding(days: 1).description == "2027-01-01")
        #expect(Samples.day("2024-03-01").adding(days: -1).description == "2024-02-29")
        #expect(Samples.day("2026-02-28") < Samples.day("2026-03-01"))
    }

    @Test("a day is stored as text and a wrong one is named when it is read")
    func coding() throws {
        let data = try JSONEncoder().encode([Samples.today])
        #expect(String(decoding: data, as: UTF8.self) == #"["2026-11-24"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: data) == [Samples.today])
        let error = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8))
        }
        #expect(error.map { String(describing: $0).contains("2026-02-30") } == true)
    }
}
