/// Whether an answer can be taken: the question, the option, the facts with their units and ranges.
package enum AnswerCheck {
    /// A problem with one answer, in words; `suggestion` names the nearest right one.
    package struct Problem: Sendable, Hashable {
        package var summary: String
        package var suggestion: String?
    }

    /// What is wrong with an answer to a question; empty when it can be recorded.
    package static func problems(
        _ choice: Answer.Choice, facts: [FactDefinition.ID: FactValue], for question: Question,
        asking: AnswerReading.Asking
    ) -> [Problem] {
        var problems: [Problem] = []
        var option: String?
        switch choice {
        case .unknown: break
        case .option(let id):
            option = id
            if question.option(id) == nil {
                let names = question.options.map(\.id)
                problems.append(
                    Problem(
                        summary:
                            "\(question.id) has no option '\(id)'; expected one of \(names.joined(separator: ", "))",
                        suggestion: NameSuggestion.nearest(to: id, among: names).map { "did you mean '\($0)'?" }))
            }
        case .notApplicable(let reason):
            if !question.allowsNotApplicable {
                problems.append(
                    Problem(
                        summary: "\(question.id) applies to every organisation and cannot be answered 'not applicable'",
                        suggestion: "choose the option that says nothing is in place, or 'unknown'"))
            } else if reason.allSatisfy(\.isWhitespace) {
                problems.append(
                    Problem(
                        summary: "\(question.id) is answered 'not applicable' without a reason",
                        suggestion: "say in one sentence why it cannot apply"))
            }
        }
        switch asking {
        case .asked: break
        case .settled(let parent), .leftOut(let parent):
            problems.append(
                Problem(
                    summary: "\(question.id) does not apply: it follows up \(parent), whose answer settles it",
                    suggestion: "leave it out, or change the answer to \(parent) first"))
        case .waiting(let parent):
            problems.append(
                Problem(
                    summary: "\(question.id) follows up \(parent), which has no answer yet",
                    suggestion: "answer \(parent) first"))
        case .outside(let trait):
            problems.append(
                Problem(
                    summary: "\(question.id) does not apply to this organisation: \(trait.absence.en)",
                    suggestion: "leave it out, or change the profile"))
        }
        for (id, value) in facts.sorted(by: { $0.key < $1.key }) {
            problems += factProblems(id, value, question: question, option: option)
        }
        return problems
    }

    private static func factProblems(
        _ id: FactDefinition.ID, _ value: FactValue, question: Question, option: String?
    ) -> [Problem] {
        guard let fact = question.facts.first(where: { $0.id == id }) else {
            let names = question.facts.map(\.id.rawValue)
            return [
                Problem(
                    summary: "\(question.id) has no fact '\(id)'"
                        + (names.isEmpty ? "" : "; expected one of \(names.joined(separator: ", "))"),
                    suggestion: NameSuggestion.nearest(to: id.rawValue, among: names).map { "did you mean '\($0)'?" })
            ]
        }
        if !fact.options.isEmpty, !(option.map { fact.options.contains($0) } ?? false) {
            return [
                Problem(
                    summary:
                        "\(id) goes only with the options \(fact.options.joined(separator: ", ")) of \(question.id)",
                    suggestion: "leave the number out")
            ]
        }
        switch (fact.unit, value) {
        case (.date, .day): return []
        case (.date, .number(let number)):
            return [
                Problem(
                    summary: "\(id) is a day, not the number \(FactValue.plain(number))",
                    suggestion: "write it as YYYY-MM-DD")
            ]
        case (_, .day(let day)):
            return [Problem(summary: "\(id) is a number of \(fact.unit.rawValue), not the day \(day)", suggestion: nil)]
        case (_, .number(let number)):
            let low = fact.minimum ?? -Double.infinity
            let high = fact.maximum ?? Double.infinity
            if number.isFinite, (low...high).contains(number) { return [] }
            return [
                Problem(
                    summary: "\(id) is \(FactValue.plain(number)) \(fact.unit.rawValue); expected \(range(of: fact))",
                    suggestion: nil)
            ]
        }
    }

    private static func range(of fact: FactDefinition) -> String {
        switch (fact.minimum.map(FactValue.plain), fact.maximum.map(FactValue.plain)) {
        case (let low?, let high?): "\(low) to \(high)"
        case (let low?, nil): "\(low) or more"
        case (nil, let high?): "at most \(high)"
        case (nil, nil): "a number"
        }
    }
}
