import ContractReview
import ReadinessModel

/// One clause with everything: deciding words marked, definitions, stance, reasons, floor, wording, evidence, statement.
package enum ClauseReport {
    package static func report(
        _ item: AddendumReview.ReviewedClause, _ desk: AddendumDesk, language: Language, explains: Bool
    ) -> Report {
        let say = Say(language)
        let verdict = item.verdict
        var blocks = AddendumSummary.notices(desk, say)
        if let leadIn = item.clause.leadIn { blocks.append(.paragraph([.text(leadIn + " …")])) }
        blocks.append(.paragraph(marked(item)))
        blocks += definitions(item, parties: desk.review.addendum.parties, say)
        blocks.append(
            .paragraph([
                .strong(say("Proposed: ", "Voorstel: ") + verdict.stance.words[language]),
                .text(". " + say("To be decided by ", "Te beslissen door ") + verdict.owner.words[language] + "."),
            ]))
        if let decision = desk.decision(on: item) { blocks.append(self.decision(decision, say)) }
        let names = AnswerNames(desk, language: language)
        blocks.append(.table(reasons(item, names, say)))
        if !verdict.dependsOn.isEmpty { blocks.append(open(verdict.dependsOn, names, say)) }
        if !verdict.floors.isEmpty { blocks.append(.table(floors(verdict.floors, say))) }
        blocks += wording(item, desk, say)
        blocks += statement(item, desk, say, explains: explains)
        blocks += evidence(verdict, desk, say)
        if explains { blocks.append(.table(cues(item, say))) }
        let number = item.clause.number ?? item.clause.id.description
        let place = item.clause.page.map { say(", page \($0)", ", pagina \($0)") } ?? ""
        return Report(
            name: "clause", title: "\(desk.record.buyer), \(number)",
            subtitle: item.clause.headings.joined(separator: " › ") + place, language: language, blocks: blocks,
            footer: say.footer)
    }

    /// The clause's text with the words that decided marked.
    static func marked(_ item: AddendumReview.ReviewedClause) -> [Report.Inline] {
        let scalars = Array(item.clause.text.unicodeScalars)
        let start = item.clause.range.lowerBound
        let isMarkup = ClauseText.marks(in: scalars)
        var isMarked = Array(repeating: false, count: scalars.count)
        let ranges = item.verdict.reasons.flatMap(\.ranges) + item.reading.redFlags.flatMap { $0.cues.map(\.range) }
        for range in ranges {
            for offset in range where scalars.indices.contains(offset - start) { isMarked[offset - start] = true }
        }
        var inlines: [Report.Inline] = []
        var position = 0
        while position < scalars.count {
            var end = position
            while end < scalars.count, isMarked[end] == isMarked[position] { end += 1 }
            var view = String.UnicodeScalarView()
            for place in position..<end where !isMarkup[place] { view.append(scalars[place]) }
            let text = String(view).replacing("\n", with: " ")
            inlines.append(isMarked[position] ? .strong(text) : .text(text))
            position = end
        }
        return inlines
    }

    /// What the clause takes in from the document's definitions, those that bring a danger first; who the parties are
    /// needs no line.
    private static func definitions(
        _ item: AddendumReview.ReviewedClause, parties: Parties, _ say: Say
    ) -> [Report.Block] {
        let names = Set((parties.supplierNames + parties.buyerNames).map { $0.lowercased() })
        let dangers = Set(item.reading.redFlags.flatMap(\.cues).compactMap(\.term))
        let terms = item.definitions.filter { !names.contains($0.term.lowercased()) }
        let ordered = terms.filter { dangers.contains($0.term) } + terms.filter { !dangers.contains($0.term) }
        guard !ordered.isEmpty else { return [] }
        return [
            .list(
                ordered.prefix(6).map {
                    [.strong("\($0.term): "), .text(AddendumSummary.short($0.meaning, 300))]
                })
        ]
    }

    private static func decision(_ decision: AddendumDesk.Decision, _ say: Say) -> Report.Block {
        let text =
            "\(decision.stance.words[say.language]), \(decision.by), \(decision.at.prefix(10)): \(decision.reason)"
        return decision.isOutdated
            ? .notice([
                .text(
                    say("Decided: ", "Besloten: ") + text
                        + say(
                            ". An answer, fact or evidence under it has changed since: look again.",
                            ". Een antwoord, feit of bewijs eronder is sindsdien veranderd: kijk opnieuw."))
            ]) : .paragraph([.strong(say("Decided: ", "Besloten: ")), .text(text)])
    }

    private static func open(_ ids: [String], _ names: AnswerNames, _ say: Say) -> Report.Block {
        let commands = names.questions(of: ids).prefix(2).map { "'regie baseline ask --from \($0)'" }
        let command = commands.isEmpty ? "" : say(" with ", " met ") + commands.joined(separator: say(" and ", " en "))
        return .notice([
            .text(
                say("Depends on: ", "Hangt af van: ") + names.names(ids).joined(separator: ", ")
                    + say(
                        ". Answer it\(command), and the stance may change.",
                        ". Beantwoord dit\(command), dan kan het standpunt wijzigen."))
        ])
    }

    private static func reasons(
        _ item: AddendumReview.ReviewedClause, _ names: AnswerNames, _ say: Say
    ) -> Report.Table {
        Report.Table(
            caption: say("Reasons", "Redenen"),
            columns: [
                Report.Column(say("Points to", "Wijst op"), key: "stance"),
                Report.Column(say("Reason", "Reden"), key: "reason"),
                Report.Column(say("Held against", "Getoetst aan"), key: "held_against"),
                Report.Column(say("Rule", "Regel"), key: "rule"),
            ],
            rows: item.verdict.reasons.map { reason in
                [
                    .outcome(reason.stance.words[say.language], reason.stance.tone),
                    .lines(
                        [reason.text[say.language]]
                            + reason.flags.map { say("flag: ", "vlag: ") + $0.words[say.language] }),
                    .text(heldAgainst(reason, names, say)), .text(reason.rule),
                ]
            })
    }

    private static func heldAgainst(_ reason: Reason, _ names: AnswerNames, _ say: Say) -> String {
        switch reason.kind {
        case .words: say("the words", "de woorden")
        case .clear: "–"
        case .notRecognised: say("not recognised", "niet herkend")
        case .number(let asked, let facts, let kept, let unit):
            say("asked ", "gevraagd ") + asked.words(say.language) + say(", kept ", ", haalbaar ")
                + Commitment(kind: .other, value: kept, unit: unit, range: 0..<0).words(say.language)
                + (facts.isEmpty ? "" : "; " + names.names(facts).joined(separator: ", "))
        case .fact(let fact, let value): "\(names.name(fact)): \(FactValue.plain(value))"
        case .answer(let question, let standing): "\(names.name(question)): \(words(standing, say))"
        case .dependsOn(let ids): say("not known: ", "niet bekend: ") + names.names(ids).joined(separator: ", ")
        }
    }

    private static func words(_ standing: Posture.Standing, _ say: Say) -> String {
        switch standing {
        case .shown: say("in place and shown", "ingericht en aangetoond")
        case .notDemonstrable:
            say("in place, not shown by current evidence", "ingericht, niet aangetoond met actueel bewijs")
        case .short: say("less than asked", "minder dan gevraagd")
        case .unknown: say("not known", "niet bekend")
        }
    }

    private static func floors(_ floors: [LegalFloor], _ say: Say) -> Report.Table {
        Report.Table(
            caption: say("What the buyer's law fixes", "Wat de wet van de koper vastlegt"),
            columns: [
                Report.Column(say("Article", "Artikel"), key: "article"),
                Report.Column(say("Floor: cannot be refused", "Ondergrens: niet te weigeren"), key: "floor"),
                Report.Column(say("Room: negotiable", "Ruimte: onderhandelbaar"), key: "room"),
            ],
            rows: floors.map {
                [.text($0.article(say.language)), .text($0.floor[say.language]), .text($0.room[say.language])]
            })
    }

    private static func wording(
        _ item: AddendumReview.ReviewedClause, _ desk: AddendumDesk, _ say: Say
    ) -> [Report.Block] {
        guard desk.stance(on: item) != .accept else { return [] }
        let answer = desk.review.answer(to: item, language: desk.review.language)
        var blocks: [Report.Block] = []
        if let proposal = answer.wording {
            blocks = [
                .heading(level: 1, say("Wording that you can keep", "Tekst die u kunt nakomen")), .text(proposal.text),
            ]
            if !proposal.missing.isEmpty {
                blocks.append(
                    .notice([
                        .text(
                            say("Open numbers, from: ", "Open getallen, uit: ")
                                + AnswerNames(desk, language: say.language).names(proposal.missing)
                                .joined(separator: ", "))
                    ]))
            }
        }
        if !answer.withheld.isEmpty { blocks.append(withheld(answer, say)) }
        return blocks
    }

    /// Wordings that fit and fall below the buyer's law, with the article and why.
    private static func withheld(_ answer: Proposal, _ say: Say) -> Report.Block {
        let opening =
            answer.wording == nil
            ? say(
                "No wording is proposed: what fits falls below the buyer's law. Bring the number within the law, or write "
                    + "the wording with Legal.",
                "Er is geen tekstvoorstel: wat past, valt onder wat de wet van de koper vastlegt. Breng het getal binnen "
                    + "de wet of schrijf de tekst met Juridische zaken.")
            : say("Not proposed, below the buyer's law:", "Niet voorgesteld, onder wat de wet van de koper vastlegt:")
        let reasons = answer.withheld.map { item in
            "\(item.wording) (\(item.breaches.map { $0.sentence(say.language) }.joined(separator: "; ")))"
        }
        return .notice([.text(opening + " " + reasons.joined(separator: ", ") + ".")])
    }

    private static func statement(
        _ item: AddendumReview.ReviewedClause, _ desk: AddendumDesk, _ say: Say, explains: Bool
    ) -> [Report.Block] {
        guard let statement = desk.statement(for: item, language: desk.review.language) else { return [] }
        return [.heading(level: 1, say("Statement for what cannot be met yet", "Verklaring voor wat nog niet kan"))]
            + StatementBlocks.blocks(statement, say, explains: explains)
    }

    private static func evidence(_ verdict: Verdict, _ desk: AddendumDesk, _ say: Say) -> [Report.Block] {
        guard let assessment = desk.assessment, !verdict.evidence.isEmpty else { return [] }
        let shared = Disclosure.evidence(of: assessment, language: say.language)
        var lines: [[Report.Inline]] = []
        var lacking: [String] = []
        for kind in verdict.evidence {
            guard let described = assessment.library.evidenceKind(EvidenceKind.ID(kind)) else { continue }
            let title = described.title[say.language]
            let items = shared.filter { $0.kind.rawValue == kind }
            if items.isEmpty {
                lacking.append(title)
            } else {
                lines.append([
                    .strong(title + ": "), .text(items.map { "\($0.id) \($0.title)" }.joined(separator: "; ")),
                ])
            }
        }
        if !lacking.isEmpty {
            lines.append([
                .text(
                    say("Nothing current and approved for: ", "Niets actueels dat mag worden gedeeld voor: ")
                        + lacking.joined(separator: "; "))
            ])
        }
        return [.heading(level: 1, say("Evidence to attach", "Bewijs om bij te voegen")), .list(lines)]
    }

    /// Each rule once, in order.
    private static func rules(of cues: [CueMatch]) -> [String] {
        var seen: Set<String> = []
        return cues.map(\.rule).filter { seen.insert($0).inserted }
    }

    private static func cues(_ item: AddendumReview.ReviewedClause, _ say: Say) -> Report.Table {
        Report.Table(
            caption: say("Why these types, flags and numbers", "Waarom deze soorten, vlaggen en getallen"),
            columns: [
                Report.Column(say("Type, flag or number", "Soort, vlag of getal"), key: "label"),
                Report.Column(say("Confidence", "Zekerheid"), key: "confidence", isNumber: true),
                Report.Column(say("Words", "Woorden"), key: "words"), Report.Column(say("Rule", "Regel"), key: "rule"),
            ],
            rows: item.reading.types.map { match in
                [
                    .text(match.type.rawValue), .share(match.confidence),
                    .lines(match.cues.map { "“\(AddendumSummary.short($0.words, 60))”" }),
                    .lines(rules(of: match.cues)),
                ]
            }
                + item.reading.redFlags.map { match in
                    [
                        .text(match.flag.rawValue), .share(match.confidence),
                        .lines(match.cues.map { "“\(AddendumSummary.short($0.words, 60))”" }),
                        .lines(rules(of: match.cues)),
                    ]
                } + numbers(item, say))
    }

    /// What each number is for: by the grammar of its sentence, or by the words around it.
    private static func numbers(_ item: AddendumReview.ReviewedClause, _ say: Say) -> [[Report.Cell]] {
        item.reading.commitments.filter { $0.term == nil }.map { number in
            let label = Report.Cell.text("\(number.kind.rawValue): \(number.words(say.language))")
            guard let match = item.reading.overruled[number.range] else {
                return [label, .text(""), .text(""), .text(say("sentence", "zinsbouw"))]
            }
            return [
                label, .share(match.confidence), .lines(match.cues.map { "“\($0.words)”" }),
                .lines(rules(of: match.cues)),
            ]
        }
    }
}

