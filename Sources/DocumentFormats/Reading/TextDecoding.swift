/// Bytes to text, for files that say little or nothing about their encoding.
enum TextDecoding {
    struct Decoded {
        var text: String
        /// Whether a byte order mark starts the text; it is kept, as U+FEFF.
        var startsWithMark: Bool
        var encoding: TextEncoding
    }

    /// The text of a file, mark included, so that offsets in it are offsets in the file.
    static func decoded(_ bytes: [UInt8]) throws(FormatError) -> Decoded {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return Decoded(text: try utf16(bytes), startsWithMark: true, encoding: .utf16)
        }
        if let offset = firstControlByte(in: bytes) { throw .notText(byteOffset: offset) }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        guard let broken = firstInvalidUTF8(in: bytes) else {
            return Decoded(text: String(decoding: bytes, as: UTF8.self), startsWithMark: hasMark, encoding: .utf8)
        }
        // Text that has proper UTF-8 sequences too is UTF-8 with damage; old Windows text has next to none by chance.
        guard !hasMark, !hasUTF8Sequence(bytes) else { throw .brokenUTF8(part: nil, byteOffset: broken) }
        var text = String.UnicodeScalarView()
        for (offset, byte) in bytes.enumerated() {
            guard let scalar = windows1252(byte) else { throw .brokenUTF8(part: nil, byteOffset: offset) }
            text.append(scalar)
        }
        return Decoded(text: String(text), startsWithMark: false, encoding: .windows1252)
    }

    /// UTF-8 text of a part that must be UTF-8.
    static func utf8(_ bytes: [UInt8], part: String) throws(FormatError) -> String {
        if let offset = firstInvalidUTF8(in: bytes) { throw .brokenUTF8(part: part, byteOffset: offset) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The offset of the first byte that breaks the rules of UTF-8: stray or missing continuation, overlong form,
    /// surrogate, beyond U+10FFFF.
    static func firstInvalidUTF8(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var position = 0
            while position < bytes.count {
                if bytes[position] < 0x80 {
                    position += 1
                    continue
                }
                guard let length = sequenceLength(bytes, at: position) else { return position }
                position += length
            }
            return nil
        }
    }

    /// The length of a valid sequence of two to four bytes at the position; nil when there is none.
    private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int? {
        let lead = bytes[position]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard position + length <= bytes.count, second.contains(bytes[position + 1]) else { return nil }
        let rest = bytes[(position + 2)..<max(position + length, position + 2)]
        return rest.allSatisfy { $0 & 0xC0 == 0x80 } ? length : nil
    }

    private static func hasUTF8Sequence(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            bytes.indices.contains { bytes[$0] >= 0xC2 && sequenceLength(bytes, at: $0) != nil }
        }
    }

    /// Control characters other than tab, line ends, form feed and escape do not occur in text.
    private static func firstControlByte(in bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            bytes.firstIndex { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B && $0 != 0x1A || $0 == 0x7F }
        }
    }

    private static func utf16(_ bytes: [UInt8]) throws(FormatError) -> String {
        guard bytes.count.isMultiple(of: 2) else { throw .notText(byteOffset: bytes.count - 1) }
        let low = bytes[0] == 0xFF ? 0 : 1
        let units = stride(from: 0, to: bytes.count, by: 2).map {
            UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
        }
        if let zero = units.firstIndex(of: 0) { throw .notText(byteOffset: zero * 2) }
        return String(decoding: units, as: UTF16.self)
    }

    /// The character of a Windows-1252 byte; nil for the five that have none.
    static func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        let scalar = windows1252Specials[Int(byte) - 0x80]
        return scalar == 0 ? nil : Unicode.Scalar(scalar)
    }

    /// What Windows puts at 0x80 to 0x9F; 0 where it has nothing.
    private static let windows1252Specials: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}

/// How a text file stores its characters.
package enum TextEncoding: String, Sendable, Hashable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case windows1252 = "Windows-1252"
}
