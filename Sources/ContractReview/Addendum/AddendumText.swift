/// The text of a buyer's document as a reader hands it over: one string and the blocks it consists of.
///
/// All offsets count Unicode scalars from the start of `text`; a range is half open.
package struct AddendumText: Sendable, Hashable, Codable {
    /// One stretch of the document that a reader could tell apart.
    package struct Block: Sendable, Hashable, Codable {
        package enum Kind: Sendable, Hashable, Codable {
            /// A physical line of plain text or Markdown; where a paragraph ends is for the segmenter to find.
            case line
            /// A whole paragraph (Word, PDF, HTML).
            case paragraph
            /// A heading that the format itself marks; level 1 is outermost.
            case heading(level: Int)
            /// An item of a list that the format itself marks; level 1 is outermost.
            case listItem(level: Int)
            /// A cell of a table; table, row and column count from 0.
            case tableCell(table: Int, row: Int, column: Int)
            /// A footnote or endnote.
            case note
        }

        package var kind: Kind
        /// The automatic number that the reader of the document sees ("7.2", "(a)", "Artikel 3."), when it is not part of the text.
        package var number: String?
        /// Where the block lies in the text.
        package var range: Range<Int>
        /// Stretches in bold, in offsets of the whole text.
        package var bold: [Range<Int>]
        /// The page (from 1), where the format has pages.
        package var page: Int?
        /// The sheet's name, where the format has sheets.
        package var sheet: String?

        package init(
            kind: Kind, number: String? = nil, range: Range<Int>, bold: [Range<Int>] = [], page: Int? = nil,
            sheet: String? = nil
        ) {
            self.kind = kind
            self.number = number
            self.range = range
            self.bold = bold
            self.page = page
            self.sheet = sheet
        }
    }

    package var text: String
    package var blocks: [Block]

    package init(text: String, blocks: [Block]) {
        self.text = text
        self.blocks = blocks
    }

    /// A text that is one paragraph: an example, a wording.
    package init(paragraph text: String) {
        self.init(text: text, blocks: [Block(kind: .paragraph, range: 0..<text.unicodeScalars.count)])
    }
}
