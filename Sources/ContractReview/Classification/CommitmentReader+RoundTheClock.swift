/// Hours and days that say when somebody is there, not by when something is done: "24/7", "24 uur op 24", "9 to 5".
extension CommitmentExclusions {
    private static let perWords = WordSet("a per an each every x op in by the de het")
    private static let wholeDay = WordSet("24 vierentwintig twentyfour four seven zeven five vijf 7 5 365 366 52")
    private static let attendance = WordSet(
        "soc support service services desk helpdesk servicedesk hotline helpline operation operations operating monitoring "
            + "coverage cover surveillance phone telephone contact availability available watch bereikbaarheid bewaking "
            + "dienst dienstverlening monitoringdienst piketdienst wachtdienst beschikbaarheid meldpunt response")
    private static let opening = WordSet(
        "open opening bereikbaar bereikbaarheid beschikbaar bezet bemand bemenst kantooruren openingstijden werkdagen "
            + "weekdays available staffed operates operate manned office monday maandag")
    private static let from = WordSet("van from between tussen vanaf")
    private static let at = WordSet("om at voor by tegen")

    func isRoundTheClock(_ quantity: Quantity) -> Bool {
        guard quantity.unit == .hours || quantity.unit == .days || quantity.unit == .weeks else { return false }
        return isShareOfPeriod(quantity) || isAttendance(quantity) || isTimeOfDay(quantity) || isWholeDay(quantity)
    }

    /// "24 hours a day", "seven days in the week", "24 uur op 24", "24/7".
    private func isShareOfPeriod(_ quantity: Quantity) -> Bool {
        var at = quantity.tokens.upperBound
        var words = 0
        while at < tokens.count, words < 3, tokens[at].isSign("/") || Self.perWords.contains(tokens[at].key) {
            at += 1
            words += 1
        }
        guard words > 0, at < tokens.count else { return false }
        let token = tokens[at]
        if token.kinds.has(.day) || token.kinds.has(.week) || token.kinds.has(.year) {
            return true
        }
        return token.kind == .number && Self.wholeDay.contains(token.key)
    }

    /// "24-hour hotline", "a 24 hour SOC".
    private func isAttendance(_ quantity: Quantity) -> Bool {
        guard quantity.unit == .hours, quantity.value == 24 else { return false }
        let end = quantity.tokens.upperBound
        let isSingular = quantity.isAdjective || tokens[end - 1].key == Self.hour
        return isSingular && tokens[end...].prefix(2).contains { Self.attendance.contains($0.key) }
    }

    /// "24 hours, 365 days per year": the days behind it say that the hours are a whole day.
    private func isWholeDay(_ quantity: Quantity) -> Bool {
        guard quantity.unit == .hours, quantity.value == 24 else { return false }
        let (start, end) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
        // "7 x 24 uur"
        if start >= 2,
            tokens[start - 1].key == Self.times || tokens[start - 1].isSign("×") || tokens[start - 1].isSign("/"),
            Self.wholeDay.contains(tokens[start - 2].key)
        {
            return true
        }
        guard end + 2 < tokens.count,
            tokens[end].isSign(",") || tokens[end].isSign("/") || tokens[end].kinds.has(.joining)
        else { return false }
        return Self.wholeDay.contains(tokens[end + 1].key) && tokens[end + 2].kinds.has(.day)
    }

    private static let hour = WordKey.of("hour")
    private static let times = WordKey.of("x")

    /// "van 8 tot 18 uur", "vóór 12.00 uur", "between 9 and 17 hours" where somebody is reachable.
    private func isTimeOfDay(_ quantity: Quantity) -> Bool {
        guard quantity.unit == .hours, let first = tokens[quantity.tokens].first else { return false }
        let codes = text.codes[first.start..<first.end]
        let isClock = codes.count >= 4 && codes.suffix(3).first.map { $0 == 0x2E || $0 == 0x3A } == true
        let start = quantity.tokens.lowerBound
        if isClock { return true }
        // "17:00 hours": minutes were read as the number.
        if start > 1, tokens[start - 1].isSign(":"), tokens[start - 2].kind == .number,
            tokens[start - 1].end == first.start
        {
            return true
        }
        let before = tokens[max(0, start - 2)..<start]
        if quantity.value <= 24, before.contains(where: { Self.from.contains($0.key) }) {
            return tokens[max(0, start - 14)..<min(tokens.count, quantity.tokens.upperBound + 8)]
                .contains { Self.opening.contains($0.key) }
        }
        return false
    }
}
