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
            "id", "clause-type", "article", "when", "critical-only", "floor", "room", "never", "limits")
        guard let type = entry.choice("clause-type", ClauseType.self) else { return nil }
        var flags: [RedFlag] = []
        var numbers: [LegalFloor.Number] = []
        for limit in entry.list("limits") {
            limit.allow("flag", "commitment", "at-most", "at-least", "unit")
            if limit.value("flag") != nil {
                if let flag = limit.choice("flag", RedFlag.self) { flags.append(flag) }
            } else if let kind = limit.choice("commitment", Commitment.Kind.self),
                let unit = limit.choice("unit", Commitment.Unit.self)
            {
                numbers.append(
                    LegalFloor.Number(
                        kind: kind, unit: unit, atMost: limit.optionalNumber("at-most"),
                        atLeast: limit.optionalNumber("at-least")))
            }
        }
        return LegalFloor(
            id: entry.string("id"), regime: regime, type: type, article: entry.string("article"),
            criticalOnly: entry.boolean("critical-only"), when: entry.optionalString("when"),
            floor: entry.text("floor"), room: entry.text("room"),
            never: entry.value("never").map { $0.localizedText(called: "never") }, backedFlags: flags,
            numbers: numbers)
    }
}
