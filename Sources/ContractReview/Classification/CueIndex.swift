/// The playbook made ready for reading: every place of every pattern numbered, and all phrases in one automaton.
struct CueIndex: Sendable {
    /// A pattern whose places are numbers of the index.
    struct Compiled: Sendable {
        struct Step: Sendable {
            var place: Int
            var gap: Int
        }
        var sequences: [[Step]]
    }

    /// The places of patterns, all in one row, so that looking at them touches no pattern.
    struct Needs: Sendable {
        let places: [Int32]
        /// Where the places of each pattern end.
        let ends: [Int32]

        init(_ patterns: [Compiled]) {
            var places: [Int32] = []
            var ends: [Int32] = []
            for pattern in patterns {
                let own = pattern.sequences.joined().map { Int32($0.place) }
                places += own.isEmpty ? [-1] : own
                ends.append(Int32(places.count))
            }
            self.places = places
            self.ends = ends
        }
    }

    /// A word condition ready to be tried; a class for the same reason as `WordScan`.
    final class CompiledWords: Sendable {
        let match: [Compiled]
        let with: [Compiled]
        let without: [Compiled]
        let unless: [Compiled]
        let isEmpty: Bool
        /// The places each pattern of `match`, `without` and `unless` cannot do without: nearly all fall off at a look at
        /// these.
        let matchNeeds: Needs
        let withoutNeeds: Needs
        let unlessNeeds: Needs

        init(match: [Compiled], with: [Compiled], without: [Compiled], unless: [Compiled]) {
            self.match = match
            self.with = with
            self.without = without
            self.unless = unless
            isEmpty = match.isEmpty && with.isEmpty && without.isEmpty && unless.isEmpty
            matchNeeds = Needs(match)
            withoutNeeds = Needs(without)
            unlessNeeds = Needs(unless)
        }

        /// Places of which one must be hit before the words can match.
        var firstPlaces: Set<Int> { Set(match.compactMap { $0.sequences.first?.first?.place }) }
    }

    let matcher: PhraseMatcher
    /// For each phrase of the matcher, the places it may fill.
    let placesOfPhrase: [[Int]]
    let placeCount: Int
    /// The terms named "security": they tell a clause about security in general from other boilerplate.
    let securityWords: [Compiled]
    /// Words that put the duty on the supplier, whoever the sentence names first: "is repaid by the supplier",
    /// "inform the customer".
    let supplierBurden: [Compiled]

    private static let burdens = [
        "(reimbursed|repaid|borne|paid|met|covered|compensated|vergoed|gedragen|betaald|voldaan) ~3 (by|door) ~2 {supplier}",
        "(account|expense|cost|rekening|laste|kosten) (of|van) ~2 {supplier}",
        "(inform|notify|alert|tell|call|contact|informeer|verwittig|waarschuw|bel) ~1 {buyer}",
        "(report|reported|notified|gemeld|melden) ~8 (to|aan|bij) ~1 {buyer}",
    ]

    private var compiled: [CuePattern: Compiled]

    init(playbook: Playbook) {
        var patterns: [CuePattern] = []
        for entry in playbook.entries {
            for words in entry.cues.map(\.words) + entry.flags.map(\.words) + entry.stances.map(\.words) {
                patterns += words.patterns
            }
            patterns += entry.needs.flatMap(\.when) + entry.evidence.flatMap(\.when)
        }
        self.init(patterns: patterns, playbook: playbook)
    }

    /// An index of these patterns alone, with the playbook's lists of terms.
    init(patterns: [CuePattern], playbook: Playbook) {
        var builder = Builder(terms: playbook.terms)
        patterns.forEach { builder.add($0) }
        let security = try? CuePattern("{security}")
        if let security, playbook.terms["security"] != nil { builder.add(security) }
        let known = playbook.terms["supplier"] != nil && playbook.terms["buyer"] != nil
        let burdens = known ? Self.burdens.compactMap { try? CuePattern($0) } : []
        burdens.forEach { builder.add($0) }
        matcher = PhraseMatcher(phrases: builder.phrases)
        placesOfPhrase = builder.placesOfPhrase
        placeCount = builder.placeCount
        compiled = builder.compiled
        securityWords = security.flatMap { builder.compiled[$0] }.map { [$0] } ?? []
        supplierBurden = burdens.compactMap { builder.compiled[$0] }
    }

    /// The compiled form; a pattern that was not in the playbook matches nothing.
    func compiled(_ pattern: CuePattern) -> Compiled {
        compiled[pattern] ?? Compiled(sequences: [])
    }

    func compiled(_ words: WordCondition) -> CompiledWords {
        CompiledWords(
            match: words.match.map(compiled), with: words.with.map(compiled), without: words.without.map(compiled),
            unless: words.unless.map(compiled))
    }

    private struct Builder {
        let terms: [String: [CuePattern.Phrase]]
        var phrases: [CuePattern.Phrase] = []
        var placesOfPhrase: [[Int]] = []
        var placeCount = 0
        var compiled: [CuePattern: Compiled] = [:]
        private var phraseNumbers: [CuePattern.Phrase: Int] = [:]
        private var placeNumbers: [CuePattern.Place: Int] = [:]
        private var termNumbers: [String: [Int]] = [:]

        init(terms: [String: [CuePattern.Phrase]]) { self.terms = terms }

        mutating func add(_ pattern: CuePattern) {
            guard compiled[pattern] == nil else { return }
            var sequences: [[Compiled.Step]] = []
            for sequence in pattern.sequences {
                sequences.append(sequence.map { Compiled.Step(place: number(of: $0.place), gap: $0.gap) })
            }
            compiled[pattern] = Compiled(sequences: sequences)
        }

        private mutating func number(of place: CuePattern.Place) -> Int {
            if let known = placeNumbers[place] { return known }
            let number = placeCount
            placeCount += 1
            placeNumbers[place] = number
            for phrase in place.phrases { fill(number, by: self.number(of: phrase)) }
            for term in place.terms {
                for phrase in numbers(ofTerm: term) { fill(number, by: phrase) }
            }
            return number
        }

        private mutating func fill(_ place: Int, by phrase: Int) {
            if placesOfPhrase[phrase].last != place { placesOfPhrase[phrase].append(place) }
        }

        private mutating func number(of phrase: CuePattern.Phrase) -> Int {
            if let known = phraseNumbers[phrase] { return known }
            let number = phrases.count
            phraseNumbers[phrase] = number
            phrases.append(phrase)
            placesOfPhrase.append([])
            return number
        }

        /// A list of terms is looked up once, though hundreds of places name it.
        private mutating func numbers(ofTerm term: String) -> [Int] {
            if let known = termNumbers[term] { return known }
            let numbers = (terms[term] ?? []).map { number(of: $0) }
            termNumbers[term] = numbers
            return numbers
        }
    }
}
