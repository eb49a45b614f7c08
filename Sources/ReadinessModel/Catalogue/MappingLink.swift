/// How a question covers a control: one set-theory relationship with its strength (NIST IR 8477).
package struct MappingLink: Sendable, Hashable {
    /// The question compared with the control.
    package enum Relationship: String, Sendable, Hashable, Codable, CaseIterable {
        case equal
        /// The question covers a part of the control.
        case subsetOf = "subset-of"
        /// The control is a part of what the question asks.
        case supersetOf = "superset-of"
        case intersectsWith = "intersects-with"

        /// The most that one link may count: only a question that contains the control can satisfy it alone.
        package var greatestStrength: Int {
            switch self {
            case .equal, .supersetOf: 10
            case .subsetOf, .intersectsWith: 9
            }
        }
    }

    package var question: Question.ID
    package var control: Control.ID
    package var relationship: Relationship
    /// 1 to 10.
    package var strength: Int
    /// Why the two belong together, where it is not obvious.
    package var why: String?

    package init(
        question: Question.ID, control: Control.ID, relationship: Relationship, strength: Int, why: String? = nil
    ) {
        self.question = question
        self.control = control
        self.relationship = relationship
        self.strength = strength
        self.why = why
    }
}

/// A control that no question of the baseline can judge, with the reason.
package struct OutsideBaseline: Sendable, Hashable {
    package var control: Control.ID
    package var reason: LocalizedText

    package init(control: Control.ID, reason: LocalizedText) {
        self.control = control
        self.reason = reason
    }
}
