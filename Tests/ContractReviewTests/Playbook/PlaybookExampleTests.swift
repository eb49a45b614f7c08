import Testing

@testable import ContractReview

@Suite struct PlaybookExampleTests {
    @Test func `the shipped playbook has no faults`() {
        #expect(ReviewSample.library.diagnostics.map(\.description) == [])
        #expect(ReviewSample.library.playbook.entries.map(\.type) == ClauseType.allCases)
        #expect(ReviewSample.library.defaultSupplier.assumed)
        #expect(ReviewSample.library.floors.isEmpty == false)
    }

    static let matching = ReviewSample.library.playbook.entries.flatMap { entry in
        entry.examples.match.map { (entry.type, $0) }
    }
    static let notMatching = ReviewSample.library.playbook.entries.flatMap { entry in
        entry.examples.noMatch.map { (entry.type, $0) }
    }

    @Test("a sentence that must be of the type is", arguments: matching)
    func mustMatch(type: ClauseType, sentence: String) {
        #expect(ReviewSample.types(of: sentence).contains(type))
    }

    @Test("a sentence that must not be of the type is not", arguments: notMatching)
    func mustNotMatch(type: ClauseType, sentence: String) {
        #expect(!ReviewSample.types(of: sentence).contains(type))
    }

    static let flagRules = ReviewSample.library.playbook.entries.flatMap(\.flags)

    @Test("a red flag's sentences raise it, and its other sentences do not", arguments: flagRules)
    func flagExamples(rule: FlagRule) {
        for sentence in rule.examples.match {
            #expect(ReviewSample.flags(of: sentence).contains(rule.flag), "\(rule.id): \(sentence)")
        }
        for sentence in rule.examples.noMatch {
            #expect(!ReviewSample.flags(of: sentence).contains(rule.flag), "\(rule.id): \(sentence)")
        }
    }

    @Test func `every flag has a rule, and every type has examples and three wordings`() {
        #expect(Set(Self.flagRules.map(\.flag)) == Set(RedFlag.allCases))
        for entry in ReviewSample.library.playbook.entries {
            #expect(entry.examples.match.count >= 2, "\(entry.type)")
            #expect(entry.examples.noMatch.count >= 2, "\(entry.type)")
            #expect(Set(entry.wordings.map(\.stance)) == Set(Stance.allCases), "\(entry.type)")
        }
    }

    @Test func `a wording asks for the same facts in both languages, and the assumed supplier knows them`() {
        for wording in ReviewSample.library.playbook.entries.flatMap(\.wordings) {
            var dutch = wording
            dutch.text.en = wording.text.nl
            #expect(Set(dutch.facts) == Set(wording.facts), "\(wording.id)")
            for fact in wording.facts {
                #expect(ReviewSample.library.defaultSupplier.facts[fact] != nil, "\(wording.id): \(fact)")
            }
        }
    }

    @Test func `an organisation's own position replaces the shipped one`() throws {
        let playbook = ReviewSample.library.playbook
        var own = try #require(playbook.entry(for: .incidentNotification)?.positions.first)
        own.preferred = 96
        let changed = playbook.overriding(positions: [own])
        #expect(changed.entry(for: .incidentNotification)?.positions.first?.preferred == 96)
        #expect(changed.entry(for: .auditRights) == playbook.entry(for: .auditRights))
    }
}
