import DocumentFormats

/// The same numbers for the same seed on every machine (SplitMix64).
struct FuzzNumbers: RandomNumberGenerator {
    private var state: UInt64

    /// - Parameter run: the file's place in the sequence; each has numbers of its own, so it can be made alone.
    init(seed: UInt64, run: Int) {
        state = seed &+ UInt64(run) &* 0xD1B5_4A32_D192_ED03
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }
    mutating func one<Element>(of choices: [Element]) -> Element { choices[below(choices.count)] }
}

/// Breaks sound files.
struct FuzzMutation {
    private var numbers: FuzzNumbers
    private static let largest = 1 << 20

    init(_ numbers: FuzzNumbers) { self.numbers = numbers }

    /// A broken copy of a file: the bytes of a part or of the whole, or what the archive says of itself.
    mutating func broken(_ seed: FuzzSeed) -> [UInt8] {
        guard !seed.parts.isEmpty, numbers.below(10) > 0 else {
            let kind: Kind = seed.parts.isEmpty && !seed.isPDF ? .text : .binary
            let bytes = changed(seed.bytes, times: 1 + numbers.below(6), as: kind)
            return seed.parts.isEmpty || numbers.below(2) > 0 ? bytes : lying(seed.bytes)
        }
        var parts = seed.parts
        for _ in 0...numbers.below(2) {
            let index = numbers.below(parts.count)
            parts[index] = ZipArchive.File(
                name: parts[index].name,
                bytes: changed(parts[index].bytes, times: 1 + numbers.below(8), as: .xml))
        }
        if numbers.below(12) == 0 { parts.remove(at: numbers.below(parts.count)) }
        let packed = (try? ZipArchive.bytes(of: parts)) ?? seed.bytes
        return numbers.below(12) == 0 ? lying(packed) : packed
    }

    private enum Kind { case binary, text, xml }

    private mutating func changed(_ sound: [UInt8], times: Int, as kind: Kind) -> [UInt8] {
        var bytes = sound
        for _ in 0..<times {
            guard !bytes.isEmpty else { return [0x61] }
            let place = numbers.below(bytes.count)
            // XML that is no longer well formed is refused at once: most changes keep it so.
            switch kind {
            case .xml where numbers.below(12) > 0: changeXML(&bytes, at: place)
            case .binary: changeBytes(&bytes, at: place)
            case .text, .xml:
                if numbers.below(5) == 0 { changeBytes(&bytes, at: place) } else { changeText(&bytes, at: place) }
            }
        }
        return bytes
    }

