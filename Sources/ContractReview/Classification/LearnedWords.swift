/// The learned words ready to be asked, which is done for every clause.
final class LearnedWords: Sendable {
    typealias Label = LearnedVocabulary.Label

    /// What the words of a text say about every type and flag.
    struct Evidence {
        /// Logarithm of the odds, in the order of `Label.allCases`.
        fileprivate var odds: [Double]
        /// The text's known words with their places.
        fileprivate var known: [(row: Int, place: Int)]

        func odds(of type: ClauseType) -> Double { odds[LearnedWords.place(of: .type(type))] }
        func odds(of flag: RedFlag) -> Double { odds[LearnedWords.place(of: .flag(flag))] }
    }

    /// What a word of the nearest heading counts against one of the clause.
    private static let headingShare = 0.5

    private let learned: LearnedVocabulary
    /// The row of each key.
    private let rows: [UInt64: Int]
    private let start: [Double]

    init(_ learned: LearnedVocabulary) {
        self.learned = learned
        rows = Dictionary(
            zip(learned.keys, learned.keys.indices), uniquingKeysWith: { first, _ in first })
        start = Label.allCases.map { learned.start[$0] ?? 0 }
    }

    fileprivate static func place(of label: Label) -> Int { LearnedVocabulary.places[label] ?? 0 }

    private func row(of word: some Collection<UInt8>) -> Int? {
        LearnedVocabulary.key(of: word).flatMap { rows[$0] }
    }

    /// Adds the weights of a word to the sums of all labels.
    private func add(_ row: Int, times factor: Double, to sums: inout [Double]) {
        for place in learned.weights(ofRow: row) {
            sums[Int(learned.labels[place])] += Double(learned.tenths[place]) / 10 * factor
        }
    }

    /// What a text says under its nearest heading; nil when none of its own words is known.
    func evidence(in text: FoldedText, heading: FoldedText? = nil) -> Evidence? {
        guard !rows.isEmpty else { return nil }
        var known: [(row: Int, place: Int)] = []
        var seen: Set<Int> = []
        for (place, word) in text.bytes.split(separator: FoldedText.space).enumerated() {
            guard let row = row(of: word), seen.insert(row).inserted else { continue }
            known.append((row, place))
        }
        guard !known.isEmpty else { return nil }
        let part = 1 / Double(known.count).squareRoot()
        var sums = [Double](repeating: 0, count: start.count)
        for (row, _) in known { add(row, times: 1, to: &sums) }
        if let heading {
            for word in heading.bytes.split(separator: FoldedText.space) {
                guard let row = row(of: word), seen.insert(row).inserted else { continue }
                add(row, times: Self.headingShare, to: &sums)
            }
        }
        return Evidence(odds: zip(start, sums).map { $0 + $1 * part }, known: known)
    }

    /// The words from a place on that spoke for a label, most telling first.
    func words(for label: Label, in evidence: Evidence, from: Int) -> [(place: Int, points: Double)] {
        let part = 1 / Double(max(evidence.known.count, 1)).squareRoot()
        let number = UInt8(Self.place(of: label))
        return evidence.known.compactMap { row, place -> (place: Int, points: Double)? in
            guard place >= from,
                let weight = learned.weights(ofRow: row).first(where: { learned.labels[$0] == number }),
                learned.tenths[weight] > 0
            else { return nil }
            return (place, Double(learned.tenths[weight]) / 10 * part)
        }
        .sorted { $0.points != $1.points ? $0.points > $1.points : $0.place < $1.place }
    }
}

/// e to a power, from multiplication alone, so that every platform gives the same digits.
enum Exponential {
    /// Good to about nine digits for powers from -60 to 60; 0 below.
    static func of(_ power: Double) -> Double {
        guard power > -60 else { return 0 }
        let part = min(power, 60) / 1024
        var value = 1 + part * (1 + part / 2 * (1 + part / 3 * (1 + part / 4)))
        for _ in 0..<10 { value *= value }
        return value
    }

    /// How likely something is by the logarithm of its odds: 0...1.
    static func chance(ofOdds odds: Double) -> Double { 1 / (1 + of(-odds)) }
}
