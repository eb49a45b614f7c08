import ContractReview
import ReadinessModel

/// The clauses of an addendum as a table.
package enum ClauseList {
    package static func report(
        _ clauses: [AddendumReview.ReviewedClause], _ desk: AddendumDesk, language: Language
    ) -> Report {
        let say = Say(language)
        return Report(
            name: "clauses", title: say("Clauses of \(desk.record.buyer)", "Bepalingen van \(desk.record.buyer)"),
            subtitle: say(
                "\(clauses.count) of \(desk.review.clauses.count); \(desk.decisions.count) decided, \(desk.waiting.count) waiting.",
                "\(clauses.count) van \(desk.review.clauses.count); \(desk.decisions.count) besloten, \(desk.waiting.count) wachtend."
            ),
            language: language,
            blocks: AddendumSummary.notices(desk, say) + [.table(table(clauses, desk, language, caption: ""))],
            footer: say.footer)
    }

    static func table(
        _ clauses: [AddendumReview.ReviewedClause], _ desk: AddendumDesk, _ language: Language, caption: String
    ) -> Report.Table {
        let say = Say(language)
        let titles = Dictionary(
            desk.review.playbook.entries.map { ($0.type, $0.title) }, uniquingKeysWith: { first, _ in first })
        return Report.Table(
            caption: caption,
            columns: [
                Report.Column(say("Clause", "Bepaling"), key: "clause"),
                Report.Column(say("About", "Over"), key: "types"), Report.Column(say("Text", "Tekst"), key: "text"),
                Report.Column(say("Stance", "Standpunt"), key: "stance"),
                Report.Column(say("Because", "Omdat"), key: "reason"), Report.Column(say("Who", "Wie"), key: "owner"),
                Report.Column(say("Decided", "Besloten"), key: "decided"),
            ],
            rows: clauses.map { item in
                let decision = desk.decision(on: item)
                return [
                    .text(item.clause.number ?? item.clause.id.description),
                    .text(
                        item.reading.types.map { titles[$0.type]?[language] ?? $0.type.rawValue }.joined(
                            separator: ", ")),
                    .text(AddendumSummary.short(ClauseText.readable(item.clause.text), 110)),
                    .outcome(item.verdict.stance.words[language], item.verdict.stance.tone),
                    .text(item.verdict.reasons.first?.text[language] ?? ""), .text(item.verdict.owner.words[language]),
                    decision.map {
                        .text(
                            "\($0.stance.words[language]), \($0.by)"
                                + ($0.isOutdated
                                    ? say(" (look again: the basis changed)", " (kijk opnieuw: de basis is veranderd)")
                                    : ""))
                    } ?? .text("–"),
                ]
            })
    }
}
