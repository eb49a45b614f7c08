import ReadinessModel

/// What the reviewer knows about clauses: how to recognise them, what is dangerous, and what to answer. A value loaded
/// from `frameworks/playbook`; the rules in this module only apply it.
package struct Playbook: Sendable, Hashable, Codable {
    /// Lists of interchangeable words that patterns refer to by name.
    package var terms: [String: [CuePattern.Phrase]]
    /// One entry a clause type, in the order of `ClauseType`.
    package var entries: [PlaybookEntry]
    /// Single words to fall back on where no cue knows a clause.
    package var learned: LearnedVocabulary
    /// What speaks for the purpose of a number.
    package var learnedNumbers: LearnedNumbers

    package init(
        terms: [String: [CuePattern.Phrase]], entries: [PlaybookEntry], learned: LearnedVocabulary = .none,
        learnedNumbers: LearnedNumbers = .none
    ) {
        self.terms = terms
        self.learned = learned
        self.learnedNumbers = learnedNumbers
        let order = Dictionary(
            uniqueKeysWithValues: ClauseType.allCases.enumerated().map { ($0.element, $0.offset) })
        self.entries = entries.sorted { (order[$0.type] ?? 0) < (order[$1.type] ?? 0) }
    }

    package func entry(for type: ClauseType) -> PlaybookEntry? {
        entries.first { $0.type == type }
    }

    /// The same playbook with an organisation's own positions in place of the shipped ones of the same id.
    package func overriding(positions: [Position]) -> Playbook {
        var copy = self
        for index in copy.entries.indices {
            for place in copy.entries[index].positions.indices {
                let id = copy.entries[index].positions[place].id
                if let own = positions.first(where: { $0.id == id }) {
                    copy.entries[index].positions[place] = own
                }
            }
        }
        return copy
    }
}

/// Everything the playbook says about one clause type.
package struct PlaybookEntry: Sendable, Hashable, Codable {
    package enum Owner: String, Sendable, Hashable, Codable, CaseIterable {
        case sales, it, legal
    }

    package var type: ClauseType
    package var title: LocalizedText
    /// Who decides on clauses of this type.
    package var owner: Owner
    /// Whether the type is what clauses are about when nothing more specific is said: it yields to other types.
    package var background: Bool
    package var cues: [Cue]
    package var flags: [FlagRule]
    package var positions: [Position]
    package var stances: [StanceRule]
    /// What must be true and demonstrable before a clause of this type is accepted.
    package var needs: [Need]
    package var wordings: [Wording]
    /// Kinds of evidence that support an answer, most telling first.
    package var evidence: [SupportingEvidence]
    /// Sentences that the cues must, and must not, recognise as this type.
    package var examples: Examples

    package struct Examples: Sendable, Hashable, Codable {
        package var match: [String]
        package var noMatch: [String]
        package init(match: [String], noMatch: [String]) {
            self.match = match
            self.noMatch = noMatch
        }
    }

    package init(
        type: ClauseType, title: LocalizedText, owner: Owner, background: Bool = false, cues: [Cue], flags: [FlagRule],
        positions: [Position],
        stances: [StanceRule], needs: [Need], wordings: [Wording], evidence: [SupportingEvidence], examples: Examples
    ) {
        self.type = type
        self.title = title
        self.owner = owner
        self.background = background
        self.cues = cues
        self.flags = flags
        self.positions = positions
        self.stances = stances
        self.needs = needs
        self.wordings = wordings
        self.evidence = evidence
        self.examples = examples
    }
}

/// A kind of evidence that supports an answer to clauses of a type.
package struct SupportingEvidence: Sendable, Hashable, Codable {
    package var kind: String
    /// Words of the clause that it is evidence for; empty means every clause of the type.
    package var when: [CuePattern]

    package init(kind: String, when: [CuePattern] = []) {
        self.kind = kind
        self.when = when
    }
}

/// Where a negotiation starts, where it may land and where it ends, for one number.
package struct Position: Sendable, Hashable, Codable, Identifiable {
    package var id: String
    package var title: LocalizedText
    /// The unit of the three numbers, spelled as in `Commitment.Unit`.
    package var unit: String
    package var preferred: Double
    package var fallback: Double
    package var walkAway: Double
    /// The fact that says what the supplier can keep today.
    package var fact: String?

    package init(
        id: String, title: LocalizedText, unit: String, preferred: Double, fallback: Double, walkAway: Double,
        fact: String?
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.preferred = preferred
        self.fallback = fallback
        self.walkAway = walkAway
        self.fact = fact
    }
}

/// Replacement or addition for a clause. Placeholders stand for the supplier's facts (`{incident-notify-hours}`) and for
/// the names that the document gives its parties (`{supplier}`, `{buyer}`).
package struct Wording: Sendable, Hashable, Codable, Identifiable {
    package var id: String
    package var stance: Stance
    /// Red flags this wording takes away; empty when it answers the type in general.
    package var flags: [RedFlag]
    /// Stance rules whose ground this wording answers, of any type; empty when it answers no rule in particular.
    package var rules: [String]
    /// Whether it takes the clause out instead of putting words in its place.
    package var deletes: Bool
    package var text: LocalizedText

    package init(
        id: String, stance: Stance, flags: [RedFlag], rules: [String] = [], deletes: Bool = false, text: LocalizedText
    ) {
        self.id = id
        self.stance = stance
        self.flags = flags
        self.rules = rules
        self.deletes = deletes
        self.text = text
    }

    /// Whether it answers clauses of its type as such.
    package var isGeneral: Bool { flags.isEmpty && rules.isEmpty }

    /// Placeholders that stand for a party and not for a fact.
    package static let partyNames: Set<String> = ["supplier", "buyer"]

    /// Facts the wording cannot do without, in order of appearance in the English text.
    package var facts: [String] { placeholders(in: .english).filter { !Wording.partyNames.contains($0) } }

    /// Everything in braces, each once, in order of appearance.
    package func placeholders(in language: Language) -> [String] {
        var names: [String] = []
        for case .placeholder(let name) in Wording.pieces(of: text[language]) where !names.contains(name) {
            names.append(name)
        }
        return names
    }

    enum Piece {
        case text(Substring)
        case placeholder(String)
    }

    /// A text cut at its placeholders; a brace without its partner is text.
    static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pieces.append(.text(rest[..<open]))
            pieces.append(.placeholder(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        pieces.append(.text(rest))
        return pieces
    }
}
