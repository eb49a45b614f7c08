import DocumentFormats
import ReadinessModel

/// Ranges on one scale as an inline drawing: dark is in place for certain, light is possible, the line below is what
/// evidence shows.
struct BarFigure {
    let caption: String
    let bars: [Report.Bar]
    let language: Language

    private static let rowHeight = 34
    private static let labelWidth = 190
    private static let barWidth = 420
    private static let width = 700

    var node: HTMLNode {
        let height = bars.count * Self.rowHeight + 26
        var children: [HTMLNode] = [.element(.title, text: caption)]
        for share in [0, 25, 50, 75, 100] {
            let x = Self.labelWidth + Self.barWidth * share / 100
            children.append(
                .element(
                    .line, [at("x1", x), at("x2", x), at("y1", 0), at("y2", height - 20), .class("grid")], []))
            children.append(
                .element(
                    .text, [at("x", x), at("y", height - 6), .class("scale"), HTMLAttribute("text-anchor", "middle")],
                    text: NumberFormat(language).percent(Double(share) / 100)))
        }
        for (index, bar) in bars.enumerated() { children += row(bar, top: index * Self.rowHeight) }
        return .element(
            .svg,
            [
                .role("img"), HTMLAttribute("viewBox", "0 0 \(Self.width) \(height)"), .class("bars"),
                HTMLAttribute("aria-label", caption),
            ], children)
    }

    private func row(_ bar: Report.Bar, top: Int) -> [HTMLNode] {
        var nodes: [HTMLNode] = [
            .element(.text, [at("x", 0), at("y", top + 19), .class("label")], text: bar.label)
        ]
        guard let range = bar.implemented else {
            nodes.append(
                .element(
                    .text, [at("x", Self.labelWidth + 6), at("y", top + 19), .class("scale")],
                    text: Words.notApplicable[language]))
            return nodes
        }
        nodes.append(rectangle(from: 0, to: 1, top: top + 6, height: 18, "track"))
        nodes.append(rectangle(from: 0, to: range.low, top: top + 6, height: 18, "certain"))
        if range.width > 0 {
            nodes.append(rectangle(from: range.low, to: range.high, top: top + 6, height: 18, "possible"))
        }
        if let shown = bar.demonstrable {
            nodes.append(rectangle(from: 0, to: shown.low, top: top + 26, height: 4, "shown"))
        }
        nodes.append(
            .element(
                .text, [at("x", Self.labelWidth + Self.barWidth + 10), at("y", top + 19), .class("figure")],
                text: NumberFormat(language).percent(range)))
        return nodes
    }

    private func rectangle(from: Double, to: Double, top: Int, height: Int, _ name: String) -> HTMLNode {
        let start = Self.labelWidth + Int((from * Double(Self.barWidth)).rounded())
        let end = Self.labelWidth + Int((to * Double(Self.barWidth)).rounded())
        return .element(
            .rect, [at("x", start), at("y", top), at("width", end - start), at("height", height), .class(name)], [])
    }

    private func at(_ name: StaticString, _ value: Int) -> HTMLAttribute {
        HTMLAttribute(name, String(value))
    }
}
