import ReadinessModel

/// A report for a terminal: tables fitted to its width, colour only where the terminal shows it.
package struct TerminalRenderer: Sendable {
    package var width: Int
    package var usesColour: Bool

    package init(width: Int, usesColour: Bool) {
        self.width = max(60, min(width, 160))
        self.usesColour = usesColour
    }

    package func text(of report: Report) -> String {
        var parts = [styled(report.title, .bold)]
        if let subtitle = report.subtitle { parts.append(wrapped(subtitle, width).joined(separator: "\n")) }
        var text = parts.joined(separator: "\n")
        for block in report.blocks { text += "\n\n" + draw(block, report.language) }
        text += "\n\n" + wrapped(report.footer, width).map { styled($0, .dim) }.joined(separator: "\n") + "\n"
        return harmless(text)
    }

    /// Without signs that a terminal obeys: words of a stranger could move the cursor or rename the window. Only our
    /// own styles stay, where they are in use.
    private func harmless(_ text: String) -> String {
        let text = Array(text.utf8)
        let styles = usesColour ? (Style.allCases.map(\.rawValue) + ["0"]).map { Array("\u{1B}[\($0)m".utf8) } : []
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        var position = 0
        while position < text.count {
            let byte = text[position]
            let isSecondSet = byte == 0xC2 && position + 1 < text.count && text[position + 1] < 0xA0
            if isSecondSet {
                position += 2
                continue
            }
            let isControl = byte < 0x20 && byte != 0x0A || byte == 0x7F
            let isStyle = byte == 0x1B && styles.contains { text[position...].starts(with: $0) }
            if !isControl || isStyle { output.append(byte) }
            // A tab would spoil the columns.
            if byte == 0x09 { output.append(0x20) }
            position += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    enum Style: String, CaseIterable {
        case bold = "1"
        case dim = "2"
        case red = "31"
        case green = "32"
        case yellow = "33"
        case cyan = "36"
    }

    func styled(_ text: String, _ style: Style) -> String {
        usesColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    private func draw(_ block: Report.Block, _ language: Language) -> String {
        switch block {
        case .heading(_, let text): styled(text, .bold)
        case .paragraph(let inlines): wrapped(inlines.plainText, width).joined(separator: "\n")
        case .notice(let inlines):
            wrapped("! " + inlines.plainText, width).map { styled($0, .yellow) }.joined(separator: "\n")
        case .list(let items):
            items.map { item in
                wrapped(item.plainText, width - 4).enumerated().map { ($0 == 0 ? "  • " : "    ") + $1 }
                    .joined(separator: "\n")
            }.joined(separator: "\n")
        case .table(let table): self.table(table, language)
        case .bars(let caption, let bars): self.bars(caption, bars, language)
        }
    }

    /// █ is certain, ▒ possible, · what is missing; the second line is what evidence shows.
    private func bars(_ caption: String, _ bars: [Report.Bar], _ language: Language) -> String {
        let format = NumberFormat(language)
        let labelWidth = min(28, bars.map(\.label.count).max() ?? 0)
        let barWidth = 30
        var lines = [styled(caption, .bold)]
        for bar in bars {
            let label = padded(String(bar.label.prefix(labelWidth)), labelWidth)
            guard let range = bar.implemented else {
                lines += wrapped(bar.note ?? "–", width - labelWidth - 2).enumerated().map {
                    ($0 == 0 ? label : padded("", labelWidth)) + "  " + styled($1, .dim)
                }
                continue
            }
            var line = label + "  " + drawn(range, barWidth) + " " + padded(format.percent(range), 8)
            if let shown = bar.demonstrable {
                line += "  " + styled("\(Words.demonstrable[language].lowercased()) \(format.percent(shown))", .dim)
            }
            lines.append(line)
        }
        return lines.joined(separator: "\n")
    }

    private func drawn(_ range: ReadinessRange, _ width: Int) -> String {
        let certain = Int(range.low * Double(width))
        let possible = min(width, Int((range.high * Double(width)).rounded(.up)))
        let colour: Style = range.low >= 0.8 ? .green : range.low >= 0.5 ? .yellow : .red
        return styled(String(repeating: "█", count: certain), colour)
            + styled(String(repeating: "▒", count: max(0, possible - certain)), colour)
            + styled(String(repeating: "·", count: width - max(certain, possible)), .dim)
    }

    private func table(_ table: Report.Table, _ language: Language) -> String {
        let cells = table.rows.map { row in row.map { $0.text(language) } }
        let widths = columnWidths(table, cells)
        var lines: [String] = []
        if !table.caption.isEmpty { lines.append(styled(table.caption, .bold)) }
        lines += rowLines(table.columns.map(\.title), table, widths).map { styled($0, .dim) }
        let rows = zip(table.rows, cells).map { rowLines($1, table, widths, row: $0) }
        // Rows of several lines need air between them.
        let isTall = rows.contains { $0.count > 1 }
        for (index, row) in rows.enumerated() {
            if isTall, index > 0 { lines.append("") }
            lines += row
        }
        return lines.joined(separator: "\n")
    }

    private func columnWidths(_ table: Report.Table, _ cells: [[String]]) -> [Int] {
        var widths = table.columns.indices.map { column in
            let titles = length(of: table.columns[column].title)
            let longest = cells.lazy.map { longestPiece(of: $0[column], endingAt: "\n".utf8) }.max() ?? 0
            return max(titles, longest, 1)
        }
        // No column is narrower than its longest word, up to a limit: ids stay whole.
        let least = table.columns.indices.map { column in
            let title = longestPiece(of: table.columns[column].title, endingAt: " \n".utf8)
            let longest = cells.lazy.map { longestPiece(of: $0[column], endingAt: " \n".utf8) }.max() ?? 1
            return min(max(longest, title, 1), 24)
        }
        let gaps = 2 * (widths.count - 1)
        // The column with the most to give gives way first.
        while widths.reduce(0, +) + gaps > width,
            let index = widths.indices.max(by: { widths[$0] - least[$0] < widths[$1] - least[$1] }),
            widths[index] > least[index]
        {
            widths[index] -= 1
        }
        return widths
    }

    private func longestPiece(of text: String, endingAt ends: String.UTF8View) -> Int {
        text.utf8.split { ends.contains($0) }.lazy.map { length(of: Substring($0)) }.max() ?? 0
    }

    private func rowLines(
        _ texts: [String], _ table: Report.Table, _ widths: [Int], row: [Report.Cell]? = nil
    ) -> [String] {
        let columns = zip(texts, widths).map { text, width in
            text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).flatMap {
                wrapped(String(Substring($0)), width)
            }
        }
        return (0..<max(1, columns.map(\.count).max() ?? 1)).map { line in
            columns.indices.map { column in
                let text = line < columns[column].count ? columns[column][line] : ""
                let isLast = column == columns.count - 1
                let fitted =
                    table.columns[column].isNumber
                    ? padded("", widths[column] - length(of: text)) + text
                    : isLast ? text : padded(text, widths[column])
                if let row, case .outcome(_, let tone) = row[column] { return toned(fitted, tone) }
                return fitted
            }.joined(separator: "  ")
        }
    }

    private func toned(_ text: String, _ tone: Report.Tone) -> String {
        switch tone {
        case .good: styled(text, .green)
        case .middling: styled(text, .yellow)
        case .bad: styled(text, .red)
        case .neutral: text
        }
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - length(of: text)))
    }

    /// Lines of at most `width` characters, broken at spaces; a longer word is cut.
    func wrapped(_ text: String, _ width: Int) -> [String] {
        let width = max(1, width)
        var lines: [String] = []
        var line = ""
        var lineLength = 0
        for piece in text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: true) {
            var word = Substring(piece)
            var length = length(of: word)
            if !line.isEmpty, lineLength + 1 + length <= width {
                line += " " + word
                lineLength += 1 + length
                continue
            }
            if !line.isEmpty { lines.append(line) }
            while length > width {
                let cut = word.index(word.startIndex, offsetBy: width)
                lines.append(String(word[..<cut]))
                word = word[cut...]
                length -= width
            }
            line = String(word)
            lineLength = length
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// How many characters a person sees; plain letters, which most texts have alone, need no look at each.
    private func length(of text: some StringProtocol) -> Int {
        let bytes = text.utf8
        return bytes.allSatisfy { $0 < 0x80 } ? bytes.count : text.count
    }
}
