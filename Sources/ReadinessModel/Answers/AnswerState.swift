/// What an answer, or its absence, means for the arithmetic.
package enum AnswerState: Sendable, Hashable {
    /// Level 0 to 1 of the chosen option.
    case level(Double)
    /// Nobody knows the answer, but it will not be below this level: what a forecast knows of a planned measure.
    case atLeast(Double)
    /// Nobody answered, or the answer was "don't know".
    case unknown
    /// Left out of the arithmetic.
    case notApplicable

    package var level: Double? {
        if case .level(let level) = self { level } else { nil }
    }
}

/// Which questions are put to an organisation, and what each answer amounts to.
package struct AnswerReading: Sendable {
    package let library: Library
    package let traits: Set<Trait>
    package let sheet: AnswerSheet

    package init(library: Library, traits: Set<Trait>, sheet: AnswerSheet) {
        self.library = library
        self.traits = traits
        self.sheet = sheet
    }

    package enum Asking: Sendable, Hashable {
        case asked
        /// The question it follows up was answered otherwise: nothing is in place here either.
        case settled(by: Question.ID)
        /// The question it follows up cannot apply, and so this one cannot either.
        case leftOut(by: Question.ID)
        /// The question it follows up has no answer yet.
        case waiting(for: Question.ID)
        /// The organisation lacks the trait.
        case outside(Trait)
    }

    /// Whether a question is put, and if not, why not.
    package func asking(_ question: Question) -> Asking {
        if let missing = question.needs.first(where: { !traits.contains($0) }) { return .outside(missing) }
        guard let followUp = question.followUp else { return .asked }
        let parent = library.question(followUp.question)
        // A parent that is not put itself decides: an answer left over from before does not count. The library check
        // refuses circles.
        if let above = parent.map(asking), above != .asked { return above }
        switch sheet[followUp.question]?.choice {
        case .option(let id) where followUp.options.contains(id): return .asked
        // An option that the library no longer has says nothing.
        case .option(let id) where parent?.option(id) == nil: return .waiting(for: followUp.question)
        case .option: return .settled(by: followUp.question)
        case .notApplicable: return .leftOut(by: followUp.question)
        case .unknown, nil: return .waiting(for: followUp.question)
        }
    }

    /// The state of a question for the arithmetic.
    package func state(of question: Question) -> AnswerState {
        switch asking(question) {
        case .outside, .leftOut: return .notApplicable
        case .settled: return .level(0)
        case .waiting: return .unknown
        case .asked: break
        }
        switch sheet[question.id]?.choice {
        case .option(let id): return question.option(id).map { .level($0.level) } ?? .unknown
        case .notApplicable: return .notApplicable
        case .unknown, nil: return .unknown
        }
    }

    /// The facts that go with the given answer to a question.
    package static func facts(of question: Question, option: String?) -> [FactDefinition] {
        question.facts.filter { fact in fact.options.isEmpty || (option.map { fact.options.contains($0) } ?? false) }
    }
}
