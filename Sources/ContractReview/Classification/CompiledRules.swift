/// The playbook's cues and flag rules with their patterns ready to be tried.
///
/// The rules are classes: each is tried on every clause, and a value of so many parts would be copied each time.
struct CompiledRules: Sendable {
    final class CompiledCue: Sendable {
        let id: String
        let weight: Double
        let words: CueIndex.CompiledWords
        let throughDefinitions: Bool

        init(_ cue: Cue, words: CueIndex.CompiledWords) {
            id = cue.id
            weight = cue.weight
            self.words = words
            throughDefinitions = cue.throughDefinitions
        }
    }

    final class CompiledFlag: Sendable {
        let rule: FlagRule
        let words: CueIndex.CompiledWords

        init(_ rule: FlagRule, words: CueIndex.CompiledWords) {
            self.rule = rule
            self.words = words
        }
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
    let learned: LearnedWords
    let learnedNumbers: LearnedNumbers
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
                cues.append(CompiledCue(cue, words: words))
            }
            types.append((entry.type, entry.background, start..<cues.count))
        }
        self.cues = cues
        self.types = types
        self.cuesOfPlace = cuesOfPlace
        let rules = playbook.entries.flatMap(\.flags)
        flags = RedFlag.allCases.map { flag in
            let compiled = rules.filter { $0.flag == flag }.map {
                CompiledFlag($0, words: index.compiled($0.words))
            }
            return (flag, compiled)
        }
        learned = LearnedWords(playbook.learned)
        learnedNumbers = playbook.learnedNumbers
        securityWords = index.securityWords
    }
}
