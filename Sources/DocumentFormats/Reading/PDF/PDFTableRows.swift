/// Tells where the rows of a table start: at gaps wider than those within a cell, or, where rows stand as close as
/// lines, by what the lines say.
struct PDFTableRows {
    private let rows: [PDFRow]
    /// By line of the page and column.
    private let lines: [[PDFLine?]]
    private let height: Double
    private let pitch: PDFPitch
    /// The distance from line to line within a cell, in points.
    let leading: Double
    private let gaps: [Double]
    private let rights: [Double]
    private let lefts: [Double]

    init(rows: [PDFRow], lines: [[PDFLine?]], height: Double, pitch: PDFPitch) {
        self.rows = rows
        self.lines = lines
        self.height = height
        self.pitch = pitch
        let columns = lines.first?.count ?? 0
        var steps: [Double] = []
        for column in 0..<columns {
            let tops = lines.compactMap { $0[column]?.top }
            steps += zip(tops, tops.dropFirst()).map { $1 - $0 }.filter { $0 > 0.7 * height }
        }
        leading = steps.min() ?? height * pitch.of(height)
        var gaps = [Double.infinity]
        var bottom = rows.first?.bottom ?? 0
        for row in rows.dropFirst() {
            gaps.append(row.top - bottom)
            bottom = max(bottom, row.bottom)
        }
        self.gaps = gaps
        rights = (0..<columns).map { column in lines.compactMap { $0[column]?.right }.max() ?? 0 }
        lefts = (0..<columns).map { column in lines.compactMap { $0[column]?.left }.min() ?? 0 }
    }

    /// Whether all lines stand further apart than lines of text: no cell has two.
    private var areAllRows: Bool { leading > max(1.45, pitch.of(height) * 1.15) * height }

    /// Whether a gap above a line is wider than within a cell.
    private func isWide(_ row: Int) -> Bool { gaps[row] > leading - height + 0.2 * height }

    /// Whether rows stand further apart than the lines of a cell.
    var isPadded: Bool {
        if areAllRows { return true }
        let wide = rows.indices.dropFirst().count(where: isWide)
        let anchored = lines.dropFirst().count { $0[0] != nil }
        return wide > 0 && Double(wide) >= 0.35 * Double(anchored)
    }

    /// The lines with which a row starts, the first included.
    func starts() -> [Int] {
        let isPadded = isPadded
        return rows.indices.filter { row in
            if row == 0 { return true }
            if areAllRows { return lines[row][0] != nil || filled(row) > 1 }
            return isWide(row) || (!isPadded && startsRow(row))
        }
    }

    private func filled(_ row: Int) -> Int { lines[row].count { $0 != nil } }

    /// Weighs whether a line that stands close below another starts a row.
    private func startsRow(_ row: Int) -> Bool {
        // A line beside two lines of another cell is in the middle of a row.
        guard lines[row][0] != nil || filled(row) > 1, gaps[row] > -0.25 * height else { return false }
        let columns = lines[row].count
        var score = filled(row) < columns ? 0 : columns > 2 ? 2.0 : 1
        for column in lines[row].indices {
            let above = above(row, column)
            guard let line = lines[row][column] else {
                if above != nil { score -= 1 }
                continue
            }
            guard let above else {
                score += column == 0 ? 3 : 2
                continue
            }
            if line.words.startsInLowerCase { score -= 3 }
            if above.words.isOpenAtEnd { score -= 2 }
            // Figure below figure.
            if line.words.startsWithDigit, above.words.startsWithDigit, !above.words.isOpenAtEnd { score += 1.5 }
            if fits(line, behind: above, column) {
                score += 3
            } else if !line.words.startsInLowerCase, rights[column] - lefts[column] > 14 * height {
                score -= above.words.endsSentence ? 0 : 1.5
            }
            if above.words.endsSentence, !line.words.startsInLowerCase { score += 1 }
        }
        return score > 0
    }

