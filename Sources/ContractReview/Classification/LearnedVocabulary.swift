/// Single words that were learned to speak for a clause type or a red flag, or against it.
///
/// A word counts by its first letters, so that "encrypted" and "encryption" are one; its weight is shared over the known
/// words of the clause. For types, what the words say is weighed with the cues, which look at phrases: a mention of one
/// word, such as "subcontractors" in a list, gives a cue its points, and the rest of the clause may speak against it.
/// For red flags the words serve where no rule of the playbook knows the phrasing.
package struct LearnedVocabulary: Sendable, Hashable {
    /// What a word can speak for.
    package enum Label: Sendable, Hashable, CaseIterable {
        case type(ClauseType)
        case flag(RedFlag)

        package static let allCases =
            ClauseType.allCases.map(Label.type) + RedFlag.allCases.map(Label.flag)

        /// The identifier of the type or flag; no two are called the same.
        package var rawValue: String {
            switch self {
            case .type(let type): type.rawValue
            case .flag(let flag): flag.rawValue
            }
        }

        package init?(rawValue: String) {
            if let type = ClauseType(rawValue: rawValue) {
                self = .type(type)
            } else if let flag = RedFlag(rawValue: rawValue) {
                self = .flag(flag)
            } else {
                return nil
            }
        }
    }

    package typealias Weight = LearnedWeight<Label>

    /// The first letters of the words, packed, in the order of the alphabet.
    private(set) var keys: [UInt64] = []
    /// Where the weights of each key end.
    private(set) var ends: [Int32] = []
    /// For each weight the place of its label in `Label.allCases`.
    private(set) var labels: [UInt8] = []
    /// The points of each weight, in tenths.
    private(set) var tenths: [Int16] = []
    /// How common each label is without any word.
    package var start: [Label: Double]

    /// Letters of a word that count; they have to fit a key.
    package static let stemLength = 6
    /// Words shorter than this say nothing.
    package static let shortest = 3

    /// - Parameter stems: Weights by the first letters of a folded word, to a tenth of a point.
    package init(stems: [String: [Weight]] = [:], start: [Label: Double] = [:]) {
        self.start = start
        self.stems = stems
    }

    /// Nothing learned.
    package static let none = LearnedVocabulary()

    /// Weights by the first letters of a folded word; unpacked and packed as a whole at every use.
    package var stems: [String: [Weight]] {
        get {
            var stems: [String: [Weight]] = [:]
            for row in keys.indices {
                stems[Self.stem(of: keys[row])] = weights(ofRow: row).map { place in
                    Weight(label: Label.allCases[Int(labels[place])], points: Double(tenths[place]) / 10)
                }
            }
            return stems
        }
        set {
            (keys, ends, labels, tenths) = ([], [], [], [])
            for (stem, weights) in newValue.sorted(by: { $0.key < $1.key }) {
                guard let key = Self.key(of: stem.utf8) else { continue }
                keys.append(key)
                for weight in weights {
                    labels.append(UInt8(Self.places[weight.label] ?? 0))
                    tenths.append(LearnedPoints.tenths(of: weight.points))
                }
                ends.append(Int32(labels.count))
            }
        }
    }

    /// The places of the weights of a key.
    func weights(ofRow row: Int) -> Range<Int> { (row == 0 ? 0 : Int(ends[row - 1]))..<Int(ends[row]) }

    static let places = Dictionary(
        uniqueKeysWithValues: Label.allCases.enumerated().map { ($0.element, $0.offset) })

    /// The letters of a word that count, packed; nil for short words and numbers.
    static func key(of word: some Sequence<UInt8>) -> UInt64? {
        var key: UInt64 = 0
        var count = 0
        for byte in word {
            guard byte >= UInt8(ascii: "a") else { return nil }
            if count < stemLength { key = key << 8 | UInt64(byte) }
            count += 1
        }
        return count < shortest ? nil : key
    }

    static func stem(of key: UInt64) -> String {
        let bytes = (0..<stemLength).reversed().map { UInt8(truncatingIfNeeded: key >> (UInt64($0) * 8)) }
        return String(decoding: bytes.drop { $0 == 0 }, as: UTF8.self)
    }
}

/// Kept as one text, "notify A46 C-12" a line with tenths of points: a value for each of some 30,000 weights would take
/// longer to read than a document.
extension LearnedVocabulary: Codable {
    private enum CodingKeys: String, CodingKey { case labels, start, words }

    /// The sign of the first label; the next ones follow in the table of characters.
    private static let firstSign = UInt8(ascii: "A")

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        var words: [UInt8] = []
        for row in keys.indices {
            words += Array(Self.stem(of: keys[row]).utf8)
            for place in weights(ofRow: row) {
                words += [UInt8(ascii: " "), Self.firstSign + labels[place]] + Array(String(tenths[place]).utf8)
            }
            words.append(UInt8(ascii: "\n"))
        }
        try container.encode(Label.allCases.map(\.rawValue), forKey: .labels)
        try container.encode(Label.allCases.map { start[$0] ?? 0 }, forKey: .start)
        try container.encode(String(decoding: words, as: UTF8.self), forKey: .words)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        guard try container.decode([String].self, forKey: .labels) == Label.allCases.map(\.rawValue) else {
            throw DecodingError.dataCorruptedError(
                forKey: .labels, in: container, debugDescription: "these are not the types and flags of today")
        }
        start = Dictionary(
            zip(Label.allCases, try container.decode([Double].self, forKey: .start)),
            uniquingKeysWith: { first, _ in first })
        var text = try container.decode(String.self, forKey: .words)
        let isRead = text.withUTF8 { read($0) }
        guard isRead else {
            throw DecodingError.dataCorruptedError(
                forKey: .words, in: container, debugDescription: "a line such as \"notify A46 C-12\" is expected")
        }
    }

    /// In one pass over the bytes; false where they are not what was written.
    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let (space, newline) = (UInt8(ascii: " "), UInt8(ascii: "\n"))
        let labelCount = UInt8(Label.allCases.count)
        var at = 0
        while at < bytes.count {
            let begin = at
            while at < bytes.count, bytes[at] != space, bytes[at] != newline { at += 1 }
            guard let key = Self.key(of: bytes[begin..<at]) else { return false }
            while at < bytes.count, bytes[at] == space {
                guard at + 2 < bytes.count, bytes[at + 1] >= Self.firstSign,
                    bytes[at + 1] - Self.firstSign < labelCount
                else { return false }
                labels.append(bytes[at + 1] - Self.firstSign)
                at += 2
                guard let points = LearnedPoints.tenths(in: bytes, &at) else { return false }
                tenths.append(points)
            }
            guard at < bytes.count, bytes[at] == newline else { return false }
            at += 1
            keys.append(key)
            ends.append(Int32(labels.count))
        }
        return true
    }
}
