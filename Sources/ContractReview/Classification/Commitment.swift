/// A number the clause binds somebody to: notify in 24 hours, patch in 7 days, audit once a year.
package struct Commitment: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case notify
        case remediate
        case patch
        case auditNotice = "audit-notice"
        case auditFrequency = "audit-frequency"
        case retention
        case deletion
        case report
        case objectionPeriod = "objection-period"
        case rto
        case rpo
        case uptime
        case trainingFrequency = "training-frequency"
        case pentestFrequency = "pentest-frequency"
        case other
    }

    package enum Unit: String, Sendable, Hashable, Codable, CaseIterable {
        /// Too short to be a term of a contract, but what an incident may be told in.
        case minutes
        case hours
        case days
        case businessDays = "business-days"
        case weeks
        case months
        case years
        case perYear = "per-year"
        case percent
    }

    package var kind: Kind
    package var value: Double
    package var unit: Unit
    /// Where the number stands in the document's text, in Unicode scalars.
    package var range: Range<Int>
    /// The severity the number is for, where the clause tells severities apart.
    package var severity: Severity?
    /// The defined term through which the clause takes the number in; nil where the clause states it itself.
    package var term: String?

    package enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
        case critical, high, medium, low
    }

    package init(
        kind: Kind, value: Double, unit: Unit, range: Range<Int>, severity: Severity? = nil, term: String? = nil
    ) {
        self.kind = kind
        self.value = value
        self.unit = unit
        self.range = range
        self.severity = severity
        self.term = term
    }
}
