/// The words around a number, each the heavier the nearer it stands: what the learned vocabulary reads to tell what the
/// number is for.
enum WordsAroundNumbers {
    struct Word: Hashable {
        /// Its first letters, as the vocabulary packs them.
        var key: UInt64
        /// 0...1.
        var weight: Double
    }

    /// Words over which the weight falls to a third.
    private static let reach = 4.0
    /// A word behind the number counts half.
    private static let behind = 0.5
    /// The least that a word of the same sentence counts, however far it stands.
    private static let sentence = 0.15
    private static let elsewhere = 0.12
    private static let leadIn = 0.5
    private static let heading = 0.2

    /// Each word once, with its greatest weight, in order of appearance; empty when the number is not in the text.
    /// - Parameter ownFrom: the first word that is not of the lead-in.
    static func words(around range: Range<Int>, in text: FoldedText, ownFrom: Int, heading: FoldedText?) -> [Word] {
        let places = text.words.indices.filter { $0 >= ownFrom && text.words[$0].range.overlaps(range) }
        guard let first = places.first, let last = places.last else { return [] }
        var words: [Word] = []
        var placeOfKey: [UInt64: Int] = [:]
        func take(_ word: some Collection<UInt8>, _ weight: Double) {
            guard let key = LearnedVocabulary.key(of: word) else { return }
            if let place = placeOfKey[key] {
                words[place].weight = max(words[place].weight, weight)
            } else {
                placeOfKey[key] = words.count
                words.append(Word(key: key, weight: weight))
            }
        }
        for (place, word) in text.bytes.split(separator: FoldedText.space).enumerated() {
            if place < ownFrom {
                take(word, leadIn)
            } else if text.words[place].sentence != text.words[first].sentence {
                take(word, elsewhere)
            } else if place < first {
                take(word, max(sentence, Exponential.of(-Double(first - 1 - place) / reach)))
            } else if place > last {
                take(word, max(sentence, behind * Exponential.of(-Double(place - last - 1) / reach)))
            }
        }
        for word in heading?.bytes.split(separator: FoldedText.space) ?? [] { take(word, Self.heading) }
        return words
    }
}

extension Classifier {
    /// What the grammar of the sentence says counts this much against the words around the number, as logarithm of odds.
    private static let grammar = 4.0
    /// "Other" is what the grammar says where it knows of nothing better.
    private static let grammarOfOther = 1.0
    /// Odds, as a logarithm, from which a clause may speak of an audit.
    private static let unlikely = -1.0

    /// The numbers of a clause, each with the kind that grammar and words together make most likely; words overrule the
    /// grammar only where the kind is more likely than not by the words alone.
    func weighed(
        _ commitments: [Commitment], in pieces: ClausePieces, _ context: Context, evidence: LearnedWords.Evidence?
    )
        -> [Commitment]
    {
        // "Fourteen days' notice" announces an audit only where one is spoken of.
        let isOfAudit = evidence.map { $0.odds(of: .auditRights) > Self.unlikely } ?? false
        var weighed = commitments
        for place in commitments.indices {
            let number = commitments[place]
            let isShared = commitments.contains { $0.range == number.range && $0.kind != number.kind }
            // A column of retention times is no retention of so many times a year.
            let isMisread = number.unit == .perYear && !number.kind.isCounted(in: .perYear)
            let isSettled = isShared || context.settled.contains(number.range)
            guard number.term == nil, !isSettled || isMisread, number.unit != .minutes else { continue }
            let words = WordsAroundNumbers.words(
                around: number.range, in: pieces.body.text, ownFrom: pieces.body.ownFrom,
                heading: pieces.headings.first?.text)
            guard let odds = rules.learned.odds(ofNumberAmong: words) else { continue }
            func points(_ kind: (offset: Int, element: Commitment.Kind)) -> Double {
                let said = kind.element == number.kind
                return odds[kind.offset] + (said ? number.kind == .other ? Self.grammarOfOther : Self.grammar : 0)
            }
            // "Monthly" is 12 times a year for everything but what has no kind.
            let rate = number.kind == .other ? context.rates[number.range] : nil
            let unit = rate == nil ? number.unit : .perYear
            let fitting = Commitment.Kind.allCases.enumerated().filter {
                ($0.element == number.kind && !isMisread)
                    || ($0.element.isCounted(in: unit)
                        && (isOfAudit || ![.auditNotice, .auditFrequency].contains($0.element)))
            }
            guard let best = fitting.max(by: { points($0) < points($1) }), best.element != number.kind,
                odds[best.offset] > 0 || isMisread
            else { continue }
            weighed[place].kind = best.element
            if let rate { (weighed[place].value, weighed[place].unit) = (rate, unit) }
        }
        return CommitmentReader.unique(weighed)
    }
}

extension Commitment.Kind {
    /// Whether a number of this kind can have the unit: nobody is told something 4 times a year "within", and nothing but
    /// availability is a percentage.
    fileprivate func isCounted(in unit: Commitment.Unit) -> Bool {
        switch self {
        case .other: true
        case .uptime: unit == .percent
        case .auditFrequency, .trainingFrequency, .pentestFrequency: unit == .perYear
        case .report: unit != .percent
        case .notify, .remediate, .patch, .auditNotice, .retention, .deletion, .objectionPeriod, .rto, .rpo:
            unit != .percent && unit != .perYear
        }
    }
}
