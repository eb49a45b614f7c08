import Testing

@testable import ReadinessModel

@Suite struct MeasureIndexTests {
    static let library = Samples.library(
        [
            Samples.question("Q-1"), Samples.question("Q-2"), Samples.question("Q-3", follows: ("Q-2", ["full"])),
            Samples.question("Q-4"),
        ],
        measures: [
            Samples.measure("M-1-full", [("Q-1", "full")], after: ["M-1-some"]),
            Samples.measure("M-1-some", [("Q-1", "some")]),
            Samples.measure("M-2", [("Q-2", "full")], after: ["M-1-full"]),
            Samples.measure("M-3", [("Q-3", "full"), ("Q-4", "some")], after: ["M-2"]),
            Samples.measure("M-odd", [("Q-9", "full"), ("Q-1", "no such option")]),
        ])

    private func index(_ sheet: KeyValuePairs<String, String>) -> MeasureIndex {
        MeasureIndex(Samples.assessment(Self.library, Samples.sheet(sheet)))
    }

    private func names(_ ids: some Sequence<Measure.ID>) -> [String] { ids.map(\.rawValue) }

    @Test(
        "only measures that bring a question further are offered, the smallest step first",
        arguments: [
            ("none", ["M-1-some", "M-1-full"]), ("some", ["M-1-full"]), ("full", []), ("-", []),
            ("?", ["M-1-some", "M-1-full"]),
        ])
    func closing(_ choice: String, _ expected: [String]) {
        #expect(names(index(["Q-1": choice]).measures(closing: .init("Q-1"))) == expected)
    }

    @Test(
        "a measure is done when everything it closes is known to be reached or does not apply",
        arguments: [
            ("full", "full", "some", true), ("full", "full", "full", true), ("full", "full", "none", false),
            ("full", "some", "some", false), ("full", "full", "?", false), ("full", "full", "-", true),
            ("none", "full", "full", false),
        ])
    func done(_ parent: String, _ third: String, _ fourth: String, _ isDone: Bool) throws {
        let index = index(["Q-2": parent, "Q-3": third, "Q-4": fourth])
        let measure = try #require(index.measure(.init("M-3")))
        #expect(index.isDone(measure) == isDone)
    }

    @Test("prerequisites are followed to the first, and a circle does not trap")
    func prerequisites() throws {
        let index = index([:])
        let last = try #require(index.measure(.init("M-3")))
        #expect(names(index.prerequisites(of: last).sorted()) == ["M-1-full", "M-1-some", "M-2"])
        let circle = Samples.library(
            [Samples.question("Q-1")],
            measures: [
                Samples.measure("A", [("Q-1", "some")], after: ["B", "gone"]),
                Samples.measure("B", [("Q-1", "full")], after: ["A"]),
            ])
        let circular = MeasureIndex(Samples.assessment(circle, AnswerSheet()))
        let first = try #require(circular.measure(.init("A")))
        #expect(names(circular.prerequisites(of: first).sorted()) == ["A", "B", "gone"])
    }

    @Test("roots are the parent and the questions whose measures come first, unless they are reached")
    func roots() throws {
        let third = try #require(Self.library.question(.init("Q-3")))
        let second = try #require(Self.library.question(.init("Q-2")))
        #expect(index(["Q-1": "none"]).roots(of: third).map(\.rawValue) == ["Q-1", "Q-2"])
        #expect(index(["Q-1": "full"]).roots(of: third).map(\.rawValue) == ["Q-2"])
        #expect(index(["Q-1": "none"]).roots(of: second).map(\.rawValue) == ["Q-1"])
        #expect(index(["Q-1": "full"]).roots(of: second).isEmpty)
    }

    @Test("a prerequisite that has been reached is no root, although its question could go further")
    func reached() throws {
        let library = Samples.library(
            [Samples.question("Q-1"), Samples.question("Q-2")],
            measures: [
                Samples.measure("M-1", [("Q-1", "some")]), Samples.measure("M-2", [("Q-2", "full")], after: ["M-1"]),
            ])
        let second = try #require(library.question(.init("Q-2")))
        func roots(_ first: String) -> [String] {
            MeasureIndex(Samples.assessment(library, Samples.sheet(["Q-1": first]))).roots(of: second).map(\.rawValue)
        }
        #expect(roots("none") == ["Q-1"])
        #expect(roots("some").isEmpty)
    }

    @Test("an earlier step in the same question is not its root")
    func sameQuestion() throws {
        let first = try #require(Self.library.question(.init("Q-1")))
        #expect(index(["Q-1": "none"]).roots(of: first).isEmpty)
    }

    @Test("a closing that names nothing brings nothing")
    func odd() throws {
        let index = index([:])
        let odd = try #require(index.measure(.init("M-odd")))
        #expect(odd.closes.map { index.level(of: $0) } == [0, 0])
        #expect(index.measures(closing: .init("Q-9")).isEmpty)
        #expect(index.measure(.init("M-9")) == nil)
        #expect(index.level(of: .init(question: .init("Q-1"), option: "some")) == 0.5)
    }

    @Test(
        "a compensating measure is in place when it is declared or an answer proves it, and not otherwise",
        arguments: [
            ("Q-1", "full", true), ("Q-1", "some", false), ("Q-2", "some", true), ("Q-1", "?", false),
            ("Q-1", "-", false),
        ])
    func compensating(_ question: String, _ choice: String, _ isInPlace: Bool) {
        let measure = CompensatingMeasure(
            id: .init("C-1"), title: Samples.words("Watch"), statement: Samples.words("We watch."), reduces: [],
            inPlaceWhen: [
                .init(question: .init("Q-1"), options: ["full"]),
                .init(question: .init("Q-2"), options: ["some", "full"]),
            ])
        let library = Samples.library([Samples.question("Q-1"), Samples.question("Q-2")])
        var sheet = AnswerSheet(answers: [.init(question): Samples.answer(choice)])
        #expect(Samples.assessment(library, sheet).isInPlace(measure) == isInPlace)
        sheet.compensating = [.init("C-2")]
        #expect(Samples.assessment(library, sheet).isInPlace(measure) == isInPlace)
        sheet.compensating = [.init("C-1")]
        #expect(Samples.assessment(library, sheet).isInPlace(measure))
    }
}
