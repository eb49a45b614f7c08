import ContractReview
import ReadinessModel
import Testing

@testable import Storage

/// What machines can check of the body of knowledge: each rule sees a library that breaks it.
@Suite struct LibraryCheckTests {
    @Test func theFilesAreSoundByThemselvesAndHeldTogether() {
        #expect(LibraryLoader.diagnostics(of: .embedded).map(\.description) == [])
    }

    @Test func everyCheckHasItsOwnCodeAndSaysWhatItDemands() {
        let codes = LibraryCheckList.all.map(\.code) + CombinedCheckList.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(
            (LibraryCheckList.all.map(\.summary) + CombinedCheckList.all.map(\.summary)).allSatisfy { $0.count > 20 })
    }

    // MARK: Over the baseline

    private func summaries(_ check: some LibraryCheck, _ library: Library) -> [String] {
        check.diagnostics(for: library, standing: wholeLibrary.places).map(\.description)
    }

    @Test func aQuestionThatOnlyTouchesAControlDoesNotSatisfyItAlone() {
        let found = summaries(
            TouchedControls(),
            Broken.library { $0.links = [Broken.link("IR-01", .intersectsWith, 10)] })
        #expect(found.contains { $0.contains("IR-01 would satisfy A.5.1 alone, and is only 'intersects-with'") })
        #expect(found.contains { $0.hasPrefix("mappings/iso27001-2022.yaml") })
    }

    @Test func questionsThatAllOnlyTouchAControlDoNotSatisfyItTogether() {
        let links = [Broken.link("IR-01", .intersectsWith, 5), Broken.link("IR-02", .intersectsWith, 5)]
        let found = summaries(TouchedControls(), Broken.library { $0.links = links })
        #expect(found.count == 1)
        #expect(found.contains { $0.contains("A.5.1 would be satisfied (10) by questions that all only touch it") })
        var mixed = links
        mixed[0].relationship = .subsetOf
        #expect(summaries(TouchedControls(), Broken.library { $0.links = mixed }) == [])
    }

