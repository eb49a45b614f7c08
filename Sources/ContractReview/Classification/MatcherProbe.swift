/// The one-pass matcher on its own, so that its speed can be measured beside that of other programs.
package struct MatcherProbe: Sendable {
    private let matcher: PhraseMatcher
    /// All phrases that the matcher looks for, each once, in folded words.
    package let phrases: [String]

    package init(playbook: Playbook) {
        let index = CueIndex(playbook: playbook)
        matcher = index.matcher
        var seen: Set<String> = []
        var phrases: [String] = []
        let conditions = playbook.entries.flatMap { entry in
            (entry.cues.map(\.words) + entry.flags.map(\.words) + entry.stances.map(\.words)).flatMap(\.patterns)
                + entry.needs.flatMap(\.when)
        }
        for place in conditions.flatMap(\.sequences).joined().map(\.place) {
            for phrase in place.phrases + place.terms.flatMap({ playbook.terms[$0] ?? [] }) {
                let words = (phrase.openStart ? "" : " ") + phrase.words + (phrase.openEnd ? "" : " ")
                if seen.insert(words).inserted { phrases.append(words) }
            }
        }
        self.phrases = phrases
    }

    /// States of the automaton: what its memory grows with.
    package var stateCount: Int { matcher.stateCount }

    /// A text as the matcher sees it.
    package static func folded(_ text: String) -> [UInt8] { FoldedText(text, offset: 0).bytes }

    /// How many phrases occur, each as often as it does.
    package func hits(in folded: [UInt8]) -> Int {
        var count = 0
        matcher.forEachMatch(in: folded) { _ in count += 1 }
        return count
    }
}
