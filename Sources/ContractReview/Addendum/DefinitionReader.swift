/// Finds where a document gives its words a meaning.
struct DefinitionReader {
    let tokens: DocumentTokens

    /// A definition that a passage opens with.
    struct Opening {
        var terms: [String]
        /// Where the meaning starts.
        var meaningStart: Int
    }

    static let verbs = WordSet("means mean betekent betekenen refers includes include")
    private static let auxiliaries = WordSet("shall will has have heeft hebben the a de een given same dezelfde")
    static let meaningWords = WordSet("meaning meanings mean betekenis defined gedefinieerd")
    static let under = WordSet("onder met by")
    static let understood = WordSet("verstaan bedoeld")
    static let becomes = WordSet("wordt worden")
    static let anyOf = WordSet("any a an each every een elke iedere ieder elk")
    static let kinds = WordSet(
        "event occurrence person party act information breach failure weakness system gebeurtenis handeling persoon partij "
            + "inbreuk informatie medium situatie tekortkoming systeem")
    private static let alternatives = WordSet("or of and en")

    /// The definition at the start of `range` (label left out); `inDefinitions` when the heading says so.
    func opening(in range: Range<Int>, inDefinitions: Bool) -> Opening? {
        let slice = tokens[range]
        guard let first = slice.first else { return nil }
        if Self.under.contains(first.key), let found = dutch(slice, range) { return found }
        if let found = marked(slice, range, inDefinitions) { return found }
        if let found = introduced(slice, range) { return found }
        return bare(slice, range, inDefinitions) ?? (inDefinitions ? listed(slice, range) : nil)
    }

    static let determiners = WordSet(
        "any a an each every all the een elke iedere ieder elk alle de het maandag monday")
    private static let openings = WordSet(
        """
        in during tijdens gedurende na after before both either neither per within binnen without zonder over uit volgens
        conform except including all alle as zoals dat these those this deze die dit no geen such zulke terms begrippen
        """)

    /// "Derde iedere onderaannemer die …": a row of a list of definitions without verb, as a table leaves it as text.
    private func listed(_ slice: ArraySlice<Token>, _ range: Range<Int>) -> Opening? {
        let barred: Lexicon = [.condition, .preposition, .article, .joining, .duty, .right, .verb]
        guard let first = slice.first, first.kind == .word, first.isCapital, !first.kinds.has(barred),
            !Self.openings.contains(first.key)
        else { return nil }
        var index = slice.startIndex + 1
        while index < slice.endIndex, index - slice.startIndex < 5, slice[index].isCapital, slice[index].kind == .word {
            index += 1
        }
        guard index + 1 < slice.endIndex, !slice[index].isCapital, Self.determiners.contains(slice[index].key),
            slice[index + 1].kind == .word
        else { return nil }
        let name = term(slice[slice.startIndex].start..<slice[index - 1].end)
        return Opening(terms: [name], meaningStart: slice[index].start)
    }

    /// "Onder 'Datalek' wordt verstaan: …"
    private func dutch(_ slice: ArraySlice<Token>, _ range: Range<Int>) -> Opening? {
        let head = slice.prefix(24)
        guard let becomes = head.firstIndex(where: { Self.becomes.contains($0.key) }),
            let understood = head[becomes...].firstIndex(where: { Self.understood.contains($0.key) })
        else { return nil }
        let name = slice[(slice.startIndex + 1)..<becomes].filter { $0.kind != .sign }
        guard let start = name.first, let end = name.last, name.count <= 7 else { return nil }
        return Opening(terms: [term(start.start..<end.end)], meaningStart: after(understood, in: slice, range))
    }

