import Testing

@testable import ReadinessModel

@Suite struct GapRankingTests {
    /// share an ISO control; Q-1 judges a GDPR control alone; Q-3 follows up Q-1; Q-4 judges HIPAA only.
    static func library(risks: [Int] = [4, 4, 4, 5], measures: [Measure] = []) -> Library {
        Samples.library(
            [
                Samples.question("Q-1", risk: risks[0]), Samples.question("Q-2", risk: risks[1]),
                Samples.question("Q-3", risk: risks[2], follows: ("Q-1", ["full"])),
                Samples.question("Q-4", risk: risks[3]),
            ],
            controls: [
                Samples.control("C1"), Samples.control("C2"), Samples.control("G1", of: .gdprProcessor),
                Samples.control("H1", of: .hipaa),
            ],
            links: [
                Samples.link("Q-1", "C1", 6), Samples.link("Q-2", "C1", 4), Samples.link("Q-3", "C2", 9),
                Samples.link("Q-1", "G1", 10, of: .gdprProcessor), Samples.link("Q-4", "H1", 10, of: .hipaa),
                Samples.link("Q-1", "H1", 10, of: .hipaa),
            ],
            measures: measures)
    }

    private func ranking(_ library: Library, _ sheet: KeyValuePairs<String, String>) -> GapRanking {
        GapRanking(of: Samples.assessment(library, Samples.sheet(sheet)))
    }

    private func ids(_ ranking: GapRanking) -> [String] {
        ranking.gaps.map { "Q-\($0.question + 1)" }
    }

    @Test("a gap weighs risk × reach × shortfall, as the page says")
    func weight() throws {
        let ranking = ranking(Self.library(), ["Q-1": "some", "Q-2": "full", "Q-3": "full"])
        #expect(ids(ranking) == ["Q-1", "Q-3"])
        let gap = try #require(ranking.gaps.first)
        // ISO: 0.6 of one of two controls, weight 1 (voluntary); GDPR: all of one control, weight 3 (direct).
        #expect(gap.reach.map(\.framework) == [.iso27001, .gdprProcessor])
        #expect(gap.reach.map(\.weight) == [1, 3])
        #expect(gap.reach.map(\.share) == [0.3, 1])
        #expect(gap.shortfall == ReadinessRange(low: 0.5, high: 0.5))
        #expect(gap.weight.isNear(4 * (0.3 * 1 + 1 * 3) * 0.5))
        #expect(!gap.isUnknown)
    }

    @Test("an unknown answer counts half its shortfall and says that it is unknown")
    func unknown() throws {
        let library = Self.library()
        let known = try #require(ranking(library, ["Q-1": "full", "Q-2": "none", "Q-3": "full"]).gaps.first)
        let open = try #require(ranking(library, ["Q-1": "full", "Q-2": "?", "Q-3": "full"]).gaps.first)
        #expect(open.shortfall == ReadinessRange(low: 0, high: 1))
        #expect(open.isUnknown)
        #expect(open.weight.isNear(known.weight / 2))
    }

    @Test("a framework that does not concern the organisation makes no gap and counts no control")
    func concern() throws {
        // No US health information is handled: H1 does not count, and Q-4 judges nothing else.
        let ranking = ranking(Self.library(), ["Q-1": "none", "Q-2": "full", "Q-4": "none"])
        #expect(ids(ranking) == ["Q-1", "Q-3"])
        #expect(ranking.gaps.first?.controls == [0, 2])
        var profile = OrganisationProfile(name: "Sample")
        profile.data.insert(.usHealth)
        let concerned = GapRanking(
            of: Samples.assessment(
                Self.library(), Samples.sheet(["Q-1": "full", "Q-2": "full", "Q-4": "none"]), profile: profile))
        #expect(ids(concerned).contains("Q-4"))
    }

