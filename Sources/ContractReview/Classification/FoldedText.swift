/// A text as the matcher sees it: lower-case words of plain letters and digits with one space between, and the way
/// back to the document.
///
/// Case, accents, typographic quotes, hyphens, line breaks, soft hyphens, zero-width and direction marks, inline HTML
/// tags and web addresses make no difference to what a cue finds, so none of them can hide words.
struct FoldedText: Sendable {
    struct Word: Sendable {
        /// Where the word stands in the document, in Unicode scalars.
        var range: Range<Int>
        /// The sentence it belongs to, counted from 0.
        var sentence: Int
    }

    /// " word word word ": a space before, between and after.
    private(set) var bytes: [UInt8] = [FoldedText.space]
    private(set) var words: [Word] = []

    private var sentence = 0
    private var wordStart: Int?
    private var wordByte = 0
    private var wordEnd = 0

    static let space = UInt8(ascii: " ")

    /// - Parameter offset: the place of the text's first scalar in the document.
    init(_ text: String, offset: Int) {
        bytes.reserveCapacity(text.utf8.count + 2)
        append(text, offset: offset)
    }

    /// Adds more text, as a sentence of the same flow; `offset` is its place in the document.
    mutating func append(_ text: String, offset: Int) {
        let scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            index = take(scalars, at: index, offset: offset)
        }
        close()
    }

    /// Marks what comes next as a new sentence.
    mutating func breakSentence() {
        close()
        sentence += 1
    }

    /// The folded words without the outer spaces.
    var wordsText: String {
        String(decoding: bytes.dropFirst().dropLast(bytes.count > 1 ? 1 : 0), as: UTF8.self)
    }

    /// The folded words from one place to another, both included.
    func words(from first: Int, to last: Int) -> String {
        let words = bytes.dropFirst().split(separator: Self.space)
        guard first <= last, words.indices.contains(first), words.indices.contains(last) else { return "" }
        return words[first...last].map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    /// Replaces the words of a party's own name by the role it has, so that cues for "supplier" meet "Noordzee BV".
    mutating func replaceNames(_ roles: [String: String]) {
        guard !roles.isEmpty else { return }
        var renamed: [UInt8] = [Self.space]
        renamed.reserveCapacity(bytes.count)
        let initials = Set(roles.keys.compactMap(\.utf8.first))
        for word in bytes.dropFirst().split(separator: Self.space) {
            let mayBeName = word.first.map(initials.contains) ?? false
            if mayBeName, let role = roles[String(decoding: word, as: UTF8.self)] {
                renamed.append(contentsOf: role.utf8)
            } else {
                renamed.append(contentsOf: word)
            }
            renamed.append(Self.space)
        }
        bytes = renamed
    }

    private mutating func take(_ scalars: [Unicode.Scalar], at index: Int, offset: Int) -> Int {
        let scalar = scalars[index]
        let value = scalar.value
        if value < 0x80 {
            let byte = UInt8(value)
            if Self.isLetterOrDigit(byte) {
                open(at: offset + index)
                bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
                wordEnd = offset + index + 1
                return index + 1
            }
            return punctuation(byte, scalars, at: index, offset: offset)
        }
        if ScalarFolding.isInvisible(value) { return index + 1 }
        if ScalarFolding.isApostrophe(value) {
            return punctuation(UInt8(ascii: "'"), scalars, at: index, offset: offset)
        }
        if value == 0x20AC {
            close()
            single("€", at: offset + index)
            return index + 1
        }
        if let plain = ScalarFolding.plain(value) {
            open(at: offset + index)
            bytes.append(contentsOf: plain.utf8)
            wordEnd = offset + index + 1
        } else if scalar.properties.isAlphabetic {
            open(at: offset + index)
            bytes.append(contentsOf: String(scalar).lowercased().utf8)
            wordEnd = offset + index + 1
        } else {
            close()
        }
        return index + 1
    }

    private mutating func punctuation(
        _ byte: UInt8, _ scalars: [Unicode.Scalar], at index: Int, offset: Int
    ) -> Int {
        switch byte {
        case UInt8(ascii: "'"):
            // "customer's" reads as "customer".
            if wordStart != nil, Self.letter(scalars, index + 1) == UInt8(ascii: "s"),
                Self.letter(scalars, index + 2) == nil
            {
                close()
                return index + 2
            }
            close()
        case UInt8(ascii: "%"), UInt8(ascii: "$"):
            close()
            single(String(UnicodeScalar(byte)), at: offset + index)
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            if endsSentence(byte, scalars, at: index) {
                close()
                sentence += 1
            } else {
                close()
            }
        case UInt8(ascii: "\n"):
            close()
            if Self.startsParagraph(scalars, after: index) { sentence += 1 }
        case UInt8(ascii: "<"):
            close()
            if let end = Self.tagEnd(scalars, from: index) { return end }
        case UInt8(ascii: ":"):
            if isAddressScheme() {
                return skipAddress(scalars, from: index)
            }
            close()
        default:
            close()
        }
        return index + 1
    }

    private mutating func open(at place: Int) {
        if wordStart == nil {
            wordStart = place
            wordByte = bytes.count
        }
    }

    private mutating func close() {
        guard let start = wordStart else { return }
        words.append(Word(range: start..<wordEnd, sentence: sentence))
        bytes.append(Self.space)
        wordStart = nil
    }

    private mutating func single(_ sign: String, at place: Int) {
        words.append(Word(range: place..<place + 1, sentence: sentence))
        bytes.append(contentsOf: sign.utf8)
        bytes.append(Self.space)
    }

    /// A full stop ends a sentence unless it abbreviates, numbers or is followed by a small letter.
    private func endsSentence(_ byte: UInt8, _ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        var next = index + 1
        guard next >= scalars.count || scalars[next].properties.isWhitespace else { return false }
        if byte != UInt8(ascii: ".") { return true }
        let word = wordStart == nil ? [] : Array(bytes[wordByte...])
        if word.count == 1 || Self.abbreviations.contains(String(decoding: word, as: UTF8.self)) { return false }
        while next < scalars.count, scalars[next].properties.isWhitespace { next += 1 }
        guard next < scalars.count else { return true }
        return !scalars[next].properties.isLowercase
    }

    private static let abbreviations: Set<String> = [
        "art", "nr", "no", "sec", "par", "jo", "bijv", "resp", "incl", "excl", "inc", "ltd", "co", "st", "vs", "cfr",
    ]

    private static func startsParagraph(_ scalars: [Unicode.Scalar], after index: Int) -> Bool {
        var next = index + 1
        while next < scalars.count, scalars[next] == " " || scalars[next] == "\t" || scalars[next] == "\r" { next += 1 }
        return next < scalars.count && scalars[next] == "\n"
    }

    private static func tagEnd(_ scalars: [Unicode.Scalar], from index: Int) -> Int? {
        guard let first = byte(scalars, index + 1), first == UInt8(ascii: "/") || letter(scalars, index + 1) != nil
        else { return nil }
        var next = index + 1
        let limit = min(scalars.count, index + 300)
        while next < limit {
            if scalars[next] == ">" { return next + 1 }
            if scalars[next] == "<" { return nil }
            next += 1
        }
        return nil
    }

    private func isAddressScheme() -> Bool {
        guard wordStart != nil else { return false }
        let word = bytes[wordByte...]
        return word.elementsEqual("https".utf8) || word.elementsEqual("http".utf8)
    }

    private mutating func skipAddress(_ scalars: [Unicode.Scalar], from index: Int) -> Int {
        bytes.removeLast(bytes.count - wordByte)
        wordStart = nil
        var next = index
        while next < scalars.count, !scalars[next].properties.isWhitespace, scalars[next] != ")", scalars[next] != ">" {
            next += 1
        }
        return next
    }

    private static func byte(_ scalars: [Unicode.Scalar], _ index: Int) -> UInt8? {
        guard index < scalars.count, scalars[index].isASCII else { return nil }
        return UInt8(scalars[index].value)
    }

    private static func letter(_ scalars: [Unicode.Scalar], _ index: Int) -> UInt8? {
        guard let byte = byte(scalars, index), isLetterOrDigit(byte) else { return nil }
        return byte | 0x20
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x30 && byte <= 0x39)
    }
}
