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
            let isRange = table.columns.indices.map(table.hasRange(in:))
            let columns = zip(table.columns, isRange).flatMap { column, isRange in
                isRange ? [column.key + "_low", column.key + "_high"] : [column.key]
            }
            let rows = table.rows.map { row in zip(row, isRange).flatMap { values($0, isRange: $1) } }
            text += CSVWriter.text([columns] + rows)
        }
        return Array(text.utf8)
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
