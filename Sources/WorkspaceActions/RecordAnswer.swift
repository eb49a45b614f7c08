import ReadinessModel
import Storage

extension Workspace {
    /// A question by its id, case aside; the error names the nearest.
    package func question(_ id: String) throws -> Question {
        if let question = library.question(Question.ID(id.uppercased())) { return question }
        throw WorkspaceError.unknownQuestion(
            id, nearest: NameSuggestion.nearest(to: id, among: library.questions.map(\.id.rawValue)))
    }

    /// Records one answer in the open quarter; when this returns, it is on the disk.
    package func record(
        _ choice: Answer.Choice, to question: Question, facts: [FactDefinition.ID: FactValue], scope: String? = nil,
        note: String? = nil
    ) throws {
        let sheet = try store.answerSheet(of: current.id)
        let reading = AnswerReading(library: library, traits: organisation.profile.traits, sheet: sheet)
        let problems = AnswerCheck.problems(choice, facts: facts, for: question, asking: reading.asking(question))
        guard problems.isEmpty else {
            throw WorkspaceError.invalidAnswer(
                problems.map { problem in problem.suggestion.map { "\(problem.summary) (\($0))" } ?? problem.summary })
        }
        let answer = Answer(
            choice: choice, scope: scope, note: note, facts: facts, recordedBy: surroundings.user, recordedOn: today)
        try store.record(
            [question.id: answer], in: current, entry: entry("answer.record", question.id.rawValue, "\(choice.short)"))
    }

    /// Confirms an answer that was carried over, as it stands.
    package func confirm(_ question: Question) throws {
        guard var answer = try store.answerSheet(of: current.id)[question.id] else { return }
        answer.confirmation = .confirmed
        answer.recordedBy = surroundings.user
        answer.recordedOn = today
        try store.record([question.id: answer], in: current, entry: entry("answer.confirm", question.id.rawValue))
    }
}

extension Answer.Choice {
    /// For the audit trail and for lists: the option, or what stands in its place.
    package var short: String {
        switch self {
        case .unknown: "unknown"
        case .option(let id): id
        case .notApplicable: "not-applicable"
        }
    }
}
