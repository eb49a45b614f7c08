import Testing

@testable import ReadinessModel

@Suite struct SchedulerTests {
    private typealias Action = SchedulingInstance.Action

    private func instance(_ capacities: [Double], _ actions: Action...) -> SchedulingInstance {
        SchedulingInstance(capacities: capacities, actions: actions)
    }

    @Test("the best worth for its effort comes first, and what does not fit is left undone")
    func worth() throws {
        let solution = try Scheduler.solve(
            instance(
                [5, 5], Action(id: "dear", effort: 5, weight: 5), Action(id: "cheap", effort: 5, weight: 10),
                Action(id: "large", effort: 6, weight: 50)))
        #expect(solution.plan == [1, 0, nil])
        // 5 × quarter 1, 10 × quarter 0, and 50 × the two quarters it stays open.
        #expect(solution.objective == 105)
    }

    @Test("two actions change places when that pays, and what they leave free is used")
    func exchange() throws {
        // By worth "small" comes first and "late" finds quarter 1 full.
        let solution = try Scheduler.solve(
            instance(
                [4, 4], Action(id: "small", effort: 3, weight: 6), Action(id: "large", effort: 4, weight: 7),
                Action(id: "late", effort: 1, weight: 1, earliest: 1)))
        #expect(solution.plan == [1, 0, 1])
    }

    @Test("what an action waits for is done in the same quarter or before")
    func prerequisites() throws {
        let solution = try Scheduler.solve(
            instance(
                [5, 5], Action(id: "goal", effort: 4, weight: 20, after: [1]), Action(id: "base", effort: 3, weight: 0),
                Action(id: "other", effort: 5, weight: 1)))
        #expect(solution.plan == [1, 0, nil])
        let together = try Scheduler.solve(
            instance(
                [7], Action(id: "goal", effort: 4, weight: 20, after: [1]), Action(id: "base", effort: 3, weight: 0)))
        #expect(together.plan == [0, 0])
    }

    @Test("a prerequisite that cannot be done keeps back what waits for it")
    func impossiblePrerequisite() throws {
        let solution = try Scheduler.solve(
            instance(
                [5], Action(id: "goal", effort: 1, weight: 20, after: [1]), Action(id: "base", effort: 6, weight: 9)))
        #expect(solution.plan == [nil, nil])
    }

    @Test("nothing is finished before its earliest quarter", arguments: [(0, 0), (1, 1), (2, nil)] as [(Int, Int?)])
    func earliest(_ earliest: Int, _ quarter: Int?) throws {
        let solution = try Scheduler.solve(instance([5, 5], Action(id: "A", effort: 1, weight: 1, earliest: earliest)))
        #expect(solution.plan == [quarter])
    }

    @Test("a promise is kept before anything of more worth, with all that it waits for")
    func deadline() throws {
        let solution = try Scheduler.solve(
            instance(
                [5, 5], Action(id: "promise", effort: 3, weight: 0, after: [2], deadline: 0),
                Action(id: "rich", effort: 5, weight: 100), Action(id: "base", effort: 2, weight: 0)))
        #expect(solution.plan == [0, 1, 0])
    }

    @Test(
        "deadlines that fit only when packed well are met, in whatever order they are given",
        arguments: [[2, 2, 3, 3], [3, 3, 2, 2], [2, 3, 2, 3], [3, 2, 3, 2]] as [[Double]])
    func packing(_ efforts: [Double]) throws {
        let actions = efforts.enumerated().map { Action(id: "A\($0)", effort: $1, weight: 1, deadline: 1) }
        let solution = try Scheduler.solve(SchedulingInstance(capacities: [5, 5], actions: actions))
        #expect(!solution.plan.contains(nil))
    }

    @Test("promises that can be kept in no way are given up soon")
    func hopeless() {
        // Thirty promises of 3 days in six quarters of 14: four fit in each.
        let actions = (0..<30).map { Action(id: "A\($0)", effort: 3, weight: 1, deadline: 5) }
        let instance = SchedulingInstance(capacities: Array(repeating: 14, count: 6), actions: actions)
        let start = ContinuousClock.now
        #expect(throws: Scheduler.Failure.self) { try Scheduler.solve(instance) }
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test("a deadline that cannot be met is refused by name")
    func impossibleDeadline() {
        let tooLarge = instance([5, 9], Action(id: "A", effort: 6, weight: 1, deadline: 0))
        #expect(throws: Scheduler.Failure.deadlineCannotBeMet("A")) { try Scheduler.solve(tooLarge) }
        let tooLate = instance([9, 9], Action(id: "A", effort: 1, weight: 1, earliest: 1, deadline: 0))
        #expect(throws: Scheduler.Failure.deadlineCannotBeMet("A")) { try Scheduler.solve(tooLate) }
        let together = instance(
            [5, 9], Action(id: "A", effort: 3, weight: 1, deadline: 0),
            Action(id: "B", effort: 3, weight: 1, deadline: 0))
        #expect(throws: Scheduler.Failure.self) { try Scheduler.solve(together) }
        let base = instance(
            [5, 9], Action(id: "goal", effort: 1, weight: 1, after: [1], deadline: 0),
            Action(id: "base", effort: 6, weight: 1))
        #expect(throws: Scheduler.Failure.self) { try Scheduler.solve(base) }
        #expect(throws: Scheduler.Failure.deadlineCannotBeMet("A")) {
            try Scheduler.solve(instance([], Action(id: "A", effort: 0, weight: 1, deadline: 0)))
        }
    }

