/// The numbers that a clause itself states and that bind somebody: deadlines, periods, frequencies, percentages.
///
/// Not numbers of sections, laws and money, terms of the contract, estimates, placeholders, or the deadlines that a law
/// sets the buyer. "Annually" is 1 a year, a range counts with its outer bound.
package func commitments(in clause: Clause, of addendum: Addendum) -> [Commitment] {
    guard clause.role != .definition else { return [] }
    let opened = LeadInNumbers(clause, of: addendum)?.commitments() ?? []
    var clause = clause
    if clause.leadIn == nil { clause.leadIn = unfinishedSentence(before: clause, in: addendum) }
    guard let reader = CommitmentReader(clause: clause, parties: addendum.parties) else { return opened }
    if let table = CommitmentTable(clause: clause, addendum: addendum) {
        let above = reader.commitments { !table.covers($0) }
        return CommitmentReader.unique(opened + above + table.commitments(context: reader))
    }
    return CommitmentReader.unique(opened + reader.commitments { _ in true })
}

/// The clause before, where it ends in a colon: "… shall be corrected no later than:", with the times set apart.
private func unfinishedSentence(before clause: Clause, in addendum: Addendum) -> String? {
    let place = clause.id.index - 2
    guard addendum.clauses.indices.contains(place), place + 1 < addendum.clauses.count,
        addendum.clauses[place + 1].range == clause.range
    else { return nil }
    let text = addendum.clauses[place].text
    guard text.utf8.count < 2000, text.last(where: { !$0.isWhitespace }) == ":" else { return nil }
    return text
}

/// Reads the numbers of one clause.
struct CommitmentReader {
    let clause: Clause
    let tokens: [Token]
    let quantities: [Quantity]
    private let subjects: CommitmentSubjects
    private let exclusions: CommitmentExclusions

    /// Nil when the clause holds no number worth reading, which spares most clauses the full work.
    init?(clause: Clause, parties: Parties) {
        self.clause = clause
        let text = ScalarText(clause.text)
        let read = Tokenizer(text: text).tokens(in: 0..<text.count)
        let worthReading: Lexicon = [.timeUnit, .frequency, .quarter]
        guard
            read.contains(where: {
                $0.kinds.has(worthReading) || $0.isSign("%") || $0.key == QuantityReader.percentWord
                    || $0.key == QuantityReader.procentWord || $0.key == QuantityReader.cent
                    || QuantityReader.namesTime($0.key)
            })
        else { return nil }
        let tokens = CompoundWords.completed(read, in: text)
        self.tokens = tokens
        quantities = QuantityReader(text: text, tokens: tokens).quantities()
        subjects = CommitmentSubjects(
            text: text, tokens: tokens, quantities: quantities, clause: clause, parties: parties)
        exclusions = CommitmentExclusions(text: text, tokens: tokens, parties: parties)
    }

    /// `accepting` gets the place of the number in the clause's text.
    func commitments(accepting: (Range<Int>) -> Bool) -> [Commitment] {
        var found: [Commitment] = []
        var previousEnd = 0
        var previous: Commitment.Kind?
        for quantity in quantities {
            let place = tokens[quantity.tokens.lowerBound].start..<tokens[quantity.tokens.upperBound - 1].end
            guard accepting(place) else { continue }
            let sentence = subjects.sentence(around: quantity.tokens)
            if exclusions.excludes(quantity, in: sentence) || subjects.promisesNothing(quantity) { continue }
            let kinds = subjects.kinds(of: quantity, in: sentence, previous: previous)
            previous = kinds.first ?? previous
            let range = (clause.range.lowerBound + place.lowerBound)..<(clause.range.lowerBound + place.upperBound)
            let severities = subjects.severities(for: quantity, in: sentence, after: previousEnd)
            previousEnd = quantity.tokens.upperBound
            for kind in kinds {
                var commitment = Commitment(kind: kind, value: quantity.value, unit: quantity.unit, range: range)
                if kind == .other, let interval = quantity.interval {
                    (commitment.value, commitment.unit) = interval
                }
                if severities.isEmpty { found.append(commitment) }
                for severity in severities {
                    commitment.severity = severity
                    found.append(commitment)
                }
            }
        }
        return Self.unique(CommitmentTable.highestCredit(found))
    }

    /// Each number once; one that is restated without its severity is the same number.
    static func unique(_ commitments: [Commitment]) -> [Commitment] {
        struct Key: Hashable {
            var kind: Commitment.Kind
            var value: Double
            var unit: Commitment.Unit
            var severity: Commitment.Severity?
        }
        func key(_ commitment: Commitment) -> Key {
            Key(kind: commitment.kind, value: commitment.value, unit: commitment.unit, severity: commitment.severity)
        }
        var graded: Set<Key> = []
        for commitment in commitments where commitment.severity != nil {
            var plain = key(commitment)
            plain.severity = nil
            graded.insert(plain)
        }
        var seen: Set<Key> = []
        return commitments.filter { commitment in
            let key = key(commitment)
            return (commitment.severity != nil || !graded.contains(key)) && seen.insert(key).inserted
        }
    }
}
