/// Who has to do what a clause says, from subject and verb.
///
/// A right counts as the duty of the side that has to allow it: "Customer may audit" binds the supplier.
struct ObligorReader {
    let matcher: PartyMatcher

    private static let limits = WordSet("only not no solely niet geen alleen slechts uitsluitend")
    private static let entitlements = WordSet(
        "entitled right rights gerechtigd recht rechten bevoegd reserves option authorized authorised permitted gemachtigd"
    )
    private static let holds = WordSet("have has heeft hebben retain retains behoudt")
    private static let pronouns = WordSet("hij zij it they he")
    private static let indemnifies = WordSet("by door")

    func obligor(of tokens: ArraySlice<Token>, leadIn: ArraySlice<Token>) -> Clause.Obligor {
        let own = reading(of: tokens)
        if let firm = own.firm { return firm }
        if !leadIn.isEmpty {
            let given = reading(of: leadIn)
            if let side = given.firm ?? given.fallback { return side }
        }
        return isImperative(tokens) ? .supplier : own.fallback ?? .none
    }

    private static let imperatives = WordSet(
        "notify report provide submit maintain ensure keep encrypt use implement perform conduct deliver remediate patch "
            + "install monitor review restrict limit delete return inform tell send contact allow permit give obtain retain "
            + "store protect document update apply scan disclose cooperate assist support remove revoke share supply prepare "
            + "establish deploy configure enforce verify validate train screen segregate disable enable")

    /// "Notify the Client within 24 hours": a requirement without subject is the supplier's, whoever it names.
    private func isImperative(_ tokens: ArraySlice<Token>) -> Bool {
        let words = tokens.lazy.filter { $0.kind != .sign }.prefix(2)
        guard let first = words.first, Self.imperatives.contains(first.key), let next = words.dropFirst().first else {
            return false
        }
        return !next.kinds.has([.duty, .verb, .right])
    }

