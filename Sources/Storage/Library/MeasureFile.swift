import ReadinessModel

/// A file of `measures/`: improvements and compensating measures of one domain.
enum MeasureFile {
    static func read(_ root: YAMLEntry) -> (measures: [Measure], compensating: [CompensatingMeasure]) {
        root.allow("kind", "domain", "version", "source", "licence", "measures", "compensating")
        let domain = Domain.ID(root.string("domain"))
        return (root.list("measures").map { measure($0, domain: domain) }, root.list("compensating").map(compensating))
    }

    private static func measure(_ entry: YAMLEntry, domain: Domain.ID) -> Measure {
        entry.allow(
            "id", "title", "description", "closes", "effort", "lead-weeks", "after", "owner", "leaves", "milestone",
            "meanwhile")
        var effort: [OrganisationProfile.Size: Measure.Effort] = [:]
        if let sizes = entry.value("effort") {
            sizes.allow("micro", "small", "medium")
            for size in OrganisationProfile.Size.allCases {
                let days = sizes.strings(size.rawValue).compactMap { Double($0) }
                guard days.count == 3, days[0] > 0, days[0] <= days[1], days[1] <= days[2] else {
                    entry.log.report(
                        "'effort' for '\(size.rawValue)' should be three rising numbers of person-days", at: sizes.place
                    )
                    continue
                }
                effort[size] = Measure.Effort(low: days[0], likely: days[1], high: days[2])
            }
        } else {
            entry.log.report("the key 'effort' is missing", at: entry.place)
        }
        let id = Measure.ID(entry.string("id"))
        entry.mark(.measure(id))
        return Measure(
            id: id, domain: domain, title: entry.text("title"),
            description: entry.text("description"),
            closes: entry.list("closes").map { target in
                target.allow("question", "to")
                return Measure.Closing(question: Question.ID(target.string("question")), option: target.string("to"))
            },
            effort: effort, leadWeeks: entry.integer("lead-weeks", in: 0...104),
            after: entry.strings("after").map { Measure.ID($0) },
            owner: entry.choice("owner", Question.Owner.self) ?? .it,
            leaves: entry.strings("leaves").map { EvidenceKind.ID($0) }, milestone: entry.text("milestone"),
            meanwhile: entry.strings("meanwhile").map { CompensatingMeasure.ID($0) })
    }

    private static func compensating(_ entry: YAMLEntry) -> CompensatingMeasure {
        entry.allow("id", "title", "statement", "reduces", "in-place-when")
        let id = CompensatingMeasure.ID(entry.string("id"))
        entry.mark(.compensating(id))
        return CompensatingMeasure(
            id: id, title: entry.text("title"),
            statement: entry.text("statement"),
            reduces: entry.strings("reduces").map { Question.ID($0) },
            inPlaceWhen: entry.list("in-place-when").map { proof in
                proof.allow("question", "options")
                return CompensatingMeasure.Proof(
                    question: Question.ID(proof.string("question")), options: proof.strings("options"))
            })
    }
}
