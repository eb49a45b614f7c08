/// What the reader sees in a clause: its types, its dangers and its numbers, each with the words that led to it.
package struct ClauseReading: Sendable, Hashable {
    package var clause: Clause
    /// One to three types, most certain first.
    package var types: [TypedMatch]
    /// In the order of `RedFlag`.
    package var redFlags: [FlagMatch]
    package var commitments: [Commitment]
    /// The numbers whose purpose the words around them decided against the grammar of their sentence, by their place.
    package var overruled: [Range<Int>: NumberMatch]

    package init(
        clause: Clause, types: [TypedMatch], redFlags: [FlagMatch], commitments: [Commitment],
        overruled: [Range<Int>: NumberMatch] = [:]
    ) {
        self.clause = clause
        self.types = types
        self.redFlags = redFlags
        self.commitments = commitments
        self.overruled = overruled
    }

    /// Whether the words decide what the clause is about; otherwise its type is a guess.
    package var isRecognised: Bool { types.contains { $0.confidence >= TypedMatch.certain } }

    package func has(_ flag: RedFlag) -> Bool { redFlags.contains { $0.flag == flag } }
    package func has(_ type: ClauseType) -> Bool { types.contains { $0.type == type } }
}

/// A type of a clause with how sure the reader is of it.
package struct TypedMatch: Sendable, Hashable {
    package var type: ClauseType
    /// 0...1; from `certain` the words decide, below it is the best guess.
    package var confidence: Double
    /// The confidence from which the words decide.
    package static let certain = 0.5
    package var cues: [CueMatch]
}

/// A red flag with the words that raise it.
package struct FlagMatch: Sendable, Hashable {
    package var flag: RedFlag
    package var cues: [CueMatch]
    /// 0...1: 1 where a rule of the playbook knows the phrasing, less where learned words together raise it.
    package var confidence = 1.0

    /// What to show in one line: the phrase of the first rule, or the learned words that raise the flag together.
    package var words: String {
        let isLearned = cues.first?.rule.hasPrefix(CueMatch.learnedPrefix) == true
        return isLearned ? cues.map(\.words).joined(separator: " … ") : cues.first?.words ?? ""
    }
}

/// What the words around a number say that it is for.
package struct NumberMatch: Sendable, Hashable {
    /// How likely that is among all purposes, grammar and words together, 0...1.
    package var confidence: Double
    /// The words that spoke most for it.
    package var cues: [CueMatch]
}

/// Words of the document that a rule of the playbook matched.
package struct CueMatch: Sendable, Hashable {
    package enum Source: String, Sendable, Hashable, Codable {
        case text, leadIn, heading, definition
    }

    /// The rule's id in the playbook, or `learnedPrefix` with the type, flag or kind of number that the word speaks for.
    package var rule: String
    /// Begins the rule of a word of the learned vocabulary.
    package static let learnedPrefix = "learned."
    package var source: Source
    /// Where the words stand in the document, in Unicode scalars; empty for headings and lead-ins, which may stand
    /// anywhere before the clause.
    package var range: Range<Int>
    /// The words as they are written.
    package var words: String
    /// The defined term that brought the words in.
    package var term: String?
    /// What the cue adds to its type, or a learned word to what it speaks for; 0 for the rules of flags.
    package var points: Double
}
