/// A table of levels and times inside a clause: "Critical | 1 hour | 24 hours".
struct CommitmentTable {
    private struct Cell {
        var row: Int
        var column: Int
        /// Offsets in the clause's text.
        var range: Range<Int>
    }

    private let clause: Clause
    private let text: ScalarText
    private let cells: [Cell]

    /// Nil when the clause holds no table.
    init?(clause: Clause, addendum: Addendum) {
        self.clause = clause
        text = ScalarText(clause.text)
        let marked = Self.markedCells(clause, addendum)
        cells = marked.isEmpty ? Self.pipedCells(text) : marked
        guard cells.count >= 4 else { return nil }
    }

    /// Cells that the format marks.
    private static func markedCells(_ clause: Clause, _ addendum: Addendum) -> [Cell] {
        let blocks = addendum.text.blocks
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].range.lowerBound < clause.range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var cells: [Cell] = []
        // The last cell may end in blanks that the clause leaves out.
        while low < blocks.count, blocks[low].range.lowerBound < clause.range.upperBound {
            if case .tableCell(_, let row, let column) = blocks[low].kind {
                let range = blocks[low].range.clamped(to: clause.range)
                cells.append(
                    Cell(
                        row: row, column: column,
                        range: (range.lowerBound - clause.range.lowerBound)..<(range.upperBound
                            - clause.range.lowerBound)))
            }
            low += 1
        }
        return cells
    }

    /// Cells between the bars of a Markdown table.
    private static func pipedCells(_ text: ScalarText) -> [Cell] {
        var cells: [Cell] = []
        var row = 0
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, text.codes[end] != 0x0A { end += 1 }
            let line = text.trimmed(start..<end)
            let bars = line.filter { text.codes[$0] == 0x7C }
            let isRule = text.codes[line].allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0.isSpace }
            if bars.count >= 2, !isRule {
                var bounds = bars
                if bounds.first != line.lowerBound { bounds.insert(line.lowerBound - 1, at: 0) }
                if bounds.last != line.upperBound - 1 { bounds.append(line.upperBound) }
                for column in 0..<(bounds.count - 1) where bounds[column] + 1 < bounds[column + 1] {
                    cells.append(Cell(row: row, column: column, range: (bounds[column] + 1)..<bounds[column + 1]))
                }
                row += 1
            }
            start = end + 1
        }
        return row >= 2 ? cells : []
    }

    func covers(_ place: Range<Int>) -> Bool {
        var low = 0
        var high = cells.count
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].range.upperBound < place.upperBound { low = middle + 1 } else { high = middle }
        }
        return low < cells.count && cells[low].range.lowerBound < place.upperBound
    }

    /// The numbers in the cells: what they are for follows from the heads of their column and row.
    func numbers() -> [ReadNumber] {
        guard let top = cells.map(\.row).min() else { return [] }
        var headers: [Int: Lexicon] = [:]
        var recovery: [Int: Commitment.Kind] = [:]
        var firsts: [Int: [Token]] = [:]
        var credits: Set<Int> = []
        var responses: Set<Int> = []
        for cell in cells {
            let tokens = CompoundWords.completed(Tokenizer(text: text).tokens(in: cell.range), in: text)
            if cell.row == top {
                if tokens.contains(where: { Self.credit.contains($0.key) }) { credits.insert(cell.column) }
                if tokens.contains(where: { Self.answers.contains($0.key) }) { responses.insert(cell.column) }
                headers[cell.column] = tokens.reduce(into: Lexicon()) { $0.formUnion($1.kinds) }
                recovery[cell.column] = Self.recovery(tokens)
            }
            if firsts[cell.row] == nil { firsts[cell.row] = tokens }
        }
        let opening = openingKind()
        var found: [ReadNumber] = []
        for cell in cells where cell.row != top || headers[cell.column]?.has(.timeUnit) == true {
            let tokens = CompoundWords.completed(Tokenizer(text: text).tokens(in: cell.range), in: text)
            let first = firsts[cell.row] ?? []
            let severity = first.lazy.compactMap { CommitmentSubjects.severity($0) }.first
            for quantity in QuantityReader(text: text, tokens: tokens).quantities() {
                let start = tokens[quantity.tokens.lowerBound].start + clause.range.lowerBound
                let end = tokens[quantity.tokens.upperBound - 1].end + clause.range.lowerBound
                if quantity.unit == .percent, Self.isThreshold(tokens) { continue }
                if CommitmentExclusions(text: text, tokens: tokens, parties: Parties()).isRoundTheClock(quantity) {
                    continue
                }
                let isOfCredit = quantity.unit == .percent && credits.contains(cell.column)
                let headed =
                    recovery[cell.column] ?? Self.recovery(first)
                    ?? Self.kind(quantity, header: headers[cell.column] ?? [], row: first)
                guard let kind = isOfCredit ? .other : headed ?? (quantity.unit == .percent ? nil : .other) else {
                    continue
                }
                let isKnown = headed != nil || isOfCredit || responses.contains(cell.column)
                let announced = severity != nil && quantity.unit != .percent && kind == .other ? opening : nil
                let number = Commitment(
                    kind: announced ?? kind, value: quantity.value, unit: quantity.unit, range: start..<end,
                    severity: severity)
                found.append(
                    ReadNumber(
                        commitment: number,
                        ground: isKnown || announced != nil ? .place : .nothing))
            }
        }
        return found
    }

    private static let comparing = WordSet(
        "less greater below above under between equal lower higher minder meer lager hoger onder boven tussen")

    /// "Less than 99.9% but at least 99%": when a credit is due, not what is promised.
    private static func isThreshold(_ tokens: [Token]) -> Bool {
        tokens.contains {
            comparing.contains($0.key) || $0.isSign("<") || $0.isSign(">") || $0.isSign("≥") || $0.isSign("≤")
        }
    }

    /// Of a ladder of credits the outer bound counts.
    static func highestCredit(_ found: [Commitment]) -> [Commitment] {
        let credits = found.filter { $0.unit == .percent && $0.kind == .other }
        guard let highest = credits.max(by: { $0.value < $1.value }), credits.count > 1 else { return found }
        return found.filter { !($0.unit == .percent && $0.kind == .other) || $0 == highest }
    }

    private static let credit = WordSet(
        "credit credits servicecredit servicecredits korting malus boete tegoed discount refund")

    private static func recovery(_ tokens: [Token]) -> Commitment.Kind? {
        if tokens.contains(where: { $0.key == Known.rto }) { return .rto }
        if tokens.contains(where: { $0.key == Known.rpo }) { return .rpo }
        return nil
    }

    private static let answers = WordSet(
        "response respond reactie reactietijd responstijd acknowledgement initial first")

    /// What the words above a table of severities say its times are for: "remedies vulnerabilities within these periods".
    private func openingKind() -> Commitment.Kind? {
        guard let first = cells.map(\.range.lowerBound).min(), first > 0 else { return nil }
        let tokens = CompoundWords.completed(Tokenizer(text: text).tokens(in: 0..<first), in: text)
        return CommitmentSubjects.fixing(announcedBy: tokens)
    }

    /// What head and row say; nil where they do not.
    private static func kind(_ quantity: Quantity, header: Lexicon, row: [Token]) -> Commitment.Kind? {
        let rowKinds = row.reduce(into: Lexicon()) { $0.formUnion($1.kinds) }
        if quantity.unit == .percent { return header.has(.uptime) || rowKinds.has(.uptime) ? .uptime : nil }
        for kinds in [header, rowKinds] {
            if kinds.has(.remedy) || kinds.has(.vulnerability) { return .remediate }
            if kinds.has(.patch) { return .patch }
            if kinds.has(.retain) { return .retention }
            if kinds.has(.delete) { return .deletion }
            if kinds.has(.training), quantity.unit == .perYear { return .trainingFrequency }
            if kinds.has(.penetration), quantity.unit == .perYear { return .pentestFrequency }
            if kinds.has(.audit), quantity.unit == .perYear { return .auditFrequency }
            if kinds.has(.notify) { return .notify }
        }
        return nil
    }
}
