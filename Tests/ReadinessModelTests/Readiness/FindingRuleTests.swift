import Testing

@testable import ReadinessModel

/// One control with its links, the state of each question and whether evidence shows it, and what comes out.
struct FindingCase: Sendable, CustomTestStringConvertible {
    var name: String
    var links: [(strength: Int, state: AnswerState, isShown: Bool)]
    var outcome: Finding.Outcome
    var implemented: (low: Double, high: Double)
    var demonstrable: (low: Double, high: Double)
    var coverage: Double

    var testDescription: String { name }

    static let all: [FindingCase] = [
        .init(
            name: "no link: not assessed, anything is possible", links: [], outcome: .notAssessed, implemented: (0, 1),
            demonstrable: (0, 0), coverage: 0),
        .init(
            name: "one full answer over the whole control", links: [(10, .level(1), true)], outcome: .satisfied,
            implemented: (1, 1), demonstrable: (1, 1), coverage: 1),
        .init(
            name: "a full answer without evidence is not demonstrable", links: [(10, .level(1), false)],
            outcome: .satisfied, implemented: (1, 1), demonstrable: (0, 0), coverage: 1),
        .init(
            name: "half an answer", links: [(10, .level(0.5), true)], outcome: .partiallySatisfied,
            implemented: (0.5, 0.5), demonstrable: (0.5, 0.5), coverage: 1),
        .init(
            name: "nothing in place", links: [(10, .level(0), true)], outcome: .notSatisfied, implemented: (0, 0),
            demonstrable: (0, 0), coverage: 1),
        .init(
            name: "nobody answered: not assessed", links: [(10, .unknown, false)], outcome: .notAssessed,
            implemented: (0, 1), demonstrable: (0, 0), coverage: 1),
        .init(
            name: "unknown with evidence could be demonstrable", links: [(10, .unknown, true)], outcome: .notAssessed,
            implemented: (0, 1), demonstrable: (0, 1), coverage: 1),
        .init(
            name: "thin links leave the rest open", links: [(6, .level(1), true)], outcome: .partiallySatisfied,
            implemented: (0.6, 1), demonstrable: (0.6, 0.6), coverage: 0.6),
        .init(
            name: "thin links and nothing in place", links: [(6, .level(0), false)], outcome: .notSatisfied,
            implemented: (0, 0.4), demonstrable: (0, 0), coverage: 0.6),
        .init(
            name: "strengths beyond ten share the control", links: [(9, .level(1), true), (6, .level(0.5), false)],
            outcome: .partiallySatisfied, implemented: (0.8, 0.8), demonstrable: (0.6, 0.6), coverage: 1),
        .init(
            name: "one known, one unknown", links: [(6, .level(0.5), false), (4, .unknown, false)],
            outcome: .partiallySatisfied, implemented: (0.3, 0.7), demonstrable: (0, 0), coverage: 1),
        .init(
            name: "what does not apply passes its weight on",
            links: [(6, .level(1), true), (4, .notApplicable, false)],
            outcome: .satisfied, implemented: (1, 1), demonstrable: (1, 1), coverage: 1),
        .init(
            name: "what does not apply still counts for coverage",
            links: [(4, .level(0.5), false), (4, .notApplicable, false)], outcome: .partiallySatisfied,
            implemented: (0.4, 0.6), demonstrable: (0, 0), coverage: 0.8),
        .init(
            name: "nothing applies: not applicable", links: [(6, .notApplicable, false), (4, .notApplicable, true)],
            outcome: .notApplicable, implemented: (0, 0), demonstrable: (0, 0), coverage: 0),
    ]
}

@Suite struct FindingRuleTests {
    private func finding(_ links: [(strength: Int, state: AnswerState, isShown: Bool)]) -> Finding {
        let library = Samples.library(
            links.indices.map { Samples.question("Q-\($0)") }, controls: [Samples.control("C")],
            links: links.indices.map { Samples.link("Q-\($0)", "C", links[$0].strength) })
        return FindingRule.finding(
            control: 0, of: library, traits: [], states: links.map(\.state), demonstrated: links.map(\.isShown))
    }

    @Test("strengths, levels and evidence give the finding", arguments: FindingCase.all)
    func table(_ expected: FindingCase) {
        let finding = finding(expected.links)
        #expect(finding.outcome == expected.outcome)
        #expect(
            finding.implemented.isNear(expected.implemented.low, expected.implemented.high), "\(finding.implemented)")
        #expect(
            finding.demonstrable.isNear(expected.demonstrable.low, expected.demonstrable.high),
            "\(finding.demonstrable)")
        #expect(finding.coverage.isNear(expected.coverage))
    }

    @Test("the weights of the questions that apply add up to the coverage, and explain the figure")
    func weights() {
        let finding = finding([(9, .level(1), true), (6, .level(0.5), false), (5, .notApplicable, false)])
        #expect(finding.contributions.map(\.weight) == [0.6, 0.4, 0])
        #expect(finding.contributions.map(\.strength) == [9, 6, 5])
        #expect(finding.contributions.map(\.isDemonstrated) == [true, false, false])
        let explained = finding.contributions.reduce(0) { $0 + $1.weight * ($1.state.level ?? 0) }
        #expect(explained.isNear(finding.implemented.low))
    }

    @Test("a missing trait excludes the control before any answer is looked at")
    func trait() {
        let library = Samples.library(
            [Samples.question("Q")], controls: [Samples.control("C", needs: [.premises, .ownServers])],
            links: [Samples.link("Q", "C", 10)])
        func finding(_ traits: Set<Trait>) -> Finding {
            FindingRule.finding(control: 0, of: library, traits: traits, states: [.level(1)], demonstrated: [true])
        }
        #expect(finding([.premises]).exclusion == .trait(.ownServers))
        #expect(finding([.premises]).outcome == .notApplicable)
        #expect(finding([.premises, .ownServers]).outcome == .satisfied)
        #expect(finding([.premises, .ownServers]).exclusion == nil)
    }

    @Test("answers that all say 'not applicable' exclude the control, and the finding says so")
    func answers() {
        #expect(finding([(6, .notApplicable, false)]).exclusion == .answers)
        #expect(finding([(6, .notApplicable, false), (1, .unknown, false)]).exclusion == nil)
    }

    @Test(
        "satisfied and not satisfied allow for rounding only",
        arguments: [
            (0.9996, Finding.Outcome.satisfied), (0.999, .partiallySatisfied), (0.001, .partiallySatisfied),
            (0.0004, .notSatisfied),
        ])
    func rounding(_ level: Double, _ outcome: Finding.Outcome) {
        #expect(finding([(10, .level(level), false)]).outcome == outcome)
    }
}
