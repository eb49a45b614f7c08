/// All gaps of an assessment, weightiest first, root causes before their symptoms.
package struct GapRanking: Sendable {
    package let gaps: [Gap]
    /// The weight of all gaps together.
    package let totalWeight: Double

    package init(of assessment: Assessment) {
        let library = assessment.library
        let reaches = QuestionReach(of: assessment)
        let next = MeasureIndex(assessment)
        var gaps: [Gap] = []
        for (position, question) in library.questions.enumerated() {
            let shortfall: ReadinessRange
            switch assessment.states[position] {
            case .level(let level) where level < Finding.fullShare:
                shortfall = ReadinessRange(low: 1 - level, high: 1 - level)
            case .unknown: shortfall = ReadinessRange(low: 0, high: 1)
            case .atLeast(let level): shortfall = ReadinessRange(low: 0, high: 1 - level)
            case .level, .notApplicable: continue
            }
            let reach = reaches.reach(of: position)
            let weight =
                Double(question.risk) * reach.reduce(0) { $0 + $1.share * $1.weight }
                * (shortfall.low + shortfall.high) / 2
            guard weight > 0 else { continue }
            gaps.append(
                Gap(
                    question: position, risk: question.risk, reach: reach, shortfall: shortfall, weight: weight,
                    share: 0, controls: reaches.controls(of: position), roots: [],
                    measures: next.measures(closing: question.id)))
        }
        let total = gaps.reduce(0) { $0 + $1.weight }
        // What is not known is found out first, and holds nothing up by itself.
        let open = Set(gaps.filter { !$0.isUnknown }.map { library.questions[$0.question].id })
        for index in gaps.indices {
            gaps[index].share = total > 0 ? gaps[index].weight / total : 0
            let question = library.questions[gaps[index].question]
            gaps[index].roots = next.roots(of: question).filter { open.contains($0) && $0 != question.id }.sorted()
        }
        totalWeight = total
        self.gaps = GapRanking.rootsFirst(gaps, library: library)
    }

    /// By weight, but never a gap before the open gaps it rests on.
    private static func rootsFirst(_ gaps: [Gap], library: Library) -> [Gap] {
        let ranked = gaps.sorted {
            ($1.weight, library.questions[$0.question].id) < ($0.weight, library.questions[$1.question].id)
        }
        let byQuestion = Dictionary(
            ranked.map { (library.questions[$0.question].id, $0) }, uniquingKeysWith: { first, _ in first })
        var done: Set<Question.ID> = []
        var result: [Gap] = []
        func emit(_ gap: Gap) {
            let id = library.questions[gap.question].id
            guard done.insert(id).inserted else { return }
            let roots = gap.roots.compactMap { byQuestion[$0] }.sorted {
                ($1.weight, $0.question) < ($0.weight, $1.question)
            }
            for root in roots { emit(root) }
            result.append(gap)
        }
        for gap in ranked { emit(gap) }
        return result
    }
}

/// How much of each framework's readiness each question decides.
struct QuestionReach {
    private var shares: [[Framework.ID: Double]]
    private var openControls: [[Int]]
    private let weights: [Framework.ID: Double]
    private let order: [Framework.ID]

    init(of assessment: Assessment) {
        let library = assessment.library
        var judged: [Framework.ID: Int] = [:]
        for finding in assessment.findings where finding.outcome != .notApplicable && finding.coverage > 0 {
            judged[library.controls[finding.control].id.framework, default: 0] += 1
        }
        shares = Array(repeating: [:], count: library.questions.count)
        openControls = Array(repeating: [], count: library.questions.count)
        for finding in assessment.findings where finding.outcome != .notApplicable {
            let framework = library.controls[finding.control].id.framework
            // A framework that does not concern the organisation moves nothing.
            guard assessment.scope.reach(of: framework) != .none else { continue }
            let count = Double(judged[framework] ?? 1)
            for contribution in finding.contributions where contribution.weight > 0 {
                shares[contribution.question][framework, default: 0] += contribution.weight / count
                openControls[contribution.question].append(finding.control)
            }
        }
        order = library.frameworks.map(\.id)
        weights = Dictionary(
            order.map { ($0, assessment.scope.reach(of: $0).weight) }, uniquingKeysWith: { first, _ in first })
    }

    func reach(of question: Int) -> [Gap.FrameworkReach] {
        order.compactMap { framework in
            guard let share = shares[question][framework], let weight = weights[framework], weight > 0 else {
                return nil
            }
            return Gap.FrameworkReach(framework: framework, share: share, weight: weight)
        }
    }

    func controls(of question: Int) -> [Int] {
        openControls[question]
    }
}
