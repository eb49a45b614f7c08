/// Numbers that look like commitments and are none.
struct CommitmentExclusions {
    let text: ScalarText
    let tokens: [Token]
    let parties: Parties

    init(text: ScalarText, tokens: [Token], parties: Parties) {
        self.text = text
        self.tokens = tokens
        self.parties = parties
    }

    private static let term = WordSet(
        "term duration looptijd renewal initial renew renewed renews verlengd verlenging contractduur periods")
    private static let lookBack = WordSet("preceding previous past last afgelopen voorgaande voorafgaande laatste")
    private static let rough = WordSet(
        "about approximately approx typically ongeveer circa roughly estimated doorgaans")
    private static let work = WordSet("complete effort experience ervaring work old age oud leeftijd ouder")
    private static let experience = WordSet("experience ervaring werkervaring")
    private static let purpose = WordSet("zodat opdat teneinde enable enables enabling allow allows permit staat")
    static let duty = WordSet(
        "obligation obligations duty deadline requirement requirements meldplicht verplichting verplichtingen meldtermijn termijn clock notification"
    )
    private static let liability = WordSet(
        "liability liable aansprakelijkheid damages cap fees fee paid payable vergoeding schade")
    private static let monitoring = WordSet("credit identity")
    private static let soThat = [WordSet("so such"), WordSet("that")]
    private static let inOrder = [WordSet("in"), WordSet("order")]

    func excludes(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
        let place = quantity.tokens
        let before = tokens[max(sentence.lowerBound, place.lowerBound - 6)..<place.lowerBound]
        let after = tokens[place.upperBound..<min(sentence.upperBound, place.upperBound + 5)]
        if quantity.unit == .percent { return false }
        if quantity.unit == .perYear {
            return isRoundTheClock(quantity) || isForAuthority(quantity, sentence) || isDoneByBuyer(quantity, sentence)
        }
        let isLong = quantity.unit == .months || quantity.unit == .years || quantity.unit == .weeks
        // "For the term of the Agreement and 24 months after"; "renewed every three years" is no term.
        let isTerm = isLong && quantity.interval == nil
        if isTerm,
            before.contains(where: { Self.term.contains($0.key) })
                || after.prefix(2).contains(where: { Self.term.contains($0.key) })
        {
            if !tokens[sentence.lowerBound..<place.lowerBound].suffix(16).contains(where: { $0.kinds.has(.retain) }) {
                return true
            }
        }
        if isLookingBack(quantity, before, after) || isBounding(quantity) || isDuration(quantity, sentence) {
            return true
        }
        if quantity.unit == .months || quantity.unit == .years,
            tokens[sentence].contains(where: { Self.liability.contains($0.key) }),
            after.contains(where: {
                Self.lookBack.contains($0.key) || $0.key == Known.prior || $0.key == Known.before
                    || $0.key == Known.voorafgaand
            })
        {
            return true
        }
        if before.suffix(3).contains(where: { Self.rough.contains($0.key) }) { return true }
        if after.contains(where: { Self.experience.contains($0.key) }) { return true }
        if after.prefix(2).contains(where: { Self.work.contains($0.key) }) { return !isAge(quantity) }
        if after.prefix(2).contains(where: { Self.monitoring.contains($0.key) }) { return true }
        if isRoundTheClock(quantity) || isThreshold(quantity, sentence) || isWindow(quantity, sentence) { return true }
        return isForAuthority(quantity, sentence) || isPurpose(quantity, sentence)
    }

    private static let example = WordSet("example bijvoorbeeld")
    private static let by = WordSet("by door")

    /// "For example, a system might need a patch within 7 days".
    func isExample(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
        tokens[sentence.lowerBound..<quantity.tokens.lowerBound].prefix(3).contains { Self.example.contains($0.key) }
    }

