import Testing

@testable import ReadinessModel

/// One question with every kind of fact, and what can be wrong with an answer to it.
@Suite struct AnswerCheckTests {
    static let question = Samples.question(
        "IR-01",
        facts: [
            Samples.fact("notify-hours", .hours, from: 1, to: 720, with: ["some", "full"]),
            Samples.fact("last-test", .date), Samples.fact("people", .count, from: 1),
            Samples.fact("share", .percent, to: 100),
        ])
    static let binding = Samples.question("GV-01", allowsNotApplicable: false)

    private func problems(
        _ choice: Answer.Choice, facts: [FactDefinition.ID: FactValue] = [:], for question: Question = question,
        asking: AnswerReading.Asking = .asked
    ) -> [AnswerCheck.Problem] {
        AnswerCheck.problems(choice, facts: facts, for: question, asking: asking)
    }

    @Test(
        "a right answer has no problem",
        arguments: [Answer.Choice.unknown, .option("none"), .option("full"), .notApplicable(reason: "no staff")])
    func right(_ choice: Answer.Choice) {
        #expect(problems(choice).isEmpty)
    }

    @Test("facts in their range are taken, both ends included", arguments: [1.0, 24, 720])
    func rightFacts(_ hours: Double) {
        let facts: [FactDefinition.ID: FactValue] = [
            .init("notify-hours"): .number(hours), .init("last-test"): .day(Samples.today),
            .init("people"): .number(1e6),
            .init("share"): .number(-5),
        ]
        #expect(problems(.option("full"), facts: facts).isEmpty)
    }

    @Test(
        "an unknown option is refused with the ones there are, and the nearest",
        arguments: [("ful", "did you mean 'full'?"), ("Some", "did you mean 'some'?"), ("excellent", nil)]
            as [(String, String?)])
    func option(_ typed: String, _ suggestion: String?) {
        #expect(
            problems(.option(typed)) == [
                AnswerCheck.Problem(
                    summary: "IR-01 has no option '\(typed)'; expected one of none, some, full", suggestion: suggestion)
            ])
    }

    @Test("'not applicable' is refused where the question applies to everybody")
    func notApplicable() {
        let found = problems(.notApplicable(reason: "we are small"), for: Self.binding)
        #expect(found.map(\.summary) == ["GV-01 applies to every organisation and cannot be answered 'not applicable'"])
        #expect(found.first?.suggestion?.contains("'unknown'") == true)
    }

    @Test("'not applicable' needs a reason", arguments: ["", " ", "\n\t "])
    func reason(_ reason: String) {
        let found = problems(.notApplicable(reason: reason))
        #expect(found.map(\.summary) == ["IR-01 is answered 'not applicable' without a reason"])
        #expect(found.first?.suggestion == "say in one sentence why it cannot apply")
    }

    @Test(
        "an answer to a question that is not put says which question or trait keeps it back",
        arguments: [
            (
                AnswerReading.Asking.settled(by: .init("IR-00")), "follows up IR-00, whose answer settles it",
                "leave it out"
            ),
            (.waiting(for: .init("IR-00")), "follows up IR-00, which has no answer yet", "answer IR-00 first"),
            (.outside(.premises), "no office or other premises", "change the profile"),
        ])
    func asking(_ asking: AnswerReading.Asking, _ summary: String, _ suggestion: String) {
        let found = problems(.option("full"), asking: asking)
        #expect(found.count == 1)
        #expect(found.first?.summary.hasPrefix("IR-01 ") == true)
        #expect(found.first?.summary.contains(summary) == true)
        #expect(found.first?.suggestion?.contains(suggestion) == true)
    }

    @Test(
        "a fact is held against its name, its option, its kind and its range",
        arguments: [
            ("notify-hour", FactValue.number(24), "IR-01 has no fact 'notify-hour'; expected one of", "'notify-hours'"),
            ("colour", .number(1), "IR-01 has no fact 'colour'; expected one of notify-hours, last-test", nil),
            ("notify-hours", .number(0.5), "notify-hours is 0.5 hours; expected 1 to 720", nil),
            ("notify-hours", .number(721), "notify-hours is 721 hours; expected 1 to 720", nil),
            ("notify-hours", .number(.nan), "notify-hours is nan hours", nil),
            ("notify-hours", .day(Samples.today), "notify-hours is a number of hours, not the day 2026-11-24", nil),
            ("last-test", .number(2026), "last-test is a day, not the number 2026", "YYYY-MM-DD"),
            ("people", .number(0), "people is 0 count; expected 1 or more", nil),
            ("people", .number(.infinity), "people is inf count; expected 1 or more", nil),
            ("share", .number(101), "share is 101 percent; expected at most 100", nil),
        ] as [(String, FactValue, String, String?)])
    func fact(_ id: String, _ value: FactValue, _ summary: String, _ suggestion: String?) {
        let found = problems(.option("full"), facts: [.init(id): value])
        #expect(found.count == 1)
        #expect(found.first?.summary.hasPrefix(summary) == true, "\(found.first?.summary ?? "nothing")")
        #expect(found.first?.suggestion.map { suggestion.map($0.contains) ?? false } ?? (suggestion == nil))
    }

    @Test("a fact that goes with other options is refused", arguments: [Answer.Choice.option("none"), .unknown])
    func factOption(_ choice: Answer.Choice) {
        let found = problems(choice, facts: [.init("notify-hours"): .number(24)])
        #expect(found.map(\.summary) == ["notify-hours goes only with the options some, full of IR-01"])
        #expect(found.first?.suggestion == "leave the number out")
    }

    @Test("a question without facts says so without a list")
    func noFacts() {
        let found = problems(.option("full"), facts: [.init("hours"): .number(1)], for: Self.binding)
        #expect(found == [AnswerCheck.Problem(summary: "GV-01 has no fact 'hours'", suggestion: nil)])
    }

    @Test("all problems come at once, facts in the order of their names")
    func together() {
        let found = problems(
            .option("nil"), facts: [.init("share"): .number(200), .init("people"): .number(0)],
            asking: .waiting(for: .init("IR-00")))
        #expect(found.map { $0.summary.prefix(8) } == ["IR-01 ha", "IR-01 fo", "people i", "share is"])
    }
}
