/// The sizes of type in a document: that of the text, and those of headings.
struct PDFSizes {
    /// The size of most words, in points; 0 when sizes are not known.
    let body: Float
    /// The height of most lines, in points.
    let bodyHeight: Double
    /// Larger sizes, the largest first, in half points.
    private var larger: [Int] = []

    init(_ pages: [PDFPage]) {
        var letters: [Int: Int] = [:]
        var heights: [Int: Int] = [:]
        for line in pages.lazy.flatMap(\.lines) {
            guard line.height < 1000 else { continue }
            heights[Int(line.height * 4), default: 0] += line.words.count
            for place in line.places { letters[Self.step(place.size), default: 0] += Int(place.end - place.start) }
        }
        let body = letters.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
        self.body = Float(body) / 2
        bodyHeight = Double(heights.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0) / 4
        guard body > 0 else { return }
        larger = letters.keys.filter { Float($0) / 2 > self.body * Self.heading }.sorted(by: >)
    }

    /// The level of a heading in this size, from 1; nil for the size of the text.
    func headingLevel(of size: Float) -> Int? {
        guard body > 0, size > body * Self.heading else { return nil }
        let step = Self.step(size)
        return min((larger.firstIndex { $0 <= step } ?? larger.count) + 1, 6)
    }

    /// How much larger than the text a heading is.
    private static let heading: Float = 1.15

    private static func step(_ size: Float) -> Int {
        size.isFinite && abs(size) < 10_000 ? Int((size * 2).rounded()) : 0
    }
}
