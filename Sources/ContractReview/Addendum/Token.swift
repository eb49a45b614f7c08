/// A word, number or sign of a text; white space, tags and Markdown emphasis give no token.
struct Token: Sendable {
    enum Kind: UInt8, Sendable { case word, number, sign, link }

    var start: Int
    var end: Int
    /// Hash of the folded word (lower case, no accents, no invisible characters) or digits; the scalar of a sign.
    var key: UInt64
    var kinds: Lexicon
    var kind: Kind
    /// The first letter is a capital.
    var isCapital: Bool
    /// Two letters or more, all of them capitals.
    var isAllCapitals: Bool
    /// "'s" follows: "Supplier's".
    var isPossessive: Bool

    func isSign(_ scalar: Unicode.Scalar) -> Bool { kind == .sign && key == UInt64(scalar.value) }
}

/// Hash under which a word is compared: of its folded letters.
struct WordKey: Sendable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ code: UInt32) {
        value = (value ^ UInt64(code)) &* 0x0000_0100_0000_01B3
    }

    static func of(_ word: String) -> UInt64 {
        var key = WordKey()
        for scalar in word.unicodeScalars { key.add(Fold.letter(scalar.value)) }
        return key.value
    }
}

/// Letters as they are compared: small, without accents, and look-alikes of other scripts as their Latin twin.
enum Fold {
    static func letter(_ code: UInt32) -> UInt32 {
        if code < 0x80 { return code.isUpperASCII ? code | 0x20 : code }
        switch code {
        case 0xC0...0xC5, 0xE0...0xE5: return 0x61
        case 0xC7, 0xE7: return 0x63
        case 0xC8...0xCB, 0xE8...0xEB: return 0x65
        case 0xCC...0xCF, 0xEC...0xEF: return 0x69
        case 0xD1, 0xF1: return 0x6E
        case 0xD2...0xD6, 0xF2...0xF6: return 0x6F
        case 0xD9...0xDC, 0xF9...0xFC: return 0x75
        case 0x410, 0x430: return 0x61
        case 0x412, 0x432: return 0x62
        case 0x415, 0x435: return 0x65
        case 0x41A, 0x43A: return 0x6B
        case 0x41C, 0x43C: return 0x6D
        case 0x41D, 0x43D: return 0x68
        case 0x41E, 0x43E, 0x39F, 0x3BF: return 0x6F
        case 0x420, 0x440, 0x3A1, 0x3C1: return 0x70
        case 0x421, 0x441: return 0x63
        case 0x422, 0x442: return 0x74
        case 0x423, 0x443: return 0x79
        case 0x425, 0x445: return 0x78
        case 0x406, 0x456: return 0x69
        case 0x405, 0x455: return 0x73
        case 0x408, 0x458: return 0x6A
        case 0x391, 0x3B1: return 0x61
        case 0xFF21...0xFF3A: return code - 0xFF21 + 0x61
        case 0xFF41...0xFF5A: return code - 0xFF41 + 0x61
        default: return code
        }
    }
}

/// Cuts a text into tokens, in one pass.
struct Tokenizer {
    let text: ScalarText
    private let lexicon = Lexicon.table

    init(text: ScalarText) { self.text = text }

    func tokens(in range: Range<Int>) -> [Token] {
        var out: [Token] = []
        out.reserveCapacity(range.count / 4)
        let codes = text.codes
        var at = range.lowerBound
        let end = range.upperBound
        while at < end {
            let code = codes[at]
            if code.isSpace || code.isInvisible || code == 0x2A || code == 0x60 || code == 0x5C
                || (code == 0x5F && isEmphasis(at, end))
            {
                at += 1
            } else if code == 0x3C, let after = text.tagEnd(at: at, limit: end) {
                at = after
            } else if code.isLetter {
                at = appendWord(at, end, to: &out)
            } else if code.isDigit {
                at = appendNumber(at, end, to: &out)
            } else {
                out.append(
                    Token(
                        start: at, end: at + 1, key: UInt64(code), kinds: [], kind: .sign, isCapital: false,
                        isAllCapitals: false, isPossessive: false))
                at += 1
            }
        }
        return out
    }

    /// A single underscore is Markdown emphasis; a row of them is a blank to fill in.
    private func isEmphasis(_ at: Int, _ end: Int) -> Bool {
        (at == 0 || text.codes[at - 1] != 0x5F) && (at + 1 >= end || text.codes[at + 1] != 0x5F)
    }

    private func appendWord(_ start: Int, _ limit: Int, to out: inout [Token]) -> Int {
        let codes = text.codes
        var at = start
        var key = WordKey()
        var letters = 0
        var capitals = 0
        while at < limit {
            let code = codes[at]
            if code.isLetter {
                if code >= 0xFB00 && code <= 0xFB06 {
                    for part in Self.ligature(code) { key.add(part) }
                } else {
                    key.add(Fold.letter(code))
                }
                letters += 1
                if code.isUpper { capitals += 1 }
            } else if code.isInvisible {
            } else if code.isDigit {
                key.add(code)
            } else {
                break
            }
            at += 1
        }
        if at + 2 < limit, codes[at] == 0x3A, codes[at + 1] == 0x2F, codes[at + 2] == 0x2F {
            while at < limit, !codes[at].isSpace, codes[at] != 0x3E { at += 1 }
            while at > start, codes[at - 1] == 0x2E || codes[at - 1] == 0x29 || codes[at - 1] == 0x3B { at -= 1 }
            out.append(
                Token(
                    start: start, end: at, key: 0, kinds: [], kind: .link, isCapital: false, isAllCapitals: false,
                    isPossessive: false))
            return at
        }
        let end = at
        var possessive = false
        if at + 1 < limit, codes[at] == 0x27 || codes[at] == 0x2019, codes[at + 1] | 0x20 == 0x73,
            at + 2 >= limit || !codes[at + 2].isLetter
        {
            possessive = true
            at += 2
        } else if at < limit, codes[at] == 0x2019 || codes[at] == 0x27, codes[at - 1] | 0x20 == 0x73 {
            possessive = true
        }
        out.append(
            Token(
                start: start, end: end, key: key.value, kinds: lexicon[key.value], kind: .word,
                isCapital: codes[start].isUpper, isAllCapitals: letters > 1 && capitals == letters,
                isPossessive: possessive))
        return at
    }

    private func appendNumber(_ start: Int, _ limit: Int, to out: inout [Token]) -> Int {
        let codes = text.codes
        var at = start
        var key = WordKey()
        while at < limit {
            let code = codes[at]
            if code.isDigit {
                key.add(code)
                at += 1
            } else if code == 0x2E || code == 0x2C, at + 1 < limit, codes[at + 1].isDigit {
                at += 1
            } else {
                break
            }
        }
        out.append(
            Token(
                start: start, end: at, key: key.value, kinds: [], kind: .number, isCapital: false, isAllCapitals: false,
                isPossessive: false))
        return at
    }

    private static func ligature(_ code: UInt32) -> [UInt32] {
        switch code {
        case 0xFB00: [0x66, 0x66]
        case 0xFB01: [0x66, 0x69]
        case 0xFB02: [0x66, 0x6C]
        case 0xFB03: [0x66, 0x66, 0x69]
        case 0xFB04: [0x66, 0x66, 0x6C]
        default: [0x73, 0x74]
        }
    }
}
