/// Who answers, as people read it.
extension Question.Owner {
    package var words: LocalizedText {
        switch self {
        case .management: LocalizedText(en: "management", nl: "directie")
        case .it: LocalizedText(en: "IT", nl: "IT-beheer")
        case .engineering: LocalizedText(en: "engineering", nl: "ontwikkeling")
        case .legal: LocalizedText(en: "legal", nl: "juridische zaken")
        case .hr: LocalizedText(en: "HR", nl: "personeelszaken")
        case .sales: LocalizedText(en: "sales", nl: "verkoop")
        case .privacy: LocalizedText(en: "privacy", nl: "privacycontact")
        }
    }
}

/// Units, as people read them behind a number.
extension FactDefinition.Unit {
    package var words: LocalizedText {
        switch self {
        case .hours: LocalizedText(en: "hours", nl: "uur")
        case .days: LocalizedText(en: "days", nl: "dagen")
        case .months: LocalizedText(en: "months", nl: "maanden")
        case .years: LocalizedText(en: "years", nl: "jaar")
        case .percent: LocalizedText(en: "per cent", nl: "procent")
        case .count: LocalizedText(en: "count", nl: "aantal")
        case .eur: LocalizedText(en: "euro", nl: "euro's")
        case .date: LocalizedText(en: "day, as YYYY-MM-DD", nl: "datum, als JJJJ-MM-DD")
        case .perYear: LocalizedText(en: "times a year", nl: "keer per jaar")
        case .hoursPerWeek: LocalizedText(en: "hours a week", nl: "uur per week")
        }
    }
}
