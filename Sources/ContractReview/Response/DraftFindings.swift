import ReadinessModel

/// What is found in a draft of the supplier's own, clause by clause in its order.
package struct DraftFindings: Sendable {
    /// Sentences that promise more than the supplier's truth carries.
    package var overPromises: [(clause: Clause, findings: [PromiseGuard.Finding])]
    /// Sentences that go below the law of the buyer.
    package var belowLaw: [(clause: Clause, breaches: [FloorBreach])]
    /// Whether a law was named to hold the draft against.
    package var isHeldAgainstLaw: Bool

    package var isClean: Bool { overPromises.isEmpty && belowLaw.isEmpty }

    /// Reads a draft against the supplier's truth, and against the floors that hold for a buyer under `regimes`.
    package init(
        in text: AddendumText, playbook: Playbook, posture: Posture, regimes: BuyerRegimes, floors: [LegalFloor]
    ) {
        overPromises = PromiseGuard.overPromises(in: text, playbook: playbook, posture: posture)
        isHeldAgainstLaw = !regimes.names.isEmpty
        belowLaw =
            isHeldAgainstLaw
            ? AddendumReview(of: text, playbook: playbook, posture: posture, regimes: regimes, floors: floors).belowLaw
            : []
    }
}
