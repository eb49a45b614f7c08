import Foundation
import Testing

@testable import DocumentFormats

@Suite("Tables in PDF", .enabled(if: OutsideProgram("pdftotext") != nil, "needs pdftotext (poppler-utils)"))
struct PDFTableTests {
    typealias Line = TestFiles.PDFText

    /// Cells as "table.row.column words", other blocks as their words.
    private func shape(_ pages: [[Line]]) throws -> [String] {
        let document = try read(TestFiles.pdf(pages))
        return zip(document.blocks, document.blockTexts).map { block, words in
            guard case .tableCell(let table, let row, let column) = block.kind else { return words }
            return "\(table).\(row).\(column) \(words)"
        }
    }

    private func rows(_ rows: [[String]], x: [Int], top: Int, step: Int) -> [Line] {
        rows.enumerated().flatMap { index, row in
            zip(x, row).filter { !$1.isEmpty }.map { Line(x: $0, y: top - step * index, words: $1) }
        }
    }

    @Test("Severities and their times are a table; the sentence above and the heading below are not")
    func severities() throws {
        let table = rows(
            [["Severity", "Time"], ["Critical", "7 days"], ["High", "30 days"], ["Low", "180 days"]], x: [72, 200],
            top: 700, step: 20)
        let above = Line(x: 72, y: 730, words: "3.1 The supplier repairs vulnerabilities within these times:")
        let below = Line(x: 72, y: 600, words: "4. Audits", isBold: true)
        #expect(
            try shape([[above] + table + [below]]) == [
                "3.1 The supplier repairs vulnerabilities within these times:", "0.0.0 Severity", "0.0.1 Time",
                "0.1.0 Critical", "0.1.1 7 days", "0.2.0 High", "0.2.1 30 days", "0.3.0 Low", "0.3.1 180 days",
                "4. Audits",
            ])
    }

    @Test("Rows as close as lines are told apart by what they say")
    func closeRows() throws {
        let lines = rows(
            [
                ["Requirement", "Response"],
                ["The supplier encrypts all data that it keeps for", "We comply."],
                ["the buyer.", ""],
                ["The supplier screens its staff before they start,", "We comply, with the exception of"],
                ["and again each year.", "staff who have no access."],
            ], x: [72, 340], top: 700, step: 13)
        #expect(
            try shape([lines]) == [
                "0.0.0 Requirement", "0.0.1 Response",
                "0.1.0 The supplier encrypts all data that it keeps for the buyer.", "0.1.1 We comply.",
                "0.2.0 The supplier screens its staff before they start, and again each year.",
                "0.2.1 We comply, with the exception of staff who have no access.",
            ])
    }

    @Test("A table goes on over the page; its repeated head is left out, a cut row is joined")
    func overPages() throws {
        let first =
            rows(
                [["Nr", "Requirement"], ["4.1", "The supplier keeps logs for a year."]], x: [72, 130], top: 160,
                step: 20)
            + rows([["4.2", "The supplier informs the buyer of each"]], x: [72, 130], top: 120, step: 20)
        let second =
            rows(
                [["Nr", "Requirement"], ["", "change in advance."]], x: [72, 130], top: 700, step: 20)
            + rows([["4.3", "The supplier tests the plan."]], x: [72, 130], top: 660, step: 20)
        #expect(
            try shape([first, second]) == [
                "0.0.0 Nr", "0.0.1 Requirement", "0.1.0 4.1", "0.1.1 The supplier keeps logs for a year.", "0.2.0 4.2",
                "0.2.1 The supplier informs the buyer of each change in advance.", "0.3.0 4.3",
                "0.3.1 The supplier tests the plan.",
            ])
    }

    @Test("A glossary in two columns keeps term and meaning together")
    func glossary() throws {
        var lines: [Line] = []
        let terms = ["Buyer", "Data", "Incident", "Service", "Staff", "Term"]
        for (index, term) in terms.enumerated() {
            let y = 700 - 45 * index
            lines.append(Line(x: 72, y: y, words: term))
            lines.append(Line(x: 200, y: y, words: "the meaning of this word as the parties have agreed it"))
            lines.append(Line(x: 200, y: y - 13, words: "in the main agreement, number \(index)."))
        }
        let shape = try shape([lines])
        #expect(shape.count == 12)
        #expect(shape[2] == "0.1.0 Data")
        #expect(
            shape[3] == "0.1.1 the meaning of this word as the parties have agreed it in the main agreement, number 1.")
    }

    @Test("Numbers in the margin and lists of contents are no tables")
    func noTables() throws {
        let numbered = (1...6).flatMap { index in
            [
                Line(x: 72, y: 740 - 40 * index, words: "\(index)."),
                Line(x: 100, y: 740 - 40 * index, words: "The supplier does what clause \(index) says."),
            ]
        }
        #expect(try shape([numbered]).first == "1. The supplier does what clause 1 says.")
        let contents = (1...6).flatMap { index in
            [
                Line(x: 72, y: 740 - 20 * index, words: "\(index). Chapter of the text"),
                Line(x: 500, y: 740 - 20 * index, words: "\(index * 2)"),
            ]
        }
        #expect(try shape([contents]).allSatisfy { !$0.hasPrefix("0.") })
    }

    @Test("Bold words and large type are told; without the second program a note says that they are not")
    func fonts() throws {
        let lines = [
            Line(x: 72, y: 740, words: "Security annex", size: 18),
            Line(x: 72, y: 700, words: "Notice.", isBold: true),
            Line(x: 116, y: 700, words: "The supplier informs the buyer of each incident at once, by"),
            Line(x: 72, y: 686, words: "telephone and in writing."),
        ]
        let bytes = TestFiles.pdf([lines])
        let document = try read(bytes)
        #expect(document.blocks.first?.kind == .heading(level: 1))
        let bold = try #require(document.blocks.last?.bold.first)
        let scalars = Array(document.text.unicodeScalars)[bold].map(Character.init)
        #expect(String(scalars) == "Notice.")
        // With one of the two programs only.
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("programs-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let script = "#!/bin/sh\nexec pdftotext \"$@\"\n"
        let program = folder.appendingPathComponent("pdftotext")
        try script.write(to: program, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
        let file = try SniffedFile(bytes: bytes, fileName: "a.pdf", limits: ReadLimits())
        let plain = try PDFReader(searchPath: folder.path).document(from: file, limits: ReadLimits())
        #expect(plain.notes == [.fontsUnknown])
        #expect(plain.text == document.text)
    }

    @Test("What the second program prints is a hint: nonsense in it changes nothing")
    func brokenFonts() throws {
        let lines = [Line(x: 72, y: 740, words: "Words of a page")]
        let result = try #require(OutsideProgram("pdftotext")).run(
            ["-bbox-layout", "-", "-"], input: TestFiles.pdf([lines]), limits: ReadLimits())
        let pages = try PDFLayout.pages(in: result.output, limits: ReadLimits())
        for output in [
            "", "<text top=\"1\" <b>", "<page\n<text top=\"99999999\" left=\"1\" width=\"1\" height=\"1\"><b>x",
            "<page >\n<text top=\"-5\" left=\"-5\" width=\"9\" height=\"-9\" font=\"7\"><b></b",
        ] {
            var marked = pages
            _ = PDFFonts.mark(&marked, from: Array(output.utf8))
            #expect(marked[0].lines.map(\.text) == pages[0].lines.map(\.text))
            #expect(marked[0].lines.allSatisfy { !$0.isBold })
        }
    }
}

