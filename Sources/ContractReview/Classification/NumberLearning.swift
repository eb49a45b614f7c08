/// How the signs of `LearnedNumbers` are learned: a logistic regression over all purposes at once, on the numbers of
/// labelled clauses. The same input always gives the same weights.
package struct NumberLearning: Sendable {
    /// A number, by what speaks for its purpose, and the purpose that a reader gave it.
    package struct Sample: Sendable {
        var signs: [SignsOfNumbers.Weighted]
        var purpose: LearnedNumbers.Purpose
    }

    /// Rounds over all samples.
    package var rounds = 800
    /// Weights nearer to 0 are left out.
    package var keptWeight = 0.5

    private static let decay = 3e-5
    private static let step = 15.0
    /// A sign that occurs less often teaches nothing.
    private static let fewest = 2

    package init() {}

    /// The weights that tell the samples' purposes apart best.
    package func learned(from samples: [Sample]) -> LearnedNumbers {
        var counts: [UInt64: Int] = [:]
        for sign in samples.flatMap(\.signs) { counts[sign.sign.key, default: 0] += 1 }
        let keys = counts.keys.filter { (counts[$0] ?? 0) >= Self.fewest }.sorted()
        guard !keys.isEmpty else { return .none }
        let places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($0.element, $0.offset) })
        let known = samples.map { sample in
            sample.signs.compactMap { sign in places[sign.sign.key].map { (place: $0, weight: sign.weight) } }
                .sorted { $0.place < $1.place }
        }
        let goals = samples.map(\.purpose.place)
        let width = LearnedNumbers.Purpose.allCases.count
        let bias = keys.count
        var descent = Descent(count: (bias + 1) * width, step: Self.step)
        var slope = descent.weights
        let share = 1 / Double(samples.count)
        for _ in 0..<rounds {
            let weights = descent.weights
            for index in slope.indices { slope[index] = index < bias * width ? Self.decay * weights[index] : 0 }
            for (goal, signs) in zip(goals, known) {
                var chances = Array(weights[(bias * width)...])
                for (place, weight) in signs {
                    for label in 0..<width { chances[label] += weights[place * width + label] * weight }
                }
                Self.normalise(&chances)
                chances[goal] -= 1
                for label in 0..<width {
                    let error = chances[label] * share
                    slope[bias * width + label] += error
                    for (place, weight) in signs { slope[place * width + label] += error * weight }
                }
            }
            descent.follow(slope)
        }
        return kept(descent.weights, keys: keys)
    }

    /// Points to chances that add up to 1.
    private static func normalise(_ points: inout [Double]) {
        let most = points.max() ?? 0
        var sum = 0.0
        for index in points.indices {
            points[index] = Exponential.of(points[index] - most)
            sum += points[index]
        }
        for index in points.indices { points[index] /= sum }
    }

    /// Rounded, without the weights that hardly matter.
    private func kept(_ weights: [Double], keys: [UInt64]) -> LearnedNumbers {
        let purposes = LearnedNumbers.Purpose.allCases
        let width = purposes.count
        var signs: [String: [LearnedNumbers.Weight]] = [:]
        for (place, key) in keys.enumerated() {
            let row = weights[(place * width)..<((place + 1) * width)]
            let telling = LearnedNumbers.Weight.telling(row, of: purposes, least: keptWeight)
            if !telling.isEmpty { signs[NumberSign(packed: key).name] = telling }
        }
        let start = zip(purposes, weights[(keys.count * width)...]).map { ($0, LearnedPoints.rounded($1)) }
        return LearnedNumbers(signs: signs, start: Dictionary(uniqueKeysWithValues: start))
    }
}

extension Classifier {
    /// What the numbers of a labelled clause teach, those included that bind nobody.
    /// - Parameter text: The clause as a document of its own, with its heading and lead-in above it.
    package func numberSamples(of text: AddendumText, labelled: [Commitment]) -> [NumberLearning.Sample] {
        let addendum = Segmenter.addendum(from: text)
        let surroundings = surroundings(of: AddendumFacts(of: addendum))
        return addendum.clauses.flatMap { clause in
            let context = surroundings.context(of: clause)
            let pieces = ClausePieces(clause, context: context, index: rules.index)
            let types = reading(of: pieces, in: context).types.map(\.type)
            let around = SignsOfNumbers(pieces, types: types)
            return context.numbers.compactMap { number -> NumberLearning.Sample? in
                guard number.commitment.term == nil else { return nil }
                let signs = around.signs(of: number)
                let kinds = Set(labelled.filter { number.isCounted(as: $0) }.map(\.kind))
                guard kinds.count <= 1, !signs.isEmpty else { return nil }
                return NumberLearning.Sample(
                    signs: signs, purpose: kinds.first.map { .commitment($0) } ?? .nothing)
            }
        }
    }
}

extension ReadNumber {
    /// Whether a label states this number, in either way that a frequency can be told.
    fileprivate func isCounted(as label: Commitment) -> Bool {
        let ways = [commitment(for: .other), commitment(for: .report), commitment]
        return ways.contains { $0.value == label.value && $0.unit == label.unit }
    }
}
