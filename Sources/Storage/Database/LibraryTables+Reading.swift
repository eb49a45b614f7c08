import GRDB
import ReadinessModel

/// Rows are read by column position: the columns of the tables' own order, position first.
extension LibraryTables {
    static func read(_ db: Database) throws -> Library {
        var groups: [String: [Framework.Group]] = [:]
        try each(db, "control_group") { row in
            groups[row.text(1), default: []].append(
                Framework.Group(id: row.text(2), parent: row[3], title: row.pair(4)))
        }
        let frameworks = try all(db, "framework") { row in
            Framework(
                id: Framework.ID(row.text(1)), version: row.text(2), title: row.pair(3), publisher: row.text(5),
                source: row.text(6), licence: row.text(7), groups: groups[row.text(1)] ?? [])
        }
        let controls = try all(db, "control", control)
        let domains = try all(db, "domain") { Domain(id: Domain.ID($0.text(1)), title: $0.pair(2)) }
        let links = try all(db, "mapping") { row in
            MappingLink(
                question: Question.ID(row.text(1)),
                control: Control.ID(framework: Framework.ID(row.text(2)), code: row.text(3)),
                relationship: MappingLink.Relationship(rawValue: row.text(4)) ?? .intersectsWith, strength: row[5],
                why: row[6])
        }
        let outside = try all(db, "outside_baseline") { row in
            OutsideBaseline(
                control: Control.ID(framework: Framework.ID(row.text(1)), code: row.text(2)), reason: row.pair(3))
        }
        let compensating = try all(db, "compensating_measure") { row in
            CompensatingMeasure(
                id: CompensatingMeasure.ID(row.text(1)), title: row.pair(2), statement: row.pair(4),
                reduces: row.list(6).map { Question.ID($0) },
                inPlaceWhen: row.list(7).map { part in
                    let parts = part.split(separator: "|").map(String.init)
                    return CompensatingMeasure.Proof(
                        question: Question.ID(parts.first ?? ""), options: Array(parts.dropFirst()))
                })
        }
        let kinds = try all(db, "evidence_kind") { row in
            EvidenceKind(
                id: EvidenceKind.ID(row.text(1)), validMonths: row[2], title: row.pair(3), description: row.pair(5),
                sharing: EvidenceKind.Sharing(rawValue: row.text(7)) ?? .never)
        }
        return Library(
            frameworks: frameworks, controls: controls, domains: domains, questions: try questions(db), links: links,
            outside: outside, measures: try all(db, "measure", measure), compensating: compensating,
            evidenceKinds: kinds)
    }

    private static func control(_ row: Row) -> Control {
        Control(
            id: Control.ID(framework: Framework.ID(row.text(1)), code: row.text(2)), parents: row.list(3),
            kind: row.text(4), binding: Control.Binding(rawValue: row.text(5)) ?? .mandatory, appliesTo: row.text(6),
            needs: row.list(7).compactMap { Trait(rawValue: $0) }, title: row.pair(8), summary: row.pair(10),
            deadlines: zip(row.list(12), row.list(13)).map { LocalizedText(en: $0, nl: $1) }, nationalArticle: row[14])
    }

    private static func questions(_ db: Database) throws -> [Question] {
        var options: [String: [AnswerOption]] = [:]
        try each(db, "option") { row in
            options[row.text(1), default: []].append(
                AnswerOption(
                    id: row.text(2), level: row[3], status: ImplementationStatus(rawValue: row.text(4)) ?? .planned,
                    label: row.pair(5), statement: row.pair(7)))
        }
        var facts: [String: [FactDefinition]] = [:]
        try each(db, "fact") { row in
            facts[row.text(1), default: []].append(
                FactDefinition(
                    id: FactDefinition.ID(row.text(2)), unit: FactDefinition.Unit(rawValue: row.text(3)) ?? .count,
                    minimum: row[4], maximum: row[5], label: row.pair(6), options: row.list(8)))
        }
        return try all(db, "question") { row in
            let parent: String? = row[16]
            return Question(
                id: Question.ID(row.text(1)), domain: Domain.ID(row.text(2)),
                tier: Question.Tier(rawValue: row.text(3)) ?? .full, risk: row[4],
                owner: Question.Owner(rawValue: row.text(5)) ?? .it, topic: row.pair(6), prompt: row.pair(8),
                why: row.pair(10), guidance: row.pair(12), options: options[row.text(1)] ?? [],
                allowsNotApplicable: row[14], needs: row.list(15).compactMap { Trait(rawValue: $0) },
                followUp: parent.map { Question.FollowUp(question: Question.ID($0), options: row.list(17)) },
                facts: facts[row.text(1)] ?? [], evidence: row.list(18).map { EvidenceKind.ID($0) })
        }
    }

    private static func measure(_ row: Row) -> Measure {
        let days = row.list(8).map { $0.split(separator: "|").compactMap { Double($0) } }
        var effort: [OrganisationProfile.Size: Measure.Effort] = [:]
        for (size, values) in zip(OrganisationProfile.Size.allCases, days) where values.count == 3 {
            effort[size] = Measure.Effort(low: values[0], likely: values[1], high: values[2])
        }
        return Measure(
            id: Measure.ID(row.text(1)), domain: Domain.ID(row.text(2)), title: row.pair(3), description: row.pair(5),
            closes: row.list(7).compactMap { part in
                let parts = part.split(separator: "|").map(String.init)
                return parts.count == 2 ? Measure.Closing(question: Question.ID(parts[0]), option: parts[1]) : nil
            },
            effort: effort, leadWeeks: row[9], after: row.list(10).map { Measure.ID($0) },
            owner: Question.Owner(rawValue: row.text(11)) ?? .it, leaves: row.list(12).map { EvidenceKind.ID($0) },
            milestone: row.pair(13), meanwhile: row.list(15).map { CompensatingMeasure.ID($0) })
    }

    private static func each(_ db: Database, _ table: String, _ body: (Row) throws -> Void) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(table) ORDER BY position")
        while let row = try rows.next() { try body(row) }
    }

    private static func all<Value>(_ db: Database, _ table: String, _ make: (Row) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try each(db, table) { values.append(try make($0)) }
        return values
    }
}

extension Row {
    fileprivate func text(_ index: Int) -> String { self[index] }
    fileprivate func pair(_ index: Int) -> LocalizedText { LocalizedText(en: self[index], nl: self[index + 1]) }
    fileprivate func list(_ index: Int) -> [String] { LibraryTables.split(self[index]) }
}
