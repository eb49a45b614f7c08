/// How often: "annually", "every quarter", "once in twelve months".
extension QuantityReader {
    private static let once = WordSet("once eenmaal eenmalig eens one een")
    private static let twice = WordSet("twice tweemaal")
    private static let times = WordSet("time times keer maal x")
    private static let every = WordSet("every each elk elke ieder iedere per any a an een het the alle")
    private static let strongEvery = WordSet("every each elk elke ieder iedere")
    private static let period = WordSet(
        "period periode rolling calendar contract kalender lopend lopende basis program programme service school fiscal financial"
    )
    private static let money = WordSet(
        "fee fees revenue turnover charges charge value spend subscription subscriptions uitkering vergoeding omzet premium "
            + "aggregate budget income amount price prices accounts rate license licence")
    private static let spans = WordSet("of during for van")
    private static let inPeriod = WordSet("in gedurende over")
    private static let shorter = WordSet("second seconds minute minutes seconden minuten minuut")
    private static let with = WordSet("met with by voor for binnen within")
    private static let halves = WordSet("semi bi half")

    func frequencyWord(at index: Int) -> Quantity? {
        let token = tokens[index]
        guard token.kinds.has(.frequency), let (perYear, interval) = Frequency.table[token.key] else { return nil }
        if index + 1 < tokens.count, Self.money.contains(tokens[index + 1].key) { return nil }
        var value = perYear
        var start = index
        if index > 0 {
            if Self.twice.contains(tokens[index - 1].key) { (value, start) = (value * 2, index - 1) }
            let before = tokens[index - 1].isSign("-") ? index - 2 : index - 1
            if before >= 0, Self.halves.contains(tokens[before].key), perYear == 1 { (value, start) = (2, before) }
            if index > 1, Self.times.contains(tokens[index - 1].key), let (count, end) = number(at: index - 2),
                end == index - 1
            {
                (value, start) = (count * perYear, index - 2)
            }
        }
        if perYear < 1 {
            return Quantity(value: interval.0, unit: interval.1, tokens: start..<(index + 1), interval: interval)
        }
        return Quantity(
            value: value, unit: .perYear, tokens: start..<(index + 1), interval: perYear >= 12 ? interval : nil)
    }

    /// "every year", "per kwartaal", "elk kwartaal" without a count.
    func every(at index: Int) -> Quantity? {
        let isPer = tokens[index].key == Known.per
        guard Self.strongEvery.contains(tokens[index].key) || isPer else { return nil }
        if index > 0, Self.spans.contains(tokens[index - 1].key) { return nil }
        let isMeasured = index > 0 && Self.inPeriod.contains(tokens[index - 1].key)
        var at = index + 1
        while at < tokens.count, at < index + 3, Self.period.contains(tokens[at].key) || tokens[at].kinds.has(.calendar)
        { at += 1 }
        guard at < tokens.count else { return nil }
        let token = tokens[at]
        if token.kinds.has(.quarter) { return Quantity(value: 4, unit: .perYear, tokens: index..<(at + 1)) }
        if Self.months.contains(token.key), token.isCapital || !isPer {
            return Quantity(value: 1, unit: .perYear, tokens: index..<(at + 1))
        }
        if token.kinds.has(.year), !isPer { return Quantity(value: 1, unit: .perYear, tokens: index..<(at + 1)) }
        if token.kinds.has(.month), !isPer, !isMeasured {
            return Quantity(value: 12, unit: .perYear, tokens: index..<(at + 1), interval: (1, .months))
        }
        if token.kinds.has(.week), !isPer {
            return Quantity(value: 1, unit: .weeks, tokens: index..<(at + 1), interval: (1, .weeks))
        }
        return nil
    }

    static let months = WordSet(
        """
        january february march april june july august september october november december januari februari maart mei juni
        juli augustus oktober
        """)