    @Test("actions that wait for each other are refused, and only those are named")
    func cycle() {
        let circle = instance(
            [9], Action(id: "A", effort: 1, weight: 1, after: [1]), Action(id: "B", effort: 1, weight: 1, after: [2]),
            Action(id: "C", effort: 1, weight: 1, after: [0]), Action(id: "outside", effort: 1, weight: 1, after: [0]),
            Action(id: "free", effort: 1, weight: 1))
        #expect(throws: Scheduler.Failure.cycle(["A", "B", "C"])) { try Scheduler.solve(circle) }
        let itself = instance([9], Action(id: "A", effort: 1, weight: 1, after: [0]))
        #expect(throws: Scheduler.Failure.cycle(["A"])) { try Scheduler.solve(itself) }
    }

    @Test("naming a prerequisite twice changes nothing")
    func twice() throws {
        let solution = try Scheduler.solve(
            instance(
                [9], Action(id: "goal", effort: 1, weight: 1, after: [1, 1]), Action(id: "base", effort: 1, weight: 1)))
        #expect(solution.plan == [0, 0])
    }

    @Test("nothing to do and no quarters are plans too")
    func empty() throws {
        #expect(try Scheduler.solve(instance([5])) == Scheduler.Solution(plan: [], objective: 0, lowerBound: 0))
        #expect(try Scheduler.solve(instance([], Action(id: "A", effort: 1, weight: 4))).plan == [nil])
    }

    @Test("the lower bound is a fractional knapsack a quarter")
    func bound() {
        // End of quarter 0: 4 days close A (8) and a third of B (3 of 9); end of quarter 1: everything fits.
        let both = instance([4, 4], Action(id: "A", effort: 1, weight: 8), Action(id: "B", effort: 6, weight: 9))
        // B never fits in a quarter of 4 days, so it stays open at both ends.
        #expect(Scheduler.lowerBound(both).isNear(18))
        let fitting = instance([4, 6], Action(id: "A", effort: 1, weight: 8), Action(id: "B", effort: 6, weight: 9))
        #expect(Scheduler.lowerBound(fitting).isNear(9))
        let split = instance([4, 4], Action(id: "A", effort: 2, weight: 8), Action(id: "B", effort: 4, weight: 8))
        // Two of B's four days fit beside A in quarter 0.
        #expect(Scheduler.lowerBound(split).isNear(4))
    }

    @Test(
        "each broken rule of a plan is named",
        arguments: [
            ([0, 1, 0], "A is done before B"), ([1, 0, 0], "quarter 0 holds 9.0 of 8.0 person-days"),
            ([nil, nil, 1], "C is done after its deadline"), ([nil, nil, nil], "C has a deadline and is not done"),
            ([nil, 0, 0], "B is done before its earliest quarter"),
        ] as [([Int?], String)])
    func violations(_ plan: [Int?], _ violation: String) {
        let instance = instance(
            [8, 8], Action(id: "A", effort: 1, weight: 1, after: [1]),
            Action(id: "B", effort: 5, weight: 1, earliest: 1),
            Action(id: "C", effort: 4, weight: 1, deadline: 0))
        #expect(instance.violations(of: plan).contains(violation), "\(instance.violations(of: plan))")
        #expect(instance.violations(of: [1, 1, 0]).isEmpty)
    }

    @Test("a hundred measures over eight quarters are planned validly and the same each time")
    func large() throws {
        var random = SeededGenerator(seed: 7)
        let actions = (0..<100).map { index in
            Action(
                id: "A\(index)", effort: Double(Int.random(in: 1...12, using: &random)),
                weight: Double.random(in: 0...10, using: &random),
                after: index > 10 && index % 4 == 0 ? [Int.random(in: 0..<index, using: &random)] : [],
                deadline: index % 17 == 3 ? 3 : nil)
        }
        let instance = SchedulingInstance(capacities: Array(repeating: 40, count: 8), actions: actions)
        let solution = try Scheduler.solve(instance)
        #expect(instance.accepts(solution.plan))
        #expect(solution.plan.contains(nil) && solution.objective < solution.lowerBound * 1.15)
        #expect(try Scheduler.solve(instance) == solution)
    }
}
