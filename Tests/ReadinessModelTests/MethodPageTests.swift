import Foundation
import Testing

@testable import ReadinessModel

/// Redoes the worked example of docs/method.md: its tables are the input, its fenced block is what must come out.
@Suite struct MethodPageTests {
    private let page: MethodPage

    init() throws {
        page = try MethodPage.read()
    }

    @Test func theFindingOfTheControlIsThatOfThePage() throws {
        let finding = try #require(page.assessment().finding(page.control("X.1")))
        page.expect(finding.coverage, "coverage")
        page.expect(finding.contributions.first?.weight, "weight_q1")
        page.expect(finding.implemented, "implemented")
        page.expect(finding.demonstrable, "demonstrable")
        #expect(finding.outcome == .partiallySatisfied)
        #expect(page.assessment().finding(page.control("X.3"))?.outcome == .notAssessed)
    }

    @Test func theReadinessOfTheFrameworkIsThatOfThePage() throws {
        let readiness = page.assessment().readiness(of: MethodPage.framework)
        page.expect(readiness.implemented, "framework_implemented")
        page.expect(readiness.demonstrable, "framework_demonstrable")
        page.expect(Double(readiness.uncovered), "controls_not_covered")
    }

    @Test func theGapsAreThoseOfThePage() throws {
        let assessment = page.assessment()
        let ranking = GapRanking(of: assessment)
        #expect(ranking.gaps.map { assessment.library.questions[$0.question].id.rawValue } == ["Q1", "Q3"])
        page.expect(ranking.gaps.first?.reach.first?.share, "share_q1")
        page.expect(ranking.gaps.first?.weight, "gap_weight_q1")
        page.expect(ranking.gaps.first?.share, "gap_share_q1")
        page.expect(ranking.gaps.last?.weight, "gap_weight_q3")
    }

    @Test func theRoadmapIsThatOfThePage() throws {
        let first = try #require(Quarter("2027-Q1"))
        let quarters = Int(try page.number("quarters"))
        let conditions = RoadmapConditions(
            firstQuarter: first, capacities: Array(repeating: try page.number("capacity"), count: quarters),
            isAssumed: false)
        let roadmap = try RoadmapPlanner.roadmap(for: page.assessment(), under: conditions)
        for item in roadmap.items {
            let quarter = try #require(item.quarter)
            page.expect(Double(first.distance(to: quarter)), "quarter_\(item.measure.rawValue.lowercased())")
        }
        #expect(roadmap.items.count == page.measures.count)
        page.expect(roadmap.objective, "objective")
        page.expect(roadmap.lowerBound, "lower_bound")
        let forecast = try #require(roadmap.forecasts.first)
        #expect(forecast.implemented.count == quarters + 1)
        for quarter in 0..<quarters { page.expect(forecast.implemented[quarter + 1], "forecast_\(quarter)") }
    }

    @Test func notApplicableAndSettledFollowUpsCountAsOnThePage() throws {
        let excluded = page.assessment(answer: .notApplicable(reason: "for the example"), to: "Q3")
        page.expect(excluded.finding(page.control("X.1"))?.implemented, "not_applicable")
        let settled = page.assessment(followUp: "Q3", of: "Q1")
        page.expect(settled.finding(page.control("X.1"))?.implemented, "follow_up")
    }

    @Test func evidenceAgesAsOnThePage() throws {
        let evidence = try page.evidence(of: "Q1")
        #expect(evidence.validUntil == (try page.day("last_day")))
        let expiring = try page.day("first_expiring_day")
        let stale = try page.day("first_stale_day")
        #expect(Freshness(of: evidence, asOf: expiring.adding(days: -1)) == .current)
        #expect(Freshness(of: evidence, asOf: expiring) == .expiring)
        #expect(Freshness(of: evidence, asOf: stale.adding(days: -1)) == .expiring)
        #expect(Freshness(of: evidence, asOf: stale) == .stale)
        #expect(Freshness(of: evidence, asOf: evidence.issuedOn.adding(days: -1)) == .future)
    }
}

