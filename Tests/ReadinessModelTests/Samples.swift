@testable import ReadinessModel

/// Swift Testing has a `Trait` of its own; here it is the organisation's.
typealias Trait = ReadinessModel.Trait

/// Small hand-made values: enough to see one rule at work, with everything else left at rest.
enum Samples {
    static let today = day("2026-11-24")
    static let thisQuarter = quarter("2026-Q4")
    /// The situations of every sample question, with their levels.
    static let situations: [(id: String, level: Double)] = [("none", 0), ("some", 0.5), ("full", 1)]

    static func day(_ text: String) -> Day {
        guard let day = Day(text) else { preconditionFailure("no such day in a sample: \(text)") }
        return day
    }

    static func quarter(_ text: String) -> Quarter {
        guard let quarter = Quarter(text) else { preconditionFailure("no such quarter in a sample: \(text)") }
        return quarter
    }

    static func words(_ text: String) -> LocalizedText {
        LocalizedText(en: text, nl: "\(text) (nl)")
    }

    // MARK: Library

    static func question(
        _ id: String, domain: String = "D", risk: Int = 3, options: [(id: String, level: Double)] = situations,
        allowsNotApplicable: Bool = true, needs: [Trait] = [], follows parent: (id: String, options: [String])? = nil,
        facts: [FactDefinition] = [], evidence: [String] = []
    ) -> Question {
        Question(
            id: .init(id), domain: .init(domain), tier: .quick, risk: risk, owner: .it, topic: words(id),
            prompt: words("How is \(id)?"), why: words("Because of \(id)."), guidance: words("Look at \(id)."),
            options: options.map { option in
                AnswerOption(
                    id: option.id, level: option.level,
                    status: option.level == 1 ? .implemented : option.level == 0 ? .planned : .partial,
                    label: words(option.id), statement: words("We have \(option.id)."))
            },
            allowsNotApplicable: allowsNotApplicable, needs: needs,
            followUp: parent.map { Question.FollowUp(question: .init($0.id), options: $0.options) }, facts: facts,
            evidence: evidence.map { EvidenceKind.ID($0) })
    }

    static func fact(
        _ id: String, _ unit: FactDefinition.Unit, from minimum: Double? = nil, to maximum: Double? = nil,
        with options: [String] = []
    ) -> FactDefinition {
        FactDefinition(
            id: .init(id), unit: unit, minimum: minimum, maximum: maximum, label: words(id), options: options)
    }

    static func control(
        _ code: String, of framework: Framework.ID = .iso27001, in parents: [String] = [], needs: [Trait] = []
    ) -> Control {
        Control(
            id: .init(framework: framework, code: code), parents: parents, kind: "clause", binding: .mandatory,
            appliesTo: "all", needs: needs, title: words(code), summary: words("\(code) holds."), deadlines: [])
    }

    static func link(
        _ question: String, _ code: String, _ strength: Int, of framework: Framework.ID = .iso27001
    ) -> MappingLink {
        MappingLink(
            question: .init(question), control: .init(framework: framework, code: code),
            relationship: strength == 10 ? .equal : .intersectsWith, strength: strength)
    }

    static func measure(
        _ id: String, _ closes: [(question: String, option: String)], days: Double = 5, after: [String] = [],
        weeks: Int = 2
    ) -> Measure {
        Measure(
            id: .init(id), domain: .init("D"), title: words(id), description: words("Do \(id)."),
            closes: closes.map { Measure.Closing(question: .init($0.question), option: $0.option) },
            effort: [
                .micro: .init(low: days / 2, likely: days / 2, high: days / 2),
                .small: .init(low: days, likely: days, high: days),
                .medium: .init(low: days * 2, likely: days * 2, high: days * 2),
            ], leadWeeks: weeks, after: after.map { Measure.ID($0) }, owner: .it, leaves: [],
            milestone: words("\(id) done"), meanwhile: [])
    }

    /// A library with the frameworks of its controls and the domains of its questions, in order of appearance.
    static func library(
        _ questions: [Question], controls: [Control] = [], links: [MappingLink] = [], measures: [Measure] = [],
        groups: [Framework.Group] = []
    ) -> Library {
        var frameworks: [Framework] = []
        for control in controls where !frameworks.contains(where: { $0.id == control.id.framework }) {
            frameworks.append(
                Framework(
                    id: control.id.framework, version: "1", title: words(control.id.framework.rawValue),
                    publisher: "nobody", source: "sample", licence: "none", groups: groups))
        }
        var domains: [Domain] = []
        for question in questions where !domains.contains(where: { $0.id == question.domain }) {
            domains.append(Domain(id: question.domain, title: words(question.domain.rawValue)))
        }
        return Library(
            frameworks: frameworks, controls: controls, domains: domains, questions: questions, links: links,
            outside: [], measures: measures, compensating: [], evidenceKinds: [])
    }

    // MARK: One organisation

    /// Answers by option; `?` is "don't know" and `-` "not applicable".
    static func sheet(_ choices: KeyValuePairs<String, String>, carriedFrom quarter: Quarter? = nil) -> AnswerSheet {
        var sheet = AnswerSheet()
        for (question, choice) in choices {
            sheet.answers[.init(question)] = answer(choice, carriedFrom: quarter)
        }
        return sheet
    }

    static func answer(_ choice: String, carriedFrom quarter: Quarter? = nil) -> Answer {
        let chosen: Answer.Choice =
            switch choice {
            case "?": .unknown
            case "-": .notApplicable(reason: "there is none")
            default: .option(choice)
            }
        return Answer(
            choice: chosen, recordedBy: "Noor", recordedOn: today,
            confirmation: quarter.map { .carried(from: $0) } ?? .confirmed)
    }

    static func evidence(
        _ id: String, _ kind: String, for questions: [String] = [], issued: String = "2026-06-01",
        until: String = "2027-06-01"
    ) -> Evidence {
        Evidence(
            id: .init(id), kind: .init(kind), title: id, questions: questions.map { Question.ID($0) },
            issuedOn: day(issued), validUntil: day(until), approvedForSharing: false)
    }

    static func assessment(
        _ library: Library, _ sheet: AnswerSheet, profile: OrganisationProfile = OrganisationProfile(name: "Sample"),
        evidence: [Evidence] = [], asOf day: Day = today
    ) -> Assessment {
        Assessment(AssessmentInput(library: library, profile: profile, sheet: sheet, evidence: evidence, asOf: day))
    }

    static func conditions(_ capacities: [Double]) -> RoadmapConditions {
        RoadmapConditions(firstQuarter: quarter("2027-Q1"), capacities: capacities, isAssumed: false)
    }
}

/// Pseudo-random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Double {
    /// Equal as far as rounding in sums allows.
    func isNear(_ other: Double) -> Bool { abs(self - other) < 1e-9 }
}

extension ReadinessRange {
    func isNear(_ low: Double, _ high: Double) -> Bool { self.low.isNear(low) && self.high.isNear(high) }

    /// Whether this range lies within another, as far as rounding allows.
    func lies(within other: ReadinessRange) -> Bool { low >= other.low - 1e-9 && high <= other.high + 1e-9 }
}
