/// Cuts a paragraph that holds several numbered provisions: "Audits. 8.1 … 8.2 …", "1. … 2. …", "Lid 1. … Lid 2. …".
///
/// A number counts only where a sentence ended before it and where the numbers follow each other, so that references
/// ("clause 14.5 applies") and lists inside a sentence ("on 1) price, 2) quality") stay whole.
struct RunOnSplitter {
    let text: ScalarText
    let tokens: DocumentTokens
    let labels: LabelReader

    private struct Cut {
        var label: Label
        /// Where the words start that stand above the label: "Retention" of "… ended. Retention 22.1 Supplier …".
        var title: Int?
        var start: Int
    }

    func split(_ passages: [Passage]) -> [Passage] {
        var out: [Passage] = []
        out.reserveCapacity(passages.count)
        for passage in passages {
            guard passage.kind == .body || passage.kind == .note else {
                out.append(passage)
                continue
            }
            for part in nested(passage) { out.append(contentsOf: parts(of: part)) }
        }
        return out
    }

    // MARK: "(a)(1) The Contractor", "5. (a) Supplier"

    /// A passage that opens with two labels: the outer one stands by itself, the inner one carries the text.
    private func nested(_ passage: Passage, depth: Int = 0) -> [Passage] {
        guard depth < 5, let label = passage.label, !label.isBullet, !label.isCode,
            label.end < passage.range.upperBound,
            let inner = labels.label(at: label.end, limit: passage.range.upperBound), !inner.isBullet, !inner.isCode,
            !inner.isKeyword, !inner.isChain, !inner.isBare, inner.cited.hasPrefix("("),
            inner.end < passage.range.upperBound
        else { return [passage] }
        let hangsOn = text.codes[label.end - 1] == 0x29 || text.codes[label.end - 1] == 0x2A
        let isFirst = inner.readings.contains { $0.value == 1 }
        let isNew = !inner.readings.contains { reading in label.readings.contains { $0.style == reading.style } }
        guard hangsOn || (isFirst && isNew && text.codes[inner.end].isUpper) else { return [passage] }
        var outer = passage
        outer.range = passage.range.lowerBound..<text.trimmed(passage.range.lowerBound..<label.end).upperBound
        outer.bodyStart = outer.range.upperBound
        var rest = passage
        rest.range = label.end..<passage.range.upperBound
        rest.label = inner
        rest.bodyStart = inner.end
        rest.isListItem = false
        return [outer] + nested(rest, depth: depth + 1)
    }

    // MARK: Several provisions in a paragraph

    private func parts(of passage: Passage) -> [Passage] {
        guard passage.range.count > 60 else { return [passage] }
        let cuts = accepted(candidates(in: passage), in: passage)
        guard let first = cuts.first else { return [passage] }
        var out: [Passage] = []
        let head = text.trimmed(passage.range.lowerBound..<(first.title ?? first.start))
        if passage.label == nil || passage.label?.isBullet == true, let titles = titles(in: head) {
            out.append(contentsOf: titles.map { heading($0, passage) })
        } else if !head.isEmpty {
            var part = passage
            part.range = head
            out.append(part)
        }
        for (index, cut) in cuts.enumerated() {
            if let title = cut.title {
                out.append(heading(trimmingSigns(text.trimmed(title..<cut.start)), passage))
            }
            let next =
                index + 1 < cuts.count ? cuts[index + 1].title ?? cuts[index + 1].start : passage.range.upperBound
            let range = text.trimmed(cut.start..<next)
            guard !range.isEmpty else { continue }
            out.append(
                Passage(
                    kind: passage.kind, range: range, bodyStart: min(cut.label.end, range.upperBound), label: cut.label,
                    indent: passage.indent, page: passage.page, isBold: false))
        }
        return out
    }

    private func heading(_ range: Range<Int>, _ passage: Passage) -> Passage {
        Passage(
            kind: .heading(rank: 9), range: range, bodyStart: range.lowerBound, label: nil, indent: passage.indent,
            page: passage.page, isBold: false)
    }

    private func trimmingSigns(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, text.codes[end - 1] == 0x2E || text.codes[end - 1] == 0x3A { end -= 1 }
        return range.lowerBound..<end
    }

    /// The titles that `range` consists of, one after the other; nil where it holds a sentence.
    private func titles(in range: Range<Int>) -> [Range<Int>]? {
        let words = tokens[range]
        guard !words.isEmpty, words.count <= 24 else { return nil }
        var found: [Range<Int>] = []
        var start = words.startIndex
        for index in words.indices {
            let isLast = index + 1 == words.endIndex
            guard words[index].isSign(".") || words[index].isSign(":") || isLast else { continue }
            let part = words[start...index]
            let range = trimmingSigns(part[start].start..<part[index].end)
            guard !range.isEmpty, TitleRules.isTitle(tokens[range], labelled: false) else { return nil }
            found.append(range)
            start = index + 1
            if start == words.endIndex { break }
        }
        return found.isEmpty ? nil : found
    }

