/// The columns and rows of what may be a table, and whether it is one.
struct PDFTableGrid {
    private let rows: [PDFRow]
    private let pitch: PDFPitch
    private let height: Double
    private var gutters: [ClosedRange<Double>]
    /// By row and column; several segments of a row in one column are one line.
    private var lines: [[PDFLine?]] = []

    /// - Parameter gutters: those of the table that goes on here; nil to find them.
    init(rows: [PDFRow], pitch: PDFPitch, gutters: [ClosedRange<Double>]? = nil) {
        self.rows = rows
        self.pitch = pitch
        let heights = rows.flatMap(\.segments).map(\.height).sorted()
        height = max(heights.isEmpty ? 1 : heights[heights.count / 2], 1)
        self.gutters = []
        self.gutters = gutters ?? Self.gutters(of: rows, least: 0.5 * height)
        fill()
        if gutters == nil { joinMarks() }
    }

    private var columns: Int { gutters.count + 1 }

    /// The table; nil when this is text.
    func table() -> PDFTable? {
        guard columns > 1, columns <= 40 else { return nil }
        let groups = PDFTableRows.groups(rowStarts(), lines: lines)
        guard groups.count > 1, isTable(groups) else { return nil }
        return table(groups)
    }

    /// The table that goes on with another from the page before; nil when this is text.
    func continuation(of last: PDFTable) -> PDFTable? {
        guard columns > 1, lines.contains(where: { $0.dropFirst().contains { $0 != nil } }) else { return nil }
        guard let head = headLines(of: last) else { return body(of: last) }
        let rest = PDFTableGrid(rows: Array(rows.dropFirst(head)), pitch: pitch, gutters: gutters)
        var result = rest.rows.isEmpty ? table([]) : rest.body(of: last)
        result?.isContinuation = true
        result?.repeatedLines = lines[..<head].reduce(0) { $0 + $1.count { $0 != nil } }
        return result
    }

    /// How many lines at the top repeat the head of the table.
    private func headLines(of last: PDFTable) -> Int? {
        guard let head = last.rows.first, head.count == columns else { return nil }
        let words = last.words(ofRow: 0)
        return (1...min(6, max(rows.count, 1))).first { count in
            let top = table([Array(0..<min(count, rows.count))])
            return top.words(ofRow: 0) == words
        }
    }

    private func body(of last: PDFTable) -> PDFTable? {
        let groups = PDFTableRows.groups(rowStarts(), lines: lines)
        // Another table may happen to have its columns at the same places.
        guard !groups.isEmpty, groups.count == 1 || !hasHead(groups), groups.count < 3 || isTable(groups) else {
            return nil
        }
        var result = table(groups)
        result.isContinuation = true
        if let row = result.rows.first, row.first?.isEmpty == true, let end = last.rows.last,
            row.count(where: { !$0.isEmpty }) == 1 || row.indices.allSatisfy({ row[$0].isEmpty || !end[$0].isEmpty })
        {
            result.splitsRow = true
        }
        return result
    }

    private func hasHead(_ groups: [[Int]]) -> Bool {
        let head = groups[0].flatMap { lines[$0].compactMap { $0 } }
        let body = groups.dropFirst().joined().flatMap { lines[$0].dropFirst().compactMap { $0 } }
        return head.allSatisfy(\.isBold) && !body.allSatisfy(\.isBold)
    }

    private func table(_ groups: [[Int]]) -> PDFTable {
        let cells = groups.map { group in
            (0..<columns).map { column in group.compactMap { lines[$0][column] }.sorted { $0.top < $1.top } }
        }
        let left = rows.compactMap { $0.segments.first?.left }.min() ?? 0
        return PDFTable(rows: cells, gutters: gutters, left: left, leading: rules.leading)
    }

    // MARK: Columns

    /// The strips that no segment reaches into, but for cells that span columns.
    private static func gutters(of rows: [PDFRow], least: Double) -> [ClosedRange<Double>] {
        let multi = rows.filter(\.isMulti)
        let gaps = multi.map(\.gaps)
        func spans(_ segment: PDFLine) -> Bool {
            let crossed = gaps.count {
                $0.contains { $0.lowerBound > segment.left + 1 && $0.upperBound < segment.right - 1 }
            }
            return crossed > 1 && crossed * 2 > multi.count
        }
        var covered = rows.flatMap(\.segments).filter { !spans($0) }.map { ($0.left, $0.right) }
        covered.sort { $0.0 < $1.0 }
        guard var right = covered.first?.1 else { return [] }
        var gutters: [ClosedRange<Double>] = []
        for (start, end) in covered {
            if start - right >= least { gutters.append(right...start) }
            right = max(right, end)
        }
        return gutters
    }

