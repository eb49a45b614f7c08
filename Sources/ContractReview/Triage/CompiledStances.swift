/// The playbook's stance rules and needs with their patterns ready to be tried; classes for the same reason as the
/// rules of `CompiledRules`.
struct CompiledStances: Sendable {
    final class CompiledStance: Sendable {
        let type: ClauseType
        let rule: StanceRule
        let words: CueIndex.CompiledWords

        init(_ rule: StanceRule, of type: ClauseType, words: CueIndex.CompiledWords) {
            self.type = type
            self.rule = rule
            self.words = words
        }
    }

    final class CompiledNeed: Sendable {
        let need: Need
        let when: [CueIndex.Compiled]

        init(_ need: Need, when: [CueIndex.Compiled]) {
            self.need = need
            self.when = when
        }
    }

    /// What a type answers with.
    final class Answers: Sendable {
        let wordings: [Wording]
        let evidence: [(kind: String, when: [CueIndex.Compiled])]
        let owner: PlaybookEntry.Owner

        init(_ entry: PlaybookEntry, index: CueIndex) {
            wordings = entry.wordings
            evidence = entry.evidence.map { ($0.kind, $0.when.map(index.compiled)) }
            owner = entry.owner
        }
    }

    let index: CueIndex
    let answers: [ClauseType: Answers]
    /// Wordings that answer a stance rule, by the rule.
    let wordingsOfRule: [String: [Wording.ID]]
    let stances: [CompiledStance]
    let needs: [ClauseType: [CompiledNeed]]

    init(playbook: Playbook, index: CueIndex) {
        self.index = index
        var wordingsOfRule: [String: [Wording.ID]] = [:]
        for wording in playbook.entries.flatMap(\.wordings) {
            for rule in wording.rules { wordingsOfRule[rule, default: []].append(wording.id) }
        }
        self.wordingsOfRule = wordingsOfRule
        answers = Dictionary(uniqueKeysWithValues: playbook.entries.map { ($0.type, Answers($0, index: index)) })
        stances = playbook.entries.flatMap { entry in
            entry.stances.map { CompiledStance($0, of: entry.type, words: index.compiled($0.words)) }
        }
        needs = Dictionary(
            uniqueKeysWithValues: playbook.entries.map { entry in
                (entry.type, entry.needs.map { CompiledNeed($0, when: $0.when.map(index.compiled)) })
            })
    }
}
