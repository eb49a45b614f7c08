import GRDB
import ReadinessModel

/// The body of knowledge in SQLite: written once per content hash, read at every start.
enum LibraryTables {
    /// Lists are kept as one text, separated by a character that no id holds.
    static let separator: Character = "\u{1F}"

    static func storedHash(_ db: Database) throws -> String? {
        try String.fetchOne(db, sql: "SELECT hash FROM library WHERE id = 1")
    }

    /// Replaces whatever library the database holds.
    static func write(_ library: Library, hash: String, origin: String, to db: Database) throws {
        for table in [
            "outside_baseline", "mapping", "control", "control_group", "framework", "fact", "option", "question",
            "domain",
            "measure", "compensating_measure", "evidence_kind", "library",
        ] { try db.execute(sql: "DELETE FROM \(table)") }
        try insert(
            db, "framework",
            library.frameworks.map {
                [$0.id.rawValue, $0.version, $0.title.en, $0.title.nl, $0.publisher, $0.source, $0.licence]
            })
        try insert(
            db, "control_group",
            library.frameworks.flatMap { framework in
                framework.groups.map {
                    [framework.id.rawValue, $0.id, $0.parent, $0.title.en, $0.title.nl]
                        as [(any DatabaseValueConvertible)?]
                }
            })
        try insert(
            db, "control",
            library.controls.map {
                [
                    $0.id.framework.rawValue, $0.id.code, join($0.parents), $0.kind, $0.binding.rawValue, $0.appliesTo,
                    join($0.needs.map(\.rawValue)), $0.title.en, $0.title.nl, $0.summary.en, $0.summary.nl,
                    join($0.deadlines.map(\.en)), join($0.deadlines.map(\.nl)), $0.nationalArticle,
                ]
            })
        try insert(db, "domain", library.domains.map { [$0.id.rawValue, $0.title.en, $0.title.nl] })
        try insert(db, "question", library.questions.map(row))
        try insert(
            db, "option",
            library.questions.flatMap { question in
                question.options.map {
                    [
                        question.id.rawValue, $0.id, $0.level, $0.status.rawValue, $0.label.en, $0.label.nl,
                        $0.statement.en,
                        $0.statement.nl,
                    ] as [(any DatabaseValueConvertible)?]
                }
            })
        try insert(
            db, "fact",
            library.questions.flatMap { question in
                question.facts.map {
                    [
                        question.id.rawValue, $0.id.rawValue, $0.unit.rawValue, $0.minimum, $0.maximum, $0.label.en,
                        $0.label.nl, join($0.options),
                    ] as [(any DatabaseValueConvertible)?]
                }
            })
        try insert(
            db, "mapping",
            library.links.map {
                [
                    $0.question.rawValue, $0.control.framework.rawValue, $0.control.code, $0.relationship.rawValue,
                    $0.strength, $0.why,
                ]
            })
        try insert(
            db, "outside_baseline",
            library.outside.map {
                [$0.control.framework.rawValue, $0.control.code, $0.reason.en, $0.reason.nl]
            })
        try insert(db, "measure", library.measures.map(row))
        try insert(
            db, "compensating_measure",
            library.compensating.map {
                [
                    $0.id.rawValue, $0.title.en, $0.title.nl, $0.statement.en, $0.statement.nl,
                    join($0.reduces.map(\.rawValue)),
                    join(
                        $0.inPlaceWhen.map { proof in ([proof.question.rawValue] + proof.options).joined(separator: "|")
                        }),
                ]
            })
        try insert(
            db, "evidence_kind",
            library.evidenceKinds.map {
                [
                    $0.id.rawValue, $0.validMonths, $0.title.en, $0.title.nl, $0.description.en, $0.description.nl,
                    $0.sharing.rawValue,
                ]
            })
        try db.execute(sql: "INSERT INTO library (id, hash, origin) VALUES (1, ?, ?)", arguments: [hash, origin])
    }

    private static func row(_ question: Question) -> [(any DatabaseValueConvertible)?] {
        [
            question.id.rawValue, question.domain.rawValue, question.tier.rawValue, question.risk,
            question.owner.rawValue, question.topic.en, question.topic.nl, question.prompt.en, question.prompt.nl,
            question.why.en, question.why.nl, question.guidance.en, question.guidance.nl, question.allowsNotApplicable,
            join(question.needs.map(\.rawValue)), question.followUp?.question.rawValue,
            join(question.followUp?.options ?? []), join(question.evidence.map(\.rawValue)),
        ]
    }

    private static func row(_ measure: Measure) -> [(any DatabaseValueConvertible)?] {
        let effort = OrganisationProfile.Size.allCases.map { size in
            let days = measure.effort[size] ?? Measure.Effort(low: 0, likely: 0, high: 0)
            return "\(days.low)|\(days.likely)|\(days.high)"
        }
        return [
            measure.id.rawValue, measure.domain.rawValue, measure.title.en, measure.title.nl, measure.description.en,
            measure.description.nl, join(measure.closes.map { "\($0.question)|\($0.option)" }), join(effort),
            measure.leadWeeks, join(measure.after.map(\.rawValue)), measure.owner.rawValue,
            join(measure.leaves.map(\.rawValue)), measure.milestone.en, measure.milestone.nl,
            join(measure.meanwhile.map(\.rawValue)),
        ]
    }

    /// Inserts rows whose first column is the position, counted from 1.
    private static func insert(_ db: Database, _ table: String, _ rows: [[(any DatabaseValueConvertible)?]]) throws {
        guard let first = rows.first else { return }
        let marks = Array(repeating: "?", count: first.count + 1).joined(separator: ", ")
        let statement = try db.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
        for (position, row) in rows.enumerated() {
            try statement.execute(arguments: StatementArguments([position + 1] + row))
        }
    }

    static func join(_ parts: [String]) -> String {
        parts.joined(separator: String(separator))
    }

    static func split(_ text: String) -> [String] {
        text.isEmpty ? [] : text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
