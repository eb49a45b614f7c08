@testable import ReadinessModel

extension SchedulingInstance {
    /// Up to six actions over up to three quarters, with prerequisites, earliest quarters and deadlines: small enough to
    /// try every plan.
    static func random(seed: Int, isPromised: Bool = false) -> SchedulingInstance {
        var random = SeededGenerator(seed: seed)
        let quarters = Int.random(in: 1...3, using: &random)
        let count = Int.random(in: 1...6, using: &random)
        let capacities = (0..<quarters).map { _ in Double(Int.random(in: 0...12, using: &random)) }
        let actions = (0..<count).map { index in
            let isEffortless = Int.random(in: 0..<10, using: &random) == 0
            return SchedulingInstance.Action(
                id: "A\(index)", effort: isEffortless ? 0 : Double(Int.random(in: 1...16, using: &random)) / 2,
                weight: Double(Int.random(in: 0...20, using: &random)),
                after: (0..<index).filter { _ in Int.random(in: 0..<4, using: &random) == 0 },
                earliest: Int.random(in: 0..<4, using: &random) == 0 ? Int.random(in: 0..<quarters, using: &random) : 0,
                deadline: isPromised || Int.random(in: 0..<8, using: &random) == 0
                    ? Int.random(in: 0..<quarters, using: &random) : nil)
        }
        return SchedulingInstance(capacities: capacities, actions: actions)
    }

    /// What makes a plan valid, written down a second time and without the program's own check.
    func accepts(_ plan: [Int?]) -> Bool {
        for (action, quarter) in zip(actions, plan) {
            guard let quarter else {
                if action.deadline != nil { return false }
                continue
            }
            if quarter < action.earliest || quarter > action.deadline ?? quarter { return false }
            for before in action.after {
                guard let done = plan[before], done <= quarter else { return false }
            }
        }
        return capacities.indices.allSatisfy { quarter in
            var load = 0.0
            for (action, place) in zip(actions, plan) where place == quarter { load += action.effort }
            return load <= capacities[quarter] + 1e-6
        }
    }

    /// The lowest objective of all plans there are; nil when none keeps every deadline.
    func optimum() -> Double? {
        var best: Double?
        var plan = [Int?](repeating: nil, count: actions.count)
        var room = capacities
        func place(_ index: Int) {
            guard index < actions.count else {
                guard accepts(plan) else { return }
                best = min(best ?? .infinity, objective(of: plan))
                return
            }
            plan[index] = nil
            place(index + 1)
            for quarter in capacities.indices where actions[index].effort <= room[quarter] + 1e-6 {
                plan[index] = quarter
                room[quarter] -= actions[index].effort
                place(index + 1)
                room[quarter] += actions[index].effort
            }
            plan[index] = nil
        }
        place(0)
        return best
    }
}
