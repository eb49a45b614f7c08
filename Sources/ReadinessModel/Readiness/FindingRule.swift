/// The arithmetic from answers to the finding of one control; `docs/method.md` has it in words and a worked example.
package enum FindingRule {
    /// The strength that the links of a control must add up to before its questions can judge all of it.
    package static let fullStrength = 10

    /// The finding of one control.
    ///
    /// - coverage = min(1, S / 10), with S the sum of the strengths of all its links;
    /// - the weight of a question = coverage × its strength / the strengths of the questions that apply;
    /// - implemented, low = Σ weight × level over the known answers;
    /// - implemented, high = low + Σ weight over the unknown answers + (1 − coverage);
    /// - demonstrable counts only answers that current evidence shows.
    package static func finding(
        control: Int, of library: Library, traits: Set<Trait>, states: [AnswerState], demonstrated: [Bool]
    ) -> Finding {
        if let missing = library.controls[control].needs.first(where: { !traits.contains($0) }) {
            return excluded(control, .trait(missing))
        }
        let links = library.linksOfControl[control]
        var all = 0
        var applicable = 0
        for link in links {
            all += link.strength
            if states[link.question] != .notApplicable { applicable += link.strength }
        }
        if all > 0, applicable == 0 { return excluded(control, .answers) }

        let coverage = min(1, Double(all) / Double(fullStrength))
        var contributions: [Finding.Contribution] = []
        contributions.reserveCapacity(links.count)
        var low = 0.0
        var unknown = 1 - coverage
        var shown = 0.0
        var showable = 0.0
        var known = false
        for link in links {
            let state = states[link.question]
            let weight =
                state == .notApplicable ? 0 : coverage * Double(link.strength) / Double(applicable)
            let isDemonstrated = demonstrated[link.question]
            switch state {
            case .level(let level):
                known = true
                low += weight * level
                if isDemonstrated { shown += weight * level }
            case .atLeast(let level):
                known = true
                low += weight * level
                unknown += weight * (1 - level)
                if isDemonstrated {
                    shown += weight * level
                    showable += weight * (1 - level)
                }
            case .unknown:
                unknown += weight
                if isDemonstrated { showable += weight }
            case .notApplicable: break
            }
            contributions.append(
                Finding.Contribution(
                    question: link.question, strength: link.strength, relationship: link.relationship,
                    weight: weight, state: state, isDemonstrated: isDemonstrated))
        }
        let outcome: Finding.Outcome
        if !known {
            outcome = .notAssessed
        } else if low >= Finding.fullShare {
            outcome = .satisfied
        } else if low > 1 - Finding.fullShare {
            outcome = .partiallySatisfied
        } else {
            // Nothing is in place as far as is known: a finding only when that is known of at least half the control.
            outcome = unknown > 0.5 ? .notAssessed : .notSatisfied
        }
        return Finding(
            control: control, outcome: outcome, implemented: ReadinessRange(low: low, high: min(1, low + unknown)),
            demonstrable: ReadinessRange(low: shown, high: min(1, shown + showable)), coverage: coverage,
            contributions: contributions, exclusion: nil)
    }

    private static func excluded(_ control: Int, _ exclusion: Finding.Exclusion) -> Finding {
        Finding(
            control: control, outcome: .notApplicable, implemented: .zero, demonstrable: .zero, coverage: 0,
            contributions: [], exclusion: exclusion)
    }
}
