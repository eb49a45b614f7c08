/// How the words of `LearnedTypes` are learned: a logistic regression for each type on labelled clauses, on the examples
/// of the playbook, and, more lightly, on the words of its cues. The same input always gives the same weights.
///
/// Each type is learned by itself, so that a clause may have several and words can speak against one.
package struct TypeLearning: Sendable {
    /// A text and what it is about.
    package struct Sample: Sendable {
        package var text: String
        package var types: [ClauseType]
        /// How much it counts against a labelled clause.
        package var share: Double
        /// When set, the text only teaches what this type is not.
        package var against: ClauseType?

        package init(text: String, types: [ClauseType], share: Double = 1, against: ClauseType? = nil) {
            self.text = text
            self.types = types
            self.share = share
            self.against = against
        }
    }

    /// Rounds over all samples.
    package var rounds = 1_200
    /// Weights nearer to 0 are left out.
    package var keptWeight = 0.5

    private static let decay = 4e-5
    private static let step = 6.0
    private static let momentum = 0.9
    /// A cue's own words count this much.
    private static let cueShare = 0.5
    /// Cues weaker than this teach nothing.
    private static let tellingCue = 4.0

    package init() {}

    /// What a playbook itself says about its types: the sentences that must match and must not, and the words of its
    /// cues.
    package static func samples(of playbook: Playbook) -> [Sample] {
        playbook.entries.flatMap { entry in
            let sentences =
                entry.examples.match.map { Sample(text: $0, types: [entry.type]) }
                + entry.examples.noMatch.map { Sample(text: $0, types: [], against: entry.type) }
            let patterns = entry.cues.filter { $0.weight >= tellingCue }.flatMap(\.words.match)
            let words = patterns.map { pattern in
                pattern.sequences.joined().flatMap(\.place.phrases).map(\.words).joined(separator: " ")
            }
            return sentences + words.map { Sample(text: $0, types: [entry.type], share: cueShare) }
        }
    }

    /// The weights that tell the samples' types apart best.
    package func learned(from samples: [Sample]) -> LearnedTypes {
        let types = ClauseType.allCases
        let stemsOfSamples = samples.map { Self.stems(of: $0.text) }
        let numbers = Self.numbers(of: stemsOfSamples)
        let names = numbers.keys.sorted { (numbers[$0] ?? 0) < (numbers[$1] ?? 0) }
        let known = stemsOfSamples.map { stems in stems.compactMap { numbers[$0] }.sorted() }
        let all = samples.reduce(0) { $0 + $1.share }
        guard all > 0 else { return .none }
        let width = types.count
        let bias = names.count
        var weights = [Double](repeating: 0, count: (bias + 1) * width)
        var speed = weights
        var slope = weights
        for _ in 0..<rounds {
            for index in slope.indices { slope[index] = Self.decay * weights[index] }
            for (sample, places) in zip(samples, known) {
                let part = places.isEmpty ? 0 : 1 / Double(places.count).squareRoot()
                var points = [Double](repeating: 0, count: width)
                for type in 0..<width { points[type] = weights[bias * width + type] }
                for place in places {
                    for type in 0..<width { points[type] += weights[place * width + type] * part }
                }
                for type in 0..<width where sample.against == nil || sample.against == types[type] {
                    let goal: Double = sample.types.contains(types[type]) ? 1 : 0
                    let error = (1 / (1 + Exponential.of(-points[type])) - goal) * sample.share / all
                    slope[bias * width + type] += error
                    for place in places { slope[place * width + type] += error * part }
                }
            }
            for index in weights.indices {
                speed[index] = Self.momentum * speed[index] - Self.step * slope[index]
                weights[index] += speed[index]
            }
        }
        return kept(weights, names: names, types: types)
    }

    /// Rounded, without the weights that hardly matter.
    private func kept(_ weights: [Double], names: [String], types: [ClauseType]) -> LearnedTypes {
        let width = types.count
        func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
        var learned = LearnedTypes()
        for place in names.indices {
            let telling = types.indices.filter { abs(weights[place * width + $0]) >= keptWeight }
            guard !telling.isEmpty else { continue }
            learned.stems[names[place]] = telling.map {
                LearnedTypes.Weight(type: types[$0], points: rounded(weights[place * width + $0]))
            }
        }
        for type in types.indices { learned.start[types[type]] = rounded(weights[names.count * width + type]) }
        return learned
    }

    private static func stems(of text: String) -> Set<String> {
        let words = FoldedText(text, offset: 0).bytes.split(separator: FoldedText.space)
        return Set(words.filter { !common.contains(String(decoding: $0, as: UTF8.self)) }.compactMap(LearnedTypes.stem))
    }

    /// A number for each stem that occurs in two samples or more, in the order of the alphabet.
    private static func numbers(of samples: [Set<String>]) -> [String: Int] {
        var counts: [String: Int] = [:]
        for stem in samples.joined() { counts[stem, default: 0] += 1 }
        let repeated = counts.keys.filter { (counts[$0] ?? 0) >= 2 }.sorted()
        return Dictionary(uniqueKeysWithValues: repeated.enumerated().map { ($0.element, $0.offset) })
    }

    /// Words that occur in clauses of every kind.
    private static let common: Set<String> = Set(
        """
        the of and to in or shall will any by with this that for be is are as not such its their from under which a an it
        on at has have been than other may must de het een van en te dat die zijn voor met op aan door niet wordt worden
        zal bij deze tot als om supplier vendor provider processor contractor customer client controller buyer bank
        authority agency state leverancier opdrachtgever verwerker verwerkingsverantwoordelijke opdrachtnemer company
        service services agreement dienst diensten overeenkomst artikel lid clause section bedoeld genoemde
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
