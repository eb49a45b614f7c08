/// How a framework reaches an organisation.
package enum Reach: String, Sendable, Hashable, Codable, CaseIterable {
    /// The law binds the organisation itself.
    case direct
    /// Buyers must pass requirements on by contract.
    case throughBuyers = "through-buyers"
    /// The organisation chose it: a certificate or report it works towards.
    case chosen
    /// Nothing demands it; useful as a yardstick.
    case voluntary
    /// It does not concern the organisation.
    case none

    /// How much a framework counts when gaps are ranked: law before contract and certification before preference.
    package var weight: Double {
        switch self {
        case .direct: 3
        case .throughBuyers, .chosen: 2
        case .voluntary: 1
        case .none: 0
        }
    }
}

/// Which regimes bind an organisation directly, reach it through its buyers, or do not concern it; with the article and
/// the number that decided.
package struct Scope: Sendable, Hashable {
    package struct Verdict: Sendable, Hashable {
        package var framework: Framework.ID
        package var reach: Reach
        /// Why, with article and number.
        package var reason: LocalizedText
        /// What makes the verdict doubtful, when it is a near thing or the profile does not say enough.
        package var doubt: LocalizedText?
    }

    package let verdicts: [Verdict]
    /// Whether the sector is on the list of Article 1 of Implementing Regulation (EU) 2024/2690.
    package let isDigitalProvider: Bool

    package init(of profile: OrganisationProfile) {
        isDigitalProvider = [.cloud, .managedServices, .digitalProvider].contains(profile.sector)
        verdicts = [
            Scope.voluntary(.iso27001, profile: profile),
            Scope.voluntary(.soc2, profile: profile),
            Scope.nis2(profile),
            Scope.dora(profile),
            Scope.hipaa(profile),
            Scope.gdpr(profile),
        ]
    }

    /// The reach of a framework; imported frameworks nobody demands are voluntary.
    package func reach(of framework: Framework.ID) -> Reach {
        verdicts.first { $0.framework == framework }?.reach ?? .voluntary
    }

    package func isDirect(_ framework: Framework.ID) -> Bool {
        reach(of: framework) == .direct
    }

    private static func voluntary(_ framework: Framework.ID, profile: OrganisationProfile) -> Verdict {
        profile.targets.contains(framework)
            ? Verdict(
                framework: framework, reach: .chosen,
                reason: LocalizedText(
                    en: "the organisation works towards it", nl: "de organisatie werkt hiernaartoe"))
            : Verdict(
                framework: framework, reach: .voluntary,
                reason: LocalizedText(
                    en: "no law demands it; buyers ask for it as proof (ISO A.5.19 to A.5.22, SOC 2 CC9.2)",
                    nl: "geen wet eist het; kopers vragen erom als bewijs (ISO A.5.19 tot en met A.5.22, SOC 2 CC9.2)"))
    }
}
