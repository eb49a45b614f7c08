extension Scheduler {
    /// A plan in the making; it never breaks a rule of the instance between two calls.
    struct Draft {
        let instance: SchedulingInstance
        private let rank: [Int]
        private let followers: [[Int]]
        /// The last quarter each action may be done in because of its own deadline or a follower's.
        private let latest: [Int?]
        private(set) var plan: [Int?]
        private var room: [Double]

        init(_ instance: SchedulingInstance, order: [Int]) {
            self.instance = instance
            plan = Array(repeating: nil, count: instance.actions.count)
            room = instance.capacities
            var rank = Array(repeating: 0, count: order.count)
            for (position, index) in order.enumerated() { rank[index] = position }
            self.rank = rank
            var followers = Array(repeating: [Int](), count: order.count)
            for (index, action) in instance.actions.enumerated() {
                for before in Set(action.after) { followers[before].append(index) }
            }
            self.followers = followers
            var latest = instance.actions.map(\.deadline)
            for index in order.reversed() {
                for follower in followers[index] {
                    guard let limit = latest[follower] else { continue }
                    latest[index] = min(latest[index] ?? limit, limit)
                }
            }
            self.latest = latest
        }

        /// Places tried for the promises before they are given up.
        private static let attempts = 20_000

        /// Promises first: actions with a deadline, and what they wait for, as early as there is room; where that leaves a
        /// later promise without any, the earlier ones are moved.
        mutating func placeDeadlines() throws(Failure) {
            let promised = plan.indices.filter { latest[$0] != nil }.sorted {
                (latest[$0] ?? 0, rank[$0]) < (latest[$1] ?? 0, rank[$1])
            }
            // What an action waits for is due no later than the action itself, so it stands before it here.
            var attempts = Draft.attempts
            var stuck: Int?
            guard keep(promised[...], attempts: &attempts, stuck: &stuck) else {
                throw .deadlineCannotBeMet(stuck.map { instance.actions[$0].id } ?? "")
            }
        }

        /// Whether all promises could be placed; `stuck` becomes the first that found no room.
        private mutating func keep(_ promised: ArraySlice<Int>, attempts: inout Int, stuck: inout Int?) -> Bool {
            guard let index = promised.first else { return true }
            for quarter in instance.capacities.indices where attempts > 0 && fits(index, in: quarter) {
                attempts -= 1
                place(index, in: quarter)
                if keep(promised.dropFirst(), attempts: &attempts, stuck: &stuck) { return true }
                remove(index)
            }
            stuck = stuck ?? index
            return false
        }

        /// Again and again the action whose undone chain brings the most weight for its effort.
        mutating func placeByWorth() {
            var refused: Set<Int> = []
            while true {
                var best: (index: Int, worth: Double)?
                for index in plan.indices where plan[index] == nil && !refused.contains(index) {
                    let chain = closure(of: index)
                    let weight = chain.reduce(0) { $0 + instance.actions[$1].weight }
                    let effort = chain.reduce(0) { $0 + instance.actions[$1].effort }
                    guard weight > 0 else { continue }
                    let worth = weight / max(effort, 1e-9)
                    if worth > (best?.worth ?? -1) { best = (index, worth) }
                }
                guard let (index, _) = best else { return }
                let before = (plan, room)
                var complete = true
                for member in closure(of: index) {
                    guard let quarter = firstFit(member) else {
                        complete = false
                        break
                    }
                    place(member, in: quarter)
                }
                if !complete {
                    (plan, room) = before
                    refused.insert(index)
                }
            }
        }

        /// Moves to an earlier quarter and exchanges of two actions, as long as the objective falls.
        mutating func improve() {
            var rounds = 0
            var changed = true
            while changed, rounds < 50 {
                rounds += 1
                changed = moveEarlier()
                if instance.actions.count <= 400, exchange() { changed = true }
            }
        }

        private mutating func moveEarlier() -> Bool {
            var changed = false
            for index in plan.indices.sorted(by: { rank[$0] < rank[$1] }) {
                let now = plan[index]
                guard instance.actions[index].weight > 0 || now == nil else { continue }
                if now == nil, instance.actions[index].weight == 0 { continue }
                guard let target = firstFit(index), target < (now ?? Int.max) else { continue }
                if let now { room[now] += instance.actions[index].effort }
                place(index, in: target)
                changed = true
            }
            return changed
        }

        private mutating func exchange() -> Bool {
            var changed = false
            for first in plan.indices {
                for second in plan.indices where first != second {
                    // `first` is worth more and comes later, or not at all: try it in the place of `second`.
                    guard let early = plan[second], early < (plan[first] ?? Int.max) else { continue }
                    if tryExchange(first, second, early: early) { changed = true }
                }
            }
            return changed
        }

        private mutating func tryExchange(_ late: Int, _ soon: Int, early: Int) -> Bool {
            guard instance.actions[late].weight > instance.actions[soon].weight else { return false }
            let before = (plan, room)
            let old = cost(late) + cost(soon)
            let target = plan[late]
            remove(soon)
            if target != nil { remove(late) }
            if fits(late, in: early) {
                place(late, in: early)
                if let target, fits(soon, in: target) {
                    place(soon, in: target)
                } else if let later = firstFit(soon) {
                    place(soon, in: later)
                }
                if isSound(late), isSound(soon), cost(late) + cost(soon) < old - 1e-9 { return true }
            }
            (plan, room) = before
            return false
        }

        private func cost(_ index: Int) -> Double {
            instance.actions[index].weight * Double(plan[index] ?? instance.capacities.count)
        }

        /// The action and everything undone that it waits for, what comes first in front.
        private func closure(of index: Int) -> [Int] {
            var found: Set<Int> = [index]
            var waiting = [index]
            while let next = waiting.popLast() {
                for before in instance.actions[next].after where plan[before] == nil && found.insert(before).inserted {
                    waiting.append(before)
                }
            }
            return found.sorted { rank[$0] < rank[$1] }
        }

        private func firstFit(_ index: Int) -> Int? {
            instance.capacities.indices.first { fits(index, in: $0) }
        }

        private func fits(_ index: Int, in quarter: Int) -> Bool {
            let action = instance.actions[index]
            return quarter >= action.earliest && quarter <= (latest[index] ?? Int.max)
                && action.effort <= room[quarter] + SchedulingInstance.tolerance
                && action.after.allSatisfy { (plan[$0] ?? Int.max) <= quarter }
        }

        /// Nothing that waits for the action is done before it, and a promise is kept.
        private func isSound(_ index: Int) -> Bool {
            let quarter = plan[index] ?? Int.max
            if plan[index] == nil, latest[index] != nil { return false }
            return followers[index].allSatisfy { follower in plan[follower].map { $0 >= quarter } ?? true }
                && (plan[index] == nil || instance.actions[index].after.allSatisfy { (plan[$0] ?? Int.max) <= quarter })
        }

        private mutating func place(_ index: Int, in quarter: Int) {
            plan[index] = quarter
            room[quarter] -= instance.actions[index].effort
        }

        private mutating func remove(_ index: Int) {
            guard let quarter = plan[index] else { return }
            room[quarter] += instance.actions[index].effort
            plan[index] = nil
        }
    }
}
