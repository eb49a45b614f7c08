/// Finds out who the supplier is and who the buyer is, from the preamble and from the words the document uses.
struct PartyReader {
    let tokens: DocumentTokens

    static let supplierPhrases = [
        "service provider", "business associate", "data processor", "data importer", "third-party service provider",
        "managed service provider", "cloud provider", "data recipient",
    ]
    static let buyerPhrases = [
        "covered entity", "financial entity", "data controller", "data exporter", "contracting authority",
        "aanbestedende dienst", "financiele entiteit",
    ]
    /// Role words that are too common in other meanings to count without a capital.
    private static let needsCapital = WordSet(
        "state host bank department agency tester developer seller bidder government university institution ministry "
            + "gemeente gebruiker importer exporter consultant licensor processor controller client buyer aanbieder "
            + "university subscriber")
    private static let subcontractors = WordSet("subcontractor subcontractors subprocessor subverwerker")
    private static let state = WordKey.of("state")
    private static let the = WordKey.of("the")
    private static let of = WordKey.of("of")
    private static let bank = WordKey.of("bank")
    private static let company = WordSet("company bedrijf vennootschap onderneming organisation organization")
    static let legalForms = WordSet(
        "llc inc ltd limited gmbh corp corporation plc bv nv ag sa sas srl vof stichting")
    /// Forms that are written with a point of their own.
    static let shortForms = WordSet("inc ltd corp")
    private static let plurals = WordSet("suppliers vendors customers clients")
    private static let roleVerbs = WordSet("is are as als being acts optreedt treedt geldt qualifies aangemerkt")
    static let betweenWords = WordSet("between tussen")
    private static let orWords = WordSet("or of and en ook")

    private struct Alias {
        var names: [String]
        var side: Parties.Side?
        var start: Int
        var isCompany: Bool
        /// The company's full name in front of the bracket.
        var fullName: String?
    }

    func parties() -> Parties {
        var found = Names()
        countRoleWords(into: &found, inNames: false)
        var aliases = self.aliases()
        settle(&aliases, found)
        for alias in aliases {
            for name in alias.names { found.add(name, alias.side) }
        }
        addNamesBetween(into: &found)
        placeCompany(into: &found)
        addPeople(into: &found)
        if found.suppliers.isEmpty || found.buyers.isEmpty {
            let seen = PartyEvidence(tokens: tokens, known: found.suppliers + found.buyers).names()
            if found.suppliers.isEmpty {
                for name in seen.bound.prefix(1) where !isTaken(name, found) { found.add(name, .supplier) }
            }
            if found.buyers.isEmpty {
                for name in seen.asking.prefix(1) where !isTaken(name, found) { found.add(name, .buyer) }
            }
        }
        if found.buyers.isEmpty { acronymBuyer(into: &found) }
        if found.suppliers.isEmpty || found.buyers.isEmpty {
            var inNames = Names()
            countRoleWords(into: &inNames, inNames: true)
            if found.suppliers.isEmpty { found.suppliers = inNames.suppliers.filter { !isTaken($0, found) } }
            if found.buyers.isEmpty { found.buyers = inNames.buyers.filter { !isTaken($0, found) } }
        }
        var parties = found.parties
        parties.supplierCompany = aliases.first { $0.side == .supplier && $0.fullName != nil }?.fullName
        parties.buyerCompany = aliases.first { $0.side == .buyer && $0.fullName != nil }?.fullName
        let counter = PartyNameCounter(tokens: tokens)
        parties.supplierCalled = counter.called(parties.supplierNames)
        parties.buyerCalled = counter.called(parties.buyerNames)
        return parties
    }

    private func isTaken(_ name: String, _ found: Names) -> Bool {
        (found.suppliers + found.buyers).contains { $0.lowercased() == name.lowercased() }
    }

    struct Names {
        var suppliers: [String] = []
        var buyers: [String] = []

        mutating func add(_ name: String, _ side: Parties.Side?) {
            let lowered = name.lowercased()
            guard let side, !name.isEmpty, !(suppliers + buyers).contains(where: { $0.lowercased() == lowered })
            else { return }
            if side == .supplier { suppliers.append(name) }
            if side == .buyer { buyers.append(name) }
        }

        var parties: Parties { Parties(supplierNames: suppliers, buyerNames: buyers) }
    }

