import ContractReview
import ReadinessModel

/// What goes back to the buyer: a response per clause, and a statement for each that cannot be met yet.
///
/// It holds the buyer's own words, wordings, statements and titles of approved evidence; never a reason, a person's remark,
/// a weight or an internal note.
package enum ResponseReport {
    package static func report(_ desk: AddendumDesk, organisation: String, language: Language) -> Report {
        let say = Say(language)
        let waiting = desk.waiting.filter { $0.verdict.stance != .accept }.count
        var blocks: [Report.Block] = []
        if waiting > 0 {
            blocks.append(
                .notice([
                    .text(
                        say(
                            "Draft: \(waiting.counted("clause still waits", "clauses still wait")) for a decision; what is said there "
                                + "is a proposal.",
                            "Concept: over \(waiting.counted("bepaling", "bepalingen")) moet nog worden besloten; de reactie "
                                + "daarop is een voorstel."
                        ))
                ]))
        }
        let answered = zip(desk.review.clauses, desk.review.answers(in: language)).filter { isAnswered($0.0, desk) }.map
        {
            Answered(item: $0, proposal: $1)
        }
        let unfilled = answered.filter { hasOpenNumber($0, desk) }.map(\.item)
        if !unfilled.isEmpty {
            blocks.append(
                .notice([
                    .text(
                        say("Numbers still open, marked […], in: ", "Nog open getallen, als […], in: ")
                            + unfilled.map { $0.clause.number ?? $0.clause.id.description }.joined(separator: "; ")
                            + ".")
                ]))
        }
        blocks.append(.table(table(answered, desk, say)))
        let open = desk.review.clauses.filter { desk.statement(for: $0, language: language) != nil }
        if !open.isEmpty {
            blocks.append(.heading(level: 1, say("Statements", "Verklaringen")))
            for item in open {
                guard let statement = desk.statement(for: item, language: language) else { continue }
                blocks.append(.heading(level: 2, item.clause.number ?? item.clause.id.description))
                blocks += StatementBlocks.blocks(statement, say, explains: false)
            }
        }
        return Report(
            name: "response", title: say("Response to \(desk.record.buyer)", "Reactie aan \(desk.record.buyer)"),
            subtitle: say("\(organisation), on \(desk.record.fileName)", "\(organisation), op \(desk.record.fileName)"),
            language: language, blocks: blocks,
            footer: say(
                "Guidance, not legal advice; wording becomes binding only when both parties agree to it in writing.",
                "Handreiking, geen juridisch advies; tekst bindt pas als beide partijen die schriftelijk overeenkomen.")
        )
    }

    /// A clause that gets a row, with what is proposed for it.
    private struct Answered {
        var item: AddendumReview.ReviewedClause
        var proposal: Proposal
    }

    private static func table(_ answered: [Answered], _ desk: AddendumDesk, _ say: Say) -> Report.Table {
        let shared = desk.assessment.map { Disclosure.evidence(of: $0, language: say.language) } ?? []
        return Report.Table(
            caption: "",
            columns: [
                Report.Column(say("Clause", "Bepaling"), key: "clause"),
                Report.Column(say("Text", "Tekst"), key: "text"),
                Report.Column(say("Response", "Reactie"), key: "response"),
                Report.Column(say("Wording", "Tekstvoorstel"), key: "wording"),
                Report.Column(say("Evidence", "Bewijs"), key: "evidence"),
            ],
            rows: answered.map { answer in
                let item = answer.item
                let stance = desk.stance(on: item)
                let kinds = Set(item.verdict.evidence)
                // Evidence shows a duty; a definition or a statement asks for none.
                let evidence =
                    item.clause.role == .obligation
                    ? shared.filter { kinds.contains($0.kind.rawValue) }.map(\.title) : []
                let wording = stance == .accept ? nil : wording(answer, desk)
                return [
                    .text(item.clause.number ?? item.clause.id.description),
                    .text(AddendumSummary.short(ClauseText.readable(item.clause.text), 400)),
                    .outcome(
                        response(stance, hasWording: wording != nil, hasStatement: hasStatement(item, desk, say), say),
                        stance.tone),
                    .text(wording ?? open(answer, stance, say)), .lines(evidence),
                ]
            })
    }

    /// Where the buyer's law leaves no fitting wording of ours: the article alone, since the reason tells what we can keep.
    private static func open(
        _ answer: Answered, _ stance: Stance, _ say: Say
    ) -> String {
        guard stance != .accept else { return "" }
        var articles: [String] = []
        for breach in answer.proposal.withheld.flatMap(\.breaches) {
            let article = breach.floor.article(say.language)
            if !articles.contains(article) { articles.append(article) }
        }
        guard !articles.isEmpty else { return "" }
        let law = articles.joined(separator: "; ")
        return say(
            "No wording yet: the text has to stay within \(law).",
            "Nog geen tekstvoorstel: de tekst moet binnen \(law) blijven.")
    }

    /// Definitions, and unnumbered statements that bind nobody, need an answer only when they are not agreed to.
    private static func isAnswered(_ item: AddendumReview.ReviewedClause, _ desk: AddendumDesk) -> Bool {
        switch item.clause.role {
        case .obligation: true
        case .definition: desk.stance(on: item) != .accept
        case .statement: item.clause.number != nil || desk.stance(on: item) != .accept
        }
    }

    /// Whether the statements below say how far the clause is met today.
    private static func hasStatement(
        _ item: AddendumReview.ReviewedClause, _ desk: AddendumDesk, _ say: Say
    ) -> Bool {
        desk.statement(for: item, language: say.language) != nil
    }

    private static func response(
        _ stance: Stance, hasWording: Bool, hasStatement: Bool, _ say: Say
    ) -> String {
        switch stance {
        case .accept: say("agreed", "akkoord")
        case .negotiate where hasWording:
            say("agreed in principle, with this wording", "in beginsel akkoord, met deze tekst")
        case .reject where hasWording: say("replaced by", "vervangen door")
        case .negotiate where hasStatement: say("as the statement below says", "zoals de verklaring hieronder zegt")
        case .negotiate, .reject: say("to be discussed", "te bespreken")
        }
    }

    private static func hasOpenNumber(_ answer: Answered, _ desk: AddendumDesk) -> Bool {
        desk.stance(on: answer.item) != .accept && wording(answer, desk)?.contains("[…]") ?? false
    }

    private static func wording(_ answer: Answered, _ desk: AddendumDesk) -> String? {
        desk.decision(on: answer.item)?.wording ?? answer.proposal.wording?.text
    }
}
