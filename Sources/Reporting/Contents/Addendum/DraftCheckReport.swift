import ContractReview
import ReadinessModel

/// What is wrong with a draft of the supplier's own: over-promises, and what falls below the law of the buyer.
package enum DraftCheckReport {
    package static func report(
        _ draft: DraftFindings, fileName: String, assumed: Bool, language: Language
    ) -> Report {
        let say = Say(language)
        var blocks: [Report.Block] = []
        if assumed {
            blocks.append(
                .notice([
                    .text(
                        say(
                            "No workspace: held against an assumed small, decent, uncertified supplier.",
                            "Geen werkruimte: gehouden tegen een aangenomen kleine, degelijke, niet-gecertificeerde leverancier."
                        ))
                ]))
        }
        blocks.append(
            draft.overPromises.isEmpty
                ? .text(
                    say(
                        "No sentence promises more than the answers, facts and evidence carry.",
                        "Geen zin belooft meer dan de antwoorden, feiten en bewijzen dragen."))
                : .table(overPromises(draft, say)))
        if draft.isHeldAgainstLaw {
            blocks.append(
                draft.belowLaw.isEmpty
                    ? .text(
                        say(
                            "No sentence was found below what the buyer's law fixes.",
                            "Geen zin gevonden die onder de wet van de koper valt."))
                    : .table(belowLaw(draft, say)))
        }
        return Report(
            name: "draft-check", title: say("Check of \(fileName)", "Controle van \(fileName)"),
            language: language, blocks: blocks, footer: say.footer)
    }

    private static func overPromises(_ draft: DraftFindings, _ say: Say) -> Report.Table {
        Report.Table(
            caption: say("Over-promises", "Te ruime beloften"),
            columns: [
                Report.Column(say("Clause", "Bepaling"), key: "clause"),
                Report.Column(say("Text", "Tekst"), key: "text"),
                Report.Column(say("Promises too much because", "Belooft te veel omdat"), key: "finding"),
            ],
            rows: draft.overPromises.map { item in
                [
                    .text(name(item.clause)), .text(AddendumSummary.short(ClauseText.readable(item.clause.text), 200)),
                    .lines(item.findings.map { $0.text[say.language] }),
                ]
            })
    }

    private static func belowLaw(_ draft: DraftFindings, _ say: Say) -> Report.Table {
        Report.Table(
            caption: say("Below the buyer's law", "Onder de wet van de koper"),
            columns: [
                Report.Column(say("Clause", "Bepaling"), key: "clause"),
                Report.Column(say("Text", "Tekst"), key: "text"),
                Report.Column(say("Too low because", "Te laag omdat"), key: "reason"),
                Report.Column(say("Article", "Artikel"), key: "article"),
                Report.Column(say("Floor: cannot be refused", "Ondergrens: niet te weigeren"), key: "floor"),
                Report.Column(say("Room: negotiable", "Ruimte: onderhandelbaar"), key: "room"),
            ],
            rows: draft.belowLaw.flatMap { item in
                item.breaches.map { breach in
                    [
                        .text(name(item.clause)),
                        .text(AddendumSummary.short(ClauseText.readable(item.clause.text), 200)),
                        .text(breach.words(say.language)), .text(breach.floor.article(say.language)),
                        .text(breach.floor.floor[say.language]), .text(breach.floor.room[say.language]),
                    ]
                }
            })
    }

    private static func name(_ clause: Clause) -> String { clause.number ?? clause.id.description }
}
