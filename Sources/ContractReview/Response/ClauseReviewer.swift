import ReadinessModel

/// Reviews the clauses of one addendum: each by itself, in any order, always with the same result.
package struct ClauseReviewer: Sendable {
    package let addendum: Addendum
    package let playbook: Playbook
    package let posture: Posture
    package let regimes: BuyerRegimes
    let floors: [LegalFloor]
    private let classifier: Classifier
    private let triage: Triage
    private let surroundings: Classifier.Surroundings
    private let keys: [String]

    package init(
        of facts: AddendumFacts, classifier: Classifier, posture: Posture, regimes: BuyerRegimes, floors: [LegalFloor]
    ) {
        addendum = facts.addendum
        self.classifier = classifier
        self.posture = posture
        self.regimes = regimes
        self.floors = floors
        playbook = classifier.playbook
        triage = Triage(classifier: classifier, posture: posture, regimes: regimes, floors: floors)
        surroundings = classifier.surroundings(of: facts)
        keys = ClauseKey.keys(of: addendum.clauses)
    }

    /// How many clauses there are to review.
    package var count: Int { addendum.clauses.count }

    /// The clauses at these places of the document, with everything the program makes of them.
    package func reviewed(_ places: Range<Int>) -> [AddendumReview.ReviewedClause] {
        places.map { place in
            let clause = addendum.clauses[place]
            let context = surroundings.context(of: clause)
            let pieces = ClausePieces(clause, context: context, index: classifier.rules.index)
            let reading = classifier.reading(of: pieces, in: context)
            return AddendumReview.ReviewedClause(
                reading: reading, verdict: triage.verdict(on: reading, pieces: pieces), definitions: context.terms,
                key: keys[place])
        }
    }
}

/// What makes a clause the same clause in a later version of a document: its words and its lead-in's, whatever its
/// number and place; a repeated text is told apart by how often it occurred before.
enum ClauseKey {
    static func keys(of clauses: [Clause]) -> [String] {
        var seen: [String: Int] = [:]
        return clauses.map { clause in
            let text = folded((clause.leadIn ?? "") + " " + clause.text)
            let occurrence = seen[text, default: 0]
            seen[text] = occurrence + 1
            return key(text, occurrence)
        }
    }

    /// In small letters, with one space for any white space.
    static func folded(_ text: String) -> String {
        if let plain = foldedPlain(text) { return plain }
        return text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The same for a text of plain letters, which needs no look at each character; nil for any other.
    private static func foldedPlain(_ text: String) -> String? {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            guard byte < 0x80 else { return nil }
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                if let last = folded.last, last != 0x20 { folded.append(0x20) }
            } else {
                folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            }
        }
        if folded.last == 0x20 { folded.removeLast() }
        return String(decoding: folded, as: UTF8.self)
    }

    /// A 64-bit FNV-1a hash as hexadecimal: short, stable over versions of the program, no secret.
    private static func key(_ text: String, _ occurrence: Int) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in (text + "#\(occurrence)").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
