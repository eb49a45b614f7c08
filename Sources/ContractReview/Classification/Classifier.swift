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
        /// The numbers of the clause, and those that it takes in through defined terms.
        var numbers: [ReadNumber]
        /// Folded one-word party names and the role they stand for: "supplier" or "buyer".
        package var roles: [String: String]
        /// Definitions that were read before, for a whole document at once.
        var scanned: [ClausePieces.ScannedDefinition] = []
        /// Headings that were read before, by their text.
        var scannedHeadings: [String: WordScan] = [:]
        /// The defined terms of the document that the clause takes in, nearest first.
        package internal(set) var terms: [DefinedTerm] = []

        package init(
            definitions: [UsedDefinition] = [], numbers: [ReadNumber] = [], roles: [String: String] = [:]
        ) {
            self.definitions = definitions
            self.numbers = numbers
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
        reading(of: ClausePieces(clause, context: context, index: rules.index), in: context)
    }

    /// The reading of a clause that was taken apart before.
    func reading(of pieces: ClausePieces, in context: Context) -> ClauseReading {
        let clause = pieces.clause
        let evidence = rules.learned.evidence(in: pieces.body.text, heading: pieces.headings.first?.text)
        let types = types(of: clause, pieces: pieces, evidence: evidence)
        let (commitments, overruled) = weighed(in: pieces, context, types: types.map(\.type))
        let flags = redFlags(
            of: clause, types: types.map(\.type), pieces: pieces, commitments: commitments, evidence: evidence)
        return ClauseReading(
            clause: clause, types: types, redFlags: flags, commitments: commitments, overruled: overruled)
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

    /// From how many points a further type counts, and how the learned words are weighed.
    private enum Threshold {
        /// Points of cues and words together from which a type is more likely than not.
        static let likely = 4.0
        /// Cues count up to here: beyond it a clause is not clearer, only wordier.
        static let plenty = 16.0
        /// Points for each unit of the words' logarithm of the odds, so that a good cue weighs as much as a factor of 20.
        static let words = 8.0 / 3
        /// From here on a specific type pushes the background ones back.
        static let specific = 5.0
        /// A phrase this strong is a better guess than words alone.
        static let telling = 8.0
        static let most = 3
    }

    /// What a definition says of other types is only a part of what it defines.
    private enum Definition {
        static let points = 12.0
        static let others = 0.25
    }

    /// How strongly a type is spoken of.
    private struct Candidate {
        var type: ClauseType
        var background: Bool
        /// Of the cues and the words together.
        var points = 0.0
        var cuePoints: Double
        var cues: [CueMatch]
    }

    private func types(
        of clause: Clause, pieces: ClausePieces, evidence: LearnedWords.Evidence?
    ) -> [TypedMatch] {
        let marks = candidates(in: pieces)
        var all = rules.types.map { candidate(of: $0, clause: clause, marks: marks, pieces: pieces) }
        let isSpecific = all.contains { !$0.background && $0.cuePoints >= Threshold.specific }
        for index in all.indices {
            let isBackground = isSpecific && all[index].background
            var points = min(all[index].cuePoints * (isBackground ? Factor.background : 1), Threshold.plenty)
            if let evidence {
                let odds = evidence.odds(of: all[index].type)
                let isDefined = clause.role == .definition && all[index].type != .definitions && odds > 0
                points += odds * Threshold.words * (isDefined ? Definition.others : 1)
            } else if all[index].cuePoints <= 0 {
                points = -.infinity
            }
            all[index].points = points
        }
        let ranked = all.enumerated().sorted { left, right in
            left.element.points != right.element.points
                ? left.element.points > right.element.points : left.offset < right.offset
        }.map(\.element)
        guard let top = ranked.first, top.points > -.infinity else { return [fallback(for: pieces)] }
        // A phrase is a better guess than words that are not sure themselves.
        if top.points < Threshold.likely, top.cuePoints <= 0,
            let phrased = ranked.first(where: { $0.cuePoints >= Threshold.telling })
        {
            return [typed(phrased, evidence: evidence, pieces: pieces)]
        }
        return ranked.prefix(Threshold.most).enumerated()
            .filter { place, candidate in place == 0 || candidate.points >= Threshold.likely }
            .map { _, candidate in typed(candidate, evidence: evidence, pieces: pieces) }
    }

    private func candidate(
        of group: (type: ClauseType, background: Bool, cues: Range<Int>), clause: Clause, marks: [Bool],
        pieces: ClausePieces
    ) -> Candidate {
        var cues: [CueMatch] = []
        for number in group.cues where marks[number] {
            if let found = match(of: rules.cues[number], in: pieces) { cues.append(found) }
        }
        var points = cues.reduce(0) { $0 + $1.points }
        if clause.role == .definition {
            if group.type == .definitions {
                points += Definition.points
            } else {
                points *= Definition.others
            }
        }
        cues.sort { $0.points != $1.points ? $0.points > $1.points : $0.rule < $1.rule }
        return Candidate(type: group.type, background: group.background, cuePoints: points, cues: cues)
    }

    /// The type with how likely it is and why; words alone are never certain, however much they say.
    private func typed(
        _ candidate: Candidate, evidence: LearnedWords.Evidence?, pieces: ClausePieces
    ) -> TypedMatch {
        let share = Exponential.chance(ofOdds: (candidate.points - Threshold.likely) / Threshold.words)
        guard candidate.cuePoints <= 0, let evidence else {
            return TypedMatch(type: candidate.type, confidence: share, cues: candidate.cues)
        }
        let cues = learnedCues(for: .type(candidate.type), evidence: evidence, pieces: pieces)
        return TypedMatch(type: candidate.type, confidence: share * TypedMatch.certain, cues: candidate.cues + cues)
    }

    /// The words of the clause that spoke most for a label, as reasons.
    func learnedCues(
        for label: LearnedVocabulary.Label, evidence: LearnedWords.Evidence, pieces: ClausePieces
    ) -> [CueMatch] {
        let words = rules.learned.words(for: label, in: evidence, from: pieces.body.ownFrom)
        return learnedCues(for: label.rawValue, words: words, pieces: pieces)
    }

    /// Words, most telling first, as reasons: at most four, and none that hardly counts beside the first.
    func learnedCues(for label: String, words: [(place: Int, points: Double)], pieces: ClausePieces) -> [CueMatch] {
        words.prefix(4).filter { $0.points * 4 >= words[0].points }.map { word in
            let hit = WordScan.Hit(first: word.place, last: word.place)
            return CueMatch(
                rule: CueMatch.learnedPrefix + label, source: .text, range: pieces.range(ofBody: hit),
                words: pieces.words(ofBody: hit), term: nil, points: word.points)
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
