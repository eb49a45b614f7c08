import Testing

@testable import ReadinessModel

/// An organisation's size and sector, and how NIS2 reaches it.
struct SizeCase: Sendable, CustomTestStringConvertible {
    var employees: Int
    var turnover: Double?
    var balance: Double?
    var sector: OrganisationProfile.Sector
    /// nil: below the size, or outside the annexes.
    var entity: String?

    var testDescription: String {
        "\(employees) staff, turnover \(turnover ?? -1), balance \(balance ?? -1), \(sector.rawValue): \(entity ?? "not bound")"
    }

    init(
        _ employees: Int, _ turnover: Double?, _ balance: Double?, _ sector: OrganisationProfile.Sector,
        _ entity: String?
    ) {
        self.employees = employees
        self.turnover = turnover
        self.balance = balance
        self.sector = sector
        self.entity = entity
    }

    static let all: [SizeCase] = [
        .init(49, nil, nil, .cloud, nil), .init(50, nil, nil, .cloud, "important"),
        .init(249, nil, nil, .cloud, "important"), .init(250, nil, nil, .cloud, "essential"),
        // Either amount at or below the cap keeps a small enterprise small (Annex, Article 2(2)).
        .init(20, 10e6, 10e6, .cloud, nil), .init(20, 10_000_001, 10e6, .cloud, nil),
        .init(20, 10e6, 10_000_001, .cloud, nil), .init(49, 200e6, 9e6, .cloud, nil),
        .init(20, 10_000_001, 10_000_001, .cloud, "important"), .init(20, 11e6, nil, .cloud, nil),
        // And the same at the upper caps, 50 and 43 million (Article 2(1)).
        .init(60, 50e6, 43e6, .annexI, "important"), .init(60, 51e6, 43e6, .annexI, "important"),
        .init(60, 50e6, 44e6, .annexI, "important"), .init(60, 51e6, 44e6, .annexI, "essential"),
        .init(20, 51e6, 44e6, .managedServices, "essential"),
        // Annex II makes an entity important, however large.
        .init(1_000, nil, nil, .digitalProvider, "important"), .init(1_000, nil, nil, .annexII, "important"),
        .init(1_000, 90e6, 90e6, .other, nil),
    ]
}

@Suite struct ScopeTests {
    private func profile(_ size: SizeCase) -> OrganisationProfile {
        OrganisationProfile(
            name: "Sample", employees: size.employees, turnover: size.turnover, balanceSheet: size.balance,
            sector: size.sector)
    }

    private func verdict(_ framework: Framework.ID, _ profile: OrganisationProfile) throws -> Scope.Verdict {
        try #require(Scope(of: profile).verdicts.first { $0.framework == framework })
    }

    @Test("NIS2 binds medium-sized and larger entities of the annexes", arguments: SizeCase.all)
    func nis2(_ size: SizeCase) throws {
        let verdict = try verdict(.nis2, profile(size))
        #expect((verdict.reach == .direct) == (size.entity != nil))
        if let entity = size.entity { #expect(verdict.reason.en.contains("\(entity) entity")) }
    }

    @Test(
        "the caps are those of Recommendation 2003/361/EC at every corner",
        arguments: OrganisationProfile.Sector.allCases)
    func caps(_ sector: OrganisationProfile.Sector) throws {
        for staff in [1, 49, 50, 249, 250] {
            for turnover in [0, 10e6, 10_000_001, 50e6, 50_000_001] {
                for balance in [0, 10e6, 10_000_001, 43e6, 43_000_001] {
                    let isSmall = staff < 50 && (turnover <= 10e6 || balance <= 10e6)
                    let isMediumAtMost = staff < 250 && (turnover <= 50e6 || balance <= 43e6)
                    let verdict = try verdict(.nis2, profile(SizeCase(staff, turnover, balance, sector, nil)))
                    #expect((verdict.reach == .direct) == (sector != .other && !isSmall))
                    let isEssential = verdict.reason.en.contains("essential entity")
                    let isAnnexI = [.cloud, .managedServices, .annexI].contains(sector)
                    #expect(isEssential == (isAnnexI && !isMediumAtMost), "\(staff), \(turnover), \(balance)")
                }
            }
        }
    }

    @Test("the reason names the number that decided")
    func numbers() throws {
        let verdict = try verdict(.nis2, profile(SizeCase(20, 12_340_000, 11e6, .cloud, nil)))
        #expect(
            verdict.reason.en.contains("20 staff and € 12.3 million turnover and € 11.0 million balance-sheet total"))
        #expect(verdict.reason.nl.contains("20 medewerkers en € 12,3 miljoen omzet en € 11,0 miljoen balanstotaal"))
    }

