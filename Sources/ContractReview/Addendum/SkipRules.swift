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
        if Self.signing.contains(where: words.hasPrefix) { return .signature }
        return nil
    }

    private static let signing = [
        "signed in", "signed by", "signed for", "executed in", "agreed and signed", "aldus ", "getekend ",
        "ondertekend ", "in witness",
    ]

    /// "… agree as follows", "komen het volgende overeen", "AGREED TERMS": recitals end here.
    func isOperative(_ slice: ArraySlice<Token>) -> Bool {
        guard slice.count <= 40 else { return false }
        return slice.contains { Self.operative.contains($0.key) } && slice.contains { Self.follows.contains($0.key) }
    }

    /// "1. Definitions ........ 3"; not "Critical ........ 5 working days".
    func isContentsLine(_ range: Range<Int>) -> Bool {
        guard hasLeader(range) else { return false }
        return !tokens[range].contains { $0.kinds.has(.timeUnit) } || tokens[range].last?.kind == .number
    }

    private func hasLeader(_ range: Range<Int>) -> Bool {
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

    /// "This Addendum is entered into between …", "…, gevestigd te …, hierna te noemen: “Leverancier”".
    func introducesParty(_ slice: ArraySlice<Token>) -> Bool {
        guard slice.count <= 150, !slice.contains(where: { $0.kinds.has(.duty) }) else { return false }
        let named = slice.contains { $0.key == Known.hierna || $0.key == Known.hereinafter }
        if named, slice.contains(where: { Self.introduced.contains($0.key) }) { return true }
        let head = slice.prefix(14)
        return head.contains { Self.concluded.contains($0.key) } && head.contains { Self.amid.contains($0.key) }
    }

    private static let amid = WordSet("between tussen")
    private static let introduced = WordSet(
        "vertegenwoordigd represented gevestigd established registered incorporated kantoorhoudende office kvk seat")
    private static let concluded = WordSet("entered made concluded gesloten aangegaan dated agreement overeenkomst")

    /// Little more than the address of a page.
    func isLink(_ slice: ArraySlice<Token>) -> Bool {
        slice.count <= 12 && slice.contains { $0.kind == .link } && slice.count { $0.kind == .word } <= 4
    }

    /// "Critical: 5 working days"; once such lines have begun, "Low: next release" goes on.
    func isLevelLine(_ slice: ArraySlice<Token>, goesOn: Bool) -> Bool {
        guard let first = slice.first, first.kinds.has(.severity), slice.count(where: { $0.kind == .word }) <= 8 else {
            return false
        }
        return goesOn || slice.contains { $0.kinds.has(.timeUnit) }
    }

    /// A few words that make no sentence.
    func isFragment(_ slice: ArraySlice<Token>) -> Bool {
        let isSentence = slice.last?.isSign(".") == true && slice.count > 4
        return slice.count <= 10 && !isSentence && !TitleRules.hasShare(slice)
            && !slice.contains { $0.kinds.has(.verb) || $0.kinds.has(.duty) || $0.kinds.has(.timeUnit) }
    }

    /// What stands on the title page: "Version 4.2, 16 November 2026", "Behorend bij de overeenkomst … met kenmerk …".
    func isCaption(_ slice: ArraySlice<Token>) -> Bool {
        guard let first = slice.first(where: { $0.kind != .sign }), slice.count <= 60,
            Self.captions.contains(first.key), !slice.contains(where: { $0.kinds.has(.verb) && !$0.isCapital })
        else { return false }
        // "Annex A", "Schedule 2: …" are headings.
        return !(first.kinds.has(.reference) && slice.count < 6)
    }

    /// A line of the title page that states nothing: the name of the tender, of the parties, of the project.
    func isTitleLine(_ slice: ArraySlice<Token>) -> Bool {
        guard slice.count <= 40, let last = slice.last, !last.isSign("."), !last.isSign(";"), !last.isSign(":") else {
            return false
        }
        let telling: Lexicon = [.verb, .duty, .right, .timeUnit]
        return !slice.contains { $0.kinds.has(telling) || $0.isSign("%") }
            && slice.contains { $0.isSign("–") || $0.isSign("—") || $0.isSign("/") || $0.isSign("(") }
    }

    private static let captions = WordSet(
        """
        version versie reference referentie kenmerk behorend behorende horend addendum annex appendix schedule exhibit
        bijlage dated datum date effective document confidential vertrouwelijk draft concept status template model
        belonging supplement supplementing aanvulling onderdeel documentnummer
        """)

    /// "Sample document: all details are fictional."
    func isFictionNote(_ slice: ArraySlice<Token>) -> Bool {
        guard slice.count <= 50, !slice.contains(where: { $0.kinds.has(.duty) }) else { return false }
        return slice.contains { Self.fictional.contains($0.key) }
            && slice.prefix(6).contains { Self.samples.contains($0.key) }
    }

    private static let fictional = WordSet("fictional fictitious fictief fictieve imaginary verzonnen")
    private static let samples = WordSet(
        "sample example document voorbeeld voorbeelddocument this dit all alle any names namen organisations fictional")

    /// A heading that only repeats who signs: below "Signed in two originals" stand the names.
    func isSigner(_ slice: ArraySlice<Token>) -> Bool {
        slice.count <= 14 && !slice.contains { $0.kinds.has(.duty) || $0.kind == .number }
    }

    /// A table of particulars stands below such a heading.
    func isParticulars(_ heading: String) -> Bool {
        let words = heading.lowercased().utf8
        return Self.particulars.contains { particular in
            var start = words.startIndex
            while let found = words[start...].firstIndex(of: particular[0]) {
                if words[found...].starts(with: particular) { return true }
                start = words.index(after: found)
            }
            return false
        }
    }

    private static let particulars = [
        "contract details", "contract particulars", "contact details", "key terms", "order details", "cover page",
        "contractgegevens", "contactgegevens", "partijgegevens", "gegevens van partijen", "kerngegevens",
    ].map { Array($0.utf8) }

    private static let definitions = WordSet(
        """
        definition definitions definitie definities begripsbepaling begripsbepalingen begrippen interpretation glossary
        begripsomschrijving begripsomschrijvingen begrippenlijst terminology
        """)

    private static let columnHeads = WordSet(
        "begrip betekenis term meaning omschrijving definitie definition afkorting")

    /// What stands above the columns of a glossary.
    static func isColumnHead(_ slice: ArraySlice<Token>) -> Bool {
        slice.allSatisfy { columnHeads.contains($0.key) }
    }

    /// Words that give a term a meaning of its own stand below such a heading.
    static func isDefinitions(_ heading: String) -> Bool {
        let text = ScalarText(heading)
        return Tokenizer(text: text).tokens(in: 0..<text.count).contains { definitions.contains($0.key) }
    }
}
