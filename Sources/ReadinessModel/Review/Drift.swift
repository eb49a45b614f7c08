/// What changed between two assessments of one organisation, and whether anybody decided so.
package struct Drift: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case improved
        case worsened
        /// The answer was not known and is now.
        case becameKnown = "became-known"
        /// The evidence that showed the answer has passed its validity.
        case wentStale = "went-stale"
        /// The answer was known and is not any more.
        case becameUnknown = "became-unknown"
        /// It applied and does not any more, or the other way round.
        case applicability
        /// Carried over and not confirmed in this quarter.
        case unconfirmed
    }

    package struct Change: Sendable, Hashable {
        package var question: Question.ID
        package var kind: Kind
        package var before: AnswerState
        package var now: AnswerState
        /// Evidence that counted then and does not now.
        package var evidence: [Evidence.ID]
        /// Whether a person recorded it, as against time or a settled follow-up.
        package var wasDecided: Bool
    }

    package struct FrameworkChange: Sendable, Hashable {
        package var framework: Framework.ID
        package var implementedBefore: ReadinessRange?
        package var implementedNow: ReadinessRange?
        package var demonstrableBefore: ReadinessRange?
        package var demonstrableNow: ReadinessRange?
    }

    package let changes: [Change]
    package let frameworks: [FrameworkChange]

    /// What changed since a quarter was closed.
    package init(from before: Snapshot, to now: Assessment) {
        var changes: [Change] = []
        for question in now.library.questions {
            guard let then = before.questions[question.id.rawValue] else { continue }
            changes += Drift.changes(of: question, since: then, in: now)
        }
        self.changes = changes
        frameworks = now.library.frameworks.map { framework in
            let old = before.frameworks[framework.id.rawValue]
            let new = now.readiness(of: framework.id)
            return FrameworkChange(
                framework: framework.id, implementedBefore: old?.implemented, implementedNow: new.implemented,
                demonstrableBefore: old?.demonstrable, demonstrableNow: new.demonstrable)
        }
    }

    private static func changes(
        of question: Question, since then: Snapshot.QuestionState, in now: Assessment
    ) -> [Change] {
        let old = then.state
        let new = now.state(of: question.id)
        let answer = now.input.sheet[question.id]
        func change(_ kind: Kind, evidence: [Evidence.ID] = [], decided: Bool) -> Change {
            Change(question: question.id, kind: kind, before: old, now: new, evidence: evidence, wasDecided: decided)
        }
        var found: [Change] = []
        let kind: Kind?
        switch (old, new) {
        case (.level(let from), .level(let to)) where to > from: kind = .improved
        case (.level(let from), .level(let to)) where to < from: kind = .worsened
        case (.unknown, .level): kind = .becameKnown
        case (.level, .unknown): kind = .becameUnknown
        case (.notApplicable, .level), (.notApplicable, .unknown), (.level, .notApplicable), (.unknown, .notApplicable):
            kind = .applicability
        default: kind = nil
        }
        if let kind { found.append(change(kind, decided: answer.map { !$0.isCarried } ?? false)) }
        if !then.evidence.isEmpty, !now.evidence.demonstrates(question.id) {
            found.append(change(.wentStale, evidence: then.evidence.map { Evidence.ID($0) }, decided: false))
        }
        if kind == nil, let answer, answer.isCarried { found.append(change(.unconfirmed, decided: false)) }
        return found
    }
}
