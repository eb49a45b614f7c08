import ContractReview
import ReadinessModel

/// The files of `playbook/`: terms, one file a clause type, and the assumed supplier.
enum PlaybookFile {
    /// Lists of interchangeable words.
    static func terms(_ root: YAMLEntry) -> [String: [CuePattern.Phrase]] {
        root.allow("kind", "version", "source", "licence", "terms")
        guard let lists = root.value("terms"), let mapping = lists.node.mapping else {
            root.log.report("the key 'terms' should hold named lists", at: root.place)
            return [:]
        }
        var terms: [String: [CuePattern.Phrase]] = [:]
        for key in mapping.keys {
            guard let name = key.scalar?.string else { continue }
            let list = lists.list(name)
            if list.isEmpty { root.log.report("the list '\(name)' is empty", at: lists.place) }
            var seen: Set<CuePattern.Phrase> = []
            terms[name] = list.compactMap { item in
                guard let phrase = item.phrase() else { return nil }
                if !seen.insert(phrase).inserted {
                    item.log.report("'\(item.node.scalar?.string ?? "")' occurs twice in '\(name)'", at: item.place)
                }
                return phrase
            }
        }
        return terms
    }

    /// One clause type.
    static func entry(_ root: YAMLEntry) -> PlaybookEntry? {
        root.allow(
            "kind", "type", "version", "source", "licence", "title", "owner", "background", "evidence", "cues",
            "examples",
            "red-flags", "positions", "needs", "stances", "wordings")
        guard let type = root.choice("type", ClauseType.self) else { return nil }
        return PlaybookEntry(
            type: type, title: root.text("title"), owner: root.choice("owner", PlaybookEntry.Owner.self) ?? .legal,
            background: root.boolean("background"), cues: root.list("cues").map(cue),
            flags: root.list("red-flags").compactMap(flag),
            positions: root.list("positions").map(position), stances: root.list("stances").map(stance),
            needs: root.list("needs").map { $0.need() }, wordings: root.list("wordings").map(wording),
            evidence: root.list("evidence").map { $0.supportingEvidence() }, examples: examples(root))
    }

    /// The supplier that is assumed without a workspace.
    static func defaultSupplier(_ root: YAMLEntry) -> Posture {
        root.allow("kind", "version", "source", "licence", "title", "facts", "answers")
        var facts: [String: Double] = [:]
        if let list = root.value("facts"), let mapping = list.node.mapping {
            for name in mapping.keys.compactMap(\.scalar?.string) { facts[name] = list.optionalNumber(name) }
        }
        var answers: [String: Posture.Answer] = [:]
        if let list = root.value("answers"), let mapping = list.node.mapping {
            for name in mapping.keys.compactMap(\.scalar?.string) {
                guard let answer = list.value(name) else { continue }
                answer.allow("level", "demonstrable")
                answers[name] = Posture.Answer(
                    level: answer.number("level", in: 0...1), demonstrable: answer.boolean("demonstrable"))
            }
        }
        return Posture(facts: facts, answers: answers, assumed: true)
    }

    // MARK: Parts of a type

    private static let wordKeys = ["match", "with", "without", "unless"]

    private static func cue(_ entry: YAMLEntry) -> Cue {
        entry.allow("id", "language", "weight", "match", "with", "without", "unless", "through-definitions")
        let words = entry.wordCondition()
        if words.match.isEmpty { entry.log.report("a cue needs words under 'match'", at: entry.place) }
        return Cue(
            id: entry.string("id"), language: entry.choice("language", PlaybookLanguage.self) ?? .both,
            weight: entry.number("weight", in: -20...20), words: words,
            throughDefinitions: entry.boolean("through-definitions"))
    }

    private static func flag(_ entry: YAMLEntry) -> FlagRule? {
        entry.allow(
            "id", "flag", "language", "match", "with", "without", "unless", "types", "number", "through-definitions",
            "examples")
        guard let flag = entry.choice("flag", RedFlag.self) else { return nil }
        let words = entry.wordCondition()
        let number = entry.value("number")?.numberCondition()
        if words.match.isEmpty, number == nil {
            entry.log.report("a red flag needs words under 'match' or a 'number'", at: entry.place)
        }
        return FlagRule(
            id: entry.string("id"), flag: flag, language: entry.choice("language", PlaybookLanguage.self) ?? .both,
            words: words, types: entry.words("types", ClauseType.self), number: number,
            throughDefinitions: entry.boolean("through-definitions"), examples: examples(entry))
    }

    private static func stance(_ entry: YAMLEntry) -> StanceRule {
        entry.allow(
            "id", "stance", "match", "with", "without", "unless", "flags", "without-flags", "number", "fact",
            "shortfall", "regimes", "lifts", "any-type", "reason")
        return StanceRule(
            id: entry.string("id"), stance: entry.choice("stance", Stance.self) ?? .negotiate,
            words: entry.wordCondition(), flags: entry.words("flags", RedFlag.self),
            withoutFlags: entry.words("without-flags", RedFlag.self),
            number: entry.value("number")?.numberCondition(), fact: entry.value("fact")?.factCondition(),
            shortfall: entry.value("shortfall")?.need(), regimes: entry.strings("regimes"),
            lifts: entry.strings("lifts"), anyType: entry.boolean("any-type"), reason: entry.text("reason"))
    }

    private static func position(_ entry: YAMLEntry) -> Position {
        entry.allow("id", "title", "unit", "preferred", "fallback", "walk-away", "fact")
        let range = 0.0...100_000_000
        return Position(
            id: entry.string("id"), title: entry.text("title"), unit: entry.string("unit"),
            preferred: entry.number("preferred", in: range), fallback: entry.number("fallback", in: range),
            walkAway: entry.number("walk-away", in: range), fact: entry.optionalString("fact"))
    }

    private static func wording(_ entry: YAMLEntry) -> Wording {
        entry.allow("id", "stance", "flags", "rules", "deletes", "text")
        entry.optionalString("id").map { entry.mark(.wording($0)) }
        return Wording(
            id: entry.string("id"), stance: entry.choice("stance", Stance.self) ?? .negotiate,
            flags: entry.words("flags", RedFlag.self), rules: entry.strings("rules"), deletes: entry.boolean("deletes"),
            text: entry.text("text"))
    }

    private static func examples(_ entry: YAMLEntry) -> PlaybookEntry.Examples {
        guard let value = entry.value("examples") else { return .init(match: [], noMatch: []) }
        value.allow("match", "no-match")
        return .init(match: value.strings("match"), noMatch: value.strings("no-match"))
    }
}
