import ReadinessModel
import Testing

@testable import Storage

@Suite struct FactTextTests {
    @Test(arguments: [
        ("24", 24), ("0", 0), ("-3", -3), ("99.9", 99.9), ("99,9", 99.9), ("99.95", 99.95), ("99,95", 99.95),
        ("250000", 250_000), ("99.9990", 99.999), ("0,1250", 0.125), ("007", 7),
    ])
    func plainNumbersAreRead(text: String, number: Double) {
        #expect(FactValue(text) == .number(number))
    }

    @Test(arguments: [
        "250,000", "250.000", "1.500", "99.999", "1,000,000", "1.000.000", "1.000,50", "1,000.50", "0x10", "1e3", "1E3",
        "nan", "inf", "infinity", "", " 24", "24 ", "+24", "--3", "-", ".5", "5.", ",5", "5,", "1_000", "1 000", "٢٤",
        "24h",
        "2026-02-30", "1234567890123456",
    ])
    func everythingElseIsRefused(text: String) {
        #expect(FactValue(text) == nil)
    }

    @Test(arguments: [
        ("250,000", "write 250000 for thousands, or 250.0000 for decimals"),
        ("99.999", "write 99999 for thousands, or 99.9990 for decimals"), ("1e3", "expected a number such as"),
    ])
    func theReasonSaysWhatToWrite(text: String, reason: String) {
        #expect(FactText.expectation(for: text).contains(reason))
    }

    @Test(arguments: [24, 99.9, 99.95, 99.999, 0.125, 250_000, 0.0001, -3.5])
    func whatIsWrittenIsReadBack(number: Double) {
        #expect(FactValue(FactText.written(.number(number))) == .number(number))
    }

    @Test func daysStayDays() throws {
        let day = try #require(Day("2026-11-24"))
        #expect(FactValue("2026-11-24") == .day(day) && FactText.written(.day(day)) == "2026-11-24")
    }
}
