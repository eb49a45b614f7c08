/// What a number in a clause is a deadline for: the nearest action in its sentence.
extension CommitmentSubjects {
    private static let planNouns = WordSet("plan plans proposal verbeterplan herstelplan voorstel roadmap")
    private static let handsIn = WordSet(
        "propose proposes proposed submit submits submitted deliver delivers delivered present presents provide provides "
            + "draw draws indienen dient voorleggen voorlegt legt opstellen stelt levert verstrekt")
    private static let contact = WordSet("contact contacts call calls phone")
    private static let hoogte = WordKey.of("hoogte")
    private static let op = WordKey.of("op")
    private static let of = WordSet("of single first main the a your primary op by een vast vaste")
    private static let determiners = WordSet(
        "a an the written final full detailed initial interim preliminary incident root cause schriftelijk schriftelijke een het "
            + "definitief definitieve volledig volledige monthly quarterly annual security audit test forensic status assessment scan soc penetration"
    )
    private static let revoke = WordSet(
        "revoke revoked revokes disable disabled deprovision deprovisioned ingetrokken intrekken intrekt geblokkeerd blokkeren deactivate deactivated"
    )
    private static let answer = WordSet(
        "respond response responses reply answer questionnaire reageert reageren beantwoord beantwoorden vragenlijst acknowledge"
    )
    private static let cureAlone = WordSet("cure cures cured curing")
    private static let receipt = WordSet("receipt receiving")
    private static let address = WordKey.of("address")
    private static let addressed = WordSet("the an this its email mail following")
    private static let aware = WordKey.of("aware")
    private static let makes = WordSet("make makes made making")

    /// What has to be done by then. What stands behind "after" is what starts the clock, and speaks only where nothing
    /// else does.
    func actionKind(_ quantity: Quantity, _ sentence: Range<Int>, isWithin: Bool) -> Commitment.Kind {
        let place = quantity.tokens
        if place.upperBound < sentence.upperBound, Self.triggers.contains(tokens[place.upperBound].key) {
            let comma = tokens[place.upperBound..<sentence.upperBound].firstIndex { $0.isSign(",") }
            let parts = [sentence.lowerBound..<place.upperBound, (comma ?? sentence.upperBound)..<sentence.upperBound]
            if let kind = statedAction(quantity, sentence, in: parts) { return kind }
            let opening = tokens[place.upperBound..<sentence.upperBound].prefix(3)
            if opening.contains(where: { Self.receipt.contains($0.key) }) { return inherited(isWithin: isWithin) }
        }
        if let kind = statedAction(quantity, sentence, in: [sentence]) { return kind }
        if hasVulnerability(sentence), isWithin || tokens[sentence].contains(where: { $0.kinds.has(.severity) }) {
            return .remediate
        }
        return inherited(isWithin: isWithin)
    }

    /// The nearest action among `parts` of the sentence.
    private func statedAction(_ quantity: Quantity, _ sentence: Range<Int>, in parts: [Range<Int>]) -> Commitment.Kind?
    {
        let place = quantity.tokens
        let reach = 45
        func nearest(_ distance: (Range<Int>) -> Int?) -> Int? { parts.compactMap(distance).min() }
        let hasSubprocessor = tokens[sentence].contains { $0.kinds.has(.subprocessor) }
        let hasIncident = tokens[sentence].contains { $0.kinds.has(.incident) } || context.has(.incident)
        let cures = tokens[sentence].contains { Self.cure.contains($0.key) }
        var candidates: [(Int, Commitment.Kind)] = []
        if let gap = nearest({ part in distance(place, part) { $0.kinds.has(.delete) } }), !isCertificateOnly(sentence)
        {
            candidates.append((gap, .deletion))
        }
        if let gap = nearest({ distance(.patch, quantity, $0) }) { candidates.append((gap, .patch)) }
        if let gap = nearest({ remedyDistance(quantity, $0) }) {
            candidates.append((gap, cures && !hasVulnerability(sentence) ? .other : .remediate))
        }
        if let gap = nearest({ notifyDistance(quantity, $0, hasIncident: hasIncident) }) {
            candidates.append((gap, hasSubprocessor && !hasIncident ? .other : .notify))
        }
        if let gap = nearest({ reportDistance(quantity, $0) }) { candidates.append((gap, .report)) }
        if let gap = nearest({ part in distance(place, part) { Self.revoke.contains($0.key) } }) {
            candidates.append((gap, .other))
        }
        if let gap = nearest({ part in distance(place, part) { Self.answer.contains($0.key) } }) {
            candidates.append((gap, .other))
        }
        if let gap = nearest({ part in distance(place, part) { Self.cureAlone.contains($0.key) } }) {
            candidates.append((gap, hasVulnerability(sentence) ? .remediate : .other))
        }
        if let gap = nearest({ distance(.payment, quantity, $0) }) { candidates.append((gap, .other)) }
        return candidates.filter { $0.0 <= reach }.min { $0.0 < $1.0 }?.1
    }

