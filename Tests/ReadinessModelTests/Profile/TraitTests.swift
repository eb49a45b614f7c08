import Testing

@testable import ReadinessModel

@Suite struct TraitTests {
    /// An organisation that has as little as can be.
    private let bare = OrganisationProfile(
        name: "Bare", employees: 1, sector: .other, activities: [], data: [], buyers: [], premises: false,
        remoteWork: false, soc2Categories: [])

    private func with(_ change: (inout OrganisationProfile) -> Void) -> Set<Trait> {
        var profile = bare
        change(&profile)
        return profile.traits
    }

    @Test("an organisation that has nothing has no trait")
    func nothing() {
        #expect(bare.traits.isEmpty)
    }

    @Test("each part of the profile brings its own trait and no other")
    func parts() {
        #expect(with { $0.activities = [.buildsSoftware] } == [.buildsSoftware])
        #expect(with { $0.activities = [.hostsService] } == [.hostsService])
        #expect(with { $0.activities = [.ownServers] } == [.ownServers])
        #expect(with { $0.activities = [.outsourcedDevelopment] } == [.outsourcedDevelopment])
        #expect(with { $0.premises = true } == [.premises])
        #expect(with { $0.remoteWork = true } == [.remoteWork])
        #expect(with { $0.employees = 2 } == [.employees])
        #expect(with { $0.data = [.personal] } == [.personalData])
        #expect(with { $0.data = [.customersPersonal] } == [.personalData, .processor])
        #expect(with { $0.data = [.usHealth] } == [.personalData, .healthData])
        #expect(with { $0.buyers = [.financialEntity] } == [.suppliesFinancial])
        #expect(with { $0.buyers = [.financialCritical] } == [.suppliesFinancial, .suppliesCriticalFinancial])
        #expect(with { $0.buyers = [.essentialOrImportant] } == [.suppliesNIS2])
        #expect(with { $0.buyers = [.usHealthcare] } == [.suppliesUSHealth])
        #expect(with { $0.isFinancialEntity = true } == [.financialEntity])
        #expect(with { $0.soc2Categories = [.privacy] } == [.soc2Privacy])
        #expect(with { $0.soc2Categories = [.processingIntegrity] } == [.soc2ProcessingIntegrity])
    }

    @Test(
        "the implementing regulation binds digital providers that are entities themselves",
        arguments: [
            (OrganisationProfile.Sector.cloud, 60, [Trait.nis2Entity, .digitalProvider]),
            (.managedServices, 60, [.nis2Entity, .digitalProvider]), (.annexI, 60, [.nis2Entity]), (.cloud, 20, []),
            (.other, 60, []),
        ] as [(OrganisationProfile.Sector, Int, Set<Trait>)])
    func entity(_ sector: OrganisationProfile.Sector, _ employees: Int, _ traits: Set<Trait>) {
        let found = with {
            $0.sector = sector
            $0.employees = employees
        }
        #expect(found == traits.union([.employees]))
    }

    @Test("the absence of every trait is said in two languages, no two alike")
    func absence() {
        #expect(Set(Trait.allCases.map(\.absence.en)).count == Trait.allCases.count)
        #expect(Set(Trait.allCases.map(\.absence.nl)).count == Trait.allCases.count)
        #expect(Trait.allCases.allSatisfy { $0.absence.en != $0.absence.nl })
    }

    @Test(
        "effort goes by headcount",
        arguments: [
            (1, OrganisationProfile.Size.micro), (9, .micro), (10, .small), (49, .small), (50, .medium),
            (5_000, .medium),
        ])
    func size(_ employees: Int, _ size: OrganisationProfile.Size) {
        var profile = bare
        profile.employees = employees
        #expect(profile.size == size)
    }
}
