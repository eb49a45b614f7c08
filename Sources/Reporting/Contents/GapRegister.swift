import ReadinessModel

/// The gaps that matter most, with what each carries and how to close it.
package enum GapRegister {
    package static func report(
        _ ranking: GapRanking, _ assessment: Assessment, _ context: ReportContext, limit: Int?
    ) -> Report {
        let language = context.language
        let library = assessment.library
        let shown = ranking.gaps.prefix(limit ?? Int.max)
        let share = shown.reduce(0) { $0 + $1.share }
        var blocks: [Report.Block] = []
        if shown.isEmpty {
            blocks.append(
                .text(
                    context.say(
                        "No gap: every question is answered in full.", "Geen hiaten: elke vraag is volledig beantwoord."
                    )))
        } else {
            blocks.append(
                .text(
                    context.say(
                        "\(shown.count) of \(ranking.gaps.count) gaps; together they carry \(NumberFormat(language).percent(share)) of "
                            + "all open weight. Weight = risk × reach over the frameworks × shortfall; root causes stand before "
                            + "what rests on them.",
                        "\(shown.count) van \(ranking.gaps.count) hiaten; samen dragen ze \(NumberFormat(language).percent(share)) van "
                            + "al het openstaande gewicht. Gewicht = risico × bereik over de raamwerken × tekort; grondoorzaken "
                            + "staan vóór wat erop rust.")))
            blocks.append(.table(table(Array(shown), library, assessment, context)))
        }
        return Report(
            name: "gaps",
            title: context.say("Gaps of \(context.organisation)", "Hiaten van \(context.organisation)"),
            subtitle: "\(context.quarter), \(NumberFormat(language).day(assessment.input.asOf))", language: language,
            blocks: blocks, footer: Words.notLegalAdvice[language])
    }

    private static func table(
        _ gaps: [Gap], _ library: Library, _ assessment: Assessment, _ context: ReportContext
    ) -> Report.Table {
        let language = context.language
        return Report.Table(
            caption: "",
            columns: [
                Report.Column("#", key: "rank", isNumber: true),
                Report.Column(Words.question[language], key: "question"),
                Report.Column(context.say("Gap", "Hiaat"), key: "gap"),
                Report.Column(context.say("Now", "Nu"), key: "now"),
                Report.Column(context.say("Risk", "Risico"), key: "risk", isNumber: true),
                Report.Column(context.say("Share", "Aandeel"), key: "share", isNumber: true),
                Report.Column(context.say("Moves", "Raakt"), key: "moves"),
                Report.Column(context.say("First", "Eerst"), key: "first"),
                Report.Column(context.say("Next step", "Volgende stap"), key: "next"),
            ],
            rows: gaps.enumerated().map { index, gap in
                let question = library.questions[gap.question]
                return [
                    .number(Double(index + 1), decimals: 0), .text(question.id.rawValue),
                    .text(question.topic[language]), .text(now(gap, question, assessment, context)),
                    .number(Double(gap.risk), decimals: 0), .share(gap.share), .text(moves(gap, library, context)),
                    .text(gap.roots.prefix(3).map(\.rawValue).joined(separator: ", ")),
                    .text(
                        gap.measures.first.flatMap { library.measure($0) }.map { "\($0.title[language]) (\($0.id))" }
                            ?? "–"),
                ]
            })
    }

    private static func now(
        _ gap: Gap, _ question: Question, _ assessment: Assessment, _ context: ReportContext
    ) -> String {
        if gap.isUnknown { return context.say("not known: find out first", "niet bekend: eerst uitzoeken") }
        if let option = assessment.option(of: question) {
            return option.label[context.language]
        }
        return context.say(
            "nothing, because of \(question.followUp?.question.rawValue ?? "")",
            "niets, door \(question.followUp?.question.rawValue ?? "")")
    }

    private static func moves(_ gap: Gap, _ library: Library, _ context: ReportContext) -> String {
        var counts: [(String, Int)] = []
        for reach in gap.reach {
            let count = gap.controls.filter { library.controls[$0].id.framework == reach.framework }.count
            if count > 0 { counts.append((library.framework(reach.framework)?.shortName ?? "", count)) }
        }
        return counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}
