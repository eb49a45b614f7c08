import ContractReview
import ReadinessModel

extension Stance {
    package var words: LocalizedText {
        switch self {
        case .accept: LocalizedText(en: "accept", nl: "accepteren")
        case .negotiate: LocalizedText(en: "negotiate", nl: "onderhandelen")
        case .reject: LocalizedText(en: "reject", nl: "afwijzen")
        }
    }

    var tone: Report.Tone {
        switch self {
        case .accept: .good
        case .negotiate: .middling
        case .reject: .bad
        }
    }
}

extension RedFlag {
    package var words: LocalizedText {
        switch self {
        case .absoluteGuarantee: LocalizedText(en: "absolute guarantee", nl: "absolute garantie")
        case .unlimitedAudit: LocalizedText(en: "unlimited audit", nl: "onbeperkte audit")
        case .suspectedIncidentTrigger:
            LocalizedText(en: "clock starts at suspicion", nl: "klok loopt vanaf een vermoeden")
        case .hardDeadlineUnder24Hours:
            LocalizedText(en: "deadline under 24 hours", nl: "termijn korter dan 24 uur")
        case .allFindingsFixedDeadline:
            LocalizedText(en: "every finding by a fixed date", nl: "elke bevinding voor een vaste datum")
        case .priorApprovalEverySubprocessor:
            LocalizedText(en: "prior approval of every subprocessor", nl: "voorafgaande toestemming per subverwerker")
        case .staffedRoundTheClock: LocalizedText(en: "24/7 staffed monitoring", nl: "24/7 bemande bewaking")
        case .uncappedLiabilityOrPenalty:
            LocalizedText(en: "uncapped liability or penalty", nl: "onbeperkte aansprakelijkheid of boete")
        case .unilateralChange: LocalizedText(en: "buyer may change terms alone", nl: "koper wijzigt eenzijdig")
        case .openEndedPreGoLive: LocalizedText(en: "open-ended gate before go-live", nl: "open einde vóór livegang")
        case .flowDownIdenticalTerms: LocalizedText(en: "identical terms flowed down", nl: "gelijkluidend doorleggen")
        case .freeOfChargeAudit: LocalizedText(en: "audit at supplier's cost", nl: "audit op kosten leverancier")
        case .thirdPartyCostsOnSupplier:
            LocalizedText(en: "costs of others on supplier", nl: "kosten van anderen voor leverancier")
        }
    }
}

extension PlaybookEntry.Owner {
    package var words: LocalizedText {
        switch self {
        case .sales: LocalizedText(en: "Sales", nl: "Verkoop")
        case .it: LocalizedText(en: "IT", nl: "IT-beheer")
        case .legal: LocalizedText(en: "Legal", nl: "Juridische zaken")
        }
    }

    /// The part of the time until the due moment that the owner has: facts first, then words, then the deal.
    var share: Double {
        switch self {
        case .it: 1.0 / 3
        case .legal: 2.0 / 3
        case .sales: 1
        }
    }
}

extension Commitment {
    /// "24 hours", "4 × a year", "99.9%".
    func words(_ language: Language) -> String {
        let number = NumberFormat(language).number(value, decimals: value == value.rounded() ? 0 : 2)
        let severity = severity.map { language == .dutch ? " (\($0.dutch))" : " (\($0.rawValue))" } ?? ""
        let unit: String =
            switch self.unit {
            case .minutes: language == .dutch ? " minuten" : value == 1 ? " minute" : " minutes"
            case .hours: language == .dutch ? " uur" : value == 1 ? " hour" : " hours"
            case .days: language == .dutch ? (value == 1 ? " dag" : " dagen") : value == 1 ? " day" : " days"
            case .businessDays: language == .dutch ? " werkdagen" : " business days"
            case .weeks: language == .dutch ? " weken" : " weeks"
            case .months: language == .dutch ? " maanden" : " months"
            case .years: language == .dutch ? " jaar" : " years"
            case .perYear: language == .dutch ? " × per jaar" : " × a year"
            case .percent: "%"
            }
        return number + unit + severity
    }
}

extension Commitment.Severity {
    var dutch: String {
        switch self {
        case .critical: "kritiek"
        case .high: "hoog"
        case .medium: "midden"
        case .low: "laag"
        }
    }
}

extension Commitment.Kind {
    package var words: LocalizedText {
        switch self {
        case .notify: LocalizedText(en: "notify", nl: "melden")
        case .remediate: LocalizedText(en: "remediate", nl: "verhelpen")
        case .patch: LocalizedText(en: "patch", nl: "patchen")
        case .auditNotice: LocalizedText(en: "audit notice", nl: "aankondiging audit")
        case .auditFrequency: LocalizedText(en: "audits", nl: "audits (frequentie)")
        case .retention: LocalizedText(en: "retention", nl: "bewaren")
        case .deletion: LocalizedText(en: "deletion", nl: "verwijderen")
        case .report: LocalizedText(en: "report", nl: "rapporteren")
        case .objectionPeriod: LocalizedText(en: "objection period", nl: "bezwaartermijn")
        case .rto: LocalizedText(en: "recovery time", nl: "hersteltijd")
        case .rpo: LocalizedText(en: "data loss at most", nl: "dataverlies ten hoogste")
        case .uptime: LocalizedText(en: "availability", nl: "beschikbaarheid")
        case .trainingFrequency: LocalizedText(en: "training", nl: "training (frequentie)")
        case .pentestFrequency: LocalizedText(en: "penetration test", nl: "penetratietest")
        case .other: LocalizedText(en: "other", nl: "overig")
        }
    }
}

extension LegalFloor {
    /// The article as the reader's language cites it.
    func article(_ language: Language) -> String {
        guard language == .dutch else { return article }
        let words = [
            ("GDPR", "AVG"), ("Implementing Regulation", "Uitvoeringsverordening"),
            ("Delegated Regulation", "Gedelegeerde Verordening"), ("Directive", "Richtlijn"),
            ("Regulation", "Verordening"),
            ("Articles", "artikelen"), ("Article", "artikel"), ("Art.", "art."), ("Annex", "bijlage"),
            (" and ", " en "),
        ]
        return words.reduce(article) { $0.replacing($1.0, with: $1.1) }
    }
}

extension FloorBreach {
    /// "GDPR Art. 33(2): it says “only serious breaches”".
    package func sentence(_ language: Language) -> String { "\(floor.article(language)): \(words(language))" }

    /// Why a text falls below the law: "90 days; the law allows at most 60 days".
    func words(_ language: Language) -> String {
        let say = Say(language)
        switch kind {
        case .words(let found): return say("it says “\(found)”", "de tekst zegt “\(found)”")
        case .deletion: return say("it takes the clause out", "de tekst schrapt de bepaling")
        case .number(let stated, let limit):
            func amount(_ value: Double) -> String {
                Commitment(kind: limit.kind, value: value, unit: limit.unit, range: 0..<0).words(language)
            }
            let most = limit.atMost.map { say("at most ", "ten hoogste ") + amount($0) }
            let least = limit.atLeast.map { say("at least ", "ten minste ") + amount($0) }
            let bounds = [least, most].compactMap { $0 }.joined(separator: say(" and ", " en "))
            return stated.words(language) + say("; the law says ", "; de wet zegt ") + bounds
        }
    }
}
