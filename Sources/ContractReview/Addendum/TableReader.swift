/// Reads a table: a requirement a row, a glossary, a matrix of severities, or details of the parties.
struct TableReader {
    let cells: [Passage]
    let tokens: DocumentTokens
    let inDefinitions: Bool
    /// The heading above announces details of parties and contract.
    var isParticulars = false

    struct Reading {
        var drafts: [ClauseDraft] = []
        var skipped: [Addendum.Span] = []
        /// The whole table, when it completes the sentence above it.
        var joinsLeadIn: Range<Int>?
    }

    private enum Column { case id, requirement, response, term, meaning, title, level, other }

    private static let requirements = WordSet(
        """
        requirement requirements eis eisen control description vereiste maatregel measure measures clause
        text beschrijving obligation verplichting norm criterion guidance safeguard safeguards
        """)
    /// Words that only a column for answers has.
    private static let answers = WordSet(
        "response answer compliant reactie antwoord comment comments reply voldoet remarks status")

    private static let columns: [(Column, WordSet)] = [
        (.id, WordSet("id nr no number ref reference nummer code req kenmerk")),
        (
            .response,
            WordSet(
                "response answer compliant compliance reactie antwoord comment comments toelichting reply voldoet vendor supplier leverancier status evidence remarks"
            )
        ),
        (.term, WordSet("term begrip definitie definition woord afkorting abbreviation")),
        (.meaning, WordSet("meaning betekenis omschrijving explanation")),
        (.level, WordSet("severity ernst priority prioriteit")),
        (.requirement, requirements),
        (.title, WordSet("title topic category domain onderwerp categorie name naam area")),
    ]

    static let partyFields = WordSet(
        "name address contact kvk naam adres vestigingsplaats email telephone phone telefoon signature date place "
            + "handtekening datum plaats functie title registration btw vat contactpersoon role rol")

    func read() -> Reading {
        var rows: [[Passage]] = []
        var current = -1
        for cell in cells {
            guard case .cell(_, let row, _) = cell.kind else { continue }
            if row != current {
                rows.append([])
                current = row
            }
            rows[rows.count - 1].append(cell)
        }
        guard let first = rows.first, let start = cells.first, let end = cells.last else { return Reading() }
        var header = headerColumns(first)
        if header.isEmpty, namesFigures(first, rows.dropFirst()) {
            header = Dictionary(first.map { (column(of: $0), Column.other) }) { found, _ in found }
        }
        let body = header.isEmpty ? rows[...] : rows.dropFirst()
        placeRequirements(&header, body)
        let whole = start.range.lowerBound..<max(start.range.upperBound, end.range.upperBound)
        if isGlossary(header, body) { return glossary(header, body, first) }
        if isMatrix(header, body) { return matrix(whole, start) }
        var reading = Reading()
        if !header.isEmpty { reading.skipped.append(span(.heading, first)) }
        let levels = ServiceLevelRows(tokens: tokens, rows: body)
        for row in body { readRow(row, header, levels, into: &reading) }
        return reading
    }

    private func words(_ cell: Passage) -> ArraySlice<Token> { tokens[cell.range] }

    private func span(_ kind: Addendum.Span.Kind, _ row: [Passage]) -> Addendum.Span {
        let low = row.first?.range.lowerBound ?? 0
        return .init(kind: kind, range: low..<max(low, row.last?.range.upperBound ?? low))
    }

    private func column(of cell: Passage) -> Int {
        if case .cell(_, _, let column) = cell.kind { column } else { 0 }
    }

    /// What the columns are, when the first row names them; empty when it is no header.
    private func headerColumns(_ row: [Passage]) -> [Int: Column] {
        guard row.count > 1, row.allSatisfy({ words($0).count <= 7 && !words($0).contains { $0.kinds.has(.duty) } })
        else {
            return [:]
        }
        var columns: [Int: Column] = [:]
        var named = 0
        for cell in row {
            let keys = words(cell).map(\.key)
            var found = Self.columns.first { keys.contains(where: $0.1.contains) }?.0
            // "Supplier requirement" asks; "Vendor" and "Evidence" leave room for an answer.
            if found == .response, !keys.contains(where: Self.answers.contains),
                keys.contains(where: Self.requirements.contains)
            {
                found = .requirement
            }
            if found != nil { named += 1 }
            columns[column(of: cell)] = found ?? .other
        }
        return named > 0 || row.allSatisfy(\.isBold) ? columns : [:]
    }

    /// A first row without figures above rows that all have them names the columns.
    private func namesFigures(_ first: [Passage], _ rows: ArraySlice<[Passage]>) -> Bool {
        func hasFigure(_ row: [Passage]) -> Bool { row.contains { words($0).contains { $0.kind == .number } } }
        return rows.count >= 2 && first.count >= 2 && first.allSatisfy { words($0).count <= 6 } && !hasFigure(first)
            && rows.allSatisfy(hasFigure)
    }

