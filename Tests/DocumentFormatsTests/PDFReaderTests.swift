import Testing

@testable import DocumentFormats

@Suite("PDF text in reading order", .enabled(if: OutsideProgram("pdftotext") != nil, "needs pdftotext (poppler-utils)"))
struct PDFReaderTests {
    typealias Line = TestFiles.PDFText

    @Test("Lines become paragraphs; headers, footers and page numbers go; sentences run across pages")
    func paragraphs() throws {
        let pages = (1...4).map { page in
            [
                Line(x: 72, y: 800, words: "Security Addendum - Confidential"),
                Line(x: 72, y: 700, words: "\(page).1 The supplier shall keep a register of all security inci-"),
                Line(x: 95, y: 686, words: "dents that affect the services and shall report each of them in"),
                Line(x: 95, y: 672, words: "writing."),
                Line(x: 72, y: 644, words: "\(page).2 The supplier lists in the register what each"),
                Line(x: 290, y: 40, words: "Page \(page) of 4"),
            ]
        }
        let closing = [Line(x: 72, y: 700, words: "security incident was about.")]
        let document = try read(TestFiles.pdf(pages + [closing]), named: "a.pdf")
        #expect(document.format == .pdf)
        #expect(
            document.words.prefix(2) == [
                "1.1 The supplier shall keep a register of all security incidents that affect the services and shall "
                    + "report each of them in writing.",
                "1.2 The supplier lists in the register what each",
            ])
        #expect(document.words.last == "4.2 The supplier lists in the register what each security incident was about.")
        #expect(document.blocks.map(\.page) == [1, 1, 2, 2, 3, 3, 4, 4])
        #expect(document.notes == [.runningLinesRemoved(8)])
    }

    @Test("Columns are read one after the other, numbers in the margin stay with their text")
    func columns() throws {
        var lines: [Line] = []
        for row in 0..<12 {
            lines.append(Line(x: 60, y: 760 - 14 * row, words: "left column words number \(row) of the text"))
            lines.append(Line(x: 320, y: 760 - 14 * row, words: "right column words number \(row) of the text"))
        }
        lines.append(Line(x: 60, y: 800, words: "A title above both of the columns that crosses the gutter", size: 16))
        let words = try read(TestFiles.pdf([lines])).text
        let title = try #require(words.firstRange(of: "A title above"))
        let left = try #require(words.firstRange(of: "left column words number 11"))
        let right = try #require(words.firstRange(of: "right column words number 0"))
        #expect(title.upperBound <= left.lowerBound && left.upperBound <= right.lowerBound)
        let margin = [
            Line(x: 60, y: 700, words: "1."), Line(x: 100, y: 700, words: "First duty of the supplier."),
            Line(x: 60, y: 660, words: "2."), Line(x: 100, y: 660, words: "Second duty of the supplier."),
        ]
        #expect(
            try read(TestFiles.pdf([margin])).words == [
                "1. First duty of the supplier.", "2. Second duty of the supplier.",
            ])
    }

    @Test("A compound that a line end cuts keeps its hyphen when its words are words of the text")
    func hyphens() throws {
        let lines = [
            Line(x: 72, y: 700, words: "The third party informs the supplier about each third-"),
            Line(x: 72, y: 686, words: "party audit and each notifi-"), Line(x: 72, y: 672, words: "cation it gets."),
        ]
        let words = try read(TestFiles.pdf([lines])).words
        #expect(
            words == [
                "The third party informs the supplier about each third-party audit and each notification it gets."
            ])
    }

    @Test("A typesetter's hyphen, U+2010, joins a cut word as a plain one does")
    func typographicHyphens() {
        var words = Array("informatiebeveili\u{2010}".utf8)
        Hyphenation([]).join(Array("ging van de dienst".utf8), to: &words)
        #expect(String(decoding: words, as: UTF8.self) == "informatiebeveiliging van de dienst")
    }

    @Test("A line that begins with a number in the middle of a sentence starts no paragraph; an item does")
    func wrappedNumbers() throws {
        let lines = [
            Line(x: 72, y: 700, words: "The supplier keeps the logs of the services for a period of"),
            Line(x: 72, y: 686, words: "(3) years and gives them to the buyer as agreed in clause"),
            Line(x: 72, y: 672, words: "4.2 of this agreement, namely:"),
            Line(x: 72, y: 658, words: "(a) access logs of each of the systems it works with, and"),
            Line(x: 72, y: 644, words: "(b) change logs."),
        ]
        let words = try read(TestFiles.pdf([lines])).words
        #expect(
            words == [
                "The supplier keeps the logs of the services for a period of (3) years and gives them to the buyer as "
                    + "agreed in clause 4.2 of this agreement, namely:",
                "(a) access logs of each of the systems it works with, and", "(b) change logs.",
            ])
    }

    @Test("A scan, a damaged file and pages without text are told apart")
    func scans() throws {
        #expect(throws: FormatError.scannedPDF(pages: 2)) { try read(TestFiles.pdf([[], []])) }
        let mixed = try read(TestFiles.pdf([[Line(x: 72, y: 700, words: "words")], []]))
        #expect(mixed.notes == [.pagesWithoutText([2])])
        let error = #expect(throws: FormatError.self) { try read(Array("%PDF-1.7\nnothing".utf8)) }
        guard case .damagedPDF? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("Time and output of the program are bounded")
    func bounds() throws {
        var limits = ReadLimits()
        limits.outputBytes = 100
        #expect(throws: FormatError.programPrintedTooMuch(name: "pdftotext", limit: 100)) {
            try read(TestFiles.pdf([[Line(x: 72, y: 700, words: "words")]]), limits: limits)
        }
        limits.seconds = 0.2
        let sleep = try #require(OutsideProgram("sleep"))
        #expect(throws: FormatError.programTimedOut(name: "sleep", seconds: 0.2)) {
            try sleep.run(["30"], input: [], limits: limits)
        }
    }
}

@Suite("A missing program")
struct MissingProgramTests {
    @Test("is named with how to install it")
    func missing() throws {
        let file = try SniffedFile(bytes: TestFiles.pdf([[]]), fileName: "a.pdf", limits: ReadLimits())
        let error = #expect(throws: FormatError.missingProgram(name: "pdftotext", package: "poppler-utils")) {
            try PDFReader(searchPath: "/nowhere").document(from: file, limits: ReadLimits())
        }
        #expect(error?.description.contains("sudo apt install poppler-utils") ?? false)
    }
}
