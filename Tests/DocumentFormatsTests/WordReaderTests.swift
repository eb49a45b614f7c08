import Testing

@testable import DocumentFormats

@Suite("A Word file reads as Word shows it")
struct WordReaderTests {
    static let styles = """
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/>
        </w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Lid"><w:name w:val="Lid"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>
        </w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="LidKind"><w:basedOn w:val="Lid"/></w:style>
        <w:style w:type="character" w:styleId="Sterk"><w:rPr><w:b/></w:rPr></w:style>
        """

    @Test("Numbers come from styles, from styles they are based on, and from the paragraph")
    func numbers() throws {
        let numbering = """
            <w:abstractNum w:abstractNumId="0">
            <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Kop1"/>
            <w:lvlText w:val="Artikel %1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:pStyle w:val="Lid"/><w:lvlText w:val="%1.%2"/></w:lvl>
            <w:lvl w:ilvl="2"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl>
            <w:lvl w:ilvl="3"><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%4)"/></w:lvl></w:abstractNum>
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/>
            </w:lvlOverride></w:num>
            """
        typealias F = TestFiles
        let body =
            F.paragraph("Een", style: "Kop1") + F.paragraph("a", style: "Lid") + F.paragraph("b", style: "LidKind")
            + F.paragraph("c", list: (1, 2)) + F.paragraph("d", list: (1, 2)) + F.paragraph("e", list: (1, 3))
            + F.paragraph("f", list: (3, 2)) + F.paragraph("g", list: (2, 0)) + F.paragraph("h", style: "Lid")
            + F.paragraph("i", list: (1, 2)) + F.paragraph("j", style: "Lid", list: (0, 0))
            + F.paragraph("Twee", style: "Kop1") + F.paragraph("k", style: "Lid")
        let document = try read(F.word(body: body, styles: Self.styles, numbering: numbering), named: "a.docx")
        #expect(
            document.numbered == [
                "Artikel 3. Een", "3.1 a", "3.2 b", "(a) c", "(b) d", "i) e", "(a) f", "g", "3.3 h", "(a) i", "j",
                "Artikel 4. Twee", "4.1 k",
            ])
        #expect(document.blocks[0].kind == .heading(level: 1))
        #expect(document.blocks[0].bold == [0..<3])
        #expect(document.blocks[1].kind == .listItem(level: 2))
        #expect(document.blocks[7].kind == .listItem(level: 1))
        #expect(document.blocks[10].kind == .paragraph)
        #expect(document.notes.isEmpty)
    }

    @Test(
        "Counts are written in Word's formats",
        arguments: [
            ("decimal", 12, "12"), ("lowerLetter", 26, "z"), ("lowerLetter", 27, "aa"), ("upperLetter", 54, "BBB"),
            ("lowerRoman", 49, "xlix"), ("upperRoman", 1994, "MCMXCIV"), ("decimalZero", 7, "07"),
            ("ordinal", 12, "12th"), ("ordinal", 23, "23rd"), ("lowerRoman", 0, "0"),
            ("lowerLetter", 1_000_000, "1000000"),
        ])
    func formats(format: String, count: Int, expected: String) {
        #expect(WordNumberFormat.text(count, format: format, isDutch: false) == expected)
    }

    @Test("Tracked changes are read as accepted and kept on the block")
    func trackedChanges() throws {
        let body = """
            <w:p><w:r><w:t xml:space="preserve">within </w:t></w:r><w:del><w:r><w:delText>72</w:delText></w:r></w:del>
            <w:ins><w:r><w:t>24</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> hours</w:t></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">joined </w:t></w:r></w:p>
            <w:p><w:r><w:t>here</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="Kop1"/><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>old </w:delText>\
            </w:r></w:del></w:p><w:p><w:r><w:t>plain</w:t></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>
            """
        let document = try read(TestFiles.word(body: body, styles: Self.styles))
        #expect(document.words == ["within 24 hours", "joined here", "plain"])
        #expect(document.blocks[2].kind == .paragraph)
        #expect(document.blocks[2].change?.deleted.map(\.text) == ["old ", "gone"])
        #expect(document.blocks[0].change?.inserted == [7..<9])
        #expect(document.blocks[0].change?.deleted == [TextDocument.Deletion(offset: 7, text: "72")])
        #expect(document.notes == [.trackedChanges(insertions: 1, deletions: 3)])
    }

    @Test("Tables, notes, symbols, breaks, alternatives, hidden words and content controls")
    func inline() throws {
        let footnotes = """
            <w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>___</w:t></w:r></w:p></w:footnote>
            <w:footnote w:id="2"><w:p><w:r><w:t>See annex.</w:t></w:r></w:p></w:footnote>
            """
        let body = """
            <w:sdt><w:sdtPr><w:t>no</w:t></w:sdtPr><w:sdtContent><w:p><w:r><w:t>A</w:t><w:tab/><w:t>B</w:t><w:br/>\
            <w:t>C</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/><w:footnoteReference w:id="2"/></w:r>\
            <w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Sterk"/></w:rPr>\
            <w:t>D&amp;E</w:t></w:r><w:commentReference w:id="1"/></w:p></w:sdtContent></w:sdt>
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p>\
            </w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>box again</w:t></w:r></w:p></mc:Fallback>\
            </mc:AlternateContent></w:r><w:r><w:lastRenderedPageBreak/><w:t>anchor</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>c1</w:t></w:r></w:p></w:tc>\
            <w:tc><w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>inner</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
            <w:p><w:r><w:t>c2</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """
        let document = try read(TestFiles.word(body: body, styles: Self.styles, footnotes: footnotes))
        #expect(
            document.numbered == ["A\tB\nC\u{2011}☑D&E", "1 See annex.", "box", "anchor", "c1", "inner", "c2"])
        #expect(document.blocks[0].bold == [7..<10])
        #expect(document.blocks[1].kind == .note)
        #expect(document.blocks.map(\.page) == [1, 1, 1, 2, 2, 2, 2])
        #expect(
            document.blocks.suffix(3).map(\.kind) == [
                .tableCell(table: 0, row: 0, column: 0), .tableCell(table: 1, row: 0, column: 0),
                .tableCell(table: 0, row: 0, column: 2),
            ])
        #expect(document.notes == [.commentsIgnored(1), .hiddenText(stretches: 1)])
    }

    @Test("Offsets count scalars, also behind characters of several bytes")
    func offsets() throws {
        let body = TestFiles.paragraph("één 🇳🇱") + TestFiles.paragraph("  twee  ")
        let document = try read(TestFiles.word(body: body))
        #expect(document.text == "één 🇳🇱\ntwee")
        #expect(document.blocks.map(\.range) == [0..<6, 7..<11])
    }
}

