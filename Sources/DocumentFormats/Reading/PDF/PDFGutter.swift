/// The empty strip between two columns of a page.
enum PDFGutter {
    /// A stretch of a page from top to bottom.
    enum Part {
        /// Lines from side to side.
        case whole([PDFLine])
        case columns(left: [PDFLine], right: [PDFLine])

        var isColumns: Bool { if case .columns = self { true } else { false } }
    }

    private static let fewestLines = 5

    /// Cuts the lines at the place that parts most of them into two columns; nil when there is none.
    ///
    /// - Parameter test: whether lines on the left and the right, from top to bottom, are columns of a text. The last
    ///   parameter is the width of the page's text.
    static func cut(
        _ lines: [PDFLine], where test: (_ left: [PDFLine], _ right: [PDFLine], _ width: Double) -> Bool
    ) -> (parts: [Part], place: Double)? {
        for (place, width) in candidates(in: lines) {
            let parts = parts(lines, at: place) { min($0.count, $1.count) >= fewestLines && test($0, $1, width) }
            if parts.contains(where: \.isColumns) { return (parts, place) }
        }
        return nil
    }

    /// Cuts the lines at a place that parts columns on the page before; nil when none of them stand on either side.
    static func cut(_ lines: [PDFLine], at place: Double) -> [Part]? {
        let width = (lines.map(\.right).max() ?? 0) - (lines.map(\.left).min() ?? 0)
        let parts = parts(lines, at: place) { left, right in
            [left, right].allSatisfy { side in side.contains { $0.right - $0.left > 0.35 * width } }
        }
        return parts.contains(where: \.isColumns) ? parts : nil
    }

    /// Lines that cross the place (a title, a wide table) part the page into bands, each of which is judged.
    private static func parts(
        _ lines: [PDFLine], at place: Double, areColumns: ([PDFLine], [PDFLine]) -> Bool
    ) -> [Part] {
        let crossing = lines.indices.filter { lines[$0].left < place && lines[$0].right > place }
            .sorted { lines[$0].top < lines[$1].top }
        var bands = [[Int]](repeating: [], count: crossing.count + 1)
        for (index, line) in lines.enumerated() where line.right <= place || line.left >= place {
            // The first crossing line below, by halves.
            var low = 0
            var high = crossing.count
            while low < high {
                let middle = (low + high) / 2
                if lines[crossing[middle]].top > line.top { high = middle } else { low = middle + 1 }
            }
            bands[low].append(index)
        }
        var parts: [Part] = []
        var whole: [Int] = []
        func endWhole() {
            if !whole.isEmpty { parts.append(.whole(whole.sorted().map { lines[$0] })) }
            whole = []
        }
        for (index, band) in bands.enumerated() {
            var band = band
            // A heading below the columns does not cross the place, but the text under it does.
            let tail = index < crossing.count ? tail(of: band, at: place, in: lines, above: lines[crossing[index]]) : []
            band.removeAll(where: tail.contains)
            let left = band.filter { lines[$0].right <= place }
            let right = band.filter { lines[$0].left >= place }
            let byTop = { (indices: [Int]) in indices.map { lines[$0] }.sorted { $0.top < $1.top } }
            if areColumns(byTop(left), byTop(right)) {
                endWhole()
                parts.append(.columns(left: left.map { lines[$0] }, right: right.map { lines[$0] }))
            } else {
                whole += band
            }
            whole += tail
            if index < crossing.count { whole.append(crossing[index]) }
        }
        endWhole()
        return parts
    }

    /// The last lines on the left, when they stand below all others and apart, close to what crosses the place.
    private static func tail(of band: [Int], at place: Double, in lines: [PDFLine], above crossing: PDFLine) -> Set<Int>
    {
        let end = band.filter { lines[$0].left >= place }.map { lines[$0].bottom }.max() ?? 0
        let left = band.filter { lines[$0].right <= place }.sorted { lines[$0].top > lines[$1].top }
        var tail: Set<Int> = []
        var top = crossing.top
        for index in left.prefix(4) {
            let line = lines[index]
            if top - line.bottom > 1.5 * line.height { return tail }
            guard line.top >= end - 1 else { return [] }
            top = line.top
            tail.insert(index)
        }
        return tail.count < 4 ? tail : []
    }

