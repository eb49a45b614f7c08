/// Tells from what a document says of them which names are bound and which ask: "Acme shall notify Borough of …".
///
/// For documents that call the sides by their own names instead of by a word for their role.
struct PartyEvidence {
    let tokens: DocumentTokens
    /// Names that are known already.
    let known: [String]

    /// The names, most often seen first: those that have to do something, and those that receive, consent and instruct.
    func names() -> (bound: [String], asking: [String]) {
        let matcher = PartyMatcher(Parties(supplierNames: known))
        let all = tokens.all[...]
        var bound: [String: Int] = [:]
        var asking: [String: Int] = [:]
        var index = 0
        while index < all.count {
            guard let end = name(at: index) else {
                index += 1
                continue
            }
            defer { index = end }
            if matcher.mention(at: index, in: all) != nil { continue }
            let text = tokens.text.plain(all[index].start..<all[end - 1].end)
            let last = all[end - 1]
            let before = all[..<index].suffix(3).filter { !$0.kinds.has(.article) }
            let isTold = before.contains { Self.receives.contains($0.key) || Self.consents.contains($0.key) }
            if last.isPossessive {
                if isTold || all[end...].prefix(3).contains(where: { Self.wishes.contains($0.key) }) {
                    asking[text, default: 0] += 2
                }
                continue
            }
            // "the Plan's Officer" is somebody of the Plan.
            if index > 0, all[index - 1].isPossessive { continue }
            if end < all.count, isEntitled(from: end) {
                asking[text, default: 0] += 2
            } else if end < all.count, acts(from: end) {
                bound[text, default: 0] += 1
            }
            if end < all.count, Self.permits.contains(all[end].key) { asking[text, default: 0] += 1 }
            if isTold { asking[text, default: 0] += 2 }
        }
        return (best(bound, against: asking), best(asking, against: bound))
    }

    private func best(_ names: [String: Int], against other: [String: Int]) -> [String] {
        names.filter { $0.value >= 2 && $0.value > other[$0.key, default: 0] }
            .sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
    }

    /// One to three capitals that follow each other and are no word of the language at the start of a sentence.
    private func name(at start: Int) -> Int? {
        let all = tokens.all
        guard isName(all[start]) else { return nil }
        if start > 0, all[start].start - all[start - 1].end == 1, isName(all[start - 1]), !all[start - 1].isPossessive {
            return nil
        }
        var end = start + 1
        while end < all.count, end - start < 3, isName(all[end]) || isFollowing(all[end]),
            all[end].start - all[end - 1].end == 1,
            !all[end - 1].isPossessive
        {
            end += 1
        }
        return end
    }

    private func isName(_ token: Token) -> Bool {
        let words: Lexicon = [
            .article, .preposition, .duty, .right, .verb, .condition, .joining, .bothWord, .reference, .incident,
            .audit,
        ]
        return token.kind == .word && token.isCapital && token.end - token.start >= 2 && !token.kinds.has(words)
            && !Self.things.contains(token.key)
    }

    /// "Data" of "Chef Data".
    private func isFollowing(_ token: Token) -> Bool {
        token.kind == .word && token.isCapital && Self.things.contains(token.key) && !token.kinds.has(.reference)
    }

    /// "shall notify", "will not", "informeert": not "shall be", which says what happens to a thing.
    private func acts(from index: Int) -> Bool {
        let all = tokens.all
        let verb = all[index]
        if verb.kinds.has(.duty) {
            guard index + 1 < all.count, !Self.passive.contains(all[index + 1].key) else { return false }
            return true
        }
        return Self.actions.contains(verb.key)
    }

    /// "shall have the right", "is entitled", "is gerechtigd".
    private func isEntitled(from index: Int) -> Bool {
        tokens.all[index...].prefix(5).contains { Self.entitlements.contains($0.key) }
    }

    private static let entitlements = WordSet("entitled right authorized authorised gerechtigd recht bevoegd")
    private static let passive = WordSet("be remain apply survive include mean prevail worden zijn blijven")
    private static let actions = WordSet(
        "agrees ensures notifies informs provides maintains represents warrants informeert meldt ondersteunt verwerkt "
            + "garandeert treft neemt verstrekt stelt verleent heeft zorgt houdt vrijwaart verwittigt")
    private static let permits = WordSet("may mag kan reserves requires verlangt approves")
    private static let wishes = WordSet(
        "consent approval request instructions instruction permission authorisation authorization written prior "
            + "discretion option policies toestemming verzoek instructies goedkeuring")
    private static let receives = WordSet(
        "notify inform assist reimburse indemnify consult permit allow advise informeert verwittigt vrijwaart "
            + "ondersteunt informeren inlichten")
    private static let consents = WordSet(
        "consent approval permission authorisation authorization approved authorized authorised "
            + "toestemming goedkeuring instemming goedgekeurd")
    private static let things = WordSet(
        """
        agreement addendum schedule annex services service data information personal confidential security systems law
        laws software content policy policies terms order contract clause section party parties incident breach
        overeenkomst bijlage diensten dienst persoonsgegevens gegevens datalek artikel wet avg gdpr hipaa eu iso
        supervisory authority autoriteit all any no such these those this if the in on at for
        alle iedere elke geen indien voor bij na binnen
        """)
}
