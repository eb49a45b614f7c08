/// Tables of plain text: of bars, tabs or aligned columns.
extension PassageReader {
    mutating func readTable(_ lines: [TextLine]) {
        var rows: [[Range<Int>]] = []
        var isHeaded = false
        for line in lines {
            if TextLine.isTableRule(line, text: text) {
                if rows.count == 1 { isHeaded = true }
                passages.append(noise(line))
                continue
            }
            rows.append(line.pipedCells(in: text))
        }
        addCells(rows, isHeaded: isHeaded, page: lines.first?.page)
    }

    /// `isHeaded`: a rule parts the first row from the others, so that it names the columns.
    mutating func addCells(_ rows: [[Range<Int>]], isHeaded: Bool, page: Int?) {
        let table = nextTable
        nextTable += 1
        for (row, cells) in rows.enumerated() {
            for (column, cell) in cells.enumerated() where !cell.isEmpty {
                let label = labels.label(at: cell.lowerBound, limit: cell.upperBound)
                passages.append(
                    Passage(
                        kind: .cell(table: table, row: row, column: column), range: cell,
                        bodyStart: label?.end ?? cell.lowerBound, label: label, indent: 0, page: page,
                        isBold: isHeaded && row == 0 || text.codes[cell].starts(with: [0x2A, 0x2A])))
            }
        }
    }
}
