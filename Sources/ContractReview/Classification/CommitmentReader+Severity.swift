extension CommitmentSubjects {
    private static let levels: [UInt64: Commitment.Severity] = {
        var levels: [UInt64: Commitment.Severity] = [:]
        let words: [(String, Commitment.Severity)] = [
            ("critical kritiek kritieke kritisch kritische p1", .critical), ("high hoog hoge severe p2", .high),
            ("medium moderate gemiddeld gemiddelde middel midden p3", .medium), ("low laag lage p4", .low),
        ]
        for (names, level) in words { for key in WordSet(names).keys { levels[key] = level } }
        return levels
    }()

    private static let scales = WordSet("priority prioriteit prio severity sev")
    private static let numbered: [UInt64: Commitment.Severity] = [
        WordKey.of("1"): .critical, WordKey.of("2"): .high, WordKey.of("3"): .medium, WordKey.of("4"): .low,
    ]

    /// "critical", "Priority 1", or a score of 9.0 and more.
    private func severity(at index: Int) -> Commitment.Severity? {
        if let level = Self.levels[tokens[index].key] { return level }
        if isScored, let score = score(at: index) {
            return score >= 9 ? .critical : score >= 7 ? .high : score >= 4 ? .medium : .low
        }
        guard Self.scales.contains(tokens[index].key), index + 1 < tokens.count else { return nil }
        return Self.numbered[tokens[index + 1].key]
    }

    static func severity(_ token: Token) -> Commitment.Severity? { levels[token.key] }

    /// The severities a number is for: those just before it, or else just behind it.
    func severities(for quantity: Quantity, in sentence: Range<Int>, after previous: Int) -> [Commitment.Severity] {
        if let level = word(before: quantity).flatMap(Self.severity), actionOfLevels(before: quantity) != nil {
            return [level]
        }
        let isGraded =
            tokens[sentence].contains {
                $0.kinds.has(.vulnerability) || $0.kinds.has(.patch) || $0.kinds.has(.remedy) || $0.kinds.has(.incident)
            }
            || context.has(.vulnerability) || context.has(.patch) || context.has(.remedy)
        guard isGraded, quantity.unit != .perYear, quantity.unit != .percent else { return [] }
        let low = max(sentence.lowerBound, previous, quantity.tokens.lowerBound - 25)
        var found: [Commitment.Severity] = []
        if low < quantity.tokens.lowerBound {
            for index in low..<quantity.tokens.lowerBound {
                if let level = severity(at: index), !found.contains(level) { found.append(level) }
            }
        }
        if found.isEmpty {
            let high = min(sentence.upperBound, quantity.tokens.upperBound + 7)
            for index in quantity.tokens.upperBound..<max(high, quantity.tokens.upperBound) {
                if let level = severity(at: index), !found.contains(level) { found.append(level) }
                if tokens[index].kind == .number { break }
            }
        }
        return found
    }
}
