/// Walks the outline and cuts clauses; what is no clause goes to `skipped`.
struct ClauseCutter {
    let outline: Outline
    let tokens: DocumentTokens
    let skip: SkipRules
    private let neighbours: PassageNeighbours
    var drafts: [ClauseDraft] = []
    var skipped: [Addendum.Span] = []
    private(set) var done: [Bool]
    private(set) var inDefinitions = false
    private(set) var isParticulars = false
    /// An opening whose items stand below small headings: "the following measures:", then "Access", then bullets.
    private var openLead: Range<Int>?
    /// Where each short passage stands last.
    private var lastTitles: [String: Int] = [:]

    init(outline: Outline, tokens: DocumentTokens) {
        self.outline = outline
        self.tokens = tokens
        skip = SkipRules(tokens: tokens)
        neighbours = PassageNeighbours(outline: outline, tokens: tokens, skip: skip)
        done = Array(repeating: false, count: outline.passages.count)
        guard outline.passages.contains(where: { $0.isHeading && skip.section(of: tokens.text.plain($0.body)) == .toc })
        else {
            return
        }
        for (index, passage) in outline.passages.enumerated() where passage.body.count < 140 {
            lastTitles[skip.folded(passage.body)] = index
        }
    }

    mutating func run() {
        var section: Addendum.Span.Kind?
        var index = 0
        var sawClause = false
        while index < outline.passages.count {
            let passage = outline.passages[index]
            defer { index += 1 }
            if done[index] { continue }
            let afterLevels = joinLevels(from: index)
            if afterLevels > index {
                index = afterLevels - 1
                continue
            }
            switch passage.kind {
            case .noise:
                continue
            case .cell(let table, _, _):
                index = cutTable(table, from: index) - 1
                continue
            case .heading:
                let title = tokens.text.plain(passage.body)
                if skip.isContentsLine(passage.range) || (section == .toc && isContentsEntry(index)) {
                    skipped.append(.init(kind: .toc, range: passage.range))
                    continue
                }
                if section == .signature, passage.label == nil, neighbours.isInferredTitle(passage),
                    skip.isSigner(outline.words(index)), neighbours.isFollowedBySignature(index)
                {
                    skipped.append(.init(kind: .signature, range: passage.range))
                    continue
                }
                section = skip.section(of: title)
                isParticulars = skip.isParticulars(title)
                if case .heading(let rank) = passage.kind, rank < 8 || passage.label != nil { openLead = nil }
                // A stray word below "Definitions", such as the head of a table, does not end them.
                let isStray = if case .heading(let rank) = passage.kind { rank >= 20 } else { false }
                let above = isStray ? passage.headings[...] : passage.headings.suffix(2)
                inDefinitions = (above + [title]).contains(where: SkipRules.isDefinitions)
                skipped.append(.init(kind: .heading, range: passage.range))
                continue
            case .body, .note: break
            }
            let words = outline.words(index)
            if let kind = skipKind(index, words, &section, sawClause) {
                skipped.append(.init(kind: kind, range: passage.range))
                continue
            }
            let isBullet = passage.label?.isBullet == true
            if !isBullet { openLead = nil }
            let before = drafts.count
            cut(index, leadIns: isBullet ? openLead.map { [$0] } ?? [] : [], depth: 0)
            let isSplit = drafts.count > before && drafts.last?.leadIns.isEmpty == false
            if !isBullet, passage.children.isEmpty || isSplit, outline.opensList(index), words.count < 80 {
                openLead = drafts.dropFirst(before).last?.leadIns.last ?? passage.body
            }
            sawClause = true
        }
        takeWhatIsThere()
    }

    /// A text of which nothing reads as a clause (one terse requirement, say) is taken passage by passage.
    private mutating func takeWhatIsThere() {
        let terse = outline.passages.indices.filter { index in
            let passage = outline.passages[index]
            return passage.kind != .noise && passage.label?.isKeyword != true
                && outline.words(index).count { $0.kind == .word } >= 2
        }
        guard drafts.isEmpty, terse.count <= 3 else { return }
        skipped.removeAll { span in terse.contains { outline.passages[$0].range == span.range } }
        for index in terse {
            let passage = outline.passages[index]
            drafts.append(
                ClauseDraft(
                    range: passage.range, bodyStart: passage.bodyStart, number: passage.number, headings: [],
                    leadIns: [],
                    page: passage.page, inDefinitions: false))
        }
    }

    /// A list of contents names headings that come again below, or the pages they are on.
    private func isContentsEntry(_ index: Int) -> Bool {
        let words = outline.words(index)
        guard words.count <= 20 else { return false }
        if skip.endsWithPage(words) { return true }
        return lastTitles[skip.folded(outline.passages[index].body), default: -1] > index
    }

    private func skipKind(
        _ index: Int, _ words: ArraySlice<Token>, _ section: inout Addendum.Span.Kind?, _ sawClause: Bool
    ) -> Addendum.Span.Kind? {
        let passage = outline.passages[index]
        if words.isEmpty || words.allSatisfy({ $0.kind != .word || $0.end - $0.start < 2 }) { return .other }
        if passage.label == nil, skip.isFictionNote(words) { return .other }
        if skip.isContentsLine(passage.range) { return .toc }
        if section == .toc {
            if isContentsEntry(index) { return .toc }
            section = nil
        }
        if skip.isSignature(passage.range, words) {
            section = .signature
            return .signature
        }
        if section == .signature {
            if passage.label == nil, words.count <= 12 { return .signature }
            section = nil
        }
        if skip.isOperative(words) {
            section = nil
            return .recital
        }
        if skip.isRecital(words) {
            if outline.opensList(index) { section = .recital }
            return .recital
        }
        if section == nil, words.count <= 4, passage.label == nil,
            let opened = skip.section(of: tokens.text.plain(passage.body)), opened != .toc
        {
            section = opened
            return opened
        }
        if section == .partyTable, !sawClause, words.contains(where: { $0.kinds.has(.duty) }) { section = nil }
        if section == .recital || section == .partyTable { return section }
        if !sawClause, skip.introducesParty(words) { return .partyTable }
        if !sawClause, passage.label == nil, skip.isCaption(words) || skip.isTitleLine(words) { return .other }
        if !sawClause, skip.namesParties(words, isLabelled: passage.label != nil) { return .partyTable }
        return nil
    }

