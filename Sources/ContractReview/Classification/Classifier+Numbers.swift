extension Classifier {
    /// What the grammar of the sentence counts against the signs around the number, as logarithm of odds.
    private enum Grammar {
        static func says(_ ground: ReadNumber.Ground) -> Double {
            switch ground {
            case .place: .infinity
            case .stated: 4.5
            case .inherited: 3.5
            case .nothing: 2.2
            }
        }
    }

    /// The words that are shown as reasons for one number.
    private static let mostCues = 4

    /// The numbers of a clause that bind somebody, each with the purpose that grammar and signs together make most
    /// likely, and the numbers whose purpose the signs decided.
    func weighed(
        in pieces: ClausePieces, _ context: Context, types: [ClauseType]
    ) -> (commitments: [Commitment], overruled: [Range<Int>: NumberMatch]) {
        guard !context.numbers.isEmpty else { return ([], [:]) }
        let around = SignsOfNumbers(pieces, types: types)
        // A number that the grammar finds to be for two things ("told 30 days before, within which the buyer objects").
        let purposes = Dictionary(context.numbers.map { ($0.commitment.range, Set([$0.purpose])) }) { $0.union($1) }
        var found: [Commitment] = []
        var overruled: [Range<Int>: NumberMatch] = [:]
        for number in context.numbers {
            let isShared = (purposes[number.commitment.range]?.count ?? 0) > 1
            let isOpen =
                number.commitment.term == nil && number.commitment.unit != .minutes && !isShared
                && number.ground != .place
            guard isOpen, let (purpose, match) = weighed(number, around.signs(of: number), pieces) else {
                if number.isBinding { found.append(number.commitment) }
                continue
            }
            guard case .commitment(let kind) = purpose else { continue }
            found.append(number.commitment(for: kind))
            overruled[number.commitment.range] = match
        }
        return (CommitmentReader.unique(CommitmentTable.highestCredit(found)), overruled)
    }

    /// Another purpose than the grammar's, where the signs make it more likely; nil where the grammar is right.
    private func weighed(
        _ number: ReadNumber, _ signs: [SignsOfNumbers.Weighted], _ pieces: ClausePieces
    ) -> (purpose: LearnedNumbers.Purpose, match: NumberMatch)? {
        guard var points = rules.learnedNumbers.points(of: signs) else { return nil }
        points[number.purpose.place] += Grammar.says(number.ground)
        let fitting = LearnedNumbers.Purpose.allCases.filter {
            guard case .commitment(let kind) = $0 else { return true }
            return $0 == number.purpose || number.fits(kind)
        }
        guard let best = fitting.max(by: { points[$0.place] < points[$1.place] }), best != number.purpose else {
            return nil
        }
        let most = points[best.place]
        let share = 1 / fitting.reduce(0) { $0 + Exponential.of(points[$1.place] - most) }
        return (best, NumberMatch(confidence: share, cues: cues(for: best, against: number.purpose, signs, pieces)))
    }

    /// The words of the clause that spoke most for one purpose against another: at most four, and none that hardly counts
    /// beside the first.
    private func cues(
        for purpose: LearnedNumbers.Purpose, against other: LearnedNumbers.Purpose,
        _ signs: [SignsOfNumbers.Weighted], _ pieces: ClausePieces
    ) -> [CueMatch] {
        var points: [Int: Double] = [:]
        for sign in signs {
            guard let place = sign.place, place >= pieces.body.ownFrom else { continue }
            let learned = rules.learnedNumbers
            let gain = learned.points(of: sign.sign, for: purpose) - learned.points(of: sign.sign, for: other)
            points[place, default: 0] += gain * sign.weight
        }
        let telling = points.filter { $0.value > 0 }.sorted {
            $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
        }
        return telling.prefix(Self.mostCues).filter { $0.value * 4 >= telling[0].value }.map { place, gain in
            let hit = WordScan.Hit(first: place, last: place)
            return CueMatch(
                rule: CueMatch.learnedPrefix + purpose.rawValue, source: .text, range: pieces.range(ofBody: hit),
                words: pieces.words(ofBody: hit), term: nil, points: gain)
        }
    }
}
