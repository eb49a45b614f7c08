/// What an organisation answered to one question.
package struct Answer: Sendable, Hashable {
    package enum Choice: Sendable, Hashable {
        /// "I don't know": neither no nor yes.
        case unknown
        case option(String)
        /// The question cannot apply, for this reason.
        case notApplicable(reason: String)
    }

    /// Whether the answer was given in this quarter or taken over from an earlier one.
    package enum Confirmation: Sendable, Hashable {
        case confirmed
        /// Carried from that quarter and not confirmed since.
        case carried(from: Quarter)
    }

    package var choice: Choice
    /// Where it holds, in the organisation's words; nil is the whole service.
    package var scope: String?
    /// Internal; never leaves the organisation.
    package var note: String?
    package var facts: [FactDefinition.ID: FactValue]
    package var recordedBy: String
    package var recordedOn: Day
    package var confirmation: Confirmation

    package init(
        choice: Choice, scope: String? = nil, note: String? = nil, facts: [FactDefinition.ID: FactValue] = [:],
        recordedBy: String, recordedOn: Day, confirmation: Confirmation = .confirmed
    ) {
        self.choice = choice
        self.scope = scope
        self.note = note
        self.facts = facts
        self.recordedBy = recordedBy
        self.recordedOn = recordedOn
        self.confirmation = confirmation
    }

    package var optionID: String? {
        if case .option(let id) = choice { id } else { nil }
    }

    package var isCarried: Bool {
        if case .carried = confirmation { true } else { false }
    }
}

/// Everything one organisation answered in one quarter.
package struct AnswerSheet: Sendable, Hashable {
    package var answers: [Question.ID: Answer]
    /// Compensating measures that the organisation declared to be in place.
    package var compensating: Set<CompensatingMeasure.ID>

    package init(answers: [Question.ID: Answer] = [:], compensating: Set<CompensatingMeasure.ID> = []) {
        self.answers = answers
        self.compensating = compensating
    }

    package subscript(question: Question.ID) -> Answer? {
        answers[question]
    }

    package func fact(_ id: FactDefinition.ID, of question: Question.ID) -> FactValue? {
        answers[question]?.facts[id]
    }
}
