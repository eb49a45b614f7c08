import ReadinessModel

/// Markdown as GitHub draws it.
package struct MarkdownRenderer: ReportRenderer {
    package let format = "markdown"
    package let fileExtension = "md"

    package init() {}

    package func render(_ report: Report) -> [UInt8] {
        var parts = ["# \(escaped(report.title))"]
        if let subtitle = report.subtitle { parts.append(escaped(subtitle)) }
        parts += report.blocks.map { block($0, report.language) }
        parts.append("---\n\n\(escaped(report.footer))")
        return Array((parts.joined(separator: "\n\n") + "\n").utf8)
    }

    private func block(_ block: Report.Block, _ language: Language) -> String {
        switch block {
        case .heading(let level, let text): String(repeating: "#", count: level + 1) + " " + escaped(text)
        case .paragraph(let inlines): self.inlines(inlines)
        case .notice(let inlines): "> " + self.inlines(inlines)
        case .list(let items): items.map { "- " + inlines($0) }.joined(separator: "\n")
        case .table(let table): self.table(table, language)
        case .bars(let caption, let bars): self.table(BarTable.table(caption, bars, language), language)
        }
    }

    private func table(_ table: Report.Table, _ language: Language) -> String {
        let head = "| " + table.columns.map { cell($0.title) }.joined(separator: " | ") + " |"
        let line = "|" + table.columns.map { $0.isNumber ? " ---: |" : " --- |" }.joined()
        let rows = table.rows.map { row in
            "| " + row.map { cell($0.text(language, separator: "<br>"), keepsBreaks: true) }.joined(separator: " | ")
                + " |"
        }
        let caption = table.caption.isEmpty ? "" : "**\(escaped(table.caption))**\n\n"
        return caption + ([head, line] + rows).joined(separator: "\n")
    }

    private func inlines(_ inlines: [Report.Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text): escaped(text)
            case .strong(let text): "**\(escaped(text))**"
            case .code(let text): "`\(text.replacing("`", with: "'"))`"
            }
        }.joined()
    }

    private func cell(_ text: String, keepsBreaks: Bool = false) -> String {
        let parts = keepsBreaks ? text.components(separatedByBreaks: "<br>") : [text]
        return parts.map { escaped($0.replacing("\n", with: " ")).replacing("|", with: "\\|") }.joined(
            separator: "<br>")
    }

    private func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\`*_<>[]".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }
}

extension String {
    fileprivate func components(separatedByBreaks mark: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: mark) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