    // MARK: Clauses and lists

    /// `titles`: those that run into the text of the items above ("4. Measures. Supplier shall:").
    private mutating func cut(_ index: Int, leadIns: [Range<Int>], titles: [String] = [], depth: Int) {
        guard !done[index] else { return }
        done[index] = true
        let passage = outline.passages[index]
        let children = passage.children.filter { !done[$0] }
        guard !children.isEmpty, depth < 24 else {
            addClause(index, end: passage.range.upperBound, leadIns: leadIns, titles: titles)
            return
        }
        let words = outline.words(index)
        let below = titles + [runInTitle(words)].compactMap { $0 }
        let opens = outline.opensList(index)
        if children.allSatisfy({ skip.isField(outline.words($0)) }) {
            let end = markDone(children)
            let range = passage.range.lowerBound..<max(end, passage.range.upperBound)
            skipped.append(.init(kind: .partyTable, range: range))
            return
        }
        let reader = DefinitionReader(tokens: tokens)
        let terms = children.count {
            reader.opening(in: outline.passages[$0].body, inDefinitions: inDefinitions) != nil
        }
        let verdict =
            terms * 2 > children.count
            ? .separate : ListRules.verdict(leadIn: opens ? words : [], items: children.map { outline.words($0) })
        let defines = reader.opening(in: passage.body, inDefinitions: inDefinitions) != nil
        let isOne = verdict == .together || (defines && opens && terms * 2 <= children.count)
        if isOne, neighbours.standTogether(index, children) {
            let end = markDone(children)
            addClause(
                index, end: tail(after: children, max(end, passage.range.upperBound)), leadIns: leadIns, titles: titles)
            return
        }
        if !opens {
            addClause(index, end: passage.range.upperBound, leadIns: leadIns, titles: titles)
            for child in children { cut(child, leadIns: [], titles: below, depth: depth + 1) }
            return
        }
        var opening = passage.body
        if ListRules.standsAlone(words) {
            addClause(index, end: passage.range.upperBound, leadIns: leadIns, titles: titles)
        } else if let last = ListRules.lastSentence(words) {
            // "Supplier shall have a plan. The plan shall:": the first sentence is a clause of its own.
            let before = tokens.text.trimmed(passage.range.lowerBound..<tokens.all[last].start)
            addClause(index, end: before.upperBound, leadIns: leadIns, titles: titles)
            opening = tokens.all[last].start..<passage.range.upperBound
            skipped.append(.init(kind: .leadIn, range: opening))
        } else {
            skipped.append(.init(kind: .leadIn, range: passage.range))
        }
        opening = max(opening.lowerBound, opening.upperBound - Self.longestLeadIn)..<opening.upperBound
        for child in children { cut(child, leadIns: leadIns + [opening], titles: below, depth: depth + 1) }
    }

    /// Where a list ends, with the rest of its sentence below it.
    private mutating func tail(after children: [Int], _ end: Int) -> Int {
        guard let next = neighbours.continuation(after: children, end: end, done: done) else { return end }
        done[next] = true
        return outline.passages[next].range.upperBound
    }

    /// Longer openings are cut at the front, so that a thousand items do not each repeat a page.
    private static let longestLeadIn = 1_000

    /// Takes the passages of a list as part of one clause; returns where the last one ends.
    private mutating func markDone(_ indices: [Int]) -> Int {
        let all = outline.withDescendants(indices)
        for index in all { done[index] = true }
        return all.map { outline.passages[$0].range.upperBound }.max() ?? 0
    }

    private func runInTitle(_ words: ArraySlice<Token>) -> String? {
        guard let title = TitleRules.runInTitleEnd(words) else { return nil }
        return tokens.text.plain(words[words.startIndex].start..<words[title].start).trimmingTitle
    }

    private mutating func addClause(_ index: Int, end: Int, leadIns: [Range<Int>], titles: [String]) {
        let passage = outline.passages[index]
        let words = outline.words(index)
        if leadIns.isEmpty,
            skip.isLink(words)
                || (passage.label == nil && end == passage.range.upperBound && skip.isFragment(words))
        {
            skipped.append(.init(kind: .other, range: passage.range))
            return
        }
        let headings = passage.headings + titles + [runInTitle(words)].compactMap { $0 }
        var range = passage.range.lowerBound..<end
        var number = passage.number
        if let above = neighbours.titleAbove(index, inDefinitions: inDefinitions) {
            range = outline.passages[above].range.lowerBound..<end
            number = outline.passages[above].number ?? number
            let title = outline.passages[above].range
            if let place = skipped.suffix(4).lastIndex(where: { $0.range == title }) { skipped.remove(at: place) }
        }
        var draft = ClauseDraft(
            range: range, bodyStart: passage.bodyStart, number: number, place: passage.place, headings: headings,
            leadIns: leadIns, page: passage.page, inDefinitions: inDefinitions)
        if let term = neighbours.termAbove(index, inDefinitions: inDefinitions) {
            draft.glossary = (term, passage.body)
        }
        drafts.append(draft)
    }
}
