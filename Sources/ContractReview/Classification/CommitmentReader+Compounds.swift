/// Dutch writes a compound as one word, so that no list holds them all; its last part says what it is.
enum CompoundWords {
    private static let shortest = 9

    /// Word ends, longest first within a meaning; "beveiligingsrapportage" is a report, "toegangscontrole" no audit.
    private static let endings: [([UInt32], Lexicon)] = {
        let table: [(Lexicon, String)] = [
            ([.report, .document], "rapportage rapportages rapport rapporten verslag verslagen oorzaakanalyse"),
            (.paper, "verklaring certificaat certificaten overzicht overzichten"), (.audit, "audit audits"),
            (.penetration, "pentest pentests penetratietest penetratietesten penetratietests"),
            (.training, "training trainingen opleiding opleidingen cursus cursussen"),
            (.incident, "incident incidenten inbreuk inbreuken datalek datalekken"),
            (.notify, "melding meldingen meldtermijn meldingstermijn"), (.object, "bezwaartermijn"),
            (.notice, "aankondiging aankondigingstermijn"), (.patch, "patch patches updates"),
            (.vulnerability, "kwetsbaarheid kwetsbaarheden bevindingen gebreken"),
            (.record, "gegevens bestanden logs logging beelden opnamen kopieen sporen dossiers logboeken"),
        ]
        return table.flatMap { kinds, words in words.split(separator: " ").map { (codes(String($0)), kinds) } }
    }()

    private static let starts: [([UInt32], Lexicon)] = [
        (codes("bewustwording"), .training), (codes("bewustzijn"), .training), (codes("awareness"), .training),
        (codes("audit"), .audit),
    ]

    private static func codes(_ word: String) -> [UInt32] { word.unicodeScalars.map { Fold.letter($0.value) } }

    /// `tokens` with the meaning of compounds that the lexicon does not know.
    static func completed(_ tokens: [Token], in text: ScalarText) -> [Token] {
        var tokens = tokens
        for index in tokens.indices where tokens[index].kind == .word {
            let token = tokens[index]
            guard token.end - token.start >= shortest, !token.kinds.has(known) else { continue }
            let word = text.codes[token.start..<token.end].map(Fold.letter)
            if let ending = endings.first(where: { word.count > $0.0.count + 1 && word.hasSuffix($0.0) }) {
                tokens[index].kinds.formUnion(ending.1)
            } else if let start = starts.first(where: { word.starts(with: $0.0) }) {
                tokens[index].kinds.formUnion(start.1)
            }
        }
        return tokens
    }

    /// What a word of these kinds is, the lexicon has said already.
    private static let known: Lexicon = [
        .report, .audit, .penetration, .training, .incident, .notify, .object, .notice, .patch, .vulnerability,
        .record, .timeUnit,
    ]
}

extension [UInt32] {
    fileprivate func hasSuffix(_ end: [UInt32]) -> Bool { suffix(end.count).elementsEqual(end) }
}
