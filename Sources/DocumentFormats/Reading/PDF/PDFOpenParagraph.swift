/// The lines of a paragraph so far.
struct PDFOpenParagraph {
    private var words: [UInt8]
    /// Stretches of `words` in bold.
    private var bold: [Range<Int>] = []
    let firstPage: Int
    private(set) var lastPage: Int
    private(set) var last: PDFLine
    let firstLeft: Double
    /// Where the lines after the first start.
    private(set) var left: Double?
    private(set) var right: Double
    private(set) var isBold: Bool
    private(set) var lines = 1
    /// The size of the first line.
    let size: Float

    init(_ line: PDFLine, page: Int) {
        words = line.words
        firstPage = page
        lastPage = page
        last = line
        firstLeft = line.left
        right = line.right
        isBold = line.isBold
        size = line.size
        addBold(of: line)
    }

    mutating func extend(_ line: PDFLine, page: Int, hyphens: Hyphenation) {
        hyphens.join(line.words, to: &words)
        left = min(left ?? line.left, line.left)
        right = max(right, line.right)
        isBold = isBold && line.isBold
        lines += 1
        last = line
        lastPage = page
        addBold(of: line)
    }

    private mutating func addBold(of line: PDFLine) {
        let offset = words.count - line.words.count
        for place in line.places where place.isBold {
            let range = (offset + Int(place.start))..<(offset + Int(place.end))
            // The blank between two bold words is bold.
            if let before = bold.last, range.lowerBound - before.upperBound <= 1 {
                bold[bold.count - 1] = before.lowerBound..<range.upperBound
            } else {
                bold.append(range)
            }
        }
    }

    var startsLow: Bool { words.startsInLowerCase }

    /// Whether it may be a heading by what it says: short, and no sentence.
    var isTitle: Bool { words.count < 200 && lines <= 3 && !words.endsSentence && !startsLow }

    var text: ParagraphText {
        var text = ParagraphText()
        var position = 0
        for range in bold {
            text.append(words[position..<range.lowerBound])
            text.append(words[range], isBold: true)
            position = range.upperBound
        }
        text.append(words[position...])
        return text
    }
}
