/// A workbook as a value, for `SpreadsheetWriter`.
package struct Spreadsheet: Sendable, Hashable {
    package enum Cell: Sendable, Hashable, ExpressibleByStringInterpolation {
        /// Words. They stay words, also when they start with `=`, `+`, `-` or `@`.
        case text(String)
        case number(Double)
        /// A number from 0 to 1, shown in per cent.
        case share(Double)
        case empty

        package init(stringLiteral value: String) { self = .text(value) }
    }

    package struct Column: Sendable, Hashable {
        /// The heading in the first row: bold on a fill, and it stays in view.
        package let title: String
        /// The width in characters of the standard font, at most 255.
        package let width: Double

        package init(_ title: String, width: Double = 20) {
            self.title = title
            self.width = width
        }
    }

    package struct Sheet: Sendable, Hashable {
        /// The name on the tab. The writer takes out what Excel forbids, keeps 31 characters and makes names unique.
        package let name: String
        package let columns: [Column]
        /// The rows below the headings; one may be shorter than the columns.
        package let rows: [[Cell]]

        package init(name: String, columns: [Column], rows: [[Cell]]) {
            self.name = name
            self.columns = columns
            self.rows = rows
        }
    }

    package let sheets: [Sheet]

    package init(sheets: [Sheet]) { self.sheets = sheets }
}
