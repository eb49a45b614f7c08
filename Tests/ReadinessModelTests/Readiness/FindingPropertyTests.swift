import Testing

@testable import ReadinessModel

/// What holds for every library and every answer, tried on many that nobody chose.
@Suite struct FindingPropertyTests {
    /// A library of one control, with the states and evidence of its questions.
    struct Situation {
        var strengths: [Int]
        var states: [AnswerState]
        var isShown: [Bool]

        init(_ random: inout SeededGenerator) {
            let count = Int.random(in: 0...7, using: &random)
            strengths = (0..<count).map { _ in Int.random(in: 1...10, using: &random) }
            states = strengths.map { _ in Self.state(&random) }
            isShown = strengths.map { _ in Bool.random(using: &random) }
        }

        static func state(_ random: inout SeededGenerator) -> AnswerState {
            switch Int.random(in: 0..<8, using: &random) {
            case 0: .notApplicable
            case 1, 2: .unknown
            case 3: .level(0)
            case 4: .level(1)
            default: .level(Double.random(in: 0...1, using: &random))
            }
        }

        var finding: Finding { finding(order: Array(strengths.indices)) }

        func finding(order: [Int]) -> Finding {
            let library = Samples.library(
                strengths.indices.map { Samples.question("Q-\($0)") }, controls: [Samples.control("C")],
                links: order.map { Samples.link("Q-\($0)", "C", strengths[$0]) })
            return FindingRule.finding(control: 0, of: library, traits: [], states: states, demonstrated: isShown)
        }
    }

    /// The situations of a seed for which something does not hold.
    private func broken(_ seed: Int, _ holds: (Situation, inout SeededGenerator) -> Bool) -> [Situation] {
        var random = SeededGenerator(seed: seed)
        return (0..<150).compactMap { _ in
            let situation = Situation(&random)
            return holds(situation, &random) ? nil : situation
        }
    }

    @Test("low never exceeds high, and both lie between 0 and 1", arguments: 1...10)
    func bounds(_ seed: Int) {
        let found = broken(seed) { situation, _ in
            let finding = situation.finding
            return [finding.implemented, finding.demonstrable].allSatisfy {
                0 <= $0.low && $0.low <= $0.high && $0.high <= 1
            }
        }
        #expect(found.isEmpty, "\(found.first.map { "\($0)" } ?? "")")
    }

    @Test("nothing is demonstrable that is not implemented", arguments: 1...10)
    func demonstrable(_ seed: Int) {
        let found = broken(seed) { situation, _ in
            let finding = situation.finding
            return finding.demonstrable.low <= finding.implemented.low + 1e-9
                && finding.demonstrable.high <= finding.implemented.high + 1e-9
        }
        #expect(found.isEmpty, "\(found.first.map { "\($0)" } ?? "")")
    }

    @Test("an answer to an open question keeps the range inside the old one", arguments: 1...20)
    func answering(_ seed: Int) {
        let found = broken(seed) { situation, random in
            guard let open = situation.states.firstIndex(of: .unknown) else { return true }
            var answered = situation
            repeat { answered.states[open] = Situation.state(&random) } while answered.states[open] == .unknown
            let (before, after) = (situation.finding, answered.finding)
            guard after.outcome != .notApplicable else { return true }
            let staysDemonstrable =
                answered.states[open] == .notApplicable || after.demonstrable.lies(within: before.demonstrable)
            return after.implemented.lies(within: before.implemented) && staysDemonstrable
                && after.implemented.width <= before.implemented.width + 1e-9
        }
        #expect(found.isEmpty, "\(found.first.map { "\($0)" } ?? "")")
    }

    @Test("the order of the links does not matter", arguments: 1...10)
    func order(_ seed: Int) {
        let found = broken(seed) { situation, random in
            let straight = situation.finding
            let mixed = situation.finding(order: situation.strengths.indices.shuffled(using: &random))
            return mixed.outcome == straight.outcome && mixed.coverage == straight.coverage
                && mixed.implemented.isNear(straight.implemented.low, straight.implemented.high)
                && mixed.demonstrable.isNear(straight.demonstrable.low, straight.demonstrable.high)
        }
        #expect(found.isEmpty, "\(found.first.map { "\($0)" } ?? "")")
    }

    @Test("coverage is a tenth for each point of strength, and never more than the whole", arguments: 1...10)
    func coverage(_ seed: Int) {
        let found = broken(seed) { situation, _ in
            let finding = situation.finding
            let strength = situation.strengths.reduce(0, +)
            guard finding.outcome != .notApplicable else { return finding.coverage == 0 }
            let weights = finding.contributions.reduce(0) { $0 + $1.weight }
            return finding.coverage == min(1, Double(strength) / 10) && weights.isNear(finding.coverage)
        }
        #expect(found.isEmpty, "\(found.first.map { "\($0)" } ?? "")")
    }

    @Test(
        "everything in place and shown is the coverage exactly, rounding aside, and never more than the whole",
        arguments: 1...10)
    func full(_ seed: Int) {
        let found = broken(seed) { situation, _ in
            var full = situation
            full.states = situation.states.map { _ in .level(1) }
            full.isShown = situation.states.map { _ in true }
            let finding = full.finding
            return finding.implemented.low.isNear(finding.coverage) && finding.implemented.low <= 1
                && finding.demonstrable.low == finding.implemented.low && finding.implemented.high.isNear(1)
        }
        #expect(found.isEmpty, "\(found.first.map { "\($0)" } ?? "")")
    }

    @Test("links that add up to less than ten never satisfy a control", arguments: 1...9)
    func thin(_ strength: Int) {
        for parts in [[strength], Array(repeating: 1, count: strength)] {
            var random = SeededGenerator(seed: strength)
            var situation = Situation(&random)
            situation.strengths = parts
            situation.states = parts.map { _ in .level(1) }
            situation.isShown = parts.map { _ in true }
            #expect(situation.finding.outcome == .partiallySatisfied)
            #expect(situation.finding.implemented.isNear(Double(strength) / 10, 1))
        }
    }

    @Test("an organisation's answers, follow-ups included, only ever narrow what is possible", arguments: 1...20)
    func sheets(_ seed: Int) {
        var random = SeededGenerator(seed: 1_000 + seed)
        let questions = (0..<8).map { number in
            Samples.question(
                "Q-\(number)",
                follows: number > 1 && Bool.random(using: &random)
                    ? ("Q-\(Int.random(in: 0..<number, using: &random))", ["some", "full"]) : nil)
        }
        let controls = (0..<4).map { Samples.control("C-\($0)") }
        let links = (0..<14).map { _ in
            Samples.link(
                "Q-\(Int.random(in: 0..<8, using: &random))", "C-\(Int.random(in: 0..<4, using: &random))",
                Int.random(in: 1...9, using: &random))
        }
        let library = Samples.library(questions, controls: controls, links: links)
        var sheet = AnswerSheet()
        var before = Samples.assessment(library, sheet)
        for question in questions.shuffled(using: &random) {
            sheet.answers[question.id] = Samples.answer(
                ["none", "some", "full"].randomElement(using: &random) ?? "none")
            let after = Samples.assessment(library, sheet)
            for (old, new) in zip(before.findings, after.findings) {
                #expect(new.implemented.lies(within: old.implemented), "\(question.id) widened \(new.control)")
            }
            before = after
        }
        #expect(before.findings.allSatisfy { $0.implemented.width.isNear(1 - $0.coverage) })
    }
}
