import ReadinessModel

/// What a report says about where its figures come from.
package struct ReportContext: Sendable {
    package var organisation: String
    package var quarter: Quarter
    package var language: Language
    /// The profile is the program's assumption.
    package var profileIsAssumed: Bool

    package init(organisation: String, quarter: Quarter, language: Language, profileIsAssumed: Bool) {
        self.organisation = organisation
        self.quarter = quarter
        self.language = language
        self.profileIsAssumed = profileIsAssumed
    }

    func say(_ en: String, _ nl: String) -> String {
        language == .dutch ? nl : en
    }
}

/// Readiness per framework, per group and per domain.
package enum ReadinessReport {
    package static func report(_ assessment: Assessment, _ context: ReportContext, detailed: Bool) -> Report {
        let language = context.language
        let format = NumberFormat(language)
        let asked = assessment.states.filter { $0 != .notApplicable }.count
        let answered = assessment.states.filter { $0.level != nil }.count
        var blocks: [Report.Block] = []
        if context.profileIsAssumed {
            blocks.append(
                .notice([
                    .text(
                        context.say(
                            "No profile given yet: a small software supplier that hosts its own service is assumed. Set the "
                                + "profile with 'regie scope --set FILE'.",
                            "Nog geen profiel opgegeven: uitgegaan is van een kleine softwareleverancier die de eigen dienst "
                                + "host. Geef het profiel op met 'regie scope --set BESTAND'."))
                ]))
        }
        if answered < asked {
            blocks.append(
                .text(
                    context.say(
                        "\(answered) of \(asked) questions have a known answer; what is not known makes a range of the figures.",
                        "\(answered) van de \(asked) vragen hebben een bekend antwoord; wat niet bekend is, maakt van de cijfers "
                            + "een bandbreedte.")))
        }
        blocks.append(
            .bars(
                caption: context.say("Readiness per framework", "Gereedheid per raamwerk"),
                assessment.library.frameworks.map { bar($0, assessment, context) }))
        blocks.append(.table(outcomes(assessment, context)))
        if detailed {
            blocks.append(.heading(level: 1, context.say("Per theme of the baseline", "Per thema van de nulmeting")))
            blocks.append(.table(domains(assessment, context)))
            for framework in assessment.library.frameworks {
                let groups = assessment.readinessByGroup(of: framework.id)
                guard assessment.scope.reach(of: framework.id) != .none, !groups.isEmpty else { continue }
                blocks.append(.heading(level: 1, framework.title[language]))
                blocks.append(.table(self.groups(groups, framework, context)))
            }
        }
        return Report(
            name: "readiness",
            title: context.say("Readiness of \(context.organisation)", "Gereedheid van \(context.organisation)"),
            subtitle: context.say(
                "\(context.quarter), as of \(format.day(assessment.input.asOf)). In place: what the answers say. "
                    + "Demonstrable: what current evidence shows.",
                "\(context.quarter), stand van \(format.day(assessment.input.asOf)). Ingericht: wat de antwoorden zeggen. "
                    + "Aantoonbaar: wat actueel bewijs laat zien."),
            language: language, blocks: blocks, footer: Words.notLegalAdvice[language])
    }

    private static func bar(_ framework: Framework, _ assessment: Assessment, _ context: ReportContext) -> Report.Bar {
        let readiness = assessment.readiness(of: framework.id)
        let verdict = assessment.scope.verdicts.first { $0.framework == framework.id }
        guard verdict?.reach != Reach.none else {
            return Report.Bar(
                label: framework.shortName, implemented: nil, demonstrable: nil,
                note: Words.notApplicable[context.language] + ": " + (verdict?.reason[context.language] ?? ""))
        }
        return Report.Bar(
            label: framework.shortName, implemented: readiness.implemented, demonstrable: readiness.demonstrable,
            note: verdict.map { $0.reach.words[context.language] })
    }

    private static func outcomes(_ assessment: Assessment, _ context: ReportContext) -> Report.Table {
        let shown = assessment.library.frameworks.filter { assessment.scope.reach(of: $0.id) != .none }
        return Report.Table(
            caption: context.say("Controls by outcome", "Beheersmaatregelen naar uitkomst"),
            columns: [Report.Column(Words.framework[context.language], key: "framework")]
                + Finding.Outcome.allCases.map {
                    Report.Column($0.words[context.language], key: $0.rawValue, isNumber: true)
                } + [
                    Report.Column(
                        context.say("of which no question covers", "waarvan geen vraag dekt"), key: "uncovered",
                        isNumber: true)
                ],
            rows: shown.map { framework in
                let readiness = assessment.readiness(of: framework.id)
                return [.text(framework.shortName)]
                    + Finding.Outcome.allCases.map { .number(Double(readiness.counts[$0] ?? 0), decimals: 0) }
                    + [.number(Double(readiness.uncovered), decimals: 0)]
            })
    }

    private static func domains(_ assessment: Assessment, _ context: ReportContext) -> Report.Table {
        Report.Table(
            caption: "",
            columns: [
                Report.Column(Words.domain[context.language], key: "domain"),
                Report.Column(Words.inPlace[context.language], key: "in_place", isNumber: true),
                Report.Column(Words.answered[context.language], key: "answered", isNumber: true),
            ],
            rows: assessment.readinessByDomain().map { row in
                [
                    .text(row.domain.title[context.language]), .range(row.implemented),
                    .text("\(row.answered)/\(row.asked)"),
                ]
            })
    }

    private static func groups(
        _ groups: [(group: Framework.Group, readiness: Readiness)], _ framework: Framework, _ context: ReportContext
    ) -> Report.Table {
        Report.Table(
            caption: "",
            columns: [
                Report.Column(context.say("Group", "Groep"), key: "group"),
                Report.Column(context.say("Title", "Titel"), key: "title"),
                Report.Column(Words.inPlace[context.language], key: "in_place", isNumber: true),
                Report.Column(Words.demonstrable[context.language], key: "demonstrable", isNumber: true),
                Report.Column(Words.controls[context.language], key: "controls", isNumber: true),
            ],
            rows: groups.map { row in
                [
                    .text(row.group.id), .text(row.group.title[context.language]),
                    row.readiness.implemented.map { .range($0) }
                        ?? .text(
                            row.readiness.applicable == 0
                                ? Words.notApplicable[context.language]
                                : Finding.Outcome.notAssessed.words[context.language]),
                    row.readiness.demonstrable.map { .range($0) } ?? .empty,
                    .number(Double(row.readiness.applicable), decimals: 0),
                ]
            })
    }
}