@Suite("Words of a PDF", .enabled(if: OutsideProgram("pdftotext") != nil, "needs pdftotext (poppler-utils)"))
struct PDFWordTests {
    typealias Line = TestFiles.PDFText

    @Test("All words arrive exactly once, whatever the layout", arguments: 0..<24)
    func once(seed: UInt64) throws {
        var page = PageMaker(state: seed &* 7919 + 1)
        let pages = (0..<3).map { _ in page.lines() }
        let document = try read(TestFiles.pdf(pages))
        let found = document.blockTexts.flatMap { $0.split { $0 == " " || $0 == "\n" } }.map(String.init).sorted()
        let lost = Set(page.words).subtracting(found)
        let isWhole = lost.isEmpty && found.count == page.words.count
        #expect(isWhole, "seed \(seed): lost \(lost), read \(found.count)")
    }

    @Test("Places that no page has are read safely, and no word is lost", arguments: 0..<60)
    func wildPlaces(seed: UInt64) throws {
        var maker = PageMaker(state: seed &* 31 + 5)
        var output = ""
        for _ in 0..<3 {
            output += "<page height=\"\(maker.place())\">"
            for _ in 0..<60 {
                let box = "xMin=\"\(maker.place())\" xMax=\"\(maker.place())\" yMin=\"\(maker.place())\" "
                output += "<block><line \(box) yMax=\"\(maker.place())\">"
                for word in maker.text(maker.number(1...3)).split(separator: " ") {
                    output += "<word \(box) yMax=\"\(maker.place())\">\(word)</word>"
                }
                output += "</line></block>"
            }
            output += "</page>"
        }
        let limits = ReadLimits()
        let pages = try PDFLayout.pages(in: Array("<doc>\(output)</doc>".utf8), limits: limits)
        let document = try PDFReader().document(pages, areFontsKnown: true, limits: limits)
        let found = document.blockTexts.flatMap { $0.split { $0 == " " || $0 == "\n" } }
        #expect(Set(found).count == found.count && found.count == maker.words.count)
    }

