import ContractReview
import ReadinessModel

/// What was agreed to in all addenda.
package enum ObligationReport {
    package static func report(_ obligations: [Obligation], organisation: String, language: Language) -> Report {
        let say = Say(language)
        let sorted = obligations.enumerated().sorted { left, right in
            (order(left.element), left.offset) < (order(right.element), right.offset)
        }.map(\.element)
        return Report(
            name: "obligations", title: say("Obligations of \(organisation)", "Verplichtingen van \(organisation)"),
            language: language,
            blocks: [
                sorted.isEmpty
                    ? .text(
                        say("Nothing with a number was agreed to yet.", "Er is nog niets met een getal overeengekomen.")
                    )
                    : .table(
                        Report.Table(
                            caption: "",
                            columns: [
                                Report.Column(say("Buyer", "Koper"), key: "buyer"),
                                Report.Column(say("Addendum", "Addendum"), key: "addendum"),
                                Report.Column(say("Clause", "Bepaling"), key: "clause"),
                                Report.Column(say("Obligation", "Verplichting"), key: "obligation"),
                                Report.Column(say("Due", "Termijn"), key: "due"),
                                Report.Column(say("Kept today", "Vandaag nagekomen"), key: "kept"),
                            ],
                            rows: sorted.map { item in
                                [
                                    .text(item.buyer), .text(item.addendum), .text(item.clause),
                                    .text(
                                        "\(item.commitment.kind.words[language]): \(item.commitment.words(language))"),
                                    .text(due(item, say)),
                                    item.isKept.map {
                                        $0 ? .outcome(say("yes", "ja"), .good) : .outcome(say("no", "nee"), .bad)
                                    } ?? .outcome(say("not known", "niet bekend"), .neutral),
                                ]
                            }))
            ], footer: say.footer)
    }

    private static func order(_ obligation: Obligation) -> Int {
        if case .every(_, let next) = obligation.rhythm { next.number } else { Int.max }
    }

    private static func due(_ obligation: Obligation, _ say: Say) -> String {
        switch obligation.rhythm {
        case .every(let months, let next):
            say("every \(months) months, next by \(next)", "elke \(months) maanden, eerstvolgend vóór \(next)")
        case .onEvent: say("when it happens", "zodra het zich voordoet")
        }
    }
}

/// Over-promises in a supplier's own draft.
package enum DraftCheckReport {
    package static func report(
        _ found: [(clause: Clause, findings: [PromiseGuard.Finding])], fileName: String, assumed: Bool,
        language: Language
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
        if found.isEmpty {
            blocks.append(
                .text(
                    say(
                        "No sentence promises more than the answers, facts and evidence carry.",
                        "Geen zin belooft meer dan de antwoorden, feiten en bewijzen dragen.")))
        } else {
            blocks.append(
                .table(
                    Report.Table(
                        caption: "",
                        columns: [
                            Report.Column(say("Clause", "Bepaling"), key: "clause"),
                            Report.Column(say("Text", "Tekst"), key: "text"),
                            Report.Column(say("Promises too much because", "Belooft te veel omdat"), key: "finding"),
                        ],
                        rows: found.map { item in
                            [
                                .text(item.clause.number ?? item.clause.id.description),
                                .text(AddendumSummary.short(ClauseText.readable(item.clause.text), 200)),
                                .lines(item.findings.map { $0.text[language] }),
                            ]
                        })))
        }
        return Report(
            name: "draft-check", title: say("Over-promises in \(fileName)", "Te ruime beloften in \(fileName)"),
            language: language, blocks: blocks, footer: say.footer)
    }
}
