import ReadinessModel

/// A whole addendum, read and held against the supplier's truth.
package struct AddendumReview: Sendable {
    /// One clause with everything the program makes of it.
    package struct ReviewedClause: Sendable {
        package var reading: ClauseReading
        package var verdict: Verdict
        /// Definitions of the document that the clause uses.
        package var definitions: [DefinedTerm]
        /// The clause whatever its place: equal for a clause whose words are the same in a later version of the document.
        package var key: String

        package var clause: Clause { reading.clause }
    }

    package let addendum: Addendum
    package let clauses: [ReviewedClause]
    package let playbook: Playbook
    package let posture: Posture
    package let regimes: BuyerRegimes
    /// What the buyer's law fixes, as it is held against proposals and drafts.
    let floorGuard: FloorGuard
    private let wordings: [Wording.ID: Wording]

    /// Reads, types and triages every clause.
    package init(
        of text: AddendumText, playbook: Playbook, posture: Posture, regimes: BuyerRegimes, floors: [LegalFloor]
    ) {
        let reviewer = ClauseReviewer(
            of: AddendumFacts(of: Segmenter.addendum(from: text)), classifier: Classifier(playbook: playbook),
            posture: posture,
            regimes: regimes, floors: floors)
        self.init(by: reviewer, clauses: reviewer.reviewed(0..<reviewer.count))
    }

    /// - Parameter clauses: all clauses as the reviewer gives them, in the order of the document.
    package init(by reviewer: ClauseReviewer, clauses: [ReviewedClause]) {
        addendum = reviewer.addendum
        self.clauses = clauses
        playbook = reviewer.playbook
        posture = reviewer.posture
        regimes = reviewer.regimes
        floorGuard = FloorGuard(floors: reviewer.floors.filter(reviewer.regimes.hold), playbook: playbook)
        wordings = Dictionary(
            playbook.entries.flatMap(\.wordings).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The wordings that answer a clause, best fitting first.
    func fittingWordings(for clause: ReviewedClause) -> [Wording] {
        clause.verdict.wordings.compactMap { wordings[$0] }
    }

    package var language: Language { addendum.language == .dutch ? .dutch : .english }

    /// How many clauses have each stance.
    package var counts: [Stance: Int] {
        clauses.reduce(into: [:]) { $0[$1.verdict.stance, default: 0] += 1 }
    }

    /// The clause with a number as cited ("7.2", "art. 8 lid 1") or an id ("c12").
    package func clause(_ name: String) -> ReviewedClause? {
        let wanted = AddendumReview.citation(name)
        return clauses.first { $0.clause.id.description == wanted }
            ?? clauses.first { $0.clause.number.map(AddendumReview.citation) == wanted }
    }

    /// A citation in its barest form: "Artikel 8 lid 1", "art. 8.1" and "8.1" are one, and so are "14.1(a)" and "14.1a".
    private static func citation(_ name: String) -> String {
        var text = name.lowercased()
        for word in ["artikel", "article", "clause", "section", "art.", "§", "(", ")"] {
            text = text.replacing(word, with: "")
        }
        text = text.replacing("lid", with: ".").filter { !$0.isWhitespace }
        while text.hasSuffix(".") { text.removeLast() }
        return text
    }
}
