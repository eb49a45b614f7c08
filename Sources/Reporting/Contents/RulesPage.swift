import ContractReview
import ReadinessModel

/// What the library is checked for, and the rules that an addendum is read by: `docs/rules.md`.
package enum RulesPage {
    /// A rule that the library's files must obey.
    package struct Check: Sendable, Hashable {
        package var code: String
        package var summary: String

        package init(code: String, summary: String) {
            self.code = code
            self.summary = summary
        }
    }

    /// In English: a page for who maintains the rules.
    package static func report(
        _ playbook: Playbook, floors: [LegalFloor], checks: [Check]
    ) -> Report {
        var blocks: [Report.Block] = [.heading(level: 1, "Checks of the library")]
        blocks.append(
            .paragraph([
                .code("regie library check"),
                .text(" names the code of a check in brackets. The tests run all of them."),
            ]))
        blocks.append(table([("Code", "id"), ("Demands that", "summary")], checks.map { [$0.code, $0.summary] }))
        blocks.append(contentsOf: overview(playbook))
        for entry in playbook.entries { blocks += self.blocks(for: entry) }
        blocks += law(floors)
        return Report(
            name: "rules", title: "Rules", language: .english, blocks: blocks,
            footer: "The texts are those of frameworks/playbook and frameworks/floors. Guidance, not legal advice.")
    }

    private static func table(_ columns: [(title: String, key: String)], _ rows: [[String]]) -> Report.Block {
        .table(
            Report.Table(
                caption: "", columns: columns.map { Report.Column($0.title, key: $0.key) },
                rows: rows.map { $0.map(cell) }))
    }

    /// Several lines of text stand under each other.
    private static func cell(_ text: String) -> Report.Cell {
        let lines = text.split(separator: "\n").map(String.init)
        return lines.count > 1 ? .lines(lines) : text.isEmpty ? .empty : .text(text)
    }

    private static func overview(_ playbook: Playbook) -> [Report.Block] {
        [
            .heading(level: 1, "Clause types"),
            table(
                [
                    ("Type", "id"), ("Title", "title"), ("Decides", "owner"), ("Cues", "cues"),
                    ("Red-flag rules", "flags"), ("Positions", "positions"), ("Needs", "needs"),
                    ("Stance rules", "stances"), ("Wordings", "wordings"), ("Examples", "examples"),
                ],
                playbook.entries.map { entry in
                    [entry.type.rawValue, entry.title.en, entry.owner.words.en]
                        + [
                            entry.cues.count, entry.flags.count, entry.positions.count, entry.needs.count,
                            entry.stances.count, entry.wordings.count,
                            entry.examples.match.count + entry.examples.noMatch.count,
                        ].map { String($0) }
                }),
        ]
    }

    // MARK: One type

    private static func blocks(for entry: PlaybookEntry) -> [Report.Block] {
        var blocks: [Report.Block] = [
            .heading(level: 1, "\(entry.title.en) (\(entry.type.rawValue))"),
            .paragraph([.text("Cues: ")] + codes(entry.cues.map(\.id))),
        ]
        func add(_ title: String, _ columns: [(title: String, key: String)], _ rows: [[String]]) {
            guard !rows.isEmpty else { return }
            blocks.append(.heading(level: 2, title))
            blocks.append(table(columns, rows))
        }
        add(
            "Examples", [("Is of this type", "match"), ("Is not", "no_match")],
            entry.examples.match.isEmpty && entry.examples.noMatch.isEmpty
                ? [] : [[lines(entry.examples.match), lines(entry.examples.noMatch)]])
        add(
            "Red flags",
            [
                ("Rule", "id"), ("Flag", "flag"), ("Number in the clause", "number"), ("Raised by", "match"),
                ("Not by", "no_match"),
            ],
            entry.flags.map {
                [
                    $0.id, $0.flag.words.en, $0.number.map(words) ?? "", lines($0.examples.match),
                    lines($0.examples.noMatch),
                ]
            })
        add(
            "Positions",
            [
                ("Id", "id"), ("About", "title"), ("Preferred", "preferred"), ("Fallback", "fallback"),
                ("Walk-away", "walk_away"), ("Unit", "unit"), ("Fact of the supplier", "fact"),
            ],
            entry.positions.map {
                [
                    $0.id, $0.title.en, FactValue.plain($0.preferred), FactValue.plain($0.fallback),
                    FactValue.plain($0.walkAway), $0.unit, $0.fact ?? "",
                ]
            })
        add(
            "Needs", [("Question", "question"), ("At least at level", "level"), ("Where the clause says", "when")],
            entry.needs.map { [$0.question, FactValue.plain($0.level), lines($0.when.map(\.source))] })
        add(
            "Stance rules",
            [("Rule", "id"), ("Stance", "stance"), ("Number in the clause", "number"), ("Reason", "reason")],
            entry.stances.map { [$0.id, $0.stance.words.en, $0.number.map(words) ?? "", $0.reason.en] })
        add(
            "Wordings", [("Id", "id"), ("Stance", "stance"), ("Takes away", "flags"), ("Text", "text")],
            entry.wordings.map { [$0.id, $0.stance.words.en, lines($0.flags.map(\.words.en)), $0.text.en] })
        return blocks
    }

    /// "notify shorter than incident-notify-hours (hours)".
    private static func words(_ number: NumberCondition) -> String {
        let kinds = number.kinds.map(\.rawValue).joined(separator: ", ")
        guard number.comparison != .stated else { return "\(kinds): any" }
        let bound: String =
            switch number.bound {
            case .number(let fixed): FactValue.plain(fixed)
            case .facts(let names): names.joined(separator: " + ")
            }
        let comparison = number.comparison == .notLonger ? "not longer than" : "\(number.comparison.rawValue) than"
        return "\(kinds): \(comparison) \(bound) (\(number.unit.rawValue))"
    }

    private static func lines(_ texts: [String]) -> String { texts.joined(separator: "\n") }

    private static func codes(_ names: [String]) -> [Report.Inline] {
        var inlines: [Report.Inline] = []
        for name in names {
            if !inlines.isEmpty { inlines.append(.text(", ")) }
            inlines.append(.code(name))
        }
        return inlines
    }

    // MARK: The buyer's law

    private static func law(_ floors: [LegalFloor]) -> [Report.Block] {
        [
            .heading(level: 1, "What the buyer's law fixes"),
            table(
                [
                    ("Id", "id"), ("Article", "article"), ("Clause type", "type"), ("The buyer must have", "floor"),
                    ("Still open", "room"), ("No proposal may", "never"),
                ],
                floors.map {
                    [$0.id, $0.article, $0.type.rawValue, $0.floor.en, $0.room.en, $0.never?.en ?? ""]
                }),
            .heading(level: 1, "What no proposal may say"),
            .paragraph([
                .text("A wording that falls below a floor of the buyer is not proposed; "),
                .code("regie addendum check --regime"), .text(" looks for the same in a draft."),
            ]),
            table(
                [
                    ("Floor", "id"), ("Number", "number"), ("Below it", "match"), ("Not below it", "no_match"),
                ],
                floors.filter { $0.never != nil }.map { floor in
                    [
                        floor.id, lines(floor.numbers.map(words)), lines(floor.examples.match.map(\.en)),
                        lines(floor.examples.noMatch.map(\.en)),
                    ]
                }),
        ]
    }

    /// "notify: at most 60 days".
    private static func words(_ number: LegalFloor.Number) -> String {
        let most = number.atMost.map { "at most \(FactValue.plain($0)) \(number.unit.rawValue)" }
        let least = number.atLeast.map { "at least \(FactValue.plain($0)) \(number.unit.rawValue)" }
        return "\(number.kind.rawValue): " + [least, most].compactMap { $0 }.joined(separator: ", ")
    }
}
