/// The state of a page while its tags go by. No tree is kept: what is open is counted, so depth costs nothing.
struct HTMLPage {
    /// Elements whose content nobody reads on the page.
    static let unread: Set<String> = [
        "script", "style", "template", "svg", "math", "iframe", "object", "select", "textarea", "title", "noframes",
    ]

    private var builder: TextBuilder
    private var paragraph = ParagraphText()
    private var headingLevel: Int?
    private var lists: [List] = []
    private var tables: [Table] = []
    private var tableCount = 0
    private var boldDepth = 0
    private var preDepth = 0
    private var insertionDepth = 0
    private var deletionDepth = 0
    private var insertions = 0
    private var deletions = 0
    /// The number of a list item until its first words come.
    private var number: String?
    /// The hidden element that is being skipped, and how many of its name are open.
    private var hidden: (name: String, depth: Int)?
    private var hiddenStretches = 0

    private struct List {
        /// The format of the numbers, as Word names it; nil for bullets.
        var format: String?
        var next = 1
    }

    private struct Table {
        var index: Int
        var row = -1
        var column = -1
        var nextColumn = 0
        var isInCell = false
        var isHead = false
        /// Lists open outside the table.
        var lists: Int

        mutating func startRow() {
            row += 1
            nextColumn = 0
            isInCell = false
        }

        mutating func startCell(span: Int, isHead: Bool) {
            self.isHead = isHead
            column = nextColumn
            nextColumn += min(max(span, 1), 1000)
            isInCell = true
        }
    }

    init(builder: TextBuilder) { self.builder = builder }

    mutating func append(_ words: [UInt8]) {
        guard hidden == nil else { return }
        var words = words
        if preDepth == 0 { words = collapsed(words) }
        guard !words.isEmpty else { return }
        if deletionDepth > 0 {
            paragraph.appendDeleted(words)
        } else {
            // Browsers show the head of a table in bold.
            let isHead = tables.last.map { $0.isInCell && $0.isHead } ?? false
            paragraph.append(words, isBold: boldDepth > 0 || isHead, isInserted: insertionDepth > 0)
        }
    }

    mutating func start(_ tag: HTMLTokenizer.Tag) throws(FormatError) {
        if let open = hidden {
            if open.name == tag.name { hidden?.depth += 1 }
            return
        }
        if isHidden(tag), !Self.void.contains(tag.name) {
            hidden = (tag.name, 1)
            hiddenStretches += 1
            return
        }
        if Self.blocks.contains(tag.name) { try endBlock() }
        switch tag.name {
        case "br": paragraph.append([0x0A])
        case "b", "strong": boldDepth += 1
        case "pre": preDepth += 1
        case "ins":
            insertionDepth += 1
            insertions += 1
        case "del":
            deletionDepth += 1
            deletions += 1
        case "h1", "h2", "h3", "h4", "h5", "h6": headingLevel = tag.name.utf8.last.map { Int($0) - 0x30 }
        case "ul", "ol": startList(tag)
        case "li": startItem(tag)
        case "table":
            if tables.count < 64 { tables.append(Table(index: tableCount, lists: lists.count)) }
            tableCount += 1
        case "tr": changeTable { $0.startRow() }
        case "td", "th":
            let span = tag.attributes["colspan"].flatMap { Int($0) } ?? 1
            changeTable { $0.startCell(span: span, isHead: tag.name == "th") }
        default: break
        }
    }

