import Testing

@testable import ReadinessModel

@Suite struct ReadinessTests {
    /// Chapter A with a section A.1, chapter B, and a control under a control.
    static let library = Samples.library(
        [
            Samples.question("Q-1", domain: "Access", evidence: ["report"]),
            Samples.question("Q-2", domain: "Access"), Samples.question("Q-3", domain: "Logging"),
            Samples.question("Q-4", domain: "Premises", needs: [.financialEntity]),
        ],
        controls: [
            Samples.control("C1", in: ["A"]), Samples.control("C2", in: ["A.1"]), Samples.control("C3", in: ["C2"]),
            Samples.control("C4", in: ["B"]), Samples.control("C5", in: ["B"]),
            Samples.control("C6", in: ["B"], needs: [.financialEntity]), Samples.control("G1", of: .gdprProcessor),
        ],
        links: [
            Samples.link("Q-1", "C1", 10), Samples.link("Q-2", "C2", 10), Samples.link("Q-2", "C3", 6),
            Samples.link("Q-3", "C4", 10), Samples.link("Q-1", "C6", 10),
            Samples.link("Q-1", "G1", 10, of: .gdprProcessor),
        ],
        groups: [
            .init(id: "A", parent: nil, title: Samples.words("Chapter A")),
            .init(id: "A.1", parent: "A", title: Samples.words("Section A.1")),
            .init(id: "B", parent: nil, title: Samples.words("Chapter B")),
            .init(id: "E", parent: nil, title: Samples.words("Empty")),
        ])

    private var assessment: Assessment {
        Samples.assessment(
            Self.library, Samples.sheet(["Q-1": "full", "Q-2": "some"]), evidence: [Samples.evidence("E-1", "report")])
    }

    @Test("readiness is the mean over the controls that apply and can be judged")
    func mean() throws {
        // C1 1…1, C2 0.5…0.5, C3 0.3…0.7 (coverage 0.6), C4 0…1; C5 has no question, C6 does not apply.
        let readiness = assessment.readiness(of: .iso27001)
        let implemented = try #require(readiness.implemented)
        #expect(implemented.isNear(1.8 / 4, 3.2 / 4), "\(implemented)")
        let demonstrable = try #require(readiness.demonstrable)
        #expect(demonstrable.isNear(0.25, 0.25), "\(demonstrable)")
    }

    @Test("a control without a question is in no figure, and counted as uncovered")
    func uncovered() {
        let readiness = assessment.readiness(of: .iso27001)
        #expect(readiness.uncovered == 1)
        #expect(
            readiness.counts == [.satisfied: 1, .partiallySatisfied: 2, .notAssessed: 2, .notApplicable: 1])
        #expect(readiness.applicable == 5)
    }

    @Test("where nothing can be judged there is no figure, not a zero")
    func nothing() {
        #expect(Readiness(of: []).implemented == nil)
        #expect(assessment.readiness(of: .dora).implemented == nil)
        let uncovered = assessment.findings.filter { Self.library.controls[$0.control].id.code == "C5" }
        #expect(Readiness(of: uncovered).implemented == nil)
        #expect(Readiness(of: uncovered).uncovered == 1)
    }

    @Test("frameworks do not mix")
    func frameworks() {
        #expect(assessment.readiness(of: .gdprProcessor).implemented == ReadinessRange(low: 1, high: 1))
        #expect(assessment.readiness(of: .gdprProcessor).applicable == 1)
    }

    @Test("groups come in the catalogue's order, with everything beneath them")
    func groups() throws {
        let groups = assessment.readinessByGroup(of: .iso27001)
        #expect(groups.map(\.group.id) == ["A", "B"])
        let first = try #require(groups.first?.readiness)
        #expect(first.applicable == 3)
        #expect(first.implemented?.isNear(1.8 / 3, 2.2 / 3) == true)
        #expect(groups.last?.readiness.uncovered == 1)
        #expect(assessment.readinessByGroup(of: .dora).isEmpty)
    }

    @Test("a domain is the mean of its questions that apply; an open one can be anything")
    func domains() {
        let domains = assessment.readinessByDomain()
        #expect(domains.map(\.domain.id.rawValue) == ["Access", "Logging"])
        #expect(domains.map(\.implemented) == [.init(low: 0.75, high: 0.75), .init(low: 0, high: 1)])
        #expect(domains.map(\.answered) == [2, 0])
        #expect(domains.map(\.asked) == [2, 1])
    }

    @Test(
        "the mean of ranges is the range of means",
        arguments: [
            ([ReadinessRange](), ReadinessRange?.none),
            ([.init(low: 0.2, high: 0.4)], .init(low: 0.2, high: 0.4)),
            ([.init(low: 0, high: 1), .init(low: 1, high: 1)], .init(low: 0.5, high: 1)),
        ])
    func ranges(_ ranges: [ReadinessRange], _ mean: ReadinessRange?) {
        #expect(ReadinessRange.mean(ranges) == mean)
    }

    @Test("a range is never upside down")
    func range() {
        #expect(ReadinessRange(low: 0.6, high: 0.2) == ReadinessRange(low: 0.6, high: 0.6))
        #expect(ReadinessRange(low: 0.25, high: 1).width == 0.75)
    }

    @Test("what is asked about and is not there is unknown, not an error")
    func missing() {
        #expect(assessment.state(of: .init("Q-9")) == .unknown)
        #expect(assessment.finding(.init(framework: .iso27001, code: "C9")) == nil)
        #expect(assessment.finding(.init(framework: .iso27001, code: "C1"))?.outcome == .satisfied)
    }
}