    /// Where the column that is called something else holds the sentences, it is the one with the requirements.
    private func placeRequirements(_ header: inout [Int: Column], _ rows: ArraySlice<[Passage]>) {
        guard !rows.isEmpty, header.values.contains(.response) else { return }
        var sentences: [Int: Int] = [:]
        for cell in rows.joined() where isSentence(words(cell)) { sentences[column(of: cell), default: 0] += 1 }
        let asked = sentences.filter { header[$0.key] != .response && $0.value * 2 > rows.count }
        guard asked.isEmpty, let most = sentences.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
            most.value * 2 >= rows.count
        else { return }
        header[most.key] = .requirement
    }

    private func isSentence(_ words: ArraySlice<Token>) -> Bool {
        words.count >= 12 || (words.count >= 5 && words.contains { $0.kinds.has(.verb) })
    }

    private func isGlossary(_ header: [Int: Column], _ rows: ArraySlice<[Passage]>) -> Bool {
        guard !rows.isEmpty else { return false }
        if header.values.contains(.term) && (header.values.contains(.meaning) || header.count == 2) { return true }
        let pairs = rows.filter { $0.count == 2 && words($0[0]).count <= 8 && words($0[1]).count >= 5 }
        guard pairs.count == rows.count else { return false }
        let marked = rows.filter {
            $0[0].isBold || (words($0[0]).first.map { UInt32(truncatingIfNeeded: $0.key).isQuote } ?? false)
        }
        return inDefinitions
            || (marked.count == rows.count && rows.allSatisfy { !words($0[1]).contains { $0.kinds.has(.duty) } })
    }

    private func glossary(_ header: [Int: Column], _ rows: ArraySlice<[Passage]>, _ first: [Passage]) -> Reading {
        var reading = Reading()
        if !header.isEmpty { reading.skipped.append(span(.heading, first)) }
        let termColumn = header.first { $0.value == .term }?.key ?? first.map(column).min() ?? 0
        for row in rows {
            guard row.count >= 2, let term = row.first(where: { column(of: $0) == termColumn }) ?? row.first,
                let meaning = row.filter({ column(of: $0) != column(of: term) }).max(by: {
                    $0.range.count < $1.range.count
                })
            else {
                reading.skipped.append(span(.other, row))
                continue
            }
            var draft = draft(row, from: row[0], number: nil, headings: row[0].headings)
            draft.glossary = (term.range, meaning.range)
            let name = tokens.text.plain(term.range).trimmingQuotes
            if let base = row[0].base { draft.place = .row(of: base, title: "“\(name)”") }
            if isParticulars, header.isEmpty {
                draft.isParticular = true
                reading.skipped.append(span(.partyTable, row))
            }
            reading.drafts.append(draft)
        }
        return reading
    }

    /// Levels against times: "Critical | 1 hour | 24 hours".
    private func isMatrix(_ header: [Int: Column], _ rows: ArraySlice<[Passage]>) -> Bool {
        guard rows.count >= 2 || header.values.contains(.level) else { return false }
        let asks = header.values.contains(.requirement) || header.values.contains(.id)
        let hasSentence = rows.contains { $0.contains { isSentence(words($0)) } }
        var timed = 0
        var levelled = 0
        for row in rows {
            guard row.allSatisfy({ words($0).count <= 40 }) else { return false }
            if row.dropFirst().contains(where: { words($0).contains { $0.kinds.has(.timeUnit) || $0.isSign("%") } }) {
                timed += 1
            }
            if let first = row.first, words(first).contains(where: { $0.kinds.has(.severity) }) { levelled += 1 }
        }
        // "Availability | 99.9%", "RTO | 4 hours": each row promises something else.
        if !header.values.contains(.level), rows.contains(where: { $0.first.map { isPromise(words($0)) } == true }) {
            return false
        }
        let isLevelled = levelled * 2 > rows.count
        if asks && hasSentence || rows.contains(where: { $0.contains { words($0).count > 16 } }), !isLevelled {
            return false
        }
        return timed * 2 > rows.count
            && (isLevelled || header.values.contains(.level) || timed == rows.count)
    }

    private func isPromise(_ words: ArraySlice<Token>) -> Bool {
        words.contains { $0.kinds.has(.uptime) || $0.key == Known.rto || $0.key == Known.rpo }
    }

    private func matrix(_ whole: Range<Int>, _ start: Passage) -> Reading {
        var reading = Reading()
        reading.joinsLeadIn = whole
        reading.drafts.append(
            ClauseDraft(
                range: whole, bodyStart: whole.lowerBound, number: nil,
                place: start.base.map { .table(of: $0) } ?? .plain, headings: start.headings, leadIns: [],
                page: start.page, inDefinitions: false))
        return reading
    }

