import ReadinessModel

/// The contract terms of DORA Article 30(2) and 30(3): what a financial entity must put in the contract, what can be
/// offered today, what lacks and when that is planned.
package enum DORAContractReadiness {
    package static let title = LocalizedText(
        en: "DORA Article 30 contract readiness", nl: "Contractgereedheid DORA artikel 30")

    package static func report(_ assessment: Assessment, _ roadmap: Roadmap?, _ context: ReportContext) -> Report {
        let cells = SheetCells(assessment, roadmap, context)
        let columns =
            [
                cells.code("Term", "Bepaling"), cells.title,
                cells.requirement("What the contract must say", "Wat het contract moet regelen"),
                cells.statements("What can be offered today", "Wat vandaag kan worden toegezegd"),
                cells.column("Answer to the buyer", "Antwoord aan de koper", key: "offer") { offer($0, context) },
            ] + cells.figures + [cells.shortfall("Gap", "Hiaat"), cells.plan, cells.evidence]
        var rows: [SheetRow] = []
        var blocks: [Report.Block] = []
        for part in parts {
            let members = cells.rows(of: .dora) { $0.id.code.hasPrefix(part.prefix) }
            rows += members
            blocks += cells.section(part.heading[context.language], members, columns)
        }
        return cells.report(
            .dora, name: "dora-contract-readiness", title: title,
            purpose: context.say(
                "A financial entity needs these terms in the contract for every ICT service (Article 30(2)), and more for one "
                    + "that supports a critical or important function (Article 30(3)). They cannot be refused; amounts, "
                    + "levels, notice periods and the form of an audit can be agreed.",
                "Een financiële entiteit moet deze bepalingen opnemen in het contract voor elke ICT-dienst (artikel 30, lid 2), "
                    + "en meer voor een dienst die een kritieke of belangrijke functie ondersteunt (artikel 30, lid 3). Weigeren "
                    + "kan niet; bedragen, niveaus, termijnen en de vorm van een audit zijn wel af te spreken."),
            rows: rows, blocks: blocks)
    }

    private static let parts: [(prefix: String, heading: LocalizedText)] = [
        (
            "30(2)(",
            LocalizedText(en: "Every ICT service: Article 30(2)", nl: "Elke ICT-dienst: artikel 30, lid 2")
        ),
        (
            "30(3)(",
            LocalizedText(
                en: "Critical or important functions: Article 30(3)",
                nl: "Kritieke of belangrijke functies: artikel 30, lid 3")
        ),
    ]

    /// What may be signed: never more than what is in place.
    private static func offer(_ row: SheetRow, _ context: ReportContext) -> Report.Cell {
        let tone = row.finding.outcome.tone
        return switch row.finding.outcome {
        case .satisfied: .outcome(context.say("can be agreed", "kan worden afgesproken"), tone)
        case .partiallySatisfied: .outcome(context.say("in part", "deels"), tone)
        case .notSatisfied: .outcome(context.say("not yet", "nog niet"), tone)
        case .notAssessed: .outcome(context.say("find out first", "eerst uitzoeken"), tone)
        case .notApplicable: .outcome(Words.notApplicable[context.language], tone)
        }
    }
}
