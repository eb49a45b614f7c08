/// What something done every so often is.
extension CommitmentSubjects {
    private static let logs = WordSet(
        "log logs logbestanden loggegevens logging entitlements rights toegangsrechten accounts")
    private static let handsOver = WordSet(
        "provide provides provided deliver delivers delivered submit submits submitted present presents supply supplies "
            + "supplied share shares shared send sends sent furnish furnishes furnished available overhandigt overhandigen "
            + "verstrekt verstrekken levert leveren geleverd toezenden toegezonden zendt stuurt aanleveren aangeleverd overlegt "
            + "overleggen overgelegd verstrekking deliver")
    private static let papers = WordSet(
        "certificate certificates certification evidence attestation attestations statement metrics results overview list "
            + "dashboard scorecard certificaat certificaten bewijs bewijsstukken verklaring overzicht overzichten resultaten "
            + "cijfers memorandum opgave inventory declaration verklaringen")
    private static let reviews = WordSet("review reviews reviewed")
    private static let visits = WordSet("visit visits bezoek bezoeken")
    private static let tests = WordSet("test tests testing tested assessment assessments")
    private static let byOthers = WordSet("independent party external perimeter externe onafhankelijke ethical hackers")
    private static let ofPlans = WordSet(
        "recovery continuity backup backups restore restoration plan plans failover disaster business dr bcp uitwijk "
            + "continuiteit continuiteitsplan herstel herstelplan uitwijkplan")
    private static let limit = WordSet("more maximum most up exceed maximaal hoogste hoogstens vaker")
    private static let inquiries = WordSet("questionnaire questionnaires inquiries vragenlijst vragenlijsten")
    /// A frequency before these only names them: "monthly fee", "monthly uptime", "annual leave".
    private static let named = WordSet(
        "uptime availability percentage maintenance fee fees charge charges subscription rate revenue turnover billing "
            + "invoice invoices leave salary term anniversary window period accounts budget price beschikbaarheid onderhoud "
            + "onderhoudsvenster factuur omzet vergoeding contractwaarde volume spend value payment payments")

    /// "In the next quarterly release".
    private static let next = WordSet("next following upcoming subsequent eerstvolgende volgende")

    /// Whether a frequency stands where it promises nothing: in a name, a title, a column of proofs.
    func promisesNothing(_ quantity: Quantity) -> Bool {
        isOnlyNaming(quantity) || isTimed(quantity) || isOccurrence(quantity) || isMeasure(quantity)
            || isTitle(quantity) || isProof(quantity)
    }

    /// Whether the word only says of which kind a thing is.
    private func isOnlyNaming(_ quantity: Quantity) -> Bool {
        let (start, end) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
        guard quantity.tokens.count == 1, tokens[end - 1].kinds.has(.frequency) else { return false }
        if start > 0, Self.next.contains(tokens[start - 1].key) || isPossessed(quantity) { return true }
        // "Monthly uptime reports" come every month.
        return tokens[end...].prefix(2).contains { Self.named.contains($0.key) }
            && !tokens[end...].prefix(3).indices.contains(where: isReportNoun)
    }

    private static let possessing = WordSet("its their his our your zijn hun haar uw onze current recent latest")
    private static let adverbs = WordSet(
        "annually yearly quarterly monthly weekly semiannually biannually jaarlijks maandelijks")

    /// "Its current annual report": an annual thing that there is, not that something is done every year.
    private func isPossessed(_ quantity: Quantity) -> Bool {
        let (start, end) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
        guard end < tokens.count, tokens[end].kind == .word, !tokens[end].kinds.has(.verb),
            !Self.adverbs.contains(tokens[end - 1].key)
        else { return false }
        return tokens[max(0, start - 2)..<start].contains { Self.possessing.contains($0.key) }
    }

    private static let inside = WordSet("within binnen")

    /// "Annually, within 90 days of the end of the year": the time says it all.
    private func isTimed(_ quantity: Quantity) -> Bool {
        let end = quantity.tokens.upperBound
        guard quantity.unit == .perYear, let word = tokens[end...].prefix(2).first(where: { $0.kind == .word }),
            Self.inside.contains(word.key), let next = self.quantity(from: end)
        else { return false }
        return next.tokens.lowerBound - end <= 3 && next.unit != .perYear && next.unit != .percent
    }

    private static let more = WordSet("more meer")
    private static let than = WordSet("than dan")

