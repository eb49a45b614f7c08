import ReadinessModel

/// The tables and charts of a report as JSON: keys are the same in every language.
package struct JSONRenderer: ReportRenderer {
    package let format = "json"
    package let fileExtension = "json"

    package init() {}

    package func render(_ report: Report) -> [UInt8] {
        var members: [(String, JSONValue)] = [
            ("report", .string(report.name)), ("title", .string(report.title)),
            ("language", .string(report.language.rawValue)),
        ]
        if let subtitle = report.subtitle { members.append(("subtitle", .string(subtitle))) }
        let notices: [JSONValue] = report.blocks.compactMap { block in
            if case .notice(let inlines) = block { .string(inlines.plainText) } else { nil }
        }
        members.append(("notices", .array(notices)))
        let tables: [JSONValue] = report.blocks.compactMap { block in
            switch block {
            case .table(let table): value(of: table)
            case .bars(let caption, let bars): value(of: BarTable.table(caption, bars, report.language))
            default: nil
            }
        }
        members.append(("tables", .array(tables)))
        members.append(("footer", .string(report.footer)))
        return Array((JSONValue.object(members).text(indent: 0) + "\n").utf8)
    }

    private func value(of table: Report.Table) -> JSONValue {
        .object([
            ("caption", .string(table.caption)),
            (
                "rows",
                .array(
                    table.rows.map { row in
                        .object(zip(table.columns, row).map { ($0.key, value(of: $1)) })
                    })
            ),
        ])
    }

    private func value(of cell: Report.Cell) -> JSONValue {
        switch cell {
        case .text(let text), .outcome(let text, _): .string(text)
        case .number(let value, _), .share(let value): .number(value)
        case .range(let range): .object([("low", .number(range.low)), ("high", .number(range.high))])
        case .lines(let lines): .array(lines.map { .string($0) })
        case .empty: .null
        }
    }
}
