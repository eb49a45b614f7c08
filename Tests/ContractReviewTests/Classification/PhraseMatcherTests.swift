import Testing

@testable import ContractReview

@Suite struct PhraseMatcherTests {
    private func found(_ phrases: [String], in text: String) throws -> [String] {
        let phrases = try phrases.map { try CuePattern.Phrase($0) }
        let matcher = PhraseMatcher(phrases: phrases)
        var found: [String] = []
        matcher.forEachMatch(in: FoldedText(text, offset: 0).bytes) { match in
            found.append("\(phrases[match.phrase].words) \(match.firstWord)-\(match.lastWord)")
        }
        return found.sorted()
    }

    @Test func `whole words, open ends and phrases inside each other are all found`() throws {
        let phrases = ["audit", "audit*", "security audit", "*dit", "right to security audit"]
        #expect(
            try found(phrases, in: "The right to security audits and audit.") == [
                "audit 4-4", "audit 6-6", "audit 6-6", "dit 6-6",
            ])
        #expect(
            try found(phrases, in: "right to security audit") == [
                "audit 3-3", "audit 3-3", "dit 3-3", "right to security audit 0-3", "security audit 2-3",
            ])
    }

    @Test func `a word is not found inside another word`() throws {
        #expect(try found(["log"], in: "A catalogue of blogs").isEmpty)
    }

    @Test func `the same as looking for each phrase by itself`() throws {
        let words = ["a", "ab", "b", "abc", "c", "bc"]
        var phrases: [String] = words
        for left in words { for right in words { phrases.append("\(left) \(right)") } }
        let text = "a ab b abc c bc a b c ab ab bc abc a"
        var expected: [String] = []
        let tokens = text.split(separator: " ").map(String.init)
        for phrase in phrases {
            let parts = phrase.split(separator: " ").map(String.init)
            for start in 0...(tokens.count - parts.count) where Array(tokens[start..<start + parts.count]) == parts {
                expected.append("\(phrase) \(start)-\(start + parts.count - 1)")
            }
        }
        #expect(try found(phrases, in: text) == expected.sorted())
    }
}
