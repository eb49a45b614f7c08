/// A page of a PDF as lines with their places, in reading order. Lengths are in points from the upper left corner.
struct PDFPage {
    var height = 0.0
    var lines: [PDFLine] = []
}

struct PDFLine {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    /// The block of the page that the line belongs to, from 0.
    var block: Int
    /// UTF-8, one blank between words.
    var words: [UInt8] = []

    var height: Double { bottom - top }
    var text: String { String(decoding: words, as: UTF8.self) }
}

/// Reads the layout that `pdftotext -bbox-layout` prints.
enum PDFLayout {
    enum Name: String, XMLName {
        case page, block, line, word, height, xMin, yMin, xMax, yMax

        static let table = XMLNameTable<Name>()
    }

    /// The pages with their lines; lines without words are left out.
    static func pages(in output: [UInt8], limits: ReadLimits) throws(FormatError) -> [PDFPage] {
        var scanner = try XMLScanner(
            withoutControls(output), part: "pdftotext", names: Name.table, limits: limits, allowsDocumentType: true)
        var pages: [PDFPage] = []
        var line: PDFLine?
        var block = 0
        var isInWord = false
        while true {
            switch (try scanner.next(), scanner.name) {
            case (.finished, _): return pages
            case (.start, .page):
                pages.append(PDFPage(height: number(.height, of: scanner)))
                block = 0
            case (.start, .block): block += 1
            case (.start, .line):
                line = PDFLine(
                    left: number(.xMin, of: scanner), right: number(.xMax, of: scanner),
                    top: number(.yMin, of: scanner), bottom: number(.yMax, of: scanner), block: block)
            case (.start, .word):
                isInWord = true
                if line?.words.isEmpty == false { line?.words.append(0x20) }
            case (.text, _) where isInWord:
                guard var words = line?.words else { continue }
                // Taken out while they grow, so that they are not copied.
                line?.words = []
                try scanner.appendText(to: &words)
                line?.words = words
            case (.end, .word): isInWord = false
            case (.end, .line):
                if let line, !line.words.isEmpty, !pages.isEmpty { pages[pages.count - 1].lines.append(line) }
                line = nil
            default: break
            }
        }
    }

    private static func number(_ name: Name, of scanner: XMLScanner<Name>) -> Double {
        guard let value = scanner.attribute(name).flatMap({ Double($0) }), value.isFinite else { return 0 }
        return value
    }

    /// Fonts with odd tables make the program print bytes that XML cannot hold.
    private static func withoutControls(_ output: [UInt8]) -> [UInt8] {
        let isClean = output.allSatisfy { $0 >= 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
        let visible = isClean ? output : output.map { $0 >= 0x20 || $0 == 0x0A || $0 == 0x0D ? $0 : 0x20 }
        guard TextDecoding.firstInvalidUTF8(in: visible) != nil else { return visible }
        return Array(String(decoding: visible, as: UTF8.self).utf8)
    }
}

extension PDFPage {
    /// The page with lines joined that stand on one row but were cut: a number and its text, or a justified line whose
    /// gaps were taken for columns.
    func rowsJoined() -> PDFPage {
        // No page of text has this many; looking for neighbours would take too long.
        guard lines.count < 5000 else { return self }
        var page = PDFPage(height: height)
        var taken = [Bool](repeating: false, count: lines.count)
        for index in lines.indices where !taken[index] {
            var line = lines[index]
            if index > 0, let last = page.lines.last, last.block == line.block, line.follows(last),
                line.left - last.right < 2.5 * line.height
            {
                page.lines[page.lines.count - 1].join(line)
                continue
            }
            if ItemMark.isWhole(line.words), let right = neighbour(rightOf: line, taken: taken) {
                taken[right] = true
                let block = lines[right].block
                line.join(lines[right])
                line.block = block
            }
            page.lines.append(line)
        }
        return page
    }

    /// The nearest line to the right on the same row that has not been taken.
    private func neighbour(rightOf line: PDFLine, taken: [Bool]) -> Int? {
        lines.indices
            .filter { !taken[$0] && lines[$0].left - line.right < 90 && lines[$0].follows(line) }
            .min { lines[$0].left < lines[$1].left }
    }
}

extension PDFLine {
    /// Whether the line stands to the right of another on the same row.
    func follows(_ other: PDFLine) -> Bool {
        let overlap = min(bottom, other.bottom) - max(top, other.top)
        return left >= other.right - 0.5 && overlap > 0.5 * min(height, other.height)
    }

    mutating func join(_ other: PDFLine) {
        words.append(0x20)
        words += other.words
        right = max(right, other.right)
        top = min(top, other.top)
        bottom = max(bottom, other.bottom)
    }
}
