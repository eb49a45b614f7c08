import ContractReview
import ReadinessModel

/// An addendum on the desk: the review, what people decided, and the supplier's truth behind both.
package struct AddendumDesk: Sendable {
    package struct Received: Sendable, Hashable {
        /// "A-001"; empty for a document that is in no workspace.
        package var code: String
        package var fileName: String
        package var buyer: String
        package var receivedAt: String
        package var dueAt: String
        package var notes: [LocalizedText]

        package init(
            code: String, fileName: String, buyer: String, receivedAt: String, dueAt: String, notes: [LocalizedText]
        ) {
            self.code = code
            self.fileName = fileName
            self.buyer = buyer
            self.receivedAt = receivedAt
            self.dueAt = dueAt
            self.notes = notes
        }
    }

    package struct Decision: Sendable, Hashable {
        package var stance: Stance
        package var wording: String?
        package var by: String
        package var at: String
        /// Internal; never in a response.
        package var reason: String
        package var commitments: [Commitment]
        package var number: String
        /// An answer, evidence or date under the proposal changed since.
        package var isOutdated: Bool
        /// The clause is not in the document any more.
        package var isOrphaned: Bool

        package init(
            stance: Stance, wording: String?, by: String, at: String, reason: String, commitments: [Commitment],
            number: String, isOutdated: Bool, isOrphaned: Bool
        ) {
            self.stance = stance
            self.wording = wording
            self.by = by
            self.at = at
            self.reason = reason
            self.commitments = commitments
            self.number = number
            self.isOutdated = isOutdated
            self.isOrphaned = isOrphaned
        }
    }

    package let record: Received
    package let review: AddendumReview
    /// nil without a workspace.
    package let assessment: Assessment?
    package let roadmap: Roadmap?
    package let decisions: [String: Decision]

    package init(
        record: Received, review: AddendumReview, assessment: Assessment? = nil, roadmap: Roadmap? = nil,
        decisions: [String: Decision] = [:]
    ) {
        self.record = record
        self.review = review
        self.assessment = assessment
        self.roadmap = roadmap
        self.decisions = decisions
    }

    package func decision(on clause: AddendumReview.ReviewedClause) -> Decision? { decisions[clause.key] }

    /// The stance that holds: a person's, or the proposed one.
    package func stance(on clause: AddendumReview.ReviewedClause) -> Stance {
        decision(on: clause)?.stance ?? clause.verdict.stance
    }

    /// Clauses that still wait for a person: those that are not simply acceptable, and decisions whose basis changed.
    package var waiting: [AddendumReview.ReviewedClause] {
        review.clauses.filter { clause in
            decision(on: clause).map(\.isOutdated) ?? true
        }
    }

    /// The statement for a clause that is not fully met; nil without a workspace or when nothing can be said.
    package func statement(
        for clause: AddendumReview.ReviewedClause, language: Language
    ) -> ExceptionStatement? {
        guard let assessment, let roadmap, stance(on: clause) != .accept else { return nil }
        let statement = ExceptionStatement(
            for: clause.verdict, assessment: assessment, roadmap: roadmap, language: language)
        return statement.isEmpty ? nil : statement
    }

    /// What a proposal rests on, as text: another text means that an answer, a fact or evidence changed.
    package static func basis(of clause: AddendumReview.ReviewedClause) -> String {
        let verdict = clause.verdict
        let reasons = verdict.reasons.map { reason in
            switch reason.kind {
            case .words: "\(reason.rule)=\(reason.stance.rawValue)"
            case .number(_, let facts, let kept, _): "\(reason.rule)=\(facts.joined(separator: "+")):\(kept)"
            case .fact(let fact, let value): "\(reason.rule)=\(fact):\(value)"
            case .answer(let question, let standing): "\(reason.rule)=\(question):\(standing)"
            case .dependsOn(let names): "\(reason.rule)=?\(names.joined(separator: "+"))"
            case .clear: "clear"
            case .notRecognised: "not-recognised"
            }
        }
        return "\(verdict.stance.rawValue)|" + reasons.sorted().joined(separator: "|")
    }
}
