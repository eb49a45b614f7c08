/// A table that is set with tabs or spaces: lines whose parts stand below each other.
struct AlignedTable {
    /// The cells of each row, as ranges of the text; an empty range where a row has none.
    private(set) var rows: [[Range<Int>]] = []
    /// How many lines it takes, blank ones between its rows included.
    private(set) var lines = 0

    private struct Part {
        var range: Range<Int>
        /// Columns before it.
        var column: Int
        /// A tab stands before it.
        var isTabbed: Bool
    }

    /// The table that starts at `lines[first]`; nil where there is none, and then `end` is where to look again.
    init?(_ lines: [TextLine], from first: Int, text: ScalarText, labels: LabelReader, end: inout Int) {
        end = first + 1
        guard let head = Self.parts(of: lines[first], text: text, labels: labels), head.count >= 2 else { return nil }
        var table: [[Part]] = [head]
        var index = first + 1
        var last = first
        while index < lines.count, index - last <= 2 {
            let line = lines[index]
            if line.start >= line.end {
                index += 1
                continue
            }
            guard case .words = line.kind(in: text) else { break }
            if let parts = Self.parts(of: line, text: text, labels: labels), Self.stands(parts, below: head) {
                table.append(parts)
            } else if index == last + 1, let part = Self.continuation(line, of: table, text: text, labels: labels) {
                // The text of a cell goes on below it, and takes in what stands beside it.
                var row = table[table.count - 1]
                let cell = row.lastIndex { $0.column <= line.indent + 1 } ?? row.count - 1
                row[cell].range = row[cell].range.lowerBound..<part.upperBound
                row.removeSubrange((cell + 1)...)
                table[table.count - 1] = row
            } else {
                break
            }
            last = index
            index += 1
        }
        // What is no table as a whole is not asked again line by line, which bounds the time.
        end = last + 1
        guard table.count >= 2, Self.isTable(table, text: text) else { return nil }
        rows = table.map { Self.cells($0, below: head) }
        self.lines = last - first + 1
    }

    /// The parts of a line between tabs or three spaces and more; the gap behind a label parts nothing.
    private static func parts(of line: TextLine, text: ScalarText, labels: LabelReader) -> [Part]? {
        guard line.end - line.start < 600 else { return nil }
        var from = line.start
        if let label = labels.label(at: line.start, limit: line.end), !label.isCode, !label.isBare {
            from = label.end
        }
        var parts: [Part] = []
        var start = line.start
        var at = from
        var isTabbed = false
        while at < line.end {
            guard text.codes[at].isSpace else {
                at += 1
                continue
            }
            let gap = at
            var tab = false
            while at < line.end, text.codes[at].isSpace {
                if text.codes[at] == 0x09 { tab = true }
                at += 1
            }
            guard tab || at - gap >= 3 else { continue }
            parts.append(Part(range: start..<gap, column: line.indent + start - line.start, isTabbed: isTabbed))
            start = at
            isTabbed = tab
        }
        guard !parts.isEmpty else { return nil }
        parts.append(Part(range: start..<line.end, column: line.indent + start - line.start, isTabbed: isTabbed))
        return parts
    }

    private static func stands(_ parts: [Part], below head: [Part]) -> Bool {
        if parts.dropFirst().allSatisfy(\.isTabbed), head.dropFirst().allSatisfy(\.isTabbed) {
            return parts.count == head.count
        }
        guard parts.count <= head.count else { return false }
        return parts.allSatisfy { part in head.contains { abs($0.column - part.column) <= 1 } }
    }

    private static func continuation(
        _ line: TextLine, of table: [[Part]], text: ScalarText, labels: LabelReader
    ) -> Range<Int>? {
        guard let row = table.last, let cell = row.last, table[0].count >= 2, line.indent > row[0].column + 3,
            labels.label(at: line.start, limit: line.end) == nil
        else { return nil }
        return abs(line.indent - cell.column) <= 1 || line.indent >= table[0][1].column ? line.start..<line.end : nil
    }

    private static func cells(_ parts: [Part], below head: [Part]) -> [Range<Int>] {
        guard parts.count < head.count else { return parts.map(\.range) }
        return head.map { column in
            parts.first { abs($0.column - column.column) <= 1 }?.range
                ?? parts[0].range.lowerBound..<parts[0].range.lowerBound
        }
    }

    /// Not a list of contents, two columns of prose, or blanks for signatures.
    private static func isTable(_ table: [[Part]], text: ScalarText) -> Bool {
        var pages = 0
        var narrow = 0
        for row in table {
            if let last = row.last, last.range.count <= 3, text.codes[last.range].allSatisfy(\.isDigit) { pages += 1 }
            if row.contains(where: { $0.range.count <= 32 }) { narrow += 1 }
            for part in row where text.codes[part.range].starts(with: [0x5F, 0x5F, 0x5F]) { return false }
        }
        // "1   Scope", "2   Terms" are titles with their numbers.
        let isNumbered = table.allSatisfy { $0.count == 2 && text.codes[$0[0].range].allSatisfy(\.isDigit) }
        return !isNumbered && pages * 2 < table.count && narrow * 3 >= table.count * 2
    }
}
