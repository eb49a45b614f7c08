import ReadinessModel
import TestSupport
import Testing

@testable import ContractReview

/// Nothing below the buyer's law is proposed, whatever the supplier's own numbers are.
@Suite struct FloorGuardTests {
    private static let hipaa = BuyerRegimes(names: ["hipaa"])

    private func review(
        _ text: String, facts: [String: Double] = [:], regimes: BuyerRegimes, playbook: Playbook? = nil
    ) -> AddendumReview {
        var posture = ReviewSample.library.defaultSupplier
        for (name, value) in facts { posture.facts[name] = value }
        return AddendumReview(
            of: MarkedDocument(lines: text, name: "").text, playbook: playbook ?? ReviewSample.library.playbook,
            posture: posture, regimes: regimes, floors: ReviewSample.library.floors)
    }

    private static let breach = "1.1 Supplier shall notify Customer of a security incident within 24 hours.\n"

    @Test func `a number past the law is not proposed, and the reason names article and number`() throws {
        let review = review(Self.breach, facts: ["incident-notify-hours": 2400], regimes: Self.hipaa)
        let answer = review.answer(to: review.clauses[0], language: .english)
        #expect(answer.wording == nil)
        let breach = try #require(answer.withheld.first?.breaches.first)
        #expect(breach.floor.article == "45 CFR 164.410")
        guard case .number(let stated, let limit) = breach.kind else {
            Issue.record("\(breach.kind)")
            return
        }
        #expect(stated.kind == .notify && limit.atMost == 60 && limit.unit == .days)
    }

    @Test func `the hours to confirm come before the hours to notify`() {
        let clause = Self.breach
        let facts: [String: Double] = ["incident-notify-hours": 1000, "incident-confirm-hours": 400]
        let within = review(clause, facts: facts, regimes: Self.hipaa)
        #expect(within.proposal(for: within.clauses[0], language: .english) != nil)
        let past = review(clause, facts: facts.merging(["incident-confirm-hours": 600]) { $1 }, regimes: Self.hipaa)
        #expect(past.proposal(for: past.clauses[0], language: .english) == nil)
    }

    @Test func `a law that does not bind the buyer holds nothing back`() {
        for regimes in [BuyerRegimes(), BuyerRegimes(names: ["gdpr"]), BuyerRegimes(names: ["hipaa"], traits: [])] {
            let review = review(Self.breach, facts: ["incident-notify-hours": 2400], regimes: regimes)
            #expect(review.proposal(for: review.clauses[0], language: .english) != nil)
        }
    }

    @Test func `digits of another kind are no notice`() {
        let text = "1.1 Supplier retains log files for 120 months.\n"
        let review = review(
            text, facts: ["log-retention-months": 2, "deletion-days": 500, "incident-notify-hours": 24],
            regimes: Self.hipaa)
        #expect(review.proposal(for: review.clauses[0], language: .english)?.text.contains("2 months") == true)
    }

    @Test(
        "a limit compares what can be compared",
        arguments: [
            (60.0, Commitment.Unit.days, true), (61, .days, false), (1440, .hours, true), (2, .months, false),
            (42, .businessDays, true), (43, .businessDays, false), (8, .weeks, true),
        ])
    func limit(value: Double, unit: Commitment.Unit, isAllowed: Bool) {
        let most = LegalFloor.Number(kind: .notify, unit: .days, atMost: 60, atLeast: nil)
        #expect(most.allows(Commitment(kind: .notify, value: value, unit: unit, range: 0..<0)) == isAllowed)
        #expect(most.allows(Commitment(kind: .deletion, value: 500, unit: .days, range: 0..<0)) == nil)
        #expect(most.allows(Commitment(kind: .notify, value: 5, unit: .perYear, range: 0..<0)) == nil)
    }

    @Test func `the next fitting wording is proposed where the first falls below, and is named`() throws {
        var playbook = ReviewSample.library.playbook
        let place = try #require(playbook.entries.firstIndex { $0.type == .auditRights })
        playbook.entries[place].wordings.insert(
            Wording(
                id: "audit.reports-only", stance: .negotiate, flags: [],
                text: LocalizedText(
                    en: "No audits are permitted. Notice of {audit-notice-days} days changes nothing.",
                    nl: "Audits zijn niet toegestaan. Een termijn van {audit-notice-days} dagen verandert dat niet.")),
            at: 0)
        let text = "1.1 Customer may audit Supplier once a year on at least 3 days' written notice.\n"
        for (names, id) in [(Set<String>(), "audit.reports-only"), (["gdpr"], "audit.negotiate")] {
            let review = review(text, regimes: BuyerRegimes(names: names), playbook: playbook)
            let clause = review.clauses[0]
            guard clause.verdict.stance == .negotiate else {
                Issue.record("\(clause.verdict.stance)")
                continue
            }
            let answer = review.answer(to: clause, language: .english)
            #expect(answer.wording?.id == id)
            #expect(answer.withheld.map(\.wording) == (names.isEmpty ? [] : ["audit.reports-only"]))
        }
    }