/// The three parts of an exception statement as blocks.
enum StatementBlocks {
    static func blocks(_ statement: ExceptionStatement, _ say: Say, explains: Bool) -> [Report.Block] {
        func part(_ title: String, _ sentences: [ExceptionStatement.Sentence], _ none: String) -> [Report.Block] {
            [
                .paragraph([.strong(title)]),
                sentences.isEmpty
                    ? .text(none)
                    : .list(
                        sentences.map { [.text($0.text)] + (explains ? [.text(" "), .code(source($0.source))] : []) }),
            ]
        }
        return part(
            say("Current state", "Huidige situatie"), statement.currentState,
            say("Nothing is stated: the answer is not known.", "Er wordt niets verklaard: het antwoord is niet bekend.")
        )
            + part(
                say("Compensating measures in place now", "Compenserende maatregelen die nu gelden"),
                statement.compensating,
                say("None stated.", "Geen opgegeven."))
            + part(
                say("Plan", "Plan"), statement.plan, say("No date set yet.", "Nog geen datum bepaald."))
    }

    static func source(_ source: ExceptionStatement.Sentence.Source) -> String {
        switch source {
        case .answer(let question, let option): "\(question)=\(option)"
        case .fact(let fact, let value): "\(fact)=\(value.text)"
        case .compensating(let id): id.rawValue
        case .measure(let id, let quarter): "\(id)@\(quarter)"
        }
    }
}
