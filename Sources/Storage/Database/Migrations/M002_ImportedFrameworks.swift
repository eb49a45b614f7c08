import GRDB

/// Frameworks that a user brought along, and their crosswalks to those of the library.
///
/// No row refers to a table of the library: the library is replaced as a whole, and imports stay.
enum M002 {
    static func register(in migrator: inout DatabaseMigrator) {
        migrator.registerMigration("002-imported-frameworks") { db in try db.execute(sql: tables) }
    }

    private static let tables = """
        CREATE TABLE imported_framework (
            id TEXT PRIMARY KEY, version TEXT NOT NULL, title_en TEXT NOT NULL, title_nl TEXT NOT NULL,
            publisher TEXT NOT NULL, source TEXT NOT NULL, licence TEXT NOT NULL, source_name TEXT,
            imported_on TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE imported_group (
            framework_id TEXT NOT NULL REFERENCES imported_framework(id) ON DELETE CASCADE, position INTEGER NOT NULL,
            id TEXT NOT NULL, parent_id TEXT, title_en TEXT NOT NULL, title_nl TEXT NOT NULL,
            PRIMARY KEY (framework_id, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE imported_control (
            framework_id TEXT NOT NULL REFERENCES imported_framework(id) ON DELETE CASCADE, position INTEGER NOT NULL,
            id TEXT NOT NULL, parent_id TEXT, kind TEXT NOT NULL, applies_to TEXT NOT NULL, title_en TEXT NOT NULL,
            title_nl TEXT NOT NULL, summary_en TEXT NOT NULL, summary_nl TEXT NOT NULL, alias TEXT,
            PRIMARY KEY (framework_id, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE imported_crosswalk (
            framework_id TEXT NOT NULL, control_id TEXT NOT NULL, base_framework_id TEXT NOT NULL,
            base_control_id TEXT NOT NULL,
            relationship TEXT NOT NULL CHECK (relationship IN ('equal', 'subset-of', 'superset-of', 'intersects-with')),
            strength INTEGER NOT NULL CHECK (strength BETWEEN 1 AND 10),
            PRIMARY KEY (framework_id, control_id, base_framework_id, base_control_id),
            FOREIGN KEY (framework_id, control_id) REFERENCES imported_control(framework_id, id) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        """
}
