/// What stands right above and below a passage, and what that makes of it.
struct PassageNeighbours {
    let outline: Outline
    let tokens: DocumentTokens
    let skip: SkipRules

    /// A title that no format marks and that is not set in capitals.
    func isInferredTitle(_ passage: Passage) -> Bool {
        if case .heading(let rank) = passage.kind { rank >= 8 } else { false }
    }

    func isFollowedBySignature(_ index: Int) -> Bool {
        var seen = 0
        for next in outline.passages.indices.dropFirst(index + 1) {
            let passage = outline.passages[next]
            if passage.kind == .noise { continue }
            if passage.label != nil { return false }
            let words = outline.words(next)
            if skip.isSignature(passage.range, words) { return true }
            seen += 1
            if seen > 4 || !skip.isSigner(words) { return false }
        }
        return true
    }

    /// Whether nothing but the items of a list and what hangs under them stands between its opening and its end.
    func standTogether(_ opening: Int, _ children: [Int]) -> Bool {
        let members = Set(outline.withDescendants(children))
        guard let last = members.max() else { return true }
        return outline.passages.indices[(opening + 1)...last].allSatisfy { index in
            members.contains(index) || outline.passages[index].kind == .noise
        }
    }

    /// "… any attempt, ⏎ irrespective of whether data was affected.": the sentence goes on below its list.
    func continuation(after children: [Int], end: Int, done: [Bool]) -> Int? {
        guard var next = children.last,
            tokens[max(0, end - 40)..<end].last.map({ $0.isSign(",") || $0.kind == .word }) == true
        else { return nil }
        repeat { next += 1 } while next < outline.passages.count && done[next]
        guard next < outline.passages.count else { return nil }
        let passage = outline.passages[next]
        let goesOn = tokens.text.codes[passage.range].first?.isLowerASCII == true
        guard passage.kind == .body, passage.label == nil, passage.children.isEmpty, goesOn else { return nil }
        return next
    }

    /// In a list of definitions, the term on a line of its own right above its meaning.
    func termAbove(_ index: Int, inDefinitions: Bool) -> Range<Int>? {
        guard inDefinitions, index > 0, outline.passages[index].label == nil else { return nil }
        let above = outline.passages[index - 1]
        guard case .heading(let rank) = above.kind, rank >= 20, above.label == nil,
            outline.words(index - 1).count <= 5, !SkipRules.isColumnHead(outline.words(index - 1)),
            DefinitionReader(tokens: tokens).opening(in: outline.passages[index].body, inDefinitions: true) == nil
        else { return nil }
        return above.range
    }

    /// A numbered title on the line right above unnumbered text belongs to the clause: "7. INCIDENTS ⏎ Supplier shall …".
    func titleAbove(_ index: Int, inDefinitions: Bool) -> Int? {
        guard outline.passages[index].label == nil, index > 0, !inDefinitions else { return nil }
        let above = outline.passages[index - 1]
        guard above.isHeading, above.isTight, let label = above.label, !label.isBullet,
            outline.passages[index].range.lowerBound - above.range.upperBound <= 8
        else { return nil }
        let between = tokens.text.codes[above.range.upperBound..<outline.passages[index].range.lowerBound]
        return between.filter { $0 == 0x0A }.count == 1 ? index - 1 : nil
    }
}
