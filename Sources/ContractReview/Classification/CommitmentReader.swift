/// The numbers that a clause itself states and that bind somebody: deadlines, periods, frequencies, percentages.
///
/// Not numbers of sections, laws and money, terms of the contract, estimates, placeholders, or the deadlines that a law
/// sets the buyer. "Annually" is 1 a year, a range counts with its outer bound.
package func commitments(in clause: Clause, of addendum: Addendum) -> [Commitment] {
    StatedNumbers(in: clause, of: addendum).commitments
}

/// The numbers of a clause, and which of them are beyond doubt.
struct StatedNumbers {
    private(set) var commitments: [Commitment] = []
    /// Places of numbers whose kind follows from where they stand, such as under the head of a column: no words are
    /// weighed against it.
    private(set) var settled: Set<Range<Int>> = []
    /// Times a year of the numbers that are frequencies told as an interval ("monthly"), by their place.
    private(set) var rates: [Range<Int>: Double] = [:]

    init(in clause: Clause, of addendum: Addendum) {
        guard clause.role != .definition else { return }
        let opened = LeadInNumbers(clause, of: addendum)?.commitments() ?? []
        var clause = clause
        if clause.leadIn == nil { clause.leadIn = unfinishedSentence(before: clause, in: addendum) }
        guard let reader = CommitmentReader(clause: clause, parties: addendum.parties) else {
            commitments = opened
            return
        }
        if let table = CommitmentTable(clause: clause, addendum: addendum) {
            let above = reader.commitments { !table.covers($0) }
            let inColumns = table.commitments(context: reader)
            settled = Set(inColumns.map(\.range))
            commitments = CommitmentReader.unique(opened + above + inColumns)
        } else {
            commitments = CommitmentReader.unique(opened + reader.commitments { _ in true })
        }
        settled.formUnion(reader.ages)
        rates = reader.rates
    }
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
            let isAge = exclusions.isAge(quantity)
            let kinds = isAge ? [.other] : subjects.kinds(of: quantity, in: sentence, previous: previous)
            previous = kinds.first ?? previous
            let range = self.place(of: quantity)
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

    /// Places in the document of numbers that say how fresh a paper has to be.
    var ages: [Range<Int>] { quantities.filter(exclusions.isAge).map(place) }

    /// Times a year of intervals of a year or less.
    var rates: [Range<Int>: Double] {
        let told = quantities.compactMap { quantity -> (Range<Int>, Double)? in
            guard quantity.unit == .perYear, quantity.interval != nil else { return nil }
            return (place(of: quantity), quantity.value)
        }
        return Dictionary(told, uniquingKeysWith: { first, _ in first })
    }

    private func place(of quantity: Quantity) -> Range<Int> {
        let start = clause.range.lowerBound
        return (start + tokens[quantity.tokens.lowerBound].start)..<(start + tokens[quantity.tokens.upperBound - 1].end)
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
