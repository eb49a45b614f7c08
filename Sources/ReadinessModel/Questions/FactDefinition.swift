/// A number or date that a clause or control is held against: hours to notify, days to patch a critical.
package struct FactDefinition: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<FactDefinition>

    package enum Unit: String, Sendable, Hashable, Codable, CaseIterable {
        case hours, days, months, years, percent, count, eur, date
        case perYear = "per-year"
        case hoursPerWeek = "hours-per-week"
    }

    package var id: ID
    package var unit: Unit
    /// The range a number must lie in; a date has none.
    package var minimum: Double?
    package var maximum: Double?
    /// The question for the number.
    package var label: LocalizedText
    /// Asked only when one of these options was chosen; empty means always.
    package var options: [String]

    package init(
        id: ID, unit: Unit, minimum: Double?, maximum: Double?, label: LocalizedText, options: [String]
    ) {
        self.id = id
        self.unit = unit
        self.minimum = minimum
        self.maximum = maximum
        self.label = label
        self.options = options
    }
}

/// The value of a fact.
package enum FactValue: Sendable, Hashable, Codable {
    case number(Double)
    case day(Day)

    package var number: Double? {
        if case .number(let value) = self { value } else { nil }
    }

    package var day: Day? {
        if case .day(let value) = self { value } else { nil }
    }

    /// As people write it: `24`, `99.9`, `2026-11-24`.
    package var text: String {
        switch self {
        case .number(let value): FactValue.plain(value)
        case .day(let day): day.description
        }
    }

    /// A number without a trailing `.0`, and without an exponent.
    package static func plain(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    }
}
