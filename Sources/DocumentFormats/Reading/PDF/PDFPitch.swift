/// The usual distance from line to line, in line heights, for each size of type in a document.
struct PDFPitch {
    private var whole = 1.25
    /// By the height of lines, in quarters of a point.
    private var byHeight: [Int: Double] = [:]

    init(_ pages: [PDFPage]) {
        var steps: [Double] = []
        // From lines that surely go on with a sentence; the program parts blocks at a wide leading.
        var sure: [Int: [Double]] = [:]
        for page in pages {
            let widths = page.lines.map { $0.right - $0.left }.sorted()
            let usual = widths.isEmpty ? 0 : widths[widths.count * 3 / 4]
            for (line, next) in zip(page.lines, page.lines.dropFirst()) {
                let step = (next.top - line.top) / max(line.height, 1)
                guard step > 0.5, step < 3 else { continue }
                if line.block == next.block { steps.append(step) }
                if line.right - line.left > 0.9 * usual, next.words.startsInLowerCase,
                    Self.key(line.height) == Self.key(next.height)
                {
                    sure[Self.key(line.height), default: []].append(step)
                }
            }
        }
        if !steps.isEmpty {
            steps.sort()
            // The lower third: blocks also hold gaps between paragraphs.
            whole = max(steps[steps.count / 3], 0.9)
        }
        for (height, steps) in sure where steps.count >= 3 {
            byHeight[height] = max(steps.sorted()[steps.count / 2], 0.9)
        }
    }

    /// For lines of this height, in points.
    func of(_ height: Double) -> Double { byHeight[Self.key(height)] ?? whole }

    private static func key(_ height: Double) -> Int { abs(height) < 10_000 ? Int((height * 4).rounded()) : 0 }
}
