/// The number, letter or code that a provision starts with.
struct Label: Sendable, Hashable {
    /// How the label is written; labels of one list share their style.
    enum Style: Sendable, Hashable {
        /// "2.3.1", with the count of its parts.
        case chain(Int)
        /// "1.", "(1)", "1)", told apart by the sign.
        case number(UInt8)
        case lower(UInt8)
        case upper(UInt8)
        case roman(UInt8)
        case upperRoman(UInt8)
        /// "Article 5", "Schedule B"; the key of the word.
        case keyword(UInt64)
        /// "IT12", "AC-2 (1)".
        case code
        case bullet(UInt32)
    }

    struct Reading: Sendable, Hashable {
        var style: Style
        var value: Int
    }

    /// What the label may be: "(i)" is a letter and a Roman number.
    var readings: [Reading]
    /// The parts of a chain: [2, 3, 1].
    var parts: [Int]
    /// What a reader would cite, without closing dots: "2.3.1", "(a)", "Artikel 5".
    var cited: String
    /// The offset after the label and the white space behind it.
    var end: Int
    /// Bare "12 Title", without dot or bracket: weak evidence.
    var isBare: Bool = false

    var isBullet: Bool {
        if case .bullet = readings.first?.style { true } else { false }
    }
    var isCode: Bool { readings.first?.style == .code }
    var isKeyword: Bool {
        if case .keyword = readings.first?.style { true } else { false }
    }
    var isChain: Bool {
        if case .chain = readings.first?.style { true } else { false }
    }
}