    /// Firm where subject and verb were found; a fallback where only a name was.
    private func reading(of tokens: ArraySlice<Token>) -> (firm: Clause.Obligor?, fallback: Clause.Obligor?) {
        var subject: PartyMatcher.Mention?
        var conditionSubject: PartyMatcher.Mention?
        var first: PartyMatcher.Mention?
        var latest: PartyMatcher.Mention?
        var objectEnd = -1
        var fallback: Clause.Obligor?
        var sentenceStart = tokens.startIndex
        var inCondition = false
        var index = tokens.startIndex
        while index < tokens.endIndex {
            let token = tokens[index]
            if token.isSign(".") || token.isSign(";") || token.isSign(":") {
                if fallback == nil, let named = first ?? subject, !inCondition { fallback = obligor(named.side) }
                first = nil
                subject = nil
                inCondition = false
                sentenceStart = index + 1
                index += 1
                continue
            }
            if index == sentenceStart, token.kinds.has(.condition) { inCondition = true }
            if token.isSign(",") {
                if inCondition {
                    conditionSubject = subject
                    subject = nil
                }
                inCondition = false
            }
            if subject == nil, !inCondition, Self.pronouns.contains(token.key), let earlier = conditionSubject {
                subject = PartyMatcher.Mention(start: index, end: index + 1, side: earlier.side)
            }
            if let mention = matcher.mention(at: index, in: tokens) {
                latest = mention
                let last = tokens[mention.end - 1]
                let before = index > sentenceStart ? tokens[index - 1] : nil
                let far = index > sentenceStart + 1 ? tokens[index - 2] : nil
                let joinsObject = before?.kinds.has(.joining) == true && objectEnd == index - 1
                let afterPreposition =
                    before?.kinds.has(.preposition) == true || joinsObject
                    || (before?.kinds.has(.article) == true && far?.kinds.has(.preposition) == true)
                if afterPreposition { objectEnd = mention.end }
                if !last.isPossessive, !afterPreposition, !isOther(index, in: tokens), !isAside(index, in: tokens),
                    !isCompound(mention, in: tokens)
                {
                    if subject == nil || index == sentenceStart, !inCondition,
                        let decided = statement(mention, in: tokens)
                    {
                        return (decided, nil)
                    }
                    if first == nil, !inCondition { first = mention }
                    if let held = subject, held.side != mention.side,
                        mention.start - held.end <= 2, mention.start > held.end
                    {
                        subject?.side = .both
                    } else if subject == nil || !inCondition {
                        if subject == nil || fallback == nil { subject = mention }
                    }
                }
                index = mention.end
                continue
            }
            let isModal = token.kinds.has(.duty) || token.kinds.has(.right)
            if inCondition, token.kinds.has(.duty), let named = latest, named.end == index, named.start > sentenceStart,
                tokens[sentenceStart..<named.start].suffix(40).contains(where: { $0.kinds.has(.verb) })
            {
                // "If a level is missed the Supplier shall …": the main sentence without a comma before it.
                return (isEntitled(after: index, in: tokens) ? flipped(named.side) : obligor(named.side), nil)
            }
            if inCondition, token.kinds.has(.duty), let actor = upcoming(after: index, in: tokens, within: 2) {
                // "In geval van een datalek zal Leverancier, binnen …": the main verb without a comma before it.
                return (teller(to: actor, after: index, in: tokens) ?? obligor(actor.side), nil)
            }
            if isModal, !inCondition, !(token.kinds.has(.right) && isSubordinate(index, after: subject, in: tokens)) {
                var actor = subject
                if actor == nil { actor = upcoming(after: index, in: tokens, within: 4) }
                if actor == nil, isFiction(after: index, in: tokens) { return (Clause.Obligor.none, nil) }
                if actor == nil { actor = agent(after: index, in: tokens) }
                if let actor, let teller = teller(to: actor, after: index, in: tokens) { return (teller, nil) }
                if let actor, token.kinds.has(.duty), isEntitled(after: index, in: tokens) {
                    // "Customer shall be entitled to inspect", "zal het recht hebben".
                    return (flipped(actor.side), nil)
                }
                if let actor {
                    let distance = actor.end <= index ? index - actor.end : 0
                    let isRight =
                        token.kinds.has(.right) && !token.kinds.has(.duty) && distance <= 3
                        && !isLimited(after: index, in: tokens)
                    return (isRight ? flipped(actor.side) : obligor(actor.side), nil)
                }
                // A bare passive ("Data must be encrypted") is the supplier's; what binds a document binds nobody.
                let isDocument = index > tokens.startIndex && Self.documents.contains(tokens[index - 1].key)
                if token.kinds.has(.duty), !isDocument { return (.supplier, nil) }
            }
            if Self.passives.contains(token.key), let told = upcoming(after: index, in: tokens, within: 3),
                let teller = teller(to: told, after: index, in: tokens)
            {
                // "Bij een datalek wordt Opdrachtgever binnen een dag ingelicht."
                return (teller, nil)
            }
            if subject == nil, !inCondition, Self.passives.contains(token.key), !hasDuty(after: index, in: tokens),
                let actor = agent(after: index, in: tokens)
            {
                // "Backups are kept by Supplier", "wordt Opdrachtgever door Leverancier ingelicht".
                return (obligor(actor.side), nil)
            }
            if Self.entitlements.contains(token.key), let subject, !inCondition,
                index - subject.end <= 5 || tokens[..<index].suffix(3).contains(where: { Self.holds.contains($0.key) })
            {
                return (flipped(subject.side), nil)
            }
            index += 1
        }
        if fallback == nil, let named = first ?? subject, !inCondition { fallback = obligor(named.side) }
        return (nil, fallback)
    }

    private static let passives = WordSet("is are wordt worden")
    private static let been = WordSet("be is are been wordt worden")
    private static let told = WordSet(
        "notified informed alerted advised warned told geinformeerd ingelicht verwittigd gewaarschuwd")

