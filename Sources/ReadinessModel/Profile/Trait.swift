/// A yes-or-no property of an organisation that decides which controls and questions apply to it.
///
/// Traits are derived from the profile by `OrganisationProfile.traits`; the library names them under `needs`.
package enum Trait: String, Sendable, Hashable, Codable, CaseIterable {
    case buildsSoftware = "builds-software"
    case hostsService = "hosts-service"
    case ownServers = "own-servers"
    case premises
    case employees
    case remoteWork = "remote-work"
    case personalData = "personal-data"
    case processor
    case healthData = "health-data"
    case suppliesFinancial = "supplies-financial"
    case suppliesCriticalFinancial = "supplies-critical-financial"
    case suppliesNIS2 = "supplies-nis2"
    case suppliesUSHealth = "supplies-us-health"
    case financialEntity = "financial-entity"
    case nis2Entity = "nis2-entity"
    case digitalProvider = "digital-provider"
    case outsourcedDevelopment = "outsourced-development"
    case soc2Availability = "soc2-availability"
    case soc2Confidentiality = "soc2-confidentiality"
    case soc2ProcessingIntegrity = "soc2-processing-integrity"
    case soc2Privacy = "soc2-privacy"

    /// What is said when the organisation lacks the trait: the justification of "not applicable".
    package var absence: LocalizedText {
        switch self {
        case .buildsSoftware:
            LocalizedText(en: "no software is developed", nl: "er wordt geen software ontwikkeld")
        case .hostsService:
            LocalizedText(en: "no service is hosted for customers", nl: "er wordt geen dienst voor klanten gehost")
        case .ownServers:
            LocalizedText(
                en: "no server room or data centre of its own", nl: "geen eigen serverruimte of datacentrum")
        case .premises: LocalizedText(en: "no office or other premises", nl: "geen kantoor of ander pand")
        case .employees: LocalizedText(en: "nobody is employed", nl: "er is niemand in dienst")
        case .remoteWork: LocalizedText(en: "nobody works remotely", nl: "er wordt niet op afstand gewerkt")
        case .personalData:
            LocalizedText(en: "no personal data is handled", nl: "er worden geen persoonsgegevens verwerkt")
        case .processor:
            LocalizedText(
                en: "no personal data is processed on behalf of customers",
                nl: "er worden geen persoonsgegevens namens klanten verwerkt")
        case .healthData:
            LocalizedText(
                en: "no US health information is handled", nl: "er wordt geen Amerikaanse zorginformatie verwerkt")
        case .suppliesFinancial:
            LocalizedText(en: "no financial entity is a customer", nl: "geen financiële entiteit als klant")
        case .suppliesCriticalFinancial:
            LocalizedText(
                en: "no critical or important function of a financial entity is supported",
                nl: "er wordt geen kritieke of belangrijke functie van een financiële entiteit ondersteund")
        case .suppliesNIS2:
            LocalizedText(
                en: "no essential or important entity is a customer",
                nl: "geen essentiële of belangrijke entiteit als klant")
        case .suppliesUSHealth:
            LocalizedText(
                en: "no US covered entity or business associate is a customer",
                nl: "geen Amerikaanse zorginstelling of business associate als klant")
        case .financialEntity:
            LocalizedText(
                en: "binds the financial entity itself; reaches a supplier through DORA Article 30",
                nl: "bindt de financiële entiteit zelf; bereikt een leverancier via artikel 30 DORA")
        case .nis2Entity:
            LocalizedText(
                en: "binds essential and important entities themselves; the organisation is neither",
                nl: "bindt essentiële en belangrijke entiteiten zelf; de organisatie is geen van beide")
        case .digitalProvider:
            LocalizedText(
                en: "Implementing Regulation (EU) 2024/2690 binds only the digital providers in its Article 1",
                nl: "Uitvoeringsverordening (EU) 2024/2690 bindt alleen de digitale aanbieders van haar artikel 1")
        case .outsourcedDevelopment:
            LocalizedText(en: "no development is outsourced", nl: "er wordt geen ontwikkeling uitbesteed")
        case .soc2Availability:
            LocalizedText(
                en: "the SOC 2 category availability was not chosen",
                nl: "de SOC 2-categorie beschikbaarheid is niet gekozen")
        case .soc2Confidentiality:
            LocalizedText(
                en: "the SOC 2 category confidentiality was not chosen",
                nl: "de SOC 2-categorie vertrouwelijkheid is niet gekozen")
        case .soc2ProcessingIntegrity:
            LocalizedText(
                en: "the SOC 2 category processing integrity was not chosen",
                nl: "de SOC 2-categorie integriteit van verwerking is niet gekozen")
        case .soc2Privacy:
            LocalizedText(
                en: "the SOC 2 category privacy was not chosen", nl: "de SOC 2-categorie privacy is niet gekozen")
        }
    }
}
