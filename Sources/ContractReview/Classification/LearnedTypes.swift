/// Single words that were learned to speak for a clause type: what the reader falls back on where no cue knows a clause.
///
/// A word counts by its first letters, so that "encrypted" and "encryption" are one; its weight is shared over the known
/// words of the clause. The result stays a guess: its confidence is below `TypedMatch.certain`.
package struct LearnedTypes: Sendable, Hashable, Codable {
    package struct Weight: Sendable, Hashable, Codable {
        package var type: ClauseType
        package var points: Double

        package init(type: ClauseType, points: Double) {
            self.type = type
            self.points = points
        }
    }

    /// What the words of a clause speak for.
    struct Guess {
        var type: ClauseType
        /// 0...1 among all types.
        var share: Double
        /// The words that spoke for it, most telling first, by their place in the text.
        var words: [(place: Int, points: Double)]
    }

    /// Weights by the first letters of a folded word.
    package var stems: [String: [Weight]]
    /// How common each type is without any word.
    package var start: [ClauseType: Double]

    /// Letters of a word that count.
    package static let stemLength = 6
    /// Words shorter than this say nothing.
    package static let shortest = 3
    /// From this share on a guess is used.
    static let enough = 0.35

    package init(stems: [String: [Weight]] = [:], start: [ClauseType: Double] = [:]) {
        self.stems = stems
        self.start = start
    }

    /// Nothing learned.
    package static let none = LearnedTypes()

    /// The guess for a text; the words before `from` are a lead-in and help without being shown. Nil when no word is
    /// known or none of the types stands out.
    func guess(for text: FoldedText, from: Int) -> Guess? {
        guard !stems.isEmpty else { return nil }
        var known: [(stem: String, place: Int)] = []
        var seen: Set<String> = []
        for (place, word) in text.bytes.split(separator: FoldedText.space).enumerated() {
            guard let stem = Self.stem(of: word), stems[stem] != nil, seen.insert(stem).inserted else { continue }
            known.append((stem, place))
        }
        guard !known.isEmpty else { return nil }
        let part = 1 / Double(known.count).squareRoot()
        var points = start
        for (stem, _) in known {
            for weight in stems[stem] ?? [] { points[weight.type, default: 0] += weight.points * part }
        }
        let ranked = ClauseType.allCases.map { (type: $0, points: points[$0] ?? 0) }
        guard let best = ranked.max(by: { $0.points < $1.points }) else { return nil }
        let all = ranked.reduce(0) { $0 + Exponential.of($1.points - best.points) }
        let share = 1 / all
        guard share >= Self.enough else { return nil }
        let words = known.compactMap { stem, place -> (place: Int, points: Double)? in
            guard place >= from, let weight = stems[stem]?.first(where: { $0.type == best.type }) else { return nil }
            return (place, weight.points * part)
        }
        guard !words.isEmpty else { return nil }
        return Guess(type: best.type, share: share, words: words.sorted { $0.points > $1.points })
    }

    /// The letters of a word that count; nil for short words and numbers.
    static func stem(of word: some Collection<UInt8>) -> String? {
        guard word.count >= shortest, word.allSatisfy({ $0 >= UInt8(ascii: "a") }) else { return nil }
        return String(decoding: word.prefix(stemLength), as: UTF8.self)
    }
}

/// e to a power, from multiplication alone, so that every platform gives the same digits.
enum Exponential {
    /// Good to about nine digits for powers from -60 to 60; 0 below.
    static func of(_ power: Double) -> Double {
        guard power > -60 else { return 0 }
        let part = min(power, 60) / 1024
        var value = 1 + part * (1 + part / 2 * (1 + part / 3 * (1 + part / 4)))
        for _ in 0..<10 { value *= value }
        return value
    }
}