    /// "Annual data collection will be coordinated by the Government".
    private func isDoneByBuyer(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
        let end = quantity.tokens.upperBound
        let slice = tokens[end..<min(sentence.upperBound, end + 12)]
        guard let by = slice.firstIndex(where: { Self.by.contains($0.key) }), by > end,
            slice[..<by].contains(where: { $0.kinds.has(.duty) })
        else { return false }
        let next = by + 1 < sentence.upperBound && tokens[by + 1].kinds.has(.article) ? by + 2 : by + 1
        guard next < sentence.upperBound else { return false }
        return PartyMatcher(parties).mention(at: next, in: tokens[sentence])?.side == .buyer
            || PartyMatcher(parties).mention(at: by + 1, in: tokens[sentence])?.side == .buyer
    }

    private static let atMost = WordSet("most maximum maximaal hooguit hoogstens hoogste exceed than dan")
    /// Nobody asks for papers this old, but for people of this age.
    private static let adult = 16.0

    /// "A report that is at most six months old": how fresh a paper has to be.
    func isAge(_ quantity: Quantity) -> Bool {
        guard quantity.unit != .years || quantity.value < Self.adult else { return false }
        let start = quantity.tokens.lowerBound
        let before = tokens[max(0, start - 3)..<start]
        let after = tokens[quantity.tokens.upperBound...].prefix(2)
        return before.contains { Self.olderThan.contains($0.key) }
            || (before.contains { Self.atMost.contains($0.key) } && after.contains { Self.old.contains($0.key) })
    }

    private static let old = WordSet("old oud")
    private static let olderThan = WordSet("older ouder")
    private static let measured = WordSet("measured calculated averaged gemeten berekend gemiddeld rolling")
    private static let inARow = WordSet("consecutive achtereenvolgende opeenvolgende row rij out aaneengesloten")

    /// "Measured over a period of thirty days", "in three months out of any six", "twee maanden op rij": what is looked
    /// at, not when something is due.
    private func isWindow(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
        let place = quantity.tokens
        let before = tokens[max(sentence.lowerBound, place.lowerBound - 7)..<place.lowerBound]
        let after = tokens[place.upperBound..<min(sentence.upperBound, place.upperBound + 3)]
        let isPeriod =
            before.suffix(4).contains { Self.period.contains($0.key) || Self.over.contains($0.key) }
            || after.prefix(1).contains { Self.period.contains($0.key) }
        if isPeriod, before.contains(where: { Self.measured.contains($0.key) }) { return true }
        guard quantity.unit == .months || quantity.unit == .weeks else { return false }
        return after.contains { Self.inARow.contains($0.key) }
            || tokens[place].contains { Self.inARow.contains($0.key) && place.count > 2 }
    }

    private static let over = WordSet("over")

    /// "The preceding seven years"; Dutch "ten laatste" means at the latest.
    private func isLookingBack(
        _ quantity: Quantity, _ before: ArraySlice<Token>, _ after: ArraySlice<Token>
    ) -> Bool {
        // "In the twelve months before the agreement"
        if let first = after.first, Self.earlier.contains(first.key), let article = before.last,
            article.kinds.has(.article),
            before.dropLast().last.map({ Self.during.contains($0.key) }) == true
        {
            return true
        }
        // "No conviction within two years prior to commencement"
        if quantity.unit == .years, let first = after.first, Self.earlier.contains(first.key),
            before.last.map({ Self.within.contains($0.key) }) == true
        {
            return true
        }
        if after.contains(where: { Self.atHand.contains($0.key) }) { return false }
        return isLookingBack(before)
    }

    private static let within = WordSet("within binnen")
    private static let earlier = WordSet("before prior preceding voorafgaand voor")
    private static let during = WordSet("in during over gedurende")
    private static let atHand = WordSet("available online accessible beschikbaar raadpleegbaar searchable toegankelijk")

    private func isLookingBack(_ before: ArraySlice<Token>) -> Bool {
        before.indices.suffix(2).contains { index in
            Self.lookBack.contains(tokens[index].key) && !(index > 0 && tokens[index - 1].key == Self.ten)
        }
    }

    private static let longer = WordSet("more longer greater langer meer")
    private static let than = WordSet("than dan")
    private static let exceeds = WordSet("exceeds exceeding overschrijdt")
    private static let never = WordSet("no not never cannot nor niet nooit geen without zonder")
    private static let occasion = WordSet(
        "outage outages unavailability unavailable downtime degradation disruption interruption uitval onbeschikbaarheid storing"
    )

