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

extension AddendumReview {
    /// Words that answer a clause, with the supplier's own numbers and the document's party names; nil when none can be
    /// proposed.
    package func proposal(for clause: ReviewedClause, language: Language) -> FilledWording? {
        answer(to: clause, language: language).wording
    }

    /// Fitting wordings that promise nothing absolute and stay within the buyer's law, so that each ground of the stance
    /// has its answer: one written for the rule, else one for the danger, and for a number the general one that states it.
    /// Where no ground has its own, the first that fits.
    package func answer(to clause: ReviewedClause, language: Language) -> Proposal {
        // What is asked is fair and only not in place or not known: the statement answers that, other words would not.
        if clause.verdict.restsOnNeedsAlone { return Proposal(wording: nil, withheld: []) }
        let names = addendum.partyNames(in: language)
        var withheld: [Proposal.Withheld] = []
        var lawful: [Candidate] = []
        for wording in fittingWordings(for: clause) {
            let filled = FilledWording(wording, posture: posture, language: language, names: names)
            guard filled.isAllowed else { continue }
            let breaches = self.breaches(of: filled, deletes: wording.deletes, clause)
            if breaches.isEmpty {
                lawful.append(Candidate(wording: wording, filled: filled))
            } else if lawful.isEmpty {
                withheld.append(Proposal.Withheld(wording: wording.id, breaches: breaches))
            }
        }
        guard let first = lawful.first(where: { $0.wording.rules.isEmpty }) ?? lawful.first else {
            return Proposal(wording: nil, withheld: withheld)
        }
        var chosen = answering(clause.verdict.reasons, from: lawful)
        if chosen.isEmpty { chosen = [first.filled] }
        let all = chosen.dropFirst().reduce(chosen[0]) { $0.followed(by: $1) }
        let isLawful = chosen.count == 1 || breaches(of: all, deletes: false, clause).isEmpty
        return Proposal(wording: isLawful ? all : chosen[0], withheld: withheld)
    }

    /// The most wordings that are put behind each other in one answer.
    private static let mostJoined = 3

    private struct Candidate {
        var wording: Wording
        var filled: FilledWording
    }

    /// For each ground the wording that answers it, general ones first; each once.
    private func answering(_ reasons: [Reason], from candidates: [Candidate]) -> [FilledWording] {
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
        return ordered.prefix(Self.mostJoined).map(\.filled)
    }

    /// Where a wording goes below the law; taking a clause out is below every floor that the clause touches.
    private func breaches(of filled: FilledWording, deletes: Bool, _ clause: ReviewedClause) -> [FloorBreach] {
        let deleted = deletes ? clause.verdict.floors.map { FloorBreach(floor: $0, kind: .deletion) } : []
        return deleted + floorGuard.breaches(in: filled, posture: posture)
    }

    /// Where a wording of a person's own goes below the buyer's law.
    package func breaches(ofOwnWording text: String) -> [FloorBreach] {
        floorGuard.breaches(inDraft: text, roles: partyRoles)
    }

    /// Where the document itself goes below the buyer's law: for a draft of the supplier's own. Clauses in their order.
    var belowLaw: [(clause: Clause, breaches: [FloorBreach])] {
        let roles = partyRoles
        return clauses.compactMap { item in
            let breaches = floorGuard.breaches(
                in: ClausePieces.folded(item.clause).text, numbers: item.reading.commitments, roles: roles)
            return breaches.isEmpty ? nil : (item.clause, breaches)
        }
    }

    private var partyRoles: [String: String] {
        Classifier.Surroundings.roles(of: addendum.parties, terms: playbook.terms)
    }
}