/// The example of docs/method.md as values of the model.
private struct MethodPage {
    struct Row {
        var id: String
        var risk: Int
        /// Strength to X.1 and X.2; nil is no link.
        var strengths: [Int?]
        /// nil is unknown.
        var level: Double?
        var hasEvidence: Bool
    }

    struct Step {
        var id: String
        var question: String
        var level: Double
        var effort: Double
    }

    struct Missing: Error {
        var what: String
    }

    static let framework = Framework.ID.iso27001
    private static let today = "2026-11-24"

    let rows: [Row]
    let measures: [Step]
    private let numbers: [String: String]

    // MARK: Reading the page

    static func read() throws -> MethodPage {
        let text = try String(contentsOf: try file(), encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var numbers: [String: String] = [:]
        var isInside = false
        for line in lines {
            if line.hasPrefix("```") {
                isInside = line == "```example"
            } else if isInside {
                let sides = line.split(separator: "=", maxSplits: 1).map(String.init)
                guard sides.count == 2 else { throw Missing(what: "a value in '\(line)'") }
                numbers[sides[0]] = sides[1]
            }
        }
        let rows = table("Question", in: lines).map { cells in
            Row(
                id: cells[0], risk: Int(cells[1]) ?? 0, strengths: [Int(cells[2]), Int(cells[3])],
                level: Double(cells[4]), hasEvidence: cells[5] == "current")
        }
        let measures = table("Measure", in: lines).map { cells in
            Step(id: cells[0], question: cells[1], level: Double(cells[2]) ?? 0, effort: Double(cells[3]) ?? 0)
        }
        guard rows.count == 3, measures.count == 2 else { throw Missing(what: "the tables of the example") }
        return MethodPage(rows: rows, measures: measures, numbers: numbers)
    }

    /// docs/method.md, upward from this file.
    private static func file() throws -> URL {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appendingPathComponent("docs/method.md")
            if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
            folder.deleteLastPathComponent()
        }
        throw Missing(what: "docs/method.md")
    }

