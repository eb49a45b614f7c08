/// Which measures still bring something, what each would gain, and what each rests on.
package struct MeasureIndex: Sendable {
    private let assessment: Assessment
    private let byID: [Measure.ID: Measure]
    private let closing: [Question.ID: [(level: Double, measure: Measure.ID)]]

    package init(_ assessment: Assessment) {
        self.assessment = assessment
        let library = assessment.library
        byID = Dictionary(library.measures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var closing: [Question.ID: [(level: Double, measure: Measure.ID)]] = [:]
        for measure in library.measures {
            for target in measure.closes {
                guard let level = library.question(target.question)?.option(target.option)?.level else { continue }
                closing[target.question, default: []].append((level, measure.id))
            }
        }
        self.closing = closing.mapValues { $0.sorted { ($0.level, $0.measure) < ($1.level, $1.measure) } }
    }

    package func measure(_ id: Measure.ID) -> Measure? { byID[id] }

    /// The level that a measure brings a question to.
    package func level(of target: Measure.Closing) -> Double {
        assessment.library.question(target.question)?.option(target.option)?.level ?? 0
    }

    /// Measures that bring a question further than it is, the smallest step first.
    package func measures(closing question: Question.ID) -> [Measure.ID] {
        let now = certainLevel(of: question)
        return (closing[question] ?? []).filter { $0.level > now }.map(\.measure)
    }

    /// Whether everything a measure closes is known to be reached.
    package func isDone(_ measure: Measure) -> Bool {
        measure.closes.allSatisfy { target in
            switch assessment.state(of: target.question) {
            case .level(let now), .atLeast(let now): now >= level(of: target)
            case .notApplicable: true
            case .unknown: false
            }
        }
    }

    /// All measures that must come before, direct or not.
    package func prerequisites(of measure: Measure) -> Set<Measure.ID> {
        var found: Set<Measure.ID> = []
        var waiting = measure.after
        while let id = waiting.popLast() {
            guard found.insert(id).inserted, let next = byID[id] else { continue }
            waiting += next.after
        }
        return found
    }

    /// Questions that have to be brought further before this one can be.
    package func roots(of question: Question) -> [Question.ID] {
        var roots: Set<Question.ID> = []
        if let parent = question.followUp?.question { roots.insert(parent) }
        guard let first = measures(closing: question.id).first.flatMap({ byID[$0] }) else { return Array(roots) }
        for id in prerequisites(of: first) {
            guard let measure = byID[id], !isDone(measure) else { continue }
            // A prerequisite in another question is a root; an earlier step in the same question is not.
            roots.formUnion(
                measure.closes.filter { $0.question != question.id && certainLevel(of: $0.question) < level(of: $0) }
                    .map(\.question))
        }
        let closedTogether = Set(first.closes.map(\.question))
        return roots.subtracting(closedTogether.subtracting([question.followUp?.question].compactMap { $0 })).sorted()
    }

    private func certainLevel(of question: Question.ID) -> Double {
        switch assessment.state(of: question) {
        case .level(let level), .atLeast(let level): level
        case .notApplicable: 1
        case .unknown: 0
        }
    }
}
