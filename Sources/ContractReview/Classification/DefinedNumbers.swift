/// The numbers that a clause takes in through the terms it uses ("within the Notification Period", where the
/// definition of that term says 24 hours); the range is that of the definition.
package func definedCommitments(in clause: Clause, of addendum: Addendum) -> [Commitment] {
    let resolver = DefinitionResolver(addendum.definitions)
    let terms = resolver.closure(of: (clause.leadIn.map { $0 + " " } ?? "") + clause.text)
    return DefinedNumbers(of: addendum).commitments(in: clause, uses: terms, resolver: resolver)
}

/// What the definitions of a document say in numbers, made ready once.
///
/// A term that stands for a span of time counts where it is used as one, and for what it is used there: "retained for
/// the Retention Period" keeps, "during the Retention Period the Bank may audit" keeps nothing. A term whose meaning
/// states a duty with a number brings it into the clauses that use it, unless an obligation states it already.
struct DefinedNumbers: Sendable {
    private struct Entry: Sendable {
        /// "24 hours", as the definition writes it; empty where the term stands for more than a span.
        var spans: [[UInt32]]
        /// The definition is part of an obligation, which is read for itself.
        var isStated: Bool
    }

    private let parties: Parties
    private var entries: [String: Entry] = [:]

    /// Bounds for documents that define and use hundreds of spans in one sentence.
    private static let mostUses = 8
    private static let mostSpans = 3

    init(of addendum: Addendum) {
        parties = addendum.parties
        for term in addendum.definitions.prefix(DefinitionResolver.mostTerms) where entries[term.term] == nil {
            let text = ScalarText(term.meaning)
            let tokens = Tokenizer(text: text).tokens(in: 0..<text.count)
            let quantities = QuantityReader(text: text, tokens: tokens).quantities()
            guard let first = quantities.first else { continue }
            let isSpan = first.tokens.lowerBound <= 8 || Self.isSpan(term.term)
            let spans = quantities.prefix(Self.mostSpans).filter { $0.unit != .percent && $0.unit != .perYear }.map {
                Array(text.codes[tokens[$0.tokens.lowerBound].start..<tokens[$0.tokens.upperBound - 1].end])
            }
            entries[term.term] = Entry(
                spans: isSpan ? spans : [], isStated: Self.isStated(term, by: addendum.clauses))
        }
    }

    private static let spanWords = WordSet(
        "period time window deadline term timeframe timescale interval termijn periode tijd termijnen deadlines duur")

    /// "Retention Period", "Meldtermijn".
    private static func isSpan(_ name: String) -> Bool {
        let text = ScalarText(name)
        guard let last = Tokenizer(text: text).tokens(in: 0..<text.count).last else { return false }
        return spanWords.contains(last.key) || name.lowercased().hasSuffix("termijn")
    }

    private static func isStated(_ term: DefinedTerm, by clauses: [Clause]) -> Bool {
        var low = 0
        var high = clauses.count
        while low < high {
            let middle = (low + high) / 2
            if clauses[middle].range.upperBound <= term.range.lowerBound { low = middle + 1 } else { high = middle }
        }
        guard low < clauses.count, clauses[low].range.lowerBound <= term.range.lowerBound else { return false }
        return clauses[low].role != .definition
    }

    var isEmpty: Bool { entries.isEmpty }

    /// - Parameter terms: the terms that the clause takes in, those behind them included.
    func commitments(in clause: Clause, uses terms: [DefinedTerm], resolver: DefinitionResolver) -> [Commitment] {
        guard clause.role != .definition, !entries.isEmpty else { return [] }
        var found: [Commitment] = []
        for term in terms {
            guard let entry = entries[term.term], entry.spans.isEmpty, !entry.isStated else { continue }
            found += stated(by: term, in: clause)
        }
        if terms.contains(where: { entries[$0.term]?.spans.isEmpty == false }) {
            let uses = resolver.uses(in: clause.text).filter { entries[$0.term.term]?.spans.isEmpty == false }
            for use in uses.prefix(Self.mostUses) {
                for span in entries[use.term.term]?.spans ?? [] { found += spanned(span, use, in: clause) }
            }
        }
        return CommitmentReader.unique(found)
    }

    /// The numbers of a meaning that is a duty in itself; "an outage of more than 30 minutes" is none.
    private func stated(by term: DefinedTerm, in clause: Clause) -> [Commitment] {
        var meaning = clause
        meaning.role = .obligation
        meaning.text = term.meaning
        meaning.range = term.range
        meaning.leadIn = nil
        let reader = CommitmentReader(clause: meaning, parties: parties)
        return (reader?.commitments { _ in true } ?? [])
            .filter { $0.kind != .other && $0.unit != .minutes }.map { inherited($0, term) }
    }

    /// The clause as it reads with the span in the place of the term.
    private func spanned(_ span: [UInt32], _ use: DefinitionResolver.Use, in clause: Clause) -> [Commitment] {
        let scalars = Array(clause.text.unicodeScalars)
        guard use.range.upperBound <= scalars.count else { return [] }
        var text = String.UnicodeScalarView(scalars[..<use.range.lowerBound])
        text.append(contentsOf: span.compactMap(Unicode.Scalar.init))
        text.append(contentsOf: scalars[use.range.upperBound...])
        var read = clause
        read.text = String(text)
        let place = use.range.lowerBound..<(use.range.lowerBound + span.count)
        let reader = CommitmentReader(clause: read, parties: parties)
        return (reader?.commitments { place.overlaps($0) } ?? []).map { inherited($0, use.term) }
    }

    private func inherited(_ commitment: Commitment, _ term: DefinedTerm) -> Commitment {
        var commitment = commitment
        commitment.range = term.range
        commitment.term = term.term
        return commitment
    }
}
