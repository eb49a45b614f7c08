/// What was learned of the purposes of numbers: for each sign the purposes it speaks for, as a logistic regression over
/// all purposes at once. It is weighed with what the grammar of the sentence says (`Classifier.weighed`).
package struct LearnedNumbers: Sendable, Hashable {
    /// What a number is for; nothing where it binds nobody: a sum, an age, an example, somebody else's deadline.
    package enum Purpose: Sendable, Hashable, CaseIterable {
        case commitment(Commitment.Kind)
        case nothing

        package static let allCases = Commitment.Kind.allCases.map(Purpose.commitment) + [.nothing]

        /// The identifier of the kind, or "none".
        package var rawValue: String {
            switch self {
            case .commitment(let kind): kind.rawValue
            case .nothing: "none"
            }
        }

        package init?(rawValue: String) {
            guard let purpose = Self.named[rawValue] else { return nil }
            self = purpose
        }

        private static let named = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

        /// Its place in `allCases`.
        var place: Int { Self.places[self] ?? 0 }

        private static let places = Dictionary(
            uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) })
    }

    package typealias Weight = LearnedWeight<Purpose>

    /// Where the weights of each sign stand in `purposes` and `tenths`.
    private var rows: [UInt64: Range<Int32>] = [:]
    private var purposes: [UInt8] = []
    private var tenths: [Int16] = []
    /// How common each purpose is without any sign, in the order of `Purpose.allCases`.
    private var start: [Double]

    /// Nothing learned.
    package static let none = LearnedNumbers(signs: [:], start: [:])

    package var isEmpty: Bool { rows.isEmpty }

    /// - Parameters:
    ///   - signs: Weights by the name of a sign; names that are none are left out.
    ///   - start: How common each purpose is.
    package init(signs: [String: [Weight]], start: [Purpose: Double]) {
        self.start = Purpose.allCases.map { start[$0] ?? 0 }
        let known = signs.compactMap { name, weights in NumberSign(name: name.utf8).map { ($0, weights) } }
        for (sign, weights) in known.sorted(by: { $0.0.key < $1.0.key }) {
            add(
                weights.map { (UInt8($0.label.place), LearnedPoints.tenths(of: $0.points)) }, to: sign)
        }
    }

    private mutating func add(_ weights: [(UInt8, Int16)], to sign: NumberSign) {
        let first = Int32(purposes.count)
        for (purpose, points) in weights {
            purposes.append(purpose)
            tenths.append(points)
        }
        rows[sign.key] = first..<Int32(purposes.count)
    }

    /// Whether a name is one of a sign.
    package static func isSign(_ name: String) -> Bool { NumberSign(name: name.utf8) != nil }

    /// Weights by the name of their sign; unpacked at every use.
    package var signs: [String: [Weight]] {
        Dictionary(
            uniqueKeysWithValues: rows.map { key, places in
                (
                    NumberSign(packed: key).name,
                    places.map { place in
                        Weight(
                            label: Purpose.allCases[Int(purposes[Int(place)])],
                            points: Double(tenths[Int(place)]) / 10)
                    }
                )
            })
    }

    /// How common each purpose is.
    package var beginnings: [Purpose: Double] {
        Dictionary(uniqueKeysWithValues: zip(Purpose.allCases, start))
    }

    /// What a sign says about a purpose.
    func points(of sign: NumberSign, for purpose: Purpose) -> Double {
        let label = UInt8(purpose.place)
        let place = rows[sign.key]?.first { purposes[Int($0)] == label }
        return place.map { Double(tenths[Int($0)]) / 10 } ?? 0
    }

    /// What the signs of a number say together about every purpose, in the order of `Purpose.allCases`: only the
    /// differences mean something. Nil when no sign is known.
    func points(of signs: [SignsOfNumbers.Weighted]) -> [Double]? {
        var points = start
        var isKnown = false
        for sign in signs {
            guard let row = rows[sign.sign.key] else { continue }
            isKnown = true
            for place in row { points[Int(purposes[Int(place)])] += Double(tenths[Int(place)]) / 10 * sign.weight }
        }
        return isKnown ? points : nil
    }
}

/// Kept as one text, "<notif\tA46 C-12" a line with tenths of points: a value for each of thousands of weights would take
/// longer to read than a document.
extension LearnedNumbers: Codable {
    private enum CodingKeys: String, CodingKey { case purposes, start, signs }

    /// The letter of the first purpose; the next ones follow in the table of characters.
    private static let firstLetter = UInt8(ascii: "A")
    private static let tab = UInt8(ascii: "\t")

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        var text: [UInt8] = []
        for (key, row) in rows.sorted(by: { $0.key < $1.key }) {
            text += Array(NumberSign(packed: key).name.utf8) + [Self.tab]
            for place in row {
                text += [Self.firstLetter + purposes[Int(place)]] + Array(String(tenths[Int(place)]).utf8)
            }
            text.append(UInt8(ascii: "\n"))
        }
        try container.encode(Purpose.allCases.map(\.rawValue), forKey: .purposes)
        try container.encode(start, forKey: .start)
        try container.encode(String(decoding: text, as: UTF8.self), forKey: .signs)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        guard try container.decode([String].self, forKey: .purposes) == Purpose.allCases.map(\.rawValue) else {
            throw DecodingError.dataCorruptedError(
                forKey: .purposes, in: container, debugDescription: "these are not the kinds of number of today")
        }
        start = try container.decode([Double].self, forKey: .start)
        var text = try container.decode(String.self, forKey: .signs)
        guard start.count == Purpose.allCases.count, text.withUTF8({ read($0) }) else {
            throw DecodingError.dataCorruptedError(
                forKey: .signs, in: container, debugDescription: "a line such as \"<notif\\tA46C-12\" is expected")
        }
    }

    /// In one pass over the bytes; false where they are not what was written.
    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let count = UInt8(Purpose.allCases.count)
        var at = 0
        while at < bytes.count {
            let begin = at
            while at < bytes.count, bytes[at] != Self.tab { at += 1 }
            guard at < bytes.count, let sign = NumberSign(name: bytes[begin..<at]) else { return false }
            at += 1
            let first = Int32(purposes.count)
            while at < bytes.count, bytes[at] != UInt8(ascii: "\n") {
                guard bytes[at] >= Self.firstLetter, bytes[at] - Self.firstLetter < count else { return false }
                purposes.append(bytes[at] - Self.firstLetter)
                at += 1
                guard let points = LearnedPoints.tenths(in: bytes, &at) else { return false }
                tenths.append(points)
            }
            guard at < bytes.count else { return false }
            at += 1
            rows[sign.key] = first..<Int32(purposes.count)
        }
        return true
    }
}
