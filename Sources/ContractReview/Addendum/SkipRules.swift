/// Recognises what is in a document but is no clause: contents, signatures, recitals, parties.
struct SkipRules {
    let tokens: DocumentTokens

    private static let contents = Set(
        ["contents", "table of contents", "inhoud", "inhoudsopgave", "inhoudstafel", "index"])
    private static let recitals = Set(
        [
            "background", "recitals", "recital", "whereas", "overwegingen", "considerans", "overwegende", "preambule",
            "preamble", "overwegende dat", "achtergrond", "in aanmerking nemende", "in aanmerking nemende dat",
        ])
    private static let parties = Set(
        [
            "parties", "partijen", "de ondergetekenden", "ondergetekenden", "the undersigned", "between", "tussen",
            "de partijen", "the parties",
        ])
    private static let signatures = Set(
        [
            "signatures", "signature", "ondertekening", "handtekeningen", "signature page", "execution", "signed",
            "handtekening",
        ])
    private static let signatureFields = WordSet(
        "by name title date naam functie datum plaats handtekening signature place signed signatory position door")
    private static let partyFields = WordSet(
        "name address contact email phone kvk naam adres vestigingsplaats telefoon registration contactpersoon e")
    private static let betweenWords = WordSet("between tussen de the by")
    private static let operative = WordSet("agree agreed overeen overeengekomen")
    private static let follows = WordSet("follows volgt volgende terms")

    /// What a heading announces about the passages below it.
    func section(of heading: String) -> Addendum.Span.Kind? {
        var words = heading.lowercased()
        while let last = words.last, !last.isLetter { words.removeLast() }
        while let first = words.first, !first.isLetter { words.removeFirst() }
        if Self.contents.contains(words) { return .toc }
        if Self.recitals.contains(words) { return .recital }
        if Self.parties.contains(words) { return .partyTable }
        if Self.signatures.contains(words) { return .signature }
        return nil
    }

    /// "… agree as follows", "komen het volgende overeen", "AGREED TERMS": recitals end here.
    func isOperative(_ slice: ArraySlice<Token>) -> Bool {
        guard slice.count <= 40 else { return false }
        return slice.contains { Self.operative.contains($0.key) } && slice.contains { Self.follows.contains($0.key) }
    }

    /// "1. Definitions ........ 3"
    func isContentsLine(_ range: Range<Int>) -> Bool {
        var dots = 0
        for code in tokens.text.codes[range] {
            if code == 0x2E || code == 0x2026 {
                dots += code == 0x2026 ? 3 : 1
                if dots >= 4 { return true }
            } else if code != 0x20 {
                dots = 0
            }
        }
        return false
    }

    /// A title with the page it is on at its end.
    func endsWithPage(_ slice: ArraySlice<Token>) -> Bool {
        guard slice.count > 1, slice.count <= 20, let last = slice.last, last.kind == .number else { return false }
        return last.end - last.start <= 3 && !slice.contains { $0.kinds.has(.duty) || $0.kinds.has(.reference) }
    }

    /// A title as it is compared: letters only, small.
    func folded(_ range: Range<Int>) -> String {
        var letters = String.UnicodeScalarView()
        for code in tokens.text.codes[range] where code.isLetter {
            if let scalar = Unicode.Scalar(Fold.letter(code)) { letters.append(scalar) }
        }
        return String(letters)
    }

    func isSignature(_ range: Range<Int>, _ slice: ArraySlice<Token>) -> Bool {
        var underscores = 0
        for code in tokens.text.codes[range] {
            underscores = code == 0x5F ? underscores + 1 : 0
            if underscores >= 5 { return slice.count <= 60 && !slice.contains { $0.kinds.has(.duty) } }
        }
        guard let first = slice.first else { return false }
        if slice.count <= 14, Self.signatureFields.contains(first.key),
            slice.dropFirst().prefix(2).contains(where: { $0.isSign(":") })
        {
            return true
        }
        let head = slice.prefix(6).map(\.key)
        let opens: [[String]] = [
            ["in", "witness", "whereof"], ["signed", "by"], ["signed", "for"], ["aldus", "overeengekomen"],
            ["aldus", "opgemaakt"], ["getekend", "te"], ["executed", "by"], ["aldus", "getekend"], ["voor", "akkoord"],
        ]
        return slice.count <= 60 && opens.contains { head.starts(with: $0.map { WordKey.of($0) }) }
    }

    /// "Name: Acme", "Adres: Kade 1".
    func isField(_ slice: ArraySlice<Token>) -> Bool {
        guard let first = slice.first, slice.count <= 16 else { return false }
        return Self.partyFields.contains(first.key) && slice.dropFirst().prefix(2).contains { $0.isSign(":") }
    }

    func isRecital(_ slice: ArraySlice<Token>) -> Bool {
        guard let first = slice.first else { return false }
        return first.key == Known.whereas || first.key == Known.overwegende
    }

    /// The opening that only says who the parties are.
    func namesParties(_ slice: ArraySlice<Token>, isLabelled: Bool) -> Bool {
        let names = slice.contains { UInt32(truncatingIfNeeded: $0.key).isQuote && $0.kind == .sign }
        guard !isLabelled, names || slice.first.map({ Self.betweenWords.contains($0.key) }) == true else {
            return false
        }
        let opens = slice.prefix(12).contains {
            ["between", "tussen", "ondergetekenden", "undersigned", "gevestigd", "registered"].map { WordKey.of($0) }
                .contains($0.key)
        }
        let duty = slice.contains { $0.kinds.has(.duty) }
        return opens && !duty
    }

    private static let definitions = WordSet(
        """
        definition definitions definitie definities begripsbepaling begripsbepalingen begrippen interpretation glossary
        begripsomschrijving begripsomschrijvingen begrippenlijst terminology
        """)

    /// Words that give a term a meaning of its own stand below such a heading.
    static func isDefinitions(_ heading: String) -> Bool {
        let text = ScalarText(heading)
        return Tokenizer(text: text).tokens(in: 0..<text.count).contains { definitions.contains($0.key) }
    }
}
