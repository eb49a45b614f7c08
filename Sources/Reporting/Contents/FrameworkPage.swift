import ReadinessModel

/// What the baseline covers of each framework, and how long it takes to answer: `docs/frameworks.md`, and
/// `regie catalogue list coverage`.
package enum FrameworkPage {
    /// The most that the whole baseline may take.
    package static let greatestMinutes = 120.0

    package static func report(_ library: Library, _ language: Language) -> Report {
        let page = CoverageParts(library: library, language: language)
        var blocks = page.counts + page.time + page.overview
        for framework in library.frameworks { blocks += page.groups(of: framework) }
        blocks += page.outside + page.links
        return Report(
            name: "coverage", title: page.say("Coverage of the frameworks", "Dekking van de raamwerken"),
            language: language, blocks: blocks,
            footer: page.say(
                "Coverage is the share of a control that the questions can judge: the sum of their strengths over 10, at "
                    + "most 1. docs/method.md has the arithmetic.",
                "Dekking is het deel van een beheersmaatregel dat de vragen kunnen beoordelen: de som van hun sterktes gedeeld "
                    + "door 10, ten hoogste 1. docs/method.md geeft de rekenwijze."))
    }
}

/// The parts of the page, with what they are made from.
private struct CoverageParts {
    let library: Library
    let language: Language

    func say(_ en: String, _ nl: String) -> String { CatalogueReport.text(en, nl, language) }

    private func heading(_ en: String, _ nl: String) -> Report.Block { .heading(level: 1, say(en, nl)) }

    private func count(_ value: Int) -> Report.Cell { .number(Double(value), decimals: 0) }

    private func minutes(_ value: Double) -> Report.Cell { .number(value, decimals: 0) }

    private func table(_ columns: [Report.Column], _ rows: [[Report.Cell]]) -> Report.Block {
        .table(Report.Table(caption: "", columns: columns, rows: rows))
    }
}

// MARK: What there is

extension CoverageParts {
    var counts: [Report.Block] {
        let quick = library.questions.filter { $0.tier == .quick }.count
        let rows: [(String, Int)] = [
            (say("frameworks", "raamwerken"), library.frameworks.count),
            (say("controls", "beheersmaatregelen"), library.controls.count),
            (say("domains", "thema's"), library.domains.count),
            (say("questions", "vragen"), library.questions.count),
            (say("of which quick", "waarvan snel"), quick),
            (say("options", "opties"), library.questions.reduce(0) { $0 + $1.options.count }),
            (say("facts", "feiten"), library.questions.reduce(0) { $0 + $1.facts.count }),
            (say("links from question to control", "koppelingen van vraag naar beheersmaatregel"), library.links.count),
            (say("controls outside the baseline", "beheersmaatregelen buiten de nulmeting"), library.outside.count),
            (say("measures", "maatregelen"), library.measures.count),
            (say("compensating measures", "compenserende maatregelen"), library.compensating.count),
            (say("kinds of evidence", "soorten bewijs"), library.evidenceKinds.count),
        ]
        return [
            heading("What there is", "Wat er is"),
            table(
                [
                    Report.Column(say("What", "Wat"), key: "what"),
                    Report.Column(say("Count", "Aantal"), key: "count", isNumber: true),
                ], rows.map { [.text($0.0), count($0.1)] }),
        ]
    }

