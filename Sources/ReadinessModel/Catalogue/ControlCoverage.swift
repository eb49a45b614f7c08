/// How much of a set of controls the baseline can judge.
package struct ControlCoverage: Sendable, Hashable {
    package var controls = 0
    /// Controls that at least one question judges.
    package var judged = 0
    /// Judged controls whose strengths add up to the full strength: good answers can satisfy them.
    package var full = 0
    /// Controls that no question judges, with a reason.
    package var outside = 0
    private var partSum = 0.0

    package init(of controls: some Sequence<Int>, in library: Library) {
        let outside = Set(library.outside.map(\.control))
        for position in controls {
            self.controls += 1
            if outside.contains(library.controls[position].id) { self.outside += 1 }
            let links = library.linksOfControl[position]
            guard !links.isEmpty else { continue }
            judged += 1
            let strength = links.reduce(0) { $0 + $1.strength }
            if strength >= FindingRule.fullStrength {
                full += 1
            } else {
                partSum += Double(strength) / Double(FindingRule.fullStrength)
            }
        }
    }

    /// Judged controls of which a part is not asked.
    package var part: Int { judged - full }

    /// The mean coverage of the controls that are judged for a part; nil when there are none.
    package var meanOfPart: Double? { part == 0 ? nil : partSum / Double(part) }

    /// The mean coverage over all controls, those outside with nothing.
    package var mean: Double { controls == 0 ? 0 : (Double(full) + partSum) / Double(controls) }
}
