/// The words around the numbers of a clause, each the heavier the nearer it stands: what the learned vocabulary reads to
/// tell what a number is for.
struct WordsAroundNumbers {
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
    /// Words farther away are not looked at, so that a thousand numbers do not each read a clause of many pages.
    private static let farthest = 400

    private let words: [FoldedText.Word]
    /// The first word that is not of the lead-in.
    private let ownFrom: Int
    /// For each word its key; nil for short words and numbers.
    private let keys: [UInt64?]
    private let headingKeys: [UInt64]

    init(_ text: FoldedText, ownFrom: Int, heading: FoldedText?) {
        func keys(of text: FoldedText) -> [UInt64?] {
            text.bytes.split(separator: FoldedText.space).map { LearnedVocabulary.key(of: $0) }
        }
        words = text.words
        self.ownFrom = ownFrom
        self.keys = keys(of: text)
        headingKeys = heading.map { keys(of: $0).compactMap(\.self) } ?? []
    }

    init(_ pieces: ClausePieces) {
        self.init(pieces.body.text, ownFrom: pieces.body.ownFrom, heading: pieces.headings.first?.text)
    }

    /// Each word once, with its greatest weight, in order of appearance; empty when the number is not in the text.
    func words(around range: Range<Int>) -> [Word] {
        let first = firstWord(endingBehind: range.lowerBound)
        var last = first
        while last < words.count, words[last].range.lowerBound < range.upperBound { last += 1 }
        guard last > first else { return [] }
        var found: [Word] = []
        var placeOfKey: [UInt64: Int] = [:]
        func take(_ key: UInt64?, _ weight: Double) {
            guard let key else { return }
            if let place = placeOfKey[key] {
                found[place].weight = max(found[place].weight, weight)
            } else {
                placeOfKey[key] = found.count
                found.append(Word(key: key, weight: weight))
            }
        }
        for place in 0..<min(ownFrom, Self.farthest) { take(keys[place], Self.leadIn) }
        for place in max(ownFrom, first - Self.farthest)..<min(words.count, last + Self.farthest) {
            if words[place].sentence != words[first].sentence {
                take(keys[place], Self.elsewhere)
            } else if place < first {
                take(keys[place], max(Self.sentence, Exponential.of(-Double(first - 1 - place) / Self.reach)))
            } else if place >= last {
                take(
                    keys[place], max(Self.sentence, Self.behind * Exponential.of(-Double(place - last) / Self.reach)))
            }
        }
        for key in headingKeys { take(key, Self.heading) }
        return found
    }

    /// By halves: the clause's own words stand in order.
    private func firstWord(endingBehind offset: Int) -> Int {
        var low = ownFrom
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if words[middle].range.upperBound > offset { high = middle } else { low = middle + 1 }
        }
        return low
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
        in pieces: ClausePieces, _ context: Context, evidence: LearnedWords.Evidence?
    ) -> [Commitment] {
        guard !context.commitments.isEmpty else { return [] }
        // "Fourteen days' notice" announces an audit only where one is spoken of.
        let isOfAudit = evidence.map { $0.odds(of: .auditRights) > Self.unlikely } ?? false
        let kinds = Dictionary(context.commitments.map { ($0.range, Set([$0.kind])) }) { $0.union($1) }
        let surroundings = WordsAroundNumbers(pieces)
        var weighed = context.commitments
        for (place, number) in context.commitments.enumerated() {
            let isShared = (kinds[number.range]?.count ?? 0) > 1
            // A column of retention times is no retention of so many times a year.
            let isMisread = number.unit == .perYear && !number.kind.isCounted(in: .perYear)
            let isSettled = isShared || context.settled.contains(number.range)
            guard number.term == nil, !isSettled || isMisread, number.unit != .minutes else { continue }
            guard let odds = rules.learned.odds(ofNumberAmong: surroundings.words(around: number.range)) else {
                continue
            }
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
