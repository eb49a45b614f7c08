/// A number with its unit, as words of a clause state it.
struct Quantity {
    var value: Double
    var unit: Commitment.Unit
    /// The tokens of number and unit.
    var tokens: Range<Int>
    /// For a frequency given as an interval ("weekly", "monthly", "every two years"): the interval itself.
    var interval: (Double, Commitment.Unit)?
    /// "72-hour": the number is an adjective.
    var isAdjective = false
}

/// Finds quantities in a clause: "twenty-four (24) hours", "30–60 days", "once a year", "99.9 %", "per kwartaal".
struct QuantityReader {
    let text: ScalarText
    let tokens: [Token]

    static let percentWord = WordKey.of("percent")
    static let procentWord = WordKey.of("procent")
    static let cent = WordKey.of("cent")
    static let small = WordSet("a an een")
    private static let een = WordKey.of("een")
    private static let limits = WordSet(
        "within inside binnen uiterlijk than exceed exceeding after na dan least every elke iedere each minimaal minstens tenminste "
            + "minste hoogstens maximaal hoogste")
    /// Behind "a month", they make it a time: "a month before", "een week van tevoren".
    private static let aside = WordSet(
        "before advance ahead beforehand later after prior vooraf tevoren voorafgaand na nadat voordat")
    private static let ranges = WordSet("to tot and en or of")
    private static let between = WordSet("between tussen")
    /// Words before a number that make it a name: "SOC 2", "Type 2", "level 3".
    private static let grades = WordSet("soc type level tier niveau cvss phase fase")
    /// Words of time that no lexicon kind covers.
    static func namesTime(_ key: UInt64) -> Bool {
        minutes.contains(key) || fortnight.contains(key) || halfYear.contains(key)
    }

    private static let minutes = WordSet("minute minutes min mins minuut minuten")
    private static let currency = WordSet("eur euro usd gbp chf euros dollars")

    func quantities() -> [Quantity] {
        var found: [Quantity] = []
        var index = 0
        while index < tokens.count {
            let quantity =
                frequencyWord(at: index) ?? named(at: index) ?? alternating(at: index) ?? periodFirst(at: index)
                ?? every(at: index) ?? counted(at: index) ?? ordinalDay(at: index)
                ?? elided(at: index, after: found.last)
            if let quantity {
                if let last = found.last, isRestated(last, by: quantity) { found.removeLast() }
                found.append(quantity)
                index = max(index + 1, quantity.tokens.upperBound)
            } else {
                index += 1
            }
        }
        return found
    }

    /// "Within one day (24 hours)": one time, said twice.
    private func isRestated(_ last: Quantity, by quantity: Quantity) -> Bool {
        let (start, end) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
        return start == last.tokens.upperBound + 1 && tokens[start - 1].isSign("(") && end < tokens.count
            && tokens[end].isSign(")") && last.interval == nil && quantity.interval == nil
    }

    // MARK: Numbers

    /// The number that starts at `index`, and the index behind it.
    func number(at index: Int) -> (value: Double, end: Int)? {
        guard index < tokens.count else { return nil }
        var value: Double
        var at: Int
        if tokens[index].kind == .number {
            guard let digits = digits(tokens[index]) else { return nil }
            if index > 0, isCurrency(tokens[index - 1]) { return nil }
            value = digits
            at = index + 1
        } else if let word = NumberWords.value(at: index, in: tokens) {
            (value, at) = (word, index + 1)
            if value >= 20, value < 100, at < tokens.count {
                let next = tokens[at].isSign("-") ? at + 1 : at
                if next < tokens.count, let ones = NumberWords.value(tokens[next].key), ones < 10, ones >= 1,
                    tokens[next].start - tokens[at - 1].end <= 2
                {
                    value += ones
                    at = next + 1
                }
            }
            if at < tokens.count, tokens[at].key == NumberWords.hundred {
                value *= 100
                at += 1
            }
            if value >= 100, value < 1000, value.truncatingRemainder(dividingBy: 100) == 0,
                let rest = NumberWords.rest(after: at, in: tokens)
            {
                value += rest.value
                at = rest.end
            }
        } else {
            return nil
        }
        if at < tokens.count, tokens[at].isSign("]") { at += 1 }
        if at + 2 < tokens.count, tokens[at].isSign("(") {
            if tokens[at + 1].kind == .number, tokens[at + 2].isSign(")"), let digits = digits(tokens[at + 1]) {
                (value, at) = (digits, at + 3)
            } else if let close = tokens[at...].prefix(6).firstIndex(where: { $0.isSign(")") }),
                NumberWords.value(tokens[at + 1].key) != nil
            {
                at = close + 1
            }
        }
        return (value, at)
    }

