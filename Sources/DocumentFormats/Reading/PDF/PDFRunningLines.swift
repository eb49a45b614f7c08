/// Finds the lines that belong to the paper, not to the text: headers and footers that repeat at the same height, and
/// page numbers.
struct PDFRunningLines {
    private struct Key: Hashable {
        var text: String
        /// The height on the page in steps of four points; neighbouring steps count together.
        var step: Int
    }

    private var running: Set<Key> = []
    /// The heights, in points, at which pages have a header that repeats; another line there is a header too.
    private var headerTops: Set<Int> = []
    /// How many lines the pages have that are left out.
    private(set) var count = 0

    init(_ pages: [PDFPage]) {
        var occurrences: [Key: Int] = [:]
        for page in pages {
            let keys = page.lines.reduce(into: Set<Key>()) { keys, line in
                guard let key = Self.key(line, on: page) else { return }
                keys.insert(key)
            }
            for key in keys { occurrences[key, default: 0] += 1 }
        }
        // Headers change with the chapter, so three pages are enough for words that stay the same and for page numbers;
        // lines in which only digits differ must be on nearly half of the pages.
        let half = max(2, Int((Double(pages.count) * 0.4).rounded(.up)))
        running = Set(
            occurrences.keys.filter { key in
                let near = (-1...1).reduce(0) { $0 + (occurrences[Key(text: key.text, step: key.step + $1)] ?? 0) }
                let isPlain = !key.text.contains("#") || Self.isPageNumber(key.text)
                return near >= (isPlain ? min(half, 3) : half)
            })
        var tops: [Int: Int] = [:]
        for page in pages {
            let lines = page.lines.filter {
                $0.bottom < page.height * 0.12 && isRunning($0, on: page) && Self.standsAlone($0, on: page)
            }
            for top in Set(lines.map { Int($0.top.rounded()) }) { tops[top, default: 0] += 1 }
        }
        headerTops = Set(tops.lazy.filter { $0.value > 1 }.map(\.key))
        count = pages.reduce(0) { sum, page in sum + page.lines.count { isRunning($0, on: page) } }
    }

    /// The page without its running lines.
    func removed(from page: PDFPage) -> PDFPage {
        PDFPage(height: page.height, lines: page.lines.filter { !isRunning($0, on: page) })
    }

    private func isRunning(_ line: PDFLine, on page: PDFPage) -> Bool {
        if let key = Self.key(line, on: page), running.contains(key) { return true }
        if line.bottom < page.height * 0.12, headerTops.contains(Int(line.top.rounded())), line.words.count <= 200,
            Self.standsAlone(line, on: page)
        {
            return true
        }
        // A lone page number at the foot needs no second page to be one.
        return line.top > page.height * 0.93 && Self.isPageNumber(Self.withoutDigits(line.text))
    }

    /// Whether there is more space below a line than between lines of text, or rows of a table.
    private static func standsAlone(_ line: PDFLine, on page: PDFPage) -> Bool {
        page.lines.allSatisfy { $0.middle <= line.bottom || $0.top - line.bottom > 1.5 * line.height }
    }

    /// What makes lines of different pages the same; nil for a line in the body of the page.
    private static func key(_ line: PDFLine, on page: PDFPage) -> Key? {
        let isHeader = line.bottom < page.height * 0.12
        let isFooter = line.top > page.height * 0.88
        guard isHeader || isFooter, line.words.count <= 200 else { return nil }
        let text = line.text
        let general = withoutDigits(text)
        // At the top "Article 3" may follow "Article 2" on the next page: there only page numbers may differ.
        let isCounting = isFooter || isPageNumber(general)
        return Key(text: isCounting ? general : text, step: Int((line.top / 4).rounded()))
    }

    /// The text in lower case, each run of digits as "#", and a text that is nothing but a small roman number too.
    private static func withoutDigits(_ text: String) -> String {
        let letters = text.filter { $0.isLetter || $0.isNumber }
        if (1...6).contains(letters.count), letters.allSatisfy({ "ivxIVX".contains($0) }) { return "#" }
        var result = ""
        var isInNumber = false
        for character in text.lowercased() {
            if character.isASCII, character.isNumber {
                if !isInNumber { result.append("#") }
                isInNumber = true
            } else {
                result.append(character)
                isInNumber = false
            }
        }
        return result
    }

    /// "#", "- # -", "page # of #", "# / #", "pagina # van #".
    private static func isPageNumber(_ text: String) -> Bool {
        guard text.contains("#"), text.count < 40 else { return false }
        let words = text.split { !$0.isLetter && $0 != "#" }
        if words.contains(where: { ["page", "pagina", "pag", "blz", "seite", "p"].contains($0) }) { return true }
        return words.count <= 3 && words.allSatisfy { $0 == "#" || $0 == "of" || $0 == "van" || $0 == "von" }
            && !text.contains("(") && !text.contains("#.#")
    }
}
