/// A table of a page: its rows, and in each the lines of every cell.
struct PDFTable {
    /// The lines of each cell, by row and column; a cell without words has none.
    var rows: [[[PDFLine]]]
    /// The empty strips between the columns, from left to right.
    var gutters: [ClosedRange<Double>]
    var left: Double
    /// Where the text of the page, or of its column, starts.
    var columnLeft = 0.0
    /// The distance from line to line within a cell, in points.
    var leading: Double
    /// Whether it goes on with the table at the end of the page before.
    var isContinuation = false
    /// Whether its first row goes on with the last row there.
    var splitsRow = false
    /// Lines left out because they repeat the head of the table.
    var repeatedLines = 0

    /// The words of a row's cells in lower case, to compare heads.
    func words(ofRow row: Int) -> [String] {
        rows[row].map { cell in cell.map(\.text).joined(separator: " ").lowercased() }
    }

    /// The table as it would stand in another column or on a page with another margin.
    func shifted(by distance: Double) -> PDFTable {
        guard abs(distance) > 0.5, distance.isFinite else { return self }
        var table = self
        table.left += distance
        table.gutters = gutters.map { ($0.lowerBound + distance)...($0.upperBound + distance) }
        return table
    }

    /// The table at the end of some lines, which may go on in the next column or on the next page.
    ///
    /// - Parameter before: the one that may go on in these lines; a table that does keeps its head.
    static func ending(_ lines: [PDFLine], of page: PDFPage, after before: PDFTable?) -> PDFTable? {
        guard let last = lines.last else { return before }
        guard let index = last.table else { return nil }
        var table = page.tables[index]
        if table.isContinuation, let head = before?.rows.first { table.rows.insert(head, at: 0) }
        return table
    }

    /// Where it lies on the page, as a line that stands for it.
    func placeholder(index: Int) -> PDFLine {
        let lines = rows.joined().joined()
        var line = PDFLine(
            left: lines.map(\.left).min() ?? 0, right: lines.map(\.right).max() ?? 0,
            top: lines.map(\.top).min() ?? 0, bottom: lines.map(\.bottom).max() ?? 0, block: -1)
        line.table = index
        return line
    }
}

/// All that stands at one height of a page, cut where gaps are wider than those between words.
struct PDFRow {
    /// From left to right.
    var segments: [PDFLine] = []
    /// The lines of the page that it holds.
    var lines: [Int] = []
    var top = 0.0
    var bottom = 0.0
    /// Whether no table goes over it: a table found before, or words much larger than the others.
    var isBarrier = false

    var height: Double { bottom - top }
    var isMulti: Bool { segments.count > 1 }

    /// A number or bullet in the margin, and text.
    var isMarkAndText: Bool { segments.count == 2 && ItemMark.isWhole(segments[0].words) }

    /// The empty strips between the segments.
    var gaps: [ClosedRange<Double>] {
        zip(segments, segments.dropFirst()).compactMap { $0.right < $1.left ? $0.right...$1.left : nil }
    }

    /// The rows of these lines from top to bottom.
    static func rows(of lines: [PDFLine]) -> [PDFRow] {
        let heights = lines.lazy.filter { $0.table == nil }.map(\.height).sorted()
        guard !heights.isEmpty else { return [] }
        let usual = heights[heights.count / 2]
        var rows: [PDFRow] = []
        for index in lines.indices.sorted(by: { lines[$0].middle < lines[$1].middle }) {
            let line = lines[index]
            let isBarrier = line.table != nil || line.height > 2.5 * usual
            if let last = rows.last, !last.isBarrier, !isBarrier,
                min(last.bottom, line.bottom) - max(last.top, line.top) > 0.5 * min(last.height, line.height)
            {
                rows[rows.count - 1].lines.append(index)
            } else {
                rows.append(PDFRow(lines: [index], top: line.top, bottom: line.bottom, isBarrier: isBarrier))
            }
        }
        for row in rows.indices where !rows[row].isBarrier {
            rows[row].segments = segments(of: rows[row].lines.map { lines[$0] })
        }
        return rows
    }

    private static func segments(of lines: [PDFLine]) -> [PDFLine] {
        var cut: [(line: PDFLine, source: Int)] = []
        for (source, line) in lines.enumerated() {
            var start = 0
            for index in line.places.indices.dropFirst()
            where Double(line.places[index].left - line.places[index - 1].right) > 0.6 * line.height {
                cut.append((line.part(start..<index), source))
                start = index
            }
            cut.append((line.part(start..<line.places.count), source))
        }
        cut.sort { $0.line.left < $1.line.left }
        var segments: [PDFLine] = []
        var last = -1
        for (line, source) in cut {
            // What the program took apart, such as a raised number, may stand close.
            if let before = segments.last, source != last, line.left - before.right < 0.3 * before.height {
                segments[segments.count - 1].join(line)
            } else {
                segments.append(line)
            }
            last = source
        }
        return segments
    }
}
