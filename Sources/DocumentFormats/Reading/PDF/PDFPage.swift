/// A page of a PDF as lines with their places, in reading order. Lengths are in points from the upper left corner.
struct PDFPage {
    var height = 0.0
    var lines: [PDFLine] = []
    /// The tables of the page, to which lines point.
    var tables: [PDFTable] = []
    /// Where the strip between its columns lies, when it is set in two.
    var gutter: Double?
    /// The footnotes of the page.
    var notes: [PDFNote] = []
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
    /// Where each of the words stands, in the order of `words`.
    var places: [PDFWord] = []
    /// The table that stands here instead of a line, as an index into the page's tables.
    var table: Int?

    var height: Double { bottom - top }
    var middle: Double { (top + bottom) / 2 }
    var text: String { String(decoding: words, as: UTF8.self) }
}

/// A word within its line.
struct PDFWord {
    /// Where it lies in the bytes of its line.
    var start: Int32
    var end: Int32
    var left: Float
    var right: Float
    var top: Float
    var bottom: Float
    /// The size of its font, in points; 0 when it is not known.
    var size: Float = 0
    var isBold = false

    var range: Range<Int> { Int(start)..<Int(end) }
}

extension PDFLine {
    /// Whether all of its words are bold.
    var isBold: Bool { !places.isEmpty && places.allSatisfy(\.isBold) }

    /// The size of most of its words; 0 when it is not known.
    var size: Float {
        guard let first = places.first?.size else { return 0 }
        if places.allSatisfy({ $0.size == first }) { return first }
        return places.max { $0.end - $0.start < $1.end - $1.start }?.size ?? 0
    }

    /// Whether the line stands to the right of another on the same row.
    func follows(_ other: PDFLine) -> Bool {
        let overlap = min(bottom, other.bottom) - max(top, other.top)
        return left >= other.right - 0.5 && overlap > 0.5 * min(height, other.height)
    }

    /// Adds the words of a line to the right.
    mutating func join(_ other: PDFLine) {
        words.append(0x20)
        let offset = Int32(words.count)
        words += other.words
        for var place in other.places {
            place.start += offset
            place.end += offset
            places.append(place)
        }
        right = max(right, other.right)
        top = min(top, other.top)
        bottom = max(bottom, other.bottom)
    }

    /// The part of the line that some of its words make up.
    func part(_ range: Range<Int>) -> PDFLine {
        if range == places.indices { return self }
        let chosen = places[range]
        guard let first = chosen.first, let last = chosen.last else { return self }
        var part = PDFLine(
            left: Double(first.left), right: Double(last.right), top: top, bottom: bottom, block: block,
            words: Array(words[Int(first.start)..<Int(last.end)]))
        part.places = chosen.map { place in
            var place = place
            place.start -= first.start
            place.end -= first.start
            return place
        }
        return part
    }
}

extension PDFPage {
    /// The page with lines joined that stand on one row but were cut: a number and its text, or a justified line whose
    /// gaps were taken for columns.
    func rowsJoined() -> PDFPage {
        // No page of text has this many; looking for neighbours would take too long.
        guard lines.count < Self.mostLines else { return self }
        var page = PDFPage(height: height, tables: tables, notes: notes)
        var taken = [Bool](repeating: false, count: lines.count)
        for index in lines.indices where !taken[index] {
            var line = lines[index]
            guard line.table == nil else {
                page.lines.append(line)
                continue
            }
            if index > 0, let last = page.lines.last, last.block == line.block, line.follows(last),
                line.left - last.right < 2.5 * line.height, last.table == nil
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

    /// No page of text has more; what looks at pairs of lines leaves such a page alone.
    static let mostLines = 5000

    /// The nearest line to the right on the same row that has not been taken.
    private func neighbour(rightOf line: PDFLine, taken: [Bool]) -> Int? {
        lines.indices
            .filter {
                !taken[$0] && lines[$0].table == nil && lines[$0].left - line.right < 90 && lines[$0].follows(line)
            }
            .min { lines[$0].left < lines[$1].left }
    }
}
