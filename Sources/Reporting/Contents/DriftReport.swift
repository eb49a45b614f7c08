import ReadinessModel

/// What improved, worsened or went stale since the last closed quarter.
package enum DriftReport {
    package static func report(_ drift: Drift, since: Quarter, _ assessment: Assessment, _ context: ReportContext)
        -> Report
    {
        let language = context.language
        let library = assessment.library
        var blocks: [Report.Block] = [
            .table(
                Report.Table(
                    caption: context.say("Readiness then and now", "Gereedheid toen en nu"),
                    columns: [
                        Report.Column(Words.framework[language], key: "framework"),
                        Report.Column(
                            context.say("In place then", "Ingericht toen"), key: "in_place_then", isNumber: true),
                        Report.Column(context.say("now", "nu"), key: "in_place_now", isNumber: true),
                        Report.Column(
                            context.say("Demonstrable then", "Aantoonbaar toen"), key: "demonstrable_then",
                            isNumber: true),
                        Report.Column(context.say("now", "nu"), key: "demonstrable_now", isNumber: true),
                    ],
                    rows: drift.frameworks.filter { assessment.scope.reach(of: $0.framework) != .none }.map { change in
                        [.text(library.framework(change.framework)?.shortName ?? "")]
                            + [
                                change.implementedBefore, change.implementedNow, change.demonstrableBefore,
                                change.demonstrableNow,
                            ].map { $0.map { .range($0) } ?? .empty }
                    }))
        ]
        for kind in Drift.Kind.allCases {
            let changes = drift.changes.filter { $0.kind == kind }
            guard !changes.isEmpty else { continue }
            blocks.append(.heading(level: 1, "\(kind.words[language]) (\(changes.count))"))
            blocks.append(.table(table(changes, library, context)))
        }
        if drift.changes.isEmpty {
            blocks.append(.text(context.say("Nothing changed since \(since).", "Niets veranderd sinds \(since).")))
        }
        return Report(
            name: "drift",
            title: context.say("Drift since \(since)", "Verschuiving sinds \(since)"),
            subtitle: context.say(
                "\(context.organisation), \(context.quarter). What nobody decided is marked: that is drift.",
                "\(context.organisation), \(context.quarter). Wat niemand heeft besloten, staat gemarkeerd: dat is verschuiving."
            ),
            language: language, blocks: blocks, footer: Words.notLegalAdvice[language])
    }

    private static func table(_ changes: [Drift.Change], _ library: Library, _ context: ReportContext) -> Report.Table {
        Report.Table(
            caption: "",
            columns: [
                Report.Column(Words.question[context.language], key: "question"),
                Report.Column(Words.subject[context.language], key: "topic"),
                Report.Column(context.say("Then", "Toen"), key: "then", isNumber: true),
                Report.Column(context.say("Now", "Nu"), key: "now", isNumber: true),
                Report.Column(context.say("Cause", "Oorzaak"), key: "cause"),
            ],
            rows: changes.map { change in
                [
                    .text(change.question.rawValue),
                    .text(library.question(change.question)?.topic[context.language] ?? ""),
                    cell(change.before, context), cell(change.now, context), .text(cause(change, context)),
                ]
            })
    }

    private static func cell(_ state: AnswerState, _ context: ReportContext) -> Report.Cell {
        switch state {
        case .level(let level): .share(level)
        case .atLeast(let level): .range(ReadinessRange(low: level, high: 1))
        case .unknown: .text(Words.unknown[context.language])
        case .notApplicable: .text(Words.notApplicable[context.language])
        }
    }

    private static func cause(_ change: Drift.Change, _ context: ReportContext) -> String {
        switch change.kind {
        case .wentStale:
            context.say(
                "no longer current: \(change.evidence.map(\.rawValue).joined(separator: ", "))",
                "niet meer actueel: \(change.evidence.map(\.rawValue).joined(separator: ", "))")
        case .unconfirmed:
            context.say("taken over and not confirmed yet", "overgenomen en nog niet bevestigd")
        default:
            change.wasDecided
                ? context.say("recorded by a person", "door iemand vastgelegd")
                : context.say(
                    "nobody recorded it: follows from another answer",
                    "niemand legde dit vast: volgt uit een ander antwoord")
        }
    }
}