    /// “Security Incident” or **Incident** means …
    func marked(_ slice: ArraySlice<Token>, _ range: Range<Int>, _ inDefinitions: Bool) -> Opening? {
        var terms: [String] = []
        var index = slice.startIndex
        while index < slice.endIndex {
            guard let name = markedName(at: index, in: slice) else { break }
            terms.append(term(slice[name.lowerBound].start..<slice[name.upperBound - 1].end))
            index = name.upperBound
            while index < slice.endIndex, isQuote(slice[index]) { index += 1 }
            let joint = index
            while index < slice.endIndex,
                slice[index].isSign(",") || slice[index].isSign("/") || Self.alternatives.contains(slice[index].key)
            {
                index += 1
            }
            if index == joint || terms.count > 5 { break }
        }
        guard !terms.isEmpty, index < slice.endIndex else { return nil }
        if slice[index].isSign("(") {
            guard let close = slice[index...].prefix(14).firstIndex(where: { $0.isSign(")") }) else { return nil }
            index = close + 1
        }
        guard index < slice.endIndex else { return nil }
        if let verb = verbEnd(at: index, in: slice) {
            return Opening(terms: terms, meaningStart: after(verb, in: slice, range))
        }
        let sign = slice[index]
        if sign.isSign(":") || sign.isSign("–") || sign.isSign("—") || (sign.isSign("-") && inDefinitions) {
            guard inDefinitions || isQuote(slice[slice.startIndex]) else { return nil }
            return Opening(terms: terms, meaningStart: after(index, in: slice, range))
        }
        return nil
    }

    /// Security Incident means …; in a list of definitions also "Datalek: …".
    private func bare(_ slice: ArraySlice<Token>, _ range: Range<Int>, _ inDefinitions: Bool) -> Opening? {
        guard slice.first?.isCapital == true else { return nil }
        var index = slice.startIndex
        while index < slice.endIndex, index - slice.startIndex < 7 {
            let token = slice[index]
            if Self.verbs.contains(token.key) || (Self.auxiliaries.contains(token.key) && index > slice.startIndex) {
                break
            }
            if token.kind == .sign, !token.isSign("-") { break }
            index += 1
        }
        guard index > slice.startIndex, index < slice.endIndex else { return nil }
        let name = term(slice[slice.startIndex].start..<slice[index - 1].end)
        // "In deze Bijlage wordt verstaan onder:" opens the list, it defines nothing.
        let opensList = slice[index...].count <= 4 && slice.last?.isSign(":") == true
        if opensList, slice[slice.startIndex].kinds.has(.condition) { return nil }
        if slice[index].isSign(":") || (inDefinitions && slice[index].isSign("–")) {
            return inDefinitions || namesAKind(after: index, in: slice)
                ? Opening(terms: [name], meaningStart: after(index, in: slice, range)) : nil
        }
        guard let verb = verbEnd(at: index, in: slice) else { return nil }
        let isPlainInclude = slice[index].key == Known.includes || slice[index].key == Known.include
        let long = slice[slice.startIndex..<index].filter { $0.kind == .word && $0.end - $0.start >= 4 }
        let isOwnWord =
            slice[slice.startIndex..<index].contains { $0.isCapital && !$0.kinds.has(.article) }
            && long.count(where: \.isCapital) * 2 > long.count - 1
        guard isOwnWord, !isPlainInclude || inDefinitions else { return nil }
        return Opening(terms: [name], meaningStart: after(verb, in: slice, range))
    }

    /// "Datalek: een inbreuk waardoor …": what follows the colon says what kind of thing the word names.
    private func namesAKind(after index: Int, in slice: ArraySlice<Token>) -> Bool {
        let head = slice[(index + 1)...].prefix(4)
        guard let first = head.first, Self.anyOf.contains(first.key) else { return false }
        return head.dropFirst().contains { Self.kinds.contains($0.key) }
    }

    /// The last token of "means", "shall have the meaning", "is defined as", "wordt verstaan".
    func verbEnd(at index: Int, in slice: ArraySlice<Token>) -> Int? {
        if Self.verbs.contains(slice[index].key) { return index }
        let window = slice[index...].prefix(7)
        if let found = window.firstIndex(where: { Self.meaningWords.contains($0.key) }),
            window[index..<found].allSatisfy({
                Self.auxiliaries.contains($0.key) || $0.kinds.has(.verb) || $0.kinds.has(.article)
            })
        {
            return found
        }
        if Self.becomes.contains(slice[index].key) {
            return slice[index...].prefix(12).firstIndex { Self.understood.contains($0.key) }
        }
        return nil
    }

