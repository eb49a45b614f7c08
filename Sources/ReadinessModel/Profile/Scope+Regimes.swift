/// The regimes' own rules on whom they bind.
extension Scope {
    /// Directive (EU) 2022/2555 Articles 2 and 3, with the size caps of Recommendation 2003/361/EC.
    static func nis2(_ profile: OrganisationProfile) -> Verdict {
        let inAnnex = profile.sector != .other
        let annex: LocalizedText =
            switch profile.sector {
            case .cloud:
                LocalizedText(
                    en: "Annex I, point 8 (digital infrastructure)", nl: "bijlage I, punt 8 (digitale infrastructuur)")
            case .managedServices:
                LocalizedText(
                    en: "Annex I, point 9 (ICT service management)", nl: "bijlage I, punt 9 (beheer van ICT-diensten)")
            case .digitalProvider:
                LocalizedText(
                    en: "Annex II, point 6 (digital providers)", nl: "bijlage II, punt 6 (digitale aanbieders)")
            case .annexI: LocalizedText(en: "Annex I", nl: "bijlage I")
            case .annexII: LocalizedText(en: "Annex II", nl: "bijlage II")
            case .other: LocalizedText(en: "outside the annexes", nl: "buiten de bijlagen")
            }
        let size = sizeClass(profile)
        if inAnnex, size != .belowMedium {
            let large = size == .large && profile.sector != .digitalProvider && profile.sector != .annexII
            return Verdict(
                framework: .nis2, reach: .direct,
                reason: LocalizedText(
                    en: "\(annex.en), and \(sizeWords(profile).en): \(large ? "essential" : "important") entity "
                        + "(Directive (EU) 2022/2555 Articles 2(1) and 3)",
                    nl: "\(annex.nl), en \(sizeWords(profile).nl): \(large ? "essentiële" : "belangrijke") entiteit "
                        + "(Richtlijn (EU) 2022/2555, artikelen 2, lid 1, en 3)"),
                doubt: sizeDoubt(profile))
        }
        let why =
            inAnnex
            ? LocalizedText(
                en: "\(annex.en), but \(sizeWords(profile).en): below the size of Article 2(1)",
                nl: "\(annex.nl), maar \(sizeWords(profile).nl): kleiner dan artikel 2, lid 1, vraagt")
            : LocalizedText(
                en: "the sector is outside Annexes I and II (Article 2(1))",
                nl: "de sector staat niet in bijlage I of II (artikel 2, lid 1)")
        if profile.buyers.contains(.essentialOrImportant) {
            return Verdict(
                framework: .nis2, reach: .throughBuyers,
                reason: LocalizedText(
                    en: why.en
                        + "; essential or important buyers pass on security requirements (Article 21(2)(d) and (3))",
                    nl: why.nl
                        + "; essentiële of belangrijke kopers leggen eisen door (artikel 21, lid 2, onder d), en lid 3)"
                ),
                doubt: sizeDoubt(profile))
        }
        return Verdict(
            framework: .nis2, reach: .voluntary,
            reason: LocalizedText(
                en: why.en + "; no essential or important buyer named; kept as a yardstick",
                nl: why.nl + "; geen essentiële of belangrijke koper genoemd; dient als meetlat"),
            doubt: sizeDoubt(profile))
    }

    /// Regulation (EU) 2022/2554 Articles 2 and 30.
    static func dora(_ profile: OrganisationProfile) -> Verdict {
        if profile.isFinancialEntity {
            return Verdict(
                framework: .dora, reach: .direct,
                reason: LocalizedText(
                    en: "a financial entity of Regulation (EU) 2022/2554 Article 2(1)",
                    nl: "een financiële entiteit van Verordening (EU) 2022/2554, artikel 2, lid 1"))
        }
        if profile.buyers.contains(.financialCritical) {
            return Verdict(
                framework: .dora, reach: .throughBuyers,
                reason: LocalizedText(
                    en: "financial entities buy the service for a critical or important function: contract terms of "
                        + "Article 30(2) and 30(3)",
                    nl: "financiële entiteiten nemen de dienst af voor een kritieke of belangrijke functie: "
                        + "contractbepalingen van artikel 30, leden 2 en 3"))
        }
        if profile.buyers.contains(.financialEntity) {
            return Verdict(
                framework: .dora, reach: .throughBuyers,
                reason: LocalizedText(
                    en: "financial entities buy the service: contract terms of Article 30(2)",
                    nl: "financiële entiteiten nemen de dienst af: contractbepalingen van artikel 30, lid 2"),
                doubt: LocalizedText(
                    en: "ask the buyer whether the function is critical or important: then Article 30(3) applies too",
                    nl: "vraag de koper of de functie kritiek of belangrijk is: dan geldt ook artikel 30, lid 3"))
        }
        return Verdict(
            framework: .dora, reach: .none,
            reason: LocalizedText(
                en: "not a financial entity (Article 2(1)) and none as a customer (Article 30)",
                nl: "geen financiële entiteit (artikel 2, lid 1) en er geen als klant (artikel 30)"))
    }

