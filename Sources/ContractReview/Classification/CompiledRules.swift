/// The playbook's cues and flag rules with their patterns ready to be tried.
struct CompiledRules: Sendable {
    struct CompiledCue: Sendable {
        var id: String
        var weight: Double
        var words: CueIndex.CompiledWords
        var throughDefinitions: Bool
    }

    struct CompiledFlag: Sendable {
        var rule: FlagRule
        var words: CueIndex.CompiledWords
    }

    let index: CueIndex
    /// All cues; those of one type stand together.
    let cues: [CompiledCue]
    /// The stretch of `cues` of each type, in the order of the playbook.
    let types: [(type: ClauseType, background: Bool, cues: Range<Int>)]
    /// For each place of the index, the cues that a hit there may start.
    let cuesOfPlace: [[Int32]]
    /// Flag rules by flag, in the order of `RedFlag`.
    let flags: [(flag: RedFlag, rules: [CompiledFlag])]
    /// Words that make an unrecognised clause one about security.
    let securityWords: [CueIndex.Compiled]

    init(playbook: Playbook) {
        let index = CueIndex(playbook: playbook)
        self.index = index
        var cues: [CompiledCue] = []
        var types: [(type: ClauseType, background: Bool, cues: Range<Int>)] = []
        var cuesOfPlace = [[Int32]](repeating: [], count: index.placeCount)
        for entry in playbook.entries {
            let start = cues.count
            for cue in entry.cues {
                let words = index.compiled(cue.words)
                for place in words.firstPlaces { cuesOfPlace[place].append(Int32(cues.count)) }
                cues.append(
                    CompiledCue(
                        id: cue.id, weight: cue.weight, words: words, throughDefinitions: cue.throughDefinitions))
            }
            types.append((entry.type, entry.background, start..<cues.count))
        }
        self.cues = cues
        self.types = types
        self.cuesOfPlace = cuesOfPlace
        let rules = playbook.entries.flatMap(\.flags)
        flags = RedFlag.allCases.map { flag in
            let compiled = rules.filter { $0.flag == flag }.map {
                CompiledFlag(rule: $0, words: index.compiled($0.words))
            }
            return (flag, compiled)
        }
        securityWords = index.securityWords
    }
}
