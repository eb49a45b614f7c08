import ReadinessModel

/// One point of the baseline as a buyer may see it.
package struct DisclosedPoint: Sendable, Hashable {
    package enum State: Sendable, Hashable {
        case inPlace
        case open
    }

    package var topic: String
    package var state: State
    /// The truth of the answer in the library's own sentence.
    package var statement: String
    package var isDemonstrable: Bool
    package var compensating: [String]
    /// Milestones with their quarter.
    package var plan: [String]
}

/// The one rule on what may leave the organisation: built from the library's public sentences and from evidence approved for
/// sharing of a kind that may be shared; nothing that a person typed for internal use is within its reach.
package enum Disclosure {
    /// The points of the quick baseline that are known, and of the full one where something is in place or planned.
    package static func points(of assessment: Assessment, roadmap: Roadmap, language: Language) -> [DisclosedPoint] {
        let library = assessment.library
        return library.questions.enumerated().compactMap { position, question in
            guard case .level(let level) = assessment.states[position] else { return nil }
            // What is settled by another answer is told there.
            guard let option = assessment.option(of: question) else { return nil }
            let answer = assessment.input.sheet[question.id]
            let plan = roadmap.items.filter { item in
                item.quarter != nil && item.moves.contains { $0.question == question.id }
            }
            let isOpen = level < Finding.fullShare
            guard question.tier == .quick || !isOpen || !plan.isEmpty else { return nil }
            return DisclosedPoint(
                topic: question.topic[language], state: isOpen ? .open : .inPlace,
                statement: option.statement[language] + bounds(of: answer, language),
                isDemonstrable: assessment.evidence.demonstrates(question.id),
                compensating: isOpen
                    ? library.compensating.filter {
                        $0.reduces.contains(question.id) && assessment.isInPlace($0)
                    }.map { $0.statement[language] } : [],
                plan: isOpen
                    ? plan.compactMap { item in
                        library.measure(item.measure).map {
                            "\($0.milestone[language]): \(item.quarter?.description ?? "")"
                        }
                    } : [])
        }
    }

    /// Where the statement holds, and of which quarter it is when it was not confirmed since: yes + scope, never a bare yes.
    private static func bounds(of answer: Answer?, _ language: Language) -> String {
        var text = ""
        if let scope = answer?.scope { text += (language == .dutch ? " Geldt voor: " : " Holds for: ") + scope + "." }
        if case .carried(let quarter) = answer?.confirmation {
            text += language == .dutch ? " (Stand \(quarter).)" : " (As of \(quarter).)"
        }
        return text
    }

    /// Titles of evidence that a buyer may ask for: approved, current, of a kind that may be shared.
    package static func evidence(of assessment: Assessment, language: Language) -> [Evidence] {
        assessment.input.evidence.filter { item in
            item.approvedForSharing && Freshness(of: item, asOf: assessment.input.asOf).counts
                && assessment.library.evidenceKind(item.kind)?.sharing == .afterApproval
        }.sorted { ($0.kind, $0.id) < ($1.kind, $1.id) }
    }
}
