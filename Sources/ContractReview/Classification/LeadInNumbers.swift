/// Numbers in the opening of a list whose items are clauses of their own: "Supplier shall, within 24 hours: (a) notify
/// Customer; (b) …". The opening is no clause, so that its numbers would be lost.
struct LeadInNumbers {
    private let clause: Clause
    private let opening: Range<Int>
    /// Whether the clause is the first item, which takes what is said once for the whole list.
    private let isFirst: Bool
    private let parties: Parties

    /// Every item reads its opening again; a longer one is no opening.
    private static let longest = 4000

    /// Nil where the clause is no item, or where its opening is a clause and read as such.
    init?(_ clause: Clause, of addendum: Addendum) {
        guard let leadIn = clause.leadIn, !leadIn.isEmpty, leadIn.utf8.count < Self.longest else { return nil }
        guard let opening = Self.opening(before: clause.range.lowerBound, in: addendum.skipped) else { return nil }
        // A clause between the opening and the item may be an item before it, but not hold the opening.
        let place = clause.id.index - 2
        let previous = addendum.clauses.indices.contains(place) ? addendum.clauses[place] : nil
        if let previous, previous.range.lowerBound >= opening.lowerBound, previous.leadIn == nil { return nil }
        self.clause = clause
        self.opening = opening
        isFirst = previous.map { $0.range.lowerBound < opening.lowerBound } ?? true
        parties = addendum.parties
    }

    /// The last opening of a list that ends before `offset`; the spans are in the order of the document.
    private static func opening(before offset: Int, in skipped: [Addendum.Span]) -> Range<Int>? {
        var low = 0
        var high = skipped.count
        while low < high {
            let middle = (low + high) / 2
            if skipped[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return skipped[..<low].suffix(8).last { $0.kind == .leadIn && $0.range.upperBound <= offset }?.range
    }

    func commitments() -> [Commitment] {
        guard let leadIn = clause.leadIn else { return [] }
        let length = leadIn.unicodeScalars.count
        func read(_ text: String) -> [Commitment] {
            var joined = clause
            joined.text = text
            joined.leadIn = nil
            joined.range = 0..<text.unicodeScalars.count
            let reader = CommitmentReader(clause: joined, parties: parties)
            return reader?.commitments { $0.upperBound <= length } ?? []
        }
        let own = read(leadIn)
        guard !own.isEmpty else { return [] }
        let joined = read(leadIn + " " + clause.text)
        var found: [Commitment] = []
        for alone in own {
            let here = joined.filter { $0.range.lowerBound == alone.range.lowerBound }
            // What the opening says by itself is said once; what an item makes of it, in each item.
            let isSaid = alone.kind != .other || here.isEmpty
            if isSaid {
                if isFirst { found.append(alone) }
            } else {
                found += here.filter { isFirst || $0.kind != .other || $0.unit == .perYear }
            }
        }
        return found.map { commitment in
            var commitment = commitment
            commitment.range = opening
            return commitment
        }
    }
}
