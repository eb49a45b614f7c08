import GRDB
import ReadinessModel

/// Imported frameworks in SQLite, beside the tables of the library and never touched by them.
enum ImportTables {
    /// The library of the tables of the library, with every import in it.
    static func library(_ db: Database) throws -> Library {
        let library = try LibraryTables.read(db)
        let imports = try frameworks(db)
        guard !imports.isEmpty else { return library }
        return library.adding(imports, crosswalks: try crosswalks(db))
    }

    static func frameworks(_ db: Database) throws -> [ImportedFramework] {
        var groups: [String: [Framework.Group]] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT * FROM imported_group ORDER BY framework_id, position") {
            groups[row["framework_id"], default: []].append(
                Framework.Group(id: row["id"], parent: row["parent_id"], title: text(row, "title")))
        }
        var controls: [String: [Control]] = [:]
        var aliases: [String: [String: String]] = [:]
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM imported_control ORDER BY framework_id, position")
        while let row = try rows.next() {
            let framework: String = row["framework_id"]
            let parent: String? = row["parent_id"]
            let control = Control(
                id: Control.ID(framework: Framework.ID(framework), code: row["id"]),
                parents: parent.map { [$0] } ?? [], kind: row["kind"], binding: ImportedFramework.binding,
                appliesTo: row["applies_to"], needs: [], title: text(row, "title"), summary: text(row, "summary"),
                deadlines: [])
            controls[framework, default: []].append(control)
            if let alias: String = row["alias"] { aliases[framework, default: [:]][control.id.code] = alias }
        }
        return try Row.fetchAll(db, sql: "SELECT * FROM imported_framework ORDER BY id").map { row in
            let id: String = row["id"]
            return ImportedFramework(
                framework: Framework(
                    id: Framework.ID(id), version: row["version"], title: text(row, "title"),
                    publisher: row["publisher"], source: row["source"], licence: row["licence"],
                    groups: groups[id] ?? [], isImported: true),
                controls: controls[id] ?? [], sourceName: row["source_name"], aliases: aliases[id] ?? [:])
        }
    }

    static func crosswalks(_ db: Database) throws -> [ImportedCrosswalk] {
        var crosswalks: [ImportedCrosswalk] = []
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT framework_id, base_framework_id, control_id, base_control_id, relationship, strength
                FROM imported_crosswalk ORDER BY framework_id, base_framework_id, control_id, base_control_id
                """)
        while let row = try rows.next() {
            let framework = Framework.ID(row[0] as String)
            let base = Framework.ID(row[1] as String)
            if crosswalks.last.map({ $0.framework != framework || $0.base != base }) ?? true {
                crosswalks.append(ImportedCrosswalk(framework: framework, base: base, pairs: []))
            }
            crosswalks[crosswalks.count - 1].pairs.append(
                ImportedCrosswalk.Pair(
                    control: row[2], base: row[3],
                    relationship: MappingLink.Relationship(rawValue: row[4] as String) ?? .intersectsWith,
                    strength: row[5]))
        }
        return crosswalks
    }

    static func insert(_ imported: ImportedFramework, on day: Day, to db: Database) throws {
        let framework = imported.framework
        let id = framework.id.rawValue
        try db.execute(
            sql: "INSERT INTO imported_framework VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                id, framework.version, framework.title.en, framework.title.nl, framework.publisher, framework.source,
                framework.licence, imported.sourceName, day.description,
            ])
        for (position, group) in framework.groups.enumerated() {
            try db.execute(
                sql: "INSERT INTO imported_group VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [id, position + 1, group.id, group.parent, group.title.en, group.title.nl])
        }
        let statement = try db.cachedStatement(
            sql: "INSERT INTO imported_control VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for (position, control) in imported.controls.enumerated() {
            try statement.execute(arguments: [
                id, position + 1, control.id.code, control.parents.first, control.kind, control.appliesTo,
                control.title.en, control.title.nl, control.summary.en, control.summary.nl,
                imported.aliases[control.id.code],
            ])
        }
    }

    /// Takes the place of the crosswalk between the same two frameworks.
    static func replace(_ crosswalk: ImportedCrosswalk, in db: Database) throws {
        let framework = crosswalk.framework.rawValue
        let base = crosswalk.base.rawValue
        try db.execute(
            sql: "DELETE FROM imported_crosswalk WHERE framework_id = ? AND base_framework_id = ?",
            arguments: [framework, base])
        let statement = try db.cachedStatement(sql: "INSERT INTO imported_crosswalk VALUES (?, ?, ?, ?, ?, ?)")
        for pair in crosswalk.pairs {
            try statement.execute(arguments: [
                framework, pair.control, base, pair.base, pair.relationship.rawValue, pair.strength,
            ])
        }
    }

    private static func text(_ row: Row, _ name: String) -> LocalizedText {
        LocalizedText(en: row["\(name)_en"], nl: row["\(name)_nl"])
    }
}
