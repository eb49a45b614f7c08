/// Finds tables among the lines of a page by the empty strips that run down between their columns.
///
/// A PDF knows neither tables nor the lines drawn around cells (the program prints words alone), so rows and columns are
/// taken from where words stand. Text in columns, numbers in the margin and lists of contents look alike and stay text.
struct PDFTableFinder {
    private let rows: [PDFRow]
    private let pitch: PDFPitch

    /// The page with its tables taken out of the lines; a line that points to each stands in its place.
    ///
    /// - Parameter last: the table that ends the page before, with its head.
    static func tablesTaken(from page: PDFPage, pitch: PDFPitch, continuing last: PDFTable? = nil) -> PDFPage {
        guard page.lines.count < PDFPage.mostLines, page.lines.count > 1 else { return page }
        let finder = PDFTableFinder(rows: PDFRow.rows(of: page.lines), pitch: pitch)
        let left = page.lines.map(\.left).min() ?? 0
        let found = finder.tables(continuing: last.map { $0.shifted(by: left - $0.columnLeft) })
        guard !found.isEmpty else { return page }
        var page = page
        var owner: [Int: Int] = [:]
        for (table, rows) in found {
            page.tables.append(table)
            page.tables[page.tables.count - 1].columnLeft = left
            for row in finder.rows[rows] { for line in row.lines { owner[line] = page.tables.count - 1 } }
        }
        var lines: [PDFLine] = []
        var placed = Set<Int>()
        for (index, line) in page.lines.enumerated() {
            guard let table = owner[index] else {
                lines.append(line)
                continue
            }
            if placed.insert(table).inserted { lines.append(page.tables[table].placeholder(index: table)) }
        }
        page.lines = lines
        return page
    }

    private func tables(continuing last: PDFTable?) -> [(table: PDFTable, rows: Range<Int>)] {
        var found: [(table: PDFTable, rows: Range<Int>)] = []
        var start = 0
        if let last, let range = region(from: 0, gaps: last.gutters, left: last.left) {
            let grid = PDFTableGrid(rows: Array(rows[range]), pitch: pitch, gutters: last.gutters)
            if let table = grid.continuation(of: last) {
                found.append((table, range))
                start = range.upperBound
            }
        }
        // Looking again from each row of what was no table is for pages of text, not for a page of thousands of cells.
        var budget = Self.mostWork
        while start < rows.count {
            guard budget > 0, var range = region(from: start) else {
                start += 1
                continue
            }
            // What belongs to the table above stays there.
            let above = found.last?.rows.upperBound ?? 0
            range = max(range.lowerBound, above)..<range.upperBound
            budget -= range.reduce(0) { $0 + rows[$1].segments.count } * range.count
            if range.count > 1, let table = PDFTableGrid(rows: Array(rows[range]), pitch: pitch).table() {
                found.append((table, range))
                start = range.upperBound
            } else {
                start += 1
            }
        }
        return found
    }

    private static let mostWork = 400_000

    /// The rows that may form a table from a row on; nil when none can start there.
    private func region(from start: Int) -> Range<Int>? {
        let row = rows[start]
        guard row.isMulti, !row.isBarrier, !row.isMarkAndText, let left = row.segments.first?.left else { return nil }
        return region(from: start, gaps: row.gaps, left: left)
    }

    private func region(from start: Int, gaps: [ClosedRange<Double>], left: Double) -> Range<Int>? {
        guard rows.indices.contains(start) else { return nil }
        var gaps = gaps.map { (strip: $0, crossings: 0) }
        var left = left
        var bottom = rows[start].top
        var lastMulti: Int?
        var row = start
        while row < rows.count {
            let current = rows[row]
            guard !current.isBarrier, current.top - bottom < 3 * current.height else { break }
            guard let narrowed = narrowed(gaps, by: current, after: row - start) else { break }
            let isMulti = current.isMulti || isLevelWithAnother(row)
            if !isMulti, row > start,
                current.segments[0].left < left - 3
                    || startsHeading(row, after: bottom, left: left, gaps: gaps.map(\.strip))
            {
                break
            }
            gaps = narrowed
            if isMulti {
                lastMulti = row
                left = min(left, current.segments[0].left)
            }
            bottom = max(bottom, current.bottom)
            row += 1
        }
        let strips = gaps.map(\.strip)
        guard let end = end(after: lastMulti, from: start, within: row, gaps: strips), end > start else { return nil }
        return beginning(start, gaps: strips)..<end
    }

    /// Where the region starts: with a higher line of a cell of its first row, when cells are centred or end level.
    private func beginning(_ start: Int, gaps: [ClosedRange<Double>]) -> Int {
        var first = start
        while first > 0, !rows[first - 1].isBarrier, rows[first - 1].segments.count == 1, start - first < 4 {
            let segment = rows[first - 1].segments[0]
            let gap = rows[first].top - rows[first - 1].bottom
            let isInFirst = gaps.first.map { segment.left < $0.lowerBound } ?? true
            let crosses = gaps.contains { segment.left < $0.lowerBound && segment.right > $0.upperBound }
            guard !crosses, gap < (isInFirst ? -0.1 : 0.35) * segment.height else { break }
            first -= 1
        }
        return first
    }

    /// Whether a centred cell stands there, between the lines of another: beside one above or below, and on its height.
    private func isLevelWithAnother(_ row: Int) -> Bool {
        guard let segment = rows[row].segments.first else { return false }
        return [row - 1, row + 1].contains { other in
            guard rows.indices.contains(other), let beside = rows[other].segments.first else { return false }
            let overlap = min(segment.bottom, beside.bottom) - max(segment.top, beside.top)
            return overlap > 0.1 * segment.height && (segment.right < beside.left || beside.right < segment.left)
        }
    }

