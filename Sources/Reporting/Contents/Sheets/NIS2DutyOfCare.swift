import ReadinessModel

/// The duty of care of NIS2 by letter of Article 21(2), with the article of the Dutch Cyberbeveiligingswet beside it;
/// then the articles around it: 21(1), (3) and (4), governance (20) and reporting (23).
package enum NIS2DutyOfCare {
    package static let title = LocalizedText(en: "NIS2 duty-of-care sheet", nl: "NIS2-overzicht zorgplicht")

    package static func report(_ assessment: Assessment, _ roadmap: Roadmap?, _ context: ReportContext) -> Report {
        let cells = SheetCells(assessment, roadmap, context)
        let columns =
            [
                cells.code("Article", "Artikel"),
                cells.column("Cyberbeveiligingswet", "Cyberbeveiligingswet", key: "cyberbeveiligingswet") { row in
                    row.control.nationalArticle.map { .text(nationalArticle($0, context)) } ?? .empty
                },
                cells.title, cells.requirement("What it asks", "Wat het vraagt"),
            ] + cells.standing + [
                cells.statements("What is in place", "Wat is ingericht"),
                cells.shortfall("What falls short", "Wat tekortschiet"), cells.evidence, cells.plan,
            ]
        var rows: [SheetRow] = []
        var blocks: [Report.Block] = []
        for part in Part.allCases where part != .annex || assessment.traits.contains(.digitalProvider) {
            let members = cells.rows(of: .nis2) { Part($0) == part }
            rows += members
            blocks += cells.section(part.heading[context.language], members, columns)
        }
        return cells.report(
            .nis2, name: "nis2-duty-of-care", title: title,
            purpose: context.say(
                "The measures of Directive (EU) 2022/2555 Article 21(2), letter by letter, with governance and reporting. The "
                    + "Directive binds through national law; beside each article stands that of the Dutch "
                    + "Cyberbeveiligingswet where its control framework gives one.",
                "De maatregelen van artikel 21, lid 2, van Richtlijn (EU) 2022/2555, letter voor letter, met bestuur en "
                    + "meldplicht. De richtlijn bindt via nationale wetgeving; naast elk artikel staat dat van de "
                    + "Cyberbeveiligingswet, waar het normenkader daarvan er een geeft."),
            rows: rows, blocks: blocks)
    }

    /// The parts of the sheet, in its order.
    private enum Part: CaseIterable {
        case dutyOfCare, around, governance, reporting, annex

        init?(_ control: Control) {
            let code = control.id.code
            switch true {
            case code.hasPrefix("21(2)"): self = .dutyOfCare
            case code.hasPrefix("21("): self = .around
            case code.hasPrefix("20("): self = .governance
            case code.hasPrefix("23("): self = .reporting
            case code.hasPrefix("IR-"): self = .annex
            default: return nil
            }
        }

        var heading: LocalizedText {
            switch self {
            case .dutyOfCare: LocalizedText(en: "Duty of care: Article 21(2)", nl: "Zorgplicht: artikel 21, lid 2")
            case .around:
                LocalizedText(en: "Article 21(1), (3) and (4)", nl: "Artikel 21, leden 1, 3 en 4")
            case .governance: LocalizedText(en: "Governance: Article 20", nl: "Bestuur: artikel 20")
            case .reporting: LocalizedText(en: "Reporting: Article 23", nl: "Meldplicht: artikel 23")
            case .annex:
                LocalizedText(
                    en: "Annex to Implementing Regulation (EU) 2024/2690",
                    nl: "Bijlage bij Uitvoeringsverordening (EU) 2024/2690")
            }
        }
    }

    /// "21(3)(a)" as people write it: "Article 21(3)(a)", "artikel 21, lid 3, onder a".
    private static func nationalArticle(_ code: String, _ context: ReportContext) -> String {
        let parts = code.split(whereSeparator: { "()".contains($0) }).map(String.init)
        guard let article = parts.first else { return code }
        let words = parts.dropFirst().map { part in
            part.allSatisfy(\.isNumber) ? ", lid \(part)" : ", onder \(part)"
        }
        return context.say("Article \(code)", "artikel \(article)\(words.joined())")
    }
}
