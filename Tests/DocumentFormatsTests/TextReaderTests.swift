import Testing

@testable import DocumentFormats

@Suite("Plain text, Markdown and HTML")
struct TextReaderTests {
    @Test("Plain text keeps the file's text; lines are blocks at its offsets")
    func plainText() throws {
        let text = "\u{FEFF}1. Één\r\n\r\n   twee \u{200B}x \rdrie"
        let document = try read(Array(text.utf8), named: "a.txt")
        #expect(document.format == .plainText)
        #expect(document.text.unicodeScalars.elementsEqual(text.unicodeScalars))
        #expect(document.blocks.map(\.range) == [1..<7, 11..<21, 23..<27])
        #expect(document.blocks.allSatisfy { $0.kind == .line })
        #expect(document.notes == [.hiddenCharacters(1, areRemoved: false)])
    }

    @Test("UTF-16 and Windows-1252 are read with a note; damaged UTF-8 is refused with its place")
    func encodings() throws {
        let utf16: [UInt8] = [0xFE, 0xFF] + "één".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] as [UInt8] }
        #expect(try read(utf16).notes == [.encoding(.utf16)])
        #expect(try read(utf16).text == "\u{FEFF}één")
        let windows = try read([0x80, 0x20, 0xE9, 0x6E])
        #expect(windows.text == "€ én")
        #expect(windows.notes == [.encoding(.windows1252)])
        #expect(throws: FormatError.brokenUTF8(part: nil, byteOffset: 3)) { try read(Array("éa".utf8) + [0xFF, 0x61]) }
        #expect(throws: FormatError.notText(byteOffset: 1)) { try read([0x61, 0x00, 0x62]) }
    }

    @Test(
        "Invalid UTF-8 is found where it starts",
        arguments: [
            ([0xC0, 0x80], 0), ([0x61, 0xED, 0xA0, 0x80], 1), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xE2, 0x82], 0),
            ([0x61, 0x80], 1), ([0xE0, 0x9F, 0xBF], 0),
        ] as [([UInt8], Int)])
    func invalidUTF8(bytes: [UInt8], offset: Int) {
        #expect(TextDecoding.firstInvalidUTF8(in: bytes) == offset)
        #expect(TextDecoding.firstInvalidUTF8(in: Array("aé€😀\u{7FF}\u{800}\u{FFFF}\u{10FFFF}".utf8)) == nil)
    }

    @Test("Markdown is told by its marks and keeps them")
    func markdown() throws {
        let text = "# Kop\n\n**1.1** See [x](y).\n"
        let document = try read(Array(text.utf8), named: "a.md")
        #expect(document.format == .markdown)
        #expect(document.text == text)
        #expect(document.words == ["# Kop", "**1.1** See [x](y)."])
        #expect(try read(Array("1. plain\n2. text\n".utf8)).format == .plainText)
    }

    @Test("Words with foreign look-alike letters are noted")
    func lookalikes() throws {
        let document = try read(Array("The Suppli\u{0435}r sh\u{0430}ll ответ μs 5\u{03BC}".utf8))
        #expect(document.notes == [.lookalikeWords(2, first: "Suppli\u{0435}r")])
    }

    @Test("HTML reads as a browser shows it")
    func html() throws {
        let page = """
            <!DOCTYPE html><html><head><title>No</title><style>p{}</style></head><body>
            <h2>Kop &amp; staart</h2><p>Een <b>vette</b>
            zin&hellip; 3 &lt; 4 &#8364;&#x20AC;<br>regel<script>if (a<b) "</p>"</script></p>
            <ol start="3" type="a"><li>drie<li>vier<ul><li>punt</ul><li>vijf</ol>
            <table><tr><th colspan=2>K</th><td>x</td></tr><tr><td>1<p>twee</p></td></tr></table>
            <div style="display: none">weg <div>ook</div></div><!-- <p>nee</p> -->los <ins>in</ins><del>uit</del>
            """
        let document = try read(Array(page.utf8), named: "a.html")
        #expect(
            document.numbered == [
                "Kop & staart", "Een vette zin… 3 < 4 €€\nregel", "c. drie", "d. vier", "punt", "e. vijf", "K", "x",
                "1",
                "twee", "los in",
            ])
        #expect(document.blocks[0].kind == .heading(level: 2))
        #expect(document.blocks[4].kind == .listItem(level: 2))
        #expect(document.blocks[7].kind == .tableCell(table: 0, row: 0, column: 2))
        #expect(document.blocks[9].kind == .tableCell(table: 0, row: 1, column: 0))
        #expect(document.blocks[1].bold == [17..<22])
        #expect(document.notes == [.trackedChanges(insertions: 1, deletions: 1), .hiddenText(stretches: 1)])
    }

    @Test(
        "Broken HTML is read to its end",
        arguments: [
            "<p>a<", "<p>a</", "<p>a<!--", "<p>a<b", "<p>a<b x=\"", "<p>a<script>b", "<p>a</table></ul></li></b>",
            "<p>a&#",
            "<p>a<?x", "<p>a<b =\"\" '>",
        ])
    func brokenHTML(page: String) throws {
        #expect(try read(Array(page.utf8)).words.first?.hasPrefix("a") ?? false)
    }
}
