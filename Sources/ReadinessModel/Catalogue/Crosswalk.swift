/// Which controls of another framework the same questions judge: an implied crosswalk, as good as the mapping behind it.
package struct Crosswalk: Sendable {
    package struct Counterpart: Sendable, Hashable {
        package var control: Control.ID
        /// The questions that join the two.
        package var questions: [Question.ID]
        /// The sum over those questions of the lesser strength, at most 10.
        package var strength: Int
    }

    package let from: Framework.ID
    package let to: Framework.ID
    /// For each control of `from`, its counterparts, the strongest first; empty where no question joins it to any.
    package let rows: [(control: Control.ID, counterparts: [Counterpart])]

    /// Weaker joins than this are touches, not counterparts.
    package static let leastStrength = 4

    package init(from: Framework.ID, to: Framework.ID, in library: Library) {
        self.from = from
        self.to = to
        var byQuestion: [Int: [(control: Int, strength: Int)]] = [:]
        for (position, control) in library.controls.enumerated() where control.id.framework == to {
            for link in library.linksOfControl[position] {
                byQuestion[link.question, default: []].append((position, link.strength))
            }
        }
        rows = library.controls.enumerated().filter { $0.element.id.framework == from }.map { position, control in
            var joined: [Int: (strength: Int, questions: [Question.ID])] = [:]
            for link in library.linksOfControl[position] {
                for other in byQuestion[link.question] ?? [] where other.control != position {
                    joined[other.control, default: (0, [])].strength += min(link.strength, other.strength)
                    joined[other.control, default: (0, [])].questions.append(library.questions[link.question].id)
                }
            }
            let counterparts = joined.filter { $0.value.strength >= Self.leastStrength }.map { other, found in
                Counterpart(
                    control: library.controls[other].id, questions: found.questions.sorted(),
                    strength: min(10, found.strength))
            }.sorted { ($1.strength, $0.control) < ($0.strength, $1.control) }
            return (control.id, counterparts)
        }
    }
}
