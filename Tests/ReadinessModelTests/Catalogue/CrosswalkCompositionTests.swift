import Testing

@testable import ReadinessModel

/// The arithmetic of the doc comment of `CrosswalkComposition`, redone by hand.
@Suite struct CrosswalkCompositionTests {
    private static let base = Framework.ID("base")
    private static let own = Framework.ID("own")

    private static func text(_ words: String) -> LocalizedText { LocalizedText(en: words, nl: words) }

    private static func framework(_ id: Framework.ID) -> Framework {
        Framework(id: id, version: "1", title: text("t"), publisher: "", source: "", licence: "", groups: [])
    }

    private static func control(_ framework: Framework.ID, _ code: String) -> Control {
        Control(
            id: Control.ID(framework: framework, code: code), parents: [], kind: "control", binding: .selectable,
            appliesTo: "", needs: [], title: text(code), summary: text(code), deadlines: [])
    }

    private static func question(_ id: String) -> Question {
        Question(
            id: Question.ID(id), domain: Domain.ID("d"), tier: .quick, risk: 3, owner: .it, topic: text(id),
            prompt: text(id), why: text(id), guidance: text(id), options: [], allowsNotApplicable: true, needs: [],
            followUp: nil, facts: [], evidence: [])
    }

    /// A base framework whose controls have the given strengths from the questions Q0, Q1, …
    private static func library(_ strengths: KeyValuePairs<String, [Int]>) -> Library {
        let most = strengths.map(\.value.count).max() ?? 0
        return Library(
            frameworks: [framework(base)], controls: strengths.map { control(base, $0.key) }, domains: [],
            questions: (0..<most).map { question("Q\($0)") },
            links: strengths.flatMap { code, values in
                values.enumerated().filter { $0.element > 0 }.map { position, strength in
                    MappingLink(
                        question: Question.ID("Q\(position)"), control: Control.ID(framework: base, code: code),
                        relationship: .intersectsWith, strength: strength)
                }
            }, outside: [], measures: [], compensating: [], evidenceKinds: [])
    }

    private static func links(_ library: Library, _ pairs: KeyValuePairs<String, Int>) -> [MappingLink] {
        let imported = ImportedFramework(framework: framework(own), controls: [control(own, "X")])
        let crosswalk = ImportedCrosswalk(
            framework: own, base: base,
            pairs: pairs.map {
                ImportedCrosswalk.Pair(control: "X", base: $0.key, relationship: .equal, strength: $0.value)
            })
        return library.adding([imported], crosswalks: [crosswalk]).links.filter { $0.control.framework == own }
    }

    @Test(arguments: [
        // strengths behind the base control, strength of the crosswalk, strengths of the links
        ([6, 4, 2], 10, ["Q0": 5, "Q1": 3, "Q2": 2]),
        ([6, 4, 2], 5, ["Q0": 2, "Q1": 2, "Q2": 1]),
        // Three times 3.33 is a full control, and ten times 0.5 is half of one.
        ([4, 4, 4], 10, ["Q0": 4, "Q1": 3, "Q2": 3]),
        ([1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 5, ["Q0": 1, "Q1": 1, "Q2": 1, "Q3": 1, "Q4": 1]),
        // A base control that is judged in part passes on that part.
        ([3, 1], 10, ["Q0": 3, "Q1": 1]),
        // No question was asked about the imported control itself: 9 at most, and 1 at least where any stands behind it.
        ([10], 10, ["Q0": 9]),
        ([2, 1], 1, ["Q0": 1]),
    ])
    func aBaseControlPassesOnAsMuchAsTheCrosswalkSays(strengths: [Int], crosswalk: Int, expected: [String: Int]) {
        let found = Self.links(Self.library(["A": strengths]), ["A": crosswalk])
        let given = Dictionary(found.map { ($0.question.rawValue, $0.strength) }, uniquingKeysWith: { $1 })
        #expect(given == expected)
        #expect(found.allSatisfy { $0.relationship == .intersectsWith && $0.why == "via base A" })
    }

    @Test func sharesOfSeveralBaseControlsAddUpPerQuestion() {
        let library = Self.library(["A": [5, 5], "B": [0, 8, 2]])
        // Q0: 2.5; Q1: 2.5 + 4; Q2: 1. The half that is missing goes to the larger share.
        let found = Self.links(library, ["B": 5, "A": 5])
        #expect(
            found.map { "\($0.question) \($0.strength) \($0.why ?? "")" } == [
                "Q0 2 via base A", "Q1 7 via base A, B", "Q2 1 via base B",
            ])
    }

    @Test func whatTheLibraryDoesNotHoldPassesNothingOn() {
        #expect(Self.links(Self.library(["A": [5]]), ["Z": 10]).isEmpty)
        #expect(Self.links(Self.library(["A": []]), ["A": 10]).isEmpty)
    }

    @Test func theLibrarysOwnFrameworkGoesBeforeAnImportedOneOfThatName() {
        let library = Self.library(["A": [5]])
        let imported = ImportedFramework(
            framework: Self.framework(Self.base), controls: [Self.control(Self.base, "other")])
        #expect(library.adding([imported], crosswalks: []).controls == library.controls)
    }

    @Test func anImportedFrameworkIsAYardstick() {
        let scope = Scope(of: OrganisationProfile(name: "Example B.V."))
        #expect(scope.reach(of: Self.own) == .voluntary)
    }

    @Test func theStrengthsOfACrosswalkNeverAddUpToMoreThanItSays() {
        for strength in 1...10 {
            for count in 1...12 {
                let behind = (0..<count).map { 1 + ($0 * 7 + strength * 3) % 9 }
                let found = Self.links(Self.library(["A": behind]), ["A": strength])
                let share = Double(min(10, behind.reduce(0, +)) * strength) / 10
                let sum = found.reduce(0) { $0 + $1.strength }
                #expect(sum <= max(1, Int(share.rounded())), "\(behind) at \(strength)")
                #expect(found.allSatisfy { (1...9).contains($0.strength) })
            }
        }
    }
}
