import ReadinessModel

/// Which compensating measures are in place, and whether somebody said so or an answer shows it.
package enum CompensatingReport {
    package static func report(
        _ assessment: Assessment, includingAbsent: Bool, _ context: ReportContext
    ) -> Report {
        let (library, sheet) = (assessment.library, assessment.input.sheet)
        let language = context.language
        var rows = library.compensating.filter { includingAbsent || assessment.isInPlace($0) }.map { measure in
            [
                .text(measure.id.rawValue), .text(measure.title[language]), standing(measure, assessment, context),
                .text(measure.reduces.map(\.rawValue).joined(separator: ", ")),
            ] as [Report.Cell]
        }
        // Declared under a library that knew them: shown, so that they can be withdrawn.
        let known = Set(library.compensating.map(\.id))
        rows += sheet.compensating.subtracting(known).sorted().map { id in
            [
                .text(id.rawValue), .text(context.say("no longer in the library", "niet meer in de bibliotheek")),
                .outcome(context.say("declared", "opgegeven"), .neutral), .empty,
            ]
        }
        let table = Report.Table(
            caption: "",
            columns: [
                Report.Column("Id", key: "id"), Report.Column(context.say("Title", "Titel"), key: "title"),
                Report.Column(context.say("In place", "Ingericht"), key: "in_place"),
                Report.Column(context.say("Reduces the gap of", "Verkleint het hiaat van"), key: "reduces"),
            ], rows: rows)
        return Report(
            name: "compensating", title: context.say("Compensating measures", "Compenserende maatregelen"),
            subtitle: "\(context.organisation), \(context.quarter)", language: language,
            blocks: rows.isEmpty
                ? [
                    .text(
                        context.say(
                            "None is in place. Declare one with 'regie baseline compensating --add'; --all lists them.",
                            "Er is er geen ingericht. Geef er een op met 'regie baseline compensating --add'; --all toont alle."
                        ))
                ] : [.table(table)], footer: Words.notLegalAdvice[language])
    }

    private static func standing(
        _ measure: CompensatingMeasure, _ assessment: Assessment, _ context: ReportContext
    ) -> Report.Cell {
        var reasons: [String] = []
        if assessment.input.sheet.compensating.contains(measure.id) {
            reasons.append(context.say("declared", "opgegeven"))
        }
        if let proof = assessment.proof(of: measure) {
            reasons.append(context.say("shown by the answer to \(proof)", "blijkt uit het antwoord op \(proof)"))
        }
        return reasons.isEmpty
            ? .outcome(context.say("no", "nee"), .neutral) : .outcome(reasons.joined(separator: "; "), .good)
    }
}

extension Assessment {
    /// The question whose answer proves that a compensating measure is in place; nil when none does.
    package func proof(of measure: CompensatingMeasure) -> Question.ID? {
        measure.inPlaceWhen.first { proof in
            library.question(proof.question).flatMap { option(of: $0) }.map { proof.options.contains($0.id) } ?? false
        }?.question
    }
}