    /// `inNames`: words of longer names count too ("Government Data"), for want of anything better.
    private func countRoleWords(into found: inout Names, inNames: Bool) {
        var counts: [UInt64: (count: Int, first: Int)] = [:]
        for (index, token) in tokens.all.enumerated()
        where token.kind == .word && (token.kinds.has(.supplierWord) || token.kinds.has(.buyerWord)) {
            if Self.needsCapital.contains(token.key), !token.isCapital { continue }
            if Self.subcontractors.contains(token.key) { continue }
            if token.key == Self.state, index == 0 || tokens.all[index - 1].key != Self.the { continue }
            if index > 1, tokens.all[index - 1].isSign("-"), tokens.all[index - 2].key == Known.sub { continue }
            if !inNames, isPartOfName(index) { continue }
            counts[token.key, default: (0, index)].count += 1
        }
        for (_, entry) in counts.sorted(by: { $0.value.first < $1.value.first }) {
            let token = tokens.all[entry.first]
            if Self.plurals.contains(token.key) { continue }
            let name = tokens.text.string(token.start..<token.end)
            found.add(name, token.kinds.has(.supplierWord) ? .supplier : .buyer)
        }
        addPhrases(into: &found)
        if !inNames { addPublicBuyer(into: &found) }
    }

    /// "Government Data", "Data Provider Entities": a word of a longer name, that is not the party itself.
    func isPartOfName(_ index: Int) -> Bool {
        let all = tokens.all
        guard all[index].isCapital, !all[index].isAllCapitals else { return false }
        func isName(_ token: Token) -> Bool {
            token.kind == .word && token.isCapital && !token.isAllCapitals
                && !token.kinds.has([.article, .preposition, .duty, .right, .verb, .condition, .joining])
        }
        if index + 1 < all.count, !all[index].isPossessive, isName(all[index + 1]),
            !all[index + 1].kinds.has([.supplierWord, .buyerWord]), all[index + 1].start - all[index].end == 1
        {
            return true
        }
        // "the Bank of England" is an authority.
        if all[index].key == Self.bank, index + 1 < all.count, all[index + 1].key == Self.of { return true }
        // A capital at the start of a sentence says nothing.
        return index > 1 && isName(all[index - 1]) && all[index].start - all[index - 1].end == 1
            && all[index - 2].kind == .word
    }

    private func addPhrases(into found: inout Names) {
        let matcher = PartyMatcher(Parties(supplierNames: Self.supplierPhrases, buyerNames: Self.buyerPhrases))
        let all = tokens.all[...]
        var seen: Set<String> = []
        for index in all.indices {
            guard let mention = matcher.mention(at: index, in: all), mention.side != .both else { continue }
            let phrase = tokens.text.plain(all[mention.start].start..<all[mention.end - 1].end).lowercased()
            if seen.insert(phrase).inserted { found.add(phrase, mention.side) }
        }
    }

    // MARK: Names in brackets

    /// Names that the first pages give in brackets: (“3Example”), (the **Processor** or **Tester**), (hierna: "Verwerker").
    private func aliases() -> [Alias] {
        let all = tokens.all
        let limit = min(all.count, 3_000)
        var aliases: [Alias] = []
        var index = 0
        while index < limit, aliases.count < 12 {
            defer { index += 1 }
            guard all[index].isSign("(") || isHierna(index) else { continue }
            let isHierna = !all[index].isSign("(")
            var names: [String] = []
            var side: Parties.Side?
            var at = index + 1
            let stop = min(all.count, index + 16)
            while at < stop, !all[at].isSign(")"), !(isHierna && (all[at].isSign(".") || all[at].isSign(";"))) {
                guard isMarked(at) else {
                    at += 1
                    continue
                }
                let start = at
                while at < stop, all[at].kind == .word || all[at].kind == .number, at - start < 5 { at += 1 }
                guard at > start else {
                    at += 1
                    continue
                }
                names.append(tokens.text.plain(all[start].start..<all[at - 1].end))
                for token in all[start..<at] where side == nil {
                    if token.kinds.has(.supplierWord) { side = .supplier }
                    if token.kinds.has(.buyerWord) { side = .buyer }
                }
                if isHierna { break }
            }
            guard !names.isEmpty else { continue }
            names = names.map(withoutArticle)
            if side == nil { side = names.lazy.compactMap(phraseSide).first }
            let company = companyName(before: index)
            let isParty = company != nil || side != nil || (isHierna && isRepresented(before: index))
            guard isParty else { continue }
            if let name = company?.name { names.append(name) }
            aliases.append(
                Alias(
                    names: names, side: side, start: index, isCompany: isParty,
                    fullName: company?.fullName ?? bodyName(before: index)))
        }
        return aliases
    }

    /// "tussen Klant en Starred": who stands beside a known side is the other.
    private func addNamesBetween(into found: inout Names) {
        let all = tokens.all
        for index in all.indices.prefix(2_000) where Self.betweenWords.contains(all[index].key) {
            guard
                let join = (index + 1..<min(all.count, index + 7)).first(where: { Self.orWords.contains(all[$0].key) }),
                join + 1 < all.count
            else { continue }
            let left = index + 1..<join
            var end = join + 1
            while end < all.count, end - join <= 3, all[end].isCapital, all[end].kind == .word { end += 1 }
            let right = join + 1..<end
            for (known, other) in [(left, right), (right, left)] {
                guard let side = all[known].lazy.compactMap({ role(of: $0) }).first, !other.isEmpty,
                    all[other].allSatisfy({ $0.isCapital && $0.kind == .word && role(of: $0) == nil })
                else { continue }
                let name = tokens.text.plain(all[other.lowerBound].start..<all[other.upperBound - 1].end)
                found.add(name, side == .buyer ? .supplier : .buyer)
                return
            }
        }
    }

