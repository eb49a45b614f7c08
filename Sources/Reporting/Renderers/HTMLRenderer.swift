import DocumentFormats
import ReadinessModel

/// One self-contained HTML page: no script, no outside file, fit for a screen and for paper.
package struct HTMLRenderer: ReportRenderer {
    package let format = "html"
    package let fileExtension = "html"

    package init() {}

    package func render(_ report: Report) -> [UInt8] {
        let body: [HTMLNode] =
            [
                .element(
                    .header,
                    [
                        .element(.h1, text: report.title),
                        report.subtitle.map { .element(.p, [.class("subtitle")], text: $0) } ?? .empty,
                    ])
            ] + [.element(.main, report.blocks.map { block($0, report.language) })]
            + [.element(.footer, [.element(.p, text: report.footer)])]
        let page = HTMLNode.element(
            .html, [.lang(report.language.rawValue)],
            [
                .element(
                    .head,
                    [
                        .void(.meta, [HTMLAttribute("charset", "utf-8")]),
                        .void(
                            .meta, [.name("viewport"), .content("width=device-width, initial-scale=1")]),
                        .element(.title, text: report.title), .stylesheet(StyleSheet.report),
                    ]),
                .element(.body, report.tables.contains { $0.columns.count >= 8 } ? [.class("wide")] : [], body),
            ])
        return Array(HTMLWriter.document(page).utf8)
    }

    private func block(_ block: Report.Block, _ language: Language) -> HTMLNode {
        switch block {
        case .heading(let level, let text): .element(level == 1 ? .h2 : .h3, text: text)
        case .paragraph(let inlines): .element(.p, inlines.map(inline))
        case .notice(let inlines): .element(.p, [.class("notice"), .role("note")], inlines.map(inline))
        case .list(let items): .element(.ul, items.map { .element(.li, $0.map(inline)) })
        case .table(let table): self.table(table, language)
        case .bars(let caption, let bars): self.bars(caption, bars, language)
        }
    }

    private func inline(_ inline: Report.Inline) -> HTMLNode {
        switch inline {
        case .text(let text): .text(text)
        case .strong(let text): .element(.strong, text: text)
        case .code(let text): .element(.code, text: text)
        }
    }

    private func table(_ table: Report.Table, _ language: Language) -> HTMLNode {
        let head = HTMLNode.element(
            .tr,
            table.columns.map { column in
                .element(.th, [.scope("col")] + (column.isNumber ? [.class("number")] : []), text: column.title)
            })
        let rows = table.rows.map { row in
            HTMLNode.element(.tr, zip(table.columns, row).map { cell($1, $0, language) })
        }
        let caption: HTMLNode = table.caption.isEmpty ? .empty : .element(.caption, text: table.caption)
        return .element(
            .div, [.class("table")], [.element(.table, [caption, .element(.thead, [head]), .element(.tbody, rows)])])
    }

    private func cell(_ cell: Report.Cell, _ column: Report.Column, _ language: Language) -> HTMLNode {
        switch cell {
        case .outcome(let text, let tone):
            .element(.td, [.element(.span, [.class("tone \(tone.rawValue)")], text: text)])
        case .lines(let lines):
            lines.count == 1
                ? .element(.td, text: lines[0])
                : .element(.td, [.element(.ul, lines.map { .element(.li, text: $0) })])
        default:
            .element(
                .td, column.isNumber ? [.class("number")] : column.isCode ? [.class("code")] : [],
                text: cell.text(language))
        }
    }

    /// A drawing with a text alternative, and the table of its figures below it.
    private func bars(_ caption: String, _ bars: [Report.Bar], _ language: Language) -> HTMLNode {
        .element(
            .figure,
            [
                BarFigure(caption: caption, bars: bars, language: language).node,
                .element(.figcaption, text: Words.barLegend[language]),
                table(BarTable.table(caption, bars, language), language),
            ])
    }
}
