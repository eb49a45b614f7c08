/// Sides that a document calls "you" and "we", and public bodies.
extension PartyReader {
    /// "you" and "we": who gives the data is the buyer, who gives the services the supplier.
    func addPeople(into found: inout Names) {
        let all = tokens.all
        var you = 0
        var we = 0
        var youBuys = 0
        for (index, token) in all.enumerated() where token.kind == .word && !isInitial(index) {
            if Self.youWords.contains(token.key) { you += 1 }
            if Self.weWords.contains(token.key) { we += 1 }
            guard Self.yourWords.contains(token.key) || Self.ourWords.contains(token.key) else { continue }
            let sign = Self.yourWords.contains(token.key) ? 1 : -1
            for noun in all[(index + 1)...].prefix(3) where noun.kind == .word {
                if Self.buyerThings.contains(noun.key) { youBuys += sign }
                if Self.supplierThings.contains(noun.key) { youBuys -= sign }
                if Self.buyerThings.contains(noun.key) || Self.supplierThings.contains(noun.key) { break }
            }
        }
        if youBuys == 0 {
            if found.suppliers.isEmpty != found.buyers.isEmpty, you == 0 || we == 0 {
                youBuys = found.buyers.isEmpty == (you > 0) ? 1 : -1
            }
            // "You must" speaks to the supplier; "we" alone, as in a supplier's own draft, names no sides.
            if youBuys == 0 {
                guard you > 0 else { return }
                youBuys = -1
            }
        }
        let yours: Parties.Side = youBuys > 0 ? .buyer : .supplier
        if you >= 2, yours == .buyer ? found.buyers.isEmpty : found.suppliers.isEmpty {
            for name in ["you", "u"] where uses(name) { found.add(name, yours) }
        }
        if we >= 2, yours == .buyer ? found.suppliers.isEmpty : found.buyers.isEmpty {
            for name in ["we", "us", "wij"] where uses(name) { found.add(name, yours == .buyer ? .supplier : .buyer) }
        }
    }

    private func uses(_ word: String) -> Bool {
        let key = WordKey.of(word)
        return tokens.all.indices.contains { tokens.all[$0].key == key && !isInitial($0) }
    }

    /// "U.S." and "US" are no pronouns.
    private func isInitial(_ index: Int) -> Bool {
        let all = tokens.all
        if all[index].isAllCapitals { return true }
        return all[index].end - all[index].start == 1 && index + 1 < all.count && all[index + 1].isSign(".")
    }

    private static let youWords = WordSet("you u")
    private static let weWords = WordSet("we us wij")
    private static let yourWords = WordSet("your uw")
    private static let ourWords = WordSet("our onze ons")
    private static let buyerThings = WordSet(
        "content data instructions regulator regulators customers clients users gegevens klanten gebruikers instructies "
            + "information informatie policies beleid premises")
    private static let supplierThings = WordSet(
        "service services platform subprocessors subcontractors employees staff personnel systems products software "
            + "dienst diensten medewerkers personeel systemen producten onderaannemers")

    private static let publicBuyers = WordSet(
        "authority council district county trust school board hospital bestuur stad onderwijsinstelling instelling "
            + "ziekenhuis waterschap provincie ministerie zorginstelling hogeschool universiteit stichting")
    private static let het = WordKey.of("het")
    private static let bestuur = WordKey.of("bestuur")

    /// "the Authority", "het Bestuur": a public body that stands for the buyer.
    func addPublicBuyer(into found: inout Names) {
        var counts: [UInt64: (count: Int, first: Int)] = [:]
        for (index, token) in tokens.all.enumerated()
        where token.kind == .word && Self.publicBuyers.contains(token.key) && !isPartOfName(index) {
            // Flemish tenders write "het bestuur" small.
            let isBestuur = token.key == Self.bestuur && index > 0 && tokens.all[index - 1].key == Self.het
            guard token.isCapital || isBestuur else { continue }
            counts[token.key, default: (0, index)].count += 1
        }
        guard let best = counts.values.max(by: { ($0.count, $1.first) < ($1.count, $0.first) }),
            best.count >= (found.buyers.isEmpty ? 2 : 3)
        else {
            return
        }
        let token = tokens.all[best.first]
        found.add(tokens.text.string(token.start..<token.end), .buyer)
    }
}