    private func role(of token: Token) -> Parties.Side? {
        guard token.isCapital else { return nil }
        if token.kinds.has(.supplierWord) { return .supplier }
        return token.kinds.has(.buyerWord) ? .buyer : nil
    }

    private func isHierna(_ index: Int) -> Bool {
        tokens.all[index].key == Known.hierna || tokens.all[index].key == Known.hereinafter
    }

    /// The word at `index` is in quotation marks or bold, so it is given as a name.
    private func isMarked(_ index: Int) -> Bool {
        let token = tokens.all[index]
        guard token.kind == .word || token.kind == .number else { return false }
        let before = token.start > 0 ? tokens.text.codes[token.start - 1] : 0x20
        return before.isQuote || before == 0x2A
    }

    private static let represented = WordSet(
        "vertegenwoordigd represented gevestigd established registered incorporated kvk seat office kantoorhoudende")

    /// "…, gevestigd te Lindewaard, hierna te noemen": who is introduced that way is a party, a public body too.
    private func isRepresented(before index: Int) -> Bool {
        tokens.all[max(0, index - 40)..<index].contains { Self.represented.contains($0.key) }
    }

    /// "het Waterschap" is named without its article elsewhere.
    func withoutArticle(_ name: String) -> String {
        let words = name.split(separator: " ")
        guard words.count > 1, let first = words.first, ["de", "het", "the"].contains(first.lowercased()) else {
            return name
        }
        return words.dropFirst().joined(separator: " ")
    }

    private func phraseSide(_ name: String) -> Parties.Side? {
        let name = name.lowercased()
        if Self.supplierPhrases.contains(name) { return .supplier }
        return Self.buyerPhrases.contains(name) ? .buyer : nil
    }

    /// Gives every alias a side: its own word, a sentence that says so, or what is left over.
    private func settle(_ aliases: inout [Alias], _ found: Names) {
        for index in aliases.indices where aliases[index].side == nil && aliases[index].isCompany {
            let others = aliases.filter { $0.isCompany && $0.side != nil }
            let hasBuyer = others.contains { $0.side == .buyer }
            let hasSupplier = others.contains { $0.side == .supplier }
            if hasBuyer != hasSupplier {
                aliases[index].side = hasBuyer ? .supplier : .buyer
            } else if let stated = aliases[index].names.lazy.compactMap({ statedSide(of: $0) }).first {
                aliases[index].side = stated
            } else if found.buyers.isEmpty != found.suppliers.isEmpty {
                aliases[index].side = found.suppliers.isEmpty ? .supplier : .buyer
            }
        }
    }

    /// "Example is a Processor", "Acme treedt op als Verwerker".
    private func statedSide(of name: String) -> Parties.Side? {
        let matcher = PartyMatcher(Parties(supplierNames: [name]))
        let all = tokens.all[...]
        for index in all.indices {
            guard let mention = matcher.mention(at: index, in: all), mention.side == .supplier else { continue }
            let window = all[mention.end..<min(all.endIndex, mention.end + 6)]
            guard window.prefix(2).contains(where: { Self.roleVerbs.contains($0.key) }) else { continue }
            for token in window where token.kind == .word {
                if token.kinds.has(.supplierWord) { return .supplier }
                if token.kinds.has(.buyerWord) { return .buyer }
            }
        }
        return nil
    }

    // MARK: Words that may be either side

    /// "Company" is whichever side has no word of its own.
    private func placeCompany(into found: inout Names) {
        let uses = tokens.all.filter { Self.company.contains($0.key) && $0.isCapital }
        guard uses.count >= 3, let first = uses.first else { return }
        let name = tokens.text.string(first.start..<first.end)
        if found.suppliers.isEmpty != found.buyers.isEmpty {
            found.add(name, found.suppliers.isEmpty ? .supplier : .buyer)
        } else {
            found.add(name, .buyer)
        }
    }

    /// A public body that calls itself by its initials ("XYZ").
    private func acronymBuyer(into found: inout Names) {
        var counts: [UInt64: (uses: Int, first: Int)] = [:]
        for (index, token) in tokens.all.enumerated()
        where token.isAllCapitals && token.end - token.start <= 6 {
            let next = index + 1 < tokens.all.count ? tokens.all[index + 1] : token
            if token.isPossessive || next.kinds.has(.duty) || next.kinds.has(.right) {
                counts[token.key, default: (0, index)].uses += 1
            }
        }
        let best = counts.values.sorted { ($0.uses, $1.first) > ($1.uses, $0.first) }.first
        guard let best, best.uses >= 3 else { return }
        let token = tokens.all[best.first]
        found.add(tokens.text.string(token.start..<token.end), .buyer)
    }
}
