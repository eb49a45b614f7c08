import ContractReview
import ReadinessModel

/// The state of the playbook, and what an edit changes.
package enum PlaybookReport {
    package struct Change: Sendable, Hashable {
        package var document: String
        package var clause: String
        package var text: String
        package var before: String
        package var after: String

        package init(document: String, clause: String, text: String, before: String, after: String) {
            self.document = document
            self.clause = clause
            self.text = text
            self.before = before
            self.after = after
        }
    }

    package struct Outcome: Sendable, Hashable {
        /// Faults of the files, and examples that are not recognised as they should.
        package var failures: [String]
        package var changes: [Change]
        package var documents: Int
        package var examples: Int

        package init(failures: [String], changes: [Change], documents: Int, examples: Int) {
            self.failures = failures
            self.changes = changes
            self.documents = documents
            self.examples = examples
        }
    }

    package static func report(_ outcome: Outcome, language: Language) -> Report {
        let say = Say(language)
        var blocks: [Report.Block] = []
        if outcome.failures.isEmpty {
            blocks.append(
                .text(
                    say(
                        "Sound; \(outcome.examples) examples hold.", "In orde; \(outcome.examples) voorbeelden kloppen."
                    )))
        } else {
            blocks.append(.list(outcome.failures.map { [.text($0)] }))
        }
        if outcome.documents > 0 {
            blocks.append(
                outcome.changes.isEmpty
                    ? .text(say("Nothing changes on the documents.", "Op de documenten verandert niets."))
                    : .table(
                        Report.Table(
                            caption: say(
                                "What changes against the built-in playbook",
                                "Wat verandert ten opzichte van het ingebouwde draaiboek"),
                            columns: [
                                Report.Column(say("Document", "Document"), key: "document"),
                                Report.Column(say("Clause", "Bepaling"), key: "clause"),
                                Report.Column(say("Text", "Tekst"), key: "text"),
                                Report.Column(say("Before", "Eerst"), key: "before"),
                                Report.Column(say("Now", "Nu"), key: "after"),
                            ],
                            rows: outcome.changes.map {
                                [
                                    .text($0.document), .text($0.clause), .text(AddendumSummary.short($0.text)),
                                    .text($0.before),
                                    .text($0.after),
                                ]
                            })))
        }
        return Report(
            name: "playbook", title: say("Playbook", "Draaiboek"), language: language, blocks: blocks,
            footer: say.footer)
    }

    package static func positions(_ playbook: Playbook, language: Language) -> Report {
        let say = Say(language)
        return Report(
            name: "positions", title: say("Positions", "Posities"), language: language,
            blocks: [
                .table(
                    Report.Table(
                        caption: "",
                        columns: [
                            Report.Column("Id", key: "id"), Report.Column(say("About", "Over"), key: "title"),
                            Report.Column(say("Preferred", "Voorkeur"), key: "preferred", isNumber: true),
                            Report.Column(say("Fallback", "Terugval"), key: "fallback", isNumber: true),
                            Report.Column(say("Walk-away", "Grens"), key: "walk_away", isNumber: true),
                            Report.Column(say("Unit", "Eenheid"), key: "unit"),
                        ],
                        rows: playbook.entries.flatMap(\.positions).map { position in
                            [
                                .text(position.id), .text(position.title[language]),
                                .number(position.preferred, decimals: 1),
                                .number(position.fallback, decimals: 1), .number(position.walkAway, decimals: 1),
                                .text(position.unit),
                            ]
                        }))
            ], footer: say.footer)
    }
}

/// The 48 to 72 hour run.
package enum RunReport {
    package static func report(_ desk: AddendumDesk, language: Language) -> Report {
        let say = Say(language)
        let waiting = desk.waiting
        let owners: [PlaybookEntry.Owner] = [.it, .legal, .sales]
        let outdated = desk.review.clauses.filter { desk.decision(on: $0)?.isOutdated == true }
        let orphans = desk.decisions.values.filter(\.isOrphaned).map(\.number).sorted()
        var blocks: [Report.Block] = [
            waiting.isEmpty
                ? .text(say("Done: every clause has a decision.", "Klaar: over elke bepaling is besloten."))
                : .table(
                    Report.Table(
                        caption: "",
                        columns: [
                            Report.Column(say("Waits for", "Wacht op"), key: "owner"),
                            Report.Column(say("Accept", "Accepteren"), key: "accept", isNumber: true),
                            Report.Column(say("Negotiate", "Onderhandelen"), key: "negotiate", isNumber: true),
                            Report.Column(say("Reject", "Afwijzen"), key: "reject", isNumber: true),
                            Report.Column(say("Before", "Vóór"), key: "due"),
                        ],
                        rows: owners.compactMap { owner in
                            let own = waiting.filter { $0.verdict.owner == owner }
                            guard !own.isEmpty else { return nil }
                            return [.text(owner.words[language])]
                                + Stance.allCases.map { stance in
                                    .number(Double(own.filter { $0.verdict.stance == stance }.count), decimals: 0)
                                } + [.text(DueTime.part(owner.share, of: desk.record) ?? "")]
                        }))
        ]
        if !outdated.isEmpty {
            let list = outdated.map { $0.clause.number ?? $0.clause.id.description }.joined(separator: ", ")
            blocks.append(
                .notice([
                    .text(
                        say(
                            "Decided on a basis that has changed since: \(list)",
                            "Besloten op een basis die sindsdien is veranderd: \(list)"))
                ]))
        }
        if !orphans.isEmpty {
            let list = orphans.joined(separator: ", ")
            blocks.append(
                .notice([
                    .text(
                        say(
                            "Decided, and changed or gone in this version of the document: \(list)",
                            "Besloten, en in deze versie van het document gewijzigd of verdwenen: \(list)"))
                ]))
        }
        return Report(
            name: "addendum-status",
            title: say(
                "\(desk.record.code), \(desk.record.buyer): \(waiting.count) waiting",
                "\(desk.record.code), \(desk.record.buyer): \(waiting.count) wachtend"),
            subtitle: say(
                "Received \(desk.record.receivedAt), due \(desk.record.dueAt).",
                "Ontvangen \(desk.record.receivedAt), uiterlijk \(desk.record.dueAt)."),
            language: language, blocks: blocks, footer: say.footer)
    }
}
