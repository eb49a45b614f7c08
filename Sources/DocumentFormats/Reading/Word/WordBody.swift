/// Walks the text of a Word file (the document, or its notes) and hands over each paragraph when it ends.
struct WordBody {
    /// A note's place in its part.
    struct NoteReference: Hashable {
        var isEndnote: Bool
        var id: String
    }

    /// A paragraph while it is read. A text box puts paragraphs inside a paragraph, so these lie on a stack.
    struct Paragraph {
        var text = ParagraphText()
        var style: String?
        var list: String?
        var level: Int?
        var outlineLevel: Int?
        /// The paragraph's mark is deleted: accepted, the next paragraph joins it.
        var joinsNext = false
        var page = 1
        var references: [NoteReference] = []
        var run = Run()
    }

    struct Run {
        var style: String?
        var isBold: Bool?
        var isHidden: Bool?
    }

    struct Table {
        var index: Int
        var row = -1
        var column = 0
        var nextColumn = 0
        /// The paragraph stack's height outside the table, so that a text box in a cell is no cell.
        var paragraphs: Int
        var isRowDeleted = false
    }

    let part: String
    let styles: WordStyles
    var sink: WordSink

    private var scanner: XMLScanner<WordName>
    private var paragraphs: [Paragraph] = []
    /// What a paragraph with a deleted mark leaves for the next one.
    private var carried: Paragraph?
    private var tables: [Table] = []
    private var tableCount = 0
    private var insertionDepth = 0
    private var deletionDepth = 0
    private var choiceTaken: [Bool] = []
    private var note: (reference: NoteReference, text: ParagraphText)?
    private var properties: [WordName] = []
    private var isInText = false
    private var page = 1
    private var buffer: [UInt8] = []

    init(_ bytes: [UInt8], part: String, styles: WordStyles, sink: WordSink, limits: ReadLimits) throws(FormatError) {
        self.part = part
        self.styles = styles
        self.sink = sink
        scanner = try XMLScanner(bytes, part: part, names: WordName.table, limits: limits)
    }

    /// Reads everything; `sink` then holds the result.
    mutating func read() throws(FormatError) {
        while true {
            switch try scanner.next() {
            case .start: try start()
            case .end: try end()
            case .text: try text()
            case .finished:
                try flushCarried()
                return
            }
        }
    }

    private mutating func start() throws(FormatError) {
        guard let name = scanner.name else { return }
        switch name {
        case .p:
            var paragraph = Paragraph(page: page)
            // Joined paragraphs look like the last of them, so only the words come along.
            if let carried {
                paragraph.text = carried.text
                paragraph.references = carried.references
                if !carried.text.isEmpty { paragraph.page = carried.page }
            }
            carried = nil
            paragraphs.append(paragraph)
        case .r: current { $0.run = Run() }
        case .t: isInText = true
        case .delText: isInText = true
        case .pPr, .rPr, .trPr, .tcPr, .tblPr: properties.append(name)
        case .sectPr, .pPrChange, .rPrChange, .numberingChange, .tblGrid, .tblPrEx, .rt: try scanner.skipElement()
        case .ins, .del, .moveFrom, .moveTo: startChange(name)
        case .tbl:
            tables.append(Table(index: tableCount, paragraphs: paragraphs.count))
            tableCount += 1
        case .tr: table { $0.startRow() }
        case .tc: table { $0.startCell() }
        case .alternateContent: choiceTaken.append(false)
        case .choice, .fallback:
            guard let taken = choiceTaken.last else { return }
            if taken { try scanner.skipElement() } else { choiceTaken[choiceTaken.count - 1] = true }
        case .footnote, .endnote:
            // Separator lines are notes with a type.
            guard let id = scanner.attribute(.id), scanner.attribute(.type).map({ $0 == "normal" }) ?? true else {
                return try scanner.skipElement()
            }
            note = (NoteReference(isEndnote: name == .endnote, id: id), ParagraphText())
        default:
            if properties.isEmpty { try inline(name) } else { property(name) }
        }
    }

    private mutating func end() throws(FormatError) {
        switch scanner.name {
        case .p: try endParagraph()
        case .t, .delText: isInText = false
        case .pPr, .rPr, .trPr, .tcPr, .tblPr: _ = properties.popLast()
        case .ins, .moveTo: if properties.isEmpty { insertionDepth -= 1 }
        case .del, .moveFrom: if properties.isEmpty { deletionDepth -= 1 }
        case .tc:
            try flushCarried()
        case .tr:
            if tables.last?.isRowDeleted ?? false { deletionDepth -= 1 }
            table { $0.isRowDeleted = false }
        case .tbl: _ = tables.popLast()
        case .alternateContent: _ = choiceTaken.popLast()
        case .footnote, .endnote:
            guard let note else { return }
            sink.notes[note.reference] = note.text
            self.note = nil
        default: break
        }
    }

    private mutating func text() throws(FormatError) {
        guard isInText, !paragraphs.isEmpty else { return }
        buffer.removeAll(keepingCapacity: true)
        try scanner.appendText(to: &buffer)
        append(buffer)
    }

