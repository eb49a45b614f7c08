/// A stretch of the document that belongs together before clauses are cut: a paragraph, list item, heading or cell.
struct Passage {
    enum Kind: Equatable {
        case body
        /// A heading, with the rank that orders it among headings (lower is further out).
        case heading(rank: Int)
        case cell(table: Int, row: Int, column: Int)
        /// Page numbers, rules and the like.
        case noise
        case note
    }

    var kind: Kind
    /// From label to last word, without white space at the ends.
    var range: Range<Int>
    /// Where the words begin, after label and list sign.
    var bodyStart: Int
    var label: Label?
    /// Columns before the text, or 2 × the list level of a format that marks lists.
    var indent: Int
    var page: Int?
    /// All of it is bold.
    var isBold: Bool
    /// The next passage follows on the very next line.
    var isTight: Bool = false
    /// The format itself says that it is a list item.
    var isListItem: Bool = false

    /// Filled in by the segmenter.
    var tokens: Range<Int> = 0..<0
    var parent: Int?
    var children: [Int] = []
    var number: String?
    /// The number of the provision that it stands under, for what has no number of its own.
    var base: String?
    var headings: [String] = []

    /// How a clause made of it is cited when it has no number.
    var place: ClauseDraft.Place {
        if kind == .note, let sign = label?.cited.bare, !sign.isEmpty { return .note(sign: sign) }
        return base.map { .item(of: $0) } ?? .plain
    }

    var body: Range<Int> { min(bodyStart, range.upperBound)..<range.upperBound }
    var isHeading: Bool { if case .heading = kind { true } else { false } }
    var isCell: Bool { if case .cell = kind { true } else { false } }
}
