import Testing

@testable import ReadinessModel

/// A parent, its follow-up, the follow-up's own follow-up, and a question for those who have premises.
@Suite struct AnswerReadingTests {
    static let library = Samples.library([
        Samples.question("Q-1"),
        Samples.question("Q-2", follows: ("Q-1", ["some", "full"])),
        Samples.question("Q-3", follows: ("Q-2", ["full"])),
        Samples.question("Q-4", needs: [.premises]),
        Samples.question("Q-5", follows: ("Q-4", ["full"])),
    ])

    private func reading(
        _ sheet: KeyValuePairs<String, String>, traits: Set<Trait> = [.premises]
    ) -> AnswerReading {
        AnswerReading(library: Self.library, traits: traits, sheet: Samples.sheet(sheet))
    }

    private func question(_ id: String) throws -> Question {
        try #require(Self.library.question(.init(id)))
    }

    @Test(
        "an answer amounts to its option's level; no answer and 'don't know' are unknown",
        arguments: [
            ("none", AnswerState.level(0)), ("some", .level(0.5)), ("full", .level(1)), ("?", .unknown),
            ("-", .notApplicable), ("no such option", .unknown),
        ])
    func state(_ choice: String, _ state: AnswerState) throws {
        #expect(try reading(["Q-1": choice]).state(of: question("Q-1")) == state)
        #expect(try reading([:]).state(of: question("Q-1")) == .unknown)
    }

    @Test(
        "a follow-up is put only after one of its options, whatever it was answered itself",
        arguments: [
            ("some", AnswerReading.Asking.asked, AnswerState.level(1)), ("full", .asked, .level(1)),
            ("none", .settled(by: .init("Q-1")), .level(0)), ("-", .leftOut(by: .init("Q-1")), .notApplicable),
            ("?", .waiting(for: .init("Q-1")), .unknown),
            ("no such option", .waiting(for: .init("Q-1")), .unknown),
        ])
    func followUp(_ parent: String, _ asking: AnswerReading.Asking, _ state: AnswerState) throws {
        let reading = reading(["Q-1": parent, "Q-2": "full"])
        #expect(try reading.asking(question("Q-2")) == asking)
        #expect(try reading.state(of: question("Q-2")) == state)
    }

    @Test("a follow-up waits while its parent has no answer")
    func waiting() throws {
        #expect(try reading(["Q-2": "full"]).asking(question("Q-2")) == .waiting(for: .init("Q-1")))
        #expect(try reading(["Q-2": "full"]).state(of: question("Q-2")) == .unknown)
    }

    @Test("an answer that is left over from before does not keep a chain of follow-ups alive")
    func chain() throws {
        let open = reading(["Q-1": "full", "Q-2": "full", "Q-3": "full"])
        #expect(try open.asking(question("Q-3")) == .asked)
        let settled = reading(["Q-1": "none", "Q-2": "full", "Q-3": "full"])
        #expect(try settled.asking(question("Q-3")) == .settled(by: .init("Q-1")))
        #expect(try settled.state(of: question("Q-3")) == .level(0))
        let waiting = reading(["Q-2": "full", "Q-3": "full"])
        #expect(try waiting.asking(question("Q-3")) == .waiting(for: .init("Q-1")))
        #expect(try waiting.state(of: question("Q-3")) == .unknown)
    }

    @Test("a question outside the organisation's traits is left out, and so is what follows it up")
    func outside() throws {
        let reading = reading(["Q-4": "full", "Q-5": "full"], traits: [])
        for id in ["Q-4", "Q-5"] {
            #expect(try reading.asking(question(id)) == .outside(.premises))
            #expect(try reading.state(of: question(id)) == .notApplicable)
        }
        #expect(try self.reading(["Q-4": "full"]).state(of: question("Q-4")) == .level(1))
    }

    @Test(
        "facts go with the answer they were made for",
        arguments: [(nil, ["always"]), ("none", ["always"]), ("full", ["always", "when-full"])] as [(String?, [String])]
    )
    func facts(_ option: String?, _ ids: [String]) {
        let question = Samples.question(
            "Q", facts: [Samples.fact("always", .count), Samples.fact("when-full", .days, with: ["full"])])
        #expect(AnswerReading.facts(of: question, option: option).map(\.id.rawValue) == ids)
    }
}