    @Test func `a clause that the law asks for is not taken out`() throws {
        let playbook = ReviewSample.library.playbook
        let deletion = try #require(playbook.entries.flatMap(\.wordings).first { $0.deletes })
        #expect(deletion.id == "boilerplate.reject")
        let free = review(Self.breach, regimes: BuyerRegimes())
        var clause = free.clauses[0]
        clause.verdict.wordings = [deletion.id, "boilerplate.reject-agreement"]
        #expect(free.answer(to: clause, language: .english).wording?.id == deletion.id)
        clause.verdict.floors = [ReviewSample.library.floors[0]]
        let answer = free.answer(to: clause, language: .english)
        #expect(answer.wording?.id == "boilerplate.reject-agreement")
        #expect(answer.withheld.map(\.wording) == [deletion.id])
    }

    @Test func `a draft is held against the buyer's law under any name of the parties`() {
        let draft = """
            Acme B.V. ("Acme") is the Processor and the Bank is the Controller.

            1. Acme is not obliged to notify the Bank of incidents.

            2. Acme notifies the Bank of every personal data breach.

            """
        let found = DraftFindings(
            in: MarkedDocument(lines: draft, name: "").text, playbook: ReviewSample.library.playbook,
            posture: ReviewSample.library.defaultSupplier, regimes: BuyerRegimes(names: ["iso-soc2"]),
            floors: ReviewSample.library.floors)
        #expect(found.belowLaw.map(\.clause.number) == ["1"])
        #expect(found.belowLaw.first?.breaches.map(\.floor.id) == ["assurance-incident"])
    }

    // MARK: For all documents, laws and suppliers

    private static let names = ["gdpr", "dora", "nis2", "hipaa", "iso-soc2"]
    /// All laws at once, and each alone with some of the documents.
    private static func laws(for place: Int) -> [BuyerRegimes] {
        [BuyerRegimes(names: Set(names), critical: true), BuyerRegimes(names: [names[place % names.count]])]
    }
    private static let documents =
        AddendumSamples.all.map(\.text)
        + ["en", "nl"].map { language in
            let own = OwnClausesTests.samples.filter { $0.language == language }.enumerated()
            let clauses = own.filter { $0.offset.isMultiple(of: 4) }.map {
                "\($0.offset + 1). \($0.element.text)\n"
            }
            return MarkedDocument(lines: clauses.joined(separator: "\n"), name: language).text
        }

    /// The assumed supplier with every fact drawn anew, far beyond what is sensible, or not known.
    private static func supplier(_ numbers: inout SplitMix) -> Posture {
        var posture = ReviewSample.library.defaultSupplier
        for name in posture.facts.keys.sorted() {
            let scale = [0, 1, 5, 40, 400][Int.random(in: 0..<5, using: &numbers)]
            posture.facts[name] =
                scale == 0 ? nil : Double(Int.random(in: 1...100, using: &numbers) * scale)
        }
        for question in posture.answers.keys.sorted() {
            posture.answers[question]?.level = Double.random(in: 0...1, using: &numbers)
        }
        return posture
    }

    @Test("no proposal falls below the law, for any document, law and supplier", arguments: documents.indices)
    func property(place: Int) {
        var numbers = SplitMix(state: UInt64(place))
        let library = ReviewSample.library
        for regimes in Self.laws(for: place) + Self.laws(for: place + 1) {
            let posture = Self.supplier(&numbers)
            let review = AddendumReview(
                of: Self.documents[place], playbook: library.playbook, posture: posture, regimes: regimes,
                floors: library.floors)
            let guardian = FloorGuard(floors: library.floors.filter(regimes.hold), playbook: library.playbook)
            for clause in review.clauses {
                for language in [Language.english, .dutch] {
                    guard let proposal = review.proposal(for: clause, language: language) else { continue }
                    #expect(guardian.breaches(inDraft: proposal.plainText).isEmpty, "\(regimes.names) \(proposal.text)")
                    let hours = proposal.stated.first { $0.name == "incident-notify-hours" }?.value ?? 0
                    let toConfirm = posture.facts["incident-confirm-hours"] ?? 0
                    #expect(
                        !regimes.names.contains("hipaa") || hours == 0 || hours + toConfirm <= 1440,
                        "\(hours) + \(toConfirm) hours")
                }
            }
        }
    }
}

/// The same numbers in every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