    @Test("A footnote follows the sentence that goes on over the page, and its mark is gone")
    func footnotes() throws {
        let body = (0..<20).map { row in
            Line(
                x: 72, y: 740 - 14 * row,
                words: "words of the running text that fill the line up to its end, row \(row)")
        }
        let mark = Line(x: 369, y: 478, words: "1", size: 6)
        let note = [
            Line(x: 72, y: 90, words: "1", size: 6),
            Line(x: 80, y: 87, words: "The note at the foot of the page.", size: 8),
        ]
        let next = [Line(x: 72, y: 740, words: "and go on there.")]
        let document = try read(TestFiles.pdf([body + [mark] + note, next]))
        #expect(document.blocks.last?.kind == .note)
        #expect(document.blocks.last?.number == "1")
        #expect(document.blockTexts.last == "The note at the foot of the page.")
        #expect(document.blockTexts.first?.hasSuffix("row 19 and go on there.") ?? false)
    }

    @Test("Roman page numbers and headers that alternate are left out")
    func runningLines() throws {
        let pages = ["i", "ii", "iii", "iv"].enumerated().map { index, number in
            [
                Line(x: index % 2 == 0 ? 72 : 400, y: 800, words: index % 2 == 0 ? "Annex C" : "Confidential"),
                Line(x: 72, y: 600, words: "Sentence of page \(["one", "two", "three", "four"][index])."),
                Line(x: 290, y: 40, words: number),
            ]
        }
        let document = try read(TestFiles.pdf(pages))
        #expect(document.words == ["one", "two", "three", "four"].map { "Sentence of page \($0)." })
    }

    @Test("A hyphen that stands for part of a word stays, and so does that of an abbreviation")
    func hyphens() {
        for (head, tail, whole) in [
            ("alle in-", "en uitvoer", "alle in- en uitvoer"), ("short-", "and long-term", "short- and long-term"),
            ("de CVSS-", "score", "de CVSS-score"), ("beveili-", "ging", "beveiliging"),
        ] {
            var words = Array(head.utf8)
            Hyphenation([]).join(Array(tail.utf8), to: &words)
            #expect(String(decoding: words, as: UTF8.self) == whole)
        }
    }
}

/// Pages of paragraphs, tables and columns, each word of them another; the same for the same state.
private struct PageMaker: RandomNumberGenerator {
    var state: UInt64
    var words: [String] = []

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int((next() >> 33) % UInt64(range.count))
    }

    /// A length that a page has, or one that none has.
    mutating func place() -> String {
        ["0", "-3", "1e9", "-1e300", "nan", "12.5", "x"].randomElement(using: &self).map {
            number(0...9) == 0 ? $0 : String(number(0...60) * 10)
        } ?? ""
    }

    /// Words of letters that are no roman numbers: "qaab", "qaac".
    mutating func text(_ count: Int) -> String {
        (0..<count).map { _ in
            var rest = words.count
            var word = ""
            for _ in 0..<4 {
                word.append(Character(Unicode.Scalar(UInt8(97 + rest % 20))))
                rest /= 20
            }
            word = "q" + word
            words.append(word)
            return word
        }.joined(separator: " ")
    }

    mutating func lines() -> [TestFiles.PDFText] {
        var lines: [TestFiles.PDFText] = []
        var y = 720
        while y > 260 {
            switch number(0...2) {
            case 0:
                for _ in 0..<number(1...4) {
                    lines.append(TestFiles.PDFText(x: 60, y: y, words: text(number(1...12))))
                    y -= 13
                }
            case 1:
                let columns = number(2...4)
                let step = [13, 20, 30][number(0...2)]
                for _ in 0..<number(2...5) {
                    for column in 0..<columns where number(0...5) > 0 {
                        lines.append(TestFiles.PDFText(x: 60 + 120 * column, y: y, words: text(number(1...3))))
                    }
                    y -= step
                }
            default:
                let shift = number(0...7)
                for _ in 0..<number(4...14) {
                    lines.append(TestFiles.PDFText(x: 60, y: y, words: text(number(3...6))))
                    lines.append(TestFiles.PDFText(x: 310, y: y - shift, words: text(number(3...6))))
                    y -= 13
                }
            }
            y -= number(8...25)
        }
        return lines
    }
}
