/// Deadlines that are the buyer's own, or that the law sets the buyer.
extension CommitmentExclusions {
    private static let legal = WordSet(
        "statutory legal regulatory wettelijke wettelijk gdpr avg nis2 dora its their zijn haar hun own eigen")
    private static let onDuty = WordSet("manager officer desk engineer roster")
    private static let publicBuyers = WordSet("authority commission")
    private static let supervising = WordSet(
        """
        supervisory protection competent regulatory resolution supervising european information privacy trade exchange
        """)

    /// A deadline that the law sets the buyer: "its 72-hour obligation", "notify the supervisory authority within 72 hours".
    func isForAuthority(_ quantity: Quantity, _ sentence: Range<Int>) -> Bool {
        let place = quantity.tokens
        let before = tokens[max(sentence.lowerBound, place.lowerBound - 9)..<place.lowerBound]
        let after = tokens[place.upperBound..<min(sentence.upperBound, place.upperBound + 5)]
        if after.contains(where: { Self.duty.contains($0.key) })
            || before.suffix(3).contains(where: { Self.duty.contains($0.key) }),
            !before.contains(where: { Self.onDuty.contains($0.key) }),
            before.suffix(5).contains(where: { Self.legal.contains($0.key) || $0.isPossessive })
        {
            return true
        }
        let whole = tokens[place.upperBound..<min(sentence.upperBound, place.upperBound + 8)]
        // "Once a year unless an authority asks for more"
        let behind = whole.prefix { !Self.exception.contains($0.key) }
        let told = before.contains { isAuthority($0) } || behind.contains { isAuthority($0) }
        if isDutyOfBuyer(place.lowerBound, sentence) { return true }
        guard told else { return false }
        return side(before: place.lowerBound, in: sentence) != .supplier
    }

    private static let exception = WordSet("unless except save tenzij behoudens")
    private static let lawful = WordSet(
        "law laws legislation wet wetgeving cbw nis2 dora gdpr avg cyberbeveiligingswet wbni regelgeving krachtens statutory"
    )
    private static let that = WordSet("that dat")
    private static let basis = WordSet("op krachtens under pursuant ingevolge itself zelf")
    private static let bound = WordSet("have has required obliged verplicht gehouden")
    private static let receives = WordSet("be worden wordt receive receives ontvangt ontvangen geinformeerd")

    /// "The Bank may have to submit an initial notification to its Regulator within 4 hours … and 72 hours": what the
    /// law asks of the buyer, however many deadlines follow each other.
    private func isDutyOfBuyer(_ index: Int, _ whole: Range<Int>) -> Bool {
        let sentence = max(whole.lowerBound, index - 120)..<min(whole.upperBound, index + 40)
        guard tokens[sentence].contains(where: { isAuthority($0) || Self.lawful.contains($0.key) }) else {
            return false
        }
        let slice = tokens[sentence]
        let matcher = PartyMatcher(parties)
        var isBuyers = false
        var at = sentence.lowerBound
        while at < index {
            guard let mention = matcher.mention(at: at, in: slice) else {
                at += 1
                continue
            }
            if mention.side == .supplier, !tokens[mention.end - 1].isPossessive { isBuyers = false }
            if mention.side == .buyer, !tokens[mention.end - 1].isPossessive {
                let next = tokens[mention.end..<min(index, mention.end + 5)]
                let before = tokens[max(sentence.lowerBound, at - 2)..<at]
                let modal = next.prefix(3).contains { $0.kinds.has(.duty) || $0.kinds.has(.right) }
                let isBound = next.contains { Self.bound.contains($0.key) }
                let must =
                    next.prefix(3).contains { $0.kinds.has(.duty) } && !next.contains { Self.receives.contains($0.key) }
                let opens = before.contains { Self.that.contains($0.key) }
                let onBasis = next.first.map { Self.basis.contains($0.key) } == true
                if must || (modal && isBound) || (opens && onBasis) { isBuyers = true }
            }
            at = mention.end
        }
        return isBuyers
    }

    /// A supervisor; "the Authority" and "the Commission" alone are what public buyers call themselves.
    private func isAuthority(_ token: Token) -> Bool {
        guard token.kinds.has(.authority) else { return false }
        guard token.isCapital, Self.publicBuyers.contains(token.key) else { return true }
        return tokens.indices.dropFirst().contains {
            tokens[$0].key == token.key && Self.supervising.contains(tokens[$0 - 1].key)
        }
    }
}
