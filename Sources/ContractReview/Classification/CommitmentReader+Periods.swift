/// Times to recover, to announce, to object, to cure and to keep.
extension CommitmentSubjects {
    // MARK: Recovery

    private static let loss = WordSet("loss lost losing verlies verloren")
    private static let data = WordSet("data gegevens transactions transacties updates changes")
    private static let downtime = WordSet("downtime outage uitval onbeschikbaarheid uitvalduur")
    private static let tolerated = WordSet("tolerable maximum max maximale maximaal longest acceptable toelaatbare")
    private static let service = WordSet(
        "dienst diensten dienstverlening applicatie applicaties systeem systemen platform calamiteit uitval ramp werking "
            + "verstoring productieomgeving omgeving backup backups back dataset database databank")
    private static let restoreDutch = WordSet("hersteld herstellen herstelt operationeel terugzetten teruggezet")
    private static let recoveryTime = WordSet("rto hersteltijd rtos")
    private static let recoveryPoint = WordSet("rpo dataverlies gegevensverlies rpos")
    private static let recovery = WordSet("recovery")
    private static let time = WordSet("time")
    private static let moment = WordSet("point punt moment tijdstip")
    private static let upTo = WordSet("to tot naar")
    private static let point = WordSet("point")
    private static let restore = WordSet(
        "restore restored restores restoration recover recovered recoverable resume resumed resumes resumption hervat hervatten "
            + "failover reinstated reinstate uitwijken")
    private static let back = WordSet("back again weer opnieuw terug")
    private static let terug = WordKey.of("terug")
    private static let working = WordSet(
        "operation operational running online available beschikbaar operationeel bedrijf gebruik working service werkend draaien draait up"
    )
    private static let disaster = WordSet(
        "disaster outage calamiteit uitval ramp failure interruption disruption verstoring storing crisis")

    func recoveryKind(_ quantity: Quantity, _ sentence: Range<Int>) -> Commitment.Kind? {
        if let paired = pairedRecovery(quantity, sentence) { return paired }
        var best: (Int, Commitment.Kind)?
        func consider(_ index: Int, _ kind: Commitment.Kind) {
            let place = quantity.tokens
            var gap = index < place.lowerBound ? place.lowerBound - index : (index - place.upperBound) * 2 + 2
            if isParted(index, from: quantity) { gap += 30 }
            let passed = index < place.lowerBound ? index..<place.lowerBound : place.upperBound..<index
            if tokens[passed].contains(where: { $0.isSign(",") || $0.key == Known.and || $0.key == Known.en }) {
                gap += 3
            }
            if gap < (best?.0 ?? 30) { best = (gap, kind) }
        }
        for index in sentence {
            let key = tokens[index].key
            if Self.recoveryTime.contains(key) { consider(index, .rto) }
            if Self.recoveryPoint.contains(key) { consider(index, .rpo) }
            if Self.recovery.contains(key), index + 1 < sentence.upperBound {
                if Self.time.contains(tokens[index + 1].key) { consider(index + 1, .rto) }
                if Self.point.contains(tokens[index + 1].key) { consider(index + 1, .rpo) }
            }
            if Self.loss.contains(key), near(index, within: 4, Self.data) { consider(index, .rpo) }
            if Self.moment.contains(key), index >= 2, Self.upTo.contains(tokens[index - 2].key),
                has(Self.restore, in: sentence) || has(Self.restoreDutch, in: sentence)
            {
                consider(index, .rpo)
            }
            if Self.downtime.contains(key), near(index, within: 3, Self.tolerated) { consider(index, .rto) }
            if Self.back.contains(key), has(Self.disaster, in: sentence),
                near(index, within: 4, Self.working) || key == Self.terug
            {
                consider(index, .rto)
            }
        }
        let weakness = distance(quantity.tokens, sentence) { $0.kinds.has(.vulnerability) && $0.key != Self.issue }
        let ofService = tokens[sentence].contains { Self.service.contains($0.key) }
        let clock = trigger(behind: quantity, sentence)
        for index in sentence where !clock.contains(index) {
            let key = tokens[index].key
            guard Self.restore.contains(key) || (ofService && Self.restoreDutch.contains(key)) else { continue }
            let gap = gap(from: index, to: quantity.tokens)
            if gap < 16, weakness == nil || (weakness ?? 0) > gap + 6, !isParted(index, from: quantity) {
                consider(index, .rto)
            }
        }
        return best?.1
    }

