import ReadinessModel

/// A report on one framework, row by row, for the supplier and its auditor.
package struct FrameworkSheet: Sendable {
    /// What is typed to ask for it.
    package let id: String
    package let framework: Framework.ID
    package let title: LocalizedText
    package let report: @Sendable (Assessment, Roadmap?, ReportContext) -> Report
}

package enum FrameworkSheets {
    /// Every sheet there is.
    package static let all: [FrameworkSheet] = [
        FrameworkSheet(
            id: "soa", framework: .iso27001, title: StatementOfApplicability.title,
            report: StatementOfApplicability.report),
        FrameworkSheet(id: "hipaa", framework: .hipaa, title: HIPAASheet.title, report: HIPAASheet.report),
        FrameworkSheet(id: "nis2", framework: .nis2, title: NIS2DutyOfCare.title, report: NIS2DutyOfCare.report),
        FrameworkSheet(
            id: "dora", framework: .dora, title: DORAContractReadiness.title, report: DORAContractReadiness.report),
        FrameworkSheet(id: "soc2", framework: .soc2, title: SOC2Criteria.title, report: SOC2Criteria.report),
    ]

    package static func sheet(_ id: String) -> FrameworkSheet? {
        all.first { $0.id == id }
    }

    /// What there is to ask for.
    package static func list(_ language: Language) -> Report {
        func say(_ en: String, _ nl: String) -> String { language == .dutch ? nl : en }
        return Report(
            name: "sheets", title: say("Framework sheets", "Overzichten per raamwerk"),
            subtitle: say("Show one with 'regie sheet soa'.", "Toon er een met 'regie sheet soa'."),
            language: language,
            blocks: [
                .table(
                    Report.Table(
                        caption: "",
                        columns: [Report.Column("Id", key: "id"), Report.Column(say("Title", "Titel"), key: "title")],
                        rows: all.map { [.text($0.id), .text($0.title[language])] }))
            ], footer: Words.notLegalAdvice[language])
    }
}

extension SheetCells {
    /// The frame of every sheet: what it is for, how the framework reaches the organisation, the sums, then the tables.
    func report(
        _ framework: Framework.ID, name: String, title: LocalizedText, purpose: String, rows: [SheetRow],
        blocks: [Report.Block]
    ) -> Report {
        var opening: [Report.Block] = [.text(purpose)]
        if context.profileIsAssumed {
            opening.append(
                .notice([
                    .text(
                        context.say(
                            "The profile of the organisation is assumed, and with it what applies and what does not.",
                            "Het profiel van de organisatie is een aanname, en daarmee ook wat wel en niet van toepassing is."
                        ))
                ]))
        }
        opening += reach(of: framework)
        opening.append(
            rows.isEmpty
                ? .text(
                    context.say(
                        "The library has no control for this sheet.", "De bibliotheek heeft niets voor dit overzicht."))
                : .text(sums(rows)))
        let day = NumberFormat(language).day(assessment.input.asOf)
        let service = assessment.input.profile.service.map { "\($0). " } ?? ""
        return Report(
            name: name,
            title: "\(title[language]): \(context.organisation)",
            subtitle: service
                + context.say(
                    "\(context.quarter), as of \(day). Internal: for the organisation and its auditor.",
                    "\(context.quarter), stand van \(day). Intern: voor de organisatie en haar auditor."),
            language: language, blocks: opening + blocks, footer: Words.notLegalAdvice[language])
    }

    /// A heading with its table; nothing when the library has no such control.
    func section(_ heading: String, _ rows: [SheetRow], _ columns: [SheetColumn]) -> [Report.Block] {
        rows.isEmpty ? [] : [.heading(level: 1, heading), table(rows, columns)]
    }

    private func reach(of framework: Framework.ID) -> [Report.Block] {
        guard let verdict = assessment.scope.verdicts.first(where: { $0.framework == framework }) else { return [] }
        let name = library.framework(framework)?.shortName ?? framework.rawValue
        let words: [Report.Inline] = [
            .strong("\(name): \(verdict.reach.words[language])"), .text("; \(verdict.reason[language])."),
        ]
        let doubt = verdict.doubt.map { doubt -> Report.Block in
            .notice([.strong(context.say("In doubt", "Twijfel")), .text(": \(doubt[language]).")])
        }
        return [verdict.reach == Reach.none ? .notice(words) : .paragraph(words)] + [doubt].compactMap { $0 }
    }

    private func sums(_ rows: [SheetRow]) -> String {
        let readiness = Readiness(of: rows.map(\.finding))
        let outcomes = Finding.Outcome.allCases.compactMap { outcome in
            readiness.counts[outcome].map { "\($0) \(outcome.words[language])" }
        }
        var text = "\(rows.count) \(context.say("in all", "in totaal")): \(outcomes.joined(separator: ", "))."
        if let implemented = readiness.implemented, let demonstrable = readiness.demonstrable {
            let format = NumberFormat(language)
            text +=
                " \(Words.inPlace[language]) \(format.percent(implemented)), "
                + "\(Words.demonstrable[language].lowercased()) \(format.percent(demonstrable))."
        }
        return text
    }
}
