/// Joins the lines of a PDF to paragraphs, across columns and pages too.
struct PDFParagraphs {
    struct Paragraph {
        var text = ParagraphText()
        /// The page on which it starts, from 1.
        var page: Int
    }

    private let pages: [PDFPage]
    /// The usual distance from line to line within a block, in line heights.
    private let pitch: Double
    private let hyphens: Hyphenation

    init(_ pages: [PDFPage]) {
        self.pages = pages
        pitch = Self.pitch(of: pages)
        hyphens = Hyphenation(pages)
    }

    /// All paragraphs in reading order.
    mutating func all() -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        var words: [UInt8] = []
        var startPage = 1
        var last: (line: PDFLine, page: Int)?
        var column = Column()
        func finish() {
            guard !words.isEmpty else { return }
            var paragraph = Paragraph(page: startPage)
            paragraph.text.append(words)
            paragraphs.append(paragraph)
            words.removeAll(keepingCapacity: true)
        }
        for (index, page) in pages.enumerated() {
            let usualWidth = page.usualWidth
            for line in page.lines {
                if let last,
                    continues(last.line, line, isSamePage: last.page == index, column: column, usualWidth: usualWidth)
                {
                    hyphens.join(line.words, to: &words)
                    column.extend(line)
                } else {
                    finish()
                    startPage = index + 1
                    words = line.words
                    column = Column(line)
                }
                last = (line, index)
            }
        }
        finish()
        return paragraphs
    }

    /// The lines of the paragraph so far.
    private struct Column {
        var firstLeft = 0.0
        /// Where the lines after the first start.
        var left: Double?
        var right = 0.0

        init() {}

        init(_ line: PDFLine) {
            firstLeft = line.left
            right = line.right
        }

        mutating func extend(_ line: PDFLine) {
            left = min(left ?? line.left, line.left)
            right = max(right, line.right)
        }
    }

    private func continues(
        _ last: PDFLine, _ line: PDFLine, isSamePage: Bool, column: Column, usualWidth: Double
    ) -> Bool {
        let em = max(last.height, 1)
        guard abs(line.height - last.height) < 0.25 * em else { return false }
        let startsLow = startsInLowerCase(line.words)
        if !isSamePage || line.top < last.top - 0.5 * em || line.left > last.right || line.right < last.left {
            // A new column or page: only a sentence that is open goes on there.
            return startsLow && !ItemMark.startsLine(line.words) && !endsSentence(last.words)
        }
        let step = (line.top - last.top) / em
        if step > pitch * 1.35 { return false }
        if ItemMark.startsLine(line.words) {
            return isWrapped(line, after: last, column: column, usualWidth: usualWidth)
        }
        if line.block != last.block, !startsLow || endsSentence(last.words) { return false }
        // The indent of a first line.
        if let left = column.left, line.left > left + 0.8 * em, column.firstLeft > left + 0.8 * em { return false }
        // A line that ends early ends the paragraph, unless the sentence is open.
        let isShort = last.right < max(column.right, line.right) - 6 * em
        if isShort && endsSentence(last.words) { return false }
        // A short line without an end of its own, behind a sentence: a heading.
        let isHeading = line.right < column.right - 6 * em && !startsLow && !endsSentence(line.words)
        if isHeading && endsSentence(last.words) { return false }
        if isShort && !startsLow && line.right > last.right + 10 * em { return false }
        return true
    }

    /// Whether a line that begins with a number goes on with a sentence ("(3) years", "4.2 of this agreement"): the
    /// line before is full and stops in the middle of a sentence, or the line stands in the hanging indent of its own.
    private func isWrapped(_ line: PDFLine, after last: PDFLine, column: Column, usualWidth: Double) -> Bool {
        guard let end = last.words.last, !",.;:!?-".utf8.contains(end) else { return false }
        // "..., and" and "...; of" lead to the next item of a list.
        let ending = last.words.split(separator: 0x20).suffix(2)
        if let word = ending.last, ["and", "or", "en"].contains(where: { word.elementsEqual($0.utf8) }) {
            return false
        }
        if ending.count == 2, let before = ending.first?.last, ",;".utf8.contains(before) { return false }
        if let left = column.left, abs(left - line.left) < 2, column.firstLeft < left - 4 { return true }
        return last.right - last.left > 0.92 * usualWidth && abs(line.left - (column.left ?? last.left)) < 2
    }

    private func endsSentence(_ words: [UInt8]) -> Bool {
        guard let last = words.last else { return true }
        return last == UInt8(ascii: ".") || last == UInt8(ascii: ":") || last == UInt8(ascii: ";")
            || last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
    }

    private func startsInLowerCase(_ words: [UInt8]) -> Bool {
        let first = String(decoding: words.prefix(4), as: UTF8.self).unicodeScalars.first
        return first?.properties.isLowercase ?? false
    }

    private static func pitch(of pages: [PDFPage]) -> Double {
        var steps: [Double] = []
        for page in pages {
            for (line, next) in zip(page.lines, page.lines.dropFirst()) where line.block == next.block {
                let step = (next.top - line.top) / max(line.height, 1)
                if step > 0.5, step < 3 { steps.append(step) }
            }
        }
        guard !steps.isEmpty else { return 1.25 }
        steps.sort()
        // The lower third: blocks also hold gaps between paragraphs.
        return max(steps[steps.count / 3], 0.9)
    }
}

extension PDFPage {
    /// The width that a quarter of the lines reach: that of a full line of the text.
    fileprivate var usualWidth: Double {
        let widths = lines.map { $0.right - $0.left }.sorted()
        return widths.isEmpty ? 0 : widths[widths.count * 3 / 4]
    }
}