    /// The cells of the table whose first heading is this word.
    private static func table(_ heading: String, in lines: [String]) -> [[String]] {
        guard let start = lines.firstIndex(where: { $0.hasPrefix("| \(heading) |") }) else { return [] }
        return lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map { line in
            line.dropFirst().dropLast().split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    func number(_ key: String) throws -> Double {
        guard let value = numbers[key].flatMap({ Double($0) }) else { throw Missing(what: key) }
        return value
    }

    func day(_ key: String) throws -> Day {
        guard let value = numbers[key].flatMap({ Day($0) }) else { throw Missing(what: key) }
        return value
    }

    /// Compares with the page, which gives four decimals.
    func expect(_ value: Double?, _ key: String, sourceLocation: SourceLocation = #_sourceLocation) {
        guard let value, let wanted = try? number(key) else {
            Issue.record("\(key) is missing", sourceLocation: sourceLocation)
            return
        }
        #expect(abs(value - wanted) < 0.00006, "\(key): \(value)", sourceLocation: sourceLocation)
    }

    func expect(_ range: ReadinessRange?, _ key: String, sourceLocation: SourceLocation = #_sourceLocation) {
        expect(range?.low, key + "_low", sourceLocation: sourceLocation)
        expect(range?.high, key + "_high", sourceLocation: sourceLocation)
    }

    // MARK: Values of the model

    func control(_ code: String) -> Control.ID {
        Control.ID(framework: Self.framework, code: code)
    }

    /// The example as it stands, or with one thing changed.
    func assessment(
        answer: Answer.Choice? = nil, to changed: String = "", followUp: String = "", of parent: String = ""
    ) -> Assessment {
        let questions = rows.map { row in
            question(row, followUp: row.id == followUp ? parent : nil)
        }
        var answers: [Question.ID: Answer] = [:]
        for row in rows {
            let given: Answer.Choice = row.level.map { $0 == 1 ? .option("full") : .option("now") } ?? .unknown
            let choice = row.id == changed ? answer ?? given : given
            answers[Question.ID(row.id)] = Answer(choice: choice, recordedBy: "test", recordedOn: asOf)
        }
        var profile = OrganisationProfile(name: "Example")
        profile.targets = [Self.framework]
        return Assessment(
            AssessmentInput(
                library: library(questions), profile: profile, sheet: AnswerSheet(answers: answers),
                evidence: rows.filter(\.hasEvidence).compactMap { try? evidence(of: $0.id) }, asOf: asOf))
    }

    func evidence(of question: String) throws -> Evidence {
        let issued = try day("issued")
        return Evidence(
            id: Evidence.ID("E-1"), kind: EvidenceKind.ID("kind-\(question)"), title: "Evidence", issuedOn: issued,
            validUntil: issued.adding(months: Int(try number("valid_months"))), approvedForSharing: false)
    }

    private var asOf: Day { Day(Self.today) ?? Day(number: 0) }

    private func text(_ words: String) -> LocalizedText { LocalizedText(en: words, nl: words) }

    private func question(_ row: Row, followUp parent: String?) -> Question {
        let now = row.level.map { $0 < 1 ? [option("now", level: $0, .partial)] : [] } ?? []
        let options = [option("none", level: 0, .planned)] + now + [option("full", level: 1, .implemented)]
        return Question(
            id: Question.ID(row.id), domain: Domain.ID("example"), tier: .quick, risk: row.risk, owner: .it,
            topic: text(row.id), prompt: text(row.id), why: text(row.id), guidance: text(row.id), options: options,
            allowsNotApplicable: true, needs: [],
            followUp: parent.map { Question.FollowUp(question: Question.ID($0), options: ["full"]) }, facts: [],
            evidence: [EvidenceKind.ID("kind-\(row.id)")])
    }

    private func option(_ id: String, level: Double, _ status: ImplementationStatus) -> AnswerOption {
        AnswerOption(id: id, level: level, status: status, label: text(id), statement: text(id))
    }

    private func library(_ questions: [Question]) -> Library {
        let codes = ["X.1", "X.2"]
        let links = rows.flatMap { row in
            zip(codes, row.strengths).compactMap { code, strength in
                strength.map {
                    MappingLink(
                        question: Question.ID(row.id), control: control(code),
                        relationship: $0 == 10 ? .equal : .subsetOf, strength: $0)
                }
            }
        }
        return Library(
            frameworks: [
                Framework(
                    id: Self.framework, version: "1", title: text("Example"), publisher: "", source: "", licence: "",
                    groups: [])
            ],
            controls: (codes + ["X.3"]).map { code in
                Control(
                    id: control(code), parents: [], kind: "control", binding: .mandatory, appliesTo: "", needs: [],
                    title: text(code), summary: text(code), deadlines: [])
            },
            domains: [Domain(id: Domain.ID("example"), title: text("Example"))], questions: questions, links: links,
            outside: [], measures: measures.map(measure), compensating: [],
            evidenceKinds: rows.map { row in
                EvidenceKind(
                    id: EvidenceKind.ID("kind-\(row.id)"), validMonths: 12, title: text("Kind"),
                    description: text("Kind"), sharing: .afterApproval)
            })
    }

    private func measure(_ step: Step) -> Measure {
        let effort = Measure.Effort(low: step.effort, likely: step.effort, high: step.effort)
        return Measure(
            id: Measure.ID(step.id), domain: Domain.ID("example"), title: text(step.id), description: text(step.id),
            closes: [Measure.Closing(question: Question.ID(step.question), option: step.level == 1 ? "full" : "now")],
            effort: Dictionary(uniqueKeysWithValues: OrganisationProfile.Size.allCases.map { ($0, effort) }),
            leadWeeks: 0, after: [], owner: .it, leaves: [], milestone: text(step.id), meanwhile: [])
    }
}
