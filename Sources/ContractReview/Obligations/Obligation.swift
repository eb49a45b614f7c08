import ReadinessModel

/// Something that was agreed to and now recurs, or can be broken.
package struct Obligation: Sendable, Hashable {
    package enum Rhythm: Sendable, Hashable {
        /// Every so many months, next on a day.
        case every(months: Int, next: Day)
        /// On an event: an incident, a finding, the end of the contract.
        case onEvent
    }

    /// The clause as cited, and the addendum it stands in.
    package var clause: String
    package var addendum: String
    package var buyer: String
    package var commitment: Commitment
    package var rhythm: Rhythm
    /// Whether the supplier's facts still keep it; nil when no fact tells.
    package var isKept: Bool?

    package init(
        clause: String, addendum: String, buyer: String, commitment: Commitment, agreedOn: Day, today: Day,
        posture: Posture
    ) {
        self.clause = clause
        self.addendum = addendum
        self.buyer = buyer
        self.commitment = commitment
        rhythm = Obligation.rhythm(of: commitment, agreedOn: agreedOn, today: today)
        isKept = Keeping(of: commitment)?.isKept(commitment, by: posture)
    }

    private static func rhythm(of commitment: Commitment, agreedOn: Day, today: Day) -> Rhythm {
        guard commitment.unit == .perYear, commitment.value > 0 else { return .onEvent }
        let months = max(1, Int((12 / commitment.value).rounded()))
        var next = agreedOn.adding(months: months)
        var count = 1
        while next < today, count < 1200 {
            count += 1
            next = agreedOn.adding(months: months * count)
        }
        return .every(months: months, next: next)
    }
}