    /// The strips that stay empty with another row; nil when it does not fit between them.
    private func narrowed(
        _ gaps: [(strip: ClosedRange<Double>, crossings: Int)], by row: PDFRow, after count: Int
    ) -> [(strip: ClosedRange<Double>, crossings: Int)]? {
        let least = 0.5 * row.height
        var isFree = false
        var kept: [(strip: ClosedRange<Double>, crossings: Int)] = []
        var crossed = 0
        for gap in gaps {
            var parts = [gap.strip]
            var isCrossed = false
            for segment in row.segments
            where segment.left < gap.strip.upperBound && segment.right > gap.strip.lowerBound {
                if segment.left <= gap.strip.lowerBound + 0.5, segment.right >= gap.strip.upperBound - 0.5 {
                    isCrossed = true
                    break
                }
                parts = parts.flatMap { $0.without(segment.left...max(segment.left, segment.right)) }
            }
            if isCrossed {
                crossed += 1
                // A cell may span columns; one row in four at most.
                if gap.crossings <= count / 4 { kept.append((gap.strip, gap.crossings + 1)) }
                continue
            }
            let wide = parts.filter { $0.upperBound - $0.lowerBound >= least }
            if !wide.isEmpty { isFree = true }
            kept += wide.map { ($0, gap.crossings) }
        }
        if row.isMarkAndText, crossed > 0, crossed >= gaps.count - 1 { return nil }
        return isFree ? kept : nil
    }

    /// Whether a lone segment in the first column is a heading or a sentence below the table rather than a row of it.
    private func startsHeading(_ row: Int, after bottom: Double, left: Double, gaps: [ClosedRange<Double>]) -> Bool {
        let segment = rows[row].segments[0]
        let above = rows[row].top - bottom
        // What is indented is text of a cell.
        guard let first = gaps.first, segment.right <= first.upperBound, segment.left < left + 3,
            above > 0.4 * segment.height, !ItemMark.isBullet(segment.words.firstWord)
        else { return false }
        guard let next = rows.dropFirst(row + 1).first(where: { $0.isMulti || $0.isBarrier }), !next.isBarrier else {
            return above > 1.2 * segment.height && cellText(from: row, within: rows.count, first: first) == nil
        }
        // The head of another table follows.
        if next.segments.allSatisfy(\.isBold) { return true }
        let isMarked = segment.isBold || ItemMark.startsLine(segment.words)
        if rows.indices.contains(row + 1), rows[row + 1].isMulti { return isMarked && above > 2 * segment.height }
        if isMarked { return above > 0.6 * segment.height }
        // Text that wraps within the column is a cell.
        return above > 1.5 * segment.height && cellText(from: row, within: rows.count, first: first) == nil
    }

    /// Where the region ends: at its last row with several segments, with what hangs below in its cells.
    private func end(after last: Int?, from start: Int, within limit: Int, gaps: [ClosedRange<Double>]) -> Int? {
        guard let first = gaps.first else { return nil }
        var end = last.map { $0 + 1 } ?? start
        // The widest gap between lines so far: rows below are not further away.
        let widest = last.map { last in
            rows[start...last].indices.dropFirst().map { rows[$0].top - rows[$0 - 1].bottom }.max() ?? 0
        }
        while end < limit {
            let segment = rows[end].segments[0]
            let gap = end > start ? rows[end].top - rows[end - 1].bottom : 0
            if segment.left >= first.lowerBound {
                if gap > 1.2 * segment.height { break }
                end += 1
                continue
            }
            guard let widest else { break }
            // A centred cell stands between the lines of another.
            let isLevel = gap < -0.1 * segment.height
            let isClose = gap < 0.45 * segment.height && startsInside(segment.words)
            if isLevel || isClose {
                end += 1
            } else if let text = cellText(from: end, within: limit, first: first),
                gap <= max(widest * 1.2, segment.height * 2.2)
            {
                end = text
            } else {
                break
            }
        }
        return end
    }

    /// The end of a text below that wraps within the first column, as only the text of a cell does.
    private func cellText(from start: Int, within limit: Int, first: ClosedRange<Double>) -> Int? {
        let segment = rows[start].segments[0]
        if ItemMark.isBullet(segment.words.firstWord) { return start + 1 }
        var end = start + 1
        while end < limit, rows[end].segments.count == 1, rows[end].segments[0].left < first.lowerBound,
            rows[end].top - rows[end - 1].top < 1.5 * segment.height,
            !ItemMark.isBullet(rows[end].segments[0].words.firstWord)
        {
            end += 1
        }
        let lines = rows[start..<end].map { $0.segments[0] }
        return lines.count > 1 && !segment.isBold ? end : nil
    }

    private func startsInside(_ words: [UInt8]) -> Bool {
        words.first == UInt8(ascii: "(") || words.startsInLowerCase
    }
}

extension ClosedRange<Double> {
    /// What is left of the strip beside another.
    fileprivate func without(_ other: ClosedRange<Double>) -> [ClosedRange<Double>] {
        guard other.lowerBound < upperBound, other.upperBound > lowerBound else { return [self] }
        var parts: [ClosedRange<Double>] = []
        if other.lowerBound > lowerBound { parts.append(lowerBound...other.lowerBound) }
        if other.upperBound < upperBound { parts.append(other.upperBound...upperBound) }
        return parts
    }

    var middle: Double { (lowerBound + upperBound) / 2 }
}
