/// Reads the label at the start of a line.
struct LabelReader {
    let text: ScalarText
    /// Letters that requirements of this document are numbered with ("SR" of "SR-1", "SR-2"); see `CodePrefixes`.
    var prefixes: Set<UInt64> = []

    /// The label that starts at `start`, or nil; the line ends at `limit`.
    func label(at start: Int, limit: Int) -> Label? {
        guard start < limit else { return nil }
        guard let sign = bullet(at: start, limit: limit) else { return written(at: start, limit: limit) }
        // "- 2.01 The Agency shall …": the number counts, the sign before it is decoration.
        if let inner = written(at: sign.end, limit: limit), !inner.isBare, !inner.isCode { return inner }
        return sign
    }

    private func written(at start: Int, limit: Int) -> Label? {
        keyword(at: start, limit: limit) ?? numbered(at: start, limit: limit) ?? code(at: start, limit: limit)
    }

    /// The label that a reader of Word or HTML hands over beside the text.
    static func label(of number: String, textStart: Int) -> Label? {
        let scalars = ScalarText(number + " X")
        var label = LabelReader(text: scalars).label(at: 0, limit: scalars.count)
        if label == nil {
            let trimmed = number.filter { !$0.isWhitespace }
            guard !trimmed.isEmpty else { return nil }
            label = Label(readings: [.init(style: .code, value: 0)], parts: [], cited: trimmed, end: 0)
        }
        label?.end = textStart
        return label
    }

    func skipSpaces(_ from: Int, _ limit: Int) -> Int {
        var at = from
        while at < limit, text.codes[at].isSpace || text.codes[at] == 0x2A || text.codes[at].isInvisible {
            at += 1
        }
        return at
    }

    private func bullet(at start: Int, limit: Int) -> Label? {
        let code = text.codes[start]
        let isLetterO = code == 0x6F && start + 2 < limit && text.codes[start + 2].isUpper
        guard code.isBulletSign || isLetterO, start + 1 < limit, text.codes[start + 1].isSpace else { return nil }
        return Label(
            readings: [.init(style: .bullet(code), value: 0)], parts: [], cited: "", end: skipSpaces(start + 1, limit))
    }

    private static let keywords = WordSet(
        """
        article artikel section clause schedule exhibit annex annexe appendix attachment bijlage aanhangsel hoofdstuk chapter part
        deel paragraaf art lid eis requirement norm clausule voorschrift
        """)
    /// Words whose number may be followed by the text itself: "Artikel 5.1 Leverancier meldt …".
    private static let provisions = WordSet("article artikel section clause art lid eis requirement clausule")

    private func keyword(at start: Int, limit: Int) -> Label? {
        let codes = text.codes
        var at = skipSpaces(start, limit)
        var key = WordKey()
        let wordStart = at
        if at < limit, codes[at] == 0xA7 {
            at += 1
        } else {
            while at < limit, codes[at].isASCIILetter {
                key.add(codes[at] | 0x20)
                at += 1
            }
            guard at > wordStart, codes[wordStart].isUpper || key.value == Self.lid, Self.keywords.contains(key.value)
            else { return nil }
            if at < limit, codes[at] == 0x2E { at += 1 }
        }
        while at < limit, codes[at].isSpace { at += 1 }
        let valueStart = at
        while at < limit,
            codes[at].isDigit || codes[at].isASCIILetter
                || ((codes[at] == 0x2E || codes[at] == 0x2D) && at > valueStart && at + 1 < limit
                    && codes[at + 1].isDigit)
        {
            at += 1
        }
        guard at > valueStart, at - valueStart <= 6, !codes[valueStart].isLowerASCII else { return nil }
        let valueEnd = at
        var parts: [Int] = []
        var current = 0
        var digits = false
        for code in codes[valueStart..<valueEnd] {
            if code.isDigit {
                current = min(current * 10 + Int(code - 0x30), 99_999)
                digits = true
            } else if code == 0x2E || code == 0x2D {
                parts.append(current)
                current = 0
            } else if !digits {
                current = current * 26 + Int((code | 0x20) - 0x60)
            }
        }
        parts.append(current)
        let isRoman = codes[valueStart..<valueEnd].allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
        if !digits, valueEnd - valueStart > 1, !isRoman { return nil }
        if isRoman, let value = roman(valueStart..<valueEnd) { parts = [value] }
        while at < limit, codes[at] == 0x2A || codes[at] == 0x5C { at += 1 }
        let separated = at >= limit || codes[at] == 0x3A || codes[at] == 0x2E || codes[at] == 0x2C || codes[at] == 0x29
        if separated, at < limit { at += 1 }
        let after = skipDashes(at, limit)
        let dashed = after > at && codes[at..<after].contains { $0 == 0x2D || $0 == 0x2013 || $0 == 0x2014 }
        let isSign = codes[wordStart] == 0xA7 && after < limit && codes[after].isUpper
        let restIsTitle =
            isSign
            || after < limit && codes[after].isUpper && limit - after < 80
                && !(limit > 0 && codes[limit - 1] == 0x2E)
        // "Article 28 GDPR" is a reference.
        let opensText =
            after + 1 < limit && codes[after].isUpper && !codes[after + 1].isUpper
            && (isSign || Self.provisions.contains(key.value))
        guard separated || dashed || after >= limit || restIsTitle || opensText else { return nil }
        let comma = at > valueEnd && codes[at - 1] == 0x2C
        if comma, after >= limit || !codes[after].isUpper { return nil }
        return Label(
            readings: [.init(style: .keyword(key.value), value: parts[0])], parts: parts,
            cited: text.plain(wordStart..<valueEnd), end: after)
    }

