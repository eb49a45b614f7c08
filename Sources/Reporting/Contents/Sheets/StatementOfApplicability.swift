import ReadinessModel

/// The statement of applicability: every control of Annex A with whether it applies, why, whether it is implemented and
/// where that shows (ISO/IEC 27001:2022 6.1.3 d).
package enum StatementOfApplicability {
    package static let title = LocalizedText(
        en: "Statement of applicability", nl: "Verklaring van toepasselijkheid")

    package static func report(_ assessment: Assessment, _ roadmap: Roadmap?, _ context: ReportContext) -> Report {
        let cells = SheetCells(assessment, roadmap, context)
        let rows = cells.rows(of: .iso27001) { $0.kind == "annex-control" }
        let reasons = InclusionReasons(cells)
        let columns =
            [
                cells.code("Control", "Maatregel"), cells.title,
                cells.column("Applicable", "Van toepassing", key: "applicable") {
                    .outcome($0.applies ? context.say("yes", "ja") : context.say("no", "nee"), .neutral)
                },
                cells.column("Justification", "Onderbouwing", key: "justification") { row in
                    cells.cell(of: row.applies ? reasons.lines(for: row) : exclusion(row, cells))
                },
                cells.column("Implemented", "Geïmplementeerd", key: "implemented") { implemented($0, cells) },
            ] + cells.figures + [cells.evidence, cells.plan]
        return cells.report(
            .iso27001, name: "statement-of-applicability", title: title,
            purpose: context.say(
                "Every control of ISO/IEC 27001:2022 Annex A: whether it applies, why it is included or excluded, whether "
                    + "it is implemented, what current evidence shows and where (6.1.3 d). The reasons follow from the "
                    + "profile, the answers and the mapping; management approves them.",
                "Elke beheersmaatregel van bijlage A van ISO/IEC 27001:2022: of die van toepassing is, waarom die is "
                    + "opgenomen of uitgesloten, of die is geïmplementeerd, en wat actueel bewijs aantoont en waar (6.1.3 d). De "
                    + "redenen volgen uit het profiel, de antwoorden en de koppelingen; de directie stelt ze vast."),
            rows: rows,
            blocks: rows.isEmpty
                ? [] : [cells.table(rows, columns, caption: context.say("Annex A", "Bijlage A"))])
    }

    private static func exclusion(_ row: SheetRow, _ cells: SheetCells) -> [String] {
        cells.exclusion(row).map { "\(cells.context.say("Excluded", "Uitgesloten")): \($0)" }
    }

    /// In the words that an auditor expects in this column; "planned" needs a quarter.
    private static func implemented(_ row: SheetRow, _ cells: SheetCells) -> Report.Cell {
        let say = cells.context.say
        switch row.finding.outcome {
        case .satisfied: return .outcome(say("yes", "ja"), .good)
        case .partiallySatisfied: return .outcome(say("partly", "deels"), .middling)
        case .notSatisfied:
            guard let quarter = cells.firstQuarter(row) else { return .outcome(say("no", "nee"), .bad) }
            return .outcome(say("no, planned from \(quarter)", "nee, gepland vanaf \(quarter)"), .bad)
        case .notAssessed: return .outcome(Words.unknown[cells.language], .neutral)
        case .notApplicable: return .empty
        }
    }
}

/// Why a control of Annex A is included: law, contract, own choice, risk treatment or good practice.
///
/// Law, contract and choice are the controls of other frameworks that reach the organisation and that rest on the same
/// questions for the greater part; risk treatment is the risk behind the question that decides most of it.
struct InclusionReasons {
    /// The strength from which a link counts: weaker ones only touch.
    static let leastStrength = 2
    /// The part of one of two controls that must rest on questions of both before one is a reason for the other.
    static let leastKinship = 0.5
    /// Controls named per framework, the nearest first.
    static let namedControls = 3
    /// The risk of a question, 1 to 5, from which a control treats a risk worth naming.
    static let leastRisk = 3

    private let cells: SheetCells
    /// For each question, the controls of other frameworks that rest on it, with the part of them that it decides.
    private let demanding: [Int: [(control: Int, part: Double)]]

    init(_ cells: SheetCells) {
        self.cells = cells
        var demanding: [Int: [(control: Int, part: Double)]] = [:]
        for (position, control) in cells.library.controls.enumerated() where control.id.framework != .iso27001 {
            guard InclusionReasons.ground(cells.assessment.scope.reach(of: control.id.framework)) != nil,
                cells.assessment.findings[position].outcome != .notApplicable
            else { continue }
            for (question, part) in InclusionReasons.parts(of: position, cells.library) {
                demanding[question, default: []].append((position, part))
            }
        }
        self.demanding = demanding
    }

    /// The reasons of one control, law first.
    func lines(for row: SheetRow) -> [String] {
        let lines = demands(on: row) + [treatedRisk(row)].compactMap { $0 }
        guard lines.isEmpty else { return lines }
        return [
            cells.context.say(
                "Good practice: part of the reference set; no law, contract or weighty risk singles it out",
                "Goede praktijk: hoort bij de referentieset; geen wet, contract of zwaar risico vraagt er apart om")
        ]
    }

    /// The name of the ground on which a framework counts as a reason; nil when nobody asks for it.
    private static func ground(_ reach: Reach) -> LocalizedText? {
        switch reach {
        case .direct: LocalizedText(en: "Law", nl: "Wet")
        case .throughBuyers: LocalizedText(en: "Contract, through buyers", nl: "Contract, via kopers")
        case .chosen: LocalizedText(en: "Own choice", nl: "Eigen keuze")
        case .voluntary, .none: nil
        }
    }

    /// The questions that a control rests on, each with the part of its strength.
    private static func parts(of control: Int, _ library: Library) -> [(question: Int, part: Double)] {
        let links = library.linksOfControl[control]
        let whole = links.reduce(0) { $0 + $1.strength }
        return links.filter { $0.strength >= leastStrength }.map { ($0.question, Double($0.strength) / Double(whole)) }
    }

    private func demands(on row: SheetRow) -> [String] {
        var ours: [Int: Double] = [:]
        var theirs: [Int: Double] = [:]
        for (question, part) in Self.parts(of: row.finding.control, cells.library) {
            for other in demanding[question] ?? [] {
                ours[other.control, default: 0] += part
                theirs[other.control, default: 0] += other.part
            }
        }
        let near = ours.merging(theirs, uniquingKeysWith: max).filter { $0.value >= Self.leastKinship }
        let scope = cells.assessment.scope
        return Reach.allCases.compactMap { reach in
            let named = cells.library.frameworks.filter { scope.reach(of: $0.id) == reach }.compactMap { framework in
                let codes = near.filter { cells.library.controls[$0.key].id.framework == framework.id }
                    .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                    .prefix(Self.namedControls).map(\.key).sorted().map { cells.library.controls[$0].id.code }
                return codes.isEmpty ? nil : "\(framework.shortName) \(codes.joined(separator: ", "))"
            }
            guard let ground = Self.ground(reach), !named.isEmpty else { return nil }
            return "\(ground[cells.language]): \(named.joined(separator: "; "))"
        }
    }

    private func treatedRisk(_ row: SheetRow) -> String? {
        let questions = cells.deciding(row).map { cells.library.questions[$0.question] }
        return questions.first { $0.risk >= Self.leastRisk }.map { question in
            cells.context.say(
                "Risk treatment: \(question.topic.en) (\(question.id), risk \(question.risk) of 5)",
                "Risicobehandeling: \(question.topic.nl) (\(question.id), risico \(question.risk) van 5)")
        }
    }
}