    /// 45 CFR 160.103: a business associate handles protected health information for a covered entity.
    static func hipaa(_ profile: OrganisationProfile) -> Verdict {
        if profile.data.contains(.usHealth) {
            return Verdict(
                framework: .hipaa, reach: .direct,
                reason: LocalizedText(
                    en: "protected health information is handled for others: business associate (45 CFR 160.103, "
                        + "164.302)",
                    nl: "er wordt beschermde zorginformatie voor anderen verwerkt: business associate (45 CFR 160.103, "
                        + "164.302)"))
        }
        return Verdict(
            framework: .hipaa, reach: .none,
            reason: LocalizedText(
                en: "no US protected health information is handled (45 CFR 160.103)",
                nl: "er wordt geen Amerikaanse beschermde zorginformatie verwerkt (45 CFR 160.103)"),
            doubt: profile.buyers.contains(.usHealthcare)
                ? LocalizedText(
                    en: "US healthcare buyers are named: be sure that no patient data reaches the service",
                    nl:
                        "er zijn Amerikaanse zorgkopers genoemd: wees zeker dat er geen patiëntgegevens in de dienst komen"
                )
                : nil)
    }

    /// Regulation (EU) 2016/679 Articles 3, 4(8) and 28.
    static func gdpr(_ profile: OrganisationProfile) -> Verdict {
        profile.data.contains(.customersPersonal)
            ? Verdict(
                framework: .gdprProcessor, reach: .direct,
                reason: LocalizedText(
                    en: "personal data is processed on behalf of customers: processor (GDPR Articles 4(8) and 28)",
                    nl: "er worden persoonsgegevens namens klanten verwerkt: verwerker (AVG artikelen 4, punt 8, en 28)"
                ))
            : Verdict(
                framework: .gdprProcessor, reach: .none,
                reason: LocalizedText(
                    en: "no personal data is processed on behalf of customers (GDPR Article 4(8))",
                    nl: "er worden geen persoonsgegevens namens klanten verwerkt (AVG artikel 4, punt 8)"))
    }

    private enum SizeClass { case belowMedium, medium, large }

    /// Medium: 50 people or more, or both turnover and balance sheet above 10 million; large: 250 or more, or turnover
    /// above 50 and balance sheet above 43 million (Recommendation 2003/361/EC, Annex, Article 2).
    private static func sizeClass(_ profile: OrganisationProfile) -> SizeClass {
        let turnover = profile.turnover ?? 0
        let balance = profile.balanceSheet ?? 0
        if profile.employees >= 250 || (turnover > 50_000_000 && balance > 43_000_000) { return .large }
        if profile.employees >= 50 || (turnover > 10_000_000 && balance > 10_000_000) { return .medium }
        return .belowMedium
    }

    private static func sizeWords(_ profile: OrganisationProfile) -> LocalizedText {
        var en = "\(profile.employees) staff"
        var nl = "\(profile.employees) medewerkers"
        for (amount, words) in [
            (profile.turnover, LocalizedText(en: "turnover", nl: "omzet")),
            (profile.balanceSheet, LocalizedText(en: "balance-sheet total", nl: "balanstotaal")),
        ] {
            guard let amount else { continue }
            let millions = String(Int((amount / 100_000).rounded()) / 10)
            let tenths = String(Int((amount / 100_000).rounded()) % 10)
            en += " and € \(millions).\(tenths) million \(words.en)"
            nl += " en € \(millions),\(tenths) miljoen \(words.nl)"
        }
        return LocalizedText(en: en, nl: nl)
    }

    private static func sizeDoubt(_ profile: OrganisationProfile) -> LocalizedText? {
        guard profile.sector != .other else { return nil }
        if (40..<60).contains(profile.employees) {
            return LocalizedText(
                en: "close to 50 staff: count full-time equivalents, partner and linked enterprises included",
                nl: "dicht bij 50 medewerkers: tel in fte, partner- en verbonden ondernemingen meegerekend")
        }
        if profile.employees < 50, profile.turnover ?? 0 > 10_000_000, profile.balanceSheet == nil {
            return LocalizedText(
                en:
                    "turnover is above € 10 million and the balance-sheet total is not given: above 10 million too, and the "
                    + "organisation is medium-sized",
                nl:
                    "de omzet is meer dan € 10 miljoen en het balanstotaal is niet opgegeven: is dat ook meer dan 10 miljoen, "
                    + "dan is de organisatie middelgroot")
        }
        if profile.employees < 50, profile.balanceSheet ?? 0 > 10_000_000, profile.turnover == nil {
            return LocalizedText(
                en: "the balance-sheet total is above € 10 million and the turnover is not given: above 10 million "
                    + "too, and the organisation is medium-sized",
                nl: "het balanstotaal is meer dan € 10 miljoen en de omzet is niet opgegeven: is die ook meer dan "
                    + "10 miljoen, dan is de organisatie middelgroot")
        }
        return nil
    }
}
