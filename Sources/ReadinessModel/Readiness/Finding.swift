/// The outcome for one control, with everything it was computed from.
package struct Finding: Sendable, Hashable {
    /// The words of OSCAL assessment results, with a partial outcome of our own.
    package enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
        case satisfied
        case partiallySatisfied = "partially-satisfied"
        case notSatisfied = "not-satisfied"
        case notApplicable = "not-applicable"
        case notAssessed = "not-assessed"
    }

    /// What one question adds.
    package struct Contribution: Sendable, Hashable {
        /// Position of the question in `Library.questions`.
        package var question: Int
        package var strength: Int
        package var relationship: MappingLink.Relationship
        /// The share of the control that this question decides, 0 to 1.
        package var weight: Double
        package var state: AnswerState
        /// Whether current evidence shows the answer.
        package var isDemonstrated: Bool
    }

    package enum Exclusion: Sendable, Hashable {
        /// The organisation lacks a trait that the control needs.
        case trait(Trait)
        /// Every question about it was answered "not applicable".
        case answers
    }

    /// Position of the control in `Library.controls`.
    package var control: Int
    package var outcome: Outcome
    /// What is in place.
    package var implemented: ReadinessRange
    /// What current evidence shows.
    package var demonstrable: ReadinessRange
    /// The share of the control that the baseline's questions can judge, 0 to 1.
    package var coverage: Double
    package var contributions: [Contribution]
    package var exclusion: Exclusion?

    /// Rounding aside, everything.
    package static let fullShare = 0.9995
}
