/// What a number in a clause is a deadline for: the nearest action in its sentence.
extension CommitmentSubjects {
    static let revoke = WordSet(
        "revoke revoked revokes disable disabled deprovision deprovisioned ingetrokken intrekken intrekt geblokkeerd blokkeren "
            + "deactivate deactivated withdrawn withdraw vervalt vervallen suspended afgesloten")
    static let answer = WordSet(
        "respond responds response responses reply replies answer answers questionnaire reageert reageren beantwoord beantwoorden "
            + "vragenlijst acknowledge acknowledges acknowledged beantwoordt responstijd reactietijd antwoordt antwoord picks"
    )
    static let tells = WordSet(
        "hoort verneemt rings ring telephones emails mails texts signaleert attendeert seint appt")
    static let removes = WordSet(
        "remove removed removes removal cleared age ages roll rolls expire expires disappear disappears verdwijnen verdwijnt "
            + "opgeschoond overschreven left")
    static let returned = WordSet(
        "data information copies media records documents material materials content credentials phi gegevens informatie "
            + "bestanden kopieen persoonsgegevens documentatie property destroy destroyed delete deleted erase securely"
    )
    static let issued = WordSet(
        "certificate certificates proof evidence attest bewijs verklaring statement attestation certify certifies certified confirm confirms confirmed "
            + "attests bevestigt bevestigen bevestigd")
    static let contains = WordSet(
        "contained contain contains gone removed gepatcht gefixt ingeperkt geelimineerd")
    private static let receipt = WordSet("receipt receiving")
    private static let finite = WordSet(
        "volgt volgen ontvangt ontvangen krijgt krijgen levert leveren verstrekt zendt stuurt wist vernietigt verwijdert meldt "
            + "informeert herstelt dient wordt worden is zijn geeft bezorgt legt stelt brengt neemt belt deelt maakt biedt kan zal "
            + "moet mag laat voert retourneert reageert beantwoordt bericht verwittigt draagt treedt verstuurt dicht")
    private static let ofAnother = WordSet("van of der")
    private static let ofNoun = WordSet("van of the de het een a an any each its der")

    func isFinite(_ token: Token) -> Bool { Self.finite.contains(token.key) }

    /// Whether the word at `index` says that something is done that a number could be for.
    func isAction(_ index: Int, _ quantity: Quantity) -> Bool {
        let token = tokens[index]
        return token.kinds.has([.delete, .patch, .remedy, .notify, .retain, .payment, .object])
            || Self.revoke.contains(token.key) || Self.answer.contains(token.key) || Self.tells.contains(token.key)
            || isReportNoun(index) || Self.planNouns.contains(token.key) || Self.removes.contains(token.key)
            || Self.issued.contains(token.key)
    }

    /// What has to be done by then. What stands behind "after" is what starts the clock, and speaks only where nothing
    /// else does.
    func action(_ quantity: Quantity, _ sentence: Range<Int>, isWithin: Bool) -> Reading {
        let place = quantity.tokens
        if place.upperBound < sentence.upperBound, Self.triggers.contains(tokens[place.upperBound].key) {
            let end = triggerEnd(place.upperBound, sentence)
            let parts = [sentence.lowerBound..<place.upperBound, end..<sentence.upperBound]
            if let kind = statedAction(quantity, sentence, in: parts, behind: end) { return Reading(kind: kind) }
            let opening = tokens[place.upperBound..<sentence.upperBound].prefix(3)
            if opening.contains(where: { Self.receipt.contains($0.key) }) { return inherited(isWithin: isWithin) }
            let rest = nounEnd(place.upperBound, sentence)..<sentence.upperBound
            if let kind = statedAction(quantity, sentence, in: [rest], behind: rest.lowerBound) {
                return Reading(kind: kind)
            }
        } else if let kind = statedAction(quantity, sentence, in: [sentence], behind: place.upperBound) {
            return Reading(kind: kind)
        }
        if isOfNoticePeriods(sentence) { return Reading(kind: .other) }
        if let kind = actionOfList(before: sentence) ?? actionOfLevels(before: quantity) {
            return Reading(kind: kind)
        }
        if hasVulnerability(sentence), isWithin || has(.severity, in: sentence) || isScored {
            return Reading(kind: .remediate, ground: .inherited)
        }
        return inherited(isWithin: isWithin)
    }