    /// "If an outage lasts longer than 30 minutes": when a duty starts, not until when.
    private func isThreshold(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
        let start = quantity.tokens.lowerBound
        guard quantity.unit == .hours || quantity.unit == .minutes || quantity.unit == .days, start > 1 else {
            return false
        }
        let isMore =
            (Self.than.contains(tokens[start - 1].key) && Self.longer.contains(tokens[start - 2].key))
            || Self.exceeds.contains(tokens[start - 1].key)
        guard isMore else { return false }
        let before = tokens[sentence.lowerBound..<start]
        return before.contains { Self.occasion.contains($0.key) } && !before.contains { Self.never.contains($0.key) }
            && before.suffix(16).contains { $0.kinds.has(.condition) || Self.occasion.contains($0.key) }
    }

    private static let ten = WordKey.of("ten")
    private static let anyPeriod = WordSet("any enige")
    private static let period = WordSet("period periode window tijdvak")

    /// "Three incidents in any one month period": a span to count in, not a time to act in.
    private func isBounding(_ quantity: Quantity) -> Bool {
        let start = quantity.tokens.lowerBound
        guard start > 1, Self.anyPeriod.contains(tokens[start - 1].key), quantity.tokens.upperBound < tokens.count
        else {
            return false
        }
        return tokens[quantity.tokens.upperBound...].prefix(2).contains { Self.period.contains($0.key) }
    }

    private static let agreement = WordSet(
        "agreement contract addendum overeenkomst opdracht order raamovereenkomst verwerkersovereenkomst dpa")
    private static let lasts = WordSet(
        "force aangegaan gesloten concluded entered continues valid geldig kracht verlengd renews runs")
    private static let runs = WordSet("loopt lopen duurt duren lasts runs")
    private static let forWord = WordSet("for voor met by")

    /// How long the agreement itself lasts: "is concluded for four years".
    private func isDuration(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
        guard quantity.unit == .years || quantity.unit == .months else { return false }
        let start = quantity.tokens.lowerBound
        let before = tokens[max(sentence.lowerBound, start - 5)..<start]
        if before.suffix(2).contains(where: { Self.runs.contains($0.key) }) { return true }
        guard before.contains(where: { Self.forWord.contains($0.key) }) else { return false }
        let near = tokens[max(sentence.lowerBound, start - 16)..<min(sentence.upperBound, start + 8)]
        return near.contains { Self.agreement.contains($0.key) } && near.contains { Self.lasts.contains($0.key) }
    }

    /// The number stands in what the duty is for: "so that the Controller can notify within 72 hours".
    private func isPurpose(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
        var index = quantity.tokens.lowerBound - 1
        var steps = 0
        while index >= sentence.lowerBound, steps < 28 {
            let token = tokens[index]
            if token.isSign(",") || token.isSign(":"), steps > 0 {
                let follows = index + 1 < tokens.count ? tokens[index + 1].key : 0
                if !Self.purpose.contains(follows), follows != Known.so, follows != Known.in {
                    return false
                }
            }
            if token.kinds.has(.duty), steps > 0 { return false }
            if Self.purpose.contains(token.key) { return steps > 1 }
            if token.key == Known.that, index > 0, Self.soThat[0].contains(tokens[index - 1].key) {
                return true
            }
            if token.key == Known.order, index > 0, tokens[index - 1].key == Known.in { return true }
            index -= 1
            steps += 1
        }
        return false
    }

    /// Whose sentence it is at `index`: the last party named before it that is not an object.
    func side(before index: Int, in sentence: Range<Int>) -> Parties.Side? {
        let slice = tokens[sentence]
        let matcher = PartyMatcher(parties)
        var found: Parties.Side?
        var at = sentence.lowerBound
        while at < index {
            if let mention = matcher.mention(at: at, in: slice), mention.side != .both {
                let before = at > sentence.lowerBound ? tokens[at - 1] : nil
                if found == nil || before?.kinds.has(.preposition) != true { found = mention.side }
                at = mention.end
            } else {
                at += 1
            }
        }
        return found
    }
}
