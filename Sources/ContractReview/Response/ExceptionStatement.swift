import ReadinessModel

/// What is said when a clause cannot be met yet: current state, compensating measures in place now, plan. Every sentence
/// names what it rests on; a sentence that nothing supports is not written.
package struct ExceptionStatement: Sendable, Hashable {
    package struct Sentence: Sendable, Hashable {
        package enum Source: Sendable, Hashable {
            case answer(Question.ID, option: String)
            case fact(FactDefinition.ID, FactValue)
            case compensating(CompensatingMeasure.ID)
            case measure(Measure.ID, Quarter)
        }

        package var text: String
        package var source: Source
    }

    package var currentState: [Sentence]
    package var compensating: [Sentence]
    package var plan: [Sentence]
    /// Questions without an answer that decide the clause: nothing is said about them.
    package var unknown: [Question.ID]

    package var isEmpty: Bool { currentState.isEmpty && compensating.isEmpty && plan.isEmpty }

    /// The statement for a clause.
    ///
    /// The deciding questions are those that the verdict's reasons name, by answer, fact or dependence.
    package init(for verdict: Verdict, assessment: Assessment, roadmap: Roadmap, language: Language) {
        let library = assessment.library
        let questions = ExceptionStatement.questions(deciding: verdict, in: library)
        currentState = []
        compensating = []
        plan = []
        unknown = []
        for question in questions {
            guard case .level(let level) = assessment.state(of: question.id) else {
                if assessment.state(of: question.id) == .unknown { unknown.append(question.id) }
                continue
            }
            let answer = assessment.input.sheet[question.id]
            if let option = assessment.option(of: question) {
                currentState.append(
                    Sentence(text: option.statement[language], source: .answer(question.id, option: option.id)))
            }
            currentState += facts(of: question, answer: answer, language: language)
            guard level < Finding.fullShare else { continue }
            compensating += library.compensating.filter {
                $0.reduces.contains(question.id) && assessment.isInPlace($0)
            }.map { Sentence(text: $0.statement[language], source: .compensating($0.id)) }
            for item in roadmap.items where item.moves.contains(where: { $0.question == question.id }) {
                guard let quarter = item.quarter, let measure = library.measure(item.measure) else { continue }
                let owner = measure.owner.words[language]
                plan.append(
                    Sentence(
                        text: "\(measure.milestone[language]): \(quarter) (\(owner))",
                        source: .measure(measure.id, quarter)))
            }
        }
        compensating = ExceptionStatement.unique(compensating)
        plan = ExceptionStatement.unique(plan)
    }

    /// Facts that belong to the answer, as sentences.
    private func facts(of question: Question, answer: Answer?, language: Language) -> [Sentence] {
        question.facts.compactMap { fact in
            guard let value = answer?.facts[fact.id] else { return nil }
            let unit = fact.unit == .date ? "" : " \(fact.unit.words[language])"
            let label = fact.label[language].trimmingQuestionMark
            return Sentence(text: "\(label): \(value.text)\(unit)", source: .fact(fact.id, value))
        }
    }

    /// The questions that decided a verdict, in the order of its reasons.
    package static func questions(deciding verdict: Verdict, in library: Library) -> [Question] {
        var names: [String] = []
        for reason in verdict.reasons where reason.stance != .accept {
            switch reason.kind {
            case .answer(let question, _): names.append(question)
            case .fact(let fact, _): names.append(fact)
            case .number(_, let facts, _, _): names += facts
            case .dependsOn(let all): names += all
            case .words, .clear, .notRecognised: break
            }
        }
        var found: [Question] = []
        for name in names {
            let question =
                library.question(Question.ID(name))
                ?? library.questions.first { $0.facts.contains { $0.id.rawValue == name } }
            if let question, !found.contains(where: { $0.id == question.id }) { found.append(question) }
        }
        return found
    }

    private static func unique(_ sentences: [Sentence]) -> [Sentence] {
        var seen: Set<Sentence> = []
        return sentences.filter { seen.insert($0).inserted }
    }
}

extension String {
    fileprivate var trimmingQuestionMark: String { hasSuffix("?") ? String(dropLast()) : self }
}
