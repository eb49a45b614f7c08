/// What the automaton found in one text, and whether a pattern holds there.
///
/// A class, because thousands of questions are put to each scan and a value of this many parts would be copied for each.
final class WordScan: Sendable {
    struct Hit: Sendable {
        var first: Int
        var last: Int
    }

    /// A hit as it is kept: half as large, as a clause of many pages may hold millions.
    private struct Kept {
        var first: Int32
        var last: Int32

        var hit: Hit { Hit(first: Int(first), last: Int(last)) }
    }

    let text: FoldedText
    /// Words before this one belong to the lead-in: they help, but a match needs a word of the clause itself.
    let ownFrom: Int
    /// For each place of the index the number of its first hit, or -1.
    private let firstHit: [Int32]
    /// For each hit the number of the next one of its place, or -1.
    private let nextHit: [Int32]
    private let hits: [Kept]
    private let placeOfHit: [Int32]
    /// The words of the longest phrase that was hit.
    private let longestPhrase: Int
    /// Places with a hit, each once.
    let hitPlaces: [Int]

    init(_ text: FoldedText, ownFrom: Int, index: CueIndex) {
        self.text = text
        self.ownFrom = ownFrom
        var firstHit = [Int32](repeating: -1, count: index.placeCount)
        var lastHit = firstHit
        var nextHit: [Int32] = []
        var hits: [Kept] = []
        var hitPlaces: [Int] = []
        var placeOfHit: [Int32] = []
        var longestPhrase = 1
        let expected = text.words.count * 4
        hits.reserveCapacity(expected)
        placeOfHit.reserveCapacity(expected)
        nextHit.reserveCapacity(expected)
        hitPlaces.reserveCapacity(min(expected, index.placeCount))
        index.matcher.forEachMatch(in: text.bytes) { match in
            longestPhrase = max(longestPhrase, match.lastWord - match.firstWord + 1)
            for place in index.placesOfPhrase[match.phrase] {
                let number = Int32(hits.count)
                hits.append(Kept(first: Int32(match.firstWord), last: Int32(match.lastWord)))
                placeOfHit.append(Int32(place))
                nextHit.append(-1)
                if lastHit[place] < 0 {
                    firstHit[place] = number
                    hitPlaces.append(place)
                } else {
                    nextHit[Int(lastHit[place])] = number
                }
                lastHit[place] = number
            }
        }
        self.firstHit = firstHit
        self.nextHit = nextHit
        self.hits = hits
        self.placeOfHit = placeOfHit
        self.longestPhrase = longestPhrase
        self.hitPlaces = hitPlaces
    }

    /// The first match of a word condition, as first and last word; prefers one with words of the clause itself.
    func firstMatch(of words: CueIndex.CompiledWords) -> Hit? {
        guard allows(words) else { return nil }
        var inLeadIn: Hit?
        for index in words.matchNeeds.ends.indices where areHit(words.matchNeeds, index) {
            var own: Hit?
            forEachMatch(of: words.match[index]) { hit in
                if isSpoiled(words, inSentence: sentence(of: hit.first)) { return true }
                if hit.last >= ownFrom {
                    own = hit
                    return false
                }
                if inLeadIn == nil { inLeadIn = hit }
                return true
            }
            if let own { return own }
        }
        return inLeadIn
    }

    /// Whether the phrasing of a condition is there with words that take its sting away.
    func isSpoiled(_ words: CueIndex.CompiledWords) -> Bool {
        guard firstMatch(of: words) == nil else { return false }
        return words.matchNeeds.ends.indices.contains { areHit(words.matchNeeds, $0) && occurs(words.match[$0]) }
    }

    /// Whether the companions a condition asks for are there and those it forbids are not.
    func allows(_ words: CueIndex.CompiledWords) -> Bool {
        for index in words.withoutNeeds.ends.indices where areHit(words.withoutNeeds, index) {
            if occurs(words.without[index]) { return false }
        }
        return words.with.allSatisfy { occurs($0) }
    }

    private func isSpoiled(_ words: CueIndex.CompiledWords, inSentence sentence: Int) -> Bool {
        for index in words.unlessNeeds.ends.indices where areHit(words.unlessNeeds, index) {
            if occurs(words.unless[index], inSentence: sentence) { return true }
        }
        return false
    }

