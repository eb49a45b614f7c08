/// Numbers on a line of their own right above the text they belong to, as pages of Dutch regulations are copied:
/// "1 ⏎ The supplier … ⏎ 2 ⏎ The supplier …"; not the numbers of pages.
struct LoneNumbers {
    private var places: Set<Int> = []

    /// Provisions follow each other sooner than pages do.
    private static let mostLinesApart = 15

    init(_ lines: [TextLine], text: ScalarText) {
        var run: [(place: Int, value: Int)] = []
        for index in lines.indices.dropLast() {
            guard let value = Self.value(of: lines[index], text: text), lines[index + 1].length > 3,
                text.codes[lines[index + 1].start].isUpper, Self.isClosed(above: index, in: lines, text: text)
            else { continue }
            if let last = run.last, value == last.value + 1, index - last.place <= Self.mostLinesApart {
                run.append((index, value))
            } else {
                if run.count >= 2 { places.formUnion(run.map(\.place)) }
                run = value == 1 ? [(index, value)] : []
            }
        }
        if run.count >= 2 { places.formUnion(run.map(\.place)) }
    }

    /// The label that the number of line `index` is.
    func label(at index: Int, line: TextLine, text: ScalarText) -> Label? {
        guard places.contains(index), let value = Self.value(of: line, text: text) else { return nil }
        return Label(
            readings: [.init(style: .number(0), value: value)], parts: [value],
            cited: text.plain(line.start..<line.end), end: line.end)
    }

    private static func value(of line: TextLine, text: ScalarText) -> Int? {
        guard line.length >= 1, line.length <= 2 else { return nil }
        var value = 0
        for code in text.codes[line.start..<line.end] {
            guard code.isDigit else { return nil }
            value = value * 10 + Int(code - 0x30)
        }
        return value
    }

    /// The text above has ended, or there is none: in the middle of a sentence the number is that of a page.
    private static func isClosed(above index: Int, in lines: [TextLine], text: ScalarText) -> Bool {
        guard let above = lines[..<index].last(where: { $0.length > 0 }) else { return true }
        let last = text.codes[above.end - 1]
        return last == 0x2E || last == 0x3B || last == 0x3A || last == 0x29 || above.length < 60
    }
}
