import ReadinessModel

/// One control with its finding: a row of a framework sheet.
struct SheetRow {
    let control: Control
    let finding: Finding

    var applies: Bool { finding.outcome != .notApplicable }
    /// Something is missing or not known.
    var isOpen: Bool { applies && finding.implemented.low < Finding.fullShare }
    /// A question of the baseline says something about it.
    var isCovered: Bool { finding.coverage > 0 }
}

/// A column of a framework sheet: its heading, and how a row fills it.
struct SheetColumn {
    let heading: Report.Column
    let cell: (SheetRow) -> Report.Cell
}

/// What the framework sheets share: the rows of a framework, and the cells that say what is in place, what falls short,
/// what shows it and what is planned.
///
/// The sheets are for the supplier and its auditor; the notes of answers and evidence stay out of them all the same.
struct SheetCells {
    let assessment: Assessment
    let roadmap: Roadmap?
    let context: ReportContext
    /// A compensating measure counts for a control when the question that it relieves decides at least this much of it.
    private static let leastRelief = 0.25

    init(_ assessment: Assessment, _ roadmap: Roadmap?, _ context: ReportContext) {
        self.assessment = assessment
        self.roadmap = roadmap
        self.context = context
    }

    var language: Language { context.language }
    var library: Library { assessment.library }

    /// The controls of a framework that `isIncluded` names, in the catalogue's order.
    func rows(of framework: Framework.ID, where isIncluded: (Control) -> Bool = { _ in true }) -> [SheetRow] {
        assessment.findings.compactMap { finding in
            let control = library.controls[finding.control]
            guard control.id.framework == framework, isIncluded(control) else { return nil }
            return SheetRow(control: control, finding: finding)
        }
    }

    func table(_ rows: [SheetRow], _ columns: [SheetColumn], caption: String = "") -> Report.Block {
        .table(
            Report.Table(
                caption: caption, columns: columns.map(\.heading),
                rows: rows.map { row in columns.map { $0.cell(row) } }))
    }

    // MARK: Columns

    func column(_ en: String, _ nl: String, key: String, _ cell: @escaping (SheetRow) -> Report.Cell) -> SheetColumn {
        SheetColumn(heading: Report.Column(context.say(en, nl), key: key), cell: cell)
    }

    func code(_ en: String, _ nl: String) -> SheetColumn {
        column(en, nl, key: "control") { .text($0.control.id.code) }
    }

    var title: SheetColumn {
        column(Words.subject.en, Words.subject.nl, key: "title") { .text($0.control.title[language]) }
    }

    /// What the control asks, with the time limits that the instrument itself gives.
    func requirement(_ en: String, _ nl: String) -> SheetColumn {
        column(en, nl, key: "requirement") { row in
            .lines([row.control.summary[language]] + row.control.deadlines.map { $0[language] })
        }
    }

    /// Outcome, what is in place and what is demonstrable.
    var standing: [SheetColumn] {
        [
            column("Outcome", "Uitkomst", key: "outcome") {
                .outcome($0.finding.outcome.words[language], $0.finding.outcome.tone)
            }
        ] + figures
    }

    /// What is in place and what is demonstrable; empty where nothing can be judged.
    var figures: [SheetColumn] {
        func range(_ words: LocalizedText, _ key: String, _ path: KeyPath<Finding, ReadinessRange>) -> SheetColumn {
            SheetColumn(heading: Report.Column(words[language], key: key, isNumber: true)) { row in
                row.applies && row.isCovered ? .range(row.finding[keyPath: path]) : .empty
            }
        }
        return [
            range(Words.inPlace, "in_place", \.implemented), range(Words.demonstrable, "demonstrable", \.demonstrable),
        ]
    }

    /// The library's sentences for what the answers say, each with the scope it was given.
    func statements(_ en: String, _ nl: String) -> SheetColumn {
        column(en, nl, key: "statements") { row in
            cell(of: deciding(row).compactMap(statement) + compensating(row).map(sentence))
        }
    }

    func shortfall(_ en: String, _ nl: String) -> SheetColumn {
        column(en, nl, key: "gap") { cell(of: shortfall($0)) }
    }

    var evidence: SheetColumn {
        column("Evidence", "Bewijs", key: "evidence") { row in
            guard row.applies, row.isCovered else { return .empty }
            let lines = evidence(row)
            return lines.isEmpty ? .text(context.say("none", "geen")) : .lines(lines)
        }
    }

    var plan: SheetColumn {
        column("Planned", "Gepland", key: "planned") { row in
            guard row.isOpen, row.isCovered else { return .empty }
            guard roadmap != nil else { return .text(context.say("no roadmap yet", "nog geen routekaart")) }
            let lines = plan(row)
            return lines.isEmpty ? .text(context.say("nothing planned", "niets gepland")) : .lines(lines)
        }
    }

    func cell(of lines: [String]) -> Report.Cell {
        lines.isEmpty ? .empty : .lines(lines)
    }

    // MARK: What is in place

    /// The questions that decide a control, the weightiest first.
    func deciding(_ row: SheetRow) -> [Finding.Contribution] {
        row.finding.contributions.filter { $0.weight > 0 }
            .sorted { ($1.weight, $0.question) < ($0.weight, $1.question) }
    }

    /// The option that was chosen for a question; nil when nobody answered or another answer settled it.
    func option(_ contribution: Finding.Contribution) -> AnswerOption? {
        let question = library.questions[contribution.question]
        guard contribution.state.level != nil else { return nil }
        return assessment.option(of: question)
    }

