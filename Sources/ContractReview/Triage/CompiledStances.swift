/// The playbook's stance rules and needs with their patterns ready to be tried.
struct CompiledStances: Sendable {
    struct CompiledStance: Sendable {
        var type: ClauseType
        var rule: StanceRule
        var words: CueIndex.CompiledWords
    }

    struct CompiledNeed: Sendable {
        var need: Need
        var when: [CueIndex.Compiled]
    }

    let index: CueIndex
    let stances: [CompiledStance]
    let needs: [ClauseType: [CompiledNeed]]

    init(playbook: Playbook, index: CueIndex) {
        self.index = index
        stances = playbook.entries.flatMap { entry in
            entry.stances.map { CompiledStance(type: entry.type, rule: $0, words: index.compiled($0.words)) }
        }
        needs = Dictionary(
            uniqueKeysWithValues: playbook.entries.map { entry in
                (entry.type, entry.needs.map { CompiledNeed(need: $0, when: $0.when.map(index.compiled)) })
            })
    }
}
