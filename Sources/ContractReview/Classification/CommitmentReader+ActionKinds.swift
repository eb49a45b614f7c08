/// What a number is for, by the word for what is done.
extension CommitmentSubjects {
    private static let cureAlone = WordSet("cure cures cured curing")
    private static let address = WordKey.of("address")
    private static let addressed = WordSet("the an this its email mail following ip e")
    private static let held = WordSet(
        "data copies copy backup backups records information snapshots gegevens kopieen kopie back persoonsgegevens media "
            + "nothing snapshots images")
    private static let returns = WordSet("return returns returned returning retourneert retourneren")
    /// "geeft de gegevens terug"
    private static let terug = WordKey.of("terug")
    private static let fixes = WordSet("fix fixes hotfix hotfixes")
    private static let ofSecurity = WordSet("security software vendor")
    private static let applies = WordSet(
        "rolled roll applied apply applies deployed deploy deploys installed install installs implemented")
    private static let accounts = WordSet("account accounts toegang toegangsrechten autorisaties autorisatie rechten")
    private static let remedyPlans = WordSet("plan plans proposal roadmap action")
    private static let status = WordSet(
        "status progress informed voortgang posted regular keep keeps kept houdt hourly incident")

    func kind(
        ofActionAt index: Int, _ sentence: Range<Int>, hasIncident: Bool, hasSubprocessor: Bool, cures: Bool, weak: Bool
    ) -> Commitment.Kind? {
        let token = tokens[index]
        let kinds = token.kinds
        let before = index > sentence.lowerBound ? tokens[index - 1] : nil
        if kinds.has(.delete), token.key != Known.certificate, !isOfCertificate(index) {
            let isReturn = Self.returns.contains(token.key) && !has(Self.returned, in: sentence)
            let isAccount = has(Self.accounts, in: sentence) && !has(Self.held, in: sentence)
            return (isReturn && !context.has(.delete)) || isAccount ? .other : .deletion
        }
        if token.key == Self.terug, has(Self.returned, in: sentence) { return .deletion }
        if Self.removes.contains(token.key), has(Self.held, in: sentence),
            !has(.access, in: sentence) || has(.delete, in: sentence)
        {
            return .deletion
        }
        if Self.fixes.contains(token.key), before.map({ Self.ofSecurity.contains($0.key) }) == true,
            has(Self.applies, in: sentence)
        {
            return .patch
        }
        if kinds.has(.patch), !isStatusUpdate(index, sentence, hasIncident: hasIncident) { return .patch }
        let isOfPlan =
            kinds.has(.remedy) && index + 1 < tokens.count && Self.remedyPlans.contains(tokens[index + 1].key)
        // "Remediation Plan: within 48 hours"
        if isOfPlan, has(Self.handsIn, in: sentence) || (index + 2 < tokens.count && tokens[index + 2].isSign(":")) {
            return .report
        }
        if kinds.has(.remedy) || (weak && Self.contains.contains(token.key)),
            !(token.key == Self.address && before.map { Self.addressed.contains($0.key) } ?? false)
        {
            return cures && !weak ? .other : .remediate
        }
        if reportsIncident(index) || (hasIncident && isMade(index, sentence)) { return .notify }
        if isReportNoun(index) || isPlan(index, sentence) { return isSource(index) ? nil : .report }
        if kinds.has(.notify), let before, Self.complete.contains(before.key), hasIncident { return .report }
        if isNotice(index, hasIncident: hasIncident) || Self.tells.contains(token.key) {
            return hasSubprocessor && !hasIncident ? .other : .notify
        }
        if Self.revoke.contains(token.key) || Self.answer.contains(token.key) { return .other }
        if Self.cureAlone.contains(token.key) { return weak ? .remediate : .other }
        if Self.issued.contains(token.key), has(.delete, in: (index + 1)..<max(index + 1, min(index + 4, tokens.count)))
        {
            return .other
        }
        return kinds.has(.payment) ? .other : nil
    }

    /// "Shall make the report within one day", "the report is made": to tell.
    private func isMade(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard isReportNoun(index) else { return false }
        let before = max(sentence.lowerBound, index - 3)..<index
        let behind = (index + 1)..<max(index + 1, min(sentence.upperBound, index + 6))
        return has(Self.making, in: before) || (has(.duty, in: behind) && has(Self.made, in: behind))
    }

    private static let making = WordSet("make makes making doet")
    private static let made = WordSet("made gedaan")

    /// "A certificate of destruction" destroys nothing.
    private func isOfCertificate(_ index: Int) -> Bool {
        for token in tokens[max(0, index - 3)..<index].reversed() {
            if Self.issued.contains(token.key) { return true }
            if token.key == Known.and || token.key == Known.en || token.isSign(",") { return false }
        }
        return false
    }

    /// "Updates every four hours" while an incident lasts are no software.
    private func isStatusUpdate(_ index: Int, _ sentence: Range<Int>, hasIncident: Bool) -> Bool {
        let key = tokens[index].key
        guard Self.updates.contains(key) else { return false }
        let near = max(sentence.lowerBound, index - 4)..<min(sentence.upperBound, index + 4)
        return hasIncident || has(Self.status, in: near)
    }

    private static let updates = WordSet("update updates updated")

    /// What the lead-in or heading says the number is for, where the item itself does not.
    func inherited(isWithin: Bool) -> Reading {
        let own = leadTokens.reduce(into: Lexicon()) { $0.formUnion($1.kinds) }
        let short = tokens.count < 30
        guard !own.isEmpty || short else { return .unknown }
        let source = own.union(short ? context : [])
        func inherited(_ kind: Commitment.Kind) -> Reading { Reading(kind: kind, ground: .inherited) }
        if source.has(.object) { return inherited(.objectionPeriod) }
        if source.has(.vulnerability) || source.has(.remedy) { return inherited(.remediate) }
        if source.has(.patch) { return inherited(.patch) }
        if source.has(.delete) { return inherited(.deletion) }
        if source.has(.retain), !isWithin, source.has(.record) { return inherited(.retention) }
        if source.has(.notify), source.has(.incident) { return inherited(.notify) }
        return .unknown
    }

    func hasVulnerability(_ sentence: Range<Int>) -> Bool { has(.vulnerability, in: sentence) }
}