    private mutating func changeBytes(_ bytes: inout [UInt8], at place: Int) {
        switch numbers.below(5) {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: numbers.next())
        case 1: bytes[place] ^= 1 << UInt8(numbers.below(8))
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + numbers.below(60)))
        case 3: copy(in: &bytes, to: place)
        default: if numbers.below(4) == 0 { bytes.removeSubrange(place...) }
        }
    }

    private mutating func changeText(_ bytes: inout [UInt8], at place: Int) {
        // Not into the middle of a character.
        guard let place = bytes[place...].firstIndex(where: { $0 < 0x80 }) else { return }
        switch numbers.below(6) {
        case 0: bytes[place] = numbers.one(of: Self.signs)
        case 1: bytes.insert(contentsOf: numbers.one(of: Self.pieces).utf8, at: place)
        case 2: inflateNumber(in: &bytes, from: place)
        case 3: moveTag(in: &bytes, from: place)
        case 4: repeatPiece(in: &bytes, at: place)
        default: bytes.insert(contentsOf: numbers.one(of: Self.words).utf8, at: place)
        }
    }

    private mutating func changeXML(_ bytes: inout [UInt8], at place: Int) {
        guard let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) else { return }
        switch numbers.below(8) {
        case 0, 1, 2: inflateNumber(in: &bytes, from: place)
        case 3, 4: moveElement(in: &bytes, from: start)
        case 5:
            let name = numbers.one(of: Self.names)
            bytes.insert(contentsOf: (numbers.below(2) == 0 ? "<\(name)/>" : "<\(name)>").utf8, at: start)
            if bytes[start...].starts(with: "<\(name)>".utf8),
                let close = element(in: bytes, from: start + name.utf8.count + 2)
            {
                bytes.insert(contentsOf: "</\(name)>".utf8, at: close.upperBound)
            }
        case 6 where numbers.below(4) == 0:
            let words = numbers.one(of: Self.words).filter { $0 != "&" && $0 != "<" }
            let count = 1 << numbers.below(14)
            guard bytes.count + words.utf8.count * count < Self.largest else { return }
            bytes.insert(contentsOf: String(repeating: words, count: count).utf8, at: start)
        default:
            bytes.insert(contentsOf: numbers.one(of: Self.words).filter { $0 != "&" && $0 != "<" }.utf8, at: start)
        }
    }

    /// Takes a whole element out, doubles it or puts it before another tag.
    private mutating func moveElement(in bytes: inout [UInt8], from start: Int) {
        guard let range = element(in: bytes, from: start) else { return }
        let element = Array(bytes[range])
        guard bytes.count + element.count < Self.largest else { return }
        if numbers.below(3) == 0 { bytes.removeSubrange(range) }
        guard numbers.below(4) > 0, !bytes.isEmpty,
            let place = bytes[numbers.below(bytes.count)...].firstIndex(of: UInt8(ascii: "<"))
        else { return }
        bytes.insert(contentsOf: element, at: place)
    }

    /// The element whose start tag is at the place; nil when there is none.
    private func element(in bytes: [UInt8], from start: Int) -> Range<Int>? {
        var depth = 0
        var place = start
        while place < bytes.count, let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")),
            let close = bytes[open...].firstIndex(of: UInt8(ascii: ">"))
        {
            if bytes[open + 1] == UInt8(ascii: "/") {
                depth -= 1
            } else if bytes[close - 1] != UInt8(ascii: "/") {
                depth += 1
            }
            if depth <= 0 { return depth < 0 ? nil : start..<(close + 1) }
            place = close + 1
        }
        return nil
    }

    private mutating func copy(in bytes: inout [UInt8], to place: Int) {
        let from = numbers.below(bytes.count)
        let length = numbers.below(3) == 0 ? numbers.below(4000) : numbers.below(60)
        guard bytes.count + length < Self.largest else { return }
        bytes.insert(contentsOf: Array(bytes[from..<min(bytes.count, from + length)]), at: place)
    }

    /// One sign or word very often: long lines, deep nesting, many blocks.
    private mutating func repeatPiece(in bytes: inout [UInt8], at place: Int) {
        let piece = Array((numbers.below(2) == 0 ? numbers.one(of: Self.pieces) : numbers.one(of: Self.words)).utf8)
        let count = 1 << numbers.below(12)
        guard bytes.count + piece.count * count < Self.largest else { return }
        bytes.insert(contentsOf: Array(repeatElement(piece, count: count).joined()), at: place)
    }

    /// Puts another number where digits stand.
    private mutating func inflateNumber(in bytes: inout [UInt8], from place: Int) {
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        guard let start = bytes[place...].firstIndex(where: isDigit) else { return }
        let end = bytes[start...].firstIndex { !isDigit($0) } ?? bytes.count
        bytes.replaceSubrange(start..<end, with: numbers.one(of: Self.extremes).utf8)
    }

    /// Takes a tag out, doubles it or puts it elsewhere.
    private mutating func moveTag(in bytes: inout [UInt8], from place: Int) {
        guard let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")),
            let close = bytes[start...].firstIndex(of: UInt8(ascii: ">")), close - start < 500
        else { return }
        let tag = Array(bytes[start...close])
        if numbers.below(3) > 0 { bytes.removeSubrange(start...close) }
        if numbers.below(3) > 0 { bytes.insert(contentsOf: tag, at: numbers.below(bytes.count + 1)) }
    }

    /// Lies in the lists of an archive: sizes, places, names, flags, methods.
    private mutating func lying(_ sound: [UInt8]) -> [UInt8] {
        var bytes = sound
        let signatures: [(mark: [UInt8], fields: [(offset: Int, length: Int)])] = [
            ([0x50, 0x4B, 0x03, 0x04], [(6, 2), (8, 2), (14, 4), (18, 4), (22, 4), (26, 2), (28, 2), (30, 4)]),
            (
                [0x50, 0x4B, 0x01, 0x02],
                [(8, 2), (10, 2), (16, 4), (20, 4), (24, 4), (28, 2), (38, 4), (42, 4), (46, 4)]
            ),
            ([0x50, 0x4B, 0x05, 0x06], [(8, 2), (10, 2), (12, 4), (16, 4), (20, 2)]),
        ]
        for _ in 0...numbers.below(3) {
            let (mark, fields) = numbers.one(of: signatures)
            let places = bytes.indices.filter { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
            guard !places.isEmpty else { continue }
            let field = numbers.one(of: fields)
            let start = numbers.one(of: places) + field.offset
            guard start + field.length <= bytes.count else { continue }
            let lies: [UInt32] = [0, 1, 8, 99, 0x4000_0000, 0x7FFF_FFFF, 0xFFFF_FFFF, 0x2F2E_2E2F]
            let lie = numbers.below(3) == 0 ? UInt32(truncatingIfNeeded: numbers.next()) : numbers.one(of: lies)
            for index in 0..<field.length { bytes[start + index] = UInt8(truncatingIfNeeded: lie >> UInt32(8 * index)) }
        }
        return bytes
    }

    private static let signs = Array("<>&\"'=/;![]-#%(){}\n\t ,.:|*".utf8)

    private static let extremes = [
        "0", "-1", "00000000000000000001", "255", "65536", "2147483648", "-2147483648", "4294967296",
        "9223372036854775807", "-9223372036854775808", "9223372036854775808", "99999999999999999999999999",
        "1e308", "0.0000001", "NaN",
    ]

    private static let names = [
        "w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:ins", "w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:trPr",
        "w:tcPr", "w:txbxContent", "mc:AlternateContent", "mc:Choice", "mc:Fallback", "w:br", "w:tab", "w:vanish",
        "w:b",
        "w:sectPr", "w:lastRenderedPageBreak", "w:footnote", "w:lvl", "w:sdt", "row", "c", "v", "is", "si", "rPh", "x",
    ]

    /// What structure is made of.
    private static let pieces = [
        "<w:p>", "</w:p>", "<w:p/>", "<w:r>", "<w:t>", "</w:t>", "<w:tbl>", "<w:tr>", "<w:tc>", "</w:tc>", "</w:tbl>",
        "<w:ins>", "<w:del>", "<w:rPr><w:del/></w:rPr>",
        "<w:numPr><w:ilvl w:val=\"8\"/><w:numId w:val=\"1\"/></w:numPr>",
        "<w:txbxContent>", "<mc:AlternateContent>", "<mc:Choice>", "<w:footnoteReference w:id=\"2\"/>", "<w:br/>",
        "<w:pPr>", "<w:rPr>", "<w:trPr><w:del/></w:trPr>", "<w:tab/>", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "<!--",
        "-->",
        "<![CDATA[", "]]>", "<?x ?>", "&a;", "&#0;", "&#x202E;", "&#1114112;", "&amp;", "<row r=\"1\">",
        "<c r=\"XFD1048576\"",
        " t=\"s\">", "<v>", "<is>", "<div>", "<ul>", "<ol start=\"4\">", "<li>", "<li value=\"9\">", "<table>", "<td>",
        "<td colspan=\"999\">", "<script>", "<style>", "<p hidden>", "</", "<", "\"",
    ]

    /// What text is made of.
    private static let words = [
        "\u{200B}", "\u{202E}", "\u{AD}", "\u{FEFF}", "\u{2028}", "\u{E0041}", "\u{301}", "😀", "\u{0}", "\u{1B}[2J",
        "\r",
        "\r\n", "\n", "\n\n", "\t", "\u{A0}", "\u{C}", "а", "ο", "1.1.1.1.1.1.1", "(a)", "(iv)", "(3) years", "§ 4",
        "Artikel 5 lid 2",
        "“X” means ", "‘Y’ betekent ", "Supplier shall:", "Supplier", "Leverancier", "within 24 hours", "binnen 4 uur",
        "[●]",
        "[X] hours", "99.99%", "EUR 1.000.000,00", "12/31/2026", "twenty-four (24)", "a", ".", "…", "-", "|", "|---|",
        "**",
        "# ", "- ", "> ", "```", "https://x.y/z", "&", ";",
    ]
}
