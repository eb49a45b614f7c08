import Foundation
import Testing

@testable import ReadinessModel

/// What a quarter's end looked like, what the next looks like, and what is said about it.
struct DriftCase: Sendable, CustomTestStringConvertible {
    var before: String?
    var now: String?
    var isCarried = false
    var kinds: [Drift.Kind]
    var wasDecided = false

    var testDescription: String { "\(before ?? "nothing") to \(now ?? "nothing")\(isCarried ? ", carried" : "")" }

    static let all: [DriftCase] = [
        .init(before: "some", now: "full", kinds: [.improved], wasDecided: true),
        .init(before: "full", now: "some", kinds: [.worsened], wasDecided: true),
        .init(before: "full", now: "none", kinds: [.worsened], wasDecided: true),
        .init(before: "?", now: "some", kinds: [.becameKnown], wasDecided: true),
        .init(before: "?", now: "none", kinds: [.becameKnown], wasDecided: true),
        .init(before: nil, now: "full", kinds: [.becameKnown], wasDecided: true),
        .init(before: "full", now: "-", kinds: [.applicability], wasDecided: true),
        .init(before: "-", now: "some", kinds: [.applicability], wasDecided: true),
        .init(before: "full", now: "?", kinds: [.becameUnknown], wasDecided: true),
        .init(before: "full", now: nil, kinds: [.becameUnknown]),
        .init(before: "full", now: "full", kinds: []), .init(before: nil, now: nil, kinds: []),
        .init(before: "?", now: nil, kinds: []), .init(before: "-", now: "-", kinds: []),
        .init(before: "full", now: "full", isCarried: true, kinds: [.unconfirmed]),
        .init(before: "?", now: "?", isCarried: true, kinds: [.unconfirmed]),
        .init(before: "some", now: "full", isCarried: true, kinds: [.improved]),
    ]
}

@Suite struct DriftTests {
    static let library = Samples.library(
        [
            Samples.question("Q-1", evidence: ["report"]), Samples.question("Q-2", follows: ("Q-1", ["some", "full"])),
            Samples.question("Q-3"),
        ],
        controls: [Samples.control("C1"), Samples.control("G1", of: .gdprProcessor)],
        links: [Samples.link("Q-1", "C1", 10), Samples.link("Q-2", "G1", 10, of: .gdprProcessor)])
    private let lastQuarter = Samples.quarter("2026-Q3")

    private func assessment(_ sheet: AnswerSheet, evidence: [Evidence] = [], asOf day: String) -> Assessment {
        Samples.assessment(Self.library, sheet, evidence: evidence, asOf: Samples.day(day))
    }

    private func drift(_ before: AnswerSheet, _ now: AnswerSheet, evidence: [Evidence] = [], later: [Evidence]? = nil)
        -> Drift
    {
        let then = Snapshot(of: assessment(before, evidence: evidence, asOf: "2026-09-30"), quarter: lastQuarter)
        return Drift(from: then, to: assessment(now, evidence: later ?? evidence, asOf: "2026-12-31"))
    }

    private func sheet(_ choice: String?, carried: Bool = false, of question: String = "Q-3") -> AnswerSheet {
        guard let choice else { return AnswerSheet() }
        return Samples.sheet([question: choice], carriedFrom: carried ? lastQuarter : nil)
    }

    @Test("each change of an answer is named, with who brought it about", arguments: DriftCase.all)
    func kinds(_ expected: DriftCase) {
        let changes = drift(sheet(expected.before), sheet(expected.now, carried: expected.isCarried)).changes
        #expect(changes.map(\.kind) == expected.kinds)
        #expect(changes.allSatisfy { $0.question == .init("Q-3") && $0.wasDecided == expected.wasDecided })
    }

    @Test("a change carries the states it compares")
    func states() throws {
        let change = try #require(drift(sheet("some"), sheet("full")).changes.first)
        #expect(change.before == .level(0.5))
        #expect(change.now == .level(1))
    }

    @Test("a follow-up that its parent settles worsens although nobody decided so")
    func settled() {
        let changes = drift(
            Samples.sheet(["Q-1": "full", "Q-2": "full"]), Samples.sheet(["Q-1": "none"])
        ).changes
        #expect(changes.map(\.question.rawValue) == ["Q-1", "Q-2"])
        #expect(changes.map(\.kind) == [.worsened, .worsened])
        #expect(changes.map(\.wasDecided) == [true, false])
    }

