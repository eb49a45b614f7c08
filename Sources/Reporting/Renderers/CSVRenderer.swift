import DocumentFormats
import ReadinessModel

/// The tables of a report, one after the other with an empty line between; shares as numbers from 0 to 1.
package struct CSVRenderer: ReportRenderer {
    package let format = "csv"
    package let fileExtension = "csv"

    package init() {}

    package func render(_ report: Report) -> [UInt8] {
        let tables = report.tables
        var text = ""
        for (index, table) in tables.enumerated() {
            if index > 0 { text += "\r\n" }
            let columns = table.columns.enumerated().flatMap { position, column in
                hasRanges(table, position) ? [column.key + "_low", column.key + "_high"] : [column.key]
            }
            text += CSVWriter.text([columns])
            for row in table.rows {
                text += CSVWriter.text([
                    row.enumerated().flatMap { position, cell in values(cell, isRange: hasRanges(table, position)) }
                ])
            }
        }
        return Array(text.utf8)
    }

    private func hasRanges(_ table: Report.Table, _ column: Int) -> Bool {
        table.rows.contains { row in
            if case .range = row[column] { true } else { false }
        }
    }

    private func values(_ cell: Report.Cell, isRange: Bool) -> [String] {
        switch cell {
        case .range(let range): [plain(range.low), plain(range.high)]
        case .share(let share): isRange ? [plain(share), plain(share)] : [plain(share)]
        case .number(let value, let decimals): [NumberFormat(.english).number(value, decimals: decimals)]
        default:
            isRange ? [cell.text(.english), cell.text(.english)] : [cell.text(.english, separator: "; ")]
        }
    }

    private func plain(_ share: Double) -> String {
        NumberFormat(.english).number(share, decimals: 4)
    }
}