    /// "If a level is missed more than twice in a quarter": what happens, not what is done.
    private func isOccurrence(_ quantity: Quantity) -> Bool {
        let start = quantity.tokens.lowerBound
        guard quantity.unit == .perYear, start > 1, Self.than.contains(tokens[start - 1].key),
            Self.more.contains(tokens[start - 2].key)
        else { return false }
        let before = tokens[sentence(around: quantity.tokens).lowerBound..<start].suffix(24)
        return !before.suffix(5).contains { Self.never.contains($0.key) }
            && before.contains { $0.kinds.has(.condition) || Self.misses.contains($0.key) }
    }

    private static let misses = WordSet("missing missed miss misses exceeds gemist missen")

    private static let measured = WordSet("measured calculated averaged computed gemeten berekend meting measurement")

    /// "99.9%, measured monthly".
    private func isMeasure(_ quantity: Quantity) -> Bool {
        guard quantity.unit == .perYear || quantity.interval != nil else { return false }
        let start = quantity.tokens.lowerBound
        return tokens[max(0, start - 4)..<start].contains { Self.measured.contains($0.key) }
            || tokens[max(0, start - 5)..<start].contains {
                $0.isSign("%") || $0.key == QuantityReader.percentWord || $0.key == QuantityReader.procentWord
            }
    }

    private static let occasions = WordSet(
        "review reviews meeting meetings call calls scan scans session sessions exercise exercises drill drills overleg"
    )

    /// "The quarterly security review": the word belongs to what follows it.
    private func isOccasion(_ quantity: Quantity) -> Bool {
        let end = quantity.tokens.upperBound
        guard quantity.tokens.count == 1, tokens[end - 1].kinds.has(.frequency) else { return false }
        for token in tokens[end...].prefix(3) {
            guard token.kind == .word, !token.kinds.has([.report, .audit, .penetration, .training, .verb]) else {
                return false
            }
            if Self.occasions.contains(token.key) { return true }
        }
        return false
    }

    /// "Annual testing." above "at least once a year": the title promises nothing of its own.
    private func isTitle(_ quantity: Quantity) -> Bool {
        guard quantity.unit == .perYear, quantity.tokens.upperBound < 8,
            let end = tokens[quantity.tokens.upperBound...].prefix(4).firstIndex(where: {
                $0.isSign(".") || $0.isSign(":")
            }), !tokens[..<end].contains(where: { $0.kinds.has(.verb) })
        else { return false }
        return quantities.contains {
            $0.tokens.lowerBound > end && $0.unit == .perYear && $0.value == quantity.value
        }
    }

    private static let bar: Unicode.Scalar = "|"

    /// The last cell of a row often names the proof that is asked for: "… | Monthly patch report |".
    private func isProof(_ quantity: Quantity) -> Bool {
        guard quantity.unit == .perYear else { return false }
        let start = quantity.tokens.lowerBound
        guard let left = tokens[max(0, start - 9)..<start].lastIndex(where: { $0.isSign(Self.bar) }) else {
            return false
        }
        let right = tokens[start...].prefix(10).firstIndex { $0.isSign(Self.bar) } ?? min(start + 10, tokens.count)
        guard right - left <= 9, !tokens[left..<right].contains(where: { $0.kinds.has(.verb) }) else { return false }
        let isLast = right >= tokens.count - 1 || tokens[right + 1].start > tokens[right].end + 1
        let other = tokens[max(0, left - 200)..<left].lastIndex { $0.isSign(Self.bar) } ?? max(0, left - 200)
        return isLast && left - other > 10 && tokens[other..<left].contains { $0.kinds.has(.verb) }
    }

    func frequencyKinds(_ quantity: Quantity, _ sentence: Range<Int>) -> [Commitment.Kind] {
        if isOccasion(quantity) { return [.other] }
        let listed = listedKinds(quantity, sentence)
        return listed.count > 1 ? listed : [frequencyKind(quantity, sentence)]
    }