@Suite("A Word file that is written")
struct WordWriterTests {
    @Test("reads back with its headings, bold words, table and tracked changes, and is the same each time")
    func roundTrip() throws {
        let document = WordDocument(
            title: "T & co", language: "nl-NL", author: "A \"B\"", changedAt: "2026-03-31T00:00:00Z",
            blocks: [
                .heading(level: 1, ["Kop"]),
                .paragraph(["binnen ", .init("72", change: .deleted), .init("24", change: .inserted), " uur <b>\tx\ny"]
                ),
                .listItem([.init("vet", isBold: true), .init(" schuin", isItalic: true)]),
                .table(.init(headings: ["K1", "K2"], widths: [1, 3], rows: [[["a"], ["b\u{0}"]], [["c"]]])),
            ])
        let bytes = try WordWriter.bytes(of: document)
        #expect(try WordWriter.bytes(of: document) == bytes)
        let text = try read(bytes, named: "a.docx")
        #expect(text.words == ["Kop", "binnen 24 uur <b>\tx\ny", "vet schuin", "K1", "K2", "a", "b", "c"])
        #expect(text.blocks[0].kind == .heading(level: 1))
        #expect(text.blocks[1].change?.deleted.map(\.text) == ["72"])
        #expect(text.blocks[2].kind == .listItem(level: 1))
        #expect(text.blocks[2].bold.map(\.count) == [3])
        #expect(text.blocks[7].kind == .tableCell(table: 0, row: 2, column: 0))
        #expect(text.notes == [.trackedChanges(insertions: 1, deletions: 1)])
    }
}
