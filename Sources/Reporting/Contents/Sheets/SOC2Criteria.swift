import ReadinessModel

/// The SOC 2 criteria, common criteria by series and the categories of choice, with what an auditor will find.
package enum SOC2Criteria {
    package static let title = LocalizedText(en: "SOC 2 criteria sheet", nl: "SOC 2-overzicht van criteria")

    package static func report(_ assessment: Assessment, _ roadmap: Roadmap?, _ context: ReportContext) -> Report {
        let cells = SheetCells(assessment, roadmap, context)
        let series = Dictionary(
            (cells.library.framework(.soc2)?.groups ?? []).map { ($0.id, $0.title[context.language]) },
            uniquingKeysWith: { first, _ in first })
        let columns =
            [
                cells.code("Criterion", "Criterium"),
                cells.column("Series", "Reeks", key: "series") { row in
                    guard let group = row.control.parents.first else { return .empty }
                    return .text(series[group].map { "\(group) \($0)" } ?? group)
                },
                cells.title, cells.requirement("What it asks", "Wat het vraagt"),
            ] + cells.standing + [
                cells.statements("What is in place", "Wat is ingericht"),
                cells.shortfall("What falls short", "Wat tekortschiet"), cells.evidence, cells.plan,
            ]
        let rows = cells.rows(of: .soc2)
        var blocks: [Report.Block] = []
        for category in Category.allCases {
            let members = rows.filter { Category($0.control) == category }
            blocks += cells.section(heading(category, members, context), members, columns)
        }
        return cells.report(
            .soc2, name: "soc2-criteria", title: title,
            purpose: context.say(
                "The Trust Services Criteria 2017 (points of focus 2022). Every report has the common criteria; the other "
                    + "categories are a choice. A Type 2 report also asks that controls worked throughout the period: that "
                    + "is what the demonstrable figure prepares for, and what only the auditor judges.",
                "De Trust Services Criteria 2017 (aandachtspunten 2022). Elk rapport bevat de gemeenschappelijke criteria; de "
                    + "andere categorieën zijn een keuze. Een Type 2-rapport vraagt bovendien dat maatregelen de hele periode "
                    + "hebben gewerkt: daarop bereidt het aantoonbare cijfer voor, en alleen de auditor oordeelt erover."
            ),
            rows: rows, blocks: blocks)
    }

    /// The categories, in the order of the criteria; spelled as the reference list does.
    private enum Category: String, CaseIterable {
        case common, availability, confidentiality
        case processingIntegrity = "processing-integrity"
        case privacy

        init?(_ control: Control) {
            self.init(rawValue: control.appliesTo)
        }

        var words: LocalizedText {
            switch self {
            case .common: LocalizedText(en: "Common criteria", nl: "Gemeenschappelijke criteria")
            case .availability: LocalizedText(en: "Availability", nl: "Beschikbaarheid")
            case .confidentiality: LocalizedText(en: "Confidentiality", nl: "Vertrouwelijkheid")
            case .processingIntegrity:
                LocalizedText(en: "Processing integrity", nl: "Integriteit van verwerking")
            case .privacy: LocalizedText(en: "Privacy", nl: "Privacy")
            }
        }
    }

    private static func heading(_ category: Category, _ rows: [SheetRow], _ context: ReportContext) -> String {
        let words = category.words[context.language]
        return rows.contains(where: \.applies)
            ? words : "\(context.say("Not chosen", "Niet gekozen")): \(words)"
    }
}
