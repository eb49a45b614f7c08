import ReadinessModel
import Reporting

/// A small company for the framework sheets: five questions, fifteen controls, one measure, two pieces of evidence.
enum SheetsSample {
    /// Stands with every answer and every piece of evidence.
    static let note = "Only between us: the key list is on a sticky note"

    private static func same(_ text: String) -> LocalizedText { LocalizedText(en: text, nl: text) }

    private static func question(_ id: String, risk: Int, evidence: [String] = []) -> Question {
        func option(_ name: String, _ level: Double, _ words: String) -> AnswerOption {
            AnswerOption(
                id: name, level: level, status: .partial, label: same("\(words) of \(id)"),
                statement: same("We do \(id) in \(words)."))
        }
        return Question(
            id: Question.ID(id), domain: Domain.ID("all"), tier: .quick, risk: risk, owner: .it,
            topic: same("Topic \(id)"), prompt: same(""), why: same(""), guidance: same(""),
            options: [option("none", 0, "none"), option("half", 0.5, "half"), option("all", 1, "all")],
            allowsNotApplicable: true, needs: [], followUp: nil, facts: [],
            evidence: evidence.map { EvidenceKind.ID($0) })
    }

    private static func control(
        _ framework: Framework.ID, _ code: String, kind: String, binding: Control.Binding = .mandatory,
        parent: String? = nil, applies: String = "", needs: [Trait] = [], national: String? = nil
    ) -> Control {
        Control(
            id: Control.ID(framework: framework, code: code), parents: [parent].compactMap { $0 }, kind: kind,
            binding: binding, appliesTo: applies, needs: needs, title: same("Title \(code)"),
            summary: same("Summary \(code)"), deadlines: [], nationalArticle: national)
    }

    private static func link(
        _ question: String, _ framework: Framework.ID, _ code: String, _ strength: Int
    ) -> MappingLink {
        MappingLink(
            question: Question.ID(question), control: Control.ID(framework: framework, code: code),
            relationship: .intersectsWith, strength: strength)
    }

    private static let library: Library = {
        let frameworks: [Framework.ID] = [.iso27001, .soc2, .nis2, .dora, .hipaa, .gdprProcessor]
        let annex = "annex-control"
        return Library(
            frameworks: frameworks.map { id in
                Framework(
                    id: id, version: "1", title: same(id.rawValue), publisher: "", source: "", licence: "",
                    groups: id == .soc2 ? [Framework.Group(id: "CC6", parent: nil, title: same("Logical access"))] : [])
            },
            controls: [
                control(.iso27001, "4.1", kind: "clause"),
                control(.iso27001, "A.5.1", kind: annex, binding: .selectable),
                control(.iso27001, "A.6.1", kind: annex, binding: .selectable),
                control(.iso27001, "A.7.4", kind: annex, binding: .selectable),
                control(.iso27001, "A.8.5", kind: annex, binding: .selectable),
                control(.iso27001, "A.8.30", kind: annex, binding: .selectable, needs: [.outsourcedDevelopment]),
                control(.soc2, "CC6.1", kind: "criterion", parent: "CC6", applies: "common"),
                control(.soc2, "P1.1", kind: "criterion", applies: "privacy", needs: [.soc2Privacy]),
                control(.nis2, "20(1)", kind: "paragraph", needs: [.nis2Entity], national: "24"),
                control(.nis2, "21(2)(j)", kind: "paragraph", national: "21(3)(j)"),
                control(.dora, "5(1)", kind: "paragraph", needs: [.financialEntity]),
                control(.dora, "30(2)(c)", kind: "paragraph", binding: .contractual),
                control(.hipaa, "164.308(a)(1)(ii)(A)", kind: "specification", applies: "required"),
                control(
                    .hipaa, "164.312(a)(2)(iii)", kind: "specification", binding: .addressable, applies: "addressable"),
                control(.gdprProcessor, "32(1)(b)", kind: "paragraph"),
            ],
            domains: [Domain(id: Domain.ID("all"), title: same("All"))],
            questions: [
                question("AC-01", risk: 5, evidence: ["mfa-report"]), question("AC-02", risk: 4),
                question("GV-01", risk: 2), question("PE-01", risk: 3), question("PH-01", risk: 3),
            ],
            links: [
                link("GV-01", .iso27001, "A.5.1", 10), link("PE-01", .iso27001, "A.6.1", 10),
                link("PH-01", .iso27001, "A.7.4", 10), link("AC-01", .iso27001, "A.8.5", 6),
                link("AC-02", .iso27001, "A.8.5", 4), link("AC-01", .soc2, "CC6.1", 8),
                link("AC-01", .nis2, "21(2)(j)", 9), link("GV-01", .nis2, "21(2)(j)", 1),
                link("AC-01", .dora, "30(2)(c)", 10),
                link("PE-01", .hipaa, "164.308(a)(1)(ii)(A)", 10), link("AC-01", .hipaa, "164.312(a)(2)(iii)", 10),
                link("AC-01", .gdprProcessor, "32(1)(b)", 10),
            ],
            outside: [], measures: [measure],
            compensating: [
                CompensatingMeasure(
                    id: CompensatingMeasure.ID("C-NET"), title: same("Limited network"),
                    statement: same("Production is reachable from known networks only."),
                    reduces: [Question.ID("AC-01")], inPlaceWhen: [])
            ],
            evidenceKinds: [
                EvidenceKind(
                    id: EvidenceKind.ID("mfa-report"), validMonths: 12, title: same("MFA report"),
                    description: same(""), sharing: .afterApproval)
            ])
    }()

