/// What a document tells about its clauses without any rule of the playbook: the numbers that they state and the defined
/// terms that they take in. It can be worked out while the rules are still being made ready.
package struct AddendumFacts: Sendable {
    /// The facts of one clause.
    struct OfClause: Sendable {
        /// The defined terms that the clause takes in, nearest first.
        var terms: [DefinedTerm]
        /// Those of them with which a duty begins.
        var starting: Set<String>
        /// The numbers of the clause, and those that come in through defined terms.
        var numbers: [ReadNumber]
    }

    package let addendum: Addendum
    private let resolver: DefinitionResolver
    private let definedNumbers: DefinedNumbers
    private var known: [OfClause] = []

    /// - Parameter count: Clauses whose facts are worked out at once; those behind them when they are asked for.
    package init(of addendum: Addendum, ahead count: Int = 0) {
        self.addendum = addendum
        resolver = DefinitionResolver(addendum.definitions)
        definedNumbers = DefinedNumbers(of: addendum)
        known = addendum.clauses.prefix(count).map(worked(out:))
    }

    func facts(of clause: Clause) -> OfClause {
        let place = clause.id.index - 1
        guard known.indices.contains(place), addendum.clauses[place] == clause else { return worked(out: clause) }
        return known[place]
    }

    private func worked(out clause: Clause) -> OfClause {
        let words = (clause.leadIn.map { $0 + " " } ?? "") + clause.text
        let used = resolver.closure(of: words)
        let defined = definedNumbers.commitments(in: clause, uses: used, resolver: resolver)
        return OfClause(
            terms: used, starting: used.isEmpty ? [] : Set(resolver.closureOfDuties(in: words).map(\.term)),
            numbers: readNumbers(in: clause, of: addendum) + defined.map { ReadNumber(commitment: $0) })
    }
}
