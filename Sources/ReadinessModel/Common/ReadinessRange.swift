/// A share between 0 and 1 of which only the bounds are known: unknown is not no, and not yes.
package struct ReadinessRange: Sendable, Hashable, Codable {
    /// What is certain.
    package var low: Double
    /// What is possible when everything unknown turns out well; never below `low`.
    package var high: Double

    package init(low: Double, high: Double) {
        self.low = low
        self.high = max(low, high)
    }

    package static let zero = ReadinessRange(low: 0, high: 0)

    /// How much is not known.
    package var width: Double { high - low }

    /// The mean of several ranges, each counting once; nil for none.
    package static func mean(_ ranges: some Sequence<ReadinessRange>) -> ReadinessRange? {
        var (low, high, count) = (0.0, 0.0, 0)
        for range in ranges {
            low += range.low
            high += range.high
            count += 1
        }
        return count == 0 ? nil : ReadinessRange(low: low / Double(count), high: high / Double(count))
    }
}
