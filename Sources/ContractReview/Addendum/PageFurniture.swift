/// Lines that come again on every page: "Security Annex, version 2.3 - page 4 of 12".
///
/// Only lines whose digits differ or that name a page, version or confidentiality count; a heading that is used thrice
/// stays a heading.
struct PageFurniture {
    private var repeated: Set<UInt64> = []

    private static let telling = WordSet(
        "page pagina pag blad confidential vertrouwelijk version versie copyright proposal classification rubricering")

    init(_ lines: [TextLine], text: ScalarText) {
        var seen: [UInt64: (count: Int, text: Range<Int>, differs: Bool)] = [:]
        for line in lines {
            guard let key = Self.key(of: line, text: text) else { continue }
            guard let first = seen[key] else {
                seen[key] = (1, line.start..<line.end, false)
                continue
            }
            let differs = text.codes[line.start..<line.end] != text.codes[first.text]
            seen[key] = (first.count + 1, first.text, first.differs || differs)
        }
        for (key, entry) in seen where entry.count >= 3 {
            let words = Tokenizer(text: text).tokens(in: entry.text)
            guard !words.contains(where: { $0.kinds.has([.duty, .verb, .timeUnit]) }), words.last?.isSign(":") != true,
                entry.differs && words.count >= 4 || words.contains(where: { Self.telling.contains($0.key) })
            else { continue }
            repeated.insert(key)
        }
    }

    func contains(_ line: TextLine, text: ScalarText) -> Bool {
        guard !repeated.isEmpty, let key = Self.key(of: line, text: text) else { return false }
        return repeated.contains(key)
    }

    /// What the line is compared by: its letters, digits masked.
    private static func key(of line: TextLine, text: ScalarText) -> UInt64? {
        guard line.length >= 12, line.length <= 120 else { return nil }
        let first = text.codes[line.start]
        guard !first.isBulletSign, first != 0x7C, first != 0x28, !first.isDigit else { return nil }
        var key = WordKey()
        var wasDigit = false
        for code in text.codes[line.start..<line.end] {
            if code.isDigit {
                if !wasDigit { key.add(0x30) }
            } else {
                key.add(Fold.letter(code))
            }
            wasDigit = code.isDigit
        }
        return key.value
    }
}