    /// "At least annually, Supplier will (i) provide a SOC 2 report and (ii) conduct a penetration test": one frequency
    /// for every item.
    private func listedKinds(_ quantity: Quantity, _ sentence: Range<Int>) -> [Commitment.Kind] {
        guard quantity.tokens.lowerBound - sentence.lowerBound < 12 else { return [] }
        var starts: [Int] = []
        var end = quantity.tokens.upperBound
        while end < tokens.count, end - quantity.tokens.upperBound < 260 {
            if isItem(end) { starts.append(end) } else if starts.count > 1, tokens[end].isSign(".") { break }
            end += 1
        }
        guard starts.count >= 2 else { return [] }
        var kinds: [Commitment.Kind] = []
        for (place, start) in starts.enumerated() {
            let stop = place + 1 < starts.count ? starts[place + 1] : min(end, tokens.count)
            let item = (start + 3)..<max(start + 3, stop)
            if let inside = self.quantity(from: item.lowerBound), inside.tokens.lowerBound < item.upperBound {
                return []
            }
            let kind = frequencyKind(among: item, from: start, quantity)
            if let kind, kind != .other, !kinds.contains(kind) { kinds.append(kind) }
        }
        return kinds
    }

    private static let items = WordSet("i ii iii iv v a b c d e 1 2 3 4 5")

    /// "(i)" or "(a)".
    private func isItem(_ index: Int) -> Bool {
        index + 2 < tokens.count && tokens[index].isSign("(") && Self.items.contains(tokens[index + 1].key)
            && tokens[index + 2].isSign(")")
    }

    private func frequencyKind(_ quantity: Quantity, _ sentence: Range<Int>) -> Commitment.Kind {
        if let kind = frequencyKind(among: sentence, from: nil, quantity) { return kind }
        let limited = has(.right, in: sentence) && quantity.unit == .perYear
        if limited, tokens.contains(where: { $0.kinds.has(.audit) }) || context.has(.audit) { return .auditFrequency }
        // Questions are an audit on paper; "not more than once a year" bounds them.
        let start = quantity.tokens.lowerBound
        let isLimit =
            limited || tokens[max(sentence.lowerBound, start - 5)..<start].contains { Self.limit.contains($0.key) }
        if isLimit, quantity.unit == .perYear, has(Self.inquiries, in: sentence) {
            return .auditFrequency
        }
        if leadTokens.contains(where: { $0.kinds.has(.audit) }) || (context.has(.audit) && clause.text.utf8.count < 160)
        {
            return .auditFrequency
        }
        if context.has(.training) { return .trainingFrequency }
        if context.has(.penetration) { return .pentestFrequency }
        return .other
    }

    /// The nearest thing that is done so often; counted from `start` where an item of a list opens there.
    private func frequencyKind(among range: Range<Int>, from start: Int?, _ quantity: Quantity) -> Commitment.Kind? {
        var best: (Int, Commitment.Kind)?
        let looksAtLogs = has(Self.logs, in: range)
        let ofPlans = has(Self.ofPlans, in: range)
        let before = range.lowerBound..<max(range.lowerBound, quantity.tokens.lowerBound)
        let opens = before.count <= 6 && !has(.verb, in: before)
        func consider(_ index: Int, _ kind: Commitment.Kind) {
            var gap: Int
            if let start {
                gap = index - start
            } else {
                gap = self.gap(from: index, to: quantity.tokens)
                if !opens, index >= quantity.tokens.upperBound {
                    gap +=
                        5
                        * tokens[quantity.tokens.upperBound..<index].count {
                            $0.key == Known.and || $0.key == Known.en
                        }
                }
                if opens, index >= quantity.tokens.upperBound { gap = gap * 2 / 3 }
                if let other = between(index, quantity) {
                    let low = min(other.tokens.upperBound, quantity.tokens.upperBound)
                    let high = max(other.tokens.lowerBound, quantity.tokens.lowerBound)
                    let recurs = other.unit == .perYear || other.interval != nil
                    if recurs, low <= high, has(.verb, in: low..<high) { return }
                    gap += 25
                }
            }
            if gap < (best?.0 ?? (start == nil ? 46 : 80)) { best = (gap, kind) }
        }
        let handsOver = has(Self.handsOver, in: range)
        for index in range {
            let token = tokens[index]
            if token.kinds.has(.training) { consider(index, .trainingFrequency) }
            if token.kinds.has(.penetration) { consider(index, .pentestFrequency) }
            if token.kinds.has(.audit) || Self.visits.contains(token.key), !looksAtLogs {
                consider(index, .auditFrequency)
            }
            if token.kinds.has(.report), !isPastTense(token) || quantity.tokens.lowerBound - index < 8 {
                consider(index, .report)
            }
            if Self.assess.contains(token.key) || Self.reviews.contains(token.key), !looksAtLogs, has(.right, in: range)
            {
                consider(index, .auditFrequency)
            }
            if token.key == Self.check, index > 0, tokens[index - 1].key == Self.health {
                consider(index, .pentestFrequency)
            }
            if handsOver, Self.papers.contains(token.key) || token.kinds.has(.paper) { consider(index, .report) }
            if Self.tests.contains(token.key), !ofPlans,
                tokens[max(range.lowerBound, index - 5)..<min(range.upperBound, index + 6)].contains(where: {
                    Self.byOthers.contains($0.key)
                })
            {
                consider(index, .pentestFrequency)
            }
        }
        guard let best else { return nil }
        if quantity.unit != .perYear, best.1 == .report, start == nil, best.0 > 12 { return nil }
        guard best.1 == .report || best.1 == .auditFrequency else { return best.1 }
        let tested = range.first { tokens[$0].kinds.has(.penetration) }
        if let start, let tested { return tested - start < best.0 + 14 ? .pentestFrequency : best.1 }
        guard start == nil else { return best.1 }
        if let gap = distance(.penetration, quantity, range), gap < best.0 + 14 { return .pentestFrequency }
        if best.1 == .report, distance(.audit, quantity, range) != nil, !has(.document, in: range, .report) {
            return .auditFrequency
        }
        return best.1
    }

