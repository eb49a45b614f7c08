/// What decides which regimes and controls concern an organisation: size, sector, what it does, with which data, for whom.
package struct OrganisationProfile: Sendable, Hashable, Codable {
    package enum Activity: String, Sendable, Hashable, Codable, CaseIterable {
        case buildsSoftware = "builds-software"
        case hostsService = "hosts-service"
        case managedServices = "managed-services"
        case ownServers = "own-servers"
        case outsourcedDevelopment = "outsourced-development"
    }

    package enum DataKind: String, Sendable, Hashable, Codable, CaseIterable {
        case personal
        /// Personal data processed on behalf of customers (GDPR Article 4(8)).
        case customersPersonal = "customers-personal"
        /// Protected health information of US covered entities (45 CFR 160.103).
        case usHealth = "us-health"
    }

    package enum BuyerKind: String, Sendable, Hashable, Codable, CaseIterable {
        case financialEntity = "financial-entity"
        /// A financial entity whose critical or important function the service supports (DORA Article 3(22)).
        case financialCritical = "financial-critical"
        case essentialOrImportant = "nis2-entity"
        case usHealthcare = "us-healthcare"
        case publicBody = "public-body"
        case other
    }

    /// How the organisation's sector stands in the annexes of Directive (EU) 2022/2555.
    package enum Sector: String, Sendable, Hashable, Codable, CaseIterable {
        /// Cloud computing, data centres and the like: Annex I, digital infrastructure.
        case cloud
        /// Managed and managed security services: Annex I, ICT service management.
        case managedServices = "managed-services"
        /// Marketplaces, search engines, social networks: Annex II, digital providers.
        case digitalProvider = "digital-provider"
        /// Another sector of Annex I.
        case annexI = "annex-1"
        /// Another sector of Annex II.
        case annexII = "annex-2"
        /// Software delivered to be run by the customer, consultancy and everything else outside the annexes.
        case other
    }

    package enum SOC2Category: String, Sendable, Hashable, Codable, CaseIterable {
        case availability, confidentiality, privacy
        case processingIntegrity = "processing-integrity"
    }

    package var name: String
    /// The product or service that customers buy; used in wording.
    package var service: String?
    /// Two letters, ISO 3166-1.
    package var country: String
    /// Staff headcount in full-time equivalents (Recommendation 2003/361/EC).
    package var employees: Int
    /// Annual turnover and balance-sheet total in euro; nil when not given.
    package var turnover: Double?
    package var balanceSheet: Double?
    package var sector: Sector
    package var activities: Set<Activity>
    package var data: Set<DataKind>
    package var buyers: Set<BuyerKind>
    package var premises: Bool
    package var remoteWork: Bool
    /// Whether the organisation is itself a financial entity of DORA Article 2(1).
    package var isFinancialEntity: Bool
    package var soc2Categories: Set<SOC2Category>
    /// Frameworks the organisation has decided to be certified or attested for.
    package var targets: Set<Framework.ID>

    package init(
        name: String, service: String? = nil, country: String = "NL", employees: Int = 20, turnover: Double? = nil,
        balanceSheet: Double? = nil, sector: Sector = .cloud,
        activities: Set<Activity> = [.buildsSoftware, .hostsService],
        data: Set<DataKind> = [.personal, .customersPersonal], buyers: Set<BuyerKind> = [.other], premises: Bool = true,
        remoteWork: Bool = true, isFinancialEntity: Bool = false,
        soc2Categories: Set<SOC2Category> = [.availability, .confidentiality], targets: Set<Framework.ID> = []
    ) {
        self.name = name
        self.service = service
        self.country = country
        self.employees = employees
        self.turnover = turnover
        self.balanceSheet = balanceSheet
        self.sector = sector
        self.activities = activities
        self.data = data
        self.buyers = buyers
        self.premises = premises
        self.remoteWork = remoteWork
        self.isFinancialEntity = isFinancialEntity
        self.soc2Categories = soc2Categories
        self.targets = targets
    }

    /// Size classes of the measures' effort: up to 9, 10 to 49, and 50 or more people.
    package enum Size: String, Sendable, Hashable, Codable, CaseIterable {
        case micro, small, medium
    }

    package var size: Size {
        employees < 10 ? .micro : employees < 50 ? .small : .medium
    }

    /// The traits that hold, from the profile and from which regimes bind the organisation itself.
    package var traits: Set<Trait> {
        var traits: Set<Trait> = []
        func add(_ trait: Trait, when holds: Bool) {
            if holds { traits.insert(trait) }
        }
        let scope = Scope(of: self)
        add(.buildsSoftware, when: activities.contains(.buildsSoftware))
        add(.hostsService, when: activities.contains(.hostsService))
        add(.ownServers, when: activities.contains(.ownServers))
        add(.outsourcedDevelopment, when: activities.contains(.outsourcedDevelopment))
        add(.premises, when: premises)
        add(.remoteWork, when: remoteWork)
        add(.employees, when: employees > 1)
        add(.personalData, when: !data.isDisjoint(with: [.personal, .customersPersonal, .usHealth]))
        add(.processor, when: data.contains(.customersPersonal))
        add(.healthData, when: data.contains(.usHealth))
        add(.suppliesFinancial, when: !buyers.isDisjoint(with: [.financialEntity, .financialCritical]))
        add(.suppliesCriticalFinancial, when: buyers.contains(.financialCritical))
        add(.suppliesNIS2, when: buyers.contains(.essentialOrImportant))
        add(.suppliesUSHealth, when: buyers.contains(.usHealthcare))
        add(.financialEntity, when: isFinancialEntity)
        add(.nis2Entity, when: scope.isDirect(.nis2))
        add(.digitalProvider, when: scope.isDirect(.nis2) && scope.isDigitalProvider)
        add(.soc2Availability, when: soc2Categories.contains(.availability))
        add(.soc2Confidentiality, when: soc2Categories.contains(.confidentiality))
        add(.soc2ProcessingIntegrity, when: soc2Categories.contains(.processingIntegrity))
        add(.soc2Privacy, when: soc2Categories.contains(.privacy))
        return traits
    }
}