    private func readRow(
        _ row: [Passage], _ header: [Int: Column], _ levels: ServiceLevelRows, into reading: inout Reading
    ) {
        guard let first = row.first else { return }
        if row.count == 1, words(first).count <= 12, !words(first).contains(where: { $0.kinds.has(.verb) }) {
            reading.skipped.append(span(.heading, row))
            return
        }
        let skip = SkipRules(tokens: tokens)
        if row.allSatisfy({ skip.isSignature($0.range, words($0)) }) {
            reading.skipped.append(span(.signature, row))
            return
        }
        // "Encryption at rest | AES-256": the row is the clause, and its first cell says what it is about.
        let namesMeasures = row.count >= 2 && namesMeasures(row, header)
        if namesMeasures, let first = row.first(where: { header[column(of: $0)] != .id }) {
            let id = row.first { header[column(of: $0)] == .id && column(of: $0) < column(of: first) }
            let number = id.map { tokens.text.plain($0.range).trimmingTitle }
            var draft = draft(row, from: id ?? first, number: number, headings: first.headings)
            if let base = first.base, number == nil {
                draft.place = .row(of: base, title: Self.shortTitle(tokens.text.plain(first.range)))
            }
            reading.drafts.append(draft)
            return
        }
        var texts: [Passage] = []
        var titles: [String] = []
        var number: String?
        for cell in row {
            let words = words(cell)
            let kind = header[column(of: cell)] ?? .other
            let isText = isSentence(words)
            if kind == .response { continue }
            if kind == .id || (number == nil && cell.label != nil && cell.body.isEmpty) {
                number = tokens.text.plain(cell.range).trimmingTitle
            } else if isText || (kind == .requirement && words.count >= 2 && !namesMeasures) {
                texts.append(cell)
            } else if !words.isEmpty, words.contains(where: { $0.kind == .word }) {
                titles.append(tokens.text.plain(cell.range))
            } else if number == nil, column(of: cell) == 0 {
                number = tokens.text.plain(cell.range).trimmingTitle
            }
        }
        // A cell with several paragraphs is text.
        let isPlain = Set(row.map(column)).count == row.count
        if number == nil, row.count >= 2, isPlain, let title = levels.title(of: row) {
            var draft = draft(row, from: first, number: nil, headings: first.headings)
            if let base = first.base { draft.place = .row(of: base, title: title) }
            reading.drafts.append(draft)
            return
        }
        if let text = texts.first, let last = texts.last, texts.count > 1, !texts.contains(where: { $0.label != nil }) {
            // What the columns of a row say about one subject is one clause.
            var draft = draft(
                Array(row.drop { column(of: $0) < column(of: text) }.prefix { column(of: $0) <= column(of: last) }),
                from: text, number: number, headings: text.headings + titles)
            if let base = text.base { draft.place = .row(of: base, title: titles.first.flatMap(Self.shortTitle)) }
            reading.drafts.append(draft)
            return
        }
        guard !texts.isEmpty else {
            let isParty = words(first).contains { Self.partyFields.contains($0.key) } && words(first).count <= 5
            reading.skipped.append(span(isParty ? .partyTable : .other, row))
            return
        }
        for cell in texts {
            let label = cell.label.flatMap { $0.isBullet ? nil : $0.cited.trimmingTitle }
            var draft = draft(
                [cell], from: cell, number: number ?? label, headings: cell.headings + titles)
            if let base = cell.base { draft.place = .row(of: base, title: titles.first.flatMap(Self.shortTitle)) }
            reading.drafts.append(draft)
        }
    }

    /// A row of a table of measures that tells in a few words what is done.
    private func namesMeasures(_ row: [Passage], _ header: [Int: Column]) -> Bool {
        guard header.values.contains(.requirement) else { return false }
        let telling = row.filter { cell in
            let kind = header[column(of: cell)] ?? .other
            return kind != .id && kind != .response
                && words(cell).contains { $0.kind == .word && $0.end - $0.start >= 2 }
        }
        guard telling.count >= 2, let first = telling.first, !isSentence(words(first)),
            !words(first).contains(where: { Self.partyFields.contains($0.key) })
        else { return false }
        let kind = header[column(of: first)] ?? .other
        return kind == .requirement
            || (kind == .title && !header.values.contains(.id)
                && !telling.dropFirst().contains { isSentence(words($0)) })
    }

    static func shortTitle(_ text: String) -> String? {
        let title = text.trimmingTitle
        return title.isEmpty || title.count > 60 ? nil : title
    }

    private func draft(_ row: [Passage], from cell: Passage, number: String?, headings: [String]) -> ClauseDraft {
        let range = span(.other, row).range
        return ClauseDraft(
            range: range, bodyStart: max(range.lowerBound, min(cell.bodyStart, range.upperBound)), number: number,
            headings: headings, leadIns: [], page: cell.page, inDefinitions: false)
    }
}
