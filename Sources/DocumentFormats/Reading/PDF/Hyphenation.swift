/// Decides whether a hyphen at the end of a line belongs to the word, from the words of the whole document.
struct Hyphenation {
    private var words: Set<String> = []

    init(_ pages: [PDFPage]) {
        var isCut = false
        for line in pages.lazy.flatMap(\.lines) {
            // The halves of a cut word are no words.
            let whole = line.words.split(separator: 0x20).dropFirst(isCut ? 1 : 0)
            isCut = line.words.last == UInt8(ascii: "-") || line.words.hasTypographicHyphenAtEnd
            for word in isCut ? whole.dropLast() : whole { words.insert(Self.bare(word)) }
        }
    }

    /// Adds a line to the words so far, with a blank or, behind a cut word, without.
    func join(_ line: [UInt8], to text: inout [UInt8]) {
        if text.hasTypographicHyphenAtEnd {
            text.removeLast(3)
            text.append(UInt8(ascii: "-"))
        }
        guard text.last == UInt8(ascii: "-"), text.count > 1, text[text.count - 2] != 0x20,
            let first = String(decoding: line.prefix(4), as: UTF8.self).unicodeScalars.first,
            first.properties.isLowercase
        else {
            if text.suffix(2).elementsEqual([0xC2, 0xAD]) {
                text.removeLast(2)
            } else {
                text.append(0x20)
            }
            text += line
            return
        }
        let head = text.split(separator: 0x20).last ?? []
        let tail = line.prefix { $0 != 0x20 }
        if !keepsHyphen(Self.bare(head.dropLast()), Self.bare(tail)) { text.removeLast() }
        text += line
    }

    private func keepsHyphen(_ head: String, _ tail: String) -> Bool {
        if words.contains(head + tail) { return false }
        if words.contains(head + "-" + tail) { return true }
        // "third-" and "party" are both words here: more likely "third-party" than "thirdparty".
        return head.utf8.count > 2 && tail.utf8.count > 2 && words.contains(head) && words.contains(tail)
    }

    /// In lower case and without marks around it.
    private static func bare(_ word: ArraySlice<UInt8>) -> String {
        let isLetter = { (byte: UInt8) in byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF) }
        guard let first = word.firstIndex(where: isLetter), let last = word.lastIndex(where: isLetter) else {
            return ""
        }
        return String(decoding: word[first...last], as: UTF8.self).lowercased()
    }
}

extension [UInt8] {
    /// Whether the last character is U+2010, the hyphen that typesetters put where they cut a word.
    fileprivate var hasTypographicHyphenAtEnd: Bool { suffix(3).elementsEqual([0xE2, 0x80, 0x90]) }
}
