import ContractReview
import ReadinessModel

/// A file of `floors/`: what one law fixes about clauses.
enum FloorFile {
    static func read(_ root: YAMLEntry) -> [LegalFloor] {
        root.allow("kind", "regime", "version", "source", "licence", "title", "floors")
        let regime = root.string("regime")
        return root.list("floors").compactMap { floor($0, regime: regime) }
    }

    private static func floor(_ entry: YAMLEntry, regime: String) -> LegalFloor? {
        entry.allow(
            "id", "clause-type", "article", "when", "critical-only", "floor", "room", "never", "forbids", "examples",
            "limits")
        guard let type = entry.choice("clause-type", ClauseType.self) else { return nil }
        entry.optionalString("id").map { entry.mark(.floor($0)) }
        var flags: [RedFlag] = []
        var numbers: [LegalFloor.Number] = []
        for limit in entry.list("limits") {
            limit.allow("flag", "commitment", "at-most", "at-least", "unit", "about")
            if limit.value("flag") != nil {
                if let flag = limit.choice("flag", RedFlag.self) { flags.append(flag) }
            } else if let kind = limit.choice("commitment", Commitment.Kind.self),
                let unit = limit.choice("unit", Commitment.Unit.self)
            {
                let number = LegalFloor.Number(
                    kind: kind, unit: unit, atMost: limit.optionalNumber("at-most"),
                    atLeast: limit.optionalNumber("at-least"), about: limit.patterns("about"))
                if number.atMost == nil, number.atLeast == nil {
                    limit.log.report("a limit on a number needs 'at-most' or 'at-least'", at: limit.place)
                }
                numbers.append(number)
            }
        }
        return LegalFloor(
            id: entry.string("id"), regime: regime, type: type, article: entry.string("article"),
            criticalOnly: entry.boolean("critical-only"), when: entry.optionalString("when"),
            floor: entry.text("floor"), room: entry.text("room"),
            never: entry.value("never").map { $0.localizedText(called: "never") }, forbids: forbids(entry),
            examples: examples(entry), backedFlags: flags, numbers: numbers)
    }

    /// What no proposal may say.
    private static func forbids(_ entry: YAMLEntry) -> [WordCondition] {
        entry.list("forbids").map { item in
            item.allow("match", "with", "without", "unless")
            let words = item.wordCondition()
            if words.match.isEmpty { item.log.report("what is forbidden needs words under 'match'", at: item.place) }
            return words
        }
    }

    private static func examples(_ entry: YAMLEntry) -> LegalFloor.Examples {
        guard let value = entry.value("examples") else { return LegalFloor.Examples() }
        value.allow("match", "no-match")
        func texts(_ key: String) -> [LocalizedText] {
            value.list(key).map { $0.localizedText(called: key) }
        }
        return LegalFloor.Examples(match: texts("match"), noMatch: texts("no-match"))
    }
}
