/// The full names of companies and public bodies in a preamble.
extension PartyReader {
    /// "Acme Software B.V." in front of the bracket: with and without its legal form; both nil when only a form is there.
    func companyName(before index: Int) -> (name: String?, fullName: String?)? {
        let all = tokens.all
        var at = index - 1
        var sawForm = false
        let stop = max(0, index - 40)
        while at > stop, !all[at].isSign("("), !all[at].isSign(")") {
            // "Limited" closes a name; "a public limited company" describes one.
            if isLegalForm(at), all[at].isCapital || isSplitForm(at) {
                sawForm = true
                break
            }
            at -= 1
        }
        guard sawForm else { return nil }
        let formStart = isSplitForm(at) ? at - 2 : at
        var start = formStart
        while start > 0,
            all[start - 1].isCapital || all[start - 1].kind == .number
                || (all[start - 1].isSign(",") && start == formStart),
            formStart - start < 6, !Self.betweenWords.contains(all[start - 1].key),
            all[start].start - all[start - 1].end <= 1,
            formStart - start < 2 || !isNewLine(between: start - 1, and: start)
        {
            start -= 1
        }
        guard start < formStart else { return (nil, nil) }
        let name = tokens.text.plain(all[start].start..<all[formStart - 1].end)
        let hasPoint = at + 1 < all.count && all[at + 1].isSign(".") && all[at + 1].start == all[at].end
        let isShort = isSplitForm(at) || Self.shortForms.contains(all[at].key)
        let end = hasPoint && isShort ? all[at + 1].end : all[at].end
        return (
            name.hasSuffix(",") ? String(name.dropLast()) : name, tokens.text.plain(all[start].start..<end)
        )
    }

    /// "1. Waterschap De Zilverlinde, gevestigd te …": the name of a body without a legal form opens its own introduction.
    func bodyName(before index: Int) -> String? {
        let all = tokens.all
        var start = index
        while start > max(0, index - 40), !closesIntroduction(start - 1) { start -= 1 }
        var end = start
        while end < index, all[end].kind == .word,
            all[end].isCapital || (end > start && end + 1 < index && all[end + 1].isCapital)
        {
            end += 1
        }
        let name = all[start..<end]
        guard end - start >= 2, end == index || all[end].isSign(","),
            name.contains(where: {
                !$0.kinds.has(.supplierWord) && !$0.kinds.has(.buyerWord) && !$0.kinds.has(.article)
            })
        else { return nil }
        return withoutArticle(tokens.text.plain(all[start].start..<all[end - 1].end))
    }

    private func closesIntroduction(_ index: Int) -> Bool {
        let token = tokens.all[index]
        return token.isSign(":") || token.isSign(";") || token.isSign("(") || token.isSign(")") || token.isSign(".")
            || Self.betweenWords.contains(token.key)
    }

    /// A label on the line above ("Bank", then "Noordzee Bank N.V.") is no part of the name.
    private func isNewLine(between left: Int, and right: Int) -> Bool {
        tokens.text.codes[tokens.all[left].end..<tokens.all[right].start].contains { $0 == 0x0A || $0 == 0x09 }
    }

    private func isLegalForm(_ index: Int) -> Bool {
        Self.legalForms.contains(tokens.all[index].key) || isSplitForm(index)
    }

    /// "B.V.", "N.V.": letter, point, letter.
    private func isSplitForm(_ index: Int) -> Bool {
        let all = tokens.all
        guard index >= 2, all[index].key == Known.v, all[index - 1].isSign(".") else { return false }
        return all[index - 2].key == Known.b || all[index - 2].key == Known.n
    }
}
