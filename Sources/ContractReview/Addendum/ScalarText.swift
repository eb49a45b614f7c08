/// The Unicode scalars of a text in an array, so that an offset is an index.
struct ScalarText: Sendable {
    let codes: [UInt32]

    init(_ text: String) {
        var codes: [UInt32] = []
        codes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { codes.append(scalar.value) }
        self.codes = codes
    }

    var count: Int { codes.count }

    /// The part of the text in `range`, which must lie inside it.
    func string(_ range: Range<Int>) -> String {
        String(unsafeUninitializedCapacity: range.count * 4) { buffer in
            var at = 0
            for index in range {
                let code = codes[index]
                switch code {
                case 0..<0x80:
                    buffer[at] = UInt8(code)
                    at += 1
                case 0x80..<0x800:
                    buffer[at] = UInt8(0xC0 | code >> 6)
                    buffer[at + 1] = UInt8(0x80 | code & 0x3F)
                    at += 2
                case 0x800..<0x10000:
                    buffer[at] = UInt8(0xE0 | code >> 12)
                    buffer[at + 1] = UInt8(0x80 | code >> 6 & 0x3F)
                    buffer[at + 2] = UInt8(0x80 | code & 0x3F)
                    at += 3
                default:
                    buffer[at] = UInt8(0xF0 | code >> 18)
                    buffer[at + 1] = UInt8(0x80 | code >> 12 & 0x3F)
                    buffer[at + 2] = UInt8(0x80 | code >> 6 & 0x3F)
                    buffer[at + 3] = UInt8(0x80 | code & 0x3F)
                    at += 4
                }
            }
            return at
        }
    }

    /// `range` without white space at either end.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, codes[low].isSpace { low += 1 }
        while high > low, codes[high - 1].isSpace { high -= 1 }
        return low..<high
    }

    /// The words of `range` on one line: tags, Markdown emphasis and repeated white space taken out.
    func plain(_ range: Range<Int>) -> String {
        var out = String.UnicodeScalarView()
        var gap = false
        var index = range.lowerBound
        while index < range.upperBound {
            let code = codes[index]
            if code == 0x3C, let after = tagEnd(at: index, limit: range.upperBound) {
                index = after
                continue
            }
            index += 1
            if code.isSpace {
                gap = true
            } else if code == 0x2A || code == 0x60 || code == 0x5C || code.isInvisible {
                continue
            } else if let scalar = Unicode.Scalar(code) {
                if gap, !out.isEmpty { out.append(" ") }
                gap = false
                out.append(scalar)
            }
        }
        return String(out)
    }

    /// The offset after the HTML tag that starts at `index`, when one does and ends within 300 characters.
    func tagEnd(at index: Int, limit: Int) -> Int? {
        guard codes[index] == 0x3C, index + 2 < limit else { return nil }
        let next = codes[index + 1]
        guard next.isASCIILetter || next == 0x2F || next == 0x21 else { return nil }
        var at = index + 2
        let stop = min(limit, index + 300)
        while at < stop {
            if codes[at] == 0x3E { return at + 1 }
            if codes[at] == 0x3C { return nil }
            at += 1
        }
        return nil
    }
}

extension UInt32 {
    var isSpace: Bool {
        self == 0x20 || (self >= 0x09 && self <= 0x0D) || self == 0xA0 || (self >= 0x2000 && self <= 0x200A)
            || self == 0x202F || self == 0x3000 || self == 0x85 || self == 0x2028 || self == 0x2029
    }
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
    var isUpperASCII: Bool { self >= 0x41 && self <= 0x5A }
    var isLowerASCII: Bool { self >= 0x61 && self <= 0x7A }
    /// Letters of the scripts that European contracts are written in.
    var isLetter: Bool {
        isASCIILetter || (self >= 0xC0 && self <= 0x24F && self != 0xD7 && self != 0xF7)
            || (self >= 0x370 && self <= 0x52F) || (self >= 0xFB00 && self <= 0xFB06)
            || (self >= 0xFF21 && self <= 0xFF5A)
    }
    var isUpper: Bool {
        isUpperASCII || (self >= 0xC0 && self <= 0xDE && self != 0xD7) || (self >= 0x410 && self <= 0x42F)
            || (self >= 0x391 && self <= 0x3A9)
    }
    /// Zero-width and direction marks, soft hyphens: they are not there for a reader.
    var isInvisible: Bool {
        self == 0xAD || (self >= 0x200B && self <= 0x200F) || (self >= 0x202A && self <= 0x202E)
            || (self >= 0x2060 && self <= 0x2069) || self == 0xFEFF
    }
    var isQuote: Bool {
        self == 0x22 || self == 0x27 || (self >= 0x2018 && self <= 0x201F) || self == 0xAB || self == 0xBB
    }
    var isBulletSign: Bool {
        switch self {
        case 0x2D, 0x2A, 0x2B, 0x2022, 0xB7, 0x25AA, 0x25CF, 0x25CB, 0x25E6, 0x2023, 0x2043, 0x2013, 0x2014, 0x25A0,
            0x25A1, 0x27A2, 0x2713, 0x2714, 0xF0B7, 0x2610, 0x2611, 0x25BA, 0x2192, 0xF0A7:
            true
        default: false
        }
    }
}
