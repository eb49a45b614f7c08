import Testing

@testable import ReadinessModel

@Suite struct EvidenceTests {
    private let library = Samples.library([
        Samples.question("Q-1", evidence: ["policy", "report"]), Samples.question("Q-2", evidence: ["report"]),
        Samples.question("Q-3"),
    ])

    private func index(_ evidence: [Evidence], asOf day: Day = Samples.today) -> EvidenceIndex {
        EvidenceIndex(evidence, library: library, asOf: day)
    }

    @Test(
        "evidence is current, expires within 30 days, and is stale the day after its last",
        arguments: [
            ("2026-05-31", Freshness.future), ("2026-06-01", .current), ("2027-05-01", .current),
            ("2027-05-02", .expiring),
            ("2027-05-31", .expiring), ("2027-06-01", .expiring), ("2027-06-02", .stale), ("2030-01-01", .stale),
        ])
    func freshness(_ day: String, _ expected: Freshness) {
        let evidence = Samples.evidence("E-1", "report", issued: "2026-06-01", until: "2027-06-01")
        let found = Freshness(of: evidence, asOf: Samples.day(day))
        #expect(found == expected)
        #expect(found.counts == (expected == .current || expected == .expiring))
        #expect(index([evidence], asOf: Samples.day(day)).demonstrates(.init("Q-1")) == found.counts)
    }

    @Test("evidence of one day counts on that day only")
    func oneDay() {
        let evidence = Samples.evidence("E-1", "report", issued: "2026-11-24", until: "2026-11-24")
        let days = ["2026-11-23", "2026-11-24", "2026-11-25"].map { Freshness(of: evidence, asOf: Samples.day($0)) }
        #expect(days == [.future, .expiring, .stale])
    }

    @Test("evidence shows every question that expects its kind, and no other")
    func byKind() {
        let index = index([Samples.evidence("E-1", "report")])
        #expect(["Q-1", "Q-2", "Q-3"].map { index.demonstrates(.init($0)) } == [true, true, false])
        #expect(!self.index([Samples.evidence("E-1", "diary")]).demonstrates(.init("Q-1")))
    }

    @Test("evidence filed for one question shows that one only")
    func bound() {
        let index = index([Samples.evidence("E-1", "report", for: ["Q-2"])])
        #expect(!index.demonstrates(.init("Q-1")))
        #expect(index.demonstrates(.init("Q-2")))
        #expect(index.items[.init("Q-1")] == nil)
        #expect(index.items[.init("Q-2")]?.map(\.id.rawValue) == ["E-1"])
    }

    @Test("what counts is listed first, whatever its kind, and the rest stays listed")
    func order() {
        let index = index([
            Samples.evidence("E-old", "policy", until: "2026-10-01"),
            Samples.evidence("E-next", "policy", issued: "2027-01-01", until: "2028-01-01"),
            Samples.evidence("E-long", "report", until: "2027-09-01"),
            Samples.evidence("E-short", "report", until: "2027-01-01"),
        ])
        #expect(index.items[.init("Q-1")]?.map(\.id.rawValue) == ["E-long", "E-short", "E-next", "E-old"])
    }

    @Test("one current piece is enough beside stale ones")
    func enough() {
        let stale = Samples.evidence("E-1", "report", until: "2026-11-23")
        #expect(!index([stale]).demonstrates(.init("Q-2")))
        #expect(index([stale, Samples.evidence("E-2", "report")]).demonstrates(.init("Q-2")))
    }

    @Test("the same answers lose their demonstrable figure when the evidence ages, and nothing else")
    func ageing() {
        let library = Samples.library(
            [Samples.question("Q-1", evidence: ["report"])], controls: [Samples.control("C")],
            links: [Samples.link("Q-1", "C", 10)])
        let evidence = [Samples.evidence("E-1", "report", until: "2026-12-31")]
        func finding(_ day: String) -> Finding? {
            Samples.assessment(library, Samples.sheet(["Q-1": "full"]), evidence: evidence, asOf: Samples.day(day))
                .findings.first
        }
        #expect(finding("2026-12-31")?.demonstrable == .init(low: 1, high: 1))
        #expect(finding("2027-01-01")?.demonstrable == .zero)
        #expect(finding("2027-01-01")?.implemented == .init(low: 1, high: 1))
        #expect(finding("2027-01-01")?.outcome == .satisfied)
    }
}
