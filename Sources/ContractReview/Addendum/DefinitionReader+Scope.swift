/// Definitions with words in front: an article, or where the meaning applies.
extension DefinitionReader {
    private static let scopes = WordSet("this these deze dit")
    private static let purposes = WordSet("purposes purpose used toepassing doeleinden doel")
    private static let articles = WordSet("a an the de het een")
    private static let nouns = WordSet("term terms expression word words begrip begrippen woord")
    private static let isWords = WordSet("is are zijn")

    /// "In this Part a Reportable Event is any …", "For the purposes of this Annex, “Discovery” means …",
    /// "A “Data Breach” means …", "In dit artikel wordt onder Incident verstaan: …".
    func introduced(_ slice: ArraySlice<Token>, _ range: Range<Int>) -> Opening? {
        var index = slice.startIndex
        let hasScope = skipScope(&index, in: slice)
        if hasScope, let found = dutchWithin(slice, from: index, range) { return found }
        let beforeArticle = index
        if index < slice.endIndex, Self.articles.contains(slice[index].key) { index += 1 }
        if index < slice.endIndex, Self.nouns.contains(slice[index].key),
            !slice[index].isCapital || index > beforeArticle
        {
            index += 1
        }
        guard index > slice.startIndex, index < slice.endIndex else { return nil }
        let rest = slice[index...]
        if isQuote(slice[index]) || isBold(slice[index]), let found = marked(rest, range, false) { return found }
        // Without quotation marks the word has its capital and what it is follows: "a Security Event is any …".
        var end = index
        while end < slice.endIndex, end - index < 6,
            slice[end].kind == .word && slice[end].isCapital || slice[end].isSign("-")
        {
            end += 1
        }
        guard end > index, end + 1 < slice.endIndex else { return nil }
        let name = term(slice[index].start..<slice[end - 1].end)
        if hasScope, let verb = verbEnd(at: end, in: slice), slice[end].key != Known.includes,
            slice[end].key != Known.include
        {
            return Opening(terms: [name], meaningStart: after(verb, in: slice, range))
        }
        guard Self.isWords.contains(slice[end].key), saysWhat(after: end, in: slice) else { return nil }
        return Opening(terms: [name], meaningStart: after(end, in: slice, range))
    }

    /// "any event", "every occurrence"; "a breach of …" only where the noun is a kind of thing.
    private func saysWhat(after index: Int, in slice: ArraySlice<Token>) -> Bool {
        let head = slice[(index + 1)...].prefix(5)
        guard let first = head.first, Self.anyOf.contains(first.key) else { return false }
        if !Self.articles.contains(first.key), head.dropFirst().first?.kind == .word { return true }
        return head.dropFirst().contains { Self.kinds.contains($0.key) }
    }

    private func isBold(_ token: Token) -> Bool {
        token.kind == .word && token.start > 1 && tokens.text.codes[token.start - 1] == 0x2A
    }

    /// Passes "In this Part", "For the purposes of this Annex,", "As used in these Terms,".
    private func skipScope(_ index: inout Int, in slice: ArraySlice<Token>) -> Bool {
        guard let first = slice.first, Self.scopeOpenings.contains(first.key) else { return false }
        let head = slice.prefix(14)
        guard let scope = head.firstIndex(where: { Self.scopes.contains($0.key) }), scope + 1 < slice.endIndex,
            scope == slice.startIndex + 1 || head[..<scope].contains(where: { Self.purposes.contains($0.key) })
        else { return false }
        var next = scope + 2
        // "this Data Processing Agreement,"
        while next < slice.endIndex, next - scope < 6, slice[next].isCapital || slice[next].kind == .number {
            next += 1
        }
        if next < slice.endIndex, slice[next].isSign(",") { next += 1 }
        guard next < slice.endIndex else { return false }
        index = next
        return true
    }

    private static let scopeOpenings = WordSet("in for as within voor")

    /// "wordt onder Incident verstaan: …", "wordt verstaan onder Incident: …".
    private func dutchWithin(_ slice: ArraySlice<Token>, from index: Int, _ range: Range<Int>) -> Opening? {
        let head = slice[index...].prefix(14)
        guard let becomes = head.first, Self.becomes.contains(becomes.key),
            let understood = head.firstIndex(where: { Self.understood.contains($0.key) }),
            let under = head.firstIndex(where: { Self.under.contains($0.key) })
        else { return nil }
        var end = understood
        if under > understood {
            end = under + 1
            while end < slice.endIndex, end - under < 8, slice[end].kind == .word || isQuote(slice[end]),
                !Self.determiners.contains(slice[end].key)
            {
                end += 1
            }
        }
        let name = slice[(under + 1)..<max(under + 1, end)].filter { $0.kind != .sign }
        guard let start = name.first, let last = name.last, name.count <= 7 else { return nil }
        let meaning = under > understood ? end : understood + 1
        guard meaning < slice.endIndex else { return nil }
        return Opening(terms: [term(start.start..<last.end)], meaningStart: after(meaning - 1, in: slice, range))
    }

    /// Definitions that later sentences of a clause give: "… in writing. “Discovery” means …".
    func later(in range: Range<Int>, most: Int) -> [DefinedTerm] {
        let slice = tokens[range]
        guard slice.contains(where: { Self.verbs.contains($0.key) || Self.meaningWords.contains($0.key) }) else {
            return []
        }
        var found: [DefinedTerm] = []
        var start = slice.startIndex
        for index in slice.indices where found.count < most {
            let isLast = index + 1 == slice.endIndex
            guard slice[index].isSign(".") || isLast else { continue }
            defer { start = index + 1 }
            guard start > slice.startIndex, start < index else { continue }
            let sentence = slice[start].start..<slice[index].end
            let words = tokens[sentence]
            let opening =
                isQuote(words[words.startIndex]) ? marked(words, sentence, false) : introduced(words, sentence)
            guard let opening else { continue }
            let meaning = tokens.text.plain(opening.meaningStart..<max(opening.meaningStart, sentence.upperBound))
            for term in opening.terms { found.append(DefinedTerm(term: term, meaning: meaning, range: sentence)) }
        }
        return found
    }
}
