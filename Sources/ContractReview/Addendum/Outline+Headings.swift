/// Headings that no format marks.
extension Outline {
    func isHeading(_ index: Int, after lastOpen: Int?) -> Bool {
        let passage = passages[index]
        if passage.isListItem, passage.label?.isBullet == true { return false }
        let words = words(index)
        guard let label = passage.label else {
            guard !words.isEmpty else { return false }
            return isTitle(words, passage, labelled: false)
        }
        if label.isBullet { return false }
        if words.isEmpty { return true }
        let nextIsBody = hasBody(below: index)
        if label.isKeyword || label.isCode { return isTitle(words, passage, labelled: true) && nextIsBody }
        switch label.readings[0].style {
        case .chain, .number, .upper, .upperRoman: break
        default: return passage.isBold && nextIsBody && isTitle(words, passage, labelled: true)
        }
        // An item of a list whose opening ends with a colon is no heading.
        let isPlainTitle = !TitleRules.isShouted(words) && !passage.isBold
        if let lastOpen, isPlainTitle, opensList(lastOpen), numbering.starts(label), !label.isChain,
            !SkipRules(tokens: tokens).isOperative(self.words(lastOpen))
        {
            return false
        }
        if let lastOpen, passages[lastOpen].parent.map({ !passages[$0].isHeading && opensList($0) }) == true,
            let other = passages[lastOpen].label, !label.isChain,
            label.readings.contains(where: { reading in other.readings.contains { $0.style == reading.style } })
        {
            return false
        }
        guard isTitle(words, passage, labelled: true), nextIsBody else { return false }
        return true
    }

    private func isTitle(_ words: ArraySlice<Token>, _ passage: Passage, labelled: Bool) -> Bool {
        if TitleRules.isTitle(words, labelled: labelled) { return true }
        guard passage.isBold, words.count <= 14, !TitleRules.hasShare(words),
            !words.contains(where: { $0.isSign("_") }), let last = words.last
        else { return false }
        let isShort = words.count { $0.kind == .word } <= 8 && !words.contains { $0.kinds.has(.verb) }
        return (!last.isSign(".") || isShort) && !last.isSign(";") && !words.contains { $0.kinds.has(.duty) }
    }

    /// Whether something stands under the passage: text, or a deeper or first label.
    private func hasBody(below index: Int) -> Bool {
        var next = index + 1
        while next < passages.count, passages[next].kind == .noise { next += 1 }
        guard next < passages.count else { return false }
        let following = passages[next]
        guard let label = following.label, !following.isHeading, !following.isCell else { return true }
        if label.isBullet { return true }
        guard let own = passages[index].label else { return true }
        if own.isKeyword || own.isCode { return !(label.isKeyword && following.body.isEmpty) }
        // "4.00 Audit" above "4.01 The Agency shall …".
        if own.isChain, label.isChain, own.parts.last == 0, own.parts.dropLast() == label.parts.dropLast() {
            return true
        }
        if own.isChain || label.isChain {
            return label.parts.count > own.parts.count || !label.isChain
        }
        let sameStyle = label.readings.contains { reading in own.readings.contains { $0.style == reading.style } }
        return !sameStyle || following.indent > passages[index].indent
    }

    static let numberedRank = 10

    func titleRank(_ index: Int, below fragment: Int?) -> Int {
        guard let label = passages[index].label else {
            let words = words(index)
            if passages[index].isBold || (TitleRules.isShouted(words) && passages[index].body.count >= 8) { return 8 }
            return fragment.map { min($0 + 1, 23) } ?? 20
        }
        switch label.readings[0].style {
        case .keyword(let key): return LabelRank.isOuter(key) ? 7 : 9
        case .chain, .number, .upper, .upperRoman: return Self.numberedRank
        case .code: return 18
        default: return 19
        }
    }
}
