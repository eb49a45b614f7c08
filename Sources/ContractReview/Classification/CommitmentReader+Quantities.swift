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
        "within binnen uiterlijk than exceed exceeding after na dan least every elke iedere each minimaal minstens tenminste "
            + "minste hoogstens maximaal hoogste")
    private static let ranges = WordSet("to tot and en or of")
    private static let between = WordSet("between tussen")
    /// Words before a number that make it a name: "SOC 2", "Type 2", "level 3".
    private static let grades = WordSet("soc type level tier niveau cvss phase fase")
    private static let currency = WordSet("eur euro usd gbp chf euros dollars")

    func quantities() -> [Quantity] {
        var found: [Quantity] = []
        var index = 0
        while index < tokens.count {
            if let quantity = frequencyWord(at: index) ?? every(at: index) ?? counted(at: index) {
                found.append(quantity)
                index = max(index + 1, quantity.tokens.upperBound)
            } else {
                index += 1
            }
        }
        return found
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
            !(index > 0 && Self.limits.contains(tokens[index - 1].key))
        {
            return nil
        }
        var quantity = Quantity(value: value, unit: unit, tokens: index..<end, isAdjective: isAdjective)
        if let frequency = asFrequency(quantity) { quantity = frequency }
        return quantity
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
