/// Puts the lines of a page with columns in reading order: down the first column, then down the next.
///
/// `pdftotext` takes columns whose lines stand at the same heights for a table and goes from side to side. Here a
/// gutter is looked for that few lines cross; what crosses it (a title, a wide table) parts the page into bands.
/// Real tables stay row by row: their cells are narrow or leave gaps.
enum PDFColumns {
    /// The lines in reading order.
    static func ordered(_ lines: [PDFLine], depth: Int = 0) -> [PDFLine] {
        // Three cuts make up to eight columns.
        guard depth < 3, lines.count >= 2 * fewestLines, let gutter = gutter(in: lines) else { return lines }
        let crossing = lines.filter { $0.left < gutter && $0.right > gutter }.sorted { $0.top < $1.top }
        var bands = [Band](repeating: Band(), count: crossing.count + 1)
        for line in lines where line.right <= gutter || line.left >= gutter {
            let index = crossing.firstIndex { $0.top > line.top } ?? crossing.count
            if line.right <= gutter { bands[index].left.append(line) } else { bands[index].right.append(line) }
        }
        var result: [PDFLine] = []
        result.reserveCapacity(lines.count)
        for (index, band) in bands.enumerated() {
            result += ordered(band.left, depth: depth + 1) + ordered(band.right, depth: depth + 1)
            if index < crossing.count { result.append(crossing[index]) }
        }
        return result
    }

    private struct Band {
        var left: [PDFLine] = []
        var right: [PDFLine] = []
    }

    private static let fewestLines = 5

    /// The place that parts the lines best into two columns of text; nil when there is none.
    private static func gutter(in lines: [PDFLine]) -> Double? {
        let lefts = lines.map(\.left).sorted()
        let rights = lines.map(\.right).sorted()
        guard let start = lefts.first, let end = rights.last else { return nil }
        let width = end - start
        var candidates: [(place: Double, count: Int)] = []
        var before = 0
        for (index, left) in lefts.enumerated() where index == 0 || left > lefts[index - 1] + 1 {
            let place = left - 1
            while before < rights.count, rights[before] <= place { before += 1 }
            let behind = lefts.count - index
            guard place > start + 0.2 * width, place < start + 0.8 * width, min(before, behind) >= fewestLines,
                (lines.count - before - behind) * 4 <= lines.count, place - rights[before - 1] >= 5
            else { continue }
            candidates.append((place, min(before, behind)))
        }
        return candidates.sorted { $0.count > $1.count }.prefix(8).first { candidate in
            isText(lines.filter { $0.right <= candidate.place }, within: width)
                && isText(lines.filter { $0.left >= candidate.place }, within: width)
        }?.place
    }

    /// Whether the lines look like a column of running text: wide, and one below the other without large gaps.
    private static func isText(_ lines: [PDFLine], within width: Double) -> Bool {
        let widths = lines.map { $0.right - $0.left }.sorted()
        guard !widths.isEmpty, widths[widths.count / 2] > 0.2 * width else { return false }
        let top = lines.map(\.top).min() ?? 0
        let bottom = lines.map(\.bottom).max() ?? 0
        let filled = lines.reduce(0) { $0 + $1.height }
        return filled > 0.55 * (bottom - top)
    }
}