    private static let lid = WordKey.of("lid")

    private func skipDashes(_ from: Int, _ limit: Int) -> Int {
        var at = from
        while at < limit {
            let code = text.codes[at]
            guard code.isSpace || code == 0x2A || code == 0x2D || code == 0x2013 || code == 0x2014 || code == 0x3A
            else { break }
            at += 1
        }
        return at
    }

    /// "1.", "2.3.1", "(a)", "a)", "iv.", "1.1(a)(ii)", "A.5.1".
    private func numbered(at start: Int, limit: Int) -> Label? {
        let codes = text.codes
        var at = start
        while at < limit, codes[at] == 0x2A || codes[at] == 0x5F { at += 1 }
        if at + 1 < limit, codes[at] == 0x28, codes[at + 1] == 0x28 { at += 1 }
        if at + 1 < limit, codes[at] == 0x5C, codes[at + 1] == 0x28 { at += 1 }
        let labelStart = at
        guard at < limit else { return nil }
        let opening = codes[at] == 0x28
        if opening { at += 1 }
        var parts: [(text: Range<Int>, digits: Bool)] = []
        while let part = part(at: at, limit: limit) {
            parts.append((part, codes[part.lowerBound].isDigit))
            at = part.upperBound
            // Markdown writes "4\.1", lest it be taken for a list.
            if at + 1 < limit, codes[at] == 0x5C, codes[at + 1] == 0x2E { at += 1 }
            guard !opening, at + 1 < limit, codes[at] == 0x2E,
                codes[at + 1].isDigit || (parts[0].digits && loneLetter(at + 1, limit))
            else { break }
            at += 1
        }
        guard let first = parts.first else { return nil }
        var sign: UInt8 = 0
        var valueEnd = at
        if at < limit, codes[at] == 0x5C { at += 1 }
        if codes[valueEnd - 1] == 0x5C { valueEnd -= 1 }
        if opening {
            guard at < limit, codes[at] == 0x29 else { return nil }
            at += 1
            sign = 0x28
            valueEnd = at
        } else if at < limit,
            codes[at] == 0x2E || codes[at] == 0x29 || codes[at] == 0x3A || codes[at] == 0xBA
                || (codes[at] == 0xB0 && first.digits)
        {
            sign = UInt8(truncatingIfNeeded: codes[at])
            at += 1
            if sign == 0x3A, !first.digits { return nil }
        }
        // "1.1(a)(ii)": bracketed parts that hang on directly. "(a)(1)" is two labels, of which this is the first.
        var tail: [Range<Int>] = []
        while !opening, at < limit, codes[at] == 0x28, let inner = part(at: at + 1, limit: limit),
            inner.upperBound < limit,
            codes[inner.upperBound] == 0x29
        {
            tail.append(inner)
            at = inner.upperBound + 1
            valueEnd = at
        }
        while at < limit, codes[at] == 0x2A || codes[at] == 0x5F { at += 1 }
        let ends = at >= limit
        guard
            ends || codes[at].isSpace || codes[at] == 0x3C || codes[at].isQuote || codes[at] == 0x5B
                || (opening && codes[at] == 0x28)
                || (sign == 0x28 && codes[at].isUpper) || (parts.count > 1 && sign == 0x2E && codes[at].isUpper)
        else { return nil }
        let end = skipSpaces(at, limit)
        let cited = text.plain(labelStart..<valueEnd)
        if parts.count > 1 || (!tail.isEmpty && first.digits) {
            let values = parts.map { number($0.text) }
            guard first.digits || parts.count > 1, values.allSatisfy({ $0 < 1000 }) else { return nil }
            return Label(
                readings: [.init(style: .chain(parts.count + tail.count), value: values.last ?? 0)],
                parts: values + tail.map { number($0) }, cited: cited, end: end,
                isBare: sign == 0 && end < limit && codes[end].isLowerASCII)
        }
        if first.digits {
            let value = number(first.text)
            guard value > 0, value < 1000 else { return nil }
            if sign == 0 {
                guard value < 100, end < limit, codes[end].isUpper, end - at < 12, !opening else { return nil }
                return Label(
                    readings: [.init(style: .number(0), value: value)], parts: [value], cited: cited, end: end,
                    isBare: true)
            }
            return Label(
                readings: [.init(style: .number(sign), value: value)], parts: [value], cited: cited, end: end)
        }
        guard sign == 0x28 || sign == 0x2E || sign == 0x29 else { return nil }
        let readings = letterReadings(first.text, sign)
        guard !readings.isEmpty else { return nil }
        return Label(readings: readings, parts: [], cited: sign == 0x28 ? cited : cited, end: end)
    }

