/// Tells which words of a PDF are bold and how large they are, from what `pdftohtml -xml` prints.
///
/// The words and their order are those of `pdftotext`; this output is only a hint about them, so that one which cannot
/// be read costs nothing but the hint. It is read line by line and not as XML: the program nests tags wrongly at times.
struct PDFFonts {
    /// Pixels for a point; the largest that the program knows, because it prints whole pixels.
    static let zoom = 3.0
    static let arguments = ["-xml", "-i", "-stdout", "-hidden", "-q", "-zoom", "3", "/dev/stdin"]

    /// A stretch of words in one size; some of them may be bold.
    private struct Run {
        var left = 0.0
        var top = 0.0
        var right = 0.0
        var bottom = 0.0
        var size: Float = 0
        /// For each word, whether most of it is bold.
        var words: [Bool] = []
    }

    private let output: [UInt8]
    private var position = 0
    private var sizes: [Int: Float] = [:]

    private init(_ output: [UInt8]) { self.output = output }

    /// Writes fonts into the words of the pages; false when the output has nothing to tell.
    static func mark(_ pages: inout [PDFPage], from output: [UInt8]) -> Bool {
        var reader = PDFFonts(output)
        return reader.mark(&pages)
    }

    private mutating func mark(_ pages: inout [PDFPage]) -> Bool {
        var page = -1
        var runs: [Run] = []
        var isMarked = false
        while position < output.count {
            let end = output[position...].firstIndex(of: 0x0A) ?? output.count
            var line = output[position..<end]
            position = end + 1
            line = line.drop { $0 == 0x09 || $0 == 0x20 }
            if line.starts(with: "<text ".utf8) {
                if let run = run(line) { runs.append(run) }
            } else if line.starts(with: "<fontspec ".utf8) {
                guard let id = Self.number("id", in: line), let size = Self.number("size", in: line) else { continue }
                sizes[id] = Float(Double(size) / Self.zoom)
            } else if line.starts(with: "<page ".utf8) {
                if pages.indices.contains(page) { Self.mark(&pages[page], with: runs) }
                isMarked = isMarked || !runs.isEmpty
                runs.removeAll(keepingCapacity: true)
                page += 1
            }
        }
        if pages.indices.contains(page) { Self.mark(&pages[page], with: runs) }
        return isMarked || !runs.isEmpty
    }

    private func run(_ line: ArraySlice<UInt8>) -> Run? {
        guard let end = line.firstIndex(of: UInt8(ascii: ">")), let left = Self.number("left", in: line[..<end]),
            let top = Self.number("top", in: line[..<end]), let width = Self.number("width", in: line[..<end]),
            let height = Self.number("height", in: line[..<end])
        else { return nil }
        var run = Run()
        run.left = Double(left) / Self.zoom
        run.top = Double(top) / Self.zoom
        run.right = Double(left + width) / Self.zoom
        run.bottom = Double(top + height) / Self.zoom
        run.size = Self.number("font", in: line[..<end]).flatMap { sizes[$0] } ?? 0
        var place = end + 1
        var isBold = false
        var plain = 0
        var bold = 0
        func endWord() {
            if plain + bold > 0 { run.words.append(bold > plain) }
            (plain, bold) = (0, 0)
        }
        while place < line.endIndex {
            let byte = line[place]
            if byte == UInt8(ascii: "<") {
                let tag = line[place...]
                if tag.starts(with: "<b>".utf8) {
                    isBold = true
                } else if tag.starts(with: "</b>".utf8) {
                    isBold = false
                }
                place = (tag.firstIndex(of: UInt8(ascii: ">")) ?? line.endIndex - 1) + 1
                continue
            }
            if byte == 0x20 || byte == 0x09 { endWord() } else if isBold { bold += 1 } else { plain += 1 }
            place += 1
        }
        endWord()
        return run
    }

    /// The whole number of an attribute: `name="12"`.
    private static func number(_ name: String, in tag: ArraySlice<UInt8>) -> Int? {
        let pattern = Array(" \(name)=\"".utf8)
        var place = tag.startIndex
        while let blank = tag[place...].firstIndex(of: 0x20) {
            if tag[blank...].starts(with: pattern) {
                let digits = tag[(blank + pattern.count)...].prefix { $0 != UInt8(ascii: "\"") }
                guard digits.count < 8 else { return nil }
                return Int(String(decoding: digits, as: UTF8.self))
            }
            place = blank + 1
        }
        return nil
    }

    /// A word of the page, by the line and its place there.
    private struct Candidate {
        var line: Int
        var word: Int
        var x: Double
        var y: Double
    }

    private static func mark(_ page: inout PDFPage, with runs: [Run]) {
        var rows: [Int: [Candidate]] = [:]
        var total = 0
        for (line, content) in page.lines.enumerated() {
            for (word, place) in content.places.enumerated() {
                let x = Double(place.left + place.right) / 2
                let y = Double(place.top + place.bottom) / 2
                rows[Int(y), default: []].append(Candidate(line: line, word: word, x: x, y: y))
                total += 1
            }
        }
        // Runs and words upon each other, as no page of text has them, are not compared without end.
        var budget = 10_000 + 200 * total
        for run in runs {
            guard (0..<500).contains(run.bottom - run.top) else { continue }
            var found: [Candidate] = []
            for y in Int(run.top - 1)...Int(run.bottom + 1) {
                guard let row = rows[y] else { continue }
                budget -= row.count
                found += row.filter {
                    $0.x > run.left - 0.5 && $0.x < run.right + 0.5 && $0.y > run.top - 1 && $0.y < run.bottom + 1
                }
            }
            guard budget > 0 else { return }
            found.sort { $0.x < $1.x }
            for (index, candidate) in found.enumerated() {
                page.lines[candidate.line].places[candidate.word].size = run.size
                let word = found.count == run.words.count ? index : index * run.words.count / max(found.count, 1)
                guard run.words.indices.contains(word), run.words[word] else { continue }
                page.lines[candidate.line].places[candidate.word].isBold = true
            }
        }
    }
}
