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

    /// The first fitting wording that promises nothing absolute and stays within the buyer's law.
    ///
    /// A wording that takes away a danger is put behind the general one of its type when a number of the clause cannot be
    /// kept: the danger and the number both need an answer.
    package func answer(to clause: ReviewedClause, language: Language) -> Proposal {
        let names = addendum.partyNames(in: language)
        var withheld: [Proposal.Withheld] = []
        var lawful: [(wording: Wording, filled: FilledWording)] = []
        for wording in fittingWordings(for: clause) {
            let filled = FilledWording(wording, posture: posture, language: language, names: names)
            guard filled.isAllowed else { continue }
            let breaches = self.breaches(of: filled, deletes: wording.deletes, clause)
            if breaches.isEmpty {
                lawful.append((wording, filled))
            } else if lawful.isEmpty {
                withheld.append(Proposal.Withheld(wording: wording.id, breaches: breaches))
            }
        }
        guard let first = lawful.first else { return Proposal(wording: nil, withheld: withheld) }
        let asksNumber = clause.verdict.reasons.contains { reason in
            if case .number = reason.kind { true } else { false }
        }
        if asksNumber, !first.wording.flags.isEmpty, let general = lawful.first(where: { $0.wording.flags.isEmpty }) {
            let both = general.filled.followed(by: first.filled)
            if breaches(of: both, deletes: false, clause).isEmpty { return Proposal(wording: both, withheld: withheld) }
        }
        return Proposal(wording: first.filled, withheld: withheld)
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
