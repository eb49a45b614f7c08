import ReadinessModel

/// Where a figure comes from: the very values it was computed from.
package enum ExplainReport {
    /// What is explained.
    package enum Topic: Sendable {
        case framework(Framework)
        case control(Control.ID)
        case question(Question)
        case measure(Measure)
    }

    package static func report(_ topic: Topic, _ assessment: Assessment, _ context: ReportContext) -> Report {
        let (title, subtitle, blocks) =
            switch topic {
            case .framework(let framework): self.framework(framework, assessment, context)
            case .control(let id): control(id, assessment, context)
            case .question(let question): self.question(question, assessment, context)
            case .measure(let measure): self.measure(measure, assessment, context)
            }
        return Report(
            name: "explain", title: title, subtitle: subtitle, language: context.language, blocks: blocks,
            footer: Words.notLegalAdvice[context.language])
    }

    private typealias Explanation = (title: String, subtitle: String?, blocks: [Report.Block])

    private static func framework(
        _ framework: Framework, _ assessment: Assessment, _ context: ReportContext
    ) -> Explanation {
        let language = context.language
        let readiness = assessment.readiness(of: framework.id)
        let judged = readiness.applicable - readiness.uncovered
        let verdict = assessment.scope.verdicts.first { $0.framework == framework.id }
        let rows: [[Report.Cell]] = assessment.findings.compactMap { finding in
            let control = assessment.library.controls[finding.control]
            guard control.id.framework == framework.id else { return nil }
            return [
                .text(control.id.code), .text(control.title[language]),
                .outcome(finding.outcome.words[language], finding.outcome.tone),
                finding.outcome == .notApplicable || finding.coverage == 0 ? .empty : .range(finding.implemented),
                finding.outcome == .notApplicable || finding.coverage == 0 ? .empty : .range(finding.demonstrable),
            ]
        }
        let figure = readiness.implemented.map { NumberFormat(language).percent($0) } ?? "–"
        let text = context.say(
            "In place \(figure): the mean over \(judged) controls that apply and that the baseline can judge.",
            "Ingericht \(figure): het gemiddelde over \(judged) beheersmaatregelen die gelden en die de nulmeting kan "
                + "beoordelen.")
        guard verdict?.reach != Reach.none else {
            let reason = verdict?.reason[language] ?? ""
            return (framework.title[language], nil, [.notice([.text("\(Words.notApplicable[language]): \(reason)")])])
        }
        return (
            framework.title[language], verdict.map { "\($0.reach.words[language]): \($0.reason[language])" },
            [
                .text(text),
                .table(
                    Report.Table(
                        caption: "",
                        columns: [
                            Report.Column(Words.control[language], key: "control"),
                            Report.Column(context.say("Title", "Titel"), key: "title"),
                            Report.Column(context.say("Outcome", "Uitkomst"), key: "outcome"),
                            Report.Column(Words.inPlace[language], key: "in_place", isNumber: true),
                            Report.Column(Words.demonstrable[language], key: "demonstrable", isNumber: true),
                        ], rows: rows)),
            ]
        )
    }

    private static func control(_ id: Control.ID, _ assessment: Assessment, _ context: ReportContext) -> Explanation {
        let language = context.language
        let library = assessment.library
        guard let control = library.control(id), let finding = assessment.finding(id) else { return (id.code, nil, []) }
        let name = library.framework(id.framework)?.shortName ?? id.framework.rawValue
        var blocks: [Report.Block] = [.text(control.summary[language])]
        blocks += control.deadlines.map { .text(context.say("Time limit: ", "Termijn: ") + $0[language]) }
        switch finding.exclusion {
        case .trait(let trait):
            blocks.append(.notice([.text("\(finding.outcome.words[language]): \(trait.absence[language])")]))
        case .answers:
            blocks.append(
                .notice([
                    .text(
                        context.say(
                            "Not applicable: every question about it was answered so.",
                            "Niet van toepassing: elke vraag hierover is zo beantwoord."))
                ]))
        case nil where finding.coverage == 0:
            let reason = library.outside.first { $0.control == id }?.reason[language]
            blocks.append(
                .notice([
                    .text(
                        "\(Finding.Outcome.notAssessed.words[language]): "
                            + (reason ?? context.say("no question covers it", "geen vraag dekt dit")))
                ]))
        case nil: blocks += arithmetic(finding, library, assessment, context)
        }
        return ("\(name) \(id.code): \(control.title[language])", finding.outcome.words[language], blocks)
    }

    private static func arithmetic(
        _ finding: Finding, _ library: Library, _ assessment: Assessment, _ context: ReportContext
    ) -> [Report.Block] {
        let language = context.language
        let format = NumberFormat(language)
        let rows: [[Report.Cell]] = finding.contributions.map { part in
            let question = library.questions[part.question]
            let option = assessment.option(of: question)
            let items = (assessment.evidence.items[question.id] ?? []).map {
                "\($0.id) (\(freshness(Freshness(of: $0, asOf: assessment.input.asOf), context)), \($0.validUntil))"
            }
            return [
                .text("\(question.id) \(question.topic[language])"), .text(part.relationship.words[language]),
                .number(Double(part.strength), decimals: 0), .share(part.weight),
                .lines([stateText(part.state, context), option?.label[language] ?? ""].filter { !$0.isEmpty }),
                part.state.level.map { .share(part.weight * $0) } ?? .text("0 – \(format.percent(part.weight))"),
                items.isEmpty ? .text("–") : .lines(items),
            ]
        }
        let coverage = format.percent(finding.coverage)
        return [
            .text(
                context.say(
                    "In place \(format.percent(finding.implemented)), demonstrable \(format.percent(finding.demonstrable)). The "
                        + "questions judge \(coverage) of the control"
                        + (finding.coverage < 1 ? "; the rest is unknown." : "."),
                    "Ingericht \(format.percent(finding.implemented)), aantoonbaar \(format.percent(finding.demonstrable)). De vragen "
                        + "beoordelen \(coverage) van de beheersmaatregel"
                        + (finding.coverage < 1 ? "; de rest is onbekend." : "."))),
            .table(
                Report.Table(
                    caption: "",
                    columns: [
                        Report.Column(Words.question[language], key: "question"),
                        Report.Column(context.say("Relationship", "Verhouding"), key: "relationship"),
                        Report.Column(context.say("Strength", "Sterkte"), key: "strength", isNumber: true),
                        Report.Column(context.say("Weight", "Gewicht"), key: "weight", isNumber: true),
                        Report.Column(context.say("Answer", "Antwoord"), key: "answer"),
                        Report.Column(context.say("Adds", "Telt mee"), key: "adds", isNumber: true),
                        Report.Column(context.say("Evidence", "Bewijs"), key: "evidence"),
                    ], rows: rows)),
        ]
    }

    private static func question(_ question: Question, _ assessment: Assessment, _ context: ReportContext)
        -> Explanation
    {
        let language = context.language
        let library = assessment.library
        let answer = assessment.input.sheet[question.id]
        var lines: [[Report.Inline]] = []
        let option = assessment.option(of: question)
        lines.append([
            .strong(context.say("Answer: ", "Antwoord: ")),
            .text(option?.label[language] ?? stateText(assessment.state(of: question.id), context)),
        ])
        if let answer {
            lines.append([
                .strong(context.say("Recorded: ", "Vastgelegd: ")), .text("\(answer.recordedBy), \(answer.recordedOn)"),
            ])
            for (fact, value) in answer.facts.sorted(by: { $0.key < $1.key }) {
                let unit = question.facts.first { $0.id == fact }?.unit
                lines.append([
                    .code(fact.rawValue),
                    .text(" = \(value.text)" + (unit == nil || unit == .date ? "" : " \(unit?.words[language] ?? "")")),
                ])
            }
            if let note = answer.note {
                lines.append([.strong(context.say("Note, internal: ", "Notitie, intern: ")), .text(note)])
            }
        }
        let items = assessment.evidence.items[question.id] ?? []
        lines += items.map { item in
            [
                .strong("\(item.id) "),
                .text(
                    "\(item.title): \(freshness(Freshness(of: item, asOf: assessment.input.asOf), context)), \(item.validUntil)"
                ),
            ]
        }
        if items.isEmpty {
            lines.append([
                .text(
                    context.say("No evidence. It could be shown with: ", "Geen bewijs. Aantoonbaar met: ")
                        + question.evidence.compactMap { library.evidenceKind($0)?.title[language] }.joined(
                            separator: ", "))
            ])
        }
        let links = library.links.filter { $0.question == question.id }
        let table = Report.Table(
            caption: context.say("Controls that it judges", "Beheersmaatregelen die het beoordeelt"),
            columns: [
                Report.Column(Words.control[language], key: "control"),
                Report.Column(context.say("Title", "Titel"), key: "title"),
                Report.Column(context.say("Relationship", "Verhouding"), key: "relationship"),
                Report.Column(context.say("Strength", "Sterkte"), key: "strength", isNumber: true),
            ],
            rows: links.map { link in
                [
                    .text("\(library.framework(link.control.framework)?.shortName ?? "") \(link.control.code)"),
                    .text(library.control(link.control)?.title[language] ?? ""),
                    .text(link.relationship.words[language]),
                    .number(Double(link.strength), decimals: 0),
                ]
            })
        return (
            "\(question.id): \(question.topic[language])", question.prompt[language],
            [.text(question.why[language]), .list(lines), .table(table)]
        )
    }

    private static func measure(_ measure: Measure, _ assessment: Assessment, _ context: ReportContext) -> Explanation {
        let language = context.language
        let index = MeasureIndex(assessment)
        let effort = measure.effort[assessment.input.profile.size]
        let lines: [[Report.Inline]] = [
            [.strong(context.say("Owner: ", "Eigenaar: ")), .text(measure.owner.words[language])],
            [
                .strong(Words.effort[language] + ": "),
                .text(effort.map { NumberFormat(language).effort($0) } ?? "–"),
            ],
            [
                .strong(context.say("After: ", "Na: ")),
                .text(measure.after.isEmpty ? "–" : measure.after.map(\.rawValue).joined(separator: ", ")),
            ],
            [
                .strong(context.say("Leaves: ", "Levert op: ")),
                .text(
                    measure.leaves.compactMap { assessment.library.evidenceKind($0)?.title[language] }.joined(
                        separator: ", ")),
            ],
            [.strong(context.say("Milestone: ", "Mijlpaal: ")), .text(measure.milestone[language])],
        ]
        let table = Report.Table(
            caption: context.say("What it closes", "Wat het sluit"),
            columns: [
                Report.Column(Words.question[language], key: "question"),
                Report.Column(context.say("Now", "Nu"), key: "now"),
                Report.Column(context.say("Then", "Daarna"), key: "then"),
            ],
            rows: measure.closes.map { target in
                let question = assessment.library.question(target.question)
                return [
                    .text("\(target.question) \(question?.topic[language] ?? "")"),
                    .text(stateText(assessment.state(of: target.question), context)),
                    .text(
                        "\(NumberFormat(language).percent(index.level(of: target))): "
                            + (question?.option(target.option)?.label[language] ?? "")),
                ]
            })
        return (
            "\(measure.id): \(measure.title[language])", measure.description[language], [.list(lines), .table(table)]
        )
    }

    static func stateText(_ state: AnswerState, _ context: ReportContext) -> String {
        switch state {
        case .level(let level): NumberFormat(context.language).percent(level)
        case .atLeast(let level): NumberFormat(context.language).percent(ReadinessRange(low: level, high: 1))
        case .unknown: Words.unknown[context.language]
        case .notApplicable: Words.notApplicable[context.language]
        }
    }

    static func freshness(_ freshness: Freshness, _ context: ReportContext) -> String {
        switch freshness {
        case .current: context.say("current", "actueel")
        case .expiring: context.say("expiring", "verloopt binnenkort")
        case .stale: context.say("stale", "verlopen")
        case .future: context.say("not yet", "nog niet")
        }
    }
}
