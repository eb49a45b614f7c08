/// A text document as a value, for `WordWriter`.
package struct WordDocument: Sendable, Hashable {
    /// Words in one style. A line feed is a line break, a tab a tab.
    package struct Run: Sendable, Hashable, ExpressibleByStringInterpolation {
        /// What a tracked change does with the words.
        package enum Change: Sendable, Hashable {
            case none, inserted, deleted
        }

        package let text: String
        package let isBold: Bool
        package let isItalic: Bool
        package let change: Change

        package init(_ text: String, isBold: Bool = false, isItalic: Bool = false, change: Change = .none) {
            self.text = text
            self.isBold = isBold
            self.isItalic = isItalic
            self.change = change
        }

        package init(stringLiteral value: String) { self.init(value) }
    }

    package enum Block: Sendable, Hashable {
        /// A heading; levels 1 (outermost) to 4, others are brought into that range.
        case heading(level: Int, [Run])
        case paragraph([Run])
        /// An item with a bullet.
        case listItem([Run])
        /// A table whose first row repeats on each page. Widths are shares of the text width.
        case table(Table)
    }

    package struct Table: Sendable, Hashable {
        package let headings: [String]
        /// Relative widths, one for each heading; empty for equal ones.
        package let widths: [Double]
        /// Each cell is one paragraph.
        package let rows: [[[Run]]]

        package init(headings: [String], widths: [Double] = [], rows: [[[Run]]]) {
            self.headings = headings
            self.widths = widths
            self.rows = rows
        }
    }

    /// The title in the file's properties.
    package let title: String
    /// The language of the words ("nl-NL"), for spelling and screen readers.
    package let language: String
    /// Who made the tracked changes.
    package let author: String
    /// When the tracked changes were made, as "2026-03-31T00:00:00Z"; nil leaves it open.
    package let changedAt: String?
    package let blocks: [Block]

    package init(
        title: String, language: String, author: String = "", changedAt: String? = nil, blocks: [Block]
    ) {
        self.title = title
        self.language = language
        self.author = author
        self.changedAt = changedAt
        self.blocks = blocks
    }
}
