import Testing

@testable import ReadinessModel

@Suite struct RoadmapPlannerTests {
    /// Four questions over one ISO control each; MFA in two steps, a log that waits for the first, and a policy.
    static let questions = [
        Samples.question("MFA", risk: 5), Samples.question("LOG", risk: 3), Samples.question("POL", risk: 1),
        Samples.question("EXT", risk: 2),
    ]
    static let steps = [
        Samples.measure("M-MFA", [("MFA", "some")], days: 4),
        Samples.measure("M-MFA-ALL", [("MFA", "full")], days: 6, after: ["M-MFA"]),
        Samples.measure("M-LOG", [("LOG", "full")], days: 5, after: ["M-MFA"]),
        Samples.measure("M-POL", [("POL", "full")], days: 2),
    ]

    static func library(_ measures: [Measure] = steps) -> Library {
        Samples.library(
            questions, controls: questions.map { Samples.control("C-\($0.id)") },
            links: questions.map { Samples.link($0.id.rawValue, "C-\($0.id)", 10) }, measures: measures)
    }

    private let nothing: KeyValuePairs<String, String> = ["MFA": "none", "LOG": "none", "POL": "none", "EXT": "none"]

    private func roadmap(
        _ sheet: KeyValuePairs<String, String>, _ conditions: RoadmapConditions, measures: [Measure] = steps,
        employees: Int = 20
    ) throws -> Roadmap {
        let profile = OrganisationProfile(name: "Sample", employees: employees)
        return try RoadmapPlanner.roadmap(
            for: Samples.assessment(Self.library(measures), Samples.sheet(sheet), profile: profile), under: conditions)
    }

    private func item(_ id: String, in roadmap: Roadmap) throws -> Roadmap.Item {
        try #require(roadmap.items.first { $0.measure.rawValue == id })
    }

    @Test("measures come by worth, prerequisites first, each quarter within its capacity")
    func plan() throws {
        let roadmap = try roadmap(nothing, Samples.conditions([6, 6, 6]))
        #expect(roadmap.items.map(\.measure.rawValue) == ["M-MFA", "M-POL", "M-LOG", "M-MFA-ALL"])
        #expect(roadmap.items.map { $0.quarter?.description } == ["2027-Q1", "2027-Q1", "2027-Q2", "2027-Q3"])
        for offset in 0..<3 {
            let quarter = roadmap.quarter(offset)
            #expect(roadmap.items(in: quarter).reduce(0) { $0 + $1.effort.likely } <= 6)
        }
        #expect(roadmap.objective >= roadmap.lowerBound)
    }

    @Test("the effort is that of the organisation's size", arguments: [(5, 2.0), (20, 4), (80, 8)])
    func effort(_ employees: Int, _ days: Double) throws {
        let roadmap = try roadmap(nothing, Samples.conditions([50]), employees: employees)
        #expect(try item("M-MFA", in: roadmap).effort.likely == days)
    }

    @Test("every line says why it is there and why then")
    func reasons() throws {
        let roadmap = try roadmap(nothing, Samples.conditions([6, 6]))
        // Worth a day: M-MFA 0.156, M-LOG 0.15, M-POL 0.125, M-MFA-ALL 0.104.
        #expect(try item("M-MFA", in: roadmap).timing == [.opens([.init("M-LOG")]), .worth(rank: 1)])
        #expect(try item("M-LOG", in: roadmap).timing == [.waits([.init("M-MFA")]), .worth(rank: 2)])
        #expect(try item("M-POL", in: roadmap).timing == [.worth(rank: 3)])
        #expect(try item("M-MFA-ALL", in: roadmap).timing == [.waits([.init("M-MFA")]), .worth(rank: 4), .noRoom])
    }

