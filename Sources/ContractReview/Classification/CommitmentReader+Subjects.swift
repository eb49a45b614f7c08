/// Tells what a number is for, from the words around it.
struct CommitmentSubjects {
    let tokens: [Token]
    let clause: Clause
    let context: Lexicon
    let leadTokens: [Token]

    private static let advance = WordSet(
        "advance prior before beforehand vooraf voorafgaand voorafgaande tevoren voordat voor")
    private static let within = WordSet("within binnen uiterlijk later exceed exceeding spoedig")
    private static let strongRetain = WordSet(
        """
        retain retains retained retaining retention archive archives archived preserve preserved preserves bewaar bewaart
        bewaren bewaard bewaartermijn bewaring gearchiveerd archiveren archiveert stored store stores
        """)
    static let reportNouns = WordSet(
        "report reports rapport rapportage rapporten verslag analysis analyse summary rca attestation statement poam submission "
            + "evaluatieverslag evaluatierapport incidentrapport incidentverslag eindrapport postmortem")
    /// Words right behind a number that open its trigger: "within 30 days after …".
    static let triggers = WordSet("after of from following since upon na nadat vanaf volgend sinds")
    private static let premises = WordSet(
        "premises site sites visit visits facilities review verify locatie locaties bezoek deskundige toetst")
    private static let loss = WordSet("loss lost losing verlies verloren")
    private static let data = WordSet("data gegevens transactions transacties")
    private static let downtime = WordSet("downtime outage uitval onbeschikbaarheid uitvalduur")
    private static let tolerated = WordSet("tolerable maximum max maximale maximaal longest acceptable toelaatbare")
    private static let service = WordSet(
        "dienst diensten dienstverlening applicatie systeem systemen platform calamiteit uitval ramp werking")
    private static let restoreDutch = WordSet("hersteld herstellen herstelt operationeel")
    private static let recoveryTime = WordSet("rto hersteltijd")
    private static let recoveryPoint = WordSet("rpo dataverlies gegevensverlies")
    private static let recovery = WordSet("recovery")
    private static let time = WordSet("time")
    private static let point = WordSet("point")
    private static let restore = WordSet("restore restored restoration recover recovered resume resumed hervat")
    static let cure = WordSet(
        "cure cured terminate terminates termination ontbinden ontbindt ontbinding opzeggen beeindigen suspend")
    private static let which = WordKey.of("which")
    private static let logs = WordSet("log logs logbestanden loggegevens logging")
    private static let voor = WordKey.of("voor")
    private static let lasting = WordSet("during duur gedurende throughout")

    init(tokens: [Token], clause: Clause) {
        self.tokens = tokens
        self.clause = clause
        let lead = ScalarText(clause.leadIn ?? "")
        leadTokens = Tokenizer(text: lead).tokens(in: 0..<lead.count)
        var context: Lexicon = []
        for heading in clause.headings.suffix(2) {
            let text = ScalarText(heading)
            for token in Tokenizer(text: text).tokens(in: 0..<text.count) { context.formUnion(token.kinds) }
        }
        for token in leadTokens { context.formUnion(token.kinds) }
        self.context = context
    }

    /// The tokens of the sentence, or part of it between semicolons, around a quantity.
    func sentence(around place: Range<Int>) -> Range<Int> {
        var low = place.lowerBound
        while low > 0, place.lowerBound - low < 140, !ends(low - 1) { low -= 1 }
        var high = place.upperBound
        while high < tokens.count, high - place.upperBound < 80, !ends(high) { high += 1 }
        return low..<high
    }

    private func ends(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.isSign(";") || token.isSign("•") { return true }
        guard token.isSign(".") || token.isSign("?") || token.isSign("!") else { return false }
        guard index + 1 < tokens.count else { return true }
        return tokens[index + 1].start > token.end && (tokens[index + 1].isCapital || tokens[index + 1].kind != .word)
    }

