/// The language a rule is written for; a rule is tried on every document, as buyers mix languages.
package enum PlaybookLanguage: String, Sendable, Hashable, Codable, CaseIterable {
    case en, nl
    /// Words that are the same in both.
    case both
}

/// Words that must, or must not, be there: the shared shape of cues, red-flag patterns and stance rules.
package struct WordCondition: Sendable, Hashable, Codable {
    /// One of these must occur; empty means that no words are asked for.
    package var match: [CuePattern]
    /// Each of these must occur somewhere in the clause or its lead-in.
    package var with: [CuePattern]
    /// None of these may occur anywhere in the clause or its lead-in.
    package var without: [CuePattern]
    /// None of these may occur in the sentence that matched.
    package var unless: [CuePattern]

    package init(
        match: [CuePattern], with: [CuePattern] = [], without: [CuePattern] = [], unless: [CuePattern] = []
    ) {
        self.match = match
        self.with = with
        self.without = without
        self.unless = unless
    }

    package var patterns: [CuePattern] { match + with + without + unless }
}

/// A wording that speaks for a clause type; a negative weight speaks against it.
package struct Cue: Sendable, Hashable, Codable, Identifiable {
    package var id: String
    package var language: PlaybookLanguage
    /// Points: 6 decides on its own, 3 needs company.
    package var weight: Double
    package var words: WordCondition
    /// Whether a defined term brings this cue into the clauses that use the term.
    package var throughDefinitions: Bool

    package init(
        id: String, language: PlaybookLanguage, weight: Double, words: WordCondition, throughDefinitions: Bool = false
    ) {
        self.id = id
        self.language = language
        self.weight = weight
        self.words = words
        self.throughDefinitions = throughDefinitions
    }
}

/// A wording or number that raises a red flag.
package struct FlagRule: Sendable, Hashable, Codable, Identifiable {
    package var id: String
    package var flag: RedFlag
    package var language: PlaybookLanguage
    package var words: WordCondition
    /// The clause must be of one of these types; empty means any.
    package var types: [ClauseType]
    /// A number the clause must state.
    package var number: NumberCondition?
    /// Whether a defined term brings the flag into the clauses that use the term.
    package var throughDefinitions: Bool
    package var examples: PlaybookEntry.Examples

    package init(
        id: String, flag: RedFlag, language: PlaybookLanguage, words: WordCondition, types: [ClauseType] = [],
        number: NumberCondition? = nil, throughDefinitions: Bool = false,
        examples: PlaybookEntry.Examples = .init(match: [], noMatch: [])
    ) {
        self.id = id
        self.flag = flag
        self.language = language
        self.words = words
        self.types = types
        self.number = number
        self.throughDefinitions = throughDefinitions
        self.examples = examples
    }
}
