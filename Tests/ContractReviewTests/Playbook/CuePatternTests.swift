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

    @Test func `the quick reading of the notation is the careful one, for every pattern of the playbook`() throws {
        let playbook = ReviewSample.library.playbook
        let conditions = playbook.entries.flatMap { entry in
            entry.cues.map(\.words) + entry.flags.map(\.words) + entry.stances.map(\.words)
        }
        let patterns = conditions.flatMap(\.patterns)
        #expect(patterns.count > 3_000)
        for pattern in patterns {
            guard let quick = QuickNotation.sequences(of: pattern.source) else { continue }
            #expect(quick == (try CuePattern.carefully(pattern.source)), "\(pattern.source)")
        }
        #expect(patterns.count { QuickNotation.sequences(of: $0.source) == nil } * 20 < patterns.count)
    }

    @Test(
        "what is written in another way is left to the careful reading, or read alike",
        arguments: [
            "Right  to audit", "sub-verwerker*", "(a b | c)", " audit ", "a & b", "a&b", "~3 audit", "{notify", "(a|b",
            "in*cident", "(a|{b)", "(a||b)", "*", "a ~x b", "a ~3b", "{} a", "()", "a  b", "*a*", "été", "a ~2 & b",
        ])
    func quick(source: String) {
        guard let quick = QuickNotation.sequences(of: source) else { return }
        #expect((try? CuePattern.carefully(source)) == quick)
    }
}
