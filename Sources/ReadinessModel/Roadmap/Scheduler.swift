/// Plans actions over quarters: the best worth for its effort first, then moves and exchanges that lower the open risk.
package enum Scheduler {
    package struct Solution: Sendable, Hashable {
        /// The quarter of each action, nil for undone.
        package var plan: [Int?]
        package var objective: Double
        /// No plan can have a lower objective than this.
        package var lowerBound: Double
    }

    package enum Failure: Error, Hashable {
        /// Actions that wait for each other.
        case cycle([String])
        /// No quarter up to its deadline has room for the action and what it waits for.
        case deadlineCannotBeMet(String)
    }

    /// A valid plan of low objective; the same for the same instance.
    package static func solve(_ instance: SchedulingInstance) throws(Failure) -> Solution {
        let order = try topologicalOrder(instance)
        var draft = Draft(instance, order: order)
        try draft.placeDeadlines()
        draft.placeByWorth()
        draft.improve()
        return Solution(
            plan: draft.plan, objective: instance.objective(of: draft.plan),
            lowerBound: min(lowerBound(instance), instance.objective(of: draft.plan)))
    }

    /// For each quarter's end, the least weight that can still be open when efforts may be split and nothing waits:
    /// a fractional knapsack over the capacity so far. The sum over the quarters bounds every plan.
    package static func lowerBound(_ instance: SchedulingInstance) -> Double {
        let total = instance.actions.reduce(0) { $0 + $1.weight }
        let byWorth = instance.actions.filter { $0.weight > 0 }.sorted {
            $0.weight * $1.effort > $1.weight * $0.effort
        }
        var capacity = 0.0
        var largest = 0.0
        var bound = 0.0
        for (quarter, available) in instance.capacities.enumerated() {
            capacity += available
            largest = max(largest, available)
            var room = capacity
            var closed = 0.0
            for action in byWorth
            where action.earliest <= quarter && action.effort <= largest + SchedulingInstance.tolerance {
                if action.effort <= room {
                    room -= action.effort
                    closed += action.weight
                } else {
                    closed += action.weight * room / action.effort
                    break
                }
            }
            bound += total - closed
        }
        return max(0, bound)
    }

    private static func topologicalOrder(_ instance: SchedulingInstance) throws(Failure) -> [Int] {
        var waiting = instance.actions.map { Set($0.after).count }
        var followers = Array(repeating: [Int](), count: instance.actions.count)
        for (index, action) in instance.actions.enumerated() {
            for before in Set(action.after) { followers[before].append(index) }
        }
        var order: [Int] = []
        var ready = waiting.indices.filter { waiting[$0] == 0 }
        while let index = ready.popLast() {
            order.append(index)
            for follower in followers[index] {
                waiting[follower] -= 1
                if waiting[follower] == 0 { ready.append(follower) }
            }
        }
        guard order.count == instance.actions.count else {
            // What merely waits for a circle is not in it.
            var circle = Set(waiting.indices.filter { waiting[$0] > 0 })
            while let outside = circle.first(where: { circle.isDisjoint(with: followers[$0]) }) {
                circle.remove(outside)
            }
            throw .cycle(circle.sorted().map { instance.actions[$0].id })
        }
        return order
    }
}
