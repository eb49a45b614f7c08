/// The names a document uses for its two sides.
package struct Parties: Sendable, Hashable {
    /// As the document writes them: "Processor", "Leverancier", "3Example".
    package var supplierNames: [String]
    package var buyerNames: [String]
    /// How running text calls each side most; nil where it hardly names it.
    package var supplierCalled: PartyName?
    package var buyerCalled: PartyName?
    /// The full name, legal form included, where the document gives it: "Noordzee Bank N.V.".
    package var supplierCompany: String?
    package var buyerCompany: String?

    package init(supplierNames: [String] = [], buyerNames: [String] = []) {
        self.supplierNames = supplierNames
        self.buyerNames = buyerNames
    }

    /// What a report calls the buyer: its full name, else the name that the document uses most.
    package var buyerTitle: String? { buyerCompany ?? buyerCalled?.name ?? buyerNames.first }

    enum Side: Sendable, Hashable { case supplier, buyer, both }
}

/// Finds the names of the parties in a stretch of tokens.
struct PartyMatcher: Sendable {
    struct Mention {
        var start: Int
        /// Token index after the last word of the name.
        var end: Int
        var side: Parties.Side
    }

    private var names: [UInt64: [(words: [UInt64], side: Parties.Side)]] = [:]

    init(_ parties: Parties) {
        for name in parties.supplierNames { add(name, .supplier) }
        for name in parties.buyerNames { add(name, .buyer) }
        for name in [
            "parties", "partijen", "each party", "either party", "both parties", "beide partijen", "elke partij",
        ] {
            add(name, .both)
        }
        for key in names.keys { names[key]?.sort { $0.words.count > $1.words.count } }
    }

    private mutating func add(_ name: String, _ side: Parties.Side) {
        let text = ScalarText(name)
        let words = Tokenizer(text: text).tokens(in: 0..<text.count).filter { $0.kind != .sign }.map(PartyMatcher.key)
        guard let first = words.first else { return }
        names[first, default: []].append((words, side))
        if words.count == 1, side == .supplier {
            let plural = WordKey.of(name + "s")
            names[plural, default: []].append(([plural], side))
        }
    }

    /// Numbers have no key of their own; a name like "3Example" starts with one.
    static func key(_ token: Token) -> UInt64 { token.kind == .number ? 1 : token.key }

    /// The mention that starts at token `index`.
    func mention(at index: Int, in tokens: ArraySlice<Token>) -> Mention? {
        guard tokens[index].kind == .word || tokens[index].kind == .number,
            let candidates = names[PartyMatcher.key(tokens[index])]
        else { return nil }
        for (words, side) in candidates {
            var at = index
            var matched = 0
            while matched < words.count, at < tokens.endIndex {
                if tokens[at].kind == .sign, matched > 0, tokens[at].isSign("-") || tokens[at].isSign(".") {
                    at += 1
                    continue
                }
                guard PartyMatcher.key(tokens[at]) == words[matched] else { break }
                matched += 1
                at += 1
            }
            if matched == words.count { return Mention(start: index, end: at, side: side) }
        }
        return nil
    }
}
