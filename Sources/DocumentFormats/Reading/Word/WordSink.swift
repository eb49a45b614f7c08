/// Takes the paragraphs of a Word file, numbers them and puts them into the document.
struct WordSink {
    var builder: TextBuilder
    var counters: WordCounters
    /// The words of each note, filled from the parts with notes before the document itself is read.
    var notes: [WordBody.NoteReference: ParagraphText] = [:]
    var insertions = 0
    var deletions = 0
    var comments = 0
    var hiddenStretches = 0
    var embeddedParts = 0
    /// Whether the file says where pages broke when it was last shown.
    var hasPages = false
    private var footnotes = 0
    private var endnotes = 0

    init(builder: TextBuilder, counters: WordCounters) {
        self.builder = builder
        self.counters = counters
    }

    /// Adds a paragraph and, behind it, the notes it refers to.
    mutating func append(
        _ paragraph: WordBody.Paragraph, cell: (table: Int, row: Int, column: Int)?, styles: WordStyles
    ) throws(FormatError) {
        let styleID = paragraph.style ?? styles.defaultParagraphStyle
        let style = styles.resolved(styleID)
        var number: String?
        var listLevel: Int?
        if let list = paragraph.list ?? style.numbering, list != "0" {
            let level = min(max(level(of: paragraph, style: style, list: list), 0), 8)
            number = counters.next(list: list, level: level)
            listLevel = level
        }
        let outline = paragraph.outlineLevel ?? style.outlineLevel
        let kind: TextDocument.Block.Kind =
            if let cell {
                .tableCell(table: cell.table, row: cell.row, column: cell.column)
            } else if let outline, (0...8).contains(outline) {
                .heading(level: outline + 1)
            } else if let listLevel {
                .listItem(level: listLevel + 1)
            } else {
                .paragraph
            }
        try builder.append(paragraph.text, kind: kind, number: number, page: paragraph.page)
        for reference in paragraph.references { try appendNote(reference, page: paragraph.page) }
    }

    /// Keeps the deleted words of a paragraph that is gone as a whole, and so takes no number.
    mutating func appendDeleted(_ text: ParagraphText) throws(FormatError) {
        try builder.append(text, kind: .paragraph)
    }

    /// The finished document.
    func document(carried: [ReadingNote]) -> TextDocument {
        var builder = builder
        if !hasPages { builder.removePages() }
        var reading: [ReadingNote] = []
        if insertions + deletions > 0 { reading.append(.trackedChanges(insertions: insertions, deletions: deletions)) }
        if comments > 0 { reading.append(.commentsIgnored(comments)) }
        if hiddenStretches > 0 { reading.append(.hiddenText(stretches: hiddenStretches)) }
        if embeddedParts > 0 { reading.append(.embeddedFilesIgnored(embeddedParts)) }
        return builder.document(.word, notes: reading + carried)
    }

    private mutating func level(of paragraph: WordBody.Paragraph, style: WordStyles.Resolved, list: String) -> Int {
        if let level = paragraph.level { return level }
        if let source = style.numberingStyle, let level = counters.level(ofStyle: source, in: list) { return level }
        return style.numberingLevel ?? 0
    }

    private mutating func appendNote(_ reference: WordBody.NoteReference, page: Int) throws(FormatError) {
        if reference.isEndnote { endnotes += 1 } else { footnotes += 1 }
        let number =
            reference.isEndnote
            ? WordNumberFormat.text(endnotes, format: "lowerRoman", isDutch: false) : String(footnotes)
        // A file can refer to one note again and again; its words are taken once.
        guard let text = notes.removeValue(forKey: reference) else { return }
        try builder.append(text, kind: .note, number: number, page: page)
    }
}