    // MARK: Distance to a cue

    /// Words from a cue to a number; what stands behind the number counts as one and a half times as far.
    func gap(from index: Int, to place: Range<Int>) -> Int {
        if index < place.lowerBound { return place.lowerBound - index }
        return index < place.upperBound ? 1 : (index - place.upperBound + 1) * 3 / 2 + 1
    }

    func distance(_ place: Range<Int>, _ range: Range<Int>, where matches: (Token) -> Bool) -> Int? {
        var best: Int?
        for index in range where matches(tokens[index]) {
            best = min(best ?? .max, gap(from: index, to: place))
        }
        return best
    }

    func distance(_ kind: Lexicon, _ quantity: Quantity, _ range: Range<Int>) -> Int? {
        distance(quantity.tokens, range) { $0.kinds.has(kind) }
    }

    private func near(_ place: Range<Int>, before: Int, after: Int, in range: Range<Int>) -> (
        ArraySlice<Token>, ArraySlice<Token>
    ) {
        let low = max(range.lowerBound, place.lowerBound - before)
        let high = min(range.upperBound, place.upperBound + after)
        return (tokens[low..<place.lowerBound], tokens[place.upperBound..<max(place.upperBound, high)])
    }

    // MARK: Kinds

    func kind(of quantity: Quantity, in sentence: Range<Int>) -> Commitment.Kind? {
        switch quantity.unit {
        case .percent:
            let isUptime = distance(.uptime, quantity, sentence) != nil || context.has(.uptime)
            return isUptime && quantity.value >= 90 && quantity.value <= 100 ? .uptime : nil
        case .perYear: return frequencyKind(quantity, sentence)
        default:
            if quantity.interval != nil { return frequencyKind(quantity, sentence) }
            return durationKind(quantity, sentence)
        }
    }

    private func frequencyKind(_ quantity: Quantity, _ sentence: Range<Int>) -> Commitment.Kind {
        let candidates: [(Lexicon, Commitment.Kind)] = [
            (.training, .trainingFrequency), (.penetration, .pentestFrequency), (.audit, .auditFrequency),
            (.report, .report),
        ]
        var best: (Int, Commitment.Kind)?
        let looksAtLogs = tokens[sentence].contains { Self.logs.contains($0.key) }
        for (cue, kind) in candidates where kind != .auditFrequency || !looksAtLogs {
            if let gap = distance(cue, quantity, sentence), gap < (best?.0 ?? 40) { best = (gap, kind) }
        }
        if let best {
            if best.1 == .report || best.1 == .auditFrequency {
                if distance(.penetration, quantity, sentence) != nil { return .pentestFrequency }
                if best.1 == .report, distance(.audit, quantity, sentence) != nil, !hasReportNoun(sentence) {
                    return .auditFrequency
                }
            }
            return best.1
        }
        let limited = tokens[sentence].contains { $0.kinds.has(.right) } && quantity.unit == .perYear
        if limited, tokens.contains(where: { $0.kinds.has(.audit) }) || context.has(.audit) { return .auditFrequency }
        if leadTokens.contains(where: { $0.kinds.has(.audit) }) || (context.has(.audit) && clause.text.utf8.count < 160)
        {
            return .auditFrequency
        }
        if context.has(.training) { return .trainingFrequency }
        if context.has(.penetration) { return .pentestFrequency }
        return .other
    }

    private func hasReportNoun(_ sentence: Range<Int>) -> Bool {
        tokens[sentence].contains { Self.reportNouns.contains($0.key) }
    }

