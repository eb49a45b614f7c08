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
        let purposes = LearnedNumbers.Purpose.allCases
        let said = number.purpose.place
        points[said] += Grammar.says(number.ground)
        let fitting = purposes.indices.filter {
            guard $0 != said, case .commitment(let kind) = purposes[$0] else { return true }
            return number.fits(kind)
        }
        guard let place = fitting.max(by: { points[$0] < points[$1] }), place != said else { return nil }
        let best = purposes[place]
        let share = 1 / fitting.reduce(0) { $0 + Exponential.of(points[$1] - points[place]) }
        return (best, NumberMatch(confidence: share, cues: cues(for: best, against: number.purpose, signs, pieces)))
    }

    /// The words of the clause that spoke most for one purpose against another.
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
        return learnedCues(for: purpose.rawValue, words: telling.map { ($0.key, $0.value) }, pieces: pieces)
    }
}
