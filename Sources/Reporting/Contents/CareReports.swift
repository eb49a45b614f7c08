import ReadinessModel

/// The audit trail as a table.
package enum AuditReport {
    /// Rows of time, actor, action, subject and detail.
    package static func report(_ rows: [[String]], _ context: ReportContext) -> Report {
        Report(
            name: "audit", title: context.say("Audit trail", "Logboek"), subtitle: context.organisation,
            language: context.language,
            blocks: [
                .table(
                    Report.Table(
                        caption: "",
                        columns: [
                            Report.Column(context.say("At (UTC)", "Tijd (UTC)"), key: "at"),
                            Report.Column(context.say("Who", "Wie"), key: "actor"),
                            Report.Column(context.say("Did", "Deed"), key: "action"),
                            Report.Column(context.say("To", "Met"), key: "subject"),
                            Report.Column(context.say("Detail", "Bijzonderheid"), key: "detail"),
                        ], rows: rows.map { $0.map { .text($0) } }))
            ],
            footer: context.say(
                "Rows are only added; each carries the hash of the row before ('regie doctor' verifies it).",
                "Regels worden alleen toegevoegd; elke regel draagt de hash van de vorige ('regie doctor' controleert dat)."
            ))
    }
}

/// How far the baseline is.
package enum ProgressReport {
    package static func report(_ assessment: Assessment, _ context: ReportContext) -> Report {
        let library = assessment.library
        func count(_ tier: Question.Tier?, answered: Bool) -> Int {
            library.questions.enumerated().filter { position, question in
                (tier == nil || question.tier == tier) && assessment.states[position] != .notApplicable
                    && (!answered || assessment.states[position].level != nil)
            }.count
        }
        return Report(
            name: "progress", title: context.say("Progress of the baseline", "Voortgang van de nulmeting"),
            subtitle: context.say(
                "Quick: \(count(.quick, answered: true)) of \(count(.quick, answered: false)); all: \(count(nil, answered: true)) of "
                    + "\(count(nil, answered: false)) known.",
                "Kort: \(count(.quick, answered: true)) van \(count(.quick, answered: false)); alles: \(count(nil, answered: true)) "
                    + "van \(count(nil, answered: false)) bekend."),
            language: context.language,
            blocks: [
                .table(
                    Report.Table(
                        caption: "",
                        columns: [
                            Report.Column(Words.domain[context.language], key: "domain"),
                            Report.Column(Words.answered[context.language], key: "answered", isNumber: true),
                            Report.Column(Words.inPlace[context.language], key: "in_place", isNumber: true),
                        ],
                        rows: assessment.readinessByDomain().map {
                            [
                                .text($0.domain.title[context.language]), .text("\($0.answered)/\($0.asked)"),
                                .range($0.implemented),
                            ]
                        }))
            ], footer: Words.notLegalAdvice[context.language])
    }
}

/// All evidence with its freshness.
package enum EvidenceReport {
    package static func report(_ assessment: Assessment, _ context: ReportContext) -> Report {
        let language = context.language
        return Report(
            name: "evidence", title: context.say("Evidence index", "Bewijsindex"),
            subtitle: "\(context.organisation), \(NumberFormat(language).day(assessment.input.asOf))",
            language: language,
            blocks: [.table(table(assessment.input.evidence, assessment, context))],
            footer: Words.notLegalAdvice[language])
    }

    static func table(_ items: [Evidence], _ assessment: Assessment, _ context: ReportContext) -> Report.Table {
        let language = context.language
        return Report.Table(
            caption: "",
            columns: [
                Report.Column("Id", key: "id"), Report.Column(context.say("Kind", "Soort"), key: "kind"),
                Report.Column(context.say("Title", "Titel"), key: "title"),
                Report.Column(context.say("Made", "Datum"), key: "issued"),
                Report.Column(context.say("Counts until", "Telt tot en met"), key: "valid_until"),
                Report.Column(context.say("Freshness", "Actualiteit"), key: "freshness"),
                Report.Column(context.say("May be shared", "Mag gedeeld"), key: "approved"),
            ],
            rows: items.map { item in
                let freshness = Freshness(of: item, asOf: assessment.input.asOf)
                return [
                    .text(item.id.rawValue),
                    .text(assessment.library.evidenceKind(item.kind)?.title[language] ?? item.kind.rawValue),
                    .text(item.title), .text(item.issuedOn.description), .text(item.validUntil.description),
                    .outcome(
                        ExplainReport.freshness(freshness, context),
                        freshness == .current ? .good : freshness == .stale ? .bad : .middling),
                    .text(item.approvedForSharing ? context.say("yes", "ja") : context.say("no", "nee")),
                ]
            })
    }
}

/// What the open quarter still waits for.
package enum QuarterReport {
    /// Also says whether some evidence is stale.
    package static func report(
        _ assessment: Assessment, unconfirmed: [Question], isClosed: Bool, _ context: ReportContext
    ) -> (report: Report, isStale: Bool) {
        let language = context.language
        let stale = assessment.input.evidence.filter { !Freshness(of: $0, asOf: assessment.input.asOf).counts }
        let expiring = assessment.input.evidence.filter { Freshness(of: $0, asOf: assessment.input.asOf) == .expiring }
        var blocks: [Report.Block] = []
        if isClosed {
            blocks.append(
                .notice([.text(context.say("\(context.quarter) is closed.", "\(context.quarter) is gesloten."))]))
        }
        if !unconfirmed.isEmpty {
            blocks.append(
                .table(
                    Report.Table(
                        caption: context.say(
                            "Carried, to be confirmed (\(unconfirmed.count))",
                            "Overgenomen, te bevestigen (\(unconfirmed.count))"),
                        columns: [
                            Report.Column(Words.question[language], key: "question"),
                            Report.Column(Words.subject[language], key: "topic"),
                            Report.Column(Words.owner[language], key: "owner"),
                        ],
                        rows: unconfirmed.map {
                            [.text($0.id.rawValue), .text($0.topic[language]), .text($0.owner.words[language])]
                        })))
        }
        if !(stale + expiring).isEmpty {
            blocks.append(.heading(level: 1, context.say("Evidence to renew", "Te vernieuwen bewijs")))
            blocks.append(.table(EvidenceReport.table(stale + expiring, assessment, context)))
        }
        if blocks.isEmpty {
            blocks.append(
                .text(
                    context.say(
                        "Nothing is waiting: close it with 'regie quarter close'.",
                        "Er wacht niets: sluit af met 'regie quarter close'.")))
        }
        return (
            Report(
                name: "quarter", title: context.say("Quarter \(context.quarter)", "Kwartaal \(context.quarter)"),
                subtitle: context.organisation, language: language, blocks: blocks,
                footer: Words.notLegalAdvice[language]),
            !stale.isEmpty
        )
    }
}
