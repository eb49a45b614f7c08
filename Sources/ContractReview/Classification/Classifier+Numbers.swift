extension Classifier {
    /// What the grammar of the sentence counts against the signs around the number, as logarithm of odds.
    private enum Grammar {
        static let says = 4.5
        /// "Other" is what the grammar says where it knows of nothing better.
        static let saysOther = 2.2
    }

    /// The numbers of a clause that bind somebody, each with the purpose that grammar and signs together make most
    /// likely.
    func weighed(in pieces: ClausePieces, _ context: Context, types: [ClauseType]) -> [Commitment] {
        guard !context.numbers.isEmpty else { return [] }
        let around = SignsOfNumbers(pieces, types: types)
        // A number that the grammar finds to be for two things ("told 30 days before, within which the buyer objects").
        let purposes = Dictionary(context.numbers.map { ($0.commitment.range, Set([$0.purpose])) }) { $0.union($1) }
        let found = context.numbers.compactMap { number -> Commitment? in
            let stated = number.isBinding ? number.commitment : nil
            let isShared = (purposes[number.commitment.range]?.count ?? 0) > 1
            guard number.commitment.term == nil, number.commitment.unit != .minutes, !isShared, !number.isSettled,
                let points = rules.learnedNumbers.points(of: around.signs(of: number))
            else { return stated }
            func weighed(_ purpose: LearnedNumbers.Purpose) -> Double {
                guard purpose == number.purpose else { return points[purpose.place] }
                let said = purpose == .commitment(.other) ? Grammar.saysOther : Grammar.says
                return points[purpose.place] + said
            }
            let fitting = LearnedNumbers.Purpose.allCases.filter {
                guard case .commitment(let kind) = $0 else { return true }
                return $0 == number.purpose || number.fits(kind)
            }
            guard let best = fitting.max(by: { weighed($0) < weighed($1) }) else { return stated }
            guard case .commitment(let kind) = best else { return nil }
            return best == number.purpose ? stated : number.commitment(for: kind)
        }
        return CommitmentReader.unique(CommitmentTable.highestCredit(found))
    }
}
