import ReadinessModel

/// What is proposed for a clause, and what would have been proposed if the buyer's law allowed it.
package struct Proposal: Sendable, Hashable {
    /// A wording that fits the clause and falls below the buyer's law.
    package struct Withheld: Sendable, Hashable {
        package var wording: Wording.ID
        package var breaches: [FloorBreach]
    }

    package var wording: FilledWording?
    /// Better fitting wordings than the one proposed, in their order; all fitting ones when none is.
    package var withheld: [Withheld]
}

/// The proposals of one review in one language. A wording that answers several clauses is filled and held against the
/// buyer's law once.
struct Proposals {
    private struct Candidate {
        var wording: Wording
        var filled: FilledWording
        /// Where the filled text goes below the law, whatever clause it answers.
        var breaches: [FloorBreach]
    }

    /// The most wordings that are put behind each other in one answer.
    private static let mostJoined = 3

    private let review: AddendumReview
    private let language: Language
    private let names: PartyNames
    private var candidates: [Wording.ID: Candidate] = [:]

    init(for review: AddendumReview, in language: Language) {
        self.review = review
        self.language = language
        names = review.addendum.partyNames(in: language)
    }

    /// Fitting wordings that promise nothing absolute and stay within the buyer's law, so that each ground of the stance
    /// has its answer: one written for the rule, else one for the danger, and for a number the general one that states it.
    /// Where no ground has its own, the first that fits.
    mutating func answer(to clause: AddendumReview.ReviewedClause) -> Proposal {
        // What is asked is fair and only not in place or not known: the statement answers that, other words would not.
        if clause.verdict.restsOnNeedsAlone { return Proposal(wording: nil, withheld: []) }
        var withheld: [Proposal.Withheld] = []
        var lawful: [Candidate] = []
        for wording in review.fittingWordings(for: clause) {
            let candidate = candidate(wording)
            guard candidate.filled.isAllowed else { continue }
            let breaches = Self.deletion(by: wording, of: clause) + candidate.breaches
            if breaches.isEmpty {
                lawful.append(candidate)
            } else if lawful.isEmpty {
                withheld.append(Proposal.Withheld(wording: wording.id, breaches: breaches))
            }
        }
        guard let first = lawful.first(where: { $0.wording.rules.isEmpty }) ?? lawful.first else {
            return Proposal(wording: nil, withheld: withheld)
        }
        var chosen = Self.answering(clause.verdict.reasons, from: lawful)
        if chosen.isEmpty { chosen = [first.filled] }
        guard chosen.count > 1 else { return Proposal(wording: chosen[0], withheld: withheld) }
        let all = chosen.dropFirst().reduce(chosen[0]) { $0.followed(by: $1) }
        let isLawful = review.floorGuard.breaches(in: all, posture: review.posture).isEmpty
        return Proposal(wording: isLawful ? all : chosen[0], withheld: withheld)
    }

    private mutating func candidate(_ wording: Wording) -> Candidate {
        if let known = candidates[wording.id] { return known }
        let filled = FilledWording(wording, posture: review.posture, language: language, names: names)
        let breaches = filled.isAllowed ? review.floorGuard.breaches(in: filled, posture: review.posture) : []
        let candidate = Candidate(wording: wording, filled: filled, breaches: breaches)
        candidates[wording.id] = candidate
        return candidate
    }

    /// Taking a clause out is below every floor that the clause touches.
    private static func deletion(
        by wording: Wording, of clause: AddendumReview.ReviewedClause
    ) -> [FloorBreach] {
        wording.deletes ? clause.verdict.floors.map { FloorBreach(floor: $0, kind: .deletion) } : []
    }

    /// For each ground the wording that answers it, general ones first; each once.
    private static func answering(_ reasons: [Reason], from candidates: [Candidate]) -> [FilledWording] {
        var chosen: [Candidate] = []
        func choose(_ suits: (Wording) -> Bool) {
            guard let first = candidates.first(where: { suits($0.wording) }),
                !chosen.contains(where: { $0.wording.id == first.wording.id })
            else { return }
            chosen.append(first)
        }
        for reason in reasons where reason.stance != .accept {
            if candidates.contains(where: { $0.wording.rules.contains(reason.rule) }) {
                choose { $0.rules.contains(reason.rule) }
                continue
            }
            if case .number(_, let facts, _, _) = reason.kind {
                choose { $0.isGeneral && $0.facts.contains(where: facts.contains) }
            }
            choose { $0.flags.contains(where: reason.flags.contains) }
        }
        let ordered = chosen.filter(\.wording.isGeneral) + chosen.filter { !$0.wording.isGeneral }
        return ordered.prefix(mostJoined).map(\.filled)
    }
}
