/// What the words above a list or table say that its numbers are for.
extension CommitmentSubjects {
    /// "Patches are installed within the periods below." and lines such as "High ... 20 days": the words above say what
    /// for.
    func actionOfLevels(before quantity: Quantity) -> Commitment.Kind? {
        guard word(before: quantity)?.kinds.has(.severity) == true else { return nil }
        return Self.fixing(announcedBy: tokens[..<quantity.tokens.lowerBound].prefix(Self.longestOpening))
    }

    /// Words of a clause that may announce its list of levels, so that ten thousand levels do not each look at all others.
    private static let longestOpening = 400

    func word(before quantity: Quantity) -> Token? {
        tokens[..<quantity.tokens.lowerBound].last { $0.kind == .word }
    }

    /// Which of the two ways to mend software the words above a list or table of levels speak of.
    static func fixing(announcedBy words: some Sequence<Token>) -> Commitment.Kind? {
        let kinds = words.reduce(into: Lexicon()) { $0.formUnion($1.kinds) }
        if kinds.has(.vulnerability) { return .remediate }
        return kinds.has(.patch) ? .patch : nil
    }

    /// "Notice is given: to the desk within 2 hours; to the officer within 24 hours": the verb stands before the colon.
    func actionOfList(before sentence: Range<Int>) -> Commitment.Kind? {
        guard
            let colon = tokens[max(0, sentence.lowerBound - 160)..<sentence.lowerBound].lastIndex(where: {
                $0.isSign(":")
            })
        else { return nil }
        let isList = !tokens[colon..<sentence.lowerBound].contains { $0.isSign(".") && $0.end < text.count }
        guard isList else { return nil }
        var low = colon
        while low > 0, colon - low < 40, !tokens[low - 1].isSign(".") { low -= 1 }
        let lead = low..<colon
        let hasIncident = has(.incident, in: lead) || context.has(.incident)
        return lead.reversed().lazy.compactMap { index in
            kind(
                ofActionAt: index, lead, hasIncident: hasIncident, hasSubprocessor: has(.subprocessor, in: lead),
                cures: has(Self.cure, in: lead), weak: hasVulnerability(lead))
        }.first
    }

    /// "Minimum notice periods for changes: …": what is listed below is announced, not done.
    func isOfNoticePeriods(_ sentence: Range<Int>) -> Bool {
        let near = max(0, sentence.lowerBound - 60)..<sentence.upperBound
        return near.dropLast().contains { index in
            (tokens[index].kinds.has(.notice) && Self.periods.contains(tokens[index + 1].key))
                || Self.noticePeriods.contains(tokens[index].key)
        }
    }

    private static let periods = WordSet("period periods")
    private static let noticePeriods = WordSet(
        "aankondigingstermijn aankondigingstermijnen opzegtermijn opzegtermijnen vooraankondiging")
}
