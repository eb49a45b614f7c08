/// Tells whether a line goes on with the paragraph before it.
struct PDFLineRules {
    let pitches: PDFPitch

    func continues(
        _ paragraph: PDFOpenParagraph, _ line: PDFLine, isSamePage: Bool, usualWidth: Double
    ) -> Bool {
        let last = paragraph.last
        let em = max(last.height, 1)
        guard abs(line.height - last.height) < 0.25 * em, !changesFont(paragraph, line) else { return false }
        let startsLow = line.words.startsInLowerCase
        if !isSamePage || line.top < last.top - 0.5 * em || line.left > last.right || line.right < last.left {
            // A new column or page: only a sentence that is open goes on there.
            guard !ItemMark.startsLine(line.words), !last.words.endsSentence else { return false }
            let isFull = last.right - last.left > 0.92 * usualWidth && last.isBold == line.isBold
            return startsLow || isFull && paragraph.lines > 1
        }
        let step = (line.top - last.top) / em
        let pitch = pitches.of(last.height)
        if step > pitch * 1.35 { return false }
        if ItemMark.startsLine(line.words) {
            return isWrapped(line, after: paragraph, usualWidth: usualWidth)
        }
        if line.block != last.block, !startsLow || last.words.endsSentence {
            // The program parts blocks at a wide leading too.
            // "hereinafter:", then a term.
            let isOpen = !last.words.endsSentence || last.words.last == UInt8(ascii: ":") && line.words.startsWithQuote
            let isCut = isOpen && step < pitch * 1.15 && abs(line.left - (paragraph.left ?? last.left)) < 2
            guard isCut, wraps(line, after: last, width: usualWidth) else { return false }
        }
        // The indent of a first line.
        if let left = paragraph.left, line.left > left + 0.8 * em, paragraph.firstLeft > left + 0.8 * em {
            return false
        }
        // A line that ends early ends the paragraph, unless the sentence is open.
        let isShort = last.right < max(paragraph.right, line.right) - 6 * em
        if isShort && last.words.endsSentence { return false }
        // A short line without an end of its own, behind a sentence: a heading.
        let isHeading = line.right < paragraph.right - 6 * em && !startsLow && !line.words.endsSentence
        if isHeading && last.words.endsSentence { return false }
        if isShort && !startsLow && line.right > last.right + 10 * em { return false }
        return true
    }

    /// Whether the first word would not have had its place on the line before: a line end cut the text there.
    private func wraps(_ line: PDFLine, after last: PDFLine, width: Double) -> Bool {
        guard let word = line.places.first else { return false }
        return last.right + Double(word.right - word.left) + 0.2 * last.height > last.left + 0.98 * width
    }

    /// A heading in bold or in another size, close to the text below or above it.
    private func changesFont(_ paragraph: PDFOpenParagraph, _ line: PDFLine) -> Bool {
        let size = paragraph.last.size
        if size > 0, line.size > 0, abs(size - line.size) > 0.07 * size { return true }
        guard paragraph.isBold != line.isBold, !line.words.startsInLowerCase else { return false }
        return paragraph.isBold ? paragraph.isTitle : paragraph.last.words.last == UInt8(ascii: ".")
    }

    /// Whether a line that begins with a number goes on with a sentence ("(3) years", "4.2 of this agreement"): the
    /// line before is full and stops in the middle of a sentence, or the line stands in the hanging indent of its own.
    private func isWrapped(_ line: PDFLine, after paragraph: PDFOpenParagraph, usualWidth: Double) -> Bool {
        let last = paragraph.last
        guard let end = last.words.last, !",.;:!?-".utf8.contains(end) else { return false }
        // "..., and" and "...; of" lead to the next item of a list.
        let ending = last.words.split(separator: 0x20).suffix(2)
        if let word = ending.last, ["and", "or", "en"].contains(where: { word.elementsEqual($0.utf8) }) {
            return false
        }
        if ending.count == 2, let before = ending.first?.last, ",;".utf8.contains(before) { return false }
        if let left = paragraph.left, abs(left - line.left) < 2, paragraph.firstLeft < left - 4 { return true }
        return last.right - last.left > 0.92 * usualWidth && abs(line.left - (paragraph.left ?? last.left)) < 2
    }

    /// The paragraphs of a cell of a table.
    ///
    /// - Parameters:
    ///   - leading: from line to line within a cell, in points.
    ///   - start: the last paragraph of the cell on the page before; it comes first in the result.
    func paragraphs(
        ofCell lines: [PDFLine], leading: Double, page: Int, hyphens: Hyphenation, after start: PDFOpenParagraph? = nil
    ) -> [PDFOpenParagraph] {
        var paragraphs = start.map { [$0] } ?? []
        let right = lines.map(\.right).max() ?? 0
        for line in lines {
            if let last = paragraphs.last, continues(last, line, leading: leading, right: right, page: page) {
                paragraphs[paragraphs.count - 1].extend(line, page: page, hyphens: hyphens)
            } else {
                paragraphs.append(PDFOpenParagraph(line, page: page))
            }
        }
        return paragraphs
    }

    /// Whether a line of a cell goes on with the paragraph before it.
    private func continues(
        _ paragraph: PDFOpenParagraph, _ line: PDFLine, leading: Double, right: Double, page: Int
    ) -> Bool {
        let last = paragraph.last
        let startsLow = line.words.startsInLowerCase
        if ItemMark.isBullet(line.words.firstWord) { return false }
        if ItemMark.startsLine(line.words), last.words.endsSentence, !last.words.isOpenAtEnd { return false }
        if paragraph.lastPage != page { return startsLow || !last.words.endsSentence }
        if line.top - last.top >= 1.35 * leading, !startsLow { return false }
        guard last.words.endsSentence, !startsLow, let word = line.places.first else { return true }
        // A new paragraph, where the first word would have had its place on the line before.
        return last.right + 0.3 * last.height + Double(word.right - word.left) > right
    }
}
