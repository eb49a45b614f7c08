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
        var wordStart = 0
        var place = PDFWord(start: 0, end: 0, left: 0, right: 0, top: 0, bottom: 0)
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
                wordStart = line?.words.count ?? 0
                place = PDFWord(
                    start: Int32(truncatingIfNeeded: wordStart), end: 0, left: Float(number(.xMin, of: scanner)),
                    right: Float(number(.xMax, of: scanner)), top: Float(number(.yMin, of: scanner)),
                    bottom: Float(number(.yMax, of: scanner)))
            case (.text, _) where isInWord:
                guard var words = line?.words else { continue }
                // Taken out while they grow, so that they are not copied.
                line?.words = []
                try scanner.appendText(to: &words)
                line?.words = words
            case (.end, .word):
                isInWord = false
                guard let end = line?.words.count else { continue }
                if end > wordStart {
                    place.end = Int32(truncatingIfNeeded: end)
                    line?.places.append(place)
                } else if wordStart > 0 {
                    line?.words.removeLast()
                }
            case (.end, .line):
                if let line, !line.words.isEmpty, !pages.isEmpty { pages[pages.count - 1].lines.append(line) }
                line = nil
            default: break
            }
        }
    }

    private static func number(_ name: Name, of scanner: XMLScanner<Name>) -> Double {
        guard let value = scanner.attribute(name).flatMap({ Double($0) }), value.isFinite else { return 0 }
        // No page is larger; what stands beyond keeps arithmetic safe.
        return min(max(value, -1e6), 1e6)
    }

    /// Fonts with odd tables make the program print bytes that XML cannot hold.
    private static func withoutControls(_ output: [UInt8]) -> [UInt8] {
        let isClean = output.allSatisfy { $0 >= 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
        let visible = isClean ? output : output.map { $0 >= 0x20 || $0 == 0x0A || $0 == 0x0D ? $0 : 0x20 }
        guard TextDecoding.firstInvalidUTF8(in: visible) != nil else { return visible }
        return Array(String(decoding: visible, as: UTF8.self).utf8)
    }
}