    /// Who has to tell the side that "must be notified": whoever is named for it, or else the other side.
    private func teller(
        to told: PartyMatcher.Mention, after index: Int, in tokens: ArraySlice<Token>
    ) -> Clause.Obligor? {
        let rest = tokens[index...].prefix(24).prefix { !$0.isSign(".") && !$0.isSign(";") && !$0.isSign(":") }
        guard let telling = rest.firstIndex(where: { Self.told.contains($0.key) }),
            rest[..<telling].contains(where: { Self.been.contains($0.key) }),
            !rest[..<telling].dropFirst().contains(where: { $0.kinds.has(.joining) })
        else { return nil }
        return agent(after: index, in: tokens).map { obligor($0.side) } ?? flipped(told.side)
    }

    private func hasDuty(after index: Int, in tokens: ArraySlice<Token>) -> Bool {
        tokens[(index + 1)...].prefix(40).prefix { !$0.isSign(".") && !$0.isSign(";") }.contains { $0.kinds.has(.duty) }
    }

    private static let documents = WordSet(
        "agreement dpa addendum terms clauses clause section schedule annex exhibit overeenkomst bijlage artikel bepaling "
            + "bepalingen recht law laws courts court rechter provisions sccs msa")
    private static let others = WordSet("other another andere ander overige")
    private static let demands = WordSet(
        "requires expects verlangt eist vereist wenst demands determines determine bepaalt decides beslist")
    private static let concessions = WordSet("acknowledges agrees erkent accepts")

    private static let fictions = WordSet("deemed construed considered geacht beschouwd")

    /// "shall not be deemed accepted by Customer" obliges nobody.
    private func isFiction(after index: Int, in tokens: ArraySlice<Token>) -> Bool {
        tokens[(index + 1)...].prefix(4).contains { Self.fictions.contains($0.key) }
    }

    /// "shall be entitled", "will have the right", "must be permitted".
    private func isEntitled(after index: Int, in tokens: ArraySlice<Token>) -> Bool {
        let next = tokens[(index + 1)...].prefix(4)
        guard let right = next.firstIndex(where: { Self.entitlements.contains($0.key) }) else { return false }
        return next[..<right].allSatisfy { $0.kinds.has(.article) || $0.kinds.has(.verb) }
            && next.first.map {
                Self.holding.contains($0.key) || Self.entitlements.contains($0.key) || $0.kinds.has(.article)
            } == true
    }

    private static let holding = WordSet("be have retain hebben zijn worden")

    private static let more = WordSet("more meer vaker later")

    /// "may only", "may not", "mag alleen": a ban in the form of a right; "not more than once" is none.
    private func isLimited(after index: Int, in tokens: ArraySlice<Token>) -> Bool {
        for at in (index + 1)..<max(index + 1, min(tokens.endIndex, index + 6)) {
            if tokens[at].isSign(",") { return false }
            guard Self.limits.contains(tokens[at].key) else { continue }
            return !(at + 1 < tokens.endIndex && Self.more.contains(tokens[at + 1].key))
        }
        return false
    }

    /// "other customers" are not the party.
    private func isOther(_ index: Int, in tokens: ArraySlice<Token>) -> Bool {
        index > tokens.startIndex && Self.others.contains(tokens[index - 1].key)
    }

    private static let asides = WordSet("zonder opdat zodat teneinde without so")

    /// "…, zonder dat het Waterschap een reden hoeft te geven": who is named there is not whose sentence it is.
    private func isAside(_ index: Int, in tokens: ArraySlice<Token>) -> Bool {
        let before = tokens[..<index].suffix(3).filter { !$0.kinds.has(.article) || $0.key == Known.dat }
        guard let last = before.last else { return false }
        if Self.asides.contains(last.key) { return true }
        return last.key == Known.dat && before.dropLast().last.map { Self.asides.contains($0.key) } == true
    }

