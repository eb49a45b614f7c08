/// What a file is, found from its content.
package enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
    case plainText, markdown, html, word, pdf, spreadsheet
}

/// A document as a reader hands it over: one text, the blocks it consists of, and what the reader left out or changed.
///
/// All offsets count Unicode scalars from the start of `text`; ranges are half open. For plain text and Markdown `text`
/// is the file's text unchanged, so an offset is also a position in the file; for the other formats blocks are parted
/// by a line feed and characters that nobody can see are gone.
package struct TextDocument: Sendable, Hashable {
    package var format: DocumentFormat
    package var text: String
    /// In reading order; empty blocks are left out.
    package var blocks: [Block]
    /// What the reader left out or changed, each kind once, in a fixed order.
    package var notes: [ReadingNote]

    /// One stretch of the document that a reader could tell apart.
    package struct Block: Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            /// A physical line of plain text or Markdown.
            case line
            /// A whole paragraph (Word, PDF, HTML).
            case paragraph
            /// A heading that the format itself marks; level 1 is outermost, 9 innermost.
            case heading(level: Int)
            /// An item of a list that the format itself marks; level 1 is outermost.
            case listItem(level: Int)
            /// A paragraph in a cell of a table, or a cell of a sheet; table, row and column count from 0. A cell with
            /// several paragraphs gives as many blocks with the same place.
            case tableCell(table: Int, row: Int, column: Int)
            /// A footnote or endnote; it follows the paragraph that refers to it.
            case note
        }

        package var kind: Kind
        /// The automatic number that Word or a browser shows ("7.2", "(a)", "Artikel 3."), when it is not part of the
        /// text. Bullets are no number.
        package var number: String?
        /// Where the block lies in the text.
        package var range: Range<Int>
        /// Stretches in bold, in offsets of the whole text.
        package var bold: [Range<Int>]
        /// The page (from 1), where the format has pages; the page on which the block starts.
        package var page: Int?
        /// The sheet's name, where the format has sheets.
        package var sheet: String?
        /// What tracked changes did to the block; nil when there are none.
        package var change: Change?
    }

    /// Tracked changes in a block. The text is the accepted one: insertions are in it, deletions are not. Words deleted
    /// together with their whole paragraph are told at the end of the block before.
    package struct Change: Sendable, Hashable {
        /// Inserted stretches, in offsets of the whole text.
        package var inserted: [Range<Int>]
        package var deleted: [Deletion]
    }

    /// Words that a tracked change takes out.
    package struct Deletion: Sendable, Hashable {
        /// Where the words stood, as an offset of the whole text.
        package var offset: Int
        package var text: String
    }

    /// The words of one block. Walks the text from its start: for all blocks take `blockTexts`.
    package func text(of block: Block) -> String {
        let scalars = text.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: block.range.lowerBound)
        return String(scalars[start..<scalars.index(start, offsetBy: block.range.count)])
    }

    /// The words of every block, in the order of `blocks`, in one pass over the text.
    package var blockTexts: [String] {
        let scalars = text.unicodeScalars
        var place = scalars.startIndex
        var offset = 0
        return blocks.map { block in
            let start = scalars.index(place, offsetBy: block.range.lowerBound - offset)
            place = scalars.index(start, offsetBy: block.range.count)
            offset = block.range.upperBound
            return String(scalars[start..<place])
        }
    }
}
