/// How the words of `LearnedVocabulary` are learned: a logistic regression for each clause type and red flag
/// on labelled clauses, and for the types also on the examples of the playbook and, more lightly, on the words of
/// its cues. The same input always gives the same weights.
///
/// Each label is learned by itself, so that a clause may have several and words can speak against one.
package struct VocabularyLearning: Sendable {
    package typealias Label = LearnedVocabulary.Label

    /// Words and what they are about.
    package struct Sample: Sendable {
        /// First letters of the words.
        var words: Set<String>
        /// True for what the words are about, false for what they are not; nothing is taught about other labels.
        var goals: [Label: Bool]
        /// How much it counts against a labelled clause.
        var share = 1.0

        /// A clause with its labels.
        /// - Parameters:
        ///   - types: The main one first. What a clause is about on the side teaches nothing about that type, for or
        ///     against: its words are mostly the main type's.
        ///   - flags: Nil where nobody said what is dangerous in it: then it teaches nothing about flags.
        package init(text: String, types: [ClauseType], flags: [RedFlag]? = nil) {
            self.init(text: text, goals: [:])
            for type in ClauseType.allCases where type == types.first || !types.contains(type) {
                goals[.type(type)] = type == types.first
            }
            for flag in flags == nil ? [] : RedFlag.allCases { goals[.flag(flag)] = flags?.contains(flag) }
        }

        /// A text that only teaches what a type is not.
        package init(text: String, against type: ClauseType) { self.init(text: text, goals: [.type(type): false]) }

        private init(text: String, goals: [Label: Bool]) {
            words = VocabularyLearning.stems(of: text)
            self.goals = goals
        }

        /// A sentence that a rule of a flag must match, or must not: it teaches of that flag alone.
        init(text: String, flag: RedFlag, isRaised: Bool) { self.init(text: text, goals: [.flag(flag): isRaised]) }
    }

    /// Rounds over all samples.
    package var rounds = 1_200
    /// Weights nearer to 0 are left out.
    package var keptWeight = 0.5

    private static let decay = 4e-5
    private static let step = 6.0
    /// A cue's own words count this much.
    private static let cueShare = 0.5
    /// Cues weaker than this teach nothing.
    private static let tellingCue = 4.0

    package init() {}

    /// What a playbook itself says about its types and flags: the sentences that must match and must not, and the words
    /// of its cues.
    package static func samples(of playbook: Playbook) -> [Sample] {
        playbook.entries.flatMap { entry in
            let sentences =
                entry.examples.match.map { Sample(text: $0, types: [entry.type]) }
                + entry.examples.noMatch.map { Sample(text: $0, against: entry.type) }
            let dangers = entry.flags.flatMap { rule in
                rule.examples.match.map { Sample(text: $0, flag: rule.flag, isRaised: true) }
                    + rule.examples.noMatch.map { Sample(text: $0, flag: rule.flag, isRaised: false) }
            }
            let patterns = entry.cues.filter { $0.weight >= tellingCue }.flatMap(\.words.match)
            let words = patterns.map { pattern in
                pattern.sequences.joined().flatMap(\.place.phrases).map(\.words).joined(separator: " ")
            }
            return sentences + dangers
                + words.map { words in
                    var sample = Sample(text: words, types: [entry.type])
                    sample.share = cueShare
                    return sample
                }
        }
    }

    /// The weights that tell the samples' labels apart best.
    package func learned(from samples: [Sample]) -> LearnedVocabulary {
        let labels = Label.allCases
        let numbers = Self.numbers(of: samples.map(\.words))
        let names = numbers.keys.sorted { (numbers[$0] ?? 0) < (numbers[$1] ?? 0) }
        // The known words of each sample with their share of it.
        let known = samples.map { sample in
            let words = sample.words.compactMap { numbers[$0] }.sorted()
            return (words: words, part: 1 / Double(words.count).squareRoot())
        }
        let goals = samples.map { sample in labels.map { sample.goals[$0].map { $0 ? 1.0 : 0 } } }
        // What teaches about a label counts as a whole, so that few samples weigh as much as many.
        let all = labels.indices.map { label in
            zip(samples, goals).reduce(0) { $1.1[label] == nil ? $0 : $0 + $1.0.share }
        }
        guard !names.isEmpty else { return .none }
        let width = labels.count
        let bias = names.count
        var descent = Descent(count: (bias + 1) * width, step: Self.step)
        var slope = descent.weights
        for _ in 0..<rounds {
            let weights = descent.weights
            for index in slope.indices { slope[index] = Self.decay * weights[index] }
            for (sample, (goals, (words, part))) in zip(samples, zip(goals, known)) {
                var points = [Double](repeating: 0, count: width)
                for label in 0..<width { points[label] = weights[bias * width + label] }
                for place in words {
                    for label in 0..<width { points[label] += weights[place * width + label] * part }
                }
                for label in 0..<width {
                    guard let goal = goals[label] else { continue }
                    let error = (Exponential.chance(ofOdds: points[label]) - goal) * sample.share / all[label]
                    slope[bias * width + label] += error
                    for place in words { slope[place * width + label] += error * part }
                }
            }
            descent.follow(slope)
        }
        return kept(descent.weights, names: names, labels: labels)
    }

    /// Rounded, without the weights that hardly matter.
    private func kept(_ weights: [Double], names: [String], labels: [Label]) -> LearnedVocabulary {
        let width = labels.count
        var learned = LearnedVocabulary()
        var stems: [String: [LearnedVocabulary.Weight]] = [:]
        for (place, name) in names.enumerated() {
            let row = weights[(place * width)..<((place + 1) * width)]
            let telling = LearnedVocabulary.Weight.telling(row, of: labels, least: keptWeight)
            if !telling.isEmpty { stems[name] = telling }
        }
        learned.stems = stems
        for (label, points) in zip(labels, weights[(names.count * width)...]) {
            learned.start[label] = LearnedPoints.rounded(points)
        }
        return learned
    }

    fileprivate static func stems(of text: String) -> Set<String> {
        let words = FoldedText(text, offset: 0).bytes.split(separator: FoldedText.space)
        return Set(
            words.filter { !common.contains(String(decoding: $0, as: UTF8.self)) }.compactMap {
                LearnedVocabulary.key(of: $0).map(LearnedVocabulary.stem)
            })
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
