import ContractReview
import ReadinessModel

/// A number asked, beside the fact that says what can be kept.
struct Kept {
    let isKept: Bool?
    private let value: Double?
    private let unit: Commitment.Unit?

    init(_ commitment: Commitment, in types: [ClauseType], posture: Posture) {
        let keeping = Keeping(of: commitment, in: types)
        value = keeping.flatMap { posture.facts[$0.fact] }
        unit = keeping?.unit
        isKept = keeping?.isKept(commitment, by: posture)
    }

    func words(_ say: Say) -> String {
        guard let value, let unit else { return "–" }
        return Commitment(kind: .other, value: value, unit: unit, range: 0..<0).words(say.language)
    }
}

/// Times of the 48 to 72 hour run.
enum DueTime {
    /// The moment after a part of the time between receipt and due, to the hour; nil without a due time.
    static func part(_ share: Double, of record: AddendumDesk.Received) -> String? {
        guard let start = hours(record.receivedAt), let end = hours(record.dueAt), end > start else { return nil }
        let moment = start + Int((Double(end - start) * share).rounded())
        let hour = moment % 24
        return "\(Day(number: moment / 24)) \(hour < 10 ? "0" : "")\(hour):00 UTC"
    }

    private static func hours(_ text: String) -> Int? {
        guard let day = Day(String(text.prefix(10))) else { return nil }
        return day.number * 24 + (Int(text.dropFirst(11).prefix(2)) ?? 0)
    }
}
