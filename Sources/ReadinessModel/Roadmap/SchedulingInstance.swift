/// A scheduling problem: actions with effort and weight, capacity per quarter, what waits for what.
///
/// An action is done inside one quarter or not at all; efforts in a quarter stay within its capacity; everything in
/// `after` is done in the same quarter or an earlier one; a deadline is met. To be minimised: the sum of weight × quarter,
/// or weight × number of quarters when left undone: the weighted risk still open at the quarters' ends.
package struct SchedulingInstance: Sendable, Hashable {
    package struct Action: Sendable, Hashable {
        package var id: String
        /// Person-days, 0 or more.
        package var effort: Double
        /// Risk that the action takes away, 0 or more.
        package var weight: Double
        /// Positions of the actions it waits for.
        package var after: [Int]
        /// The first quarter it can be finished in, from 0.
        package var earliest: Int
        /// The last quarter it must be finished in; nil leaves it free.
        package var deadline: Int?

        package init(
            id: String, effort: Double, weight: Double, after: [Int] = [], earliest: Int = 0, deadline: Int? = nil
        ) {
            self.id = id
            self.effort = effort
            self.weight = weight
            self.after = after
            self.earliest = earliest
            self.deadline = deadline
        }
    }

    package var capacities: [Double]
    package var actions: [Action]

    package init(capacities: [Double], actions: [Action]) {
        self.capacities = capacities
        self.actions = actions
    }

    /// The objective of a plan: a quarter for each action, nil for undone.
    package func objective(of plan: [Int?]) -> Double {
        var total = 0.0
        for (action, quarter) in zip(actions, plan) { total += action.weight * Double(quarter ?? capacities.count) }
        return total
    }

    /// What a plan breaks; empty for a valid plan.
    package func violations(of plan: [Int?]) -> [String] {
        var found: [String] = []
        var load = Array(repeating: 0.0, count: capacities.count)
        for (index, action) in actions.enumerated() {
            guard let quarter = plan[index] else {
                if action.deadline != nil { found.append("\(action.id) has a deadline and is not done") }
                continue
            }
            load[quarter] += action.effort
            if quarter < action.earliest { found.append("\(action.id) is done before its earliest quarter") }
            if let deadline = action.deadline, quarter > deadline {
                found.append("\(action.id) is done after its deadline")
            }
            for before in action.after where (plan[before] ?? Int.max) > quarter {
                found.append("\(action.id) is done before \(actions[before].id)")
            }
        }
        for (quarter, used) in load.enumerated() where used > capacities[quarter] + SchedulingInstance.tolerance {
            found.append("quarter \(quarter) holds \(used) of \(capacities[quarter]) person-days")
        }
        return found
    }

    /// Half a minute of work: what adding person-days may be off by.
    static let tolerance = 1e-6
}
