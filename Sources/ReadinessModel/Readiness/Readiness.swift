/// The readiness of a set of controls: the mean over those that apply and that the baseline can judge.
package struct Readiness: Sendable, Hashable {
    /// What is in place; nil when no control of the set can be judged.
    package var implemented: ReadinessRange?
    /// What current evidence shows.
    package var demonstrable: ReadinessRange?
    /// How many controls have each outcome.
    package var counts: [Finding.Outcome: Int]
    /// Controls that no question covers: in no figure, and said so.
    package var uncovered: Int

    package init(of findings: some Sequence<Finding>) {
        var implemented: [ReadinessRange] = []
        var demonstrable: [ReadinessRange] = []
        var counts: [Finding.Outcome: Int] = [:]
        var uncovered = 0
        for finding in findings {
            counts[finding.outcome, default: 0] += 1
            guard finding.outcome != .notApplicable else { continue }
            if finding.coverage == 0 {
                uncovered += 1
            } else {
                implemented.append(finding.implemented)
                demonstrable.append(finding.demonstrable)
            }
        }
        self.implemented = ReadinessRange.mean(implemented)
        self.demonstrable = ReadinessRange.mean(demonstrable)
        self.counts = counts
        self.uncovered = uncovered
    }

    /// Controls that apply.
    package var applicable: Int {
        counts.reduce(0) { $1.key == .notApplicable ? $0 : $0 + $1.value }
    }
}

extension Assessment {
    /// Readiness for one framework.
    package func readiness(of framework: Framework.ID) -> Readiness {
        Readiness(of: findings.lazy.filter { library.controls[$0.control].id.framework == framework })
    }

    /// Readiness per top-level group of a framework, in the catalogue's order.
    package func readinessByGroup(of framework: Framework.ID) -> [(group: Framework.Group, readiness: Readiness)] {
        guard let description = library.framework(framework) else { return [] }
        let parents = Dictionary(
            description.groups.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
        let controlParents = Dictionary(
            library.controls.filter { $0.id.framework == framework }.map { ($0.id.code, $0.parents.first) },
            uniquingKeysWith: { first, _ in first })
        func top(of control: Control) -> String? {
            var current = control.parents.first
            for _ in 0..<Framework.greatestDepth {
                guard let id = current else { return nil }
                if let parent = parents[id] {
                    guard let parent else { return id }
                    current = parent
                } else {
                    current = controlParents[id] ?? nil
                }
            }
            return nil
        }
        var members: [String: [Finding]] = [:]
        for finding in findings where library.controls[finding.control].id.framework == framework {
            if let group = top(of: library.controls[finding.control]) { members[group, default: []].append(finding) }
        }
        return description.groups.filter { $0.parent == nil }.compactMap { group in
            members[group.id].map { (group, Readiness(of: $0)) }
        }
    }

    /// How far each domain of the baseline is: the mean level of its questions that apply.
    package func readinessByDomain() -> [(domain: Domain, implemented: ReadinessRange, answered: Int, asked: Int)] {
        library.domains.compactMap { domain in
            var ranges: [ReadinessRange] = []
            var answered = 0
            for (position, question) in library.questions.enumerated() where question.domain == domain.id {
                switch states[position] {
                case .level(let level):
                    ranges.append(ReadinessRange(low: level, high: level))
                    answered += 1
                case .atLeast(let level): ranges.append(ReadinessRange(low: level, high: 1))
                case .unknown: ranges.append(ReadinessRange(low: 0, high: 1))
                case .notApplicable: break
                }
            }
            return ReadinessRange.mean(ranges).map { (domain, $0, answered, ranges.count) }
        }
    }
}
