import ReadinessModel

/// The roadmap for the organisation itself: every line with its reasons, and the readiness that follows.
package enum RoadmapReport {
    /// `clauseTypes`: the kinds of clause that each question decides.
    package static func report(
        _ roadmap: Roadmap, _ assessment: Assessment, clauseTypes: [Question.ID: [LocalizedText]],
        _ context: ReportContext
    ) -> Report {
        let language = context.language
        let format = NumberFormat(language)
        let library = assessment.library
        var blocks: [Report.Block] = []
        let capacity = format.days(roadmap.conditions.capacities.first ?? 0)
        if roadmap.conditions.isAssumed {
            blocks.append(
                .notice([
                    .text(
                        context.say(
                            "No capacity given: \(capacity) person-days a quarter are assumed for an organisation of this size. "
                                + "Change it with 'regie roadmap plan --capacity DAYS'.",
                            "Geen capaciteit opgegeven: uitgegaan is van \(capacity) mensdagen per kwartaal, passend bij deze "
                                + "omvang. Pas dit aan met 'regie roadmap plan --capacity DAGEN'."))
                ]))
        }
        blocks.append(.table(forecast(roadmap, assessment, context)))
        for index in roadmap.conditions.capacities.indices {
            let quarter = roadmap.quarter(index)
            let items = roadmap.items(in: quarter)
            guard !items.isEmpty else { continue }
            let effort = items.reduce(0) { $0 + $1.effort.likely }
            blocks.append(.heading(level: 1, quarter.description))
            blocks.append(
                .text(
                    context.say(
                        "\(format.days(effort)) of \(format.days(roadmap.conditions.capacities[index])) person-days; takes away "
                            + "\(format.percent(items.reduce(0) { $0 + $1.share })) of the weight that measures can close.",
                        "\(format.days(effort)) van \(format.days(roadmap.conditions.capacities[index])) mensdagen; neemt "
                            + "\(format.percent(items.reduce(0) { $0 + $1.share })) weg van het gewicht dat maatregelen kunnen "
                            + "sluiten.")))
            blocks.append(.table(table(items, library, clauseTypes, context)))
        }
        let left = roadmap.items.filter { $0.quarter == nil }
        if !left.isEmpty {
            blocks.append(.heading(level: 1, context.say("Beyond the horizon", "Buiten de horizon")))
            blocks.append(.table(table(left, library, clauseTypes, context)))
        }
        return Report(
            name: "roadmap",
            title: context.say("Roadmap of \(context.organisation)", "Routekaart van \(context.organisation)"),
            subtitle: context.say(
                "From \(roadmap.conditions.firstQuarter), \(roadmap.conditions.capacities.count) quarters; open weighted risk "
                    + "\(format.number(roadmap.objective, decimals: 2)), no plan can be below "
                    + "\(format.number(roadmap.lowerBound, decimals: 2)).",
                "Vanaf \(roadmap.conditions.firstQuarter), \(roadmap.conditions.capacities.count) kwartalen; openstaand gewogen "
                    + "risico \(format.number(roadmap.objective, decimals: 2)), geen plan kan lager dan "
                    + "\(format.number(roadmap.lowerBound, decimals: 2))."),
            language: language, blocks: blocks, footer: Words.notLegalAdvice[language])
    }

    private static func forecast(_ roadmap: Roadmap, _ assessment: Assessment, _ context: ReportContext) -> Report.Table
    {
        let shown = roadmap.forecasts.filter { assessment.scope.reach(of: $0.framework) != .none }
        let columns =
            [Report.Column(Words.framework[context.language], key: "framework")]
            + [Report.Column(context.say("today", "vandaag"), key: "today", isNumber: true)]
            + roadmap.conditions.capacities.indices.map {
                Report.Column(roadmap.quarter($0).description, key: roadmap.quarter($0).description, isNumber: true)
            }
        return Report.Table(
            caption: context.say(
                "Forecast: what is in place after each quarter", "Prognose: wat na elk kwartaal is ingericht"),
            columns: columns,
            rows: shown.map { forecast in
                [.text(assessment.library.framework(forecast.framework)?.shortName ?? "")]
                    + forecast.implemented.map { $0.map { .range($0) } ?? .empty }
            })
    }

    private static func table(
        _ items: [Roadmap.Item], _ library: Library, _ clauseTypes: [Question.ID: [LocalizedText]],
        _ context: ReportContext
    ) -> Report.Table {
        let language = context.language
        return Report.Table(
            caption: "",
            columns: [
                Report.Column("Id", key: "measure"), Report.Column(Words.measure[language], key: "title"),
                Report.Column(Words.owner[language], key: "owner"),
                Report.Column(Words.effort[language], key: "person_days"),
                Report.Column(context.say("Share", "Aandeel"), key: "share", isNumber: true),
                Report.Column(context.say("Moves", "Raakt"), key: "moves"),
                Report.Column(Words.why[language], key: "why"),
            ],
            rows: items.compactMap { item in
                guard let measure = library.measure(item.measure) else { return nil }
                return [
                    .text(item.measure.rawValue), .text(measure.title[language]), .text(measure.owner.words[language]),
                    .text(NumberFormat(language).effort(item.effort)), .share(item.share),
                    .lines(moves(item, library) + clauses(item, clauseTypes, context)), .text(why(item, context)),
                ]
            })
    }

    /// The questions that move, and how many controls of each framework.
    private static func moves(_ item: Roadmap.Item, _ library: Library) -> [String] {
        let questions = item.moves.map { move in
            let before = move.before.map { String(Int(($0 * 100).rounded())) } ?? "?"
            return "\(move.question) \(before)→\(Int((move.after * 100).rounded()))%"
        }
        let controls = library.frameworks.compactMap { framework in
            let count = item.controls.filter { library.controls[$0].id.framework == framework.id }.count
            return count > 0 ? "\(framework.shortName) \(count)" : nil
        }
        return questions + [controls.joined(separator: ", ")].filter { !$0.isEmpty }
    }

    /// The kinds of clause that become easier to answer.
    private static func clauses(
        _ item: Roadmap.Item, _ clauseTypes: [Question.ID: [LocalizedText]], _ context: ReportContext
    ) -> [String] {
        let titles = Set(item.moves.flatMap { clauseTypes[$0.question] ?? [] }.map { $0[context.language] }).sorted()
        guard !titles.isEmpty else { return [] }
        return [context.say("clauses: ", "bepalingen: ") + titles.joined(separator: ", ")]
    }

    private static func why(_ item: Roadmap.Item, _ context: ReportContext) -> String {
        item.timing.map { timing in
            switch timing {
            case .worth(let rank):
                context.say("number \(rank) in worth for its effort", "nummer \(rank) in waarde voor de inspanning")
            case .opens(let measures):
                context.say("opens the way for \(list(measures))", "maakt de weg vrij voor \(list(measures))")
            case .waits(let measures): context.say("after \(list(measures))", "na \(list(measures))")
            case .deadline(let quarter):
                context.say("fixed: done by \(quarter)", "vaste datum: klaar in \(quarter)")
            case .earliest(let quarter):
                context.say("not before \(quarter)", "niet vóór \(quarter)")
            case .leadTime(let weeks): context.say("takes \(weeks) weeks", "duurt \(weeks) weken")
            case .noRoom:
                context.say("no room within the horizon", "geen ruimte binnen de horizon")
            case .dependsOnAnswer(let questions):
                context.say(
                    "depends on the answer to \(questions.map(\.rawValue).joined(separator: ", "))",
                    "hangt af van het antwoord op \(questions.map(\.rawValue).joined(separator: ", "))")
            }
        }.joined(separator: "; ")
    }

    private static func list(_ measures: [Measure.ID]) -> String {
        let names = measures.prefix(3).map(\.rawValue).joined(separator: ", ")
        return measures.count > 3 ? "\(names), …" : names
    }
}