    var time: [Report.Block] {
        let full = AnsweringTime(for: library.questions, in: language)
        let format = NumberFormat(language)
        let left = format.number(full.secondsLeft(within: FrameworkPage.greatestMinutes), decimals: 0)
        let guided = format.number(
            AnsweringTime(for: library.questions, in: language, withGuidance: true).minutes, decimals: 0)
        let decide = format.number(AnsweringTime.secondsToDecide, decimals: 0)
        let type = format.number(AnsweringTime.secondsForFact, decimals: 0)
        return [
            heading("Time to answer", "Tijd om te beantwoorden"),
            table(
                [
                    Report.Column(say("Tier", "Laag"), key: "tier"),
                    Report.Column(say("Language", "Taal"), key: "language"),
                    Report.Column(say("Questions", "Vragen"), key: "questions", isNumber: true),
                    Report.Column(say("Words", "Woorden"), key: "words", isNumber: true),
                    Report.Column(say("Words a minute", "Woorden per minuut"), key: "speed", isNumber: true),
                    Report.Column(say("Reading, min", "Lezen, min"), key: "reading", isNumber: true),
                    Report.Column(say("Deciding, min", "Beslissen, min"), key: "deciding", isNumber: true),
                    Report.Column(say("Together, min", "Samen, min"), key: "minutes", isNumber: true),
                ], Question.Tier.allCases.flatMap { tier in Language.allCases.map { row(tier, in: $0) } }),
            .text(
                say(
                    "Counted: prompt, why it is asked, all options and all numbers asked, of every question, as if none fell "
                        + "away through the profile or an earlier answer. The guidance, shown on request, is not; with all of "
                        + "it read, everything together takes \(guided) minutes.",
                    "Geteld: de vraag, waarom die gesteld wordt, alle opties en alle gevraagde getallen, van elke vraag, alsof er "
                        + "door profiel of eerder antwoord geen afvalt. De toelichting, op verzoek getoond, niet; wie die ook "
                        + "helemaal leest, is in totaal \(guided) minuten bezig.")),
            .text(
                say(
                    "The reading speed is the measured average of adults who silently read non-fiction: 238 words a minute, for "
                        + "words of 4.6 letters in English (Brysbaert 2019, doi 10.1016/j.jml.2019.104047) and of 5.1 in Dutch "
                        + "(Brysbaert, Sui, Duyck and Dirix 2021, doi 10.1177/17470218211017100), less when words are longer. Most "
                        + "adults read English at 175 to 300.",
                    "De leessnelheid is het gemeten gemiddelde van volwassenen die stil zakelijke tekst lezen: 238 woorden per "
                        + "minuut, bij woorden van 4,6 letters in het Engels (Brysbaert 2019, doi 10.1016/j.jml.2019.104047) en van "
                        + "5,1 in het Nederlands (Brysbaert, Sui, Duyck en Dirix 2021, doi 10.1177/17470218211017100), minder bij "
                        + "langere woorden. De meeste volwassenen lezen Engels met 175 tot 300.")),
            .notice([
                .text(
                    say(
                        "Assumed and not measured on people: \(decide) seconds to choose after reading, and \(type) to type a number "
                            + "that is known. Two hours leave \(left) seconds a question to choose. Asking a colleague or looking "
                            + "something up is not in it; whoever does so answers \"don't know\" first.",
                        "Aangenomen en niet aan mensen gemeten: \(decide) seconden om na het lezen te kiezen en \(type) om een bekend "
                            + "getal te typen. Twee uur laat \(left) seconden per vraag om te kiezen. Een collega vragen of iets "
                            + "opzoeken zit er niet in; wie dat doet, antwoordt eerst \"weet ik niet\"."))
            ]),
        ]
    }

    private func row(_ tier: Question.Tier, in shown: Language) -> [Report.Cell] {
        let time = AnsweringTime(for: library.questions.filter { tier == .full || $0.tier == .quick }, in: shown)
        let name =
            shown == .english ? say("English", "Engels") : say("Dutch", "Nederlands")
        return [
            .text(tier == .quick ? say("quick", "snel") : say("full", "volledig")), .text(name),
            count(time.questions), count(time.words), minutes(time.speed), minutes(time.readingMinutes),
            minutes(time.decidingMinutes), minutes(time.minutes),
        ]
    }
}

// MARK: What is covered

extension CoverageParts {
    private var coverageColumns: [Report.Column] {
        [
            Report.Column(Words.controls[language], key: "controls", isNumber: true),
            Report.Column(say("Judged", "Beoordeeld"), key: "judged", isNumber: true),
            Report.Column(say("Outside, with reason", "Erbuiten, met reden"), key: "outside", isNumber: true),
            Report.Column(say("Fully", "Volledig"), key: "full", isNumber: true),
            Report.Column(say("Partly", "Deels"), key: "part", isNumber: true),
            Report.Column(say("Coverage where partly", "Dekking waar deels"), key: "part_coverage", isNumber: true),
            Report.Column(say("Coverage of all", "Dekking van alles"), key: "coverage", isNumber: true),
        ]
    }

    private func cells(_ controls: [Int]) -> [Report.Cell] {
        let coverage = ControlCoverage(of: controls, in: library)
        return [
            count(coverage.controls), count(coverage.judged), count(coverage.outside), count(coverage.full),
            count(coverage.part), coverage.meanOfPart.map { .share($0) } ?? .empty, .share(coverage.mean),
        ]
    }