    /// Words go into the text, into the list of deletions, or nowhere when they are hidden.
    private mutating func append(_ words: [UInt8]) {
        let last = paragraphs.count - 1
        guard last >= 0, !words.isEmpty else { return }
        let run = paragraphs[last].run
        if deletionDepth > 0 { return paragraphs[last].text.appendDeleted(words) }
        let runStyle = run.style.map { styles.resolved($0) }
        let style = styles.resolved(paragraphs[last].style ?? styles.defaultParagraphStyle)
        if run.isHidden ?? runStyle?.isHidden ?? style.isHidden ?? false {
            sink.hiddenStretches += 1
            return
        }
        let isBold = run.isBold ?? runStyle?.isBold ?? style.isBold ?? false
        paragraphs[last].text.append(words, isBold: isBold, isInserted: insertionDepth > 0)
    }

    private mutating func startChange(_ name: WordName) {
        let isDeletion = name == .del || name == .moveFrom
        switch properties.last {
        case nil:
            if isDeletion {
                deletionDepth += 1
                sink.deletions += 1
            } else {
                insertionDepth += 1
                sink.insertions += 1
            }
        case .rPr where properties.first == .pPr && isDeletion: current { $0.joinsNext = true }
        case .trPr where isDeletion:
            table { $0.isRowDeleted = true }
            deletionDepth += 1
            sink.deletions += 1
        default: break
        }
    }

    /// What stands between the words of a run.
    private mutating func inline(_ name: WordName) throws(FormatError) {
        switch name {
        case .tab, .ptab: append([0x09])
        case .br, .cr: append([0x0A])
        case .noBreakHyphen: append(Array("\u{2011}".utf8))
        case .sym: append(WordSymbols.text(font: scanner.attribute(.font), code: scanner.attribute(.char)))
        case .lastRenderedPageBreak:
            page += 1
            sink.hasPages = true
            let newPage = page
            current { if $0.text.isEmpty { $0.page = newPage } }
        case .footnoteReference, .endnoteReference:
            guard deletionDepth == 0, let id = scanner.attribute(.id) else { return }
            current { $0.references.append(NoteReference(isEndnote: name == .endnoteReference, id: id)) }
        case .commentReference: sink.comments += 1
        case .altChunk: sink.embeddedParts += 1
        default: break
        }
    }

    private mutating func property(_ name: WordName) {
        let value = scanner.attribute(.val)
        if properties.last == .rPr {
            // The paragraph's own run properties draw its number and mark, not its words.
            guard properties.count == 1 else { return }
            switch name {
            case .rStyle: current { $0.run.style = value }
            case .b: current { $0.run.isBold = WordName.isOn(value) }
            case .vanish: current { $0.run.isHidden = WordName.isOn(value) }
            default: break
            }
            return
        }
        switch name {
        case .pStyle: current { $0.style = value }
        case .numId: current { $0.list = value }
        case .ilvl: current { $0.level = value.flatMap { Int($0) } }
        case .outlineLvl: current { $0.outlineLevel = value.flatMap { Int($0) } }
        case .gridSpan: table { $0.widenCell(by: value.flatMap { Int($0) } ?? 1) }
        case .gridBefore: table { $0.nextColumn = min(max(value.flatMap { Int($0) } ?? 0, 0), Table.widest) }
        default: break
        }
    }

    private mutating func endParagraph() throws(FormatError) {
        guard let paragraph = paragraphs.popLast() else { return }
        if paragraph.joinsNext {
            carried = paragraph
            return
        }
        try finish(paragraph)
    }

    private mutating func flushCarried() throws(FormatError) {
        guard let paragraph = carried else { return }
        carried = nil
        if paragraph.text.isEmpty { try sink.appendDeleted(paragraph.text) } else { try finish(paragraph) }
    }

    private mutating func finish(_ paragraph: Paragraph) throws(FormatError) {
        if note != nil {
            note?.text.append(paragraph.text)
            return
        }
        if deletionDepth > 0 && paragraph.text.isEmpty { return try sink.appendDeleted(paragraph.text) }
        let cell = tables.last.flatMap { $0.paragraphs == paragraphs.count ? $0 : nil }
        try sink.append(paragraph, cell: cell.map { ($0.index, max($0.row, 0), $0.column) }, styles: styles)
    }

    private mutating func current(_ change: (inout Paragraph) -> Void) {
        guard !paragraphs.isEmpty else { return }
        change(&paragraphs[paragraphs.count - 1])
    }

    private mutating func table(_ change: (inout Table) -> Void) {
        guard !tables.isEmpty else { return }
        change(&tables[tables.count - 1])
    }
}

extension WordBody.Table {
    /// Word allows 63 columns; a file that claims more is held here.
    static let widest = 10_000

    mutating func startRow() {
        row += 1
        column = 0
        nextColumn = 0
    }

    mutating func startCell() {
        column = nextColumn
        nextColumn = min(nextColumn + 1, Self.widest)
    }

    mutating func widenCell(by span: Int) {
        nextColumn = min(column + max(span, 1), Self.widest)
    }
}
