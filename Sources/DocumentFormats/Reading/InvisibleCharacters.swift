/// Characters that nobody can see, and letters that look like others.
enum InvisibleCharacters {
    /// The length in bytes of an invisible character that starts at the position of valid UTF-8; 0 when there is none.
    ///
    /// Soft hyphen, joiners, zero-width blanks, marks and controls of direction, byte order mark, tags, and control
    /// characters, which a terminal would obey; line ends and tabs are none of these.
    @inline(__always)
    static func length(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
        let lead = bytes[position]
        guard lead >= 0xC2 else { return lead < 0x20 && !(0x09...0x0D).contains(lead) || lead == 0x7F ? 1 : 0 }
        switch lead {
        case 0xC2:
            let next = bytes[position + 1]
            return next == 0xAD || next < 0xA0 && next != 0x85 ? 2 : 0
        case 0xCD: return bytes[position + 1] == 0x8F ? 2 : 0
        case 0xD8: return bytes[position + 1] == 0x9C ? 2 : 0
        case 0xE1: return bytes[position + 1] == 0xA0 && bytes[position + 2] == 0x8E ? 3 : 0
        case 0xE2:
            switch (bytes[position + 1], bytes[position + 2]) {
            case (0x80, 0x8B...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0...0xAF): return 3
            default: return 0
            }
        case 0xEF: return bytes[position + 1] == 0xBB && bytes[position + 2] == 0xBF ? 3 : 0
        case 0xF3: return bytes[position + 1] == 0xA0 && bytes[position + 2] <= 0x81 ? 4 : 0
        default: return 0
        }
    }

    /// Whether the invisible character is a soft hyphen, which hides nothing.
    static func isSoftHyphen(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
        bytes[position] == 0xC2 && bytes[position + 1] == 0xAD
    }

    /// Invisible characters in the text, soft hyphens and a byte order mark at the start aside.
    static func count(in text: String) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            var count = 0
            var position = 0
            while position < bytes.count {
                let length = length(in: bytes, at: position)
                if length > 0, !isSoftHyphen(bytes, at: position), position > 0 || length != 3 { count += 1 }
                position += max(length, 1)
            }
            return count
        }
    }

    /// Words that mix Latin letters with Cyrillic or Greek letters of the same shape: how many, and the first.
    static func lookalikeWords(in text: String) -> (count: Int, first: String)? {
        var text = text
        return text.withUTF8 { bytes in
            var count = 0
            var first: String?
            var start = 0
            var hasLatin = false
            var hasLookalike = false
            func endWord(at position: Int) {
                guard hasLatin, hasLookalike else { return }
                count += 1
                if first == nil { first = String(decoding: bytes[start..<position].prefix(80), as: UTF8.self) }
            }
            var position = 0
            while position < bytes.count {
                let byte = bytes[position]
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0xC3...0xC9:
                    hasLatin = true
                case 0xCD...0xD4:
                    let scalar = UInt16(byte & 0x1F) << 6 | UInt16(bytes[position + 1] & 0x3F)
                    if lookalikes.contains(scalar) { hasLookalike = true }
                case 0x80...0xBF: if start == position { start += 1 }
                default:
                    endWord(at: position)
                    (hasLatin, hasLookalike, start) = (false, false, position + 1)
                }
                position += 1
            }
            endWord(at: bytes.count)
            return first.map { (count, $0) }
        }
    }

    /// Cyrillic and Greek letters that cannot be told from Latin ones in common fonts.
    private static let lookalikes: Set<UInt16> = Set(
        "асԁеһіјорԛѕуԝхѵАВЕНІЈКМОРЅТУХԚԜαικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ".unicodeScalars.map { UInt16($0.value) })
}