    func after(_ index: Int, in slice: ArraySlice<Token>, _ range: Range<Int>) -> Int {
        var next = index + 1
        if next + 2 < slice.endIndex, slice[next].isSign("("), slice[next + 1].key == Known.s { next += 3 }
        while next < slice.endIndex, slice[next].isSign(":") || slice[next].isSign(",") { next += 1 }
        return next < slice.endIndex ? slice[next].start : range.upperBound
    }

    func isQuote(_ token: Token) -> Bool {
        token.kind == .sign && UInt32(truncatingIfNeeded: token.key).isQuote
    }

    func term(_ range: Range<Int>) -> String {
        var text = tokens.text.plain(range)
        while let last = text.unicodeScalars.last, last.value.isQuote || last == "," || last == "." {
            text.unicodeScalars.removeLast()
        }
        return text
    }

    /// Words between quotation marks, or in Markdown bold, that start at token `index`.
    private func markedName(at index: Int, in slice: ArraySlice<Token>) -> Range<Int>? {
        let codes = tokens.text.codes
        var start = index
        var quoted = false
        while start < slice.endIndex, isQuote(slice[start]) {
            quoted = true
            start += 1
        }
        guard start < slice.endIndex, slice[start].kind != .sign else { return nil }
        let bold = slice[start].start > 1 && codes[slice[start].start - 1] == 0x2A
        guard quoted || bold else { return nil }
        var end = start
        while end < slice.endIndex, end - start < 10 {
            if quoted {
                if isQuote(slice[end]) { return end > start ? start..<end : nil }
                if slice[end].isSign("."), end > start { return nil }
            } else {
                let boundary = slice[end].end
                if slice[end].kind == .sign { return end > start ? start..<end : nil }
                if boundary < codes.count, codes[boundary] == 0x2A { return start..<(end + 1) }
            }
            end += 1
        }
        return nil
    }

    /// "(‘Moderate’ and ‘Low’)" lists values, "(the “Plan” or the “Scheme”)" gives names.
    private func isEnumeration(_ slice: ArraySlice<Token>, from close: Int, before: ArraySlice<Token>) -> Bool {
        guard before.isEmpty, close + 1 < slice.endIndex else { return false }
        return (slice[close].key == Known.and || slice[close].key == Known.en || slice[close].isSign(","))
            && isQuote(slice[close + 1])
    }

    /// Names given in brackets: … (a “Personal Data Incident”), (hierna: 'Dienst'). The meaning is the text before.
    func inline(in range: Range<Int>, most: Int) -> [DefinedTerm] {
        let slice = tokens[range]
        var found: [DefinedTerm] = []
        var sentence = range.lowerBound
        for index in slice.indices {
            if found.count >= most { break }
            if slice[index].isSign("."), index + 1 < slice.endIndex, slice[index + 1].isCapital,
                slice[index + 1].start > slice[index].end
            {
                sentence = slice[index + 1].start
            }
            guard slice[index].isSign("(") else { continue }
            let stop = min(slice.endIndex, index + 9)
            var at = index + 1
            while at < stop, !isQuote(slice[at]), !slice[at].isSign(")") { at += 1 }
            guard at < stop, isQuote(slice[at]), let name = markedName(at: at, in: slice) else { continue }
            let before = slice[(index + 1)..<at]
            guard before.count <= 5,
                slice[name.lowerBound].isCapital || before.contains(where: { $0.key == Known.hierna })
            else { continue }
            var close = name.upperBound
            while close < slice.endIndex, isQuote(slice[close]) { close += 1 }
            guard close < slice.endIndex, !slice[close].isSign(",") || before.isEmpty,
                !isEnumeration(slice, from: close, before: before)
            else { continue }
            sentence = max(sentence, slice[index].start - 1_500)
            let meaning = tokens.text.plain(sentence..<slice[index].start)
            guard meaning.utf8.count > 1 else { continue }
            found.append(
                DefinedTerm(
                    term: term(slice[name.lowerBound].start..<slice[name.upperBound - 1].end), meaning: meaning,
                    range: sentence..<slice[close].end))
        }
        return found
    }
}
