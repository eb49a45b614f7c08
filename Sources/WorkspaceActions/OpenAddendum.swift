import ContractReview
import Storage

/// Playbook and floors, ready to read clauses with.
package struct ReviewRules: Sendable {
    package let library: ReviewLibrary
    let classifier: Classifier

    init(_ library: ReviewLibrary) {
        self.library = library
        classifier = Classifier(playbook: library.playbook)
    }

    /// The same rules with an organisation's own positions.
    func overriding(positions: [Position]) -> ReviewRules {
        ReviewRules(library: library.overriding(positions: positions), classifier: classifier)
    }

    private init(library: ReviewLibrary, classifier: Classifier) {
        self.library = library
        self.classifier = classifier.with(positionsOf: library.playbook)
    }

    /// Clauses that one core takes at a time: enough to be worth a thread, few enough that all cores have work.
    private static let clausesAtOnce = 64

    /// Reads, types and triages every clause of an addendum.
    func review(of facts: AddendumFacts, posture: Posture, regimes: BuyerRegimes) -> AddendumReview {
        let reviewer = ClauseReviewer(
            of: facts, classifier: classifier, posture: posture, regimes: regimes, floors: library.floors)
        let clauses = SideBySide.map(reviewer.count, by: Self.clausesAtOnce) { reviewer.reviewed($0) }
        return AddendumReview(by: reviewer, clauses: clauses)
    }
}

/// A buyer's document taken apart into clauses, and the rules to hold them against.
package struct OpenedAddendum: Sendable {
    package let document: ReadDocument
    package var addendum: Addendum { facts.addendum }
    let facts: AddendumFacts
    package let rules: ReviewRules

    /// About as many clauses as can be looked at before the rules are ready.
    static let clausesAhead = 400

    /// Reads a file of any format and, meanwhile, the rules.
    package init(_ path: String, in surroundings: Surroundings) throws {
        let (opened, rules) = try SideBySide.both {
            let document = try AddendumReading.document(at: path)
            let addendum = Segmenter.addendum(from: document.text)
            return (document, AddendumFacts(of: addendum, ahead: Self.clausesAhead))
        } _: {
            ReviewRules(try surroundings.reviewLibrary())
        }
        (document, facts) = opened
        self.rules = rules
    }

    /// The review without a workspace, against the supplier that the playbook assumes.
    package func review(regimes: BuyerRegimes) -> AddendumReview {
        rules.review(of: facts, posture: rules.library.defaultSupplier, regimes: regimes)
    }
}
