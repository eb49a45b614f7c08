import Testing

@testable import ContractReview

@Suite struct CuePatternTests {
    @Test func `words, choices, lists and distances become steps`() throws {
        let pattern = try CuePattern("(shall|must) ~3 {notify} ~12 security incident*")
        #expect(pattern.sequences.count == 1)
        #expect(pattern.sequences[0].map(\.gap) == [0, 3, 12])
        #expect(pattern.sequences[0][0].place.phrases.map(\.words) == ["shall", "must"])
        #expect(pattern.termNames == ["notify"])
        let last = try #require(pattern.sequences[0].last?.place.phrases.first)
        #expect(last.words == "security incident")
        #expect(last.openEnd && !last.openStart)
    }

    @Test func `an ampersand asks for two sequences`() throws {
        #expect(try CuePattern("audit* & at any time").sequences.count == 2)
    }

    @Test func `writing does not matter`() throws {
        let left = try CuePattern.Phrase("Sub-Verwerker*")
        let right = try CuePattern.Phrase("sub verwerker*")
        #expect(left == right)
    }

    @Test(
        "what cannot be read says so",
        arguments: ["", "a & ", "~3 audit", "{notify", "(a|b", "in*cident", "(a ~2 b)", "(a|{b)"])
    func faults(source: String) {
        #expect(throws: CuePattern.Fault.self) { try CuePattern(source) }
    }
}