    private static let check = WordKey.of("check")
    private static let health = WordKey.of("health")
    private static let past = WordSet("reported gerapporteerd submitted")

    private func isPastTense(_ token: Token) -> Bool { Self.past.contains(token.key) }

    private func has(_ kind: Lexicon, in range: Range<Int>, _ other: Lexicon) -> Bool {
        tokens[range].contains { ($0.kinds.has(kind) && $0.kinds.has(other)) || Self.reportNouns.contains($0.key) }
    }

    // MARK: Percentages

    private static let credit = WordSet(
        "credit credits servicecredit servicecredits korting kortingen penalty penalties discount rebate malus credited "
            + "creditering tegoed")
    private static let below = WordSet("below under less lower onder minder lager")
    private static let never = WordSet("not never no nor niet nooit geen")

    /// Availability that is promised, or the credit that is owed without it.
    func percentKind(_ quantity: Quantity, _ sentence: Range<Int>) -> Commitment.Kind? {
        let start = quantity.tokens.lowerBound
        let before = tokens[max(sentence.lowerBound, start - 4)..<start]
        let isThreshold =
            before.suffix(3).contains { Self.below.contains($0.key) }
            && !tokens[max(sentence.lowerBound, start - 7)..<start].contains { Self.never.contains($0.key) }
        let isUptime =
            has(.uptime, in: sentence) || context.has(.uptime)
        let isShare = quantity.value <= 100 && !isThreshold && isShareOfThings(quantity, sentence)
        if quantity.value >= 90, quantity.value <= 100 {
            if isShare { return .other }
            return (isUptime || isOfTime(quantity)) && !isThreshold ? .uptime : nil
        }
        if isShare { return .other }
        return quantity.value <= 100 && !isThreshold && has(Self.credit, in: sentence) ? .other : nil
    }

    private static let spans = WordSet("of van der")
    private static let handled = WordSet("triaged answered resolved closed completed handled responded afgehandeld")
    private static let paid = WordSet(
        "fee fees price prices value amount amounts sum charges charge invoice invoices revenue turnover damages costs cost "
            + "time month year vergoeding prijs waarde bedrag som factuur omzet schade kosten tijd maand jaar shares voting equity "
            + "contractwaarde jaarsom maandbedrag aandelen")

    private static let clock = WordSet("time month tijd maand quarter kwartaal year jaar")

    /// "99.5% of the month": nothing but availability is counted so.
    private func isOfTime(_ quantity: Quantity) -> Bool {
        let after = tokens[quantity.tokens.upperBound...].prefix(4).filter { $0.kind == .word }
        guard let first = after.first, Self.spans.contains(first.key) else { return false }
        return after.dropFirst().first { !$0.kinds.has(.article) && !$0.kinds.has(.calendar) }.map {
            Self.clock.contains($0.key)
        } == true
    }

    /// "95% of endpoints", "90% of valid reports": a share of things to be reached.
    private func isShareOfThings(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
        let after = tokens[quantity.tokens.upperBound..<sentence.upperBound].prefix(6)
        guard let first = after.first else { return false }
        if Self.handled.contains(first.key) { return true }
        return Self.spans.contains(first.key) && !after.contains { Self.paid.contains($0.key) }
    }

}
