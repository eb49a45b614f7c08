/// Single words that were learned to speak for a clause type, or against it.
///
/// A word counts by its first letters, so that "encrypted" and "encryption" are one; its weight is shared over the known
/// words of the clause. What the words say is weighed with the cues, which look at phrases: a mention of one word, such
/// as "subcontractors" in a list, gives a cue its points, and the rest of the clause may speak against it.
package struct LearnedTypes: Sendable, Hashable {
    package struct Weight: Sendable, Hashable {
        package var type: ClauseType
        /// Logarithm of the odds; below 0 the word speaks against the type.
        package var points: Double

        package init(type: ClauseType, points: Double) {
            self.type = type
            self.points = points
        }
    }

    /// Weights by the first letters of a folded word.
    package var stems: [String: [Weight]]
    /// How common each type is without any word.
    package var start: [ClauseType: Double]

    /// Letters of a word that count.
    package static let stemLength = 6
    /// Words shorter than this say nothing.
    package static let shortest = 3

    package init(stems: [String: [Weight]] = [:], start: [ClauseType: Double] = [:]) {
        self.stems = stems
        self.start = start
    }

    /// Nothing learned.
    package static let none = LearnedTypes()

    /// The letters of a word that count; nil for short words and numbers.
    static func stem(of word: some Collection<UInt8>) -> String? {
        guard word.count >= shortest, word.allSatisfy({ $0 >= UInt8(ascii: "a") }) else { return nil }
        return String(decoding: word.prefix(stemLength), as: UTF8.self)
    }
}

/// Kept as one text, "notify A46 C-12" a line with tenths of points: a value for each of some 25,000 weights would take
/// longer to read than a document.
extension LearnedTypes: Codable {
    private enum CodingKeys: String, CodingKey { case types, start, words }

    /// The sign of the first type; the next ones follow in the alphabet.
    private static let firstSign = UInt8(ascii: "A")

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        let types = ClauseType.allCases
        let signs = Dictionary(
            uniqueKeysWithValues: types.enumerated().map { ($1, Character(UnicodeScalar(Self.firstSign + UInt8($0)))) })
        func tenths(_ weights: [Weight]) -> String {
            weights.map { weight in
                " " + (signs[weight.type].map(String.init) ?? "") + String(Int((weight.points * 10).rounded()))
            }.joined()
        }
        try container.encode(types, forKey: .types)
        try container.encode(types.map { start[$0] ?? 0 }, forKey: .start)
        try container.encode(
            stems.sorted { $0.key < $1.key }.map { $0.key + tenths($0.value) + "\n" }.joined(), forKey: .words)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let types = try container.decode([ClauseType].self, forKey: .types)
        start = Dictionary(
            zip(types, try container.decode([Double].self, forKey: .start)), uniquingKeysWith: { first, _ in first })
        stems = [:]
        let words = try container.decode(String.self, forKey: .words)
        for line in words.utf8.split(separator: UInt8(ascii: "\n")) {
            var parts = line.split(separator: UInt8(ascii: " ")).makeIterator()
            guard let stem = parts.next() else { continue }
            var weights: [Weight] = []
            while let part = parts.next(), let sign = part.first {
                guard let place = types.indices.first(where: { Self.firstSign + UInt8($0) == sign }),
                    let tenths = Int(Substring(part.dropFirst()))
                else {
                    throw DecodingError.dataCorruptedError(
                        forKey: .words, in: container, debugDescription: "'\(Substring(part))' is no weight")
                }
                weights.append(Weight(type: types[place], points: Double(tenths) / 10))
            }
            stems[String(Substring(stem))] = weights
        }
    }
}

/// The learned words ready to be asked, which is done for every clause.
final class LearnedWords: Sendable {
    /// What the words of a text say about every type.
    struct Evidence {
        /// Logarithm of the odds, in the order of `ClauseType.allCases`.
        var odds: [Double]
        /// The text's known words with their places.
        fileprivate var known: [(stem: String, place: Int)]

        func odds(of type: ClauseType) -> Double { odds[LearnedWords.place(of: type)] }
    }

    /// What a word of the nearest heading counts against one of the clause.
    private static let headingShare = 0.5

    private let stems: [String: [(type: Int, points: Double)]]
    private let start: [Double]

    init(_ learned: LearnedTypes) {
        stems = learned.stems.mapValues { weights in weights.map { (Self.place(of: $0.type), $0.points) } }
        start = ClauseType.allCases.map { learned.start[$0] ?? 0 }
    }

    private static let places = Dictionary(
        uniqueKeysWithValues: ClauseType.allCases.enumerated().map { ($0.element, $0.offset) })

    fileprivate static func place(of type: ClauseType) -> Int { places[type] ?? 0 }

    /// What a text says under its nearest heading; nil when none of its own words is known.
    func evidence(in text: FoldedText, heading: FoldedText? = nil) -> Evidence? {
        guard !stems.isEmpty else { return nil }
        var known: [(stem: String, place: Int)] = []
        var seen: Set<String> = []
        for (place, word) in text.bytes.split(separator: FoldedText.space).enumerated() {
            guard let stem = LearnedTypes.stem(of: word), stems[stem] != nil, seen.insert(stem).inserted else {
                continue
            }
            known.append((stem, place))
        }
        guard !known.isEmpty else { return nil }
        let part = 1 / Double(known.count).squareRoot()
        var sums = [Double](repeating: 0, count: start.count)
        for (stem, _) in known {
            for weight in stems[stem] ?? [] { sums[weight.type] += weight.points }
        }
        if let heading {
            for word in heading.bytes.split(separator: FoldedText.space) {
                guard let stem = LearnedTypes.stem(of: word), seen.insert(stem).inserted else { continue }
                for weight in stems[stem] ?? [] { sums[weight.type] += weight.points * Self.headingShare }
            }
        }
        return Evidence(odds: zip(start, sums).map { $0 + $1 * part }, known: known)
    }

    /// The words from a place on that spoke for a type, most telling first.
    func words(for type: ClauseType, in evidence: Evidence, from: Int) -> [(place: Int, points: Double)] {
        let part = 1 / Double(max(evidence.known.count, 1)).squareRoot()
        let number = Self.place(of: type)
        return evidence.known.compactMap { stem, place -> (place: Int, points: Double)? in
            guard place >= from, let weight = stems[stem]?.first(where: { $0.type == number }), weight.points > 0
            else { return nil }
            return (place, weight.points * part)
        }
        .sorted { $0.points != $1.points ? $0.points > $1.points : $0.place < $1.place }
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
