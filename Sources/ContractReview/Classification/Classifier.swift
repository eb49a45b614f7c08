/// Tells what each clause is about and where it is dangerous, by the playbook's rules alone.
package struct Classifier: Sendable {
    /// A defined term that a clause uses, with what it means.
    package struct UsedDefinition: Sendable, Hashable {
        package var term: String
        /// The meaning, with the terms it uses itself already written out.
        package var meaning: String
        /// Where the definition stands in the document, in Unicode scalars.
        package var range: Range<Int>

        package init(term: String, meaning: String, range: Range<Int>) {
            self.term = term
            self.meaning = meaning
            self.range = range
        }
    }

    /// What surrounds a clause and helps to read it.
    package struct Context: Sendable {
        package var definitions: [UsedDefinition]
        package var commitments: [Commitment]
        /// Folded one-word party names and the role they stand for: "supplier" or "buyer".
        package var roles: [String: String]
        /// Definitions that were read before, for a whole document at once.
        var scanned: [ClausePieces.ScannedDefinition] = []
        /// Headings that were read before, by their text.
        var scannedHeadings: [String: WordScan] = [:]
        /// The defined terms of the document that the clause takes in, nearest first.
        package internal(set) var terms: [DefinedTerm] = []

        package init(
            definitions: [UsedDefinition] = [], commitments: [Commitment] = [], roles: [String: String] = [:]
        ) {
            self.definitions = definitions
            self.commitments = commitments
            self.roles = roles
        }
    }

    package let playbook: Playbook
    let rules: CompiledRules

    package init(playbook: Playbook) {
        self.playbook = playbook
        rules = CompiledRules(playbook: playbook)
    }

    /// The same rules with the positions of another version of the playbook; its cues must be the same.
    package func with(positionsOf playbook: Playbook) -> Classifier { Classifier(playbook: playbook, rules: rules) }

    private init(playbook: Playbook, rules: CompiledRules) {
        self.playbook = playbook
        self.rules = rules
    }

    /// The reading of one clause.
    package func reading(of clause: Clause, in context: Context = Context()) -> ClauseReading {
        reading(of: ClausePieces(clause, context: context, index: rules.index), commitments: context.commitments)
    }

    /// The reading of a clause that was taken apart before.
    func reading(of pieces: ClausePieces, commitments: [Commitment]) -> ClauseReading {
        let clause = pieces.clause
        let types = types(of: clause, pieces: pieces)
        let flags = redFlags(of: clause, types: types.map(\.type), pieces: pieces, commitments: commitments)
        return ClauseReading(clause: clause, types: types, redFlags: flags, commitments: commitments)
    }

    // MARK: Types

    /// How much a cue counts by where it stands.
    private enum Factor {
        static let leadIn = 0.6
        static let nearHeading = 0.6
        static let farHeading = 0.15
        static let definition = 0.5
        /// What is left of a background type where a specific one is spoken of.
        static let background = 0.6
    }

    /// From how many points a further type counts, and how close to the strongest it must come.
    private enum Threshold {
        static let further = 5.0
        static let share = 0.6
        /// From here on a specific type pushes the background ones back.
        static let specific = 5.0
        /// Beyond this a type is not more certain, only wordier.
        static let plenty = 11.0
        static let most = 3
        /// Points at which the reader is half sure.
        static let half = 4.0
        /// Learned words that are shown as reasons.
        static let shownWords = 4
    }

    private func types(of clause: Clause, pieces: ClausePieces) -> [TypedMatch] {
        var scored: [(type: ClauseType, background: Bool, points: Double, cues: [CueMatch])] = []
        let candidates = candidates(in: pieces)
        for group in rules.types {
            var cues: [CueMatch] = []
            for number in group.cues where candidates[number] {
                if let found = match(of: rules.cues[number], in: pieces) { cues.append(found) }
            }
            var points = cues.reduce(0) { $0 + $1.points }
            if clause.role == .definition {
                if group.type == .definitions {
                    points += 12
                } else {
                    points *= 0.25
                }
            }
            guard points > 0 else { continue }
            cues.sort { $0.points != $1.points ? $0.points > $1.points : $0.rule < $1.rule }
            scored.append((group.type, group.background, points, cues))
        }
        if scored.contains(where: { !$0.background && $0.points >= Threshold.specific }) {
            for index in scored.indices where scored[index].background { scored[index].points *= Factor.background }
        }
        scored.sort { $0.points > $1.points }
        let isWeak = (scored.first?.points ?? 0) < Threshold.half
        if isWeak, clause.role != .definition, let guess = learnedMatch(in: pieces) { return [guess] }
        guard let top = scored.first else { return [fallback(for: pieces)] }
        let chosen = scored.prefix(Threshold.most).enumerated().filter { place, candidate in
            place == 0
                || (candidate.points >= Threshold.further
                    && candidate.points >= min(top.points, Threshold.plenty) * Threshold.share)
        }
        return chosen.map { _, candidate in
            TypedMatch(
                type: candidate.type, confidence: candidate.points / (candidate.points + Threshold.half),
                cues: candidate.cues)
        }
    }

    /// The cues that have a word to start from in any of the pieces.
    private func candidates(in pieces: ClausePieces) -> [Bool] {
        var marks = [Bool](repeating: false, count: rules.cues.count)
        func mark(_ scan: WordScan) {
            for place in scan.hitPlaces {
                for cue in rules.cuesOfPlace[place] { marks[Int(cue)] = true }
            }
        }
        mark(pieces.body)
        pieces.headings.forEach(mark)
        for definition in pieces.definitions {
            for place in definition.scan.hitPlaces {
                for cue in rules.cuesOfPlace[place] where rules.cues[Int(cue)].throughDefinitions {
                    marks[Int(cue)] = true
                }
            }
        }
        return marks
    }

    /// A clause without a single cue: security in general when it says so, else contract boilerplate.
    private func fallback(for pieces: ClausePieces) -> TypedMatch {
        let security = rules.securityWords.contains { pieces.body.occurs($0) }
        return TypedMatch(type: security ? .governancePolicy : .boilerplate, confidence: 0.2, cues: [])
    }

    /// What single words speak for where no cue is strong enough to decide; below certain, however much they say.
    private func learnedMatch(in pieces: ClausePieces) -> TypedMatch? {
        let text = pieces.body.text
        guard let guess = playbook.learned.guess(for: text, from: pieces.body.ownFrom) else { return nil }
        let cues = guess.words.prefix(Threshold.shownWords).map { word in
            let hit = WordScan.Hit(first: word.place, last: word.place)
            return CueMatch(
                rule: "learned.\(guess.type.rawValue)", source: .text, range: pieces.range(ofBody: hit),
                words: pieces.words(ofBody: hit), term: nil, points: word.points)
        }
        return TypedMatch(type: guess.type, confidence: guess.share * TypedMatch.certain, cues: cues)
    }

    private func match(of cue: CompiledRules.CompiledCue, in pieces: ClausePieces) -> CueMatch? {
        if let hit = pieces.body.firstMatch(of: cue.words) {
            let own = hit.last >= pieces.body.ownFrom
            return CueMatch(
                rule: cue.id, source: own ? .text : .leadIn, range: own ? pieces.range(ofBody: hit) : 0..<0,
                words: pieces.words(ofBody: hit), term: nil, points: cue.weight * (own ? 1 : Factor.leadIn))
        }
        if cue.throughDefinitions {
            for used in pieces.definitions {
                guard let hit = used.scan.firstMatch(of: cue.words) else { continue }
                return CueMatch(
                    rule: cue.id, source: .definition, range: used.scan.range(of: hit),
                    words: used.words(of: hit), term: used.definition.term, points: cue.weight * Factor.definition)
            }
        }
        for (place, heading) in pieces.headings.enumerated() {
            guard let hit = heading.firstMatch(of: cue.words) else { continue }
            let factor = place == 0 ? Factor.nearHeading : Factor.farHeading
            return CueMatch(
                rule: cue.id, source: .heading, range: 0..<0, words: pieces.words(ofHeading: place, hit: hit),
                term: nil, points: cue.weight * factor)
        }
        return nil
    }
}
