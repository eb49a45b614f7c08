/// Codes of requirements: "IT12", "AC-2 (1)", "C-4.1", "[SEC-03]".
extension LabelReader {
    /// "IT12 |", "AC-2 (1)", "REQ-014:".
    func code(at start: Int, limit: Int) -> Label? {
        let codes = text.codes
        var at = start
        while at < limit, codes[at] == 0x2A { at += 1 }
        let isBoxed = at < limit && codes[at] == 0x5B
        if isBoxed { at += 1 }
        let labelStart = at
        while at < limit, codes[at].isUpperASCII, at - labelStart < 7 { at += 1 }
        guard at > labelStart, at < limit else { return nil }
        let letters = labelStart..<at
        if codes[at] == 0x2D || codes[at] == 0x2E || codes[at] == 0x5F { at += 1 }
        let digits = at
        while at < limit,
            codes[at].isDigit || ((codes[at] == 0x2E || codes[at] == 0x2D) && at + 1 < limit && codes[at + 1].isDigit)
        {
            at += 1
        }
        guard at > digits, at - digits < 9 else { return nil }
        var valueEnd = at
        if isBoxed {
            guard at < limit, codes[at] == 0x5D else { return nil }
            return Label(
                readings: [.init(style: .code, value: 0)], parts: [], cited: text.plain(labelStart..<valueEnd),
                end: skipSpaces(at + 1, limit))
        }
        let isKnown = prefixes.contains(WordKey.of(text.string(letters)))
        if at + 3 <= limit {
            var probe = at
            if codes[probe] == 0x20 { probe += 1 }
            if probe < limit, codes[probe] == 0x28, let inner = part(at: probe + 1, limit: limit),
                inner.upperBound < limit,
                codes[inner.upperBound] == 0x29
            {
                at = inner.upperBound + 1
                valueEnd = at
            }
        }
        // "C-4.1 Authorization": letter, dash and a number in parts is no word of a sentence.
        let isChain =
            codes[digits..<valueEnd].contains(0x2E) && digits > letters.upperBound && codes[letters.upperBound] == 0x2D
            && letters.count <= 4
        while at < limit, codes[at] == 0x2A { at += 1 }
        let rest = codes[at..<limit]
        let isPair = rest.count < 16 && rest.contains(0x2F) && !rest.contains { $0.isLowerASCII }
        if at >= limit || isPair {
            if isPair { at = limit }
            return Label(
                readings: [.init(style: .code, value: 0)], parts: [], cited: text.plain(labelStart..<valueEnd), end: at)
        }
        var after = at
        while after < limit, codes[after].isSpace { after += 1 }
        guard after < limit else {
            return Label(
                readings: [.init(style: .code, value: 0)], parts: [], cited: text.plain(labelStart..<valueEnd),
                end: after)
        }
        let sign = codes[after]
        guard
            sign == 0x7C || sign == 0x3A || ((sign == 0x2D || sign == 0x2013 || sign == 0x2014) && after > at)
                || (sign == 0x2E && after == at) || (after > at + 1 && codes[after].isUpper)
                || (after > at && codes[after].isUpper && (isKnown || isChain))
        else { return nil }
        return Label(
            readings: [.init(style: .code, value: 0)], parts: [], cited: text.plain(labelStart..<valueEnd),
            end: codes[after].isUpper ? after : skipSpaces(after + 1, limit))
    }

    /// The letters before a number at `start`, as in "SR-12 ", when the line goes on with a capital.
    func codePrefix(at start: Int, limit: Int) -> (key: UInt64, number: Int)? {
        let codes = text.codes
        var at = skipSpaces(start, limit)
        let letters = at
        while at < limit, codes[at].isUpperASCII, at - letters < 5 { at += 1 }
        guard at > letters, at < limit else { return nil }
        let end = at
        if codes[at] == 0x2D || codes[at] == 0x2E || codes[at] == 0x5F { at += 1 }
        let digits = at
        while at < limit, codes[at].isDigit || codes[at] == 0x2E { at += 1 }
        guard at > digits, at - digits < 6, at + 1 < limit, codes[at].isSpace, codes[at + 1].isUpper else { return nil }
        var value = 0
        for code in codes[digits..<at] where code.isDigit { value = value * 10 + Int(code - 0x30) }
        return (WordKey.of(text.string(letters..<end)), value)
    }
}

/// Letters that a document numbers its requirements with.
enum CodePrefixes {
    /// The prefixes that open two lines or blocks with numbers that follow each other ("SR-1 The …", "SR-2 The …"), so
    /// that the same letters elsewhere are a label, and "AES-256 Encryption" is none.
    static func prefixes(of ranges: [Range<Int>], text: ScalarText) -> Set<UInt64> {
        let reader = LabelReader(text: text)
        var last: [UInt64: Int] = [:]
        var found: Set<UInt64> = []
        for range in ranges {
            guard let (key, number) = reader.codePrefix(at: range.lowerBound, limit: range.upperBound) else { continue }
            if let before = last[key], number == before + 1 { found.insert(key) }
            last[key] = number
        }
        return found
    }
}