    private static let issue = WordKey.of("issue")

    /// "RTO/RPO: 8 hours / 1 hour": the first number is for the first name.
    private func pairedRecovery(_ quantity: Quantity, _ sentence: Range<Int>) -> Commitment.Kind? {
        let names = sentence.filter { tokens[$0].key == Known.rto || tokens[$0].key == Known.rpo }
        guard names.count == 2, names[1] - names[0] <= 2, names[1] < quantity.tokens.lowerBound else { return nil }
        let numbers = quantities.filter {
            $0.tokens.lowerBound > names[1] && $0.tokens.upperBound <= sentence.upperBound
        }
        guard let place = numbers.prefix(2).firstIndex(where: { $0.tokens == quantity.tokens }), numbers.count >= 2
        else { return nil }
        return tokens[names[place]].key == Known.rto ? .rto : .rpo
    }

    func near(_ index: Int, within reach: Int, _ words: WordSet) -> Bool {
        tokens[max(0, index - reach)..<min(tokens.count, index + reach + 1)].contains { words.contains($0.key) }
    }

    // MARK: Notice

    private static let advance = WordSet(
        "advance prior before beforehand ahead vooraf voorafgaand voorafgaande voorafgaandelijk tevoren voordat voor voorhand"
    )
    private static let announcing = WordSet("warning forewarning notice notification aankondiging kennisgeving")
    /// What may stand between "30 days" and "notice".
    private static let ofNotice = WordSet(
        "prior written advance clear s the of in a at least not less schriftelijke voorafgaande schriftelijk business reasonable "
            + "formal documented van met")
    private static let limits = WordSet(
        "of not less than at least being minstens ten minste van minimaal a an period no fewer with tenminste een termijn from "
            + "on which must shall may be is bedraagt of")
    static let assess = WordSet("assess assesses assessment assessments evaluate evaluation beoordeling beoordelen")
    private static let premises = WordSet(
        "premises site sites visit visits facilities review verify locatie locaties bezoek deskundige toetst auditors "
            + "bezoeken plaatse inspectie")
    private static let notAudit = WordSet(
        "maintenance onderhoud change changes wijziging wijzigingen opzegging opzeggen termination terminate relocation "
            + "migration release price prijs prijzen")
    private static let opening = WordSet(
        "receipt receiving ontvangst notice kennisgeving request verzoek aankondiging notification")
    private static let admits = WordSet(
        "access toegang permit permits allow allows grant grants admit toelaten toestaan verleent verlenen verleend inzage"
    )

    /// How long before something it is announced.
    func noticeKind(_ quantity: Quantity, _ sentence: Range<Int>, isWithin: Bool) -> Commitment.Kind? {
        let place = quantity.tokens
        let (before, after) = near(place, before: 7, after: 5, in: sentence)
        if isAccessOnNotice(quantity, sentence, isWithin: isWithin) { return .auditNotice }
        let inAdvance =
            after.prefix(4).enumerated().contains {
                Self.advance.contains($0.element.key)
                    && ($0.element.key != Self.voor || ($0.offset == 0 && !isVerbPart(place.upperBound)))
                    && !after.prefix($0.offset).contains {
                        $0.isSign(",") || (Self.triggers.contains($0.key) && $0.key != Self.of)
                    }
            }
            || before.suffix(2).contains { $0.key == Known.prior }
        var asNotice = false
        for token in after {
            if token.kinds.has(.notice) || Self.announcing.contains(token.key) { asNotice = true }
            guard Self.ofNotice.contains(token.key) || token.kind == .sign else { break }
        }
        let audits = has(.audit, in: sentence) || (has(.right, in: sentence) && has(Self.assess, in: sentence))
        // "Two weeks after prior announcement"
        if let first = after.first, Self.afterwards.contains(first.key), audits {
            asNotice = tokens[place.upperBound..<sentence.upperBound].prefix(7).contains {
                $0.kinds.has(.notice) || Self.announcing.contains($0.key)
            }
        }
        if !asNotice, !isWithin {
            for (offset, token) in before.reversed().enumerated() {
                if token.kinds.has(.notice) || Self.announcing.contains(token.key) { asNotice = offset < 7 }
                guard Self.limits.contains(token.key) || token.kind == .sign else { break }
            }
        }
        guard inAdvance || (asNotice && !isWithin) else { return nil }
        if has(.subprocessor, in: sentence) { return .other }
        if !audits, has(Self.notAudit, in: sentence) || has(Self.cure, in: sentence) { return .other }
        return audits || context.has(.audit) || has(Self.premises, in: sentence) ? .auditNotice : .other
    }

