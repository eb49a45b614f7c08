/// Decides whether a hyphen at the end of a line belongs to the word, from the words of the whole document.
struct Hyphenation {
    private var words: Set<String> = []
    /// Whether the typesetter marks its cuts with a hyphen of their own; a plain one then belongs to the word.
    private var marksCuts = false

    init(_ pages: [PDFPage]) {
        var isCut = false
        var marked = 0
        for line in pages.lazy.flatMap(\.lines) {
            // The halves of a cut word are no words.
            let whole = line.words.split(separator: 0x20).dropFirst(isCut ? 1 : 0)
            isCut = line.words.last == UInt8(ascii: "-") || line.words.hasTypographicHyphenAtEnd
            if line.words.hasTypographicHyphenAtEnd { marked += 1 }
            for word in isCut ? whole.dropLast() : whole { words.insert(Self.bare(word)) }
        }
        marksCuts = marked > 2
    }

    /// Adds a line to the words so far, with a blank or, behind a cut word, without.
    func join(_ line: [UInt8], to text: inout [UInt8]) {
        let isMarked = text.hasTypographicHyphenAtEnd
        if isMarked {
            text.removeLast(3)
            text.append(UInt8(ascii: "-"))
        }
        guard text.last == UInt8(ascii: "-"), text.count > 1, text[text.count - 2] != 0x20, line.startsInLowerCase
        else {
            if text.suffix(2).elementsEqual([0xC2, 0xAD]) {
                text.removeLast(2)
            } else {
                text.append(0x20)
            }
            text += line
            return
        }
        let head = text[((text.lastIndex(of: 0x20) ?? -1) + 1)...]
        let tail = line.prefix { $0 != 0x20 }
        let (first, second) = (Self.bare(head.dropLast()), Self.bare(tail))
        if Self.joiningWords.contains(second), !words.contains(first + second) {
            // "in- en uitvoer", "short- and long-term": the hyphen stands for a part of the word.
            text.append(0x20)
        } else if !keepsHyphen(first, second, isMarked: isMarked), isMarked || !marksCuts,
            isMarked || !Self.isAbbreviation(head.dropLast())
        {
            text.removeLast()
        }
        text += line
    }

    /// "CVSS-score", "27001-certificaat".
    private static func isAbbreviation(_ head: ArraySlice<UInt8>) -> Bool {
        head.suffix(2).allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
    }

    private static let joiningWords: Set<String> = ["en", "of", "and", "or", "tot", "to", "dan"]

    private func keepsHyphen(_ head: String, _ tail: String, isMarked: Bool) -> Bool {
        if words.contains(head + tail) { return false }
        if words.contains(head + "-" + tail) { return true }
        if isMarked { return false }
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
