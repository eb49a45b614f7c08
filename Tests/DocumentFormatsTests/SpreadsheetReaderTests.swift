import Testing

@testable import DocumentFormats

@Suite("A workbook of someone else's making")
struct SpreadsheetReaderTests {
    private func workbook(sheets: String, strings: String = "", styles: String = "", first: String) throws -> [UInt8] {
        try ZipArchive.bytes(of: [
            TestFiles.relationships("_rels/.rels", [("officeDocument", "/xl/workbook.xml")]),
            TestFiles.relationships(
                "xl/_rels/workbook.xml.rels",
                [
                    ("worksheet", "worksheets/sheet1.xml"), ("worksheet", "/xl/worksheets/sheet2.xml"),
                    ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml"),
                ]),
            ZipArchive.File(name: "xl/workbook.xml", text: "<workbook><sheets>\(sheets)</sheets></workbook>"),
            ZipArchive.File(name: "xl/sharedStrings.xml", text: "<sst>\(strings)</sst>"),
            ZipArchive.File(name: "xl/styles.xml", text: "<styleSheet>\(styles)</styleSheet>"),
            ZipArchive.File(name: "xl/worksheets/sheet1.xml", text: "<worksheet>\(first)</worksheet>"),
            ZipArchive.File(
                name: "xl/worksheets/sheet2.xml",
                text: "<worksheet><row><c t=\"inlineStr\"><is><t>second</t></is></c></row></worksheet>"),
        ])
    }

    @Test("A row that claims to lie beyond the sheet follows the one before")
    func impossibleRows() throws {
        let claims = ["5", "-9223372036854775808", "9223372036854775807", "0", "1048577", "1048576", "x"]
        let rows = claims.map { "<row r=\"\($0)\"><c t=\"inlineStr\"><is><t>\($0)</t></is></c></row>" }
        let file = try workbook(sheets: "<sheet name=\"A\" r:id=\"rId1\"/>", first: rows.joined())
        let places = try read(file).blocks.map { block in
            if case .tableCell(_, let row, _) = block.kind { row } else { -1 }
        }
        #expect(places == [4, 5, 6, 7, 8, 1_048_575, 1_048_576])
    }

    @Test("Shared and inline strings, runs, days, truth values, formulas and hidden sheets")
    func cells() throws {
        let file = try workbook(
            sheets: "<sheet name=\"Eisen &amp; co\" sheetId=\"7\" r:id=\"rId1\"/>"
                + "<sheet name=\"Weg\" state=\"veryHidden\" r:id=\"rId2\"/>",
            strings:
                "<si><t>plain</t></si><si><r><rPr><b/></rPr><t>bo</t></r><r><t>ld</t></r><rPh><t>no</t></rPh></si>",
            styles: "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
                + "<numFmt numFmtId=\"165\" formatCode=\"0.00&quot; day&quot;\"/></numFmts>"
                + "<fonts><font/><font><b/></font></fonts><cellStyleXfs><xf fontId=\"1\"/></cellStyleXfs><cellXfs>"
                + "<xf fontId=\"0\" numFmtId=\"0\"/><xf fontId=\"1\" numFmtId=\"164\"/><xf fontId=\"0\" numFmtId=\"165\"/>"
                + "</cellXfs>",
            first: "<sheetData><row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>"
                + "<c r=\"AA3\" s=\"1\"><v>46112</v></c></row><row><c t=\"b\"><v>1</v></c><c s=\"2\"><v>2.5</v></c>"
                + "<c t=\"str\"><f>A1&amp;\"x\"</f><v>result</v></c><c/><c t=\"s\"><v>99</v></c></row></sheetData>")
        let document = try read(file, named: "eisen.xlsx")
        #expect(document.words == ["plain", "bold", "2026-03-31", "TRUE", "2.5", "result", "second"])
        #expect(document.blocks[1].bold.map(\.count) == [2])
        #expect(document.blocks[2].bold.map(\.count) == [10])
        #expect(
            document.blocks.map(\.kind).prefix(4) == [
                .tableCell(table: 0, row: 2, column: 1), .tableCell(table: 0, row: 2, column: 2),
                .tableCell(table: 0, row: 2, column: 26), .tableCell(table: 0, row: 3, column: 0),
            ])
        #expect(document.blocks.map(\.sheet) == Array(repeating: "Eisen & co", count: 6) + ["Weg"])
        #expect(document.notes == [.hiddenSheets(["Weg"])])
    }

    @Test(
        "Days are counted as Excel does",
        arguments: [
            ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("36526.75", "2000-01-01"),
            ("45351", "2024-02-29"), ("2958465", "9999-12-31"),
        ])
    func days(stored: String, expected: String) {
        #expect(SheetDate.day(stored) == expected)
    }

    @Test("What is no day stays a number", arguments: ["0", "-1", "nan", "1e300", "x"])
    func noDays(stored: String) {
        #expect(SheetDate.day(stored) == nil)
    }

    @Test("Places are read from their names", arguments: ["", "A", "7", "A0", "a1", "AAAAA1", "A99999999999999999999"])
    func badPlaces(name: String) {
        #expect(SheetPlace(name) == nil)
        #expect(SheetPlace("XFD1048576").map { [$0.row, $0.column] } == [1_048_575, 16_383])
    }
}
