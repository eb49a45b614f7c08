import ReadinessModel

extension Posture {
    /// The supplier's truth, from its own answers, facts and evidence.
    ///
    /// A date counts by its age in whole months on the day of the assessment, as in the playbook.
    package init(of assessment: Assessment) {
        var facts: [String: Double] = [:]
        var answers: [String: Answer] = [:]
        for (position, question) in assessment.library.questions.enumerated() {
            if case .level(let level) = assessment.states[position] {
                answers[question.id.rawValue] = Answer(
                    level: level, demonstrable: assessment.evidence.demonstrates(question.id))
            }
            for (fact, value) in assessment.input.sheet[question.id]?.facts ?? [:] {
                switch value {
                case .number(let number): facts[fact.rawValue] = number
                case .day(let day): facts[fact.rawValue] = Posture.age(of: day, on: assessment.input.asOf)
                }
            }
        }
        self.init(facts: facts, answers: answers, assumed: false)
    }

    /// Whole months from a day to today; negative for a day to come.
    private static func age(of day: Day, on today: Day) -> Double {
        let (from, to) = (day.components, today.components)
        let months = (to.year - from.year) * 12 + to.month - from.month
        return Double(to.day < from.day ? months - 1 : months)
    }
}