    mutating func end(_ name: String) throws(FormatError) {
        if let open = hidden {
            if open.name == name { hidden = open.depth == 1 ? nil : (name, open.depth - 1) }
            return
        }
        if Self.blocks.contains(name) { try endBlock() }
        switch name {
        case "b", "strong": boldDepth = max(boldDepth - 1, 0)
        case "pre": preDepth = max(preDepth - 1, 0)
        case "ins": insertionDepth = max(insertionDepth - 1, 0)
        case "del": deletionDepth = max(deletionDepth - 1, 0)
        case "h1", "h2", "h3", "h4", "h5", "h6": headingLevel = nil
        case "ul", "ol": if lists.count > (tables.last?.lists ?? 0) { lists.removeLast() }
        case "table":
            guard let table = tables.popLast() else { return }
            lists.removeLast(max(lists.count - table.lists, 0))
        case "td", "th": changeTable { $0.isInCell = false }
        case "li": number = nil
        default: break
        }
    }

    /// Hands over the block read so far.
    mutating func endBlock() throws(FormatError) {
        guard !paragraph.isEmpty || !paragraph.deleted.isEmpty else { return }
        let hasWords = paragraph.bytes.contains { $0 > 0x20 }
        let kind: TextDocument.Block.Kind =
            if let table = tables.last, table.isInCell {
                .tableCell(table: table.index, row: max(table.row, 0), column: max(table.column, 0))
            } else if let headingLevel {
                .heading(level: headingLevel)
            } else if !lists.isEmpty {
                .listItem(level: lists.count)
            } else {
                .paragraph
            }
        try builder.append(paragraph, kind: kind, number: number)
        if hasWords { number = nil }
        paragraph = ParagraphText()
    }

    func document(notes: [ReadingNote]) -> TextDocument {
        var reading: [ReadingNote] = []
        if insertions + deletions > 0 { reading.append(.trackedChanges(insertions: insertions, deletions: deletions)) }
        if hiddenStretches > 0 { reading.append(.hiddenText(stretches: hiddenStretches)) }
        return builder.document(.html, notes: reading + notes)
    }

    private mutating func startList(_ tag: HTMLTokenizer.Tag) {
        guard lists.count < 64 else { return }
        guard tag.name == "ol" else { return lists.append(List()) }
        let format =
            switch tag.attributes["type"] {
            case "a": "lowerLetter"
            case "A": "upperLetter"
            case "i": "lowerRoman"
            case "I": "upperRoman"
            default: "decimal"
            }
        lists.append(List(format: format, next: tag.attributes["start"].flatMap { Int($0) } ?? 1))
    }

    private mutating func startItem(_ tag: HTMLTokenizer.Tag) {
        number = nil
        guard let list = lists.last, let format = list.format else { return }
        let count = tag.attributes["value"].flatMap { Int($0) } ?? list.next
        number = WordNumberFormat.text(count, format: format, isDutch: false) + "."
        lists[lists.count - 1].next = min(count, 1 << 40) + 1
    }

    private mutating func changeTable(_ change: (inout Table) -> Void) {
        guard !tables.isEmpty else { return }
        change(&tables[tables.count - 1])
    }

    private func isHidden(_ tag: HTMLTokenizer.Tag) -> Bool {
        if tag.attributes["hidden"] != nil { return true }
        guard let style = tag.attributes["style"]?.lowercased().filter({ !$0.isWhitespace }) else { return false }
        return style.contains("display:none") || style.contains("visibility:hidden")
    }

    /// Blanks and line ends in a row as one blank, none at the start of a block or line.
    private func collapsed(_ words: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(words.count)
        var afterBlank = paragraph.endsWithBlank
        for byte in words {
            let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
            if isBlank, afterBlank { continue }
            output.append(isBlank ? 0x20 : byte)
            afterBlank = isBlank
        }
        return output
    }

    private static let void: Set<String> = [
        "br", "hr", "img", "input", "meta", "link", "col", "area", "base", "embed", "source", "wbr",
    ]

    private static let blocks: Set<String> = [
        "html", "head", "body", "p", "div", "section", "article", "header", "footer", "main", "nav", "aside", "hr",
        "blockquote", "pre", "ul", "ol", "li", "dl", "dt", "dd", "figure", "figcaption", "form", "fieldset", "legend",
        "address", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6",
        "details", "summary", "center",
    ]
}