    @Test("a line names the questions and controls it moves, from where to where")
    func moves() throws {
        let roadmap = try roadmap(nothing, Samples.conditions([50]))
        let first = try item("M-MFA", in: roadmap)
        #expect(first.moves == [.init(question: .init("MFA"), before: 0, after: 0.5, isUnknown: false)])
        #expect(first.controls == [0])
        #expect(
            try item("M-MFA-ALL", in: roadmap).moves == [
                .init(question: .init("MFA"), before: 0.5, after: 1, isUnknown: false)
            ])
        // risk × share of ISO (one of four controls, weight 1) × gain
        #expect(first.weight.isNear(5 * 0.25 * 0.5))
        #expect(roadmap.items.reduce(0) { $0 + $1.share }.isNear(1))
    }

    @Test(
        "what is in place needs no measure",
        arguments: [("some", false, true), ("full", false, false), ("-", false, false)])
    func done(_ choice: String, _ first: Bool, _ second: Bool) throws {
        let roadmap = try roadmap(["MFA": choice, "LOG": "full", "POL": "full"], Samples.conditions([50]))
        #expect(roadmap.items.contains { $0.measure.rawValue == "M-MFA" } == first)
        #expect(roadmap.items.contains { $0.measure.rawValue == "M-MFA-ALL" } == second)
        #expect(roadmap.items.count == (second ? 1 : 0))
    }

    @Test("an unknown answer counts half, and the line says that it depends on it")
    func unknown() throws {
        let known = try item("M-POL", in: try roadmap(nothing, Samples.conditions([50])))
        let open = try item("M-POL", in: try roadmap(["MFA": "none", "POL": "?"], Samples.conditions([50])))
        #expect(open.weight.isNear(known.weight / 2))
        #expect(open.moves == [.init(question: .init("POL"), before: nil, after: 1, isUnknown: true)])
        #expect(open.timing.contains(.dependsOnAnswer([.init("POL")])))
        #expect(!known.timing.contains(.dependsOnAnswer([.init("POL")])))
    }

    @Test("steps on an unknown answer bring together what one leap would, and the forecast's upper bound never falls")
    func unknownSteps() throws {
        let roadmap = try roadmap(["POL": "full", "LOG": "full"], Samples.conditions([50]))
        let gains = roadmap.items.flatMap(\.moves).filter { $0.question.rawValue == "MFA" }.map(\.gain)
        #expect(gains.reduce(0, +).isNear(0.5))
        for forecast in roadmap.forecasts {
            let highs = forecast.implemented.compactMap { $0?.high }
            #expect(zip(highs, highs.dropFirst()).allSatisfy { $0 <= $1 + 1e-9 })
        }
    }

    @Test("fixed dates are respected and named")
    func dates() throws {
        var conditions = Samples.conditions([4, 5, 8])
        conditions.deadlines = [
            .init("M-MFA-ALL"): Samples.quarter("2027-Q3"), .init("M-LOG"): Samples.quarter("2027-Q2"),
        ]
        conditions.earliest = [.init("M-POL"): Samples.quarter("2027-Q3")]
        let roadmap = try roadmap(nothing, conditions)
        let log = try item("M-LOG", in: roadmap)
        #expect(try #require(log.quarter) <= Samples.quarter("2027-Q2"))
        #expect(log.timing.first == .deadline(Samples.quarter("2027-Q2")))
        let policy = try item("M-POL", in: roadmap)
        #expect(policy.quarter == Samples.quarter("2027-Q3"))
        #expect(policy.timing.first == .earliest(Samples.quarter("2027-Q3")))
    }

    @Test("a promise beyond the horizon does not stop the roadmap, and one that has passed is due at once")
    func horizon() throws {
        var conditions = Samples.conditions([1])
        conditions.deadlines = [.init("M-LOG"): Samples.quarter("2028-Q4")]
        let later = try roadmap(nothing, conditions)
        #expect(try item("M-LOG", in: later).timing.first == .deadline(Samples.quarter("2028-Q4")))
        #expect(try item("M-LOG", in: later).quarter == nil)
        conditions.capacities = [9, 9]
        conditions.deadlines = [.init("M-LOG"): Samples.quarter("2026-Q1")]
        #expect(try item("M-LOG", in: try roadmap(nothing, conditions)).quarter == Samples.quarter("2027-Q1"))
    }

    @Test("a promise that cannot be kept is refused")
    func refused() {
        var conditions = Samples.conditions([4, 9])
        conditions.deadlines = [.init("M-LOG"): Samples.quarter("2027-Q1")]
        #expect(throws: Scheduler.Failure.deadlineCannotBeMet("M-LOG")) { try roadmap(nothing, conditions) }
    }

    @Test(
        "what takes longer than a quarter is done in a later one",
        arguments: [(13, "2027-Q1", false), (14, "2027-Q2", true), (26, "2027-Q2", true), (27, "2027-Q3", true)])
    func leadTime(_ weeks: Int, _ quarter: String, _ isNamed: Bool) throws {
        let measures = [Samples.measure("M-POL", [("POL", "full")], weeks: weeks)]
        let item = try item("M-POL", in: try roadmap(nothing, Samples.conditions([9, 9, 9]), measures: measures))
        #expect(item.quarter?.description == quarter)
        #expect(item.timing.contains(.leadTime(weeks: weeks)) == isNamed)
    }

    @Test("a prerequisite that brings nothing itself is on the roadmap for what it opens, and only then")
    func enabler() throws {
        let measures = [
            Samples.measure("M-TOOL", [("POL", "full")], days: 3),
            Samples.measure("M-LOG", [("LOG", "full")], days: 3, after: ["M-TOOL"]),
        ]
        let silent = Samples.library(
            Self.questions, controls: [Samples.control("C")], links: [Samples.link("LOG", "C", 10)], measures: measures)
        func items(_ choice: String) throws -> [Roadmap.Item] {
            let assessment = Samples.assessment(silent, Samples.sheet(["POL": "none", "LOG": choice]))
            return try RoadmapPlanner.roadmap(for: assessment, under: Samples.conditions([9])).items
        }
        let planned = try items("none")
        #expect(planned.map(\.measure.rawValue) == ["M-LOG", "M-TOOL"])
        #expect(planned.last?.timing == [.opens([.init("M-LOG")])])
        #expect(try items("full").isEmpty)
    }

    @Test("the forecast starts at today, rises with what is done, and never falls")
    func forecast() throws {
        let roadmap = try roadmap(nothing, Samples.conditions([6, 6, 6]))
        let iso = try #require(roadmap.forecasts.first)
        #expect(iso.framework == .iso27001)
        // Q1: MFA to some, POL to full; Q2: LOG to full; Q3: MFA to full; EXT has no measure.
        #expect(iso.implemented.map { $0?.low } == [0, 0.375, 0.625, 0.75])
        #expect(iso.implemented.map { $0?.high } == [0, 0.375, 0.625, 0.75])
    }

    @Test("the forecast stays a range while answers are missing, and what is certain never falls", arguments: 1...20)
    func forecastRange(_ seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        var sheet = AnswerSheet()
        for question in Self.questions {
            guard let choice = ["none", "some", "full", "?", "-"].randomElement(using: &random) else { continue }
            sheet.answers[question.id] = Samples.answer(choice)
        }
        let assessment = Samples.assessment(Self.library(), sheet)
        let conditions = Samples.conditions((0..<4).map { _ in Double.random(in: 0...8, using: &random) })
        let roadmap = try RoadmapPlanner.roadmap(for: assessment, under: conditions)
        let stages = try #require(roadmap.forecasts.first).implemented
        #expect(stages.count == 5)
        #expect(stages.first == .some(assessment.readiness(of: .iso27001).implemented))
        let lows = stages.compactMap { $0?.low }
        #expect(lows == lows.sorted())
        #expect(stages.allSatisfy { ($0?.low ?? 0) <= ($0?.high ?? 1) })
        #expect(try RoadmapPlanner.roadmap(for: assessment, under: conditions).items == roadmap.items)
    }

    @Test(
        "without a capacity of its own an organisation gets one by its size",
        arguments: zip(OrganisationProfile.Size.allCases, [8.0, 25, 60]))
    func assumed(_ size: OrganisationProfile.Size, _ days: Double) {
        #expect(RoadmapConditions.assumedCapacity(size) == days)
    }
}