    /// The words behind a number that start its clock; empty where none do.
    func trigger(behind quantity: Quantity, _ sentence: Range<Int>) -> Range<Int> {
        let start = quantity.tokens.upperBound
        guard start < sentence.upperBound, Self.triggers.contains(tokens[start].key) else { return start..<start }
        return start..<max(start, triggerEnd(start, sentence))
    }

    /// Where the words that start the clock end: at a comma, or where the main verb follows.
    private func triggerEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
        let isDutch = Self.dutchTriggers.contains(tokens[start].key)
        let isNoun = tokens[start].key != Self.nadat
        for index in (start + 1)..<max(start + 1, sentence.upperBound) {
            let token = tokens[index]
            if token.isSign(",") || token.isSign("–") || token.isSign("—") || token.isSign(":") { return index }
            guard index > start + 1 else { continue }
            if token.kinds.has(.duty), isNoun || !isDutch { return index }
            if isDutch, isNoun, Self.finite.contains(token.key) { return index }
        }
        return sentence.upperBound
    }

    private static let dutchTriggers = WordSet("na nadat vanaf volgend volgende sinds")
    private static let nadat = WordKey.of("nadat")

    /// Behind "after the end of the agreement".
    private func nounEnd(_ start: Int, _ sentence: Range<Int>) -> Int {
        var index = start + 1
        while index < sentence.upperBound {
            while index < sentence.upperBound,
                tokens[index].kinds.has(.article) || Self.ofNoun.contains(tokens[index].key)
            { index += 1 }
            index += 1
            guard index < sentence.upperBound, Self.ofAnother.contains(tokens[index].key) else { break }
        }
        return min(index, sentence.upperBound)
    }

    /// The nearest action among `parts` of the sentence; what starts the clock ends at `behind`.
    private func statedAction(
        _ quantity: Quantity, _ sentence: Range<Int>, in parts: [Range<Int>], behind: Int
    ) -> Commitment.Kind? {
        let reach = 48
        let opens = opensPart(quantity, sentence, behind: behind)
        let hasSubprocessor = has(.subprocessor, in: sentence)
        let hasIncident = has(.incident, in: sentence) || context.has(.incident)
        let cures = has(Self.cure, in: sentence)
        let weak = hasVulnerability(sentence)
        var best: (Int, Commitment.Kind, index: Int)?
        for part in parts {
            for index in part {
                guard
                    let kind = kind(
                        ofActionAt: index, sentence, hasIncident: hasIncident, hasSubprocessor: hasSubprocessor,
                        cures: cures, weak: weak)
                else { continue }
                var gap: Int
                if index < quantity.tokens.lowerBound {
                    gap = quantity.tokens.lowerBound - index + (opens ? 10 : 0)
                    if isNewVerb(in: index..<quantity.tokens.lowerBound) { gap += 8 }
                } else {
                    let steps = max(0, index - max(behind, quantity.tokens.upperBound)) + 1
                    gap = opens ? steps : steps * 3 / 2 + 1
                    if index >= quantity.tokens.upperBound, !opens {
                        gap += joints(quantity.tokens.upperBound..<index) * 5
                    }
                }
                if !opens, isOfLaterNumber(index, quantity, sentence) { continue }
                if let other = between(index, quantity) {
                    guard isPassable(other, quantity) else { continue }
                    gap += 8
                }
                if gap <= reach, gap < (best?.0 ?? .max) { best = (gap, kind, index) }
            }
        }
        guard let best else { return nil }
        return [.notify, .report].contains(best.1) && isOfBuyer(best.index, sentence) ? .other : best.1
    }

    /// "Customer shall report defects within 8 days": what the buyer tells is no notice of the supplier's.
    private func isOfBuyer(_ index: Int, _ sentence: Range<Int>) -> Bool {
        let slice = tokens[sentence]
        var at = max(sentence.lowerBound, index - 14)
        var isBuyer = false
        while at < index {
            guard let mention = parties.mention(at: at, in: slice) else {
                at += 1
                continue
            }
            let next = tokens[min(mention.end, index)..<min(mention.end + 2, index)]
            // "Events that may impact the Bank must be told": the Bank is no subject there.
            let isObject = tokens[max(sentence.lowerBound, at - 3)..<at].contains {
                $0.kinds.has([.right, .duty]) || ($0.kinds.has(.preposition) && !$0.kinds.has(.condition))
            }
            if mention.end == index, mention.side == .buyer, at - sentence.lowerBound <= 3, !isObject { return true }
            let isPassive = tokens[min(mention.end, index)..<min(mention.end + 4, index)].contains {
                Self.passive.contains($0.key)
            }
            if !isObject, !isPassive, next.contains(where: { $0.kinds.has(.duty) }),
                !tokens[mention.end - 1].isPossessive
            {
                isBuyer = mention.side == .buyer
            }
            at = mention.end
        }
        return isBuyer
    }

    /// "… and has a solution within": another verb took over.
    private func isNewVerb(in range: Range<Int>) -> Bool {
        range.dropLast(2).contains { index in
            (tokens[index].key == Known.and || tokens[index].key == Known.en)
                && tokens[(index + 1)..<min(index + 3, range.upperBound)].contains {
                    $0.kinds.has(.verb) || $0.kinds.has(.duty) || isFinite($0)
                }
        }
    }

    private static let passive = WordSet("be been worden wordt")

    /// Whether a word behind `quantity`, past an "and", has a number of its own: "… within 15 minutes, and the Bank is
    /// told within an hour".
    private func isOfLaterNumber(_ index: Int, _ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
        guard index >= quantity.tokens.upperBound, joints(quantity.tokens.upperBound..<index) > 0,
            let later = self.quantity(from: index + 1),
            later.tokens.upperBound <= sentence.upperBound
        else { return false }
        return joints(index..<later.tokens.lowerBound) == 0
    }

    /// Commas and "and" of a stretch.
    private func joints(_ range: Range<Int>) -> Int {
        tokens[range].count { $0.isSign(",") || $0.key == Known.and || $0.key == Known.en }
    }

    /// Between two numbers that share a verb there is none.
    private func isPassable(_ other: Quantity, _ quantity: Quantity) -> Bool {
        if other.tokens.lowerBound >= quantity.tokens.upperBound, opensNext(quantity.tokens.upperBound, other) {
            return false
        }
        let low = min(other.tokens.upperBound, quantity.tokens.upperBound)
        let high = max(other.tokens.lowerBound, quantity.tokens.lowerBound)
        guard low <= high else { return true }
        return other.unit == .perYear
            || (high - low <= 14 && !tokens[low..<high].contains { $0.kinds.has(.duty) || isFinite($0) })
    }

    private static let opening = WordSet("within inside binnen uiterlijk no not")

    /// "…, and within 5 days": what follows belongs to the next number.
    private func opensNext(_ start: Int, _ other: Quantity) -> Bool {
        (start..<max(start, other.tokens.lowerBound - 1)).contains { index in
            (tokens[index].key == Known.and || tokens[index].key == Known.en)
                && (tokens[index + 1].isSign(",") || Self.opening.contains(tokens[index + 1].key))
        }
    }

    private static let limitWords = WordSet(
        "within inside no not later more less than in at the latest any event case and but yet doch en of or uiterlijk binnen "
            + "ten laatste elk geval ieder waarna waarop vervolgens daarna thereafter then whereupon maximaal hoogstens minimaal least most only hour where feasible possible but a an by "
            + "however always altijd")

    /// Whether the number opens its part of the sentence, so that its verb follows: "…, and within 5 days provides".
    private func opensPart(_ quantity: Quantity, _ sentence: Range<Int>, behind: Int) -> Bool {
        var index = quantity.tokens.lowerBound - 1
        var isOpen = index < sentence.lowerBound
        while index >= sentence.lowerBound {
            let token = tokens[index]
            if token.isSign(",") || token.isSign(":") || token.isSign("•") || token.isSign("|") || token.isSign(")")
                || token.key == Known.and || token.key == Known.en
            {
                isOpen = true
                break
            }
            guard Self.limitWords.contains(token.key) else { break }
            index -= 1
            if index < sentence.lowerBound { isOpen = true }
        }
        guard isOpen else { return false }
        var next = max(behind, quantity.tokens.upperBound)
        guard next < sentence.upperBound else { return false }
        if tokens[next].isSign(","), next > quantity.tokens.upperBound || index < sentence.lowerBound { next += 1 }
        guard next < sentence.upperBound else { return false }
        let token = tokens[next]
        return token.kind == .word && token.key != Known.and && token.key != Known.en
    }
}
