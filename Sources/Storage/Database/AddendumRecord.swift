import ContractReview
import ReadinessModel

/// A buyer's addendum as it was received and read.
package struct AddendumRecord: Sendable, Identifiable {
    package var id: Int
    /// How it is called on the command line: "A-001".
    package var code: String
    package var fileName: String
    /// SHA-256 of the file, which the workspace keeps.
    package var sha256: String
    package var format: String
    package var buyer: String
    package var regimes: BuyerRegimes
    /// Date and time in UTC, ISO 8601.
    package var receivedAt: String
    package var dueAt: String
    package var text: AddendumText
    /// What the reader left out or found suspicious, in words.
    package var notes: [LocalizedText]

    package init(
        id: Int = 0, code: String, fileName: String, sha256: String, format: String, buyer: String,
        regimes: BuyerRegimes, receivedAt: String, dueAt: String, text: AddendumText, notes: [LocalizedText]
    ) {
        self.id = id
        self.code = code
        self.fileName = fileName
        self.sha256 = sha256
        self.format = format
        self.buyer = buyer
        self.regimes = regimes
        self.receivedAt = receivedAt
        self.dueAt = dueAt
        self.text = text
        self.notes = notes
    }
}

/// What a person decided on a clause; the engine only proposes.
package struct ClauseDecision: Sendable, Hashable {
    /// `AddendumReview.ReviewedClause.key`: the same for the same words in a later version of the document.
    package var clauseKey: String
    package var number: String
    package var stance: Stance
    /// Internal.
    package var reason: String
    /// The wording that goes to the buyer, when it is not the proposed one.
    package var wording: String?
    package var decidedBy: String
    package var decidedAt: String
    package var clauseText: String
    /// Numbers that were agreed to, when accepted or in the wording.
    package var commitments: [Commitment]
    /// What the proposal rested on when the person decided; another basis now means the decision deserves a new look.
    package var basis: String

    package init(
        clauseKey: String, number: String, stance: Stance, reason: String, wording: String?, decidedBy: String,
        decidedAt: String, clauseText: String, commitments: [Commitment], basis: String
    ) {
        self.clauseKey = clauseKey
        self.number = number
        self.stance = stance
        self.reason = reason
        self.wording = wording
        self.decidedBy = decidedBy
        self.decidedAt = decidedAt
        self.clauseText = clauseText
        self.commitments = commitments
        self.basis = basis
    }
}
