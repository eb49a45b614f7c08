/// The numbers that a clause itself states and that bind somebody: deadlines, periods, frequencies, percentages.
///
/// Not numbers of sections, laws and money, terms of the contract, estimates, placeholders, or the deadlines that a law
/// sets the buyer. "Annually" is 1 a year, a range counts with its outer bound.
package func commitments(in clause: Clause, of addendum: Addendum) -> [Commitment] {
    guard clause.role != .definition else { return [] }
    guard let reader = CommitmentReader(clause: clause, parties: addendum.parties) else { return [] }
    if let table = CommitmentTable(clause: clause, addendum: addendum) {
        let above = reader.commitments { !table.covers($0) }
        return CommitmentReader.unique(above + table.commitments(context: reader))
    }
    return reader.commitments { _ in true }
}

/// The numbers that a clause takes in through the terms it uses ("within the Notification Period", where the
/// definition of that term says 24 hours); the range is that of the definition.
package func definedCommitments(in clause: Clause, of addendum: Addendum) -> [Commitment] {
    var found: [Commitment] = []
    for term in addendum.definitions(usedIn: clause) {
        var stated = clause
        stated.role = .obligation
        stated.text = term.meaning
        stated.range = term.range
        stated.leadIn = clause.text
        guard let reader = CommitmentReader(clause: stated, parties: addendum.parties) else { continue }
        for commitment in reader.commitments(accepting: { _ in true }) {
            var commitment = commitment
            commitment.range = term.range
            found.append(commitment)
        }
    }
    return CommitmentReader.unique(found)
}

/// Reads the numbers of one clause.
struct CommitmentReader {
    let clause: Clause
    let tokens: [Token]
    let quantities: QuantityReader
    private let subjects: CommitmentSubjects
    private let exclusions: CommitmentExclusions

    /// Nil when the clause holds no number worth reading, which spares most clauses the full work.
    init?(clause: Clause, parties: Parties) {
        self.clause = clause
        let text = ScalarText(clause.text)
        let tokens = Tokenizer(text: text).tokens(in: 0..<text.count)
        let worthReading: Lexicon = [.timeUnit, .frequency, .quarter]
        guard
            tokens.contains(where: {
                $0.kinds.has(worthReading) || $0.isSign("%") || $0.key == QuantityReader.percentWord
                    || $0.key == QuantityReader.procentWord || $0.key == QuantityReader.cent
            })
        else { return nil }
        self.tokens = tokens
        quantities = QuantityReader(text: text, tokens: tokens)
        subjects = CommitmentSubjects(tokens: tokens, clause: clause)
        exclusions = CommitmentExclusions(text: text, tokens: tokens, parties: parties)
    }

    /// `accepting` gets the place of the number in the clause's text.
    func commitments(accepting: (Range<Int>) -> Bool) -> [Commitment] {
        var found: [Commitment] = []
        var previousEnd = 0
        for quantity in quantities.quantities() {
            let place = tokens[quantity.tokens.lowerBound].start..<tokens[quantity.tokens.upperBound - 1].end
            guard accepting(place) else { continue }
            let sentence = subjects.sentence(around: quantity.tokens)
            if exclusions.excludes(quantity, in: sentence) { continue }
            guard let kind = subjects.kind(of: quantity, in: sentence) else { continue }
            var unit = quantity.unit
            var value = quantity.value
            if kind == .other, let interval = quantity.interval { (value, unit) = interval }
            let range = (clause.range.lowerBound + place.lowerBound)..<(clause.range.lowerBound + place.upperBound)
            let severities = subjects.severities(for: quantity, in: sentence, after: previousEnd)
            previousEnd = quantity.tokens.upperBound
            if severities.isEmpty {
                found.append(Commitment(kind: kind, value: value, unit: unit, range: range))
            }
            for severity in severities {
                found.append(Commitment(kind: kind, value: value, unit: unit, range: range, severity: severity))
            }
        }
        return Self.unique(found)
    }

    static func unique(_ commitments: [Commitment]) -> [Commitment] {
        struct Key: Hashable {
            var kind: Commitment.Kind
            var value: Double
            var unit: Commitment.Unit
            var severity: Commitment.Severity?
        }
        var seen: Set<Key> = []
        return commitments.filter {
            seen.insert(Key(kind: $0.kind, value: $0.value, unit: $0.unit, severity: $0.severity)).inserted
        }
    }
}
