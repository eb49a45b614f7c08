/// Whether a line begins a passage of its own or goes on with the one above.
extension PassageReader {
    /// A label after a blank line is taken on trust, unless what follows makes it a number in a sentence.
    func isPlausible(_ label: Label, _ line: TextLine) -> Bool {
        if label.isCode || label.isKeyword { return true }
        if label.isChain { return !label.isBare || numbering.continues(label, indent: line.indent) }
        let next = tokens.index(at: label.end)
        if next < tokens.all.count, tokens.all[next].kinds.has(.timeUnit), tokens.all[next].start < line.end {
            return false
        }
        if label.isBare { return numbering.continues(label, indent: line.indent) || numbering.starts(label) }
        return true
    }

    /// Whether `line` opens a passage of its own instead of going on with `open`.
    func starts(
        _ line: TextLine, _ label: Label?, after open: OpenPassage, afterBlank: Bool, width: Int
    ) -> Bool {
        let first = text.codes[line.start]
        let ending = lineEnding(before: open.end)
        if afterBlank {
            // A page break in the middle of a sentence.
            return
                !(label == nil && first.isLowerASCII && ending == .open && open.lastLength > 40
                && open.lastLength * 10 > width * 7)
        }
        let openTokens = tokens[(open.label?.end ?? open.start)..<max(open.end, open.label?.end ?? 0)]
        let isTitle =
            open.lines <= 2 && (open.label == nil || open.label?.isBullet == false)
            && open.lastLength * 4 < width * 3 && TitleRules.isTitle(openTokens, labelled: open.label != nil)
        if let label, labelStarts(label, line, open, ending, afterTitle: isTitle) { return true }
        if label?.isBullet == true { return false }
        let opensUpper =
            first.isUpper || first.isDigit || first.isQuote || first == 0x2A || first == 0x5B || first == 0x28
        guard opensUpper else { return false }
        if first.isDigit || first == 0x28, label != nil, ending == .open { return false }
        let lineTokens = tokens[line.start..<line.end]
        if isTitle {
            let bothShouted = TitleRules.isShouted(openTokens) && TitleRules.isShouted(lineTokens)
            return !bothShouted
        }
        if startsAfresh, ending != .joined, first.isUpper { return true }
        if open.endsList, ending == .sentence, first.isUpper { return true }
        guard ending != .open else { return false }
        if TitleRules.isShouted(lineTokens), lineTokens.count > 1, line.length * 4 < width * 3 { return true }
        if first.isQuote || first == 0x2A { return true }
        if ending == .sentence || ending == .list {
            if width > 130 { return true }
            if open.lastLength * 4 < width * 3 { return true }
            if abs(line.indent - open.indent) >= 2, open.lines == 1, open.label == nil { return true }
        }
        return false
    }

    /// "… in accordance with": the line was wrapped.
    func endsOnSmallWord(_ end: Int) -> Bool {
        let index = tokens.index(at: end) - 1
        guard index >= 0 else { return false }
        let kinds = tokens.all[index].kinds
        return kinds.has(.preposition) || kinds.has(.article) || kinds.has(.joining) || kinds.has(.duty)
    }

    enum Ending { case open, joined, sentence, list, colon }

    func lineEnding(before end: Int) -> Ending {
        let index = tokens.index(at: end) - 1
        guard index >= 0 else { return .sentence }
        var at = index
        while at > 0, tokens.all[at].kind == .sign,
            tokens.all[at].isSign(")") || tokens.all[at].isSign("]")
                || (UInt32(truncatingIfNeeded: tokens.all[at].key)).isQuote
        {
            at -= 1
            if index - at > 4 { break }
        }
        let last = tokens.all[at]
        if last.isSign(".") || last.isSign("!") || last.isSign("?") { return .sentence }
        if last.isSign(";") { return .list }
        if last.isSign(":") { return .colon }
        if last.isSign("|") { return .sentence }
        if last.kind == .word, last.kinds.contains(.joining), at > 0,
            tokens.all[at - 1].isSign(";") || tokens.all[at - 1].isSign(",")
        {
            return .joined
        }
        return .open
    }

    private func labelStarts(
        _ label: Label, _ line: TextLine, _ open: OpenPassage, _ ending: Ending, afterTitle: Bool
    ) -> Bool {
        if label.isBullet {
            let sign = text.codes[line.start]
            let isDash = sign == 0x2013 || sign == 0x2014
            return !isDash || ending != .open || open.label?.isBullet == true || afterTitle
        }
        let index = tokens.index(at: open.end) - 1
        if index >= 0, ending == .open, tokens.all[index].kinds.contains(.reference) { return false }
        let first = label.end < line.end ? text.codes[label.end] : 0x41
        let continues = numbering.continues(label, indent: line.indent)
        let isFirst = numbering.starts(label)
        let closed = ending != .open || afterTitle || open.end - open.start < 4
        if label.isCode || label.isKeyword { return closed }
        if label.isChain {
            if first.isLowerASCII, !(continues && closed) { return label.cited.hasPrefix("(") ? closed : false }
            return closed || continues
        }
        if label.isBare { return closed && continues && !first.isLowerASCII }
        // "2. Report within 72 hours" right below "1. Notify within 24 hours".
        if let above = open.label, line.indent == open.indent, first.isUpper || first == 0x2A,
            label.readings.contains(where: { next in
                above.readings.contains { $0.style == next.style && $0.value + 1 == next.value }
            })
        {
            return true
        }
        if line.indent >= open.indent + 2, isFirst, ending != .open { return true }
        if closed { return continues || isFirst }
        return false
    }

    // MARK: Tables
}
