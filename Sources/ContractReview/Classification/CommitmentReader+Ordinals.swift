/// Days that are counted instead of added up, and units that a number leaves out.
extension QuantityReader {
    private static let ordinals: [UInt64: Double] = {
        var table: [UInt64: Double] = [:]
        let words = [
            "first eerste", "second tweede", "third derde", "fourth vierde", "fifth vijfde", "sixth zesde",
            "seventh zevende", "eighth achtste", "ninth negende", "tenth tiende", "eleventh elfde", "twelfth twaalfde",
            "thirteenth dertiende", "fourteenth veertiende", "fifteenth vijftiende",
        ]
        for (place, names) in words.enumerated() {
            for key in WordSet(names).keys { table[key] = Double(place + 1) }
        }
        for (names, value) in [
            ("twentieth twintigste", 20.0), ("thirtieth dertigste", 30), ("fortieth veertigste", 40),
            ("vijfenveertigste", 45), ("sixtieth zestigste", 60), ("ninetieth negentigste", 90),
        ] {
            for key in WordSet(names).keys { table[key] = value }
        }
        return table
    }()
    private static let nextOne = WordSet("next following volgende eerstvolgende daaropvolgende")
    private static let deadlines = WordSet(
        "by on later latest within before uiterlijk laatste laatst op binnen voor beyond survives close end einde")
    private static let counting = WordSet(
        "after following thereafter na nadien daarna nadat from of van vanaf hierna afterwards")
    private static let ofMonth = WordSet("of each every month quarter maand kwartaal elke iedere january year jaar")

    /// "No later than the third working day thereafter", "uiterlijk de vijfde werkdag", "the next business day".
    func ordinalDay(at index: Int) -> Quantity? {
        let key = tokens[index].key
        let isNext = Self.nextOne.contains(key)
        guard let value = isNext ? 1 : Self.ordinals[key], index + 1 < tokens.count,
            let (unit, end) = unit(at: index + 1), unit == .businessDays || (unit == .days && value > 4)
        else { return nil }
        let before = tokens[max(0, index - 6)..<index]
        let after = tokens[end...].prefix(3)
        guard before.contains(where: { Self.deadlines.contains($0.key) }) || after.contains(where: isCounting) else {
            return nil
        }
        // "The fifth working day of each month" is a date.
        if after.dropFirst().contains(where: { Self.ofMonth.contains($0.key) }) { return nil }
        return Quantity(value: value, unit: unit, tokens: index..<end)
    }

    private func isCounting(_ token: Token) -> Bool { Self.counting.contains(token.key) }

    private static let limits = WordSet("within binnen inside")
    private static let inWord = WordKey.of("in")
    private static let rated = WordSet("rated graded ranked classed")

    /// "In seven days, with those rated high in fourteen".
    private func isStep(_ index: Int, after last: Quantity) -> Bool {
        let gap = tokens[last.tokens.upperBound..<index]
        return tokens[index - 1].key == Self.inWord
            && gap.contains { $0.kinds.has(.severity) || Self.rated.contains($0.key) }
    }

    /// "P1: within five business days. P2: within ten.": the unit of the number before goes on.
    func elided(at index: Int, after last: Quantity?) -> Quantity? {
        guard let last, last.interval == nil, last.unit != .percent, last.unit != .perYear, index > 0,
            index - last.tokens.upperBound < 30,
            Self.limits.contains(tokens[index - 1].key) || isStep(index, after: last),
            let (value, end) = number(at: index), value > 1
        else { return nil }
        if end < tokens.count {
            let next = tokens[end]
            let isClosed =
                next.isSign(".") || next.isSign(";") || next.isSign(",") || next.key == Known.and
                || next.key == Known.en
            guard isClosed, !(next.isSign(".") && end + 1 < tokens.count && tokens[end + 1].start == next.end) else {
                return nil
            }
        }
        return Quantity(value: value, unit: last.unit, tokens: index..<end)
    }
}
