/// A note at the foot of a page.
struct PDFNote {
    var number: String
    var lines: [PDFLine]
}

/// Takes the notes at the foot of a page, which stand in the way of sentences that go on over the page.
struct PDFFootnotes {
    let sizes: PDFSizes

    /// The page with its footnotes apart, and without their marks in the text.
    func taken(from page: PDFPage) -> PDFPage {
        guard sizes.bodyHeight > 0, page.lines.count < PDFPage.mostLines else { return page }
        let order = page.lines.indices.sorted { page.lines[$0].top < page.lines[$1].top }
        // From the foot upwards as long as the type is small.
        let small = order.reversed().prefix { isSmall(page.lines[$0]) && page.lines[$0].top > 0.4 * page.height }
        var notes: [PDFNote] = []
        var taken = Set<Int>()
        for index in small.reversed() {
            let line = page.lines[index]
            if let (number, rest) = mark(line), notes.last.map({ follows(number, $0.number) }) ?? true {
                notes.append(PDFNote(number: number, lines: rest.words.isEmpty ? [] : [rest]))
                taken.insert(index)
            } else if !notes.isEmpty {
                notes[notes.count - 1].lines.append(line)
                taken.insert(index)
            }
        }
        // A mark above, in the text, is what makes small print a note.
        let numbers = Set(notes.map(\.number))
        var marked = Set<String>()
        var result = page
        result.lines = []
        for (index, line) in page.lines.enumerated() where !taken.contains(index) {
            guard let line = withoutMarks(line, numbers, on: page, &marked) else { continue }
            result.lines.append(line)
        }
        guard !notes.isEmpty, marked == numbers, notes.allSatisfy({ !$0.lines.isEmpty }) else { return page }
        result.notes = notes
        return result
    }

    private func isSmall(_ line: PDFLine) -> Bool {
        if sizes.body > 0, line.size > 0, line.size > 0.93 * sizes.body { return false }
        return line.height < 0.93 * sizes.bodyHeight
    }

    private func follows(_ number: String, _ last: String) -> Bool {
        guard let number = Int(number), let last = Int(last) else { return number != last }
        return number == last + 1
    }

    /// The number with which the line starts, and the rest of it.
    private func mark(_ line: PDFLine) -> (String, PDFLine)? {
        guard let first = line.places.first, line.places.count > 1 else {
            // A number that stands so high that the program took it for a line.
            return Self.number(line.words[...]).map { ($0, PDFLine(left: 0, right: 0, top: 0, bottom: 0, block: 0)) }
        }
        guard let number = Self.number(line.words[first.range]) else { return nil }
        return (number, line.part(1..<line.places.count))
    }

    private static func number(_ word: ArraySlice<UInt8>) -> String? {
        var word = word
        if word.count > 1, word.last == UInt8(ascii: ".") || word.last == UInt8(ascii: ")") { word.removeLast() }
        guard (1...3).contains(word.count), let text = String(validating: word, as: UTF8.self) else { return nil }
        let isNumber = word.allSatisfy { (0x30...0x39).contains($0) }
        return isNumber || ["*", "**", "†", "‡"].contains(text) ? text : nil
    }

    /// The line without the raised numbers of notes; nil when it holds nothing else.
    private func withoutMarks(
        _ line: PDFLine, _ numbers: Set<String>, on page: PDFPage, _ marked: inout Set<String>
    ) -> PDFLine? {
        var kept: PDFLine?
        var start = 0
        func keep(_ range: Range<Int>) {
            guard !range.isEmpty else { return }
            let part = line.part(range)
            if kept == nil { kept = part } else { kept?.join(part) }
        }
        for (index, place) in line.places.enumerated() {
            let height = Double(place.bottom - place.top)
            guard height < 0.8 * sizes.bodyHeight, let number = Self.number(line.words[place.range]),
                numbers.contains(number), !marked.contains(number), line.table == nil
            else { continue }
            marked.insert(number)
            keep(start..<index)
            start = index + 1
        }
        if start == 0 { return line }
        keep(start..<line.places.count)
        return kept
    }
}