    /// Whether all places of a pattern have a hit somewhere in the text.
    private func areHit(_ needs: CueIndex.Needs, _ index: Int) -> Bool {
        var at = index == 0 ? 0 : Int(needs.ends[index - 1])
        let end = Int(needs.ends[index])
        while at < end {
            let place = Int(needs.places[at])
            if place < 0 || firstHit[place] < 0 { return false }
            at += 1
        }
        return true
    }

    func occurs(_ pattern: CueIndex.Compiled) -> Bool {
        var found = false
        forEachMatch(of: pattern) { _ in
            found = true
            return false
        }
        return found
    }

    /// Whether one of the patterns occurs in the sentence that holds this place of the document.
    func occurs(anyOf patterns: [CueIndex.Compiled], inSentenceAt offset: Int) -> Bool {
        guard let word = text.words.first(where: { $0.range.upperBound > offset }) else { return false }
        return patterns.contains { occurs($0, inSentence: word.sentence) }
    }

    private func occurs(_ pattern: CueIndex.Compiled, inSentence sentence: Int) -> Bool {
        var found = false
        forEachMatch(of: pattern) { hit in
            found = self.sentence(of: hit.first) == sentence
            return !found
        }
        return found
    }

    /// Where the match stands in the document.
    func range(of hit: Hit) -> Range<Int> {
        let first = max(hit.first, 0)
        let last = min(hit.last, text.words.count - 1)
        guard first <= last else { return 0..<0 }
        let start = text.words[first].range.lowerBound
        return start..<max(start, text.words[last].range.upperBound)
    }

    private func sentence(of word: Int) -> Int {
        text.words.indices.contains(word) ? text.words[word].sentence : -1
    }

    /// Visits matches until `visit` says false. A pattern of several sequences holds per sentence; its hit is that of
    /// the first sequence.
    private func forEachMatch(of pattern: CueIndex.Compiled, _ visit: (Hit) -> Bool) {
        guard let main = pattern.sequences.first else { return }
        for sequence in pattern.sequences where firstHit[sequence[0].place] < 0 { return }
        forEachMatch(of: main) { hit in
            for other in pattern.sequences.dropFirst() {
                var together = false
                forEachMatch(of: other) { second in
                    together = sentence(of: second.first) == sentence(of: hit.first)
                    return !together
                }
                if !together { return true }
            }
            return visit(hit)
        }
    }

    private func forEachMatch(of sequence: [CueIndex.Compiled.Step], _ visit: (Hit) -> Bool) {
        var number = firstHit[sequence[0].place]
        while number >= 0 {
            let at = Int(number)
            let start = hits[at].hit
            number = nextHit[at]
            guard let last = end(of: sequence, step: 1, after: at, sentence: sentence(of: start.first)) else {
                continue
            }
            if !visit(Hit(first: start.first, last: last)) { return }
        }
    }

    /// The last word when the rest of the sequence follows the hit within its gaps and the sentence.
    ///
    /// Hits are in the order in which they end, so what lies too far behind ends the search, and a place with many hits
    /// before is not walked from its first one. Without both a long text costs time by the square of its length.
    private func end(of sequence: [CueIndex.Compiled.Step], step: Int, after hit: Int, sentence: Int) -> Int? {
        let word = Int(hits[hit].last)
        guard step < sequence.count else { return word }
        let rule = sequence[step]
        let farthest = word + 1 + rule.gap + longestPhrase
        var number = firstHit[rule.place]
        var steps = 0
        while number >= 0 {
            let at = Int(number)
            let candidate = hits[at].hit
            if candidate.last > farthest { return nil }
            number = nextHit[at]
            if candidate.first <= word {
                steps += 1
                if steps == 16 { number = Int32(firstHit(of: rule.place, after: max(hit, at), notBeyond: farthest)) }
                continue
            }
            if candidate.first > word + 1 + rule.gap || self.sentence(of: candidate.last) != sentence { continue }
            if let last = end(of: sequence, step: step + 1, after: at, sentence: sentence) { return last }
        }
        return nil
    }

    private func firstHit(of place: Int, after hit: Int, notBeyond word: Int) -> Int {
        var number = hit + 1
        while number < hits.count, Int(hits[number].last) <= word {
            if placeOfHit[number] == place { return number }
            number += 1
        }
        return -1
    }
}