    @Test(
        "the heavier gap comes first, and of equals the one with the lower id",
        arguments: [
            ([1, 5, 4, 5], ["Q-2", "Q-1"]), ([1, 1, 4, 5], ["Q-1", "Q-2"]), ([5, 5, 4, 5], ["Q-1", "Q-2"]),
        ])
    func order(_ risks: [Int], _ expected: [String]) {
        let library = Samples.library(
            [Samples.question("Q-1", risk: risks[0]), Samples.question("Q-2", risk: risks[1])],
            controls: [Samples.control("C1")], links: [Samples.link("Q-2", "C1", 5), Samples.link("Q-1", "C1", 5)])
        #expect(ids(ranking(library, ["Q-1": "none", "Q-2": "none"])) == expected)
    }

    @Test("a parent comes before its heavier follow-up, which names it as its root")
    func rootsFirst() throws {
        let library = Self.library(risks: [1, 1, 5, 5])
        let ranking = GapRanking(
            of: Samples.assessment(
                library, Samples.sheet(["Q-1": "none", "Q-2": "full"]),
                profile: OrganisationProfile(name: "Sample", data: [])))
        #expect(ids(ranking) == ["Q-1", "Q-3"])
        let (root, symptom) = (ranking.gaps[0], ranking.gaps[1])
        #expect(symptom.weight > root.weight)
        #expect(symptom.roots == [.init("Q-1")])
        #expect(root.roots.isEmpty)
    }

    @Test("a measure that waits for another question's measure makes that question a root")
    func measureRoots() throws {
        let library = Self.library(
            risks: [1, 5, 1, 1],
            measures: [
                Samples.measure("M-1", [("Q-1", "full")]), Samples.measure("M-2", [("Q-2", "full")], after: ["M-1"]),
            ])
        let ranking = GapRanking(
            of: Samples.assessment(
                library, Samples.sheet(["Q-1": "some", "Q-2": "none", "Q-3": "-"]),
                profile: OrganisationProfile(name: "Sample", data: [])))
        // Q-1 is not "full": its follow-up Q-3 is settled, a gap of its own that rests on Q-1 too.
        #expect(ids(ranking) == ["Q-1", "Q-2", "Q-3"])
        #expect(ranking.gaps.map(\.roots) == [[], [.init("Q-1")], [.init("Q-1")]])
        #expect(ranking.gaps.map(\.measures) == [[.init("M-1")], [.init("M-2")], []])
        let done = self.ranking(library, ["Q-1": "full", "Q-2": "none", "Q-3": "full"])
        #expect(done.gaps.map(\.roots) == [[]])
    }

    @Test("the shares add up to the whole", arguments: ["none", "some", "?"])
    func shares(_ choice: String) {
        let ranking = ranking(Self.library(), ["Q-1": choice, "Q-2": choice])
        #expect(ranking.gaps.count == 3)
        #expect(ranking.gaps.reduce(0) { $0 + $1.share }.isNear(1))
        #expect(ranking.gaps.reduce(0) { $0 + $1.weight }.isNear(ranking.totalWeight))
        #expect(ranking.gaps.allSatisfy { $0.share.isNear($0.weight / ranking.totalWeight) })
    }

    @Test("an organisation that has everything has no gap, and no weight")
    func complete() {
        let ranking = ranking(Self.library(), ["Q-1": "full", "Q-2": "full", "Q-3": "full", "Q-4": "full"])
        #expect(ranking.gaps.isEmpty)
        #expect(ranking.totalWeight == 0)
        // What follows up a question that cannot apply is left out with it.
        #expect(self.ranking(Self.library(), ["Q-1": "-", "Q-2": "-", "Q-3": "full"]).gaps.isEmpty)
    }

    @Test("what the questions decide of a framework adds up to its mean coverage")
    func decided() {
        let reach = QuestionReach(of: Samples.assessment(Self.library(), AnswerSheet()))
        var sums: [Framework.ID: Double] = [:]
        for question in 0..<4 {
            for part in reach.reach(of: question) { sums[part.framework, default: 0] += part.share }
        }
        #expect(sums[.iso27001]?.isNear((1 + 0.9) / 2) == true)
        #expect(sums[.gdprProcessor]?.isNear(1) == true)
        #expect(sums[.hipaa] == nil)
    }
}
