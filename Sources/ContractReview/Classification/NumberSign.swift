/// What speaks for or against a purpose of a number: a word near it, its unit and size, what its clause is about.
///
/// By name: "notif" is a word by its first letters, "<notif" one before the number and ">notif" one behind it in the same
/// sentence, "=hours" a unit, "=hours 4" a size in it (2^4 to 2^5), "=every" a frequency told as an interval, and
/// "#audit-rights" a type of the clause.
struct NumberSign: Hashable, Sendable {
    /// The name, packed.
    let key: UInt64

    /// Letters of a word that count.
    static let stemLength = 5
    /// Words shorter than this say nothing.
    static let shortest = 3

    private static let before = UInt64(UInt8(ascii: "<"))
    private static let behind = UInt64(UInt8(ascii: ">"))
    private static let measure = UInt64(UInt8(ascii: "="))
    private static let about = UInt64(UInt8(ascii: "#"))
    /// Sizes are told apart up to 2^9.
    private static let mostSteps = 9

    /// A key that was packed before.
    init(packed key: UInt64) { self.key = key }

    /// Nil for short words and numbers.
    init?(word: some Collection<UInt8>) {
        var key: UInt64 = 0
        var count = 0
        for byte in word {
            guard byte >= UInt8(ascii: "a") else { return nil }
            if count < Self.stemLength { key = key << 8 | UInt64(byte) }
            count += 1
        }
        guard count >= Self.shortest else { return nil }
        self.key = key
    }

    /// The same word where it stands before the number, in its sentence.
    var before: NumberSign { marked(Self.before) }
    /// The same word where it stands behind the number, in its sentence.
    var behind: NumberSign { marked(Self.behind) }

    /// The mark in front of the letters.
    private func marked(_ mark: UInt64) -> NumberSign {
        let letters = (UInt64.bitWidth - key.leadingZeroBitCount + 7) / 8
        return NumberSign(packed: mark << UInt64(letters * 8) | key)
    }

    init(unit: Commitment.Unit) {
        key = Self.measure << 16 | UInt64(Commitment.Unit.allCases.firstIndex(of: unit) ?? 0) << 8
    }

    /// How large a number is, to a power of two.
    init(value: Double, unit: Commitment.Unit) {
        var step = 0
        var bound = 2.0
        while bound <= value, step < Self.mostSteps {
            bound *= 2
            step += 1
        }
        key = NumberSign(unit: unit).key | UInt64(step + 1)
    }

    init(type: ClauseType) { key = Self.about << 8 | UInt64(ClauseType.allCases.firstIndex(of: type) ?? 0) }

    /// "Monthly", "every two years".
    static let interval = NumberSign(packed: measure)

    var name: String {
        if key == Self.measure { return "=every" }
        if key >> 16 == Self.measure {
            let unit = Commitment.Unit.allCases[Int(key >> 8 & 0xFF)].rawValue
            return key & 0xFF == 0 ? "=\(unit)" : "=\(unit) \((key & 0xFF) - 1)"
        }
        if key >> 8 == Self.about { return "#" + ClauseType.allCases[Int(key & 0xFF)].rawValue }
        let bytes = (0..<8).reversed().map { UInt8(truncatingIfNeeded: key >> (UInt64($0) * 8)) }
        return String(decoding: bytes.drop { $0 == 0 }, as: UTF8.self)
    }

    init?(name: some Collection<UInt8>) {
        guard let first = name.first else { return nil }
        let rest = name.dropFirst()
        switch first {
        case UInt8(ascii: "<"), UInt8(ascii: ">"):
            guard let word = NumberSign(word: rest) else { return nil }
            self = word.marked(UInt64(first))
        case UInt8(ascii: "="), UInt8(ascii: "#"):
            guard let known = Self.named[String(decoding: name, as: UTF8.self)] else { return nil }
            self = known
        default:
            guard let word = NumberSign(word: name) else { return nil }
            self = word
        }
    }

    private static let named: [String: NumberSign] = {
        let units = Commitment.Unit.allCases
        let sizes = units.flatMap { unit in
            (0...mostSteps).map { NumberSign(packed: NumberSign(unit: unit).key | UInt64($0 + 1)) }
        }
        let all =
            units.map { NumberSign(unit: $0) } + sizes + ClauseType.allCases.map { NumberSign(type: $0) } + [interval]
        return Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
    }()
}