    private static let measure = Measure(
        id: Measure.ID("M-MFA"), domain: Domain.ID("all"), title: same("Measure M-MFA"), description: same(""),
        closes: [Measure.Closing(question: Question.ID("AC-01"), option: "all")],
        effort: [.small: Measure.Effort(low: 1, likely: 2, high: 3)], leadWeeks: 4, after: [], owner: .it, leaves: [],
        milestone: same(""), meanwhile: [])

    static let profile = OrganisationProfile(
        name: "Example B.V.", buyers: [.financialEntity, .essentialOrImportant], targets: [.iso27001])

    static let assessment: Assessment = {
        let day = Day("2026-11-24") ?? Day(number: 0)
        func answer(_ choice: Answer.Choice, scope: String? = nil) -> Answer {
            Answer(choice: choice, scope: scope, note: note, recordedBy: "somebody", recordedOn: day)
        }
        func evidence(_ id: String, _ title: String, _ from: String, _ until: String) -> Evidence {
            Evidence(
                id: Evidence.ID(id), kind: EvidenceKind.ID("mfa-report"), title: title, issuedOn: Day(from) ?? day,
                validUntil: Day(until) ?? day, approvedForSharing: false, note: note)
        }
        return Assessment(
            AssessmentInput(
                library: library, profile: profile,
                sheet: AnswerSheet(
                    answers: [
                        Question.ID("AC-01"): answer(.option("half"), scope: "the hosted service"),
                        Question.ID("GV-01"): answer(.option("all")), Question.ID("PE-01"): answer(.unknown),
                        Question.ID("PH-01"): answer(.notApplicable(reason: "the landlord guards the building")),
                    ], compensating: [CompensatingMeasure.ID("C-NET")]),
                evidence: [
                    evidence("E-1", "MFA overview of last year", "2025-07-01", "2026-06-30"),
                    evidence("E-2", "MFA overview", "2026-07-01", "2027-06-30"),
                ], asOf: day))
    }()

    static let roadmap: Roadmap? = Quarter("2027-Q1").flatMap { quarter in
        try? RoadmapPlanner.roadmap(
            for: assessment, under: RoadmapConditions(firstQuarter: quarter, capacities: [10, 10], isAssumed: false))
    }

    static func context(_ language: Language) -> ReportContext {
        ReportContext(
            organisation: "Example B.V.", quarter: Quarter(containing: assessment.input.asOf), language: language,
            profileIsAssumed: false)
    }

    static func sheet(_ id: String, _ language: Language) -> Report {
        guard let sheet = FrameworkSheets.sheet(id) else { preconditionFailure("no sheet \(id)") }
        return sheet.report(assessment, roadmap, context(language))
    }
}
