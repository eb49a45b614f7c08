import ReadinessModel

/// How a document calls one side in the middle of a sentence: "Customer", "the Bank", "de opdrachtnemer".
package struct PartyName: Sendable, Hashable {
    /// "the", "de" or "het", where the document uses one.
    package var article: String?
    package var name: String

    package init(article: String? = nil, name: String) {
        self.article = article
        self.name = name
    }

    /// The words as they stand in a sentence; the first letter is a capital where they open it.
    func words(opensSentence: Bool) -> String {
        let words = (article.map { $0 + " " } ?? "") + name
        guard opensSentence, let first = words.first else { return words }
        return first.uppercased() + words.dropFirst()
    }
}

/// The names that a wording uses for its two sides.
package struct PartyNames: Sendable, Hashable {
    package var supplier: PartyName
    package var buyer: PartyName

    package init(supplier: PartyName, buyer: PartyName) {
        self.supplier = supplier
        self.buyer = buyer
    }

    /// What wordings say where the document's own names are not known.
    package static func standard(_ language: Language) -> PartyNames {
        switch language {
        case .english: PartyNames(supplier: PartyName(name: "Supplier"), buyer: PartyName(name: "Customer"))
        case .dutch: PartyNames(supplier: PartyName(name: "Leverancier"), buyer: PartyName(name: "Opdrachtgever"))
        }
    }
}

extension Addendum {
    /// The document's own names in a wording of its own language; the standard ones in another, and for a side without.
    package func partyNames(in language: Language) -> PartyNames {
        var names = PartyNames.standard(language)
        guard self.language.rawValue == language.rawValue else { return names }
        if let supplier = parties.supplierCalled { names.supplier = supplier }
        if let buyer = parties.buyerCalled { names.buyer = buyer }
        return names
    }
}

/// Counts how a document calls its parties, and picks the most used name of each side.
struct PartyNameCounter {
    let tokens: DocumentTokens

    /// A role word in small letters that occurs less often may mean anybody.
    private static let fewest = 2
    private static let articles = WordSet("the de het")
    /// Words before a role word that make it somebody else, or everybody.
    private static let others = WordSet(
        "other another any each such every no its their third a an ander andere elke iedere een geen haar zijn hun cloud"
    )
    private static let compounds = WordSet(
        "data content materials premises personnel systems agreement owned name confidential information security service"
    )

    private struct Use {
        var count = 0
        /// Uses that do not open a sentence, where a capital is the name's own.
        var inside = 0
        var withArticle: [String: Int] = [:]
        var first: Int
    }

    /// The name of one side, or nil when none is used often enough.
    func called(_ names: [String]) -> PartyName? {
        let matcher = PartyMatcher(Parties(supplierNames: names))
        let exact = Set(names.map { $0.lowercased() })
        var uses: [String: Use] = [:]
        let all = tokens.all[...]
        var index = all.startIndex
        while index < all.endIndex {
            guard let mention = matcher.mention(at: index, in: all), mention.side == .supplier else {
                index += 1
                continue
            }
            defer { index = mention.end }
            let last = all[mention.end - 1]
            let written = tokens.text.plain(all[mention.start].start..<last.end)
            guard exact.contains(written.lowercased()), !isShouted(all[mention.start..<mention.end], names),
                !isCompound(mention, in: all)
            else { continue }
            let before = mention.start > all.startIndex ? all[mention.start - 1] : nil
            if let before, before.isSign("-") || (before.kind == .word && Self.others.contains(before.key)) { continue }
            var article: String?
            if let before, Self.articles.contains(before.key), before.kind == .word {
                article = tokens.text.plain(before.start..<before.end).lowercased()
            }
            let opens = article == nil && opensSentence(mention.start)
            if opens, written.first?.isUppercase != true { continue }
            uses[written, default: Use(first: mention.start)].count += 1
            if !opens { uses[written]?.inside += 1 }
            uses[written]?.withArticle[article ?? "", default: 0] += 1
        }
        return best(of: uses)
    }

    /// Names with a capital of their own are the document's terms; a role word in small letters counts where there is none,
    /// and a capital that only opens sentences where there is neither.
    private func best(of uses: [String: Use]) -> PartyName? {
        let terms = uses.filter { $0.key.first?.isLowercase == false && $0.value.inside > 0 }
        let words = uses.filter { $0.key.first?.isLowercase == true && $0.value.count >= Self.fewest }
        let openers = uses.filter { $0.key.first?.isLowercase == false }
        let ranked = (terms.isEmpty ? (words.isEmpty ? openers : words) : terms).sorted { left, right in
            (right.value.count, left.value.first) < (left.value.count, right.value.first)
        }
        guard let (name, use) = ranked.first else { return nil }
        var habits = use.withArticle.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        // Only a defined term goes without an article: "provider notifies" is no sentence.
        if name.first?.isLowercase == true { habits.removeAll { $0.isEmpty } }
        guard let habit = habits.first else { return name.first?.isLowercase == true ? nil : PartyName(name: name) }
        return PartyName(article: habit.isEmpty ? nil : habit, name: name)
    }

    /// "SUPPLIER" in a heading; a name that the document gives in capitals stays one.
    private func isShouted(_ mention: ArraySlice<Token>, _ names: [String]) -> Bool {
        let words = mention.filter { $0.kind == .word }
        guard !words.isEmpty, words.allSatisfy(\.isAllCapitals) else { return false }
        return !names.contains(tokens.text.plain(words[0].start..<words[words.count - 1].end))
    }

    /// "Customer Data", "Supplier Personnel" are things, and "supplier-owned" is a property.
    private func isCompound(_ mention: PartyMatcher.Mention, in all: ArraySlice<Token>) -> Bool {
        guard mention.end < all.endIndex else { return false }
        let next = all[mention.end]
        if next.isSign("-") { return true }
        guard next.kind == .word, next.start - all[mention.end - 1].end == 1, !all[mention.end - 1].isPossessive else {
            return false
        }
        return next.isCapital && !next.isAllCapitals && !next.kinds.has(.duty) && !next.kinds.has(.right)
            && !next.kinds.has(.verb) || Self.compounds.contains(next.key)
    }

    private func opensSentence(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = tokens.all[index - 1]
        return before.isSign(".") || before.isSign(":") || before.isSign(";") || before.kind == .number
            || before.isSign(")")
    }
}