    @Test(
        "a near thing is said to be one",
        arguments: [
            (39, nil, nil, nil), (40, nil, nil, "close to 50 staff"), (59, nil, nil, "close to 50 staff"),
            (60, nil, nil, nil),
            (20, 11e6, nil, "balance-sheet total is not given"), (20, 10e6, nil, nil), (20, 11e6, 5e6, nil),
            (20, nil, 11e6, "turnover is not given"), (20, nil, 10e6, nil), (100, 11e6, nil, nil),
        ] as [(Int, Double?, Double?, String?)])
    func doubt(_ employees: Int, _ turnover: Double?, _ balance: Double?, _ doubt: String?) throws {
        let verdict = try verdict(.nis2, profile(SizeCase(employees, turnover, balance, .cloud, nil)))
        #expect(
            verdict.doubt.map { doubt.map($0.en.contains) ?? false } ?? (doubt == nil), "\(verdict.doubt?.en ?? "none")"
        )
        #expect(try self.verdict(.nis2, profile(SizeCase(employees, turnover, balance, .other, nil))).doubt == nil)
    }

    @Test(
        "buyers bring a regime to whoever it does not bind",
        arguments: [
            (Framework.ID.nis2, [OrganisationProfile.BuyerKind.other], Reach.voluntary, "Article 2(1)"),
            (.nis2, [.publicBody], .voluntary, "Article 2(1)"),
            (.nis2, [.essentialOrImportant], .throughBuyers, "Article 21(2)(d)"),
            (.dora, [.other], .none, "Article 30"), (.dora, [.financialEntity], .throughBuyers, "Article 30(2)"),
            (.dora, [.financialCritical, .financialEntity], .throughBuyers, "30(3)"),
            (.hipaa, [.usHealthcare], .none, "45 CFR 160.103"),
        ] as [(Framework.ID, Set<OrganisationProfile.BuyerKind>, Reach, String)])
    func buyers(
        _ framework: Framework.ID, _ buyers: Set<OrganisationProfile.BuyerKind>, _ reach: Reach, _ article: String
    ) throws {
        let verdict = try verdict(framework, OrganisationProfile(name: "Sample", sector: .other, buyers: buyers))
        #expect(verdict.reach == reach)
        #expect(verdict.reason.en.contains(article), "\(verdict.reason.en)")
    }

    @Test("a buyer that leaves the decisive fact open raises a doubt")
    func openFacts() throws {
        let financial = try verdict(.dora, OrganisationProfile(name: "Sample", buyers: [.financialEntity]))
        #expect(financial.doubt?.en.contains("Article 30(3)") == true)
        let critical = try verdict(.dora, OrganisationProfile(name: "Sample", buyers: [.financialCritical]))
        #expect(critical.doubt == nil)
        let hospital = try verdict(.hipaa, OrganisationProfile(name: "Sample", buyers: [.usHealthcare]))
        #expect(hospital.doubt?.en.contains("patient data") == true)
    }

    @Test(
        "data and role decide HIPAA, the GDPR and DORA",
        arguments: [
            (Framework.ID.hipaa, [OrganisationProfile.DataKind.usHealth], false, Reach.direct),
            (.hipaa, [.personal], false, .none), (.gdprProcessor, [.customersPersonal], false, .direct),
            (.gdprProcessor, [.personal], false, .none), (.gdprProcessor, [], false, .none), (.dora, [], true, .direct),
            (.dora, [], false, .none),
        ] as [(Framework.ID, Set<OrganisationProfile.DataKind>, Bool, Reach)])
    func data(
        _ framework: Framework.ID, _ data: Set<OrganisationProfile.DataKind>, _ isFinancial: Bool, _ reach: Reach
    ) throws {
        let profile = OrganisationProfile(name: "Sample", data: data, isFinancialEntity: isFinancial)
        #expect(try verdict(framework, profile).reach == reach)
    }

    @Test("a certificate is chosen or voluntary, and a framework of one's own is voluntary")
    func targets() {
        let scope = Scope(of: OrganisationProfile(name: "Sample", targets: [.iso27001]))
        #expect(scope.reach(of: .iso27001) == .chosen)
        #expect(scope.reach(of: .soc2) == .voluntary)
        #expect(scope.reach(of: .init("house-rules")) == .voluntary)
    }

    @Test("law weighs more than contract and certificate, and those more than preference")
    func weights() {
        #expect(Reach.allCases.map(\.weight) == [3, 2, 2, 1, 0])
    }

    @Test("every verdict gives a reason in both languages, with an article unless the organisation chose it itself")
    func reasons() {
        for sector in OrganisationProfile.Sector.allCases {
            for employees in [20, 120, 400] {
                for buyers in OrganisationProfile.BuyerKind.allCases {
                    for data in OrganisationProfile.DataKind.allCases {
                        let scope = Scope(
                            of: OrganisationProfile(
                                name: "Sample", employees: employees, sector: sector, data: [data], buyers: [buyers],
                                targets: [.soc2]))
                        #expect(scope.verdicts.count == 6)
                        for verdict in scope.verdicts where verdict.reach != .chosen {
                            let names =
                                verdict.reason.en.contains(/Articles? \d|CFR \d|A\.5\.\d/)
                                && verdict.reason.nl.contains(/artikel(en)? \d|CFR \d|A\.5\.\d/)
                            #expect(names, "\(verdict.framework): \(verdict.reason.en) / \(verdict.reason.nl)")
                            #expect(verdict.reason.en != verdict.reason.nl)
                        }
                    }
                }
            }
        }
    }
}
