import ReadinessModel

/// The words that reports and screens share.
package enum Words {
    package static let subject = LocalizedText(en: "Subject", nl: "Onderwerp")
    package static let inPlace = LocalizedText(en: "In place", nl: "Ingericht")
    package static let demonstrable = LocalizedText(en: "Demonstrable", nl: "Aantoonbaar")
    package static let remark = LocalizedText(en: "Remark", nl: "Opmerking")
    package static let barLegend = LocalizedText(
        en: "Dark: in place for certain. Light: possible, not known yet. Orange: shown by current evidence.",
        nl: "Donker: zeker ingericht. Licht: mogelijk, nog niet bekend. Oranje: aangetoond met actueel bewijs.")
    package static let framework = LocalizedText(en: "Framework", nl: "Raamwerk")
    package static let control = LocalizedText(en: "Control", nl: "Beheersmaatregel")
    package static let controls = LocalizedText(en: "Controls", nl: "Beheersmaatregelen")
    package static let question = LocalizedText(en: "Question", nl: "Vraag")
    package static let quarter = LocalizedText(en: "Quarter", nl: "Kwartaal")
    package static let measure = LocalizedText(en: "Measure", nl: "Maatregel")
    package static let owner = LocalizedText(en: "Owner", nl: "Eigenaar")
    package static let effort = LocalizedText(en: "Person-days", nl: "Mensdagen")
    package static let why = LocalizedText(en: "Why, and why then", nl: "Waarom, en waarom dan")
    package static let domain = LocalizedText(en: "Domain", nl: "Thema")
    package static let answered = LocalizedText(en: "Answered", nl: "Beantwoord")
    package static let unknown = LocalizedText(en: "not known", nl: "niet bekend")
    package static let notApplicable = LocalizedText(en: "not applicable", nl: "niet van toepassing")
    package static let notLegalAdvice = LocalizedText(
        en:
            "Guidance, not legal advice. Figures follow from the answers and evidence recorded in regie; docs/method.md "
            + "has the arithmetic.",
        nl: "Handreiking, geen juridisch advies. De cijfers volgen uit de antwoorden en het bewijs die in regie zijn "
            + "vastgelegd; docs/method.md geeft de rekenwijze.")
}

extension Finding.Outcome {
    package var words: LocalizedText {
        switch self {
        case .satisfied: LocalizedText(en: "satisfied", nl: "voldaan")
        case .partiallySatisfied: LocalizedText(en: "partially satisfied", nl: "deels voldaan")
        case .notSatisfied: LocalizedText(en: "not satisfied", nl: "niet voldaan")
        case .notApplicable: LocalizedText(en: "not applicable", nl: "niet van toepassing")
        case .notAssessed: LocalizedText(en: "not assessed", nl: "niet beoordeeld")
        }
    }

    var tone: Report.Tone {
        switch self {
        case .satisfied: .good
        case .partiallySatisfied: .middling
        case .notSatisfied: .bad
        case .notApplicable, .notAssessed: .neutral
        }
    }
}

extension Reach {
    package var words: LocalizedText {
        switch self {
        case .direct: LocalizedText(en: "binds directly", nl: "bindt rechtstreeks")
        case .throughBuyers: LocalizedText(en: "through buyers", nl: "via kopers")
        case .chosen: LocalizedText(en: "chosen", nl: "zelf gekozen")
        case .voluntary: LocalizedText(en: "yardstick", nl: "meetlat")
        case .none: LocalizedText(en: "does not apply", nl: "niet van toepassing")
        }
    }
}

extension MappingLink.Relationship {
    package var words: LocalizedText {
        switch self {
        case .equal: LocalizedText(en: "asks just this", nl: "vraagt precies dit")
        case .subsetOf: LocalizedText(en: "asks a part", nl: "vraagt een deel")
        case .supersetOf: LocalizedText(en: "asks this and more", nl: "vraagt dit en meer")
        case .intersectsWith: LocalizedText(en: "touches it", nl: "raakt eraan")
        }
    }
}

extension Drift.Kind {
    package var words: LocalizedText {
        switch self {
        case .improved: LocalizedText(en: "improved", nl: "verbeterd")
        case .worsened: LocalizedText(en: "worsened", nl: "verslechterd")
        case .becameKnown: LocalizedText(en: "became known", nl: "bekend geworden")
        case .applicability: LocalizedText(en: "applicability changed", nl: "toepasselijkheid gewijzigd")
        case .wentStale: LocalizedText(en: "evidence went stale", nl: "bewijs verlopen")
        case .becameUnknown: LocalizedText(en: "became unknown", nl: "niet meer bekend")
        case .unconfirmed: LocalizedText(en: "carried, unconfirmed", nl: "overgenomen, niet bevestigd")
        }
    }

    var tone: Report.Tone {
        switch self {
        case .improved, .becameKnown: .good
        case .worsened, .becameUnknown: .bad
        case .wentStale, .unconfirmed, .applicability: .middling
        }
    }
}
