import ReadinessModel

/// Facts as people type them: `24`, `99.9`, `99,9`, `2026-11-24`.
package enum FactText {
    /// What a text that is no fact should have been, for a message.
    package static func expectation(for text: String) -> String {
        if let (thousands, decimals) = readings(of: text) {
            return "that can be read in two ways: write \(thousands) for thousands, or \(decimals) for decimals"
        }
        return "expected a number such as 250000 or 99.5, without thousands separators or exponent, or a day YYYY-MM-DD"
    }

    /// How to write each of the numbers that a text with exactly three decimals may mean; nil when there is no doubt.
    package static func readings(of text: String) -> (thousands: String, decimals: String)? {
        guard let parts = parts(of: text), parts.decimals.count == 3 else { return nil }
        return ("\(parts.whole)\(parts.decimals)", "\(parts.whole).\(parts.decimals)0")
    }

    /// As `FactValue.init` reads it back: with exactly three decimals a zero is added.
    package static func written(_ value: FactValue) -> String {
        let text = value.text
        return parts(of: text)?.decimals.count == 3 ? text + "0" : text
    }

    /// The digits before and after a point or comma; nil for anything but a plain decimal number.
    static func parts(of text: String) -> (whole: String, decimals: String)? {
        let sides = text.split(separator: ".", omittingEmptySubsequences: false)
        let halves = sides.count == 1 ? text.split(separator: ",", omittingEmptySubsequences: false) : sides
        guard halves.count <= 2, let whole = halves.first else { return nil }
        let digits = whole.hasPrefix("-") ? whole.dropFirst() : whole
        for half in [digits] + halves.dropFirst() {
            guard (1...15).contains(half.utf8.count), half.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
                return nil
            }
        }
        return (String(whole), halves.count == 2 ? String(halves[1]) : "")
    }
}

extension FactValue {
    /// Reads a plain decimal number, with a point or a comma for the decimals, or a day YYYY-MM-DD.
    ///
    /// Exactly three decimals are refused: `250,000` and `250.000` mean thousands to one reader and a fraction to another.
    package init?(_ text: String) {
        if let day = Day(text) {
            self = .day(day)
        } else if let parts = FactText.parts(of: text), parts.decimals.count != 3,
            let number = Double(parts.decimals.isEmpty ? parts.whole : "\(parts.whole).\(parts.decimals)")
        {
            self = .number(number)
        } else {
            return nil
        }
    }
}
