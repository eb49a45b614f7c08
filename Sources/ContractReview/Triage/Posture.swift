/// The supplier's truth as the triage needs it: facts with their numbers and answers with their level. Taken from a
/// workspace, or from `default-supplier.yaml` when there is none.
package struct Posture: Sendable, Hashable, Codable {
    /// What is known of one baseline question.
    package struct Answer: Sendable, Hashable, Codable {
        /// The chosen option's level, 0 (absent) to 1 (in place).
        package var level: Double
        /// Whether current evidence shows it.
        package var demonstrable: Bool

        package init(level: Double, demonstrable: Bool) {
            self.level = level
            self.demonstrable = demonstrable
        }
    }

    /// Facts by id ("incident-notify-hours"), in the unit their question asks for.
    package var facts: [String: Double]
    /// Answers by question id ("IR-01"); a question that is not in here was not answered.
    package var answers: [String: Answer]
    /// Whether this is the playbook's assumed supplier and not a real one; outputs must say so.
    package var assumed: Bool

    package init(facts: [String: Double], answers: [String: Answer], assumed: Bool) {
        self.facts = facts
        self.answers = answers
        self.assumed = assumed
    }

    package enum Standing: Sendable, Hashable {
        /// True and shown by current evidence.
        case shown
        /// True, but no current evidence shows it.
        case notDemonstrable
        /// Less than the clause asks.
        case short
        /// Not answered: neither yes nor no.
        case unknown
    }

    package func standing(on need: Need) -> Standing {
        guard let answer = answers[need.question] else { return .unknown }
        if answer.level + 0.0001 < need.level { return .short }
        return answer.demonstrable ? .shown : .notDemonstrable
    }

    /// The sum of the facts, or the names of those not known.
    package func sum(of names: [String]) -> Result<Double, MissingFacts> {
        let missing = names.filter { facts[$0] == nil }
        guard missing.isEmpty else { return .failure(MissingFacts(names: missing)) }
        return .success(names.reduce(0) { $0 + (facts[$1] ?? 0) })
    }

    package struct MissingFacts: Error, Hashable {
        package var names: [String]
    }
}