    private func candidates(in passage: Passage) -> [Cut] {
        let from = passage.label?.end ?? passage.range.lowerBound
        let words = tokens[from..<passage.range.upperBound]
        var found: [Cut] = []
        var sentence = words.startIndex
        for index in words.indices {
            let token = words[index]
            defer { if isStop(token) { sentence = index + 1 } }
            guard index > words.startIndex, token.start > words[index - 1].end, mayOpen(token),
                let label = labels.label(at: token.start, limit: passage.range.upperBound), !label.isBare,
                !label.isCode, label.end < passage.range.upperBound
            else { continue }
            if let cut = cut(at: index, label, in: words, sentence: sentence) { found.append(cut) }
            if found.count > 400 { break }
        }
        return found
    }

    private func isStop(_ token: Token) -> Bool {
        token.isSign(".") || token.isSign(";") || token.isSign(":") || token.isSign("!") || token.isSign("?")
    }

    private func mayOpen(_ token: Token) -> Bool {
        if token.kind == .number || token.isSign("(") || token.isSign("§") { return true }
        if token.kind == .sign { return Self.bullets.contains(UInt32(truncatingIfNeeded: token.key)) }
        return token.end - token.start <= 4 || token.kinds.has(.reference)
    }

    /// Signs that open items inside a paragraph; a dash there is a dash.
    private static let bullets: Set<UInt32> = [0x2022, 0x25CF, 0x25AA, 0xB7, 0x25E6, 0x2023, 0xF0B7]

    private func cut(at index: Int, _ label: Label, in words: ArraySlice<Token>, sentence: Int) -> Cut? {
        let start = words[index].start
        let before = words[index - 1]
        let follows = text.codes[label.end]
        let opensUpper = follows.isUpper || follows.isQuote || follows == 0x5B
        if label.isBullet { return Cut(label: label, start: start) }
        // After "art. 5." or "No. 12." the number belongs to what stands before it.
        let isReference = index > words.startIndex + 1 && words[index - 2].kinds.has(.reference)
        if before.isSign(".") || before.isSign("!") || before.isSign("?") || closesSentence(index - 1, in: words) {
            guard !isReference || words[index - 2].isCapital, opensUpper || label.isChain else { return nil }
            return Cut(label: label, start: start)
        }
        if before.isSign(";") || before.isSign(":") {
            return label.isChain || opensUpper && !label.isKeyword ? Cut(label: label, start: start) : nil
        }
        if label.isChain, before.kinds.has(.joining), words[..<(index - 1)].suffix(3).contains(where: isStop) {
            return Cut(label: label, start: start)
        }
        // "… ended. Retention 22.1 Supplier shall", "Data breaches 1. Both parties": a title without a full stop.
        let title = words[sentence..<index]
        guard opensUpper, title.count <= 6, title.first?.isCapital == true, !before.kinds.has(.reference),
            !before.kinds.has(.preposition), !before.kinds.has(.article), before.kind == .word,
            !title.contains(where: { $0.kinds.has(.verb) || $0.kinds.has(.reference) || $0.kind == .sign }),
            label.isChain || (sentence == words.startIndex && label.readings.contains { $0.value == 1 })
        else { return nil }
        return Cut(label: label, title: words[sentence].start, start: start)
    }

    /// "… (the “Plan”.)": brackets and quotes behind the full stop.
    private func closesSentence(_ index: Int, in words: ArraySlice<Token>) -> Bool {
        var at = index
        while at > words.startIndex, words[at].isSign(")") || UInt32(truncatingIfNeeded: words[at].key).isQuote,
            words[at].kind == .sign, index - at < 3
        {
            at -= 1
        }
        return at < index && words[at].isSign(".")
    }

    /// The cuts whose numbers follow each other, or the passage's own.
    private func accepted(_ candidates: [Cut], in passage: Passage) -> [Cut] {
        guard !candidates.isEmpty else { return [] }
        var numbering = Numbering()
        var found: [Cut] = []
        if let label = passage.label, !label.isBullet { _ = numbering.place(label, indent: 0, node: 0) }
        let bullets = candidates.filter(\.label.isBullet).count
        var opensItems = false
        for (place, cut) in candidates.enumerated() {
            if cut.label.isBullet {
                opensItems = opensItems || endsWithColon(cut.start)
                if bullets >= 2, opensItems { found.append(cut) }
                continue
            }
            let continues = numbering.continues(cut.label, indent: 0) && !(numbering.levels.isEmpty)
            let isOpening =
                place == 0 && passage.label == nil && cut.label.readings.contains { $0.value == 1 }
                && titles(in: text.trimmed(passage.range.lowerBound..<cut.start)) != nil
            guard continues || isOpening || hasSuccessor(cut.label, in: candidates[(place + 1)...]) else { continue }
            _ = numbering.place(cut.label, indent: 0, node: 0)
            found.append(cut)
        }
        return found
    }

    private func endsWithColon(_ start: Int) -> Bool {
        tokens[max(0, start - 6)..<start].last?.isSign(":") == true
    }

    private func hasSuccessor(_ label: Label, in later: ArraySlice<Cut>) -> Bool {
        later.contains { other in
            if label.isChain {
                guard other.label.isChain, other.label.parts.count == label.parts.count,
                    other.label.parts.dropLast() == label.parts.dropLast(), let last = label.parts.last
                else { return false }
                return other.label.parts.last == last + 1
            }
            return label.readings.contains { reading in
                other.label.readings.contains { $0.style == reading.style && $0.value == reading.value + 1 }
            }
        }
    }
}