    /// The line in the same column right above; nil when there is space between.
    private func above(_ row: Int, _ column: Int) -> PDFLine? {
        var other = row - 1
        while other >= 0 {
            if let line = lines[other][column] { return rows[row].top - line.top < 1.3 * leading ? line : nil }
            if rows[row].top - rows[other].top > 1.3 * leading { return nil }
            other -= 1
        }
        return nil
    }

    /// Whether text runs on through the start of a row: in columns of text it does, in cells it does not.
    func runsThrough(_ row: Int) -> Bool {
        if areAllRows || isWide(row) { return false }
        return lines[row].indices.contains { column in
            guard let line = lines[row][column], let above = above(row, column), !above.words.endsSentence else {
                return false
            }
            return !fits(line, behind: above, column) && (line.words.startsInLowerCase || above.words.isOpenAtEnd)
        }
    }

    /// Whether the first word would have had its place on the line above: then no line end cut the text there.
    private func fits(_ line: PDFLine, behind above: PDFLine, _ column: Int) -> Bool {
        guard let word = line.places.first else { return false }
        return above.right + Double(word.right - word.left) + 0.45 * height < rights[column]
    }

    /// The lines of each row; a row of which only a cell behind the first has words goes on with the one above, and so do
    /// the items of a list in the first cell.
    static func groups(_ starts: [Int], lines: [[PDFLine?]]) -> [[Int]] {
        var groups: [[Int]] = []
        var wasFirstOnly = false
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1] : lines.count
            let filled = (0..<(lines.first?.count ?? 0)).filter { column in
                (start..<end).contains { lines[$0][column] != nil }
            }
            let first = (start..<end).lazy.compactMap { lines[$0][0] }.first
            let isItem = (filled == [0] || wasFirstOnly) && (first.map { Self.isItem($0.words) } ?? false)
            wasFirstOnly = filled == [0]
            if !groups.isEmpty, isItem || filled.count == 1 && filled[0] > 0 {
                groups[groups.count - 1] += start..<end
            } else {
                groups.append(Array(start..<end))
            }
        }
        return groups
    }
}

extension PDFTableRows {
    private static func isItem(_ words: [UInt8]) -> Bool {
        let mark = words.firstWord
        let isLetter = mark.last == UInt8(ascii: ")") && mark.count <= 4
        return words.startsInLowerCase || ItemMark.isBullet(mark) || isLetter && ItemMark.isWhole(mark)
    }
}

extension [UInt8] {
    var endsSentence: Bool { last.map { ".:;?!".utf8.contains($0) } ?? true }

    var startsInLowerCase: Bool {
        String(decoding: prefix(4), as: UTF8.self).unicodeScalars.first?.properties.isLowercase ?? false
    }

    var startsWithDigit: Bool { first.map { (0x30...0x39).contains($0) } ?? false }

    var firstWord: [UInt8] { Array(prefix { $0 != 0x20 }) }

    var startsWithQuote: Bool {
        first == UInt8(ascii: "\"") || ["“", "„", "‘", "«"].contains { starts(with: $0.utf8) }
    }

    /// Whether it stops where no text ends: at a comma, a hyphen or a word that wants another.
    var isOpenAtEnd: Bool {
        guard let last else { return false }
        if ",-(/".utf8.contains(last) || hasTypographicHyphenAtEnd { return true }
        let word = String(decoding: split(separator: 0x20).last ?? [], as: UTF8.self)
        return Self.openWords.contains(word)
    }

    /// Whether the last character is U+2010, the hyphen that typesetters put where they cut a word.
    var hasTypographicHyphenAtEnd: Bool { suffix(3).elementsEqual([0xE2, 0x80, 0x90]) }

    private static let openWords: Set<String> = [
        "a", "an", "and", "any", "by", "each", "for", "from", "in", "of", "on", "or", "that", "the", "to", "with",
        "within",
        "aan", "bij", "binnen", "de", "door", "een", "en", "het", "iedere", "ieder", "met", "naar", "of", "op", "te",
        "tot",
        "van", "voor",
    ]
}