    /// What the lead-in or heading says the number is for, where the item itself does not.
    private func inherited(isWithin: Bool) -> Commitment.Kind {
        let own = leadTokens.reduce(into: Lexicon()) { $0.formUnion($1.kinds) }
        let short = tokens.count < 30
        guard !own.isEmpty || short else { return .other }
        let source = own.union(short ? context : [])
        if source.has(.object) { return .objectionPeriod }
        if source.has(.vulnerability) || source.has(.remedy) { return .remediate }
        if source.has(.patch) { return .patch }
        if source.has(.delete) { return .deletion }
        if source.has(.retain), !isWithin, source.has(.record) { return .retention }
        if source.has(.notify), source.has(.incident) { return .notify }
        return .other
    }

    private func hasVulnerability(_ sentence: Range<Int>) -> Bool {
        tokens[sentence].contains { $0.kinds.has(.vulnerability) }
    }

    private func isCertificateOnly(_ sentence: Range<Int>) -> Bool {
        let deletes = tokens[sentence].filter { $0.kinds.has(.delete) }
        return deletes.allSatisfy { $0.key == Known.certificate }
    }

    /// To tell somebody; "report" counts where it is a verb.
    private func notifyDistance(_ quantity: Quantity, _ part: Range<Int>, hasIncident: Bool) -> Int? {
        var best: Int?
        for index in part {
            let kinds = tokens[index].kinds
            let isMadeAware =
                tokens[index].key == Self.aware
                && tokens[max(0, index - 5)..<index].contains { Self.makes.contains($0.key) }
            guard kinds.has(.notify) || isMadeAware || (hasIncident && kinds.has(.notice)) else { continue }
            if kinds.has(.report), isNoun(index) { continue }
            let before = index > 0 ? tokens[index - 1].key : 0
            if Self.contact.contains(tokens[index].key), Self.of.contains(before) { continue }
            if tokens[index].key == Self.hoogte, index < 2 || tokens[index - 2].key != Self.op { continue }
            best = min(best ?? .max, gap(from: index, to: quantity.tokens))
        }
        return best
    }

    /// To fix something; "the address" is no action.
    private func remedyDistance(_ quantity: Quantity, _ part: Range<Int>) -> Int? {
        var best: Int?
        for index in part where tokens[index].kinds.has(.remedy) {
            if tokens[index].key == Self.address, index > 0, Self.addressed.contains(tokens[index - 1].key) { continue }
            best = min(best ?? .max, gap(from: index, to: quantity.tokens))
        }
        return best
    }

    private func reportDistance(_ quantity: Quantity, _ part: Range<Int>) -> Int? {
        var best: Int?
        let isHandedIn = tokens[part].contains { Self.handsIn.contains($0.key) }
        for index in part {
            let key = tokens[index].key
            guard (Self.reportNouns.contains(key) && isNoun(index)) || (isHandedIn && Self.planNouns.contains(key))
            else { continue }
            best = min(best ?? .max, gap(from: index, to: quantity.tokens))
        }
        return best
    }

    private func isNoun(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let isVerbForm = ["reported", "reporting"].contains { tokens[index].key == WordKey.of($0) }
        return !isVerbForm && Self.determiners.contains(tokens[index - 1].key)
    }
}
