/// Writes text documents as DOCX: the same bytes for the same value. Headings carry outline levels, so that Word's
/// navigation and tables of contents work; insertions and deletions are real tracked changes.
package enum WordWriter {
    /// The bytes of a .docx file.
    package static func bytes(of document: WordDocument) throws(FormatError) -> [UInt8] {
        var body = WordBodyText(author: document.author, changedAt: document.changedAt)
        for block in document.blocks { body.append(block) }
        let main =
            XMLText.declaration + "<w:document xmlns:w=\"\(WordParts.namespace)\"><w:body>\(body.xml)"
            + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" "
            + "w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
        return try ZipArchive.bytes(
            of: [
                ZipArchive.File(name: "[Content_Types].xml", text: WordParts.contentTypes),
                ZipArchive.File(name: "_rels/.rels", text: WordParts.rootRelationships),
                ZipArchive.File(name: "docProps/core.xml", text: WordParts.properties(of: document)),
                ZipArchive.File(name: "word/_rels/document.xml.rels", text: WordParts.documentRelationships),
                ZipArchive.File(name: "word/document.xml", text: main),
                ZipArchive.File(name: "word/numbering.xml", text: WordParts.numbering),
                ZipArchive.File(name: "word/styles.xml", text: WordParts.styles(language: document.language)),
            ], first: ["[Content_Types].xml", "_rels/.rels"])
    }
}

/// The body of a Word file while it is written.
private struct WordBodyText {
    var xml = ""
    private let changeAttributes: String
    /// Word wants each tracked change to have a number of its own.
    private var changes = 0

    init(author: String, changedAt: String?) {
        let date = changedAt.map { " w:date=\"\(XMLText.escaped($0))\"" } ?? ""
        changeAttributes = " w:author=\"\(XMLText.escaped(author))\"\(date)"
    }

    mutating func append(_ block: WordDocument.Block) {
        switch block {
        case .heading(let level, let runs):
            append(runs, properties: "<w:pStyle w:val=\"Heading\(min(max(level, 1), 4))\"/>")
        case .paragraph(let runs): append(runs, properties: "")
        case .listItem(let runs):
            let bullet = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
            append(runs, properties: "<w:pStyle w:val=\"ListBullet\"/>" + bullet)
        case .table(let table): append(table)
        }
    }

    private mutating func append(_ table: WordDocument.Table) {
        guard !table.headings.isEmpty else { return }
        let shares = table.widths.count == table.headings.count ? table.widths : table.headings.map { _ in 1 }
        let total = max(shares.reduce(0, +), 0.001)
        let widths = shares.map { Int($0 / total * 9638) }
        xml += "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"9638\" w:type=\"dxa\"/>"
        xml += "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
        for width in widths { xml += "<w:gridCol w:w=\"\(width)\"/>" }
        xml += "</w:tblGrid>"
        let headings = table.headings.map { [WordDocument.Run($0, isBold: true)] }
        append(headings, widths: widths, isHeading: true)
        for row in table.rows { append(row, widths: widths, isHeading: false) }
        // Two tables without a paragraph between them would become one.
        xml += "</w:tbl><w:p/>"
    }

    private mutating func append(_ cells: [[WordDocument.Run]], widths: [Int], isHeading: Bool) {
        xml += "<w:tr><w:trPr><w:cantSplit/>\(isHeading ? "<w:tblHeader/>" : "")</w:trPr>"
        for (column, width) in widths.enumerated() {
            xml += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>"
            if isHeading { xml += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7ECF3\"/>" }
            xml += "</w:tcPr>"
            append(column < cells.count ? cells[column] : [], properties: "")
            xml += "</w:tc>"
        }
        xml += "</w:tr>"
    }

    private mutating func append(_ runs: [WordDocument.Run], properties: String) {
        xml += properties.isEmpty ? "<w:p>" : "<w:p><w:pPr>\(properties)</w:pPr>"
        for run in runs where !run.text.isEmpty { append(run) }
        xml += "</w:p>"
    }

    private mutating func append(_ run: WordDocument.Run) {
        let element: String? =
            switch run.change {
            case .none: nil
            case .inserted: "w:ins"
            case .deleted: "w:del"
            }
        if let element {
            changes += 1
            xml += "<\(element) w:id=\"\(changes)\"\(changeAttributes)>"
        }
        xml += "<w:r>"
        if run.isBold || run.isItalic {
            xml += "<w:rPr>\(run.isBold ? "<w:b/>" : "")\(run.isItalic ? "<w:i/>" : "")</w:rPr>"
        }
        let textElement = run.change == .deleted ? "w:delText" : "w:t"
        var words = ""
        func endWords() {
            guard !words.isEmpty else { return }
            xml += "<\(textElement) xml:space=\"preserve\">\(XMLText.escaped(words))</\(textElement)>"
            words = ""
        }
        for character in run.text {
            if character.isNewline {
                endWords()
                xml += "<w:br/>"
            } else if character == "\t" {
                endWords()
                xml += "<w:tab/>"
            } else {
                words.append(character)
            }
        }
        endWords()
        xml += "</w:r>"
        if let element { xml += "</\(element)>" }
    }
}
