import ReadinessModel

/// The roadmap that a buyer may see: what is in place, what is planned for when, and for each open point current state,
/// compensating measures and plan.
///
/// It takes nothing but what passes the disclosure rule: statements of the library, milestones, quarters, approved evidence
/// titles. No note, effort, weight, risk, share or reason ever enters its input.
package enum BuyerRoadmap {
    package static func report(_ points: [DisclosedPoint], evidence: [String], asOf: Day, _ context: ReportContext)
        -> Report
    {
        let language = context.language
        var blocks: [Report.Block] = []
        let open = points.filter { $0.state == .open }
        let complete = points.filter { $0.state == .inPlace }
        blocks.append(.heading(level: 1, context.say("In place today", "Vandaag ingericht")))
        if complete.isEmpty {
            blocks.append(.text(context.say("Nothing is stated here yet.", "Hier is nog niets opgenomen.")))
        } else {
            blocks.append(
                .table(
                    Report.Table(
                        caption: "",
                        columns: [
                            Report.Column(Words.subject[language], key: "subject"),
                            Report.Column(context.say("What is in place", "Wat is ingericht"), key: "statement"),
                            Report.Column(
                                context.say("Shown by current evidence", "Met actueel bewijs"), key: "demonstrable"),
                        ],
                        rows: complete.map { point in
                            [
                                .text(point.topic), .text(point.statement),
                                point.isDemonstrable
                                    ? .outcome(context.say("yes", "ja"), .good)
                                    : .outcome(context.say("not at present", "nu niet"), .neutral),
                            ]
                        })))
        }
        blocks.append(.heading(level: 1, context.say("Open points and plan", "Openstaande punten en plan")))
        blocks.append(
            .table(
                Report.Table(
                    caption: context.say(
                        "Per point: current state, compensating measures in place now, plan",
                        "Per punt: huidige situatie, compenserende maatregelen die nu gelden, plan"),
                    columns: [
                        Report.Column(Words.subject[language], key: "subject"),
                        Report.Column(context.say("Current state", "Huidige situatie"), key: "current_state"),
                        Report.Column(
                            context.say("Compensating measures in place", "Compenserende maatregelen nu"),
                            key: "compensating_measures"),
                        Report.Column(context.say("Plan", "Plan"), key: "plan"),
                    ],
                    rows: open.map { point in
                        [
                            .text(point.topic), .text(point.statement),
                            point.compensating.isEmpty
                                ? .text(context.say("none stated", "geen opgegeven")) : .lines(point.compensating),
                            point.plan.isEmpty
                                ? .text(context.say("no date set yet", "nog geen datum bepaald")) : .lines(point.plan),
                        ]
                    })))
        if !evidence.isEmpty {
            blocks.append(
                .heading(level: 1, context.say("Evidence available on request", "Bewijs op aanvraag beschikbaar")))
            blocks.append(.list(evidence.map { [.text($0)] }))
        }
        return Report(
            name: "roadmap-for-buyer",
            title: context.say(
                "Security roadmap of \(context.organisation)", "Beveiligingsroutekaart van \(context.organisation)"),
            subtitle: context.say(
                "As of \(NumberFormat(language).day(asOf)). Dates are a plan, given in good faith.",
                "Stand van \(NumberFormat(language).day(asOf)). Data zijn een planning, naar beste weten opgegeven."),
            language: language, blocks: blocks,
            footer: context.say(
                "Guidance, not legal advice; nothing in this document is a contractual commitment unless agreed in writing.",
                "Handreiking, geen juridisch advies; niets in dit document is een contractuele toezegging, tenzij schriftelijk "
                    + "overeengekomen."))
    }
}
