import ReadinessModel

extension AddendumReview {
    /// Words that answer a clause, with the supplier's own numbers and the document's party names; nil when none can be
    /// proposed.
    package func proposal(for clause: ReviewedClause, language: Language) -> FilledWording? {
        answer(to: clause, language: language).wording
    }

    /// What is proposed for every clause, in their order.
    package func answers(in language: Language) -> [Proposal] {
        var proposals = Proposals(for: self, in: language)
        return clauses.map { proposals.answer(to: $0) }
    }

    /// What is proposed for one clause.
    package func answer(to clause: ReviewedClause, language: Language) -> Proposal {
        var proposals = Proposals(for: self, in: language)
        return proposals.answer(to: clause)
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

    var partyRoles: [String: String] {
        Classifier.Surroundings.roles(of: addendum.parties, terms: playbook.terms)
    }
}