    private mutating func fill() {
        lines = rows.map { row in
            var cells = [PDFLine?](repeating: nil, count: columns)
            for segment in row.segments {
                let column = gutters.count { $0.middle <= segment.left }
                if var cell = cells[column] {
                    cell.join(segment)
                    cells[column] = cell
                } else {
                    cells[column] = segment
                }
            }
            return cells
        }
    }

    /// Bullets and numbers of lists inside a cell belong to the text on their right.
    private mutating func joinMarks() {
        var column = columns - 2
        while column >= 0, columns > 1 {
            let marks = lines.compactMap { $0[column] }
            let isFirst = column == 0 && columns > 2 && !marks.allSatisfy { ItemMark.isBullet($0.words) }
            if !marks.isEmpty, marks.allSatisfy({ ItemMark.isWhole($0.words) }), !isFirst {
                gutters.remove(at: column)
                fill()
            }
            column -= 1
        }
    }

    // MARK: Rows

    private var rules: PDFTableRows { PDFTableRows(rows: rows, lines: lines, height: height, pitch: pitch) }

    private func rowStarts() -> [Int] { rules.starts() }

    // MARK: Verdict

    private func isTable(_ groups: [[Int]]) -> Bool {
        if isContents(groups) || !isAligned(groups) { return false }
        let rules = rules
        let runs = groups.dropFirst().count { $0.first.map(rules.runsThrough) ?? false }
        if runs * 5 > groups.count { return false }
        let perRow = Double(rows.count) / Double(groups.count)
        if perRow <= 1.6 { return true }
        // Columns of text are full to the end; cells leave space below them.
        let major = majorColumns()
        let filled = rows.indices.count { row in major.allSatisfy { lines[row][$0] != nil } }
        let share = Double(filled) / Double(rows.count)
        if perRow > 10 { return share < 0.5 && groups.count > 2 && rules.isPadded }
        if share > 0.85 { return perRow <= 3 && groups.count > 2 || rules.isPadded && perRow <= 5 }
        return groups.count > 2 || rules.isPadded || perRow <= 5
    }

    /// The two widest columns.
    private func majorColumns() -> [Int] {
        let widths = (0..<columns).map { column in
            lines.compactMap { $0[column] }.map { $0.right - $0.left }.max() ?? 0
        }
        return Array((0..<columns).sorted { widths[$0] > widths[$1] }.prefix(2))
    }

    /// Whether the last column holds nothing but page numbers that rise.
    private func isContents(_ groups: [[Int]]) -> Bool {
        let last = lines.compactMap { $0[columns - 1]?.text }
        let pages = last.compactMap { Int($0) }
        guard pages.count > 1, pages.count == last.count else { return false }
        return zip(pages, pages.dropFirst()).allSatisfy { $0 <= $1 }
    }

    /// Whether the cells of each column start, end or are centred at one place.
    private func isAligned(_ groups: [[Int]]) -> Bool {
        var aligned = 0
        var total = 0
        for column in 0..<columns {
            let cells = groups.compactMap { group in group.lazy.compactMap { lines[$0][column] }.first }
            guard cells.count > 1 else { continue }
            let centres: [Double] = cells.map { ($0.left + $0.right) / 2 }
            let places: [[Double]] = [cells.map(\.left), cells.map(\.right), centres]
            aligned += places.map(Self.mostAtOnePlace).max() ?? 0
            total += cells.count
        }
        guard total > 0 else { return false }
        return groups.count == 2 ? aligned == total : Double(aligned) >= 0.7 * Double(total)
    }

    /// How many of the places lie within two points of each other.
    private static func mostAtOnePlace(_ places: [Double]) -> Int {
        let sorted = places.sorted()
        var most = 0
        var low = 0
        for high in sorted.indices {
            while sorted[high] - sorted[low] > 2 { low += 1 }
            most = max(most, high - low + 1)
        }
        return most
    }
}