    /// "Customer Data", "Provider Security Contact" are things.
    private func isCompound(_ mention: PartyMatcher.Mention, in tokens: ArraySlice<Token>) -> Bool {
        guard mention.end < tokens.endIndex else { return false }
        let next = tokens[mention.end]
        return next.kind == .word && next.isCapital && !next.kinds.has(.duty) && !next.kinds.has(.right)
            && !next.kinds.has(.verb) && next.start - tokens[mention.end - 1].end == 1
            && matcher.mention(at: mention.end, in: tokens) == nil
    }

    /// "Supplier maintains …", "Wederpartij garandeert …": the verb right behind the name decides.
    private func statement(_ mention: PartyMatcher.Mention, in tokens: ArraySlice<Token>) -> Clause.Obligor? {
        guard mention.end < tokens.endIndex else { return nil }
        let verb = tokens[mention.end]
        guard verb.kind == .word, !verb.kinds.has(.duty), !verb.kinds.has(.right) else { return nil }
        if Self.passives.contains(verb.key), let teller = teller(to: mention, after: mention.end, in: tokens) {
            return teller
        }
        if Self.demands.contains(verb.key) || isFinding(from: mention.end, in: tokens) { return flipped(mention.side) }
        guard verb.kinds.has(.verb) || Self.concessions.contains(verb.key) else { return nil }
        let window = tokens[mention.end..<min(tokens.endIndex, mention.end + 6)]
        if window.contains(where: { Self.entitlements.contains($0.key) }),
            !window.contains(where: { Self.limits.contains($0.key) })
        {
            return flipped(mention.side)
        }
        return obligor(mention.side)
    }

    /// "Het Waterschap stelt de ernst vast": what one side decides binds the other.
    private func isFinding(from index: Int, in tokens: ArraySlice<Token>) -> Bool {
        guard tokens[index].key == Known.stelt else { return false }
        let rest = tokens[index...].prefix(10)
        let end = rest.firstIndex { $0.isSign(".") || $0.isSign(",") || $0.isSign(";") } ?? rest.endIndex
        return end > index && tokens[end - 1].key == Known.vast
    }

    /// "Leverancier garandeert dat hij … kan": the right belongs to a later part of the sentence.
    private func isSubordinate(_ index: Int, after subject: PartyMatcher.Mention?, in tokens: ArraySlice<Token>) -> Bool
    {
        guard let subject, index > subject.end else { return false }
        return tokens[subject.end..<index].prefix(2).contains { $0.kinds.has(.verb) && !$0.kinds.has(.right) }
    }

    /// Dutch word order: "Indien …, meldt Leverancier", "dient Verwerker".
    private func upcoming(after index: Int, in tokens: ArraySlice<Token>, within reach: Int) -> PartyMatcher.Mention? {
        var at = index + 1
        let stop = min(tokens.endIndex, index + 1 + reach)
        while at < stop {
            if let mention = matcher.mention(at: at, in: tokens), !tokens[mention.end - 1].isPossessive,
                !tokens[at - 1].kinds.has(.preposition)
            {
                return mention
            }
            if tokens[at].kind == .sign { return nil }
            at += 1
        }
        return nil
    }

    /// "shall be encrypted by the Supplier".
    private func agent(after index: Int, in tokens: ArraySlice<Token>) -> PartyMatcher.Mention? {
        var at = index + 1
        let stop = min(tokens.endIndex, index + 25)
        while at < stop, !tokens[at].isSign(".") {
            if Self.indemnifies.contains(tokens[at].key) {
                for probe in (at + 1)..<min(tokens.endIndex, at + 3) {
                    if let mention = matcher.mention(at: probe, in: tokens), !tokens[mention.end - 1].isPossessive {
                        return mention
                    }
                }
            }
            at += 1
        }
        return nil
    }

    private func obligor(_ side: Parties.Side) -> Clause.Obligor {
        switch side {
        case .supplier: .supplier
        case .buyer: .buyer
        case .both: .mutual
        }
    }

    private func flipped(_ side: Parties.Side) -> Clause.Obligor {
        switch side {
        case .supplier: .buyer
        case .buyer: .supplier
        case .both: .mutual
        }
    }
}
