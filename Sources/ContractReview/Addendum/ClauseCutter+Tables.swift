/// Tables among the passages, and lines of levels that are little tables.
extension ClauseCutter {
    mutating func cutTable(_ table: Int, from start: Int) -> Int {
        var end = start
        var cells: [Passage] = []
        while end < outline.passages.count {
            switch outline.passages[end].kind {
            case .cell(let other, _, _):
                guard other == table else { return finishTable(cells, end) }
                cells.append(outline.passages[end])
                end += 1
            case .noise:
                end += 1
            default:
                return finishTable(cells, end)
            }
        }
        return finishTable(cells, end)
    }

    private mutating func finishTable(_ cells: [Passage], _ end: Int) -> Int {
        let reading = TableReader(
            cells: cells, tokens: tokens, inDefinitions: inDefinitions, isParticulars: isParticulars
        ).read()
        if let whole = reading.joinsLeadIn, let last = drafts.last,
            followsDirectly(whole, last.range), announcesTable(last.range)
        {
            drafts[drafts.count - 1].range = last.range.lowerBound..<whole.upperBound
        } else if reading.drafts.isEmpty, let last = drafts.last, let first = cells.first, let lastCell = cells.last,
            last.leadIns.isEmpty, !reading.skipped.contains(where: { $0.kind == .signature || $0.kind == .partyTable }),
            followsDirectly(first.range, last.range), announcesTable(last.range)
        {
            // "The following companies are engaged:" and a table of names is one clause.
            drafts[drafts.count - 1].range = last.range.lowerBound..<lastCell.range.upperBound
            return end
        } else {
            drafts.append(contentsOf: reading.drafts)
        }
        skipped.append(contentsOf: reading.skipped)
        return end
    }

    /// "Critical: 5 working days" on a line of its own below "within the periods below" is a row of the clause above, and
    /// so are the lines of levels that follow it. Returns the first passage that is none.
    mutating func joinLevels(from start: Int) -> Int {
        var index = start
        while index < outline.passages.count {
            let passage = outline.passages[index]
            switch passage.kind {
            case .noise, .cell, .note: return index
            case .body, .heading: break
            }
            guard !done[index], passage.label == nil, skip.isLevelLine(outline.words(index), goesOn: index > start),
                let last = drafts.last, followsDirectly(passage.range, last.range),
                index > start || announcesTable(last.range)
            else { return index }
            drafts[drafts.count - 1].range = last.range.lowerBound..<passage.range.upperBound
            index += 1
        }
        return index
    }

    private func followsDirectly(_ range: Range<Int>, _ above: Range<Int>) -> Bool {
        tokens[above.upperBound..<max(above.upperBound, range.lowerBound)].allSatisfy { $0.isSign("|") }
    }

    /// The sentence above a table that the table completes: "… no later than:", "… as set forth in the table below."
    private func announcesTable(_ range: Range<Int>) -> Bool {
        if endsWithColon(range) { return true }
        return tokens[max(range.lowerBound, range.upperBound - 160)..<range.upperBound].suffix(28)
            .contains { Self.tables.contains($0.key) }
    }

    private static let tables = WordSet("table tables tabel tabellen matrix below hieronder onderstaande onderstaand")

    private func endsWithColon(_ range: Range<Int>) -> Bool { tokens[range].last?.isSign(":") == true }
}
