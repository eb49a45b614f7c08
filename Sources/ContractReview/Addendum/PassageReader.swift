/// Cuts the blocks of a document into passages: joins wrapped lines, finds where a provision starts.
struct PassageReader {
    let text: ScalarText
    let tokens: DocumentTokens
    private(set) var labels: LabelReader
    private(set) var numbering = Numbering()
    var passages: [Passage] = []
    var nextTable = 0
    private(set) var startsAfresh = false

    init(text: ScalarText, tokens: DocumentTokens) {
        self.text = text
        self.tokens = tokens
        labels = LabelReader(text: text)
    }

    /// Passages in the order of the document.
    static func passages(of blocks: [AddendumText.Block], text: ScalarText, tokens: DocumentTokens) -> [Passage] {
        var reader = PassageReader(text: text, tokens: tokens)
        let known = blocks.lazy.map(\.range).filter { $0.lowerBound >= 0 && $0.upperBound <= text.count }
        reader.labels.prefixes = CodePrefixes.prefixes(of: Array(known), text: text)
        for block in blocks {
            if case .tableCell(let table, _, _) = block.kind { reader.nextTable = max(reader.nextTable, table + 1) }
        }
        var lines: [TextLine] = []
        for block in blocks where block.range.lowerBound >= 0 && block.range.upperBound <= text.count {
            if case .line = block.kind {
                lines.append(TextLine(block, text: text))
                continue
            }
            reader.read(lines)
            lines.removeAll(keepingCapacity: true)
            reader.read(block)
        }
        reader.read(lines)
        let joined = PassageJoiner.joined(reader.passages)
        return RunOnSplitter(text: text, tokens: tokens, labels: reader.labels).split(joined)
    }

    // MARK: Blocks that the format marks

    private mutating func read(_ block: AddendumText.Block) {
        let range = text.trimmed(block.range)
        guard !range.isEmpty || block.number != nil else { return }
        if case .paragraph = block.kind, block.number == nil,
            text.codes[range].contains(0x0A)
        {
            read(TextLine.lines(in: range, page: block.page, text: text))
            return
        }
        var label = block.number.flatMap { LabelReader.label(of: $0, textStart: range.lowerBound) }
        if label == nil {
            label = labels.label(at: range.lowerBound, limit: range.upperBound)
            if case .listItem = block.kind, label?.isCode == true { label = nil }
        }
        var indent = 0
        var kind = Passage.Kind.body
        var isListItem = false
        switch block.kind {
        case .heading(let level): kind = isProvision(range) ? .body : .heading(rank: max(1, min(level, 9)))
        case .listItem(let level):
            indent = max(1, level) * 2
            isListItem = true
            if label == nil {
                label = Label(
                    readings: [.init(style: .bullet(0x2022), value: 0)], parts: [], cited: "", end: range.lowerBound)
            }
        case .tableCell(let table, let row, let column):
            kind = .cell(table: table, row: row, column: column)
        case .note: kind = .note
        case .paragraph, .line: break
        }
        let boldLength = block.bold.reduce(0) { $0 + $1.clamped(to: range).count }
        passages.append(
            Passage(
                kind: kind, range: range, bodyStart: label?.end ?? range.lowerBound, label: label, indent: indent,
                page: block.page, isBold: !range.isEmpty && boldLength * 10 >= range.count * 9,
                isListItem: isListItem))
    }

    // MARK: Lines

