/// The numbers that a reader cites clauses by; no two clauses of a document share one.
struct ClauseNumbers {
    private let isDutch: Bool
    /// Numbers that the document itself gives, and those of them that stand above several clauses.
    private var own: Set<String> = []
    private var repeated: Set<String> = []
    private var given: Set<String> = []
    /// The last count behind a number: 3 after "Annex A, 3".
    private var counts: [String: Int] = [:]

    init(language: DocumentLanguage, drafts: [ClauseDraft]) {
        isDutch = language == .dutch
        for draft in drafts {
            if let number = draft.number, !own.insert(number).inserted { repeated.insert(number) }
        }
    }

    /// The number of the next clause, in the order of the document; `term` is the word that it defines.
    mutating func number(of draft: ClauseDraft, term: String?) -> String? {
        if let number = draft.number {
            if let term, repeated.contains(number) { return claim("\(number), “\(term)”") }
            if given.insert(number).inserted { return number }
            return counted(number + (isDutch ? ", alinea" : ", paragraph"), " ", from: 2)
        }
        switch draft.place {
        case .plain: return nil
        case .item(let base):
            if let term { return claim("\(base), “\(term)”") }
            return counted(base, ", ", from: 1)
        case .table(let base): return claim(base + (isDutch ? ", tabel" : ", table"))
        case .row(let base, let title):
            guard let title else { return counted(base + (isDutch ? ", rij" : ", row"), " ", from: 1) }
            return claim("\(base), \(title)")
        case .note(let sign): return claim((isDutch ? "noot " : "note ") + sign)
        }
    }

    private mutating func counted(_ base: String, _ joint: String, from first: Int) -> String {
        var count = counts[base, default: first - 1] + 1
        while own.contains("\(base)\(joint)\(count)") || given.contains("\(base)\(joint)\(count)") { count += 1 }
        counts[base] = count
        given.insert("\(base)\(joint)\(count)")
        return "\(base)\(joint)\(count)"
    }

    private mutating func claim(_ number: String) -> String {
        if !own.contains(number), given.insert(number).inserted { return number }
        return counted(number, " ", from: 2)
    }
}