    /// "legt het binnen 5 dagen voor aan": no "before", but the rest of the verb.
    private func isVerbPart(_ index: Int) -> Bool {
        index + 1 >= tokens.count || tokens[index + 1].kind != .word || tokens[index + 1].key == Self.aan
    }

    private static let voor = WordKey.of("voor")
    private static let aan = WordKey.of("aan")
    private static let of = WordKey.of("of")
    private static let afterwards = WordSet("after na following from")

    /// "Within five days of receiving a notice, access is given for an inspection".
    private func isAccessOnNotice(_ quantity: Quantity, _ sentence: Range<Int>, isWithin: Bool) -> Bool {
        let end = quantity.tokens.upperBound
        guard isWithin, end < sentence.upperBound, Self.triggers.contains(tokens[end].key),
            tokens[end..<sentence.upperBound].prefix(7).contains(where: { Self.opening.contains($0.key) }),
            let access = distance(quantity.tokens, sentence, where: { Self.admits.contains($0.key) }), access < 45
        else { return false }
        return has(.audit, in: sentence)
    }

    // MARK: Objection

    private static let resolving = WordSet("resolve resolved resolving address settle opgelost oplossen weggenomen")
    private static let past = WordSet("after na following upon")
    private static let oppose = WordSet(
        "oppose opposes contest contests verzetten disapprove disapproves disapproval veto refuse refuses")
    private static let condition = WordSet("if where should event case once when indien wanneer ingeval als")
    private static let negation = WordSet("not no niet geen nor without zonder fails")

    /// Time to say no: to a new subprocessor, to a change.
    func isObjection(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
        for index in sentence {
            let token = tokens[index]
            guard token.kinds.has(.object) || Self.oppose.contains(token.key), !isParted(index, from: quantity) else {
                continue
            }
            let near = tokens[max(sentence.lowerBound, index - 4)..<index]
            if near.contains(where: { Self.resolving.contains($0.key) })
                || near.suffix(2).contains(where: { Self.past.contains($0.key) })
            {
                continue
            }
            let distance = gap(from: index, to: quantity.tokens)
            if distance > 45 { continue }
            if index < quantity.tokens.lowerBound, isClosedCondition(index, before: quantity, sentence) { continue }
            return true
        }
        return isSilence(quantity, sentence)
    }

    private static let inside = WordSet("within during in binnen gedurende over")
    private static let same = WordSet("that this such those said the die deze dat dezelfde genoemde same notice")
    private static let period = WordSet("period window time termijn periode tijd")
    private static let farthestObjection = 60

    /// "A new subprocessor is announced 30 days before; within that period the buyer may object": the time to announce is
    /// the time to object.
    func isSpanToObject(_ quantity: Quantity) -> Bool {
        let start = quantity.tokens.upperBound
        let end = min(
            self.quantity(from: start)?.tokens.lowerBound ?? tokens.count, start + Self.farthestObjection, tokens.count)
        return (start..<max(start, end)).contains { index in
            guard Self.period.contains(tokens[index].key), index >= start + 2, Self.same.contains(tokens[index - 1].key)
            else { return false }
            guard tokens[max(start, index - 4)..<index].contains(where: { Self.inside.contains($0.key) }) else {
                return false
            }
            return tokens[max(start, index - 12)..<min(end, index + 12)].contains {
                $0.kinds.has(.object) || Self.oppose.contains($0.key)
            }
        }
    }

    private static let deemed = WordSet("deemed geacht")
    private static let approve = WordSet(
        "approve approves approval goedkeuring goedkeurt toestemming instemming instemt")

    /// "Not approved within 30 days, it is deemed rejected": the same time, silence counting as an answer.
    private func isSilence(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
        has(.subprocessor, in: sentence) && has(Self.deemed, in: sentence)
            && (distance(quantity.tokens, sentence) { Self.approve.contains($0.key) } ?? .max) < 20
    }

    /// "If Customer objects, Supplier shall within 30 days …": the condition ends before the number.
    private func isClosedCondition(_ index: Int, before quantity: Quantity, _ sentence: Range<Int>) -> Bool {
        let opens = tokens[max(sentence.lowerBound, index - 10)..<index].contains { Self.condition.contains($0.key) }
        let denies = tokens[max(sentence.lowerBound, index - 4)..<index].contains { Self.negation.contains($0.key) }
        return opens && !denies && tokens[index..<quantity.tokens.lowerBound].contains { $0.isSign(",") }
    }

