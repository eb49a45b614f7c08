/// Puts the lines of a page with columns in reading order: down the first column, then down the next.
///
/// `pdftotext` takes columns whose lines stand at the same heights for a table and goes from side to side. Here a
/// gutter is looked for that few lines cross; what crosses it (a title, a wide table) parts the page into bands.
/// Columns whose lines stand at heights of their own are told first; then tables are taken out; then columns of running
/// text are told from what is left.
struct PDFColumns {
    private var page: PDFPage
    private let pitch: PDFPitch
    /// Where the page before has its strip between columns.
    private let knownGutter: Double?

    /// The page in reading order, its tables taken out of the lines.
    ///
    /// - Parameters:
    ///   - pitch: the usual distances from line to line.
    ///   - last: the table that ends the page before.
    ///   - knownGutter: where the page before has the strip between its columns.
    static func ordered(
        _ page: PDFPage, pitch: PDFPitch, continuing last: PDFTable?, knownGutter: Double?
    ) -> PDFPage {
        var columns = PDFColumns(page: page, pitch: pitch, knownGutter: knownGutter)
        columns.page.lines = []
        columns.page.lines = columns.ordered(page.lines, depth: 0, continuing: last)
        return columns.page
    }

    private mutating func ordered(_ lines: [PDFLine], depth: Int, continuing last: PDFTable?) -> [PDFLine] {
        // Three cuts make up to eight columns.
        let mayCut = depth < 3 && lines.count < PDFPage.mostLines
        if mayCut, let cut = PDFGutter.cut(lines, where: PDFGutter.areIndependent) {
            if depth == 0 { page.gutter = cut.place }
            return parted(cut.parts, depth: depth, continuing: last)
        }
        // The last lines of a text in columns are too few to tell.
        if depth == 0, lines.count < 40, let knownGutter, let parts = PDFGutter.cut(lines, at: knownGutter) {
            page.gutter = knownGutter
            return parted(parts, depth: depth, continuing: last)
        }
        let part = PDFPage(height: page.height, lines: lines, tables: page.tables)
        let column = PDFTableFinder.tablesTaken(from: part, pitch: pitch, continuing: last)
        page.tables = column.tables
        let joined = column.rowsJoined().lines
        if mayCut, let cut = PDFGutter.cut(joined, where: PDFGutter.areText) {
            return parted(cut.parts, depth: depth, continuing: nil)
        }
        return Self.fromTopToBottom(joined)
    }

    private mutating func parted(
        _ parts: [PDFGutter.Part], depth: Int, continuing last: PDFTable?
    ) -> [PDFLine] {
        var result: [PDFLine] = []
        var last = last
        func add(_ lines: [PDFLine]) {
            result += lines
            last = PDFTable.ending(lines, of: page, after: last)
        }
        for part in parts {
            switch part {
            case .whole(let lines): add(ordered(lines, depth: depth + 1, continuing: last))
            case .columns(let left, let right):
                add(ordered(left, depth: depth + 1, continuing: last))
                add(ordered(right, depth: depth + 1, continuing: last))
            }
        }
        return result
    }

    /// The lines by the height of their blocks, where no two stand side by side: the program follows the text of pages
    /// with columns and tables wrongly at times.
    private static func fromTopToBottom(_ lines: [PDFLine]) -> [PDFLine] {
        var blocks: [(top: Double, bottom: Double, lines: Range<Int>)] = []
        for (index, line) in lines.enumerated() {
            if let last = blocks.last, line.table == nil, lines[index - 1].table == nil,
                lines[index - 1].block == line.block
            {
                blocks[blocks.count - 1] = (
                    min(last.top, line.top), max(last.bottom, line.bottom), last.lines.lowerBound..<(index + 1)
                )
            } else {
                blocks.append((line.top, line.bottom, index..<(index + 1)))
            }
        }
        blocks.sort { ($0.top, $0.lines.lowerBound) < ($1.top, $1.lines.lowerBound) }
        let areApart = zip(blocks, blocks.dropFirst()).allSatisfy { $0.bottom < $1.top + 3 }
        return areApart ? blocks.flatMap { lines[$0.lines] } : lines
    }
}
