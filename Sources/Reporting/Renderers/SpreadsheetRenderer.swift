import DocumentFormats
import ReadinessModel

/// A workbook: one sheet per table or chart, and a last one with the words around them.
///
/// A range is two columns, low and high; shares are numbers from 0 to 1.
package struct SpreadsheetRenderer: ReportRenderer {
    package let format = "xlsx"
    package let fileExtension = "xlsx"

    package init() {}

    package func render(_ report: Report) -> [UInt8] {
        let sheets = tables(report).map { sheet($0.table, named: $0.name, report.language) } + [remarks(report)]
        do {
            return try SpreadsheetWriter.bytes(of: Spreadsheet(sheets: sheets))
        } catch {
            // There is a sheet, and no report comes near Excel's limits: what is left is a machine without memory.
            preconditionFailure("no workbook could be written: \(error)")
        }
    }

    /// The tables, each with its name: the caption, else the heading above it, else the report's title.
    private func tables(_ report: Report) -> [(name: String, table: Report.Table)] {
        var heading = report.title
        return report.blocks.compactMap { block in
            switch block {
            case .heading(_, let text):
                heading = text
                return nil
            case .table(let table): return (table.caption.isEmpty ? heading : table.caption, table)
            case .bars(let caption, let bars): return (caption, BarTable.table(caption, bars, report.language))
            case .paragraph, .notice, .list: return nil
            }
        }
    }

    private func sheet(_ table: Report.Table, named name: String, _ language: Language) -> Spreadsheet.Sheet {
        let ranges = table.columns.indices.map(table.hasRange(in:))
        let columns = zip(table.columns, ranges).enumerated().flatMap { position, pair in
            let (column, isRange) = pair
            let width = width(of: table, column: position, language)
            return isRange
                ? Bound.allCases.map { Spreadsheet.Column("\(column.title), \($0.words[language])", width: width) }
                : [Spreadsheet.Column(column.title, width: width)]
        }
        return Spreadsheet.Sheet(
            name: name, columns: columns,
            rows: table.rows.map { row in
                zip(row, ranges).flatMap { cell, isRange in
                    isRange ? Bound.allCases.map { value(cell, $0, language) } : [value(cell, .low, language)]
                }
            })
    }

    private enum Bound: CaseIterable {
        case low, high

        var words: LocalizedText {
            switch self {
            case .low: LocalizedText(en: "low", nl: "laag")
            case .high: LocalizedText(en: "high", nl: "hoog")
            }
        }
    }

    private func value(_ cell: Report.Cell, _ bound: Bound, _ language: Language) -> Spreadsheet.Cell {
        switch cell {
        case .number(let value, _): .number(value)
        case .share(let share): percent(share)
        case .range(let range): percent(bound == .low ? range.low : range.high)
        case .text, .outcome, .lines: .text(cell.text(language))
        case .empty: .empty
        }
    }

    /// A share, to the ten-thousandth.
    private func percent(_ share: Double) -> Spreadsheet.Cell {
        .share((share * 10_000).rounded() / 10_000)
    }

    /// Wide enough for the longest line, and narrow enough to read.
    private func width(of table: Report.Table, column: Int, _ language: Language) -> Double {
        let title = table.columns[column].title
        let lines = table.rows.flatMap { row in
            column < row.count ? row[column].text(language).split(separator: "\n").map(\.count) : []
        }
        return Double(min(max(lines.max() ?? 0, title.count) + 4, 60))
    }

    /// Everything that is said outside the tables, small print included.
    private func remarks(_ report: Report) -> Spreadsheet.Sheet {
        let texts = report.blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let inlines), .notice(let inlines): [inlines.plainText]
            case .list(let items): items.map(\.plainText)
            case .heading, .table, .bars: []
            }
        }
        return Spreadsheet.Sheet(
            name: LocalizedText(en: "Remarks", nl: "Toelichting")[report.language],
            columns: [Spreadsheet.Column(report.title, width: 100)],
            rows: ([report.subtitle].compactMap { $0 } + texts + [report.footer]).map { [.text($0)] })
    }
}
