/// The links from questions to imported controls, composed of a crosswalk and the mapping of the framework behind it.
///
/// For an imported control, each pair of the crosswalk gives a base control and a strength r, from 1 to 10. The base
/// control has links of strength s from questions, S together. A question then says of the imported control
///
///     share = Σ over the base controls: r / 10 × s / max(10, S) × 10
///
/// A base control passes on as much of itself as the crosswalk says, and its questions divide that as they divide the
/// base control. A base control that its questions judge only in part (S below 10) passes on only that part.
///
/// Shares become whole strengths that add up to the rounded sum of the shares: each is rounded down, and what is then
/// missing goes by one to those that lost most. Rounding each by itself would make ten shares of 0.5 a full control,
/// and three of 3.33 less than one. A strength is 9 at most, for no question was ever asked about the imported control
/// itself; a question left with nothing gets no link; and a control that a crosswalk names keeps one link of strength 1
/// at least, as long as any question stands behind it.
///
/// Example: `equal`, r = 10, to a base control with links of 6, 4 and 2 (S = 12): shares 5, 3.33 and 1.67, strengths 5,
/// 3 and 2. With r = 5: shares 2.5, 1.67 and 0.83, strengths 2, 2 and 1.
package enum CrosswalkComposition {
    /// The links, in the order of the imported controls and, within one, of the questions.
    package static func links(
        for imports: [ImportedFramework], through crosswalks: [ImportedCrosswalk], in library: Library
    ) -> [MappingLink] {
        var pairs: [Control.ID: [(base: Control.ID, strength: Int)]] = [:]
        for crosswalk in crosswalks {
            for pair in crosswalk.pairs {
                pairs[Control.ID(framework: crosswalk.framework, code: pair.control), default: []].append(
                    (Control.ID(framework: crosswalk.base, code: pair.base), pair.strength))
            }
        }
        return imports.flatMap(\.controls).flatMap { control in
            links(to: control.id, through: pairs[control.id] ?? [], in: library)
        }
    }

    private static func links(
        to control: Control.ID, through pairs: [(base: Control.ID, strength: Int)], in library: Library
    ) -> [MappingLink] {
        var shares: [Int: Double] = [:]
        var sources: [Int: [Control.ID]] = [:]
        for pair in pairs.sorted(by: { $0.base < $1.base }) {
            // A base control that a later library lacks passes nothing on.
            guard let position = library.controlPositions[pair.base] else { continue }
            let behind = library.linksOfControl[position]
            let sum = behind.reduce(0) { $0 + $1.strength }
            for link in behind {
                shares[link.question, default: 0] +=
                    Double(pair.strength * link.strength)
                    / Double(max(FindingRule.fullStrength, sum))
                if sources[link.question]?.last != pair.base {
                    sources[link.question, default: []].append(pair.base)
                }
            }
        }
        let strengths = strengths(of: shares)
        return strengths.keys.sorted().compactMap { question in
            guard let strength = strengths[question], let bases = sources[question] else { return nil }
            return MappingLink(
                question: library.questions[question].id, control: control, relationship: .intersectsWith,
                strength: strength, why: "via " + words(for: bases))
        }
    }

    /// Whole strengths of 1 to 9 that add up to the rounded sum of the shares, as far as 9 a question allows.
    static func strengths(of shares: [Int: Double]) -> [Int: Int] {
        guard !shares.isEmpty else { return [:] }
        var parts = shares.map { Part(question: $0.key, share: $0.value) }.sorted(by: Part.isServedBefore)
        let sum = shares.values.reduce(0, +)
        let total = max(1, Int((sum + Part.hair).rounded()))
        let missing = total - parts.reduce(0) { $0 + $1.strength }
        for position in parts.indices.prefix(max(0, missing)) { parts[position].strength += 1 }
        let most = MappingLink.Relationship.intersectsWith.greatestStrength
        let given = parts.filter { $0.strength > 0 }.map { ($0.question, min(most, $0.strength)) }
        return Dictionary(given, uniquingKeysWith: { first, _ in first })
    }

    /// A share, and the strength it becomes.
    private struct Part {
        /// A hair below a whole number is that number: sums of fractions are not exact.
        static let hair = 1e-9

        let question: Int
        /// In millionths, so that equal shares are equal whatever the order they were added up in.
        let share: Int
        /// What rounding down takes away, in millionths.
        let rest: Int
        var strength: Int

        init(question: Int, share: Double) {
            let whole = (share + Self.hair).rounded(.down)
            self.question = question
            self.share = Int((share * 1e6).rounded())
            rest = max(0, self.share - Int(whole) * 1_000_000)
            strength = Int(whole)
        }

        /// Who lost most gets one first; then who has the larger share; then the order of the questions decides.
        static func isServedBefore(_ left: Part, _ right: Part) -> Bool {
            (right.rest, right.share, left.question) < (left.rest, left.share, right.question)
        }
    }

    /// "iso27001-2022 A.5.1, A.5.2".
    private static func words(for bases: [Control.ID]) -> String {
        var parts: [String] = []
        var framework: Framework.ID?
        for base in bases {
            parts.append(base.framework == framework ? base.code : base.description)
            framework = base.framework
        }
        return parts.joined(separator: ", ")
    }
}
