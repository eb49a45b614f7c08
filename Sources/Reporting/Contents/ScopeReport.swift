import ReadinessModel

/// Which regimes bind, and which controls drop out with which justification.
package enum ScopeReport {
    package static func report(_ assessment: Assessment, _ context: ReportContext) -> Report {
        let language = context.language
        let library = assessment.library
        var excluded: [Trait: [Framework.ID: Int]] = [:]
        for finding in assessment.findings {
            guard case .trait(let trait) = finding.exclusion else { continue }
            let framework = library.controls[finding.control].id.framework
            guard assessment.scope.reach(of: framework) != .none else { continue }
            excluded[trait, default: [:]][framework, default: 0] += 1
        }
        var blocks: [Report.Block] = []
        if context.profileIsAssumed {
            blocks.append(
                .notice([
                    .text(
                        context.say(
                            "This profile is the program's assumption. Give your own with 'regie scope --set profile.yaml'.",
                            "Dit profiel is een aanname van het programma. Geef het eigen profiel op met 'regie scope --set "
                                + "profile.yaml'."))
                ]))
        }
        blocks.append(
            .table(
                Report.Table(
                    caption: "",
                    columns: [
                        Report.Column(Words.framework[language], key: "framework"),
                        Report.Column(context.say("Reach", "Bereik"), key: "reach"),
                        Report.Column(context.say("Because", "Omdat"), key: "reason"),
                        Report.Column(context.say("Doubt", "Twijfel"), key: "doubt"),
                    ],
                    rows: assessment.scope.verdicts.map { verdict in
                        [
                            .text(library.framework(verdict.framework)?.shortName ?? verdict.framework.rawValue),
                            .text(verdict.reach.words[language]), .text(verdict.reason[language]),
                            .text(verdict.doubt?[language] ?? ""),
                        ]
                    })))
        if !excluded.isEmpty {
            blocks.append(
                .table(
                    Report.Table(
                        caption: context.say("Controls that drop out", "Beheersmaatregelen die vervallen"),
                        columns: [
                            Report.Column(context.say("Justification", "Rechtvaardiging"), key: "justification"),
                            Report.Column(Words.controls[language], key: "controls"),
                        ],
                        rows: excluded.sorted { $0.key.rawValue < $1.key.rawValue }.map { trait, counts in
                            [
                                .text(trait.absence[language]),
                                .text(
                                    counts.sorted { $0.key < $1.key }.map {
                                        "\(library.framework($0.key)?.shortName ?? "") \($0.value)"
                                    }.joined(separator: ", ")),
                            ]
                        })))
        }
        return Report(
            name: "scope",
            title: context.say("What applies to \(context.organisation)", "Wat geldt voor \(context.organisation)"),
            subtitle: nil, language: language, blocks: blocks,
            footer: context.say(
                "Guidance, not legal advice: the profile decides, and an authority or court may see it otherwise.",
                "Handreiking, geen juridisch advies: het profiel beslist, en een toezichthouder of rechter kan er anders over "
                    + "denken."))
    }
}