    /// "once a year", "two times per calendar year", "one audit per year", "2x per jaar".
    func repeated(_ value: Double, from index: Int, after end: Int) -> Quantity? {
        // "2× per year"
        var at = end < tokens.count && tokens[end].isSign("×") ? end + 1 : end
        let isOnce = Self.once.contains(tokens[index].key) || Self.twice.contains(tokens[index].key)
        // "3,400 per month" is money: nothing is done more often than daily and counted.
        guard value <= 366 else { return nil }
        var skipped = 0
        while at < tokens.count, skipped < 4,
            !Self.every.contains(tokens[at].key)
                || (skipped == 0 && tokens[at].kinds.has(.article) && !isOnce && tokens[at].key != Known.per)
        {
            if tokens[at].kind != .word || tokens[at].kinds.has(.timeUnit) || Self.shorter.contains(tokens[at].key) {
                return nil
            }
            if tokens[at].kinds.has(.duty) || tokens[at].kinds.has(.verb) || Self.with.contains(tokens[at].key) {
                return nil
            }
            at += 1
            skipped += 1
        }
        guard at < tokens.count, Self.every.contains(tokens[at].key) else { return nil }
        if tokens[index].kind == .number, index > 0, tokens[index - 1].isAllCapitals, skipped > 0 { return nil }
        let isCounted = tokens[end..<at].contains { $0.kinds.has(Self.countable) }
        if skipped > 0, !isOnce, !tokens[end].isSign("×"), !Self.times.contains(tokens[end].key),
            tokens[at].key != Known.per,
            !Self.strongEvery.contains(tokens[at].key), !isCounted
        {
            return nil
        }
        while at < tokens.count,
            Self.every.contains(tokens[at].key) || Self.period.contains(tokens[at].key)
                || tokens[at].kinds.has(.calendar),
            at < end + 8, number(at: at) == nil || Self.small.contains(tokens[at].key)
        {
            at += 1
        }
        guard at < tokens.count else { return nil }
        if tokens[at].kinds.has(.year) { return Quantity(value: value, unit: .perYear, tokens: index..<(at + 1)) }
        if tokens[at].kinds.has(.quarter) {
            return Quantity(value: value * 4, unit: .perYear, tokens: index..<(at + 1))
        }
        if tokens[at].kinds.has(.month) {
            return Quantity(
                value: value * 12, unit: .perYear, tokens: index..<(at + 1), interval: value == 1 ? (1, .months) : nil)
        }
        if tokens[at].kinds.has(.week), value == 1 {
            return Quantity(value: 1, unit: .weeks, tokens: index..<(at + 1), interval: (1, .weeks))
        }
        if Self.half.contains(tokens[at].key), at + 1 < tokens.count, tokens[at + 1].kinds.has(.year) {
            return Quantity(value: value * 2, unit: .perYear, tokens: index..<(at + 2))
        }
        // "once in any twelve (12) month period"
        if let (count, next) = number(at: at), count > 0 {
            let start = next < tokens.count && tokens[next].isSign("-") ? next + 1 : next
            guard let (unit, last) = unit(at: start) else { return nil }
            return interval(times: value, every: count, unit, index..<last)
        }
        return nil
    }

    /// Things that are counted by the year.
    private static let countable: Lexicon = [.audit, .penetration, .training]

    /// "Per calendar year no more than one audit": the period comes first.
    func periodFirst(at index: Int) -> Quantity? {
        guard Self.every.contains(tokens[index].key), index + 1 < tokens.count else { return nil }
        var at = index + 1
        while at < tokens.count, at < index + 4,
            Self.every.contains(tokens[at].key) || Self.period.contains(tokens[at].key)
                || tokens[at].kinds.has(.calendar)
        { at += 1 }
        guard at < tokens.count, tokens[at].kinds.has(.year) || tokens[at].kinds.has(.quarter) else { return nil }
        let perYear = tokens[at].kinds.has(.quarter) ? 4.0 : 1
        for place in (at + 1)..<max(at + 1, min(at + 10, tokens.count)) {
            if tokens[place].isSign(".") || tokens[place].isSign(";") { return nil }
            guard let (count, end) = number(at: place), end < tokens.count, count < 53 else { continue }
            if tokens[place].kinds.has(.article), !Self.most.contains(tokens[place - 1].key) { continue }
            guard tokens[end...].prefix(2).contains(where: { $0.kinds.has(Self.countable) }) else { return nil }
            return Quantity(value: count * perYear, unit: .perYear, tokens: index..<end)
        }
        return nil
    }

    private static let most = WordSet("hoogste maximaal hoogstens most than minste")