    /// Places with text on both sides, those that fewest lines cross first.
    private static func candidates(in lines: [PDFLine]) -> [(place: Double, width: Double)] {
        guard lines.count >= 2 * fewestLines else { return [] }
        let lefts = lines.map(\.left).sorted()
        let rights = lines.map(\.right).sorted()
        guard let start = lefts.first, let end = rights.last else { return [] }
        let width = end - start
        var candidates: [(place: Double, count: Int)] = []
        var before = 0
        for (index, left) in lefts.enumerated() where index == 0 || left > lefts[index - 1] + 1 {
            let place = left - 1
            while before < rights.count, rights[before] <= place { before += 1 }
            let behind = lefts.count - index
            guard place > start + 0.2 * width, place < start + 0.8 * width, min(before, behind) >= fewestLines,
                (lines.count - before - behind) * 2 <= lines.count
            else { continue }
            candidates.append((place, min(before, behind)))
        }
        return candidates.sorted { ($0.count, $1.place) > ($1.count, $0.place) }.prefix(8).map { ($0.place, width) }
    }

    // MARK: Tests

    /// Whether both sides look like running text: wide lines, one below the other without large gaps.
    static func areText(_ left: [PDFLine], _ right: [PDFLine], _ width: Double) -> Bool {
        guard let end = left.map(\.right).max(), let start = right.map(\.left).min(), start - end >= 4 else {
            return false
        }
        return isText(left, within: width) && isText(right, within: width)
    }

    private static func isText(_ lines: [PDFLine], within width: Double) -> Bool {
        let widths = lines.map { $0.right - $0.left }.sorted()
        guard !widths.isEmpty, widths[widths.count / 2] > 0.2 * width else { return false }
        let top = lines.map(\.top).min() ?? 0
        let bottom = lines.map(\.bottom).max() ?? 0
        let filled = lines.reduce(0) { $0 + $1.height }
        return filled > 0.55 * (bottom - top)
    }

    /// Whether both sides have nothing to do with each other: their paragraphs start at heights of their own, and no
    /// empty strips run across both. The cells of a table start level, or have a strip between rows.
    static func areIndependent(_ left: [PDFLine], _ right: [PDFLine], _ width: Double) -> Bool {
        guard let end = left.map(\.right).max(), let start = right.map(\.left).min(), start - end >= 4,
            let top = [left, right].compactMap(\.first?.top).max(),
            let bottom = [left, right].compactMap({ $0.map(\.bottom).max() }).min(), bottom > top
        else { return false }
        // Where both sides have lines.
        let left = left.filter { $0.bottom > top && $0.top < bottom }
        let right = right.filter { $0.bottom > top && $0.top < bottom }
        let sides = [left, right]
        guard sides.allSatisfy({ $0.count >= 8 && $0.count { $0.right - $0.left > 0.25 * width } >= 4 }) else {
            return false
        }
        let starts = [paragraphStarts(left), paragraphStarts(right)].sorted { $0.count < $1.count }
        guard starts[0].count >= 3 else { return false }
        let level = starts[0].count { line in starts[1].contains { abs($0.bottom - line.bottom) < 1.5 } }
        guard level * 2 < starts[0].count else { return false }
        var strips = 0
        var covered = top
        for line in (left + right).sorted(by: { $0.top < $1.top }) {
            if line.top - covered > 0.3 * line.height { strips += 1 }
            covered = max(covered, line.bottom)
        }
        return strips * 2 < starts[0].count
    }

    /// The lines with which a paragraph, or a cell, starts.
    private static func paragraphStarts(_ lines: [PDFLine]) -> [PDFLine] {
        let steps = zip(lines, lines.dropFirst()).map { $1.top - $0.top }
        let height = lines.map(\.height).sorted()[lines.count / 2]
        let leading = steps.filter { $0 > 0.7 * height }.min() ?? height
        let right = lines.map(\.right).max() ?? 0
        return lines.indices.compactMap { index in
            let line = lines[index]
            guard index > 0 else { return line }
            let last = lines[index - 1]
            if line.top - last.top > 1.3 * leading || ItemMark.startsLine(line.words) { return line }
            if line.words.startsInLowerCase { return nil }
            let word = line.places.first.map { Double($0.right - $0.left) } ?? 0
            return last.words.endsSentence || last.right + word + 0.45 * height < right ? line : nil
        }
    }
}