    private func isCurrency(_ token: Token) -> Bool {
        token.isSign("€") || token.isSign("$") || token.isSign("£") || Self.currency.contains(token.key)
    }

    private func digits(_ token: Token) -> Double? {
        let codes = text.codes[token.start..<token.end]
        var groups: [[UInt32]] = [[]]
        var signs: [UInt32] = []
        for code in codes {
            if code.isDigit {
                groups[groups.count - 1].append(code)
            } else {
                signs.append(code)
                groups.append([])
            }
        }
        guard groups.count <= 4, let first = groups.first, first.count <= 9 else { return nil }
        func whole(_ digits: [UInt32]) -> Double { digits.reduce(0) { $0 * 10 + Double($1 - 0x30) } }
        if signs.isEmpty { return whole(first) }
        let grouped = groups.dropFirst().allSatisfy { $0.count == 3 } && first.count <= 3 && !(first == [0x30])
        // "99.999" is a percentage, "1,000" and "1.250.000" are thousands.
        if grouped, signs.count > 1 || (signs[0] == 0x2C) { return groups.reduce(0) { $0 * 1000 + whole($1) } }
        guard signs.count == 1 else { return nil }
        var fraction = 0.0
        var scale = 1.0
        for code in groups[1] {
            scale *= 10
            fraction = fraction * 10 + Double(code - 0x30)
        }
        return whole(first) + fraction / scale
    }

    // MARK: Durations and percentages

    private func counted(at index: Int) -> Quantity? {
        guard isNumberStart(index), var (value, at) = number(at: index) else { return nil }
        if index > 0, tokens[index - 1].kinds.has(.reference) || Self.grades.contains(tokens[index - 1].key) {
            return nil
        }
        // "… binnen (5) werkdagen"
        if at < tokens.count, tokens[at].isSign(")"), index > 0, tokens[index - 1].isSign("(") { at += 1 }
        if index > 0, tokens[index - 1].isSign("."), index > 1, tokens[index - 2].kind == .number { return nil }
        if let (high, end) = upperBound(from: at, start: index) {
            value = max(value, high)
            at = end
        }
        if at + 1 < tokens.count, tokens[at].key == Known.per, tokens[at + 1].key == Self.cent {
            return Quantity(value: value, unit: .percent, tokens: index..<(at + 2))
        }
        if at < tokens.count,
            tokens[at].isSign("%") || tokens[at].key == Self.percentWord || tokens[at].key == Self.procentWord
        {
            return Quantity(value: value, unit: .percent, tokens: index..<(at + 1))
        }
        let isArticle = tokens[index].kinds.has(.article) && tokens[index].key != Self.een
        if !isArticle, let quantity = repeated(value, from: index, after: at) { return quantity }
        let isAdjective = at < tokens.count && tokens[at].isSign("-")
        guard let (unit, end) = unit(at: isAdjective ? at + 1 : at) else { return nil }
        if Self.small.contains(tokens[index].key), tokens[index].kind == .word,
            !(index > 0 && Self.limits.contains(tokens[index - 1].key)),
            !isJoined(index),
            !tokens[end...].prefix(2).contains(where: { Self.aside.contains($0.key) || $0.kinds.has(.notice) })
        {
            return nil
        }
        var quantity = Quantity(value: value, unit: unit, tokens: index..<end, isAdjective: isAdjective)
        if let frequency = asFrequency(quantity) { quantity = frequency }
        return quantity
    }

    private static let fortnight = WordSet("fortnight fortnights")
    private static let oneAndHalf = WordKey.of("anderhalf")
    private static let halfYear = WordSet("halfjaar")
    private static let the = WordSet("the het")
    private static let inside = WordSet("within binnen")