    private func positions(of framework: Framework.ID) -> [Int] {
        library.controls.indices.filter { library.controls[$0].id.framework == framework }
    }

    var overview: [Report.Block] {
        [
            heading("Coverage", "Dekking"),
            .text(
                say(
                    "A control is judged fully when the strengths of its questions add up to 10 or more: good answers can then "
                        + "satisfy it. Of one that is judged partly, the rest stays unknown whatever is answered.",
                    "Een beheersmaatregel is volledig te beoordelen als de sterktes van de vragen samen 10 of meer zijn: met goede "
                        + "antwoorden is er dan aan voldaan. Van een die deels te beoordelen is, blijft de rest onbekend, wat er ook "
                        + "wordt geantwoord.")),
            table(
                [Report.Column(Words.framework[language], key: "framework")] + coverageColumns,
                library.frameworks.map { [.text($0.title[language])] + cells(positions(of: $0.id)) }),
        ]
    }

    func groups(of framework: Framework) -> [Report.Block] {
        let tree = GroupTree(framework, library)
        let members = Dictionary(grouping: positions(of: framework.id)) { tree.top(of: library.controls[$0]) }
        var rows = framework.groups.filter { members[$0.id] != nil }.map { group in
            [.text(group.id), .text(group.title[language])] + cells(members[group.id] ?? [])
        }
        if let loose = members[nil] {
            rows.append([.empty, .text(say("without a heading", "zonder kop"))] + cells(loose))
        }
        return [
            heading(framework.title.en, framework.title.nl),
            table(
                [
                    Report.Column("Id", key: "group"), Report.Column(Words.subject[language], key: "title"),
                ] + coverageColumns, rows),
        ]
    }

    var outside: [Report.Block] {
        guard !library.outside.isEmpty else { return [] }
        return [
            heading("Outside the baseline", "Buiten de nulmeting"),
            table(
                [
                    Report.Column(Words.framework[language], key: "framework"),
                    Report.Column(Words.control[language], key: "control"),
                    Report.Column(Words.subject[language], key: "title"),
                    Report.Column(say("Why no question judges it", "Waarom geen vraag dit beoordeelt"), key: "reason"),
                ],
                library.outside.map { item in
                    [
                        .text(library.framework(item.control.framework)?.shortName ?? ""), .text(item.control.code),
                        .text(library.control(item.control)?.title[language] ?? ""), .text(item.reason[language]),
                    ]
                }),
        ]
    }

    var links: [Report.Block] {
        var counts: [Question.ID: [Framework.ID: Int]] = [:]
        for link in library.links { counts[link.question, default: [:]][link.control.framework, default: 0] += 1 }
        return [
            heading("Links per question", "Koppelingen per vraag"),
            table(
                [
                    Report.Column(Words.question[language], key: "question"),
                    Report.Column(Words.subject[language], key: "topic"),
                ]
                    + library.frameworks.map { Report.Column($0.shortName, key: $0.id.rawValue, isNumber: true) }
                    + [Report.Column(say("All", "Alle"), key: "all", isNumber: true)],
                library.questions.map { question in
                    let own = counts[question.id] ?? [:]
                    return [.text(question.id.rawValue), .text(question.topic[language])]
                        + library.frameworks.map { own[$0.id].map(count) ?? .empty }
                        + [count(own.values.reduce(0, +))]
                }),
        ]
    }
}

/// The headings of a framework: under which one a control comes in a short table.
private struct GroupTree {
    private let groups: [String: Framework.Group]
    private let parents: [String: String]

    init(_ framework: Framework, _ library: Library) {
        groups = Dictionary(framework.groups.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        parents = Dictionary(
            library.controls.filter { $0.id.framework == framework.id }.compactMap { control in
                control.parents.first.map { (control.id.code, $0) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The highest heading that stands above the control without a control between; nil when there is none.
    func top(of control: Control) -> String? {
        var place = control.parents.first
        for _ in 0..<Framework.greatestDepth {
            guard let here = place else { return nil }
            guard let group = groups[here] else {
                place = parents[here]
                continue
            }
            guard let above = group.parent, groups[above] != nil else { return here }
            place = above
        }
        return nil
    }
}