    private mutating func read(_ lines: [TextLine]) {
        guard !lines.isEmpty else { return }
        startsAfresh =
            TextLine.startsAfresh(lines, text: text) && !lines.contains { $0.length > 25 && endsOnSmallWord($0.end) }
        let width = TextLine.isWrapped(lines, text: text) ? TextLine.usualWidth(lines) : 10_000
        let furniture = PageFurniture(lines, text: text)
        let loneNumbers = LoneNumbers(lines, text: text)
        var tableEnd = 0
        var open: OpenPassage?
        var afterBlank = true
        var index = 0
        while index < lines.count {
            let line = lines[index]
            index += 1
            var kind = line.kind(in: text)
            if kind == .words, furniture.contains(line, text: text) { kind = .pageNumber }
            if kind == .words, index > tableEnd,
                let table = AlignedTable(lines, from: index - 1, text: text, labels: labels, end: &tableEnd)
            {
                if let passage = open { close(passage) }
                open = nil
                afterBlank = true
                addCells(table.rows, isHeaded: false, page: line.page)
                index += table.lines - 1
                continue
            }
            if kind == .words, index < lines.count, TextLine.isTableRule(lines[index], text: text) { kind = .tableRow }
            switch kind {
            case .blank:
                afterBlank = true
            case .pageNumber:
                if let label = loneNumbers.label(at: index - 1, line: line, text: text) {
                    if let passage = open { close(passage) }
                    _ = numbering.place(label, indent: line.indent, node: 0)
                    let next = lines[index]
                    open = OpenPassage(
                        start: line.start, end: next.end, indent: line.indent, label: label,
                        lastLength: next.end - next.start, page: line.page)
                    open?.label?.end = next.start
                    index += 1
                    afterBlank = false
                } else {
                    passages.append(noise(line))
                }
            case .rule(let sign):
                if let title = open, title.lines == 1, !afterBlank, sign == 0x3D || sign == 0x2D,
                    TitleRules.isTitle(tokens[title.start..<title.end], labelled: title.label != nil)
                {
                    close(title, asHeading: sign == 0x3D ? 1 : 2)
                } else if let passage = open {
                    close(passage)
                }
                open = nil
                afterBlank = true
                passages.append(noise(line))
            case .tableRow:
                if let passage = open { close(passage) }
                open = nil
                afterBlank = true
                var rows = [line]
                while index < lines.count, lines[index].isTableRow(in: text) {
                    rows.append(lines[index])
                    index += 1
                }
                readTable(rows)
            case .hashHeading(let level, let start):
                if let passage = open { close(passage) }
                open = nil
                let label = labels.label(at: start, limit: line.end)
                if let label, !label.isBullet { _ = numbering.place(label, indent: 0, node: 0) }
                passages.append(
                    Passage(
                        kind: isProvision(line.start..<line.end) ? .body : .heading(rank: level),
                        range: line.start..<line.end, bodyStart: label?.end ?? start, label: label, indent: 0,
                        page: line.page, isBold: true, isTight: true))
                afterBlank = true
            case .words:
                let label = labels.label(at: line.start, limit: line.end)
                if var passage = open, !starts(line, label, after: passage, afterBlank: afterBlank, width: width) {
                    passage.end = line.end
                    passage.lastLength = line.end - line.start
                    passage.lines += 1
                    open = passage
                } else {
                    if var passage = open {
                        passage.isTight = !afterBlank
                        close(passage)
                    }
                    let isLast = label != nil && open?.label != nil && lineEnding(before: open?.end ?? 0) == .joined
                    open = begin(line, label, afterBlank: afterBlank)
                    open?.endsList = isLast
                }
                afterBlank = false
            }
        }
        if let passage = open { close(passage) }
    }

    struct OpenPassage {
        var start: Int
        var end: Int
        var indent: Int
        var label: Label?
        var lines = 1
        var lastLength: Int
        var page: Int?
        var isTight = false
        /// The item above it ended with "and" or "or", so that it is the last of its list.
        var endsList = false
    }

    func noise(_ line: TextLine) -> Passage {
        Passage(
            kind: .noise, range: line.start..<line.end, bodyStart: line.start, label: nil, indent: 0, page: line.page,
            isBold: false)
    }

    private mutating func begin(_ line: TextLine, _ label: Label?, afterBlank: Bool) -> OpenPassage {
        var label = label
        if let found = label, !found.isBullet {
            if afterBlank, !isPlausible(found, line) {
                label = nil
            } else {
                _ = numbering.place(found, indent: line.indent, node: 0)
            }
        }
        return OpenPassage(
            start: line.start, end: line.end, indent: line.indent, label: label, lastLength: line.end - line.start,
            page: line.page)
    }

    /// Whether what a format marks as a heading is a provision all the same: a sentence no title would be. Many documents
    /// set whole clauses in a heading's style for the sake of its number.
    private func isProvision(_ range: Range<Int>) -> Bool {
        guard range.count > Self.longTitle else { return false }
        let end = text.plain(range).last { !$0.isWhitespace }
        return range.count > Self.longestTitle || end == "." || end == ";"
    }

    /// From here on a title with a full stop is a sentence, and beyond the second anything is.
    private static let longTitle = 80
    private static let longestTitle = 240

    private mutating func close(_ passage: OpenPassage, asHeading rank: Int? = nil) {
        // Signs of bold right behind a label are read as part of it.
        let bodyStart = min(passage.label?.end ?? passage.start, passage.end)
        let raw = text.codes[bodyStart..<passage.end].drop { $0 == 0x20 }
        let isOpened =
            raw.starts(with: [0x2A, 0x2A]) || text.codes[passage.start..<bodyStart].ends(with: [0x2A, 0x2A])
        let isBold = raw.count > 4 && isOpened && raw.ends(with: [0x2A, 0x2A])
        passages.append(
            Passage(
                kind: rank.map { .heading(rank: $0) } ?? .body, range: passage.start..<passage.end,
                bodyStart: passage.label?.end ?? passage.start, label: passage.label, indent: passage.indent,
                page: passage.page, isBold: isBold, isTight: passage.isTight))
    }
}

extension Collection where Element: Equatable, Self: BidirectionalCollection {
    /// Whether the last elements are these.
    fileprivate func ends(with tail: [Element]) -> Bool { suffix(tail.count).elementsEqual(tail) }
}
