/// A number of a clause as the grammar of its sentence reads it, before the words around it are weighed.
package struct ReadNumber: Sendable, Hashable {
    /// With the purpose that the grammar finds, "other" where it finds that the number binds nobody.
    var commitment: Commitment
    /// False where the grammar finds that the number binds nobody: somebody else's deadline, a span to count in.
    var isBinding = true
    /// For a frequency that is told as an interval ("monthly", "every two years"): the interval.
    var interval: Interval?
    /// How often a year that is, for intervals of a year or less.
    var rate: Double?
    /// What its purpose rests on.
    var ground = Ground.stated

    enum Ground: Sendable, Hashable {
        /// On where it stands, such as under the head of a column: beyond doubt.
        case place
        /// On the sentence.
        case stated
        /// On the heading or lead-in alone.
        case inherited
        /// On nothing: "other" for want of better.
        case nothing
    }

    struct Interval: Sendable, Hashable {
        var value: Double
        var unit: Commitment.Unit
    }

    /// What the grammar says it is for.
    var purpose: LearnedNumbers.Purpose { isBinding ? .commitment(commitment.kind) : .nothing }

    /// The number as it is counted where nobody knows what it is for: a frequency by times a year.
    var asCounted: (value: Double, unit: Commitment.Unit) {
        rate.map { ($0, .perYear) } ?? interval.map { ($0.value, $0.unit) } ?? (commitment.value, commitment.unit)
    }

    /// The number for another purpose. What is reported, audited, trained or tested monthly is 12 times a year; anything
    /// else is due every month.
    func commitment(for kind: Commitment.Kind) -> Commitment {
        var commitment = commitment
        commitment.kind = kind
        guard let interval else { return commitment }
        if let rate, kind.isRate {
            (commitment.value, commitment.unit) = (rate, .perYear)
        } else {
            (commitment.value, commitment.unit) = (interval.value, interval.unit)
        }
        return commitment
    }

    /// Whether a number of this unit can be for that: nobody is told something 4 times a year "within", nothing but
    /// availability is a percentage.
    func fits(_ kind: Commitment.Kind) -> Bool {
        switch kind {
        case .other: return true
        case .uptime: return commitment.unit == .percent
        case .auditFrequency, .trainingFrequency, .pentestFrequency:
            return interval != nil || commitment.unit == .perYear
        case .report: return commitment.unit != .percent
        case .notify, .remediate, .patch, .auditNotice, .retention, .deletion, .objectionPeriod, .rto, .rpo:
            return commitment.unit != .percent && (interval != nil || commitment.unit != .perYear)
        }
    }
}

extension Commitment.Kind {
    /// Whether it is told as so many times a year.
    fileprivate var isRate: Bool {
        [.report, .auditFrequency, .trainingFrequency, .pentestFrequency].contains(self)
    }
}
