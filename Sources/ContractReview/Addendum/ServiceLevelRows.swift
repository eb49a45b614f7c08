/// Rows of a table that promise something in a figure: "Availability | 99.95% | per month".
struct ServiceLevelRows {
    private let tokens: DocumentTokens
    /// Most rows promise a figure, so that one without is a promise in words: "Durability | eleven nines".
    private let areCommon: Bool

    init(tokens: DocumentTokens, rows: ArraySlice<[Passage]>) {
        self.tokens = tokens
        let promising = rows.count { row in Self.named(row, tokens) != nil && Self.hasFigure(row, tokens) }
        areCommon = promising >= 2 && promising * 2 > rows.count
    }

    /// The name of what a row promises; nil where it is no such row.
    func title(of row: [Passage]) -> String? {
        guard areCommon || Self.hasFigure(row, tokens) else { return nil }
        return Self.named(row, tokens)
    }

    private static func named(_ row: [Passage], _ tokens: DocumentTokens) -> String? {
        guard let first = row.first, row.count >= 2 else { return nil }
        let words = tokens[first.range]
        guard words.contains(where: { $0.kind == .word }), words.count <= 10,
            !words.contains(where: { TableReader.partyFields.contains($0.key) })
        else { return nil }
        return TableReader.shortTitle(tokens.text.plain(first.range))
    }

    /// Whether a cell is little but a figure.
    private static func hasFigure(_ row: [Passage], _ tokens: DocumentTokens) -> Bool {
        row.dropFirst().contains { cell in
            let words = tokens[cell.range]
            guard words.count <= 10 else { return false }
            let unit = words.contains {
                $0.kinds.has(.timeUnit) || $0.isSign("%") || minutes.contains($0.key)
            }
            let isBlank = words.first?.isSign("[") == true
            return unit && (words.contains { $0.kind == .number } || isBlank)
        }
    }

    private static let minutes = WordSet("minute minutes minuut minuten percent procent")
}
