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
