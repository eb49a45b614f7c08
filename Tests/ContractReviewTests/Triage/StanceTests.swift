import Testing

@testable import ContractReview

/// A stance follows the supplier's truth, in both directions, for each of the seven clauses that stall deals.
@Suite struct StanceTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var sentence: String
        var facts: [String: Double] = [:]
        var answers: [String: Posture.Answer] = [:]
        var otherFacts: [String: Double] = [:]
        var otherAnswers: [String: Posture.Answer] = [:]
        /// The fact or question that must be named when it is not known.
        var decidedBy: String
        var testDescription: String { sentence }
    }

    static let strong = Posture.Answer(level: 1, demonstrable: true)
    static let weak = Posture.Answer(level: 0.2, demonstrable: true)

    /// With the first facts and answers the clause can be accepted, with the others it cannot.
    static let cases: [Case] = [
        Case(
            sentence:
                "Supplier shall notify Customer of a security incident within 24 hours after becoming aware of it.",
            facts: ["incident-notify-hours": 12], otherFacts: ["incident-notify-hours": 36],
            decidedBy: "incident-notify-hours"),
        Case(
            sentence: "Leverancier meldt ieder vermoeden van een beveiligingsincident binnen 48 uur aan Opdrachtgever.",
            facts: ["incident-confirm-hours": 8, "incident-notify-hours": 12],
            otherFacts: ["incident-confirm-hours": 48, "incident-notify-hours": 12],
            decidedBy: "incident-confirm-hours"),
        Case(
            sentence: "Customer may audit Supplier's compliance once a year on at least 14 days' written notice.",
            facts: ["audit-notice-days": 10], otherFacts: ["audit-notice-days": 30], decidedBy: "audit-notice-days"),
        Case(
            sentence: "Supplier warrants that its security measures comply with ISO 27001.",
            answers: ["CU-01": strong], otherAnswers: ["CU-01": weak], decidedBy: "CU-01"),
        Case(
            sentence: "Supplier remediates critical vulnerabilities within 7 days.",
            facts: ["patch-critical-days": 5], otherFacts: ["patch-critical-days": 14],
            decidedBy: "patch-critical-days"),
        Case(
            sentence: "Customer may object to a new subprocessor within 45 days of the notice.",
            facts: ["subprocessor-objection-days": 60], otherFacts: ["subprocessor-objection-days": 14],
            decidedBy: "subprocessor-objection-days"),
        Case(
            sentence: "Supplier operates a SOC that monitors the environment 24 hours a day, 7 days a week.",
            facts: ["monitoring-hours-per-week": 168], otherFacts: ["monitoring-hours-per-week": 40],
            decidedBy: "monitoring-hours-per-week"),
        Case(
            sentence: "Logbestanden worden ten minste achttien maanden bewaard.",
            facts: ["log-retention-months": 24], otherFacts: ["log-retention-months": 12],
            decidedBy: "log-retention-months"),
        Case(
            sentence: "Before go-live Supplier has an independent penetration test of the service performed.",
            facts: ["pentest-last": 3], otherFacts: ["pentest-last": 20], decidedBy: "pentest-last"),
    ]

    @Test("the stance changes with the fact that decides", arguments: cases)
    func changes(item: Case) {
        let able = ReviewSample.verdict(on: item.sentence, facts: item.facts, answers: item.answers)
        let unable = ReviewSample.verdict(on: item.sentence, facts: item.otherFacts, answers: item.otherAnswers)
        #expect(able.stance == .accept, "\(able.reasons.map(\.rule))")
        #expect(unable.stance == .negotiate, "\(unable.reasons.map(\.rule))")
        #expect(!unable.wordings.isEmpty)
    }

    @Test("what is not known decides nothing", arguments: cases)
    func dependsOn(item: Case) {
        var facts: [String: Double?] = item.facts.mapValues { $0 }
        var answers: [String: Posture.Answer?] = item.answers.mapValues { $0 }
        facts.updateValue(nil, forKey: item.decidedBy)
        answers.updateValue(nil, forKey: item.decidedBy)
        let verdict = ReviewSample.verdict(on: item.sentence, facts: facts, answers: answers)
        #expect(verdict.stance == .negotiate)
        #expect(verdict.dependsOn.contains(item.decidedBy), "\(verdict.dependsOn)")
    }

    @Test func `in place without current evidence is not accepted`() {
        let sentence = "Supplier maintains an incident response plan."
        let shown = ReviewSample.verdict(on: sentence)
        let stale = ReviewSample.verdict(on: sentence, answers: ["IR-01": .init(level: 1, demonstrable: false)])
        #expect(shown.stance == .accept)
        #expect(stale.stance == .negotiate)
        #expect(stale.reasons.first?.kind == .answer(question: "IR-01", standing: .notDemonstrable))
    }

    @Test func `a reason points at the number and says what can be kept`() throws {
        let sentence = "Supplier shall notify Customer of a security incident within 24 hours."
        let reason = try #require(ReviewSample.verdict(on: sentence).reasons.first)
        guard case .number(let asked, let facts, let kept, let unit) = reason.kind else {
            Issue.record("the reason is \(reason.kind)")
            return
        }
        #expect(asked.value == 24)
        #expect(facts == ["incident-notify-hours"])
        #expect(kept == 36 && unit == .hours)
        #expect(reason.ranges.contains { sentence.scalars(in: $0).contains("24") })
    }

    @Test(
        "what nobody can promise is replaced",
        arguments: [
            "Supplier warrants that the services are free from vulnerabilities.",
            "Opdrachtgever mag te allen tijde en zonder aankondiging een audit uitvoeren.",
            "The Supplier's liability under this annex is unlimited.",
        ])
    func rejects(sentence: String) {
        let verdict = ReviewSample.verdict(on: sentence)
        #expect(verdict.stance == .reject)
        #expect(!verdict.wordings.isEmpty)
    }

    @Test func `a carve-out for intent is accepted and still flagged`() {
        let sentence = "De beperking van aansprakelijkheid geldt niet in geval van opzet of grove schuld."
        #expect(ReviewSample.flags(of: sentence) == [.uncappedLiabilityOrPenalty])
        #expect(ReviewSample.verdict(on: sentence).stance == .accept)
    }

    @Test func `a right that the law gives the buyer is shaped, not replaced`() {
        let sentence = "Customer has unrestricted rights of access, inspection and audit at any time."
        let anybody = ReviewSample.verdict(on: sentence)
        let bank = ReviewSample.verdict(on: sentence, regimes: BuyerRegimes(names: ["dora"], critical: true))
        #expect(anybody.stance == .reject)
        #expect(bank.stance == .negotiate)
        #expect(bank.floors.contains { $0.regime == "dora" && $0.criticalOnly })
        #expect(anybody.floors.isEmpty)
    }

    @Test func `a floor shows for every clause it touches, whatever the stance`() {
        let sentence = "Processor shall notify Controller of a personal data breach within 72 hours."
        let verdict = ReviewSample.verdict(on: sentence, regimes: BuyerRegimes(names: ["gdpr"]))
        #expect(verdict.stance == .accept)
        #expect(verdict.floors.contains { $0.article.contains("33(2)") })
        let none = ReviewSample.verdict(on: sentence, regimes: BuyerRegimes(names: ["gdpr"], traits: []))
        #expect(none.floors.isEmpty)
    }

    @Test func `money goes to legal`() {
        let verdict = ReviewSample.verdict(on: "Supplier shall reimburse Customer for the cost of credit monitoring.")
        #expect(verdict.owner == .legal)
    }

    @Test func `a clause that nothing recognises asks to be read, without another stance`() {
        let verdict = ReviewSample.verdict(on: "The steering group admires the view from the terrace.")
        #expect(verdict.stance == .accept)
        #expect(verdict.reasons.map(\.kind) == [.notRecognised])
        let known = ReviewSample.verdict(on: "Personal data is encrypted in transit and at rest.")
        #expect(!known.reasons.contains { $0.kind == .notRecognised })
    }

    @Test func `evidence is named where the clause asks for what it shows`() {
        let access = ReviewSample.verdict(on: "Supplier grants access on the basis of least privilege.").evidence
        let factors = ReviewSample.verdict(on: "Supplier uses multi-factor authentication for all remote access.")
            .evidence
        #expect(access.contains("access-policy") && !access.contains("mfa-report"))
        #expect(factors.contains("mfa-report"))
    }
}
