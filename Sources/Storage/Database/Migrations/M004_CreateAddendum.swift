import GRDB

/// Buyers' addenda, the decisions on their clauses, and the organisation's own positions.
enum M004 {
    static func register(in migrator: inout DatabaseMigrator) {
        migrator.registerMigration("004-create-addendum") { db in
            try db.execute(sql: sql)
        }
    }

    private static let sql = """
        CREATE TABLE addendum (
            id INTEGER PRIMARY KEY, organisation_id INTEGER NOT NULL REFERENCES organisation(id), code TEXT NOT NULL,
            file_name TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES file(sha256), format TEXT NOT NULL,
            buyer TEXT NOT NULL, regimes TEXT NOT NULL, critical INTEGER NOT NULL CHECK (critical IN (0, 1)),
            received_at TEXT NOT NULL, due_at TEXT NOT NULL, text TEXT NOT NULL, notes TEXT NOT NULL,
            UNIQUE (organisation_id, code)
        ) STRICT;
        CREATE TABLE decision (
            addendum_id INTEGER NOT NULL REFERENCES addendum(id), clause_key TEXT NOT NULL, number TEXT NOT NULL,
            stance TEXT NOT NULL CHECK (stance IN ('accept', 'negotiate', 'reject')), reason TEXT NOT NULL,
            wording TEXT, decided_by TEXT NOT NULL, decided_at TEXT NOT NULL, clause_text TEXT NOT NULL,
            commitments TEXT NOT NULL, basis TEXT NOT NULL, PRIMARY KEY (addendum_id, clause_key)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE position (
            organisation_id INTEGER NOT NULL REFERENCES organisation(id), position_id TEXT NOT NULL,
            preferred REAL NOT NULL, fallback REAL NOT NULL, walk_away REAL NOT NULL,
            PRIMARY KEY (organisation_id, position_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE clause_decider (
            question_id TEXT NOT NULL, clause_type TEXT NOT NULL, title_en TEXT NOT NULL, title_nl TEXT NOT NULL,
            PRIMARY KEY (question_id, clause_type)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE review_library (id INTEGER PRIMARY KEY CHECK (id = 1), hash TEXT NOT NULL, json TEXT NOT NULL) STRICT;
        """
}
