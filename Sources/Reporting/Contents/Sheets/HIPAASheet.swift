import ReadinessModel

/// The HIPAA Security Rule by standard and specification, required or addressable, with what 45 CFR 164.306(d) asks where
/// one is not in place.
package enum HIPAASheet {
    package static let title = LocalizedText(
        en: "HIPAA required and addressable sheet", nl: "HIPAA-overzicht required en addressable")

    package static func report(_ assessment: Assessment, _ roadmap: Roadmap?, _ context: ReportContext) -> Report {
        let cells = SheetCells(assessment, roadmap, context)
        let rows = cells.rows(of: .hipaa)
        let columns =
            [
                cells.code("45 CFR", "45 CFR"), cells.title,
                cells.column("Binding", "Soort eis", key: "binding") {
                    .outcome(Demand($0.control).words[context.language], .neutral)
                },
                cells.requirement("What it asks", "Wat het vraagt"),
            ] + cells.standing + [
                cells.statements("What is in place", "Wat is ingericht"),
                cells.shortfall("What falls short", "Wat tekortschiet"),
                cells.column("If not in place", "Indien niet ingericht", key: "decision") { row in
                    cells.cell(of: decision(row, cells))
                },
                cells.evidence, cells.plan,
            ]
        return cells.report(
            .hipaa, name: "hipaa-sheet", title: title,
            purpose: context.say(
                "A required specification is implemented as it stands. An addressable one is not optional: it is assessed, and "
                    + "implemented where reasonable and appropriate; otherwise the reason is documented and an equivalent "
                    + "alternative is put in place where that is reasonable and appropriate (45 CFR 164.306(d)(3)).",
                "Een vereiste (required) specificatie wordt uitgevoerd zoals zij er staat. Een addressable specificatie is niet "
                    + "vrijblijvend: zij wordt beoordeeld en ingevoerd waar dat redelijk en passend is; zo niet, dan wordt "
                    + "vastgelegd waarom niet en komt er een gelijkwaardig alternatief, voor zover dat redelijk en passend is "
                    + "(45 CFR 164.306(d)(3))."),
            rows: rows,
            blocks: rows.isEmpty
                ? [] : [cells.table(rows, columns, caption: "Security Rule")])
    }

    /// How the rule binds a row.
    private enum Demand {
        case standard, required, addressable, breachNotice

        init(_ control: Control) {
            self =
                control.binding == .addressable
                ? .addressable
                : control.kind == "standard"
                    ? .standard : control.appliesTo == "breach-notification" ? .breachNotice : .required
        }

        var words: LocalizedText {
            switch self {
            case .standard: LocalizedText(en: "standard", nl: "standaard")
            case .required: LocalizedText(en: "required", nl: "vereist (required)")
            case .addressable: LocalizedText(en: "addressable", nl: "addressable")
            case .breachNotice: LocalizedText(en: "breach notification", nl: "meldplicht")
            }
        }

        /// What has to be done when it is not in place and no alternative can help.
        var duty: LocalizedText {
            switch self {
            case .standard:
                LocalizedText(
                    en: "Standard: must be complied with (164.306(c))",
                    nl: "Standaard: moet worden nageleefd (164.306(c))")
            case .required:
                LocalizedText(
                    en: "Required: implement as it stands; an alternative does not count (164.306(d)(2))",
                    nl: "Vereist: invoeren zoals het er staat; een alternatief telt niet (164.306(d)(2))")
            case .breachNotice:
                LocalizedText(
                    en: "Binding on a business associate: no alternative (164.410)",
                    nl: "Bindend voor een business associate: geen alternatief (164.410)")
            case .addressable:
                LocalizedText(
                    en: "To decide and document: implement, or why that is not reasonable and appropriate and which "
                        + "equivalent alternative takes its place (164.306(d)(3)(ii))",
                    nl: "Te beslissen en vast te leggen: invoeren, of waarom dat niet redelijk en passend is en welk "
                        + "gelijkwaardig alternatief ervoor in de plaats komt (164.306(d)(3)(ii))")
            }
        }
    }

    private static func decision(_ row: SheetRow, _ cells: SheetCells) -> [String] {
        guard row.isOpen, row.isCovered else { return [] }
        let demand = Demand(row.control)
        let say = cells.context.say
        let unknown = say("Find out first: not known yet", "Eerst uitzoeken: nog niet bekend")
        let first = row.finding.outcome == .notAssessed ? [unknown] : []
        let alternatives = demand == .addressable ? alternatives(row, cells) : []
        guard !alternatives.isEmpty else { return first + [demand.duty[cells.language]] }
        return first + alternatives
            + [
                say(
                    "If it stays out: document why the specification is not reasonable and appropriate here, and why this "
                        + "is equivalent (164.306(d)(3)(ii)(B))",
                    "Blijft het weg: leg vast waarom de specificatie hier niet redelijk en passend is en waarom dit "
                        + "gelijkwaardig is (164.306(d)(3)(ii)(B))")
            ]
    }

    /// Compensating measures in place, and answers that are an alternative by themselves.
    private static func alternatives(_ row: SheetRow, _ cells: SheetCells) -> [String] {
        let word = cells.context.say(
            "In place, may serve as the equivalent alternative", "Ingericht, kan als gelijkwaardig alternatief dienen")
        let answered = cells.deciding(row).compactMap { contribution -> String? in
            guard let option = cells.option(contribution), option.status == .alternative else { return nil }
            return "\(word): \(cells.library.questions[contribution.question].id), \(option.label[cells.language])"
        }
        return answered + cells.compensating(row).map { "\(word): \($0.title[cells.language]) (\($0.id))" }
    }
}