    @Test func aControlIsJudgedForAFairShareOrNotAtAll() {
        let found = summaries(
            JudgedControls(),
            Broken.library { $0.links = [Broken.link("IR-01", .subsetOf, 2), Broken.link("IR-02", .subsetOf, 1)] })
        #expect(found.count == 1)
        #expect(found.contains { $0.contains("the strengths of A.5.1 add up to 3, which judges 30% of it") })
        #expect(
            summaries(JudgedControls(), Broken.library { $0.links = [Broken.link("IR-01", .subsetOf, 4)] }) == [])
    }

    @Test func aMeasureLeadsSomewhere() {
        let found = summaries(
            ReachableLevels(),
            Broken.library { $0.measures[0].closes = [.init(question: Question.ID("IR-01"), option: "none")] })
        #expect(found.count == 1)
        #expect(found.contains { $0.contains("brings IR-01 to 'none', where everybody starts") })
    }

    @Test func aKindOfEvidenceComesFromAMeasure() throws {
        let kind = try #require(wholeLibrary.library.evidenceKinds.first?.id)
        let found = summaries(
            ProducedEvidence(),
            Broken.library { parts in
                for index in parts.measures.indices { parts.measures[index].leaves.removeAll { $0 == kind } }
            })
        #expect(found.count == 1)
        #expect(found.contains { $0.contains("no measure leaves the kind of evidence '\(kind)' behind") })
    }

    @Test func whatIsOnlyPlannedHasLevelZero() throws {
        let found = summaries(
            RisingOptions(),
            try Broken.library { parts in
                let index = try #require(parts.questions.firstIndex { $0.id == Question.ID("IR-01") })
                parts.questions[index].options[1].status = .planned
            })
        #expect(found.count == 1)
        #expect(found.contains { $0.contains("IR-01: 'informal' has level 0.3 and status planned") })
    }

    // MARK: Over baseline and playbook

    private func review(_ change: (inout Playbook) -> Void) -> ReviewLibrary {
        var review = Broken.review
        change(&review.playbook)
        return review
    }

    @Test func aFactThatNothingUsesIsReported() throws {
        let library = try Broken.library { parts in
            let index = try #require(parts.questions.firstIndex { $0.id == Question.ID("IR-01") })
            parts.questions[index].facts.append(
                FactDefinition(
                    id: FactDefinition.ID("shoe-size"), unit: .count, minimum: nil, maximum: nil,
                    label: LocalizedText(en: "Size", nl: "Maat"), options: []))
        }
        let unneeded = review { playbook in
            for index in playbook.entries.indices {
                playbook.entries[index].needs.removeAll { $0.question == "IR-01" }
                for rule in playbook.entries[index].stances.indices {
                    playbook.entries[index].stances[rule].shortfall = nil
                }
            }
        }
        let found = UsedFacts().diagnostics(for: library, and: unneeded, standing: wholeLibrary.places).map(
            \.description)
        #expect(found.contains { $0.contains("no clause type uses the fact 'shoe-size' of IR-01") })
        var quoted = unneeded
        quoted.playbook.entries[0].needs.append(Need(question: "IR-01", level: 1))
        let calm = UsedFacts().diagnostics(for: library, and: quoted, standing: wholeLibrary.places).map(\.description)
        #expect(!calm.contains { $0.contains("shoe-size") })
    }

    @Test func anExcuseIsForAFactThatExistsAndThatNothingUses() {
        let library = wholeLibrary.library
        let playbook = Broken.review.playbook
        let deciding = UsedFacts.questions(deciding: playbook)
        let idle = library.questions.filter { !deciding.contains($0.id.rawValue) }.flatMap(\.facts).map(\.id)
        let used = UsedFacts.weighed(by: playbook).union(UsedFacts.keptByObligations)
        for fact in UsedFacts.excused.keys {
            #expect(idle.contains(fact), "\(fact) does not exist or is quoted: take it off the list of UsedFacts")
            #expect(!used.contains(fact.rawValue), "\(fact) is used now: take it off the list of UsedFacts")
        }
    }

    @Test func thePlaybookNamesOnlyWhatTheBaselineHas() {
        let broken = review { playbook in
            playbook.entries[0].needs.append(Need(question: "IR-99", level: 1))
            playbook.entries[0].evidence.append(SupportingEvidence(kind: "no-such-kind"))
            playbook.entries[0].wordings[0].rules = ["incident.no-such-rule"]
            playbook.entries[0].positions.append(
                Position(
                    id: "p", title: LocalizedText(en: "a", nl: "b"), unit: "hours", preferred: 1, fallback: 1,
                    walkAway: 1, fact: "incident-notify-hour"))
        }
        let found = PlaybookReferences().diagnostics(
            for: wholeLibrary.library, and: broken, standing: wholeLibrary.places)
        #expect(found.map(\.place.file) == Array(repeating: "playbook/incident-notification.yaml", count: 4))
        #expect(found.contains { $0.summary.contains("there is no question 'IR-99'") })
        #expect(found.contains { $0.summary.contains("there is no kind of evidence 'no-such-kind'") })
        #expect(found.contains { $0.summary.contains("there is no stance rule 'incident.no-such-rule'") })
        #expect(found.contains { $0.suggestion == "did you mean 'incident-notify-hours'?" })
    }
}

/// The real library with something changed.
private enum Broken {
    static let review = ReviewLibrary.load(.embedded)

    struct Parts {
        var questions: [Question]
        var links: [MappingLink]
        var measures: [Measure]
    }

    static func link(_ question: String, _ relationship: MappingLink.Relationship, _ strength: Int) -> MappingLink {
        MappingLink(
            question: Question.ID(question), control: Control.ID(framework: .iso27001, code: "A.5.1"),
            relationship: relationship, strength: strength)
    }

    static func library(_ change: (inout Parts) throws -> Void) rethrows -> Library {
        let whole = wholeLibrary.library
        var parts = Parts(questions: whole.questions, links: whole.links, measures: whole.measures)
        try change(&parts)
        return Library(
            frameworks: whole.frameworks, controls: whole.controls, domains: whole.domains, questions: parts.questions,
            links: parts.links, outside: whole.outside, measures: parts.measures, compensating: whole.compensating,
            evidenceKinds: whole.evidenceKinds)
    }
}