    private func interval(times: Double, every count: Double, _ unit: Commitment.Unit, _ range: Range<Int>) -> Quantity?
    {
        switch unit {
        case .months where count > 0:
            let perYear = times * 12 / count
            if perYear >= 1, perYear == perYear.rounded() {
                let isYearly = count == 12 || times > 1
                return Quantity(
                    value: perYear, unit: .perYear, tokens: range, interval: isYearly ? nil : (count, .months))
            }
            return Quantity(value: count, unit: .months, tokens: range, interval: (count, .months))
        case .years where count == 1: return Quantity(value: times, unit: .perYear, tokens: range)
        default: return Quantity(value: count, unit: unit, tokens: range, interval: (count, unit))
        }
    }

    private static let om = WordKey.of("om")
    private static let intervals = WordSet("interval intervals tussenpozen tussenpoos intervallen")
    private static let ofInterval = WordSet(
        "of no not more than exceeding at least most maximum van ten hoogste minste maximaal met")
    private static let other = WordSet("other andere")

    /// "every 12 months", "elke zes maanden", "om de drie maanden", "at intervals of no more than a year".
    func asFrequency(_ quantity: Quantity) -> Quantity? {
        let start = quantity.tokens.lowerBound
        guard start > 0 else { return nil }
        let before = tokens[start - 1]
        let isEvery =
            Self.strongEvery.contains(before.key) || before.key == Known.per || before.key == Self.om
            || (before.kinds.has(.article) && start > 1 && tokens[start - 2].key == Self.om)
        if !isEvery {
            var at = start - 1
            while at >= 0, Self.ofInterval.contains(tokens[at].key) { at -= 1 }
            guard at >= 0, at < start - 1 || start > 0, Self.intervals.contains(tokens[at].key) else { return nil }
        }
        return interval(times: 1, every: quantity.value, quantity.unit, quantity.tokens)
    }

    /// "om het half jaar", "om het jaar", "every other year".
    func alternating(at index: Int) -> Quantity? {
        let isOm = tokens[index].key == Self.om
        if !isOm, let every = everyHalf(at: index) ?? everyNth(at: index) { return every }
        guard isOm || Self.strongEvery.contains(tokens[index].key), index + 2 < tokens.count else { return nil }
        guard isOm ? tokens[index + 1].kinds.has(.article) : Self.other.contains(tokens[index + 1].key) else {
            return nil
        }
        let isHalf = Self.half.contains(tokens[index + 2].key)
        let at = isHalf ? index + 3 : index + 2
        guard at < tokens.count else { return nil }
        let range = index..<(at + 1)
        let token = tokens[at]
        if token.kinds.has(.year) {
            return isHalf
                ? Quantity(value: 2, unit: .perYear, tokens: range)
                : Quantity(value: 2, unit: .years, tokens: range, interval: (2, .years))
        }
        if isHalf { return nil }
        if token.kinds.has(.quarter) { return Quantity(value: 2, unit: .perYear, tokens: range) }
        if token.kinds.has(.month) { return Quantity(value: 6, unit: .perYear, tokens: range) }
        if token.kinds.has(.week) { return Quantity(value: 2, unit: .weeks, tokens: range, interval: (2, .weeks)) }
        return nil
    }

    /// "elk half jaar".
    private func everyHalf(at index: Int) -> Quantity? {
        guard Self.strongEvery.contains(tokens[index].key), index + 2 < tokens.count,
            Self.half.contains(tokens[index + 1].key)
        else { return nil }
        let at = tokens[index + 2].isSign("-") ? index + 3 : index + 2
        guard at < tokens.count, tokens[at].kinds.has(.year) else { return nil }
        return Quantity(value: 2, unit: .perYear, tokens: index..<(at + 1))
    }

    private static let ordinals: [UInt64: Double] = [
        WordKey.of("second"): 2, WordKey.of("third"): 3, WordKey.of("tweede"): 2, WordKey.of("derde"): 3,
    ]

    /// "every second year".
    private func everyNth(at index: Int) -> Quantity? {
        guard Self.strongEvery.contains(tokens[index].key), index + 2 < tokens.count,
            let count = Self.ordinals[tokens[index + 1].key], let (unit, end) = unit(at: index + 2)
        else { return nil }
        return interval(times: 1, every: count, unit, index..<end)
    }

    static let half = WordSet("half halve")
}