    @Test("evidence that passed its validity makes its question go stale, and is named")
    func stale() throws {
        let evidence = [
            Samples.evidence("E-1", "report", until: "2026-10-31"),
            Samples.evidence("E-2", "report", until: "2026-09-30"),
            Samples.evidence("E-0", "report", until: "2026-08-31"),
        ]
        let drift = drift(sheet("full", of: "Q-1"), sheet("full", of: "Q-1"), evidence: evidence)
        let change = try #require(drift.changes.first)
        #expect(drift.changes.map(\.kind) == [.wentStale])
        #expect(change.evidence == [.init("E-1"), .init("E-2")])
        #expect(!change.wasDecided)
    }

    @Test("renewed evidence is no drift, and neither is evidence that had aged before")
    func renewed() {
        let old = Samples.evidence("E-1", "report", until: "2026-10-31")
        let answers = sheet("full", of: "Q-1")
        #expect(
            drift(answers, answers, evidence: [old], later: [old, Samples.evidence("E-2", "report")]).changes.isEmpty)
        let aged = Samples.evidence("E-1", "report", until: "2026-09-29")
        #expect(drift(answers, answers, evidence: [aged]).changes.isEmpty)
    }

    @Test("a carried answer whose evidence aged is both stale and unconfirmed")
    func both() {
        let evidence = [Samples.evidence("E-1", "report", until: "2026-10-31")]
        let changes = drift(sheet("full", of: "Q-1"), sheet("full", carried: true, of: "Q-1"), evidence: evidence)
            .changes
        #expect(changes.map(\.kind) == [.wentStale, .unconfirmed])
    }

    @Test("a question that the library did not have then is no drift")
    func newQuestion() {
        var then = Snapshot(of: assessment(sheet("full"), asOf: "2026-09-30"), quarter: lastQuarter)
        then.questions["Q-3"] = nil
        #expect(Drift(from: then, to: assessment(sheet("none"), asOf: "2026-12-31")).changes.isEmpty)
    }

    @Test("each framework has its figures then and now")
    func frameworks() {
        let evidence = [Samples.evidence("E-1", "report", until: "2026-10-31")]
        let drift = drift(Samples.sheet(["Q-1": "full"]), Samples.sheet(["Q-1": "some"]), evidence: evidence)
        #expect(drift.frameworks.map(\.framework) == [.iso27001, .gdprProcessor])
        let iso = drift.frameworks[0]
        #expect(iso.implementedBefore == ReadinessRange(low: 1, high: 1))
        #expect(iso.implementedNow == ReadinessRange(low: 0.5, high: 0.5))
        #expect(iso.demonstrableBefore == ReadinessRange(low: 1, high: 1))
        #expect(iso.demonstrableNow == .zero)
        #expect(drift.frameworks[1].implementedNow == ReadinessRange(low: 0, high: 1))
    }

    @Test("a snapshot holds states, options and the evidence that counted, and survives JSON unchanged")
    func roundTrip() throws {
        let evidence = [
            Samples.evidence("E-2", "report"), Samples.evidence("E-1", "report"),
            Samples.evidence("E-0", "report", until: "2026-01-01"),
        ]
        let snapshot = Snapshot(
            of: assessment(Samples.sheet(["Q-1": "some", "Q-3": "-"]), evidence: evidence, asOf: "2026-09-30"),
            quarter: lastQuarter)
        #expect(snapshot.questions["Q-1"]?.state == .level(0.5))
        #expect(snapshot.questions["Q-1"]?.option == "some")
        #expect(snapshot.questions["Q-1"]?.evidence == ["E-1", "E-2"])
        #expect(snapshot.questions["Q-2"]?.state == .unknown)
        #expect(snapshot.questions["Q-3"]?.state == .notApplicable)
        #expect(snapshot.day == Samples.day("2026-09-30"))
        let data = try JSONEncoder().encode(snapshot)
        #expect(try JSONDecoder().decode(Snapshot.self, from: data) == snapshot)
    }
}
