/// Tells what a number is for, from the words around it.
struct CommitmentSubjects {
    let text: ScalarText
    let tokens: [Token]
    let clause: Clause
    /// All numbers of the clause, in order; a word rarely speaks of a number behind another one.
    let quantities: [Quantity]
    let context: Lexicon
    let leadTokens: [Token]
    let contextTokens: [Token]
    let parties: PartyMatcher
    /// Whether the clause speaks of scores of vulnerabilities.
    let isScored: Bool

    private static let within = WordSet("within inside binnen uiterlijk later exceed exceeding spoedig latest laatste")
    /// Words right behind a number that open its trigger: "within 30 days after …".
    static let triggers = WordSet(
        "after of from following since upon na nadat vanaf volgend volgende sinds that counted")
    private static let forWords = WordSet("for voor")
    private static let lasting = WordSet("during duur gedurende throughout")

    init(text: ScalarText, tokens: [Token], quantities: [Quantity], clause: Clause, parties: Parties) {
        self.parties = PartyMatcher(parties)
        isScored = tokens.contains { Self.scoring.contains($0.key) }
        self.text = text
        self.tokens = tokens
        self.clause = clause
        self.quantities = quantities
        func read(_ words: String) -> [Token] {
            let text = ScalarText(words)
            return CompoundWords.completed(Tokenizer(text: text).tokens(in: 0..<text.count), in: text)
        }
        leadTokens = read(clause.leadIn ?? "")
        // "Retention: logs, 1 year; access records, 5 years"
        let label = tokens.prefix(6).firstIndex { $0.isSign(":") }.map { Array(tokens[..<$0]) } ?? []
        let above = clause.headings.suffix(2).flatMap(read) + leadTokens
        contextTokens = above + label
        context = above.reduce(into: Lexicon()) { $0.formUnion($1.kinds) }
    }

    /// The tokens of the sentence, or part of it between semicolons, around a quantity.
    func sentence(around place: Range<Int>) -> Range<Int> {
        var low = place.lowerBound
        while low > 0, place.lowerBound - low < 140, !ends(low - 1) { low -= 1 }
        var high = place.upperBound
        while high < tokens.count, high - place.upperBound < 80, !ends(high) { high += 1 }
        return low..<high
    }

    private func ends(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.isSign(";") || token.isSign("•") { return true }
        guard token.isSign(".") || token.isSign("?") || token.isSign("!") else { return false }
        guard index + 1 < tokens.count else { return true }
        return tokens[index + 1].start > token.end && (tokens[index + 1].isCapital || tokens[index + 1].kind != .word)
    }

    // MARK: Distance to a cue

    /// Words from a cue to a number; what stands behind the number counts as one and a half times as far.
    func gap(from index: Int, to place: Range<Int>) -> Int {
        if index < place.lowerBound { return place.lowerBound - index }
        return index < place.upperBound ? 1 : (index - place.upperBound + 1) * 3 / 2 + 1
    }

    func distance(_ place: Range<Int>, _ range: Range<Int>, where matches: (Token) -> Bool) -> Int? {
        var best: Int?
        for index in range where matches(tokens[index]) {
            best = min(best ?? .max, gap(from: index, to: place))
        }
        return best
    }

    func distance(_ kind: Lexicon, _ quantity: Quantity, _ range: Range<Int>) -> Int? {
        distance(quantity.tokens, range) { $0.kinds.has(kind) }
    }

    func has(_ words: WordSet, in range: Range<Int>) -> Bool { tokens[range].contains { words.contains($0.key) } }

    func has(_ kind: Lexicon, in range: Range<Int>) -> Bool { tokens[range].contains { $0.kinds.has(kind) } }

    func near(_ place: Range<Int>, before: Int, after: Int, in range: Range<Int>) -> (
        ArraySlice<Token>, ArraySlice<Token>
    ) {
        let low = max(range.lowerBound, place.lowerBound - before)
        let high = min(range.upperBound, place.upperBound + after)
        return (tokens[low..<place.lowerBound], tokens[place.upperBound..<max(place.upperBound, high)])
    }

    /// Whether another number of the clause stands between a word and `quantity`.
    func isParted(_ index: Int, from quantity: Quantity) -> Bool {
        between(index, quantity) != nil
    }

    /// The number nearest to `quantity` among those that stand between it and the word at `index`.
    func between(_ index: Int, _ quantity: Quantity) -> Quantity? {
        let place = quantity.tokens
        if index < place.lowerBound {
            return self.quantity(before: place.lowerBound).flatMap { $0.tokens.lowerBound > index ? $0 : nil }
        }
        return self.quantity(from: place.upperBound).flatMap { $0.tokens.upperBound <= index ? $0 : nil }
    }

    /// The last number that ends at or before a token.
    func quantity(before index: Int) -> Quantity? {
        let next = firstQuantity { $0.tokens.upperBound > index }
        return next > 0 ? quantities[next - 1] : nil
    }

    /// The first number that begins at or behind a token.
    func quantity(from index: Int) -> Quantity? {
        let next = firstQuantity { $0.tokens.lowerBound >= index }
        return next < quantities.count ? quantities[next] : nil
    }

