import ReadinessModel

/// Numbers as the reader of a language writes them; the only place where figures become words.
package struct NumberFormat: Sendable {
    let language: Language

    package init(_ language: Language) {
        self.language = language
    }

    /// Whole per cents; a range as "61–74 %", and never 100 % or 0 % by rounding alone.
    package func percent(_ range: ReadinessRange) -> String {
        let (low, high) = (whole(range.low), whole(range.high))
        return low == high ? percent(low) : "\(low)–\(percent(high))"
    }

    package func percent(_ share: Double) -> String {
        percent(whole(share))
    }

    private func percent(_ whole: Int) -> String {
        "\(whole)%"
    }

    private func whole(_ share: Double) -> Int {
        let rounded = Int((share * 100).rounded())
        if rounded == 100, share < Finding.fullShare { return 99 }
        if rounded == 0, share > 1 - Finding.fullShare { return 1 }
        return rounded
    }

    /// A number with a fixed count of decimals and the language's decimal sign.
    package func number(_ value: Double, decimals: Int) -> String {
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let scaled = Int((value * scale).rounded())
        let digits = String(abs(scaled))
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let sign = scaled < 0 ? "-" : ""
        guard decimals > 0 else { return sign + padded }
        return sign + padded.dropLast(decimals) + (language == .dutch ? "," : ".") + padded.suffix(decimals)
    }

    /// Person-days without needless decimals: "4", "2,5".
    package func days(_ value: Double) -> String {
        value == value.rounded() ? number(value, decimals: 0) : number(value, decimals: 1)
    }

    package func effort(_ effort: Measure.Effort) -> String {
        "\(days(effort.likely)) (\(days(effort.low))–\(days(effort.high)))"
    }

    /// "24 November 2026", "24 november 2026".
    package func day(_ day: Day) -> String {
        let (year, month, number) = day.components
        let names =
            language == .dutch
            ? [
                "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
                "november", "december",
            ]
            : [
                "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                "November", "December",
            ]
        return "\(number) \(names[month - 1]) \(year)"
    }
}
