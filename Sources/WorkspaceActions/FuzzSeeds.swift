import DocumentFormats

/// A sound file from which broken ones are made.
struct FuzzSeed {
    let name: String
    let bytes: [UInt8]
    /// The parts, when the file is a zip archive.
    let parts: [ZipArchive.File]

    var isPDF: Bool { bytes.starts(with: "%PDF".utf8) }

    init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        guard ZipArchive.isZip(bytes), let archive = try? ZipArchive(bytes: bytes),
            let found = try? archive.parts(Set(archive.entries.map(\.name)))
        else {
            parts = []
            return
        }
        parts = found.sorted { $0.key < $1.key }.map { ZipArchive.File(name: $0.key, bytes: $0.value) }
    }

    /// One small file of each format that our writers know, and one Word file by hand with what they never write.
    static func made() throws -> [FuzzSeed] {
        [
            FuzzSeed(name: "docx", bytes: try WordWriter.bytes(of: word)),
            FuzzSeed(name: "docx by hand", bytes: try ZipArchive.bytes(of: handmadeWord)),
            FuzzSeed(name: "xlsx", bytes: try SpreadsheetWriter.bytes(of: sheet)),
            FuzzSeed(name: "html", bytes: Array(HTMLWriter.document(page).utf8)),
            FuzzSeed(name: "markdown", bytes: Array(markdown.utf8)),
            FuzzSeed(name: "text", bytes: Array((BenchDocuments.text(bytes: 6000) + dutchText).utf8)),
        ]
    }

    private static var dutchText: String { SampleClauses.dutch.joined(separator: "\n\n") }

    private static var word: WordDocument {
        let changed: [WordDocument.Block] = [
            .paragraph([
                "Supplier shall notify Customer within ", .init("72", change: .deleted), .init("24", change: .inserted),
                " hours of a ", .init("Security Incident", isBold: true, isItalic: true), ".",
            ])
        ]
        return WordDocument(
            title: "Terms & more", language: "nl-NL", author: "A", changedAt: "2026-03-31T00:00:00Z",
            blocks: BenchDocuments.blocks(words: 500) + changed)
    }

    private static var sheet: Spreadsheet {
        let rows = SampleClauses.english.flatMap(\.clauses).prefix(12).enumerated().map { index, clause in
            [.number(Double(index) + 0.5), .text(clause), .empty, .text("=1+1")] as [Spreadsheet.Cell]
        }
        let columns: [Spreadsheet.Column] = [.init("No"), .init("Requirement", width: 80), .init("Answer"), .init("X")]
        return Spreadsheet(sheets: [
            .init(name: "Requirements", columns: columns, rows: rows), .init(name: "Other", columns: [], rows: [["x"]]),
        ])
    }

    private static var page: HTMLNode {
        let topics = SampleClauses.english.prefix(4).map { topic in
            HTMLNode.fragment([
                .element(.h2, text: topic.heading),
                .element(.ol, topic.clauses.map { .element(.li, [.element(.p, text: $0), .void(.br)]) }),
            ])
        }
        let table = HTMLNode.element(
            .table,
            [
                .element(.tr, [.element(.th, text: "Severity"), .element(.th, text: "Days")]),
                .element(.tr, [.element(.td, text: "Critical"), .element(.td, [.element(.strong, text: "7 & 14")])]),
            ])
        return .element(.html, [.element(.body, topics + [table, .element(.pre, text: " 1.1  kept\n  as it is")])])
    }

    private static var markdown: String {
        let topics = SampleClauses.english.prefix(5).map { topic in
            "## \(topic.heading)\n\n" + topic.clauses.map { "- **a.** \($0)\n" }.joined()
        }
        return "# Terms\n\n" + topics.joined(separator: "\n") + "\n| Severity | Days |\n|---|:-:|\n| Critical | 7 |\n"
    }

    /// Automatic numbers, notes, nested tables, text boxes, joined paragraphs, symbols, deleted rows.
    private static var handmadeWord: [ZipArchive.File] {
        func paragraph(_ words: String, level: Int? = nil, style: String = "A") -> String {
            let list = level.map { "<w:numPr><w:ilvl w:val=\"\($0)\"/><w:numId w:val=\"1\"/></w:numPr>" } ?? ""
            return "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(list)</w:pPr><w:r><w:t>\(words)</w:t></w:r></w:p>"
        }
        let levels = (0...8).map { level in
            "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"\(level + 1)\"/><w:numFmt w:val=\"\(formats[level])\"/>"
                + "<w:lvlText w:val=\"%\(level + 1).%1\"/><w:lvlRestart w:val=\"\(level)\"/></w:lvl>"
        }
        let body =
            SampleClauses.english.flatMap(\.clauses).prefix(9).enumerated().map { paragraph($1, level: $0) }.joined()
            + "<w:tbl><w:tblGrid><w:gridCol w:w=\"1\"/></w:tblGrid><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:tcPr>"
            + "<w:gridSpan w:val=\"2\"/></w:tcPr>\(paragraph("cell"))<w:tbl><w:tr><w:tc>\(paragraph("inner"))</w:tc></w:tr>"
            + "</w:tbl></w:tc></w:tr></w:tbl><w:p><w:pPr><w:rPr><w:del w:id=\"2\"/></w:rPr></w:pPr><w:r><w:t>joined </w:t>"
            + "<w:footnoteReference w:id=\"2\"/><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:lastRenderedPageBreak/>"
            + "</w:r></w:p>" + paragraph("to this&#233;&amp;", style: "B")
            + "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>\(paragraph("box"))</w:txbxContent></mc:Choice>"
            + "<mc:Fallback><w:t>other</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        let styles =
            "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>"
            + "<w:style w:styleId=\"B\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"A\"/><w:rPr><w:b/></w:rPr></w:style>"
        return [
            ("_rels/.rels", relationships(["officeDocument": "word/document.xml"])),
            (
                "word/_rels/document.xml.rels",
                relationships(["styles": "styles.xml", "numbering": "numbering.xml", "footnotes": "footnotes.xml"])
            ),
            ("word/document.xml", "<w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>\(body)</w:body></w:document>"),
            ("word/styles.xml", "<w:styles xmlns:w=\"w\">\(styles)</w:styles>"),
            (
                "word/numbering.xml",
                "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\">\(levels.joined())</w:abstractNum>"
                    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"1\">"
                    + "<w:startOverride w:val=\"4\"/></w:lvlOverride></w:num></w:numbering>"
            ),
            (
                "word/footnotes.xml",
                "<w:footnotes xmlns:w=\"w\"><w:footnote w:id=\"2\">\(paragraph("note"))</w:footnote></w:footnotes>"
            ),
        ].map { ZipArchive.File(name: $0, text: $1) }
    }

    private static let formats = [
        "decimal", "lowerLetter", "upperRoman", "lowerRoman", "upperLetter", "ordinal", "decimalZero", "none", "bullet",
    ]

    private static func relationships(_ targets: [String: String]) -> String {
        let lines = targets.sorted { $0.key < $1.key }.map { type, target in
            "<Relationship Id=\"\(type)\" Type=\"http://x/\(type)\" Target=\"\(target)\"/>"
        }
        return "<Relationships>\(lines.joined())</Relationships>"
    }
}
