import ReadinessModel

/// A rule of the playbook that decides, or helps decide, the stance on a clause. Every condition it names must hold.
package struct StanceRule: Sendable, Hashable, Codable, Identifiable {
    package var id: String
    package var stance: Stance
    package var words: WordCondition
    /// One of these flags must be raised; empty means that no flag is asked for.
    package var flags: [RedFlag]
    /// None of these flags may be raised.
    package var withoutFlags: [RedFlag]
    /// The number asked, held against a fact of the supplier or a fixed number.
    package var number: NumberCondition?
    /// A fact of the supplier that must fall short, whatever numbers the clause states.
    package var fact: FactCondition?
    /// An answer of the supplier that makes the rule apply when it falls short.
    package var shortfall: Need?
    /// A law that must bind the buyer ("dora", "gdpr"); empty means any buyer.
    package var regimes: [String]
    /// Rules that this one takes off the table when it applies.
    package var lifts: [String]
    /// Whether the rule looks at clauses of every type, or of its own entry's type only.
    package var anyType: Bool
    package var reason: LocalizedText

    package init(
        id: String, stance: Stance, words: WordCondition, flags: [RedFlag] = [], withoutFlags: [RedFlag] = [],
        number: NumberCondition? = nil, fact: FactCondition? = nil, shortfall: Need? = nil, regimes: [String] = [],
        lifts: [String] = [],
        anyType: Bool = false, reason: LocalizedText
    ) {
        self.id = id
        self.stance = stance
        self.words = words
        self.flags = flags
        self.withoutFlags = withoutFlags
        self.number = number
        self.fact = fact
        self.shortfall = shortfall
        self.regimes = regimes
        self.lifts = lifts
        self.anyType = anyType
        self.reason = reason
    }
}

/// A fact of the supplier outside of which a clause cannot be kept.
package struct FactCondition: Sendable, Hashable, Codable {
    package var fact: String
    /// The condition holds when the fact is less than this.
    package var below: Double?
    /// The condition holds when the fact is more than this.
    package var above: Double?

    package init(fact: String, below: Double? = nil, above: Double? = nil) {
        self.fact = fact
        self.below = below
        self.above = above
    }

    package func holds(for value: Double) -> Bool {
        (below.map { value < $0 } ?? false) || (above.map { value > $0 } ?? false)
    }
}

/// A number in the clause held against what the supplier can keep.
package struct NumberCondition: Sendable, Hashable, Codable {
    package enum Comparison: String, Sendable, Hashable, Codable, CaseIterable {
        /// The clause gives less time than the bound.
        case shorter
        /// The clause gives at most the bound.
        case notLonger = "not-longer"
        /// The clause asks for a longer time than the bound.
        case longer
        /// The clause asks for more (times a year, per cent) than the bound.
        case more
        /// Any such number at all.
        case stated
    }

    /// What the clause's number is compared with.
    package enum Bound: Sendable, Hashable, Codable {
        case number(Double)
        /// The sum of these facts of the supplier.
        case facts([String])
    }

    package var kinds: [Commitment.Kind]
    /// nil: numbers of every severity; `unsaid` in the file stands for numbers without one.
    package var severities: [Commitment.Severity]?
    package var onlyWithoutSeverity: Bool
    package var comparison: Comparison
    package var bound: Bound
    /// The unit of the bound: hours, days, months, years, percent or per-year.
    package var unit: Commitment.Unit

    package init(
        kinds: [Commitment.Kind], severities: [Commitment.Severity]? = nil, onlyWithoutSeverity: Bool = false,
        comparison: Comparison, bound: Bound, unit: Commitment.Unit
    ) {
        self.kinds = kinds
        self.severities = severities
        self.onlyWithoutSeverity = onlyWithoutSeverity
        self.comparison = comparison
        self.bound = bound
        self.unit = unit
    }

    /// Facts the comparison cannot do without.
    package var factNames: [String] {
        if case .facts(let names) = bound { names } else { [] }
    }

    package func speaksOf(_ commitment: Commitment) -> Bool {
        guard kinds.contains(commitment.kind) else { return false }
        if onlyWithoutSeverity { return commitment.severity == nil }
        guard let severities else { return true }
        return commitment.severity.map(severities.contains) ?? false
    }

    /// Whether the commitment fulfils the condition, given the bound in `unit`; nil when the units cannot be compared.
    package func holds(for commitment: Commitment, bound: Double) -> Bool? {
        if comparison == .stated { return true }
        let asked: Double
        let limit: Double
        if let hours = commitment.unit.hours, let boundHours = unit.hours {
            asked = commitment.value * hours
            limit = bound * boundHours
        } else if commitment.unit == unit {
            asked = commitment.value
            limit = bound
        } else {
            return nil
        }
        switch comparison {
        case .shorter: return asked < limit
        case .notLonger: return asked <= limit
        case .longer, .more: return asked > limit
        case .stated: return true
        }
    }
}

extension Commitment.Unit {
    /// Hours that pass in one unit of time, business days spread over the week; nil for frequencies and percentages.
    package var calendarHours: Double? { self == .businessDays ? 24 * 7.0 / 5 : hours }

    /// Hours in one unit of time; nil for frequencies and percentages. A month counts 730 hours, a business day 24.
    package var hours: Double? {
        switch self {
        case .minutes: 1.0 / 60
        case .hours: 1
        case .days, .businessDays: 24
        case .weeks: 168
        case .months: 730
        case .years: 8760
        case .perYear, .percent: nil
        }
    }
}

/// Something that must be so at the supplier before a clause can be accepted as it stands.
package struct Need: Sendable, Hashable, Codable {
    /// The baseline question whose answer tells.
    package var question: String
    /// The least level (0...1) at which the clause is kept.
    package var level: Double
    /// Words that make the need apply; empty means every clause of the type.
    package var when: [CuePattern]

    package init(question: String, level: Double, when: [CuePattern] = []) {
        self.question = question
        self.level = level
        self.when = when
    }
}
