/// Reads plain text: a block for each physical line that has words, at the offsets of the file.
struct PlainTextReader: DocumentReader {
    let format = DocumentFormat.plainText

    func canRead(_ file: SniffedFile) -> Bool { file.text != nil }

    func document(from file: SniffedFile, limits: ReadLimits) throws(FormatError) -> TextDocument {
        try PhysicalLines.document(.plainText, from: file, limits: limits)
    }
}

/// Reads Markdown like plain text: lines with their marks, at the offsets of the file.
///
/// Recognised by at least two kinds of Markdown marks in the text, or by one kind and the file's name.
struct MarkdownReader: DocumentReader {
    let format = DocumentFormat.markdown

    func canRead(_ file: SniffedFile) -> Bool {
        guard let text = file.text?.text else { return false }
        let kinds = MarkdownMarks.kinds(in: text)
        return kinds >= 2 || file.isNamedMarkdown && kinds >= 1
    }

    func document(from file: SniffedFile, limits: ReadLimits) throws(FormatError) -> TextDocument {
        try PhysicalLines.document(.markdown, from: file, limits: limits)
    }
}

/// The marks that tell Markdown from plain text.
enum MarkdownMarks {
    /// How many kinds of marks the first thousand lines have: headings, bold words, links, tables, fences.
    static func kinds(in text: String) -> Int {
        var found: Set<String> = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), maxSplits: 1000).prefix(1000) {
            guard let first = line.first else { continue }
            switch first {
            case UInt8(ascii: "#"):
                let rest = line.drop { $0 == UInt8(ascii: "#") }
                if rest.first == UInt8(ascii: " "), line.count - rest.count <= 6 { found.insert("heading") }
            case UInt8(ascii: "|"): if isTableRule(line) { found.insert("table") }
            case UInt8(ascii: "`"): if line.starts(with: "```".utf8) { found.insert("fence") }
            case UInt8(ascii: "*"), UInt8(ascii: "-"):
                if line.dropFirst().first == UInt8(ascii: " ") { found.insert("bullet") }
            default: break
            }
            if hasBoldWords(line) { found.insert("bold") }
            if hasLink(line) { found.insert("link") }
        }
        return found.count
    }

    private static func hasBoldWords(_ line: Substring.UTF8View) -> Bool {
        var marks = 0
        var previous: UInt8 = 0
        for byte in line {
            if byte == UInt8(ascii: "*"), previous == byte {
                marks += 1
                previous = 0
            } else {
                previous = byte
            }
        }
        return marks >= 2
    }

    /// A row such as `|---|:--:|`, which parts the headings of a table from its rows.
    private static func isTableRule(_ line: Substring.UTF8View) -> Bool {
        line.contains(UInt8(ascii: "-")) && line.allSatisfy { "|-: \r".utf8.contains($0) }
    }

    private static func hasLink(_ line: Substring.UTF8View) -> Bool {
        var previous: UInt8 = 0
        for byte in line {
            if previous == UInt8(ascii: "]"), byte == UInt8(ascii: "(") { return true }
            previous = byte
        }
        return false
    }
}

/// Cuts a text into its physical lines.
enum PhysicalLines {
    static func document(
        _ format: DocumentFormat, from file: SniffedFile, limits: ReadLimits
    ) throws(FormatError) -> TextDocument {
        guard let decoded = file.text else { throw .notText(byteOffset: 0) }
        let blocks = try blocks(of: decoded, limits: limits)
        var notes: [ReadingNote] = []
        if decoded.encoding != .utf8 { notes.append(.encoding(decoded.encoding)) }
        let hidden = InvisibleCharacters.count(in: decoded.text)
        if hidden > 0 { notes.append(.hiddenCharacters(hidden, areRemoved: false)) }
        if let words = InvisibleCharacters.lookalikeWords(in: decoded.text) {
            notes.append(.lookalikeWords(words.count, first: words.first))
        }
        return TextDocument(format: format, text: decoded.text, blocks: blocks, notes: notes)
    }

    /// The lines that are not blank, without their line ends (LF, CR LF or CR) and the blanks before those.
    private static func blocks(
        of decoded: TextDecoding.Decoded, limits: ReadLimits
    ) throws(FormatError) -> [TextDocument.Block] {
        var blocks: [TextDocument.Block] = []
        var offset = 0
        var start = 0
        var end = 0
        var hasWords = false
        func line() -> TextDocument.Block? {
            hasWords ? TextDocument.Block(kind: .line, number: nil, range: start..<end, bold: []) : nil
        }
        for byte in decoded.text.utf8 where byte & 0xC0 != 0x80 {
            if byte == 0x0A || byte == 0x0D {
                if let line = line() { blocks.append(line) }
                if blocks.count > limits.blocks { throw .tooManyBlocks(limit: limits.blocks) }
                start = offset + 1
                hasWords = false
            } else if byte > 0x20 {
                if offset > 0 || !decoded.startsWithMark {
                    hasWords = true
                    end = offset + 1
                } else {
                    start = 1
                }
            }
            offset += 1
        }
        if let line = line() { blocks.append(line) }
        return blocks
    }
}
