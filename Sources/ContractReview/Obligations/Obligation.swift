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
        isKept = Obligation.isKept(commitment, by: posture)
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

    /// The fact that says what can be kept, its unit, and whether more of it is better; nil where no fact tells.
    package static func fact(for commitment: Commitment) -> (name: String, unit: Commitment.Unit, moreIsBetter: Bool)? {
        switch (commitment.kind, commitment.severity) {
        case (.notify, _): ("incident-notify-hours", .hours, false)
        case (.remediate, .critical), (.patch, .critical), (.remediate, nil), (.patch, nil):
            ("patch-critical-days", .days, false)
        case (.remediate, .high), (.patch, .high): ("patch-high-days", .days, false)
        case (.remediate, .medium), (.patch, .medium): ("patch-medium-days", .days, false)
        case (.auditNotice, _): ("audit-notice-days", .days, false)
        case (.retention, _): ("log-retention-months", .months, true)
        case (.deletion, _): ("deletion-days", .days, false)
        case (.objectionPeriod, _): ("subprocessor-objection-days", .days, true)
        case (.rto, _): ("rto-hours", .hours, false)
        case (.rpo, _): ("rpo-hours", .hours, false)
        case (.uptime, _): ("uptime-percent", .percent, true)
        case (.trainingFrequency, _): ("training-per-year", .perYear, true)
        case (.pentestFrequency, _): ("pentest-per-year", .perYear, true)
        default: nil
        }
    }

    /// What a fact of the supplier stands for when its number is written into a contract; nil where no kind of number does.
    package static func commitment(ofFact name: String, value: Double, range: Range<Int>) -> Commitment? {
        for severity in [nil] + Commitment.Severity.allCases.map(Optional.some) {
            for kind in Commitment.Kind.allCases {
                let found = Commitment(kind: kind, value: value, unit: .days, range: range, severity: severity)
                guard let fact = fact(for: found), fact.name == name else { continue }
                return Commitment(kind: kind, value: value, unit: fact.unit, range: range, severity: severity)
            }
        }
        return nil
    }

    package static func isKept(_ commitment: Commitment, by posture: Posture) -> Bool? {
        guard let fact = fact(for: commitment), let value = posture.facts[fact.name] else { return nil }
        guard let asked = amount(commitment.value, commitment.unit), let kept = amount(value, fact.unit) else {
            return commitment.unit == fact.unit
                ? (fact.moreIsBetter ? value >= commitment.value : value <= commitment.value) : nil
        }
        return fact.moreIsBetter ? kept >= asked : kept <= asked
    }

    /// Hours of a span of time; nil for what is no span.
    private static func amount(_ value: Double, _ unit: Commitment.Unit) -> Double? {
        switch unit {
        case .hours: value
        case .days: value * 24
        case .businessDays: value * 24 * 7 / 5
        case .weeks: value * 168
        case .months: value * 730
        case .years: value * 8760
        case .perYear, .percent: nil
        }
    }
}
