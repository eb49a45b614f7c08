/// All tokens of a document, found by place.
struct DocumentTokens {
    let text: ScalarText
    let all: [Token]

    init(text: ScalarText) {
        self.text = text
        all = Tokenizer(text: text).tokens(in: 0..<text.count)
    }

    /// The index of the first token that starts at or after `offset`.
    func index(at offset: Int) -> Int {
        var low = 0
        var high = all.count
        while low < high {
            let middle = (low + high) / 2
            if all[middle].start < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func indices(in range: Range<Int>) -> Range<Int> {
        let low = index(at: range.lowerBound)
        return low..<max(low, index(at: range.upperBound))
    }

    subscript(range: Range<Int>) -> ArraySlice<Token> { all[indices(in: range)] }
}

/// Tells a title from a sentence.
enum TitleRules {
    /// "Availability: 99.5% a month" states something.
    static func hasShare(_ tokens: ArraySlice<Token>) -> Bool {
        tokens.indices.dropFirst().prefix(longest).contains {
            tokens[$0].isSign("%") && tokens[$0 - 1].kind == .number
        }
    }

    /// Nothing longer is a title.
    private static let longest = 40

    /// Whether `tokens` (label left out) read as a title.
    static func isTitle(_ tokens: ArraySlice<Token>, labelled: Bool) -> Bool {
        if hasShare(tokens) { return false }
        var words = 0
        var long = 0
        var capitals = 0
        var shouted = 0
        var hasVerb = false
        var previous: Token?
        var sinceNumber = 2
        for token in tokens {
            defer { previous = token }
            // "Priority 1: fixed within 4 hours", "High: 20 working days" state something.
            if token.kinds.has(.timeUnit), sinceNumber <= 1 || previous?.isSign(")") == true { return false }
            sinceNumber = token.kind == .number ? 0 : min(sinceNumber + 1, 2)
            switch token.kind {
            case .link: return false
            case .number: words += 1
            case .sign:
                if token.isSign("_") { return false }
                continue
            case .word:
                words += 1
                if token.end - token.start >= 4 {
                    long += 1
                    if token.isCapital { capitals += 1 }
                    if token.isAllCapitals { shouted += 1 }
                }
                if token.kinds.contains(.verb) { hasVerb = true }
            }
            if words > 14 { return false }
        }
        guard words > 0, let last = tokens.last, let first = tokens.first(where: { $0.kind != .sign }) else {
            return false
        }
        let isShouted = long > 0 && shouted * 5 >= long * 4
        if !isShouted, hasActor(tokens, endsSentence: last.isSign(".")) { return false }
        if last.isSign(";") || last.isSign(",") || last.isSign("?") { return false }
        if last.isSign(":"), !isShouted { return false }
        if isShouted { return true }
        if hasVerb { return false }
        if last.isSign("."), !(labelled && words <= 8) { return false }
        guard first.isCapital || first.kind == .number else { return false }
        if words <= 3 { return true }
        if long > 0, capitals * 10 >= long * 6 { return true }
        return words <= (labelled ? 10 : 8)
    }

    /// "Leverancier versleutelt alle gegevens.": a party, and behind it a small word that can only be its verb.
    private static func hasActor(_ tokens: ArraySlice<Token>, endsSentence: Bool) -> Bool {
        let words = tokens.filter { $0.kind != .sign }
        guard endsSentence || words.count >= 5, let first = words.first else { return false }
        let at = first.kinds.has(.article) ? 1 : 0
        guard at + 2 < words.count, words[at].isCapital, !words[at].isPossessive,
            words[at].kinds.has([.supplierWord, .buyerWord])
        else { return false }
        let next = words[at + 1]
        return next.kind == .word && !next.isCapital
            && !next.kinds.has([.preposition, .joining, .article, .personnel])
    }

    /// Whether every long word is in capitals.
    static func isShouted(_ tokens: ArraySlice<Token>) -> Bool {
        var long = 0
        var shouted = 0
        for token in tokens where token.kind == .word && token.end - token.start >= 3 {
            long += 1
            if token.isAllCapitals { shouted += 1 }
        }
        return long > 0 && shouted * 5 >= long * 4
    }

    /// The end of a title that runs into its text ("2.1 Roles of the Parties. The parties …"), as a token index.
    static func runInTitleEnd(_ tokens: ArraySlice<Token>) -> Int? {
        var words = 0
        var long = 0
        var capitals = 0
        guard let first = tokens.first(where: { $0.kind != .sign }), first.isCapital || first.kind == .number else {
            return nil
        }
        for index in tokens.indices {
            let token = tokens[index]
            if token.kind == .link { return nil }
            if token.kind == .word || token.kind == .number {
                words += 1
                if words > 9 { return nil }
                if token.end - token.start >= 4 {
                    long += 1
                    if token.isCapital { capitals += 1 }
                }
                if token.kinds.contains(.duty) || token.kinds.contains(.right) { return nil }
                continue
            }
            guard token.isSign(".") || token.isSign(":") else { continue }
            let next = index + 1
            guard words > 0, next < tokens.endIndex, tokens[next].isCapital || tokens[next].kind == .number,
                tokens[next].start > token.end
            else { return nil }
            let hasVerb = tokens[tokens.startIndex..<index].contains { $0.kinds.contains(.verb) }
            if hasVerb, capitals < long { return nil }
            if tokens[tokens.startIndex].kinds.has(.article), capitals * 2 < long { return nil }
            return index
        }
        return nil
    }
}