    private func loneLetter(_ at: Int, _ limit: Int) -> Bool {
        text.codes[at].isLowerASCII && (at + 1 >= limit || !text.codes[at + 1].isLetter)
    }

    /// Digits (three at most), one letter, or a Roman number.
    func part(at start: Int, limit: Int) -> Range<Int>? {
        let codes = text.codes
        var at = start
        while at < limit, codes[at].isDigit, at - start < 4 { at += 1 }
        if at > start { return at - start <= 3 ? start..<at : nil }
        while at < limit, codes[at].isASCIILetter, at - start < 6 { at += 1 }
        guard at > start else { return nil }
        if at - start == 1 { return start..<at }
        if at - start == 2, codes[start] == codes[start + 1] { return start..<at }
        return roman(start..<at) == nil ? nil : start..<at
    }

    private func number(_ range: Range<Int>) -> Int {
        var value = 0
        for code in text.codes[range] {
            if code.isDigit { value = value * 10 + Int(code - 0x30) } else { value = Int((code | 0x20) - 0x60) }
        }
        return value
    }

    private func letterReadings(_ range: Range<Int>, _ sign: UInt8) -> [Label.Reading] {
        let first = text.codes[range.lowerBound]
        let isUpper = first.isUpperASCII
        var readings: [Label.Reading] = []
        let alphabet = Int((first | 0x20) - 0x60)
        if range.count == 1 {
            readings.append(.init(style: isUpper ? .upper(sign) : .lower(sign), value: alphabet))
        } else if text.codes[range].allSatisfy({ $0 == first }), first | 0x20 != 0x69 {
            readings.append(.init(style: isUpper ? .upper(sign) : .lower(sign), value: alphabet + 26))
        }
        if let value = roman(range), value <= 40 {
            readings.append(.init(style: isUpper ? .upperRoman(sign) : .roman(sign), value: value))
        }
        return readings
    }

    private func roman(_ range: Range<Int>) -> Int? {
        var total = 0
        var last = 0
        for code in text.codes[range].reversed() {
            let value: Int
            switch code | 0x20 {
            case 0x69: value = 1
            case 0x76: value = 5
            case 0x78: value = 10
            case 0x6C: value = 50
            default: return nil
            }
            total += value < last ? -value : value
            last = max(last, value)
        }
        return total > 0 ? total : nil
    }
}
