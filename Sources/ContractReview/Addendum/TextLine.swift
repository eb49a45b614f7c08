/// One physical line of plain text or Markdown.
struct TextLine {
    enum Kind: Equatable {
        case blank, pageNumber, tableRow, words
        case rule(UInt32)
        case hashHeading(level: Int, start: Int)
    }

    /// First and last offset that is not white space (or a quotation mark of Markdown).
    let start: Int
    let end: Int
    /// Columns before the text; a tab counts as four.
    let indent: Int
    let page: Int?

    var length: Int { end - start }

    init(_ block: AddendumText.Block, text: ScalarText) {
        self.init(range: block.range, page: block.page, text: text)
    }

    init(range: Range<Int>, page: Int?, text: ScalarText) {
        var at = range.lowerBound
        var column = 0
        scan: while at < range.upperBound {
            switch text.codes[at] {
            case 0x09: column += 4
            case 0x3E where column < 4: column += 1
            case let code where code.isSpace || code.isInvisible: column += 1
            default: break scan
            }
            at += 1
        }
        let trimmed = text.trimmed(at..<range.upperBound)
        start = trimmed.lowerBound
        end = trimmed.upperBound
        indent = column
        self.page = page
    }

    static func lines(in range: Range<Int>, page: Int?, text: ScalarText) -> [TextLine] {
        var lines: [TextLine] = []
        var start = range.lowerBound
        for at in range where text.codes[at] == 0x0A {
            lines.append(TextLine(range: start..<at, page: page, text: text))
            start = at + 1
        }
        lines.append(TextLine(range: start..<range.upperBound, page: page, text: text))
        return lines
    }

    /// Whether sentences run on over the ends of lines, so that an end of line says nothing.
    static func isWrapped(_ lines: [TextLine], text: ScalarText) -> Bool {
        var open = 0
        var total = 0
        for (line, next) in zip(lines, lines.dropFirst()) where line.length > 40 && next.length > 0 {
            total += 1
            switch text.codes[line.end - 1] {
            case 0x2E, 0x3B, 0x3A, 0x21, 0x3F, 0x7C, 0x29, 0x22, 0x201D: break
            default: open += 1
            }
        }
        return total == 0 || open * 5 >= total
    }

    /// Whether lines that follow each other each start with a capital: a list of sentences without full stops.
    static func startsAfresh(_ lines: [TextLine], text: ScalarText) -> Bool {
        var small = 0
        var total = 0
        for (line, next) in zip(lines, lines.dropFirst()) where line.length > 25 && next.length > 0 {
            total += 1
            if text.codes[next.start].isLowerASCII { small += 1 }
        }
        return total >= 2 && small * 12 < total
    }

    /// The length that nine in ten lines stay under.
    static func usualWidth(_ lines: [TextLine]) -> Int {
        let lengths = lines.map(\.length).filter { $0 > 0 }.sorted()
        return lengths.isEmpty ? 80 : max(20, lengths[lengths.count * 9 / 10])
    }

    func kind(in text: ScalarText) -> Kind {
        guard start < end else { return .blank }
        let codes = text.codes
        let first = codes[start]
        if first == 0x7C, codes[(start + 1)..<end].contains(0x7C) { return .tableRow }
        if first == 0x23 {
            var at = start
            while at < end, codes[at] == 0x23 { at += 1 }
            let level = at - start
            while at < end, codes[at].isSpace { at += 1 }
            if level <= 6, at < end { return .hashHeading(level: level, start: at) }
        }
        if length >= 3, first == 0x2D || first == 0x2A || first == 0x3D || first == 0x5F,
            codes[start..<end].allSatisfy({ $0 == first || $0 == 0x20 })
        {
            return .rule(first)
        }
        if length <= 24, isPageNumber(codes) { return .pageNumber }
        return .words
    }

    /// A row such as "|---|:--:|", or "---|---" without bars at its ends, parts the names of columns from the rows.
    static func isTableRule(_ line: TextLine, text: ScalarText) -> Bool {
        let codes = text.codes[line.start..<line.end]
        return codes.contains(0x7C) && codes.contains(0x2D)
            && codes.allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0.isSpace }
    }

    /// A line of cells: between bars, or parted by one where the bars at the ends are left out.
    func isTableRow(in text: ScalarText) -> Bool {
        switch kind(in: text) {
        case .tableRow: true
        case .words: text.codes[start..<end].contains(0x7C)
        default: false
        }
    }

    /// The cells of a row; a bar that is escaped parts nothing.
    func pipedCells(in text: ScalarText) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var from = text.codes[start] == 0x7C ? start + 1 : start
        for at in from..<end where text.codes[at] == 0x7C && text.codes[at - 1] != 0x5C {
            cells.append(text.trimmed(from..<at))
            from = at + 1
        }
        if from < end { cells.append(text.trimmed(from..<end)) }
        return cells
    }

    /// "12", "- 12 -", "Page 3 of 9", "pagina 3 van 9", "3/9".
    private func isPageNumber(_ codes: [UInt32]) -> Bool {
        var digits = 0
        var words: [String] = []
        var word = ""
        for code in codes[start..<end] {
            if code.isDigit { digits += 1 }
            if code.isASCIILetter, let scalar = Unicode.Scalar(code | 0x20) {
                word.unicodeScalars.append(scalar)
                continue
            }
            if !word.isEmpty { words.append(word) }
            word = ""
            if !(code.isDigit || code.isSpace || code == 0x2D || code == 0x2F || code == 0x7C || code == 0x2013) {
                return false
            }
        }
        if !word.isEmpty { words.append(word) }
        guard digits > 0, digits <= 8 else { return false }
        if words.isEmpty { return digits <= 4 || codes[start..<end].contains(0x2F) }
        return words.allSatisfy { ["page", "pagina", "pag", "of", "van", "blad"].contains($0) } && words[0] != "of"
            && words[0] != "van"
    }
}
