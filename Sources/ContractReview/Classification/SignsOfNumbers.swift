/// The signs of the numbers of a clause: words count the more the nearer they stand, and twice where they stand in the
/// number's own sentence, once as a word and once as one before or behind the number.
struct SignsOfNumbers {
    struct Weighted: Hashable {
        var sign: NumberSign
        /// 0...1.
        var weight: Double
        /// The word of the clause's own text that the sign is about, where it counts most.
        var place: Int?
    }

    /// Words over which the weight falls to a third.
    private static let reach = 4.0
    /// As a word on either side, one behind the number counts half.
    private static let behind = 0.5
    /// The least that a word of the same sentence counts, however far it stands: as a word, and by its side.
    private static let sentence = (word: 0.15, side: 0.1)
    private static let elsewhere = 0.12
    private static let leadIn = 0.5
    private static let heading = 0.2
    private static let measure = 0.5
    private static let mainType = 0.5
    private static let furtherType = 0.25
    /// Words farther away are not looked at, so that a thousand numbers do not each read a clause of many pages.
    private static let farthest = 400

    private let words: [FoldedText.Word]
    /// The first word that is not of the lead-in.
    private let ownFrom: Int
    /// For each word its sign; nil for short words and numbers.
    private let signs: [NumberSign?]
    private let headingSigns: [NumberSign]
    private let types: [ClauseType]

    /// - Parameter types: what the clause is about, the main one first.
    init(_ text: FoldedText, ownFrom: Int, heading: FoldedText?, types: [ClauseType]) {
        func signs(of text: FoldedText) -> [NumberSign?] {
            text.bytes.split(separator: FoldedText.space).map { NumberSign(word: $0) }
        }
        words = text.words
        self.ownFrom = ownFrom
        self.signs = signs(of: text)
        headingSigns = heading.map { signs(of: $0).compactMap(\.self) } ?? []
        self.types = types
    }

    init(_ pieces: ClausePieces, types: [ClauseType]) {
        self.init(
            pieces.body.text, ownFrom: pieces.body.ownFrom, heading: pieces.headings.first?.text, types: types)
    }

    /// Each sign once, with its greatest weight; empty when the number is not in the text.
    func signs(of number: ReadNumber) -> [Weighted] {
        var found = words(around: number.commitment.range)
        guard !found.isEmpty else { return [] }
        let length = found.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
        for place in found.indices { found[place].weight /= length }
        let (value, unit) = number.asCounted
        var others = [NumberSign(unit: unit), NumberSign(value: value, unit: unit)]
        if number.rate != nil { others.append(.interval) }
        found += others.map { Weighted(sign: $0, weight: Self.measure) }
        for (place, type) in types.enumerated() {
            found.append(
                Weighted(sign: NumberSign(type: type), weight: place == 0 ? Self.mainType : Self.furtherType))
        }
        return found
    }

    private func words(around range: Range<Int>) -> [Weighted] {
        let first = firstWord(endingBehind: range.lowerBound)
        var last = first
        while last < words.count, words[last].range.lowerBound < range.upperBound { last += 1 }
        guard last > first else { return [] }
        var found: [Weighted] = []
        var places: [NumberSign: Int] = [:]
        func take(_ sign: NumberSign?, _ weight: Double, at word: Int? = nil) {
            guard let sign else { return }
            let taken = Weighted(sign: sign, weight: weight, place: word)
            guard let place = places[sign] else {
                places[sign] = found.count
                found.append(taken)
                return
            }
            if weight > found[place].weight { found[place] = taken }
        }
        for place in 0..<min(ownFrom, Self.farthest) { take(signs[place], Self.leadIn) }
        for place in max(ownFrom, first - Self.farthest)..<min(words.count, last + Self.farthest) {
            guard words[place].sentence == words[first].sentence else {
                take(signs[place], Self.elsewhere, at: place)
                continue
            }
            if place < first {
                let near = Exponential.of(-Double(first - 1 - place) / Self.reach)
                take(signs[place], max(Self.sentence.word, near), at: place)
                take(signs[place]?.before, max(Self.sentence.side, near), at: place)
            } else if place >= last {
                let near = Exponential.of(-Double(place - last) / Self.reach)
                take(signs[place], max(Self.sentence.word, Self.behind * near), at: place)
                take(signs[place]?.behind, max(Self.sentence.side, near), at: place)
            }
        }
        for sign in headingSigns { take(sign, Self.heading) }
        return found
    }

    /// By halves: the clause's own words stand in order.
    private func firstWord(endingBehind offset: Int) -> Int {
        var low = ownFrom
        var high = words.count
        while low < high {
            let middle = (low + high) / 2
            if words[middle].range.upperBound > offset { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