    /// Spans that are words of their own: "a fortnight", "een half jaar", "anderhalf jaar", "within the hour".
    private func named(at index: Int) -> Quantity? {
        let token = tokens[index]
        guard token.kind == .word else { return nil }
        if Self.fortnight.contains(token.key) { return Quantity(value: 2, unit: .weeks, tokens: index..<(index + 1)) }
        if Self.halfYear.contains(token.key) { return Quantity(value: 6, unit: .months, tokens: index..<(index + 1)) }
        guard index + 1 < tokens.count else { return nil }
        let next = tokens[index + 1]
        // "within one quarter"
        if next.kinds.has(.quarter), index > 0, Self.inside.contains(tokens[index - 1].key),
            NumberWords.value(token.key) == 1
        {
            return Quantity(value: 3, unit: .months, tokens: index..<(index + 2))
        }
        if Self.half.contains(token.key) {
            let at = tokens[index + 1].kinds.has(.article) ? index + 2 : index + 1
            guard at < tokens.count else { return nil }
            if tokens[at].kinds.has(.year) { return Quantity(value: 6, unit: .months, tokens: index..<(at + 1)) }
            if tokens[at].kinds.has(.hour) { return Quantity(value: 30, unit: .minutes, tokens: index..<(at + 1)) }
            return tokens[at].kinds.has(.day) ? Quantity(value: 12, unit: .hours, tokens: index..<(at + 1)) : nil
        }
        if token.key == Self.oneAndHalf {
            if next.kinds.has(.year) { return Quantity(value: 18, unit: .months, tokens: index..<(index + 2)) }
            return unit(at: index + 1).map { Quantity(value: 1.5, unit: $0.0, tokens: index..<$0.1) }
        }
        if Self.the.contains(token.key), index > 0, Self.inside.contains(tokens[index - 1].key), next.kinds.has(.hour) {
            return Quantity(value: 1, unit: .hours, tokens: index..<(index + 2))
        }
        return nil
    }

    /// "Ninety days online and a year in the archive".
    private func isJoined(_ index: Int) -> Bool {
        guard index > 0, tokens[index - 1].key == Known.and || tokens[index - 1].key == Known.en else { return false }
        return tokens[max(0, index - 6)..<index].contains { $0.kinds.has(.timeUnit) }
    }

    private func isNumberStart(_ index: Int) -> Bool {
        tokens[index].kind == .number || NumberWords.value(at: index, in: tokens) != nil
    }

    /// "24 to 48", "30–60", "between 30 and 60".
    private func upperBound(from at: Int, start: Int) -> (Double, Int)? {
        guard at < tokens.count else { return nil }
        let joint = tokens[at]
        let isDash = joint.isSign("-") || joint.isSign("–") || joint.isSign("—") || joint.isSign("/")
        let isAnd = Self.ranges.contains(joint.key)
        guard isDash || isAnd else { return nil }
        if joint.key == Known.and || joint.key == Known.en {
            guard tokens[max(0, start - 2)..<start].contains(where: { Self.between.contains($0.key) }) else {
                return nil
            }
        }
        guard let (high, end) = number(at: at + 1), end < tokens.count else { return nil }
        let follows = tokens[end].isSign("-") ? end + 1 : end
        guard unit(at: follows) != nil || tokens[end].isSign("%") else { return nil }
        return (high, end)
    }

    /// The unit at `index`, adjectives such as "calendar" and "business" included.
    func unit(at index: Int) -> (Commitment.Unit, Int)? {
        var at = index
        var isBusiness = false
        while at < tokens.count, at < index + 4 {
            let token = tokens[at]
            if Self.minutes.contains(token.key) { return (.minutes, at + 1) }
            if token.kinds.has(.businessDay) { return (.businessDays, at + 1) }
            if token.kinds.has(.hour) { return (.hours, at + 1) }
            if token.kinds.has(.day) { return (isBusiness ? .businessDays : .days, at + 1) }
            if token.kinds.has(.week) { return (.weeks, at + 1) }
            if token.kinds.has(.month) { return (.months, at + 1) }
            if token.kinds.has(.year) { return (.years, at + 1) }
            if token.kinds.has(.working) {
                isBusiness = true
            } else if !(token.kinds.has(.calendar) || token.isSign("-") || token.isSign("]")) {
                return nil
            }
            at += 1
        }
        return nil
    }
}