    /// By halves: a hostile clause may hold thousands of numbers.
    private func firstQuantity(_ isBehind: (Quantity) -> Bool) -> Int {
        var low = 0
        var high = quantities.count
        while low < high {
            let middle = (low + high) / 2
            if isBehind(quantities[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    // MARK: Kinds

    /// What a number is for, and what that rests on.
    struct Reading {
        var kind: Commitment.Kind
        var ground = ReadNumber.Ground.stated

        /// Nothing says what it is for.
        static let unknown = Reading(kind: .other, ground: .nothing)
    }

    /// What the number is for; `previous` is what the number before it was for.
    func readings(of quantity: Quantity, in sentence: Range<Int>, previous: Commitment.Kind?) -> [Reading] {
        func readings(_ kinds: [Commitment.Kind]) -> [Reading] {
            kinds.map { $0 == .other ? .unknown : Reading(kind: $0) }
        }
        switch quantity.unit {
        case .percent: return readings(percentKind(quantity, sentence).map { [$0] } ?? [])
        case .perYear: return readings(frequencyKinds(quantity, sentence))
        case .minutes:
            let reading = duration(quantity, sentence, previous: previous)
            return Self.countedInMinutes.contains(reading.kind) ? [reading] : []
        default:
            if quantity.interval != nil { return readings(frequencyKinds(quantity, sentence)) }
            return [duration(quantity, sentence, previous: previous)]
        }
    }

    /// Locks of screens and waiting times are no promises; telling somebody in half an hour is.
    private static let countedInMinutes: [Commitment.Kind] = [.notify, .remediate, .patch, .report, .rto, .rpo]

    private func duration(_ quantity: Quantity, _ sentence: Range<Int>, previous: Commitment.Kind?) -> Reading {
        let before = near(quantity.tokens, before: 6, after: 0, in: sentence).0
        let isWithin = before.contains { Self.within.contains($0.key) }
        if let recovery = recoveryKind(quantity, sentence) { return Reading(kind: recovery) }
        if let notice = noticeKind(quantity, sentence, isWithin: isWithin) { return Reading(kind: notice) }
        if isObjection(quantity, sentence) { return Reading(kind: .objectionPeriod) }
        if isCure(quantity, sentence) { return Reading(kind: .other) }
        if isRetention(quantity, sentence, isWithin: isWithin) { return Reading(kind: .retention) }
        if let kind = laddered(quantity, sentence, previous: previous) { return Reading(kind: kind) }
        if !isWithin, quantity.unit != .hours, before.last.map({ Self.forWords.contains($0.key) }) == true {
            return .unknown
        }
        if !isWithin, before.suffix(4).contains(where: { Self.lasting.contains($0.key) }), quantity.unit != .hours {
            return .unknown
        }
        return action(quantity, sentence, isWithin: isWithin)
    }

    private static let others = WordSet(
        "other others remaining rest overige andere resterende important serious minor major urgent normal standard")
    private static let period = WordSet("termijn period deadline geldt gelden applies apply bedraagt tijd time")

    /// "High within 30 days, all others within 90": a step of the ladder that the number before began.
    private func laddered(
        _ quantity: Quantity, _ sentence: Range<Int>, previous: Commitment.Kind?
    ) -> Commitment.Kind? {
        let stepped: [Commitment.Kind] = [
            .remediate, .patch, .notify, .report, .retention, .deletion, .rto, .rpo, .other,
        ]
        guard let previous, stepped.contains(previous),
            let last = self.quantity(before: quantity.tokens.lowerBound)
        else { return nil }
        let gap = last.tokens.upperBound..<quantity.tokens.lowerBound
        guard gap.count <= 26 else { return nil }
        // The cells of a row are for one thing.
        let isRow =
            gap.count <= 4 && tokens[gap].contains { $0.isSign("|") } && !gap.contains { tokens[$0].kind == .word }
        if isRow { return previous }
        let isStep = tokens[gap].contains { Self.others.contains($0.key) || $0.kinds.has(.severity) } || hasScore(gap)
        let acts = gap.contains { isAction($0, quantity) }
        if isStep, previous != .rto, previous != .rpo, previous != .notify, previous != .report || !acts {
            let speaksOfIt = acts && gap.contains { isAction($0, quantity) && !tokens[$0].kinds.has(.remedy) }
            return speaksOfIt ? nil : previous
        }
        // "by phone within 2 hours and in writing within 24"
        let behind = quantity.tokens.upperBound..<sentence.upperBound
        let isBare =
            !acts && gap.count <= 8 && gap.lowerBound >= sentence.lowerBound && last.unit != .perYear
            && !tokens[gap].contains { $0.kinds.has(.verb) && !$0.kinds.has(.notify) || isFinite($0) }
            && has(.joining, in: gap)
        return isBare && !behind.prefix(8).contains { isAction($0, quantity) } ? previous : nil
    }

    /// A score of the Common Vulnerability Scoring System: one digit before the point and one behind it, or ten.
    func score(at index: Int) -> Double? {
        let token = tokens[index]
        guard token.kind == .number, token.end - token.start == 3 || token.end - token.start == 4 else { return nil }
        let codes = Array(text.codes[token.start..<token.end])
        guard codes[codes.count - 2] == 0x2E || codes[codes.count - 2] == 0x2C, codes[0].isDigit else { return nil }
        let whole = codes.dropLast(2).reduce(0.0) { $0 * 10 + Double($1) - 0x30 }
        let value = whole + (Double(codes[codes.count - 1]) - 0x30) / 10
        return value <= 10 ? value : nil
    }

    private static let scoring = WordSet("cvss score scores scored scoring rated")

    private func hasScore(_ range: Range<Int>) -> Bool {
        isScored && range.contains { score(at: $0) != nil }
    }
}
