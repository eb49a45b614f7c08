import ContractReview
import ReadinessModel

/// What a buyer's document comes to, at a glance: stances, red flags, numbers asked against numbers kept, who looks when.
package enum AddendumSummary {
    package static func report(_ desk: AddendumDesk, language: Language) -> Report {
        let say = Say(language)
        let review = desk.review
        let counts = review.counts
        var blocks = notices(desk, say)
        blocks.append(
            .paragraph([
                .strong(
                    say(
                        review.clauses.count.counted("clause: ", "clauses: "),
                        review.clauses.count.counted("bepaling: ", "bepalingen: "))),
                .text(
                    Stance.allCases.map { "\(counts[$0] ?? 0) \($0.words[language])" }.joined(separator: ", ")
                        + say(". Read as ", ". Gelezen als ")
                        + (review.language == .dutch ? say("Dutch", "Nederlands") : say("English", "Engels"))
                        + say("; the supplier is called ", "; de leverancier heet ")
                        + (review.addendum.parties.supplierNames.first.map { "‘\($0)’" }
                            ?? say("nothing in particular", "niet anders"))
                        + "."),
            ]))
        blocks.append(.table(owners(desk, say)))
        let flagged = review.clauses.filter { !$0.reading.redFlags.isEmpty }
        if !flagged.isEmpty { blocks.append(.table(flags(flagged, say))) }
        let numbers = self.numbers(desk, say)
        if !numbers.rows.isEmpty { blocks.append(.table(numbers)) }
        let open = review.clauses.filter { $0.verdict.stance != .accept }
        if !open.isEmpty {
            blocks.append(
                .table(
                    ClauseList.table(
                        open, desk, language,
                        caption: say("To negotiate or replace", "Te onderhandelen of te vervangen"))))
        }
        return Report(
            name: "addendum", title: say("Addendum of \(desk.record.buyer)", "Addendum van \(desk.record.buyer)"),
            subtitle: [desk.record.code, desk.record.fileName].filter { !$0.isEmpty }.joined(separator: ", "),
            language: language, blocks: blocks, footer: say.footer)
    }

    static func notices(_ desk: AddendumDesk, _ say: Say) -> [Report.Block] {
        var blocks: [Report.Block] = []
        if desk.review.posture.assumed {
            blocks.append(
                .notice([
                    .text(
                        say(
                            "No workspace: judged for an assumed supplier that is small, decent and uncertified. Make a "
                                + "workspace with 'regie init' to be judged by your own answers.",
                            "Geen werkruimte: beoordeeld voor een aangenomen leverancier die klein, degelijk en niet "
                                + "gecertificeerd is. Maak een werkruimte met 'regie init' om op eigen antwoorden te worden "
                                + "beoordeeld."))
                ]))
        }
        if !desk.record.notes.isEmpty {
            blocks.append(
                .notice([
                    .text(
                        say("While reading: ", "Bij het lezen: ")
                            + desk.record.notes.map { $0[say.language] }.joined(separator: "; ") + ".")
                ]))
        }
        return blocks
    }

    private static func owners(_ desk: AddendumDesk, _ say: Say) -> Report.Table {
        let waiting = desk.waiting.filter { $0.verdict.stance != .accept || desk.decision(on: $0) != nil }
        let owners: [PlaybookEntry.Owner] = [.it, .legal, .sales]
        return Report.Table(
            caption: say("Who looks at what, before when", "Wie kijkt waarnaar, vóór wanneer"),
            columns: [
                Report.Column(say("Who", "Wie"), key: "owner"),
                Report.Column(say("Clauses", "Bepalingen"), key: "clauses", isNumber: true),
                Report.Column(say("Which", "Welke"), key: "which"), Report.Column(say("Before", "Vóór"), key: "due"),
            ],
            rows: owners.compactMap { owner in
                let own = waiting.filter { $0.verdict.owner == owner }
                guard !own.isEmpty else { return nil }
                return [
                    .text(owner.words[say.language]), .number(Double(own.count), decimals: 0),
                    .text(own.map { $0.clause.number ?? $0.clause.id.description }.joined(separator: "; ")),
                    .text(DueTime.part(owner.share, of: desk.record) ?? say("no due time", "geen termijn")),
                ]
            })
    }

    private static func flags(_ clauses: [AddendumReview.ReviewedClause], _ say: Say) -> Report.Table {
        Report.Table(
            caption: say("Red flags", "Rode vlaggen"),
            columns: [
                Report.Column(say("Clause", "Bepaling"), key: "clause"),
                Report.Column(say("Flag", "Vlag"), key: "flag"),
                Report.Column(say("Words", "Woorden"), key: "words"),
            ],
            rows: clauses.flatMap { item in
                item.reading.redFlags.map { match in
                    let cue = match.cues.first
                    let via =
                        cue?.term.map { say(" (through the definition of ‘\($0)’)", " (via de definitie van ‘\($0)’)") }
                        ?? ""
                    return [
                        .text(item.clause.number ?? item.clause.id.description),
                        .outcome(match.flag.words[say.language], .bad), .text("“\(short(match.words))”\(via)"),
                    ]
                }
            })
    }

    private static func numbers(_ desk: AddendumDesk, _ say: Say) -> Report.Table {
        let rows: [[Report.Cell]] = desk.review.clauses.flatMap { item -> [[Report.Cell]] in
            item.reading.commitments.compactMap { commitment in
                guard commitment.kind != .other, item.clause.obligor != .buyer else { return nil }
                let kept = Kept(commitment, in: item.reading.types.map(\.type), posture: desk.review.posture)
                return [
                    .text(item.clause.number ?? item.clause.id.description), .text(commitment.kind.words[say.language]),
                    .text(commitment.words(say.language)), .text(kept.words(say)),
                    kept.isKept.map { $0 ? .outcome(say("yes", "ja"), .good) : .outcome(say("no", "nee"), .bad) }
                        ?? .outcome(say("not known", "niet bekend"), .neutral),
                ]
            }
        }
        return Report.Table(
            caption: say(
                "Numbers asked, against numbers that can be kept", "Gevraagde getallen tegen haalbare getallen"),
            columns: [
                Report.Column(say("Clause", "Bepaling"), key: "clause"), Report.Column(say("What", "Wat"), key: "kind"),
                Report.Column(say("Asked", "Gevraagd"), key: "asked"),
                Report.Column(say("Today", "Vandaag"), key: "today"),
                Report.Column(say("Can be kept", "Haalbaar"), key: "kept"),
            ], rows: rows)
    }

    static func short(_ text: String, _ limit: Int = 90) -> String {
        var folded = ""
        var count = 0
        var isApart = false
        for character in text {
            if character.isWhitespace {
                isApart = count > 0
                continue
            }
            if isApart { folded.append(" ") }
            folded.append(character)
            count += isApart ? 2 : 1
            isApart = false
            if count > limit { return folded.prefix(limit - 1) + "…" }
        }
        return folded
    }
}

/// Words in the language of a report.
struct Say {
    let language: Language

    init(_ language: Language) { self.language = language }

    func callAsFunction(_ en: String, _ nl: String) -> String { language == .dutch ? nl : en }

    var footer: String {
        self(
            "Guidance, not legal advice. The program proposes, people decide; have a lawyer look at contracts of weight.",
            "Handreiking, geen juridisch advies. Het programma stelt voor, mensen beslissen; laat belangrijke contracten aan een "
                + "jurist zien.")
    }
}
