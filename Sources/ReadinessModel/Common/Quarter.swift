/// A calendar quarter, written `2026-Q4`: the rhythm of assessments and of the roadmap.
package struct Quarter: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    package let year: Int
    /// 1 to 4.
    package let number: Int

    package init?(year: Int, number: Int) {
        guard (1...9999).contains(year), (1...4).contains(number) else { return nil }
        self.year = year
        self.number = number
    }

    /// The quarter that a day lies in.
    package init(containing day: Day) {
        let (year, month, _) = day.components
        self.year = year
        number = (month - 1) / 3 + 1
    }

    /// Reads `2026-Q4` (a small q and a missing dash are taken too); nil for anything else.
    package init?(_ text: String) {
        var bytes = Array(text.utf8)
        if bytes.count == 7, bytes[4] == UInt8(ascii: "-") { bytes.remove(at: 4) }
        guard bytes.count == 6, bytes[4] == UInt8(ascii: "Q") || bytes[4] == UInt8(ascii: "q") else { return nil }
        let digits = (bytes[..<4] + bytes[5...]).map { Int($0) - 0x30 }
        guard digits.allSatisfy((0...9).contains) else { return nil }
        self.init(year: digits[..<4].reduce(0) { $0 * 10 + $1 }, number: digits[4])
    }

    package var description: String {
        let digits = String(year)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + "\(digits)-Q\(number)"
    }

    package func adding(_ count: Int) -> Quarter {
        let total = year * 4 + number - 1 + count
        return Quarter(year: total / 4, number: total % 4 + 1) ?? self
    }

    /// The number of quarters from this one to another; negative when the other is earlier.
    package func distance(to other: Quarter) -> Int {
        (other.year * 4 + other.number) - (year * 4 + number)
    }

    package var firstDay: Day {
        Day(year: year, month: (number - 1) * 3 + 1, day: 1) ?? Day(number: 0)
    }

    package var lastDay: Day {
        adding(1).firstDay.adding(days: -1)
    }

    package static func < (left: Quarter, right: Quarter) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let quarter = Quarter(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(text)' is not a quarter such as 2026-Q4")
        }
        self = quarter
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
