import Testing

@testable import DocumentFormats

@Suite("HTML, CSV, ZIP and XLSX are written so that nothing in the data can act")
struct WritersTests {
    @Test("Words and attribute values are escaped")
    func escapes() {
        let node = HTMLNode.element(.p, [.title("\"<'&")], ["a < b & \"c\" </p><script>"])
        #expect(
            HTMLWriter.text(node)
                == "<p title=\"&quot;&lt;&#39;&amp;\">a &lt; b &amp; \"c\" &lt;/p&gt;&lt;script&gt;</p>\n")
    }

    @Test("A page is one block a line and the same each time")
    func page() {
        let node = HTMLNode.element(
            .html, [.lang("nl")],
            [
                .element(.head, [.void(.meta, [.init("charset", "utf-8")]), .element(.title, text: "T")]),
                .element(.body, [.element(.p, ["x", .void(.br), .element(.b, text: "y")])]),
            ])
        let expected = """
            <!DOCTYPE html>
            <html lang="nl">
            <head>
            <meta charset="utf-8">
            <title>T</title>
            </head>
            <body>
            <p>x<br><b>y</b></p>
            </body>
            </html>

            """
        #expect(HTMLWriter.document(node) == expected)
    }

    @Test(
        "Links that could run script lose their target",
        arguments: ["javascript:alert(1)", " java\nscript:x", "DATA:text/html,x", "vbscript:x"])
    func links(target: String) {
        #expect(HTMLWriter.text(.link(to: target, [], ["x"])) == "<span>x</span>")
        #expect(HTMLWriter.text(.element(.a, [.href(target)], ["x"])) == "<a href=\"#\">x</a>")
    }

    @Test(
        "Links to pages, mail and places stay", arguments: ["https://x.nl/a:b", "mailto:a@b.nl", "#c-7", "a/b?c=d:e"])
    func safeLinks(target: String) {
        #expect(HTMLAttribute.isSafeTarget(target))
    }

    @Test("A script is loaded from a file, never written into the page")
    func script() {
        #expect(
            HTMLWriter.text(.script(source: "/app.js?a=\"")) == "<script src=\"/app.js?a=&quot;\" defer></script>\n")
        #expect(HTMLWriter.text(.script(source: "javascript:x")) == "<script src=\"#\" defer></script>\n")
        #expect(HTMLTag(rawValue: "script") == nil)
    }

    @Test("A stylesheet cannot close its own element")
    func stylesheet() {
        let text = HTMLWriter.text(.stylesheet("p { color: red }\n</style><script>"))
        #expect(text.components(of: "</") == 1)
    }

    @Test("CSV is quoted where it must be and guards formulas; numbers stay numbers")
    func csvWriting() {
        let text = CSVWriter.text([["a", "b;c", "d,e", "say \"x\"", "line\nend"], ["=1+1", "-3,5", "+x", "@y", ""]])
        #expect(
            text == "a,b;c,\"d,e\",\"say \"\"x\"\"\",\"line\nend\"\r\n\"'=1+1\",\"-3,5\",\"'+x\",\"'@y\",\r\n")
    }

    @Test("What CSV writes it reads back", arguments: [CSVSeparator.comma, .semicolon])
    func csvRoundTrip(separator: CSVSeparator) throws {
        let records = [["kop", "é;,"], ["=2", "'quoted'"], ["", " x "], ["a\r\nb\"c", "-"], ["1", "2"]]
        let text = CSVWriter.text(records, separator: separator, withByteOrderMark: true)
        let table = try CSVReader.table(in: Array(text.utf8))
        #expect(table.records.map(\.fields) == records)
        #expect(table.records.map(\.line) == [1, 2, 3, 4, 6])
        #expect(table.separator == separator)
    }

    @Test("A CSV mistake is named with its line")
    func csvMistakes() {
        #expect(throws: FormatError.unclosedQuote(line: 2)) { try CSVReader.table(in: Array("a,b\n\"c,d\n\n".utf8)) }
        #expect(throws: FormatError.textAfterQuote(line: 2, field: 2)) {
            try CSVReader.table(in: Array("a,b\nc,\"d\"e\n".utf8))
        }
        var limits = ReadLimits()
        limits.blocks = 100
        #expect(throws: FormatError.tooManyBlocks(limit: 100)) {
            try CSVReader.table(in: Array(String(repeating: ",", count: 200).utf8), limits: limits)
        }
    }

    @Test("The separator is told from the first record, or declared")
    func csvSeparator() throws {
        #expect(try CSVReader.table(in: Array("a;\"b,,,\";c\r1;2;3".utf8)).records.last?.fields == ["1", "2", "3"])
        #expect(try CSVReader.table(in: Array("sep=;\r\na,b;c".utf8)).records.map(\.fields) == [["a,b", "c"]])
        #expect(try CSVReader.table(in: [0x61, 0x2C, 0xE9]).records.first?.fields == ["a", "é"])
    }

    @Test("An archive has the same bytes for the same files in any order")
    func zipIsRepeatable() throws {
        let files = [ZipArchive.File(name: "b/é.txt", text: "two"), ZipArchive.File(name: "a.txt", text: "one")]
        let bytes = try ZipArchive.bytes(of: files)
        #expect(try ZipArchive.bytes(of: files.reversed()) == bytes)
        let archive = try ZipArchive(bytes: bytes)
        #expect(archive.entries.map(\.name) == ["a.txt", "b/é.txt"])
        #expect(try archive.part("b/é.txt") == Array("two".utf8))
        #expect(try archive.part("absent") == nil)
    }

    @Test(
        "Names that climb or come twice are refused", arguments: ["../a", "/a", "a/../../b", "a\\b", "", "a//b", "c:x"])
    func zipNames(name: String) {
        #expect(throws: FormatError.badEntryName(name)) {
            try ZipArchive.bytes(of: [ZipArchive.File(name: name, text: "")])
        }
        #expect(throws: FormatError.badEntryName("x")) {
            try ZipArchive.bytes(of: [ZipArchive.File(name: "x", text: "1"), ZipArchive.File(name: "x", text: "2")])
        }
    }

    @Test("A workbook reads back: names, headings in bold, words that look like formulas, numbers")
    func spreadsheetRoundTrip() throws {
        let sheet = Spreadsheet.Sheet(
            name: "Gaps: 2026/Q1", columns: [.init("Nr", width: 6), .init("Eis")],
            rows: [[.number(1), "=HYPERLINK(\"x\")"], [.number(2.5), "één\n& <twee>"], [.empty, "\u{1}-x"]])
        let bytes = try SpreadsheetWriter.bytes(of: Spreadsheet(sheets: [sheet, sheet]))
        #expect(try SpreadsheetWriter.bytes(of: Spreadsheet(sheets: [sheet, sheet])) == bytes)
        let document = try read(bytes, named: "x.xlsx")
        #expect(document.format == .spreadsheet)
        #expect(document.notes.isEmpty)
        #expect(
            document.words.prefix(7) == ["Nr", "Eis", "1", "=HYPERLINK(\"x\")", "2.5", "één\n& <twee>", "-x"])
        #expect(document.blocks[0].bold == [0..<2])
        #expect(document.blocks[0].sheet == "Gaps 2026Q1")
        #expect(document.blocks.last?.sheet == "Gaps 2026Q1 2")
        #expect(document.blocks[6].kind == .tableCell(table: 0, row: 3, column: 1))
        #expect(SpreadsheetWriter.columnName(0) == "A")
        #expect(SpreadsheetWriter.columnName(701) == "ZZ")
        #expect(SpreadsheetWriter.columnName(702) == "AAA")
    }
}

extension String {
    /// How often a stretch occurs.
    fileprivate func components(of stretch: String) -> Int { ranges(of: stretch).count }
}
