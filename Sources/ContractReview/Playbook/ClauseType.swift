/// What a clause is about; a clause has one to three types.
package enum ClauseType: String, Sendable, Hashable, Codable, CaseIterable {
    // The seven that stall deals.
    case incidentNotification = "incident-notification"
    case auditRights = "audit-rights"
    case securityWarranty = "security-warranty"
    case remediationDeadlines = "remediation-deadlines"
    case subprocessors
    case securityOperations = "security-operations"
    case preGoLiveGates = "pre-go-live-gates"
    // The others.
    case dataProtection = "data-protection"
    case accessControl = "access-control"
    case continuityBackup = "continuity-backup"
    case personnel
    case certification
    case liabilityPenalty = "liability-penalty"
    case secureDevelopment = "secure-development"
    case cryptography
    case physicalSecurity = "physical-security"
    case governancePolicy = "governance-policy"
    case definitions
    case boilerplate
}

/// A wording that makes a clause dangerous for the party that must keep it.
package enum RedFlag: String, Sendable, Hashable, Codable, CaseIterable {
    case absoluteGuarantee = "absolute-guarantee"
    case unlimitedAudit = "unlimited-audit"
    case suspectedIncidentTrigger = "suspected-incident-trigger"
    case hardDeadlineUnder24Hours = "hard-deadline-under-24h"
    case allFindingsFixedDeadline = "all-findings-fixed-deadline"
    case priorApprovalEverySubprocessor = "prior-approval-every-subprocessor"
    case staffedRoundTheClock = "24x7-soc"
    case uncappedLiabilityOrPenalty = "uncapped-liability-or-penalty"
    case unilateralChange = "unilateral-change"
    case openEndedPreGoLive = "open-ended-pre-go-live"
    case flowDownIdenticalTerms = "flow-down-identical-terms"
    case freeOfChargeAudit = "free-of-charge-audit"
    case thirdPartyCostsOnSupplier = "third-party-costs-on-supplier"
}

/// What to do with a clause: sign it, agree in principle with other words, or replace it.
package enum Stance: String, Sendable, Hashable, Codable, CaseIterable {
    case accept, negotiate, reject
}