    private func durationKind(_ quantity: Quantity, _ sentence: Range<Int>) -> Commitment.Kind {
        let place = quantity.tokens
        if let recovery = recoveryKind(quantity, sentence) { return recovery }
        let (before, after) = near(place, before: 6, after: 5, in: sentence)
        let inAdvance =
            after.prefix(4).enumerated().contains {
                Self.advance.contains($0.element.key) && ($0.element.key != Self.voor || $0.offset == 0)
            }
            || before.suffix(2).contains { $0.key == Known.prior }
        let isWithin = before.contains { Self.within.contains($0.key) }
        let objection = distance(.object, quantity, sentence)
        // "30 days' notice of a new subprocessor, to which Customer may object"
        let isNoticeItself =
            !isWithin && after.prefix(3).contains { $0.kinds.has(.notice) }
            && !after.prefix(1).contains { Self.triggers.contains($0.key) }
            && tokens[sentence].contains { $0.kinds.has(.subprocessor) }
        if objection != nil, !inAdvance, !isNoticeItself { return .objectionPeriod }
        let asNotice =
            after.prefix(4).contains { $0.kinds.has(.notice) }
            || (before.suffix(5).contains { $0.kinds.has(.notice) } && !isWithin)
        if inAdvance || asNotice, !isWithin || inAdvance {
            if tokens[sentence].contains(where: { $0.kinds.has(.subprocessor) }) { return .other }
            let isAudit =
                distance(.audit, quantity, sentence) != nil || context.has(.audit)
                || tokens[sentence].contains { Self.premises.contains($0.key) }
            if tokens[sentence].contains(where: { Self.cure.contains($0.key) }),
                distance(.audit, quantity, sentence) == nil
            {
                return .other
            }
            return isAudit ? .auditNotice : .other
        }
        if objection == nil, isRetention(quantity, sentence, isWithin: isWithin) { return .retention }
        if !isWithin, before.suffix(4).contains(where: { Self.lasting.contains($0.key) }), quantity.unit != .hours {
            return .other
        }
        return actionKind(quantity, sentence, isWithin: isWithin)
    }

    private func recoveryKind(_ quantity: Quantity, _ sentence: Range<Int>) -> Commitment.Kind? {
        var best: (Int, Commitment.Kind)?
        func consider(_ index: Int, _ kind: Commitment.Kind) {
            let place = quantity.tokens
            let gap = index < place.lowerBound ? place.lowerBound - index : (index - place.upperBound) * 2 + 2
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
            if Self.loss.contains(key), near(index, within: 3, Self.data) { consider(index, .rpo) }
            if Self.downtime.contains(key), near(index, within: 3, Self.tolerated) { consider(index, .rto) }
        }
        let isFix = distance(.vulnerability, quantity, sentence) != nil
        let ofService = tokens[sentence].contains { Self.service.contains($0.key) }
        for index in sentence where !isFix {
            let key = tokens[index].key
            guard Self.restore.contains(key) || (ofService && Self.restoreDutch.contains(key)) else { continue }
            if gap(from: index, to: quantity.tokens) < 14 { consider(index, .rto) }
        }
        return best?.1
    }

    private func near(_ index: Int, within reach: Int, _ words: WordSet) -> Bool {
        tokens[max(0, index - reach)..<min(tokens.count, index + reach + 1)].contains { words.contains($0.key) }
    }

    private func isRetention(_ quantity: Quantity, _ sentence: Range<Int>, isWithin: Bool) -> Bool {
        let strong = distance(quantity.tokens, sentence) { Self.strongRetain.contains($0.key) }
        let weak = distance(.retain, quantity, sentence)
        let records = distance(.record, quantity, sentence) != nil
        let deletion = distance(.delete, quantity, sentence)
        // "Ninety days after closure the stored data is wiped"
        let end = quantity.tokens.upperBound
        if deletion != nil, end + 1 < sentence.upperBound, Self.triggers.contains(tokens[end].key),
            tokens[end + 1].key != Self.which
        {
            return false
        }
        if let strong {
            if isWithin, let deletion, deletion < strong { return false }
            return !isWithin || strong <= 3
        }
        guard weak != nil, records || context.has(.record), !isWithin else { return false }
        return quantity.unit != .hours || quantity.value >= 24
    }
}
