import Testing

@testable import DocumentFormats

@Suite("Hostile files are refused or read safely, in bounded time and memory")
struct HostileFileTests {
    @Test("A zip bomb is refused by size and by expansion")
    func zipBomb() throws {
        let zeros = [UInt8](repeating: 0x20, count: 70 << 20)
        let bomb = try TestFiles.word(body: "", extra: [ZipArchive.File(name: "word/styles.xml", bytes: zeros)])
        #expect(throws: FormatError.expandsTooMuch(limit: 200)) { try read(bomb) }
        var limits = ReadLimits()
        limits.unpackedBytes = 1 << 20
        #expect(throws: FormatError.unpacksTooLarge(limit: 1 << 20)) { try read(bomb, limits: limits) }
    }

    @Test("Too many entries, too large a file and an empty file are refused")
    func sizes() throws {
        let files = (0..<300).map { ZipArchive.File(name: "word/\($0)", text: "") }
        var limits = ReadLimits()
        limits.entries = 200
        limits.fileBytes = 1 << 20
        let archive = try ZipArchive.bytes(of: files)
        #expect(throws: FormatError.tooManyEntries(limit: 200)) { try read(archive, limits: limits) }
        #expect(throws: FormatError.tooLarge(bytes: 2 << 20, limit: 1 << 20)) {
            try read([UInt8](repeating: 0x61, count: 2 << 20), limits: limits)
        }
        #expect(throws: FormatError.empty) { try read([]) }
    }

    @Test("Parts that nobody asks for are not unpacked, climbing names do no harm")
    func unusedParts() throws {
        let nested = try ZipArchive.bytes(of: [ZipArchive.File(name: "x", bytes: [UInt8](repeating: 0, count: 1 << 20))]
        )
        let file = try TestFiles.word(
            body: TestFiles.paragraph("ok"),
            extra: [
                ZipArchive.File(name: "word/media/big", bytes: [UInt8](repeating: 0, count: 80 << 20)),
                ZipArchive.File(name: "word/embeddings/nested.zip", bytes: nested),
                ZipArchive.File(name: "word/vbaProject.bin", text: "macro"),
            ])
        let document = try read(file)
        #expect(document.words == ["ok"])
        #expect(document.notes == [.macrosIgnored, .embeddedFilesIgnored(1)])
        let relationships = TestFiles.relationships("_rels/.rels", [("officeDocument", "../../etc/passwd")])
        let climbing = try ZipArchive.bytes(of: [
            relationships, ZipArchive.File(name: "word/document.xml", text: "<a/>"),
        ])
        #expect(throws: FormatError.missingPart(name: "officeDocument")) { try read(climbing) }
    }

    @Test("A document type is refused, and with it entity bombs and external entities")
    func documentType() throws {
        for declaration in [
            "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>",
            "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "<!DOCTYPE w SYSTEM \"http://x\">",
        ] {
            let file = try ZipArchive.bytes(of: [
                TestFiles.relationships("_rels/.rels", [("officeDocument", "word/document.xml")]),
                ZipArchive.File(name: "word/document.xml", text: declaration + "<w:document/>"),
            ])
            #expect(throws: FormatError.documentType(part: "word/document.xml")) { try read(file) }
        }
    }

    @Test("Nesting is bounded")
    func nesting() throws {
        let deep = String(repeating: "<w:tbl>", count: 100_000)
        #expect(throws: FormatError.nestedTooDeep(part: "word/document.xml", limit: 256)) {
            try read(TestFiles.word(body: deep))
        }
        let html = "<p>x" + String(repeating: "<div><table><ul><li><b>", count: 100_000) + "y"
        #expect(try read(Array(html.utf8)).words == ["x", "y"])
    }

    @Test(
        "Broken XML is named with its part",
        arguments: [
            "<w:p>", "</w:p>", "<w:p a=1/>", "<w:p><w:t>&nbsp;</w:t></w:p>", "<w:p", "<!--", "<w:p></w:r>", "<![CDATA[",
            "< >",
        ])
    func brokenXML(body: String) throws {
        let error = #expect(throws: FormatError.self) { try read(TestFiles.word(body: body)) }
        guard case .brokenXML(part: "word/document.xml", byteOffset: _, reason: _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("A part that is not UTF-8 is refused with its place")
    func brokenPart() throws {
        let file = try ZipArchive.bytes(of: [
            TestFiles.relationships("_rels/.rels", [("officeDocument", "word/document.xml")]),
            ZipArchive.File(name: "word/document.xml", bytes: Array("<w:t>".utf8) + [0xC3, 0x28]),
        ])
        #expect(throws: FormatError.brokenUTF8(part: "word/document.xml", byteOffset: 5)) { try read(file) }
    }

    @Test("Circles in styles and numbering end")
    func circles() throws {
        let styles = """
            <w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>
            <w:style w:styleId="C"><w:basedOn w:val="C"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            """
        let numbering = """
            <w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="X"/></w:abstractNum>
            <w:abstractNum w:abstractNumId="1"><w:styleLink w:val="X"/><w:numStyleLink w:val="X"/></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            """
        let body = TestFiles.paragraph("a", style: "A") + TestFiles.paragraph("c", style: "C", list: (1, 99))
        #expect(try read(TestFiles.word(body: body, styles: styles, numbering: numbering)).words == ["a", "c"])
    }

    @Test("A million empty paragraphs give an empty document")
    func emptyParagraphs() throws {
        let body = String(repeating: "<w:p/>", count: 1_000_000)
        #expect(try read(TestFiles.word(body: body)).blocks.isEmpty)
        var limits = ReadLimits()
        limits.blocks = 10
        #expect(throws: FormatError.tooManyBlocks(limit: 10)) {
            try read(TestFiles.word(body: String(repeating: TestFiles.paragraph("x"), count: 11)), limits: limits)
        }
    }

    @Test("One long text that every cell repeats is refused")
    func repeatedText() throws {
        let cells = String(repeating: "<c t=\"s\"><v>0</v></c>", count: 1000)
        let file = try ZipArchive.bytes(of: [
            TestFiles.relationships("_rels/.rels", [("officeDocument", "xl/workbook.xml")]),
            TestFiles.relationships(
                "xl/_rels/workbook.xml.rels", [("worksheet", "sheet.xml"), ("sharedStrings", "strings.xml")]),
            ZipArchive.File(name: "xl/workbook.xml", text: "<w><sheet name=\"A\" r:id=\"rId1\"/></w>"),
            ZipArchive.File(name: "xl/sheet.xml", text: "<s><row>\(cells)</row></s>"),
            ZipArchive.File(
                name: "xl/strings.xml", text: "<sst><si><t>\(String(repeating: "x", count: 1 << 17))</t></si></sst>"),
        ])
        #expect(throws: FormatError.tooMuchText(limit: 64 << 20)) { try read(file) }
    }

    @Test("Characters that hide words are taken out of Word files and counted")
    func hiddenCharacters() throws {
        let body = TestFiles.paragraph("un\u{200B}lim\u{2060}ited \u{202E}ytilibail\u{202C} co\u{AD}op")
        let document = try read(TestFiles.word(body: body))
        #expect(document.words == ["unlimited ytilibail coop"])
        #expect(document.notes == [.hiddenCharacters(4, areRemoved: true)])
    }

    @Test("Characters that a terminal obeys are taken out and counted; of plain text they are told")
    func controlCharacters() throws {
        let words = "no\u{1B}[2Jtify\u{9B} with\u{85}in\u{7F} 24\thours"
        let document = try read(TestFiles.word(body: TestFiles.paragraph(words)))
        #expect(document.words == ["no[2Jtify with\u{85}in 24\thours"])
        #expect(document.notes == [.hiddenCharacters(3, areRemoved: true)])
        #expect(try read(Array("a\u{1B}[2Jb\u{9B}".utf8)).notes == [.hiddenCharacters(2, areRemoved: false)])
    }

    @Test("Passwords, old formats and other files are named")
    func namedRefusals() throws {
        let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        func stream(_ name: String) -> [UInt8] { compound + name.utf8.flatMap { [$0, 0] as [UInt8] } }
        #expect(throws: FormatError.passwordProtected) { try read(stream("EncryptedPackage")) }
        #expect(throws: FormatError.legacyOffice(kind: "an old Word document (.doc)")) {
            try read(stream("WordDocument"))
        }
        #expect(throws: FormatError.unsupported(kind: "a PNG picture")) { try read([0x89, 0x50, 0x4E, 0x47, 0x0D]) }
        #expect(throws: FormatError.self) { try read(Array("PK\u{3}\u{4}broken".utf8)) }
        let plainZip = try ZipArchive.bytes(of: [ZipArchive.File(name: "a.docx", text: "x")])
        #expect(throws: FormatError.packedFiles(kind: "a zip archive")) { try read(plainZip) }
    }

    @Test("The format is told by content; a name that promises another is noted")
    func contentDecides() throws {
        let document = try read(Array("just words".utf8), named: "terms.docx")
        #expect(document.format == .plainText)
        #expect(document.notes == [.nameSuggestsOtherFormat(found: .plainText)])
    }

    @Test("A file cut off anywhere is refused or read, never a crash")
    func truncation() throws {
        let whole = try TestFiles.word(body: TestFiles.paragraph("words"), styles: WordReaderTests.styles)
        for length in stride(from: 1, to: whole.count, by: 7) {
            // What can be read of a cut file never holds more than the whole one.
            let document = try? read(Array(whole[..<length]))
            #expect((document?.text ?? "").count <= "words".count, "cut at \(length)")
        }
        var generator = Noise(state: 7)
        for _ in 0..<300 {
            var damaged = whole
            for _ in 0..<4 { damaged[Int(generator.next() % UInt64(whole.count))] = UInt8(generator.next() & 0xFF) }
            _ = try? read(damaged)
        }
    }
}

/// The same numbers each run.
private struct Noise: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 24
    }
}
