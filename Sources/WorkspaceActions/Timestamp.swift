import ReadinessModel

/// A time in UTC to the second, as `2026-11-24T09:30:00Z`.
struct Timestamp: CustomStringConvertible {
    private let seconds: Int

    /// Reads a day, or a day with a time; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let day = parts.first.flatMap({ Day(String($0)) }) else { return nil }
        var time = 0
        if parts.count == 2 {
            let digits = parts[1].replacing("Z", with: "").split(separator: ":").map { Int($0) }
            guard (2...3).contains(digits.count), let hour = digits[0], let minute = digits[1] else { return nil }
            guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
            time = hour * 3600 + minute * 60 + (digits.count == 3 ? digits[2] ?? 0 : 0)
        }
        seconds = day.number * 86400 + time
    }

    private init(seconds: Int) { self.seconds = seconds }

    func adding(hours: Int) -> Timestamp { Timestamp(seconds: seconds + hours * 3600) }

    var description: String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
        let rest = seconds % 86400
        return "\(Day(number: seconds / 86400))T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
    }
}
