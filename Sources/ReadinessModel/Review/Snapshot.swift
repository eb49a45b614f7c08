/// An assessment as it stood when its quarter was closed: what later quarters are compared with, whatever the library or
/// the evidence has become since.
package struct Snapshot: Sendable, Hashable, Codable {
    package struct QuestionState: Sendable, Hashable, Codable {
        /// 0 to 1; nil when it was not known.
        package var level: Double?
        package var isNotApplicable: Bool
        package var option: String?
        /// Evidence that counted on the day.
        package var evidence: [String]

        package var state: AnswerState {
            isNotApplicable ? .notApplicable : level.map { .level($0) } ?? .unknown
        }
    }

    package struct FrameworkState: Sendable, Hashable, Codable {
        package var implemented: ReadinessRange?
        package var demonstrable: ReadinessRange?
    }

    package var quarter: Quarter
    /// The day that freshness of evidence was judged on.
    package var day: Day
    package var questions: [String: QuestionState]
    package var frameworks: [String: FrameworkState]

    package init(of assessment: Assessment, quarter: Quarter) {
        let library = assessment.library
        let day = assessment.input.asOf
        self.quarter = quarter
        self.day = day
        var questions: [String: QuestionState] = [:]
        for (position, question) in library.questions.enumerated() {
            let state = assessment.states[position]
            questions[question.id.rawValue] = QuestionState(
                level: state.level, isNotApplicable: state == .notApplicable,
                option: assessment.option(of: question)?.id,
                evidence: (assessment.evidence.items[question.id] ?? [])
                    .filter { Freshness(of: $0, asOf: day).counts }.map(\.id.rawValue).sorted())
        }
        self.questions = questions
        frameworks = Dictionary(
            library.frameworks.map { framework in
                let readiness = assessment.readiness(of: framework.id)
                return (
                    framework.id.rawValue,
                    FrameworkState(implemented: readiness.implemented, demonstrable: readiness.demonstrable)
                )
            }, uniquingKeysWith: { first, _ in first })
    }
}
