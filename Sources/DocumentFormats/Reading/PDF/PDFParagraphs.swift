/// Joins the lines of a PDF to paragraphs, across columns and pages too, and hands over tables and notes in their places.
struct PDFParagraphs {
    struct Block {
        var text: ParagraphText
        var kind: TextDocument.Block.Kind
        var number: String?
        /// The page on which it starts, from 1.
        var page: Int
    }

    private let pages: [PDFPage]
    private let rules: PDFLineRules
    private let hyphens: Hyphenation
    private let sizes: PDFSizes
    private var blocks: [Block] = []
    private var open: PDFOpenParagraph?
    /// Footnotes of pages gone by; they follow the paragraph that goes on there.
    private var notes: [Block] = []
    private var tables = 0
    /// Where the rows of the last table start to count, when it goes on.
    private var firstRow = 0
    /// By column, the last paragraph in each cell of the last row of the last table, and its place among the blocks.
    private var lastCells: [Int: (text: PDFOpenParagraph, block: Int)] = [:]

    /// - Parameters:
    ///   - pages: in reading order.
    ///   - pitch: the usual distances from line to line.
    init(_ pages: [PDFPage], pitch: PDFPitch, sizes: PDFSizes, hyphens: Hyphenation) {
        self.pages = pages
        self.sizes = sizes
        self.hyphens = hyphens
        rules = PDFLineRules(pitches: pitch)
    }

    /// All blocks in reading order.
    mutating func all() -> [Block] {
        let widths = pages.lazy.map(\.usualWidth).filter { $0 > 0 }.sorted()
        let wholeWidth = widths.isEmpty ? 0 : widths[widths.count / 2]
        for (index, page) in pages.enumerated() {
            // A page with few lines of text says little about how long they get.
            let usualWidth = page.lines.count < 12 ? max(page.usualWidth, wholeWidth) : page.usualWidth
            for line in page.lines {
                if let table = line.table {
                    // Notes wait until a table is over that goes on over the page.
                    if !page.tables[table].isContinuation { finish() }
                    add(page.tables[table], page: index + 1)
                } else if let last = open,
                    rules.continues(last, line, isSamePage: last.lastPage == index + 1, usualWidth: usualWidth)
                {
                    open?.extend(line, page: index + 1, hyphens: hyphens)
                } else {
                    finish()
                    open = PDFOpenParagraph(line, page: index + 1)
                }
            }
            for note in page.notes { add(note, page: index + 1) }
            if open == nil, page.lines.last?.table == nil { finish() }
        }
        finish()
        return blocks
    }

    private mutating func finish() {
        if let paragraph = open {
            let level = paragraph.isTitle ? sizes.headingLevel(of: paragraph.size) : nil
            blocks.append(
                Block(
                    text: paragraph.text, kind: level.map { .heading(level: $0) } ?? .paragraph,
                    page: paragraph.firstPage))
        }
        open = nil
        blocks += notes
        notes.removeAll()
    }

    private mutating func add(_ note: PDFNote, page: Int) {
        guard let first = note.lines.first else { return }
        var paragraph = PDFOpenParagraph(first, page: page)
        for line in note.lines.dropFirst() { paragraph.extend(line, page: page, hyphens: hyphens) }
        notes.append(Block(text: paragraph.text, kind: .note, number: note.number, page: page))
    }

    private mutating func add(_ table: PDFTable, page: Int) {
        if table.isContinuation, tables > 0 {
            if table.splitsRow { firstRow -= 1 }
        } else {
            tables += 1
            firstRow = 0
        }
        for (row, cells) in table.rows.enumerated() {
            let isRest = table.splitsRow && row == 0
            if !isRest { lastCells = [:] }
            for (column, lines) in cells.enumerated() where !lines.isEmpty {
                let kind = TextDocument.Block.Kind.tableCell(table: tables - 1, row: firstRow + row, column: column)
                let start = isRest ? lastCells[column] : nil
                var texts = rules.paragraphs(
                    ofCell: lines, leading: table.leading, page: page, hyphens: hyphens, after: start?.text)
                if let start {
                    blocks[start.block].text = texts[0].text
                    lastCells[column] = (texts[0], start.block)
                    texts.removeFirst()
                }
                for text in texts { add(text, kind, isRest: isRest, page: page) }
            }
        }
        firstRow += table.rows.count
    }

    /// Adds a paragraph of a cell. Rests of a row that a page end cuts go behind the cells they belong to.
    private mutating func add(_ text: PDFOpenParagraph, _ kind: TextDocument.Block.Kind, isRest: Bool, page: Int) {
        guard case .tableCell(_, _, let column) = kind else { return }
        let before = isRest ? lastCells.filter { $0.key <= column }.map(\.value.block).max() : nil
        let place = before.map { $0 + 1 } ?? blocks.count
        blocks.insert(Block(text: text.text, kind: kind, page: page), at: place)
        for (other, cell) in lastCells where cell.block >= place { lastCells[other]?.block += 1 }
        lastCells[column] = (text, place)
    }
}

extension PDFPage {
    /// The width that a quarter of the lines reach: that of a full line of the text.
    fileprivate var usualWidth: Double {
        let widths = lines.lazy.filter { $0.table == nil }.map { $0.right - $0.left }.sorted()
        return widths.isEmpty ? 0 : widths[widths.count * 3 / 4]
    }
}