    /// Compensating measures in place for what a control lacks.
    func compensating(_ row: SheetRow) -> [CompensatingMeasure] {
        let relieved = Set(
            lacking(row).filter { $0.weight >= Self.leastRelief }.map { library.questions[$0.question].id })
        return library.compensating.filter {
            !relieved.isDisjoint(with: $0.reduces) && assessment.isInPlace($0)
        }
    }

    private func statement(_ contribution: Finding.Contribution) -> String? {
        guard let option = option(contribution), option.level > 1 - Finding.fullShare else { return nil }
        let id = library.questions[contribution.question].id
        let scope = assessment.input.sheet[id]?.scope.map { " (\(context.say("scope", "reikwijdte")): \($0))" } ?? ""
        return "\(id): \(option.statement[language])\(scope)"
    }

    private func sentence(_ measure: CompensatingMeasure) -> String {
        "\(measure.id), \(context.say("compensating", "compenserend")): \(measure.statement[language])"
    }

    // MARK: What is not

    /// What keeps a control from being satisfied, or from applying.
    func shortfall(_ row: SheetRow) -> [String] {
        guard row.applies else { return exclusion(row) }
        guard row.isCovered else {
            let reason = library.outside.first { $0.control == row.control.id }?.reason[language]
            let none = context.say("no question of the baseline covers it", "geen vraag van de nulmeting dekt dit")
            return [reason ?? none]
        }
        var lines = lacking(row).map(shortfall)
        if row.finding.coverage < Finding.fullShare {
            let share = NumberFormat(language).percent(1 - row.finding.coverage)
            lines.append(
                context.say(
                    "\(share) lies outside the questions of the baseline",
                    "\(share) valt buiten de vragen van de nulmeting"))
        }
        return lines
    }

    /// Why a control does not apply: the trait that is lacking, or the reasons given with the answers.
    func exclusion(_ row: SheetRow) -> [String] {
        switch row.finding.exclusion {
        case .trait(let trait): return [trait.absence[language]]
        case .answers:
            let reading = AnswerReading(
                library: library, traits: assessment.traits, sheet: assessment.input.sheet)
            return library.linksOfControl[row.finding.control].map { link in
                let question = library.questions[link.question]
                if case .outside(let trait) = reading.asking(question) {
                    return "\(question.id): \(trait.absence[language])"
                }
                guard case .notApplicable(let reason) = assessment.input.sheet[question.id]?.choice else {
                    return "\(question.id): \(Words.notApplicable[language])"
                }
                return "\(question.id): \(reason)"
            }
        case nil: return []
        }
    }

    private func lacking(_ row: SheetRow) -> [Finding.Contribution] {
        deciding(row).filter { ($0.state.level ?? 0) < Finding.fullShare }
    }

    private func shortfall(_ contribution: Finding.Contribution) -> String {
        let question = library.questions[contribution.question]
        let now: String =
            switch contribution.state {
            case .level(let level) where level > 1 - Finding.fullShare, .atLeast(let level):
                "\(NumberFormat(language).percent(level)) \(Words.inPlace[language].lowercased())"
            case .level: context.say("not in place", "niet ingericht")
            case .unknown, .notApplicable: Words.unknown[language]
            }
        let full = question.options.last.map { "; \(context.say("full", "volledig")): \($0.label[language])" } ?? ""
        return "\(question.id) \(question.topic[language]): \(now)\(full)"
    }

    // MARK: What shows it, and what is planned

    /// Evidence for the questions that decide a control: id, title, the questions it shows, and whether it still counts.
    private func evidence(_ row: SheetRow) -> [String] {
        var items: [Evidence] = []
        var questions: [Evidence.ID: [String]] = [:]
        for contribution in deciding(row) {
            let question = library.questions[contribution.question].id
            for item in assessment.evidence.items[question] ?? [] {
                if questions[item.id] == nil { items.append(item) }
                questions[item.id, default: []].append(question.rawValue)
            }
        }
        return items.map { item in
            "\(item.id) \(item.title) (\((questions[item.id] ?? []).joined(separator: ", "))): \(freshness(item))"
        }
    }

    private func freshness(_ item: Evidence) -> String {
        let until = NumberFormat(language).day(item.validUntil)
        return switch Freshness(of: item, asOf: assessment.input.asOf) {
        case .current: context.say("current until \(until)", "actueel tot en met \(until)")
        case .expiring: context.say("current, expires on \(until)", "actueel, verloopt op \(until)")
        case .stale: context.say("stale since \(until)", "verlopen op \(until)")
        case .future:
            context.say(
                "counts from \(NumberFormat(language).day(item.issuedOn))",
                "telt vanaf \(NumberFormat(language).day(item.issuedOn))")
        }
    }

    /// The first quarter in which a measure moves the control; nil when none is dated.
    func firstQuarter(_ row: SheetRow) -> Quarter? {
        planned(row).compactMap(\.quarter).min()
    }

    /// The measures of the roadmap that bring what the control lacks further, the earliest first.
    private func planned(_ row: SheetRow) -> [Roadmap.Item] {
        let lacking = Set(lacking(row).map { library.questions[$0.question].id })
        return (roadmap?.items ?? []).filter { item in item.moves.contains { lacking.contains($0.question) } }
    }

    /// A line per measure with a quarter, and one for all that have none.
    private func plan(_ row: SheetRow) -> [String] {
        let items = planned(row)
        let dated = items.compactMap { item -> String? in
            guard let quarter = item.quarter else { return nil }
            return "\(quarter): \(library.measure(item.measure)?.title[language] ?? "") (\(item.measure))"
        }
        let undated = items.filter { $0.quarter == nil }.map(\.measure.rawValue).joined(separator: ", ")
        return dated
            + (undated.isEmpty ? [] : ["\(context.say("beyond the horizon", "buiten de horizon")): \(undated)"])
    }
}