    // MARK: Cure

    static let cure = WordSet(
        "cure cured terminate terminates termination terminated ontbinden ontbindt ontbinding opzeggen beeindigen suspend "
            + "ontbonden opzegging")
    private static let breach = WordSet(
        "breach breaches default defaults failure tekortkoming tekortkomingen verzuim wanprestatie ingebrekestelling "
            + "nalatigheid nonperformance infringement violation")

    /// Time to make good a breach before the contract may end.
    func isCure(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
        let mayEnd = has(Self.cure, in: sentence) || leadTokens.contains { Self.cure.contains($0.key) }
        guard mayEnd, has(Self.breach, in: sentence) else { return false }
        return !tokens[sentence].contains { $0.kinds.has(.vulnerability) && !Self.breach.contains($0.key) }
            && !has(.delete, in: sentence) && !has(.retain, in: sentence)
    }

    // MARK: Retention

    private static let strongRetain = WordSet(
        """
        retain retains retained retaining retention archive archives archived preserve preserved preserves bewaar bewaart
        bewaren bewaard bewaartermijn bewaring gearchiveerd archiveren archiveert stored store stores searchable
        raadpleegbaar doorzoekbaar bewaarperiode bewaarduur retrievable bewaartermijnen
        """)
    private static let holds = WordSet(
        "staan staat online archief archive held hold holds holding houdt houden vast remain remains stay stays accessible"
    )
    private static let which = WordKey.of("which")
    private static let sameThing = WordSet("thereof which waarvan daarvan of")

    /// How long something is kept.
    func isRetention(_ quantity: Quantity, _ sentence: Range<Int>, isWithin: Bool) -> Bool {
        func nearest(_ matches: (Token) -> Bool) -> Int? {
            var best: Int?
            for index in sentence where matches(tokens[index]) {
                if let other = between(index, quantity), !isBareStep(other, quantity) { continue }
                best = min(best ?? .max, gap(from: index, to: quantity.tokens))
            }
            return best
        }
        if isCalledRetention(quantity) { return true }
        let strong = nearest { Self.strongRetain.contains($0.key) }
        let records = has(.record, in: sentence)
        let weak = nearest { $0.kinds.has(.retain) || (records && Self.holds.contains($0.key)) }
        let deletion = nearest { $0.kinds.has(.delete) }
        // "Ninety days after closure the stored data is wiped"
        let end = quantity.tokens.upperBound
        if deletion != nil, end + 1 < sentence.upperBound, Self.triggers.contains(tokens[end].key),
            tokens[end + 1].key != Self.which
        {
            let kept = tokens[sentence.lowerBound..<quantity.tokens.lowerBound].suffix(12)
            return kept.contains { Self.strongRetain.contains($0.key) }
        }
        if let strong {
            if isWithin, let deletion, deletion < strong { return false }
            return !isWithin || strong <= 3
        }
        let isHeading = contextTokens.contains { Self.strongRetain.contains($0.key) } && tokens.count < 30 && !isWithin
        guard weak != nil || isHeading, records || context.has(.record), !isWithin else { return false }
        return quantity.unit != .hours || quantity.value >= 24
    }

    private static let retentions = WordSet("retention retentie bewaartermijn bewaarperiode retentietijd")

    /// "30 days retention", "minimaal 30 dagen retentie", "retention: 30 days".
    private func isCalledRetention(_ quantity: Quantity) -> Bool {
        let before = tokens[..<quantity.tokens.lowerBound].suffix(3)
        let after = tokens[quantity.tokens.upperBound...].prefix(2)
        return after.first.map { Self.retentions.contains($0.key) } == true
            || (before.last?.isSign(":") == true && before.contains { Self.retentions.contains($0.key) })
    }

    /// "90 days online and 12 months in the archive": no verb of its own parts the two numbers.
    private func isBareStep(_ other: Quantity, _ quantity: Quantity) -> Bool {
        let low = min(other.tokens.upperBound, quantity.tokens.upperBound)
        let high = max(other.tokens.lowerBound, quantity.tokens.lowerBound)
        guard low <= high, high - low <= 9 else { return false }
        return !tokens[low..<high].contains { $0.kinds.has(.duty) || $0.kinds.has(.delete) || $0.isSign(";") }
    }
}
