/// From an assessment to a roadmap: which measures bring something, scheduled under the organisation's conditions.
package enum RoadmapPlanner {
    package static func roadmap(
        for assessment: Assessment, under conditions: RoadmapConditions
    ) throws(Scheduler.Failure) -> Roadmap {
        let library = assessment.library
        let index = MeasureIndex(assessment)
        let candidates = useful(library.measures, index: index, assessment: assessment)
        let positions = Dictionary(
            candidates.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let reach = QuestionReach(of: assessment)
        var steps: [Question.ID: [Step]] = [:]
        for measure in candidates {
            for target in measure.closes {
                steps[target.question, default: []].append((measure.id, index.level(of: target)))
            }
        }
        let moves = candidates.map { self.moves(of: $0, steps: steps, index: index, assessment: assessment) }
        let weights = moves.map { weight(of: $0, reach: reach, library: library) }
        let size = assessment.input.profile.size
        let efforts = candidates.map { $0.effort[size] ?? Measure.Effort(low: 1, likely: 1, high: 1) }
        let actions = candidates.enumerated().map { position, measure in
            let fixed = conditions.earliest[measure.id].map { max(0, conditions.firstQuarter.distance(to: $0)) } ?? 0
            return SchedulingInstance.Action(
                id: measure.id.rawValue, effort: efforts[position].likely, weight: weights[position],
                after: measure.after.compactMap { positions[$0] },
                earliest: max(fixed, max(0, measure.leadWeeks - 1) / 13),
                deadline: conditions.deadlines[measure.id].flatMap { conditions.position(ofDeadline: $0) })
        }
        let solution = try Scheduler.solve(SchedulingInstance(capacities: conditions.capacities, actions: actions))

        let total = weights.reduce(0, +)
        let byWorth = candidates.indices.filter { weights[$0] > 0 }.sorted {
            (weights[$1] * efforts[$0].likely, $0) < (weights[$0] * efforts[$1].likely, $1)
        }
        let worthRank = Dictionary(
            byWorth.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        var items: [Roadmap.Item] = []
        for (position, measure) in candidates.enumerated() {
            let quarter = solution.plan[position]
            let waits = measure.after.filter { positions[$0] != nil }
            let opens = candidates.indices.filter {
                solution.plan[$0] != nil && candidates[$0].after.contains(measure.id)
            }.map { candidates[$0].id }
            // A prerequisite that nothing planned rests on, and that brings nothing itself, is no part of the roadmap.
            if quarter == nil, weights[position] == 0 { continue }
            if weights[position] == 0, opens.isEmpty, conditions.deadlines[measure.id] == nil { continue }
            var timing: [Roadmap.Timing] = []
            if let deadline = conditions.deadlines[measure.id] { timing.append(.deadline(deadline)) }
            if let earliest = conditions.earliest[measure.id] { timing.append(.earliest(earliest)) }
            if measure.leadWeeks > 13 { timing.append(.leadTime(weeks: measure.leadWeeks)) }
            if !opens.isEmpty { timing.append(.opens(opens.sorted())) }
            if !waits.isEmpty { timing.append(.waits(waits.sorted())) }
            if let rank = worthRank[position] { timing.append(.worth(rank: rank)) }
            let unknown = moves[position].filter(\.isUnknown).map(\.question)
            if !unknown.isEmpty { timing.append(.dependsOnAnswer(unknown)) }
            if quarter == nil { timing.append(.noRoom) }
            items.append(
                Roadmap.Item(
                    measure: measure.id, quarter: quarter.map { conditions.firstQuarter.adding($0) },
                    effort: efforts[position], weight: weights[position],
                    share: total > 0 ? weights[position] / total : 0, moves: moves[position],
                    controls: controls(of: moves[position], reach: reach, library: library), timing: timing))
        }
        let order = items.indices.sorted { left, right in
            let (a, b) = (items[left], items[right])
            let (quarterA, quarterB) = (distance(a, conditions), distance(b, conditions))
            return (quarterA, -a.weight, a.measure) < (quarterB, -b.weight, b.measure)
        }
        let sorted = order.map { items[$0] }
        return Roadmap(
            conditions: conditions, items: sorted,
            forecasts: forecasts(of: sorted, index: index, assessment: assessment, conditions: conditions),
            objective: solution.objective, lowerBound: solution.lowerBound)
    }

    private static func distance(_ item: Roadmap.Item, _ conditions: RoadmapConditions) -> Int {
        item.quarter.map { conditions.firstQuarter.distance(to: $0) } ?? Int.max
    }

    /// Measures that bring something, and the undone ones that they wait for.
    private static func useful(_ measures: [Measure], index: MeasureIndex, assessment: Assessment) -> [Measure] {
        var wanted: Set<Measure.ID> = []
        for measure in measures where !index.isDone(measure) {
            let brings = measure.closes.contains { target in
                switch assessment.state(of: target.question) {
                case .level(let now), .atLeast(let now): index.level(of: target) > now
                case .unknown: true
                case .notApplicable: false
                }
            }
            guard brings else { continue }
            wanted.insert(measure.id)
            for id in index.prerequisites(of: measure) {
                if let before = index.measure(id), !index.isDone(before) { wanted.insert(id) }
            }
        }
        return measures.filter { wanted.contains($0.id) }
    }

    /// A measure that brings a question to a level.
    private typealias Step = (measure: Measure.ID, level: Double)

    /// What a measure adds beyond what the measures before it bring, and beyond lesser steps on the same question: no gain
    /// is counted twice.
    private static func moves(
        of measure: Measure, steps: [Question.ID: [Step]], index: MeasureIndex, assessment: Assessment
    ) -> [Roadmap.Move] {
        let before = index.prerequisites(of: measure)
        return measure.closes.compactMap { target in
            let level = index.level(of: target)
            let reached = (steps[target.question] ?? []).filter { step in
                step.measure != measure.id
                    && (before.contains(step.measure) || step.level < level
                        || (step.level == level && step.measure < measure.id))
            }.map { min($0.level, level) }.max()
            switch assessment.state(of: target.question) {
            case .notApplicable: return nil
            case .level(let now), .atLeast(let now):
                let start = max(now, reached ?? 0)
                guard level > start else { return nil }
                return Roadmap.Move(question: target.question, before: start, after: level, isUnknown: false)
            case .unknown:
                if let reached, level <= reached { return nil }
                return Roadmap.Move(question: target.question, before: reached, after: level, isUnknown: true)
            }
        }
    }

    /// risk × Σ (share × framework weight) × gain.
    private static func weight(of moves: [Roadmap.Move], reach: QuestionReach, library: Library) -> Double {
        moves.reduce(0) { sum, move in
            guard let position = library.questionPositions[move.question] else { return sum }
            let reached = reach.reach(of: position).reduce(0) { $0 + $1.share * $1.weight }
            return sum + Double(library.questions[position].risk) * reached * move.gain
        }
    }

    private static func controls(of moves: [Roadmap.Move], reach: QuestionReach, library: Library) -> [Int] {
        Set(moves.compactMap { library.questionPositions[$0.question] }.flatMap { reach.controls(of: $0) }).sorted()
    }

    private static func forecasts(
        of items: [Roadmap.Item], index: MeasureIndex, assessment: Assessment, conditions: RoadmapConditions
    ) -> [Roadmap.Forecast] {
        let library = assessment.library
        let demonstrated = library.questions.map { assessment.evidence.demonstrates($0.id) }
        var states = assessment.states
        var stages = [assessment.findings]
        for offset in conditions.capacities.indices {
            let quarter = conditions.firstQuarter.adding(offset)
            for item in items where item.quarter == quarter {
                guard let measure = index.measure(item.measure) else { continue }
                for target in measure.closes {
                    guard let position = library.questionPositions[target.question] else { continue }
                    let level = index.level(of: target)
                    switch states[position] {
                    case .notApplicable: break
                    case .level(let now): states[position] = .level(max(now, level))
                    case .atLeast(let now): states[position] = .atLeast(max(now, level))
                    case .unknown: states[position] = .atLeast(level)
                    }
                }
            }
            stages.append(assessment.findings(states: states, demonstrated: demonstrated))
        }
        return library.frameworks.map(\.id).map { framework in
            Roadmap.Forecast(
                framework: framework,
                implemented: stages.map { findings in
                    Readiness(of: findings.lazy.filter { library.controls[$0.control].id.framework == framework })
                        .implemented
                })
        }
    }
}
