/// The numbers that a clause itself states and that bind somebody: deadlines, periods, frequencies, percentages.
///
/// Not numbers of sections, laws and money, terms of the contract, estimates, placeholders, or the deadlines that a law
/// sets the buyer. "Annually" is 1 a year, a range counts with its outer bound.
package func commitments(in clause: Clause, of addendum: Addendum) -> [Commitment] {
    CommitmentReader.binding(readNumbers(in: clause, of: addendum))
}

/// All numbers of a clause as its grammar reads them, those included that bind nobody.
func readNumbers(in clause: Clause, of addendum: Addendum) -> [ReadNumber] {
    let opened = (LeadInNumbers(clause, of: addendum)?.commitments() ?? []).map { ReadNumber(commitment: $0) }
    var clause = clause
    if clause.leadIn == nil { clause.leadIn = unfinishedSentence(before: clause, in: addendum) }
    guard let reader = CommitmentReader(clause: clause, parties: addendum.parties) else { return opened }
    guard let table = CommitmentTable(clause: clause, addendum: addendum) else {
        return opened + reader.numbers { _ in true }
    }
    return opened + reader.numbers { !table.covers($0) } + table.numbers()
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
                    || QuantityReader.namesTime($0.key) || QuantityReader.months.contains($0.key)
            })
        else { return nil }
        let tokens = CompoundWords.completed(read, in: text)
        self.tokens = tokens
        quantities = QuantityReader(text: text, tokens: tokens).quantities()
        subjects = CommitmentSubjects(
            text: text, tokens: tokens, quantities: quantities, clause: clause, parties: parties)
        exclusions = CommitmentExclusions(text: text, tokens: tokens, parties: parties)
    }

    /// The numbers that bind somebody; `accepting` gets the place of the number in the clause's text.
    func commitments(accepting: (Range<Int>) -> Bool) -> [Commitment] { Self.binding(numbers(accepting: accepting)) }

    /// What the grammar alone makes of numbers.
    static func binding(_ numbers: [ReadNumber]) -> [Commitment] {
        unique(CommitmentTable.highestCredit(numbers.filter(\.isBinding).map(\.commitment)))
    }

    /// All numbers; `accepting` gets the place of the number in the clause's text.
    func numbers(accepting: (Range<Int>) -> Bool) -> [ReadNumber] {
        var found: [ReadNumber] = []
        var previousEnd = 0
        var previous: Commitment.Kind?
        for quantity in quantities {
            let place = tokens[quantity.tokens.lowerBound].start..<tokens[quantity.tokens.upperBound - 1].end
            guard accepting(place), !exclusions.isRoundTheClock(quantity) else { continue }
            let sentence = subjects.sentence(around: quantity.tokens)
            if exclusions.isExample(quantity, in: sentence) { continue }
            let isMeaning = clause.role == .definition && !tokens[sentence].contains { $0.kinds.has(.duty) }
            if isMeaning || exclusions.excludes(quantity, in: sentence)
                || subjects.promisesNothing(quantity)
            {
                if quantity.unit != .minutes { found.append(number(quantity, for: nil)) }
                continue
            }
            let isAge = exclusions.isAge(quantity)
            var readings =
                isAge
                ? [CommitmentSubjects.Reading(kind: .other)]
                : subjects.readings(of: quantity, in: sentence, previous: previous)
            if readings.map(\.kind) == [.other], subjects.isSpanToObject(quantity) {
                readings.append(CommitmentSubjects.Reading(kind: .objectionPeriod))
            }
            previous = readings.first?.kind ?? previous
            let severities = subjects.severities(for: quantity, in: sentence, after: previousEnd)
            previousEnd = quantity.tokens.upperBound
            for reading in readings {
                var number = number(quantity, for: reading.kind)
                number.ground = isAge ? .place : reading.ground
                if severities.isEmpty { found.append(number) }
                for severity in severities {
                    number.commitment.severity = severity
                    found.append(number)
                }
            }
        }
        return found
    }

    /// - Parameter kind: nil where the number binds nobody.
    private func number(_ quantity: Quantity, for kind: Commitment.Kind?) -> ReadNumber {
        let plain = Commitment(
            kind: kind ?? .other, value: quantity.value, unit: quantity.unit, range: place(of: quantity))
        var number = ReadNumber(commitment: plain, isBinding: kind != nil)
        guard let (value, unit) = quantity.interval else { return number }
        number.interval = ReadNumber.Interval(value: value, unit: unit)
        number.rate = quantity.unit == .perYear ? quantity.value : nil
        number.commitment = number.commitment(for: kind ?? .other)
        return number
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
