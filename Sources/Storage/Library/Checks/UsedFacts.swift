import ContractReview
import ReadinessModel

/// Every number that the baseline asks for is held against a clause, or stands in an answer to one.
struct UsedFacts: CombinedCheck {
    let code = "used-facts"
    let summary =
        "every fact is weighed by the playbook, held against an obligation, quoted where its question decides a clause, "
        + "or excused with a reason"

    /// Facts that no clause type uses, with the reason why they are asked all the same.
    package static let excused: [FactDefinition.ID: String] = [
        FactDefinition.ID("leaver-hours"):
            "no kind of commitment for withdrawing access yet; the number stands beside the answer and in exports",
        FactDefinition.ID("managed-devices-percent"):
            "the share that bears out the option chosen; buyers ask for it in questionnaires, not in clauses",
        FactDefinition.ID("restore-test-last"):
            "the day that bears out 'tested'; a clause on restore tests is decided by the option",
        FactDefinition.ID("continuity-exercise-last"):
            "the day that bears out 'exercised'; a clause on exercises is decided by the option",
        FactDefinition.ID("incident-exercise-last"):
            "the day that bears out 'exercised'; a clause on exercises is decided by the option",
        FactDefinition.ID("insurance-eur"):
            "no kind of commitment for sums of money yet; the cap on liability is the reader's to compare with it",
        FactDefinition.ID("support-hours-per-week"):
            "no kind of commitment for staffed hours yet; a clause that asks round-the-clock is flagged by its words",
    ]

    func diagnostics(
        for library: Library, and review: ReviewLibrary, standing places: LibraryPlaces
    ) -> [Diagnostic] {
        // Without a playbook there is nothing to use a fact.
        guard !review.playbook.entries.isEmpty else { return [] }
        let used = Self.weighed(by: review.playbook).union(Self.keptByObligations)
        let deciding = Self.questions(deciding: review.playbook)
        return library.questions.filter { !deciding.contains($0.id.rawValue) }.flatMap { question in
            question.facts.filter { !used.contains($0.id.rawValue) && Self.excused[$0.id] == nil }.map {
                problem(
                    "no clause type uses the fact '\($0.id)' of \(question.id)",
                    at: places.place(of: .fact($0.id), in: "questions/\(question.domain).yaml"),
                    suggestion: "use it in a position, stance or wording of the playbook, or do not ask for it")
            }
        }
    }

    /// Facts that a position, stance, red flag or wording names.
    static func weighed(by playbook: Playbook) -> Set<String> {
        var names: Set<String> = []
        for entry in playbook.entries {
            names.formUnion(entry.positions.compactMap(\.fact))
            names.formUnion(entry.stances.compactMap(\.fact?.fact))
            names.formUnion(entry.stances.compactMap(\.number).flatMap(\.factNames))
            names.formUnion(entry.flags.compactMap(\.number).flatMap(\.factNames))
            names.formUnion(entry.wordings.flatMap(\.facts))
        }
        return names
    }

    /// Questions whose answer decides a clause: the answer to the buyer quotes their facts.
    static func questions(deciding playbook: Playbook) -> Set<String> {
        Set(playbook.entries.flatMap { $0.needs + $0.stances.compactMap(\.shortfall) }.map(\.question))
    }

    /// Facts that tell whether an obligation is still kept.
    static let keptByObligations: Set<String> = {
        var names: Set<String> = []
        for kind in Commitment.Kind.allCases {
            for severity in [nil] + Commitment.Severity.allCases.map(Optional.some) {
                let commitment = Commitment(kind: kind, value: 1, unit: .days, range: 0..<0, severity: severity)
                if let keeping = Keeping(of: commitment) { names.insert(keeping.fact) }
            }
        }
        return names
    }()
}
