/// Words that only sometimes tell or hand in: "report" is a verb or a paper, "the Plan" may be a party.
extension CommitmentSubjects {
    static let complete = WordSet("full complete final definitive volledige definitieve")
    private static let reporting = WordSet("report reports rapporteer rapporteert")
    private static let determiners = WordSet(
        "any all each every the an a such elk elke ieder iedere alle de een suspected")

    /// "Report any breach to the Customer": telling, not a report.
    func reportsIncident(_ index: Int) -> Bool {
        guard Self.reporting.contains(tokens[index].key), index + 1 < tokens.count,
            Self.determiners.contains(tokens[index + 1].key)
        else { return false }
        return tokens[(index + 1)...].prefix(6).contains { $0.kinds.has(.incident) }
    }

    static let reportNouns = WordSet(
        "report reports rapport rapportage rapporten rapportages verslag analysis summary rca attestation statement poam "
            + "submission evaluatieverslag evaluatierapport incidentrapport incidentverslag eindrapport eindverslag postmortem "
            + "managementsamenvatting samenvatting dossier tussenrapportage tussenrapport account oorzaakanalyse grondoorzaakanalyse analyse"
    )
    static let planNouns = WordSet("plan plans proposal verbeterplan herstelplan voorstel roadmap")
    static let handsIn = WordSet(
        "propose proposes proposed submit submits submitted deliver delivers delivered present presents provide provides "
            + "provided draw draws indienen dient voorleggen voorlegt legt opstellen stelt levert verstrekt supply supplies shared "
            + "share")
    private static let results = WordSet("result results resultaat resultaten uitkomst uitkomsten findings")
    private static let contact = WordSet("contact contacts call calls phone")
    private static let hoogte = WordKey.of("hoogte")
    private static let kennis = WordKey.of("kennis")
    private static let op = WordKey.of("op")
    private static let inOrOp = WordSet("in op ter")
    private static let of = WordSet("of single first main the a your primary op by een vast vaste")
    private static let report = WordSet("report reports")
    private static let aware = WordKey.of("aware")
    private static let makes = WordSet("make makes made making")
    private static let adverbs = WordSet(
        "promptly immediately also then thereafter further directly forthwith in turn to and or onverwijld onmiddellijk"
    )

    /// To tell somebody; "report" counts where it is a verb.
    func isNotice(_ index: Int, hasIncident: Bool) -> Bool {
        let token = tokens[index]
        let isMadeAware =
            token.key == Self.aware && tokens[max(0, index - 5)..<index].contains { Self.makes.contains($0.key) }
        guard token.kinds.has(.notify) || isMadeAware || (hasIncident && token.kinds.has(.notice)) else { return false }
        if token.kinds.has(.report), isReportNoun(index) { return false }
        // "Weaknesses reported to it": which ones, not what is done.
        if Self.participles.contains(token.key), index > 0, tokens[index - 1].kinds.has([.vulnerability, .incident]) {
            return false
        }
        if Self.alert.contains(token.key), !isVerb(index) { return false }
        let before = index > 0 ? tokens[index - 1].key : 0
        if Self.contact.contains(token.key), Self.of.contains(before) { return false }
        if token.key == Self.hoogte, index < 2 || tokens[index - 2].key != Self.op { return false }
        if token.key == Self.kennis { return index > 0 && Self.inOrOp.contains(before) }
        return true
    }

    /// A paper that is handed in; "report" itself is a verb behind "shall", "to" or a name.
    func isReportNoun(_ index: Int) -> Bool {
        let token = tokens[index]
        if Self.report.contains(token.key) { return !isVerb(index) }
        if token.key == Self.account { return index > 0 && Self.fully.contains(tokens[index - 1].key) }
        return Self.reportNouns.contains(token.key) || (token.kinds.has(.report) && token.kinds.has(.document))
    }

    private func isVerb(_ index: Int) -> Bool {
        var at = index - 1
        while at >= 0, Self.adverbs.contains(tokens[at].key), tokens[at].key != Self.to { at -= 1 }
        guard at >= 0 else { return true }
        let token = tokens[at]
        if token.kind == .sign {
            return !(token.isSign("'") || token.isSign("’") || token.isSign("-") || token.isSign("/"))
        }
        if token.key == Self.to || token.kinds.has(.duty) || token.kinds.has(.right) { return true }
        let isParty = token.kinds.has([.supplierWord, .buyerWord, .bothWord]) || (token.isCapital && at > 0)
        return isParty && !token.isPossessive && (at == index - 1 ? tokens[index].key == Self.reports : true)
    }

    /// "An alert of high severity" tells nobody.
    private static let alert = WordSet("alert alerts warning warnings")

    /// "Gaps from the report": where something comes from is not what is handed in.
    func isSource(_ index: Int) -> Bool {
        tokens[max(0, index - 4)..<index].contains { Self.from.contains($0.key) }
    }

    private static let participles = WordSet("reported notified gemeld gemelde communicated")
    private static let from = WordSet("from uit")
    private static let account = WordKey.of("account")
    private static let fully = WordSet("written full detailed complete")
    private static let to = WordKey.of("to")
    private static let reports = WordKey.of("reports")

    /// A plan, or results, that are handed in; "the Plan" may be a party.
    func isPlan(_ index: Int, _ sentence: Range<Int>) -> Bool {
        let token = tokens[index]
        guard Self.planNouns.contains(token.key) || Self.results.contains(token.key), has(Self.handsIn, in: sentence)
        else { return false }
        return !token.isCapital
    }
}
