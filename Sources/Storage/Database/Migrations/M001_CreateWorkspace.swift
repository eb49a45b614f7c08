import GRDB

/// Catalogue tables, organisations, assessments, evidence, plans and the audit trail.
enum M001 {
    static func register(in migrator: inout DatabaseMigrator) {
        migrator.registerMigration("001-create-workspace") { db in
            // With the schema, in one transaction: a file has both or neither.
            try db.execute(sql: "PRAGMA application_id = \(Migrations.applicationID)")
            try db.execute(sql: catalogue)
            try db.execute(sql: workspace)
        }
    }

    private static let catalogue = """
        CREATE TABLE library (
            id INTEGER PRIMARY KEY CHECK (id = 1), hash TEXT NOT NULL, origin TEXT NOT NULL
        ) STRICT;
        CREATE TABLE framework (
            position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version TEXT NOT NULL, title_en TEXT NOT NULL,
            title_nl TEXT NOT NULL, publisher TEXT NOT NULL, source TEXT NOT NULL, licence TEXT NOT NULL
        ) STRICT;
        CREATE TABLE control_group (
            position INTEGER PRIMARY KEY, framework_id TEXT NOT NULL REFERENCES framework(id) ON DELETE CASCADE,
            id TEXT NOT NULL, parent_id TEXT, title_en TEXT NOT NULL, title_nl TEXT NOT NULL, UNIQUE (framework_id, id)
        ) STRICT;
        CREATE TABLE control (
            position INTEGER PRIMARY KEY, framework_id TEXT NOT NULL REFERENCES framework(id) ON DELETE CASCADE,
            id TEXT NOT NULL, parents TEXT NOT NULL, kind TEXT NOT NULL,
            binding TEXT NOT NULL CHECK (binding IN ('mandatory', 'addressable', 'selectable', 'contractual')),
            applies_to TEXT NOT NULL, needs TEXT NOT NULL, title_en TEXT NOT NULL, title_nl TEXT NOT NULL,
            summary_en TEXT NOT NULL, summary_nl TEXT NOT NULL, deadlines_en TEXT NOT NULL, deadlines_nl TEXT NOT NULL,
            national_article TEXT, UNIQUE (framework_id, id)
        ) STRICT;
        CREATE TABLE domain (
            position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title_en TEXT NOT NULL, title_nl TEXT NOT NULL
        ) STRICT;
        CREATE TABLE question (
            position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, domain_id TEXT NOT NULL REFERENCES domain(id),
            tier TEXT NOT NULL, risk INTEGER NOT NULL CHECK (risk BETWEEN 1 AND 5), owner TEXT NOT NULL,
            topic_en TEXT NOT NULL, topic_nl TEXT NOT NULL, prompt_en TEXT NOT NULL, prompt_nl TEXT NOT NULL,
            why_en TEXT NOT NULL, why_nl TEXT NOT NULL, guidance_en TEXT NOT NULL, guidance_nl TEXT NOT NULL,
            allows_not_applicable INTEGER NOT NULL CHECK (allows_not_applicable IN (0, 1)), needs TEXT NOT NULL,
            follow_up_question TEXT, follow_up_options TEXT NOT NULL, evidence TEXT NOT NULL
        ) STRICT;
        CREATE TABLE option (
            position INTEGER PRIMARY KEY, question_id TEXT NOT NULL REFERENCES question(id) ON DELETE CASCADE,
            id TEXT NOT NULL, level REAL NOT NULL CHECK (level BETWEEN 0 AND 1), status TEXT NOT NULL,
            label_en TEXT NOT NULL, label_nl TEXT NOT NULL, statement_en TEXT NOT NULL, statement_nl TEXT NOT NULL,
            UNIQUE (question_id, id)
        ) STRICT;
        CREATE TABLE fact (
            position INTEGER PRIMARY KEY, question_id TEXT NOT NULL REFERENCES question(id) ON DELETE CASCADE,
            id TEXT NOT NULL UNIQUE, unit TEXT NOT NULL, minimum REAL, maximum REAL, label_en TEXT NOT NULL,
            label_nl TEXT NOT NULL, options TEXT NOT NULL
        ) STRICT;
        CREATE TABLE mapping (
            position INTEGER PRIMARY KEY, question_id TEXT NOT NULL REFERENCES question(id) ON DELETE CASCADE,
            framework_id TEXT NOT NULL, control_id TEXT NOT NULL, relationship TEXT NOT NULL,
            strength INTEGER NOT NULL CHECK (strength BETWEEN 1 AND 10), why TEXT,
            FOREIGN KEY (framework_id, control_id) REFERENCES control(framework_id, id) ON DELETE CASCADE
        ) STRICT;
        CREATE TABLE outside_baseline (
            position INTEGER PRIMARY KEY, framework_id TEXT NOT NULL, control_id TEXT NOT NULL, reason_en TEXT NOT NULL,
            reason_nl TEXT NOT NULL
        ) STRICT;
        CREATE TABLE measure (
            position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, domain_id TEXT NOT NULL, title_en TEXT NOT NULL,
            title_nl TEXT NOT NULL, description_en TEXT NOT NULL, description_nl TEXT NOT NULL, closes TEXT NOT NULL,
            effort TEXT NOT NULL, lead_weeks INTEGER NOT NULL, after TEXT NOT NULL, owner TEXT NOT NULL,
            leaves TEXT NOT NULL, milestone_en TEXT NOT NULL, milestone_nl TEXT NOT NULL, meanwhile TEXT NOT NULL
        ) STRICT;
        CREATE TABLE compensating_measure (
            position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title_en TEXT NOT NULL, title_nl TEXT NOT NULL,
            statement_en TEXT NOT NULL, statement_nl TEXT NOT NULL, reduces TEXT NOT NULL, in_place_when TEXT NOT NULL
        ) STRICT;
        CREATE TABLE evidence_kind (
            position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, valid_months INTEGER NOT NULL, title_en TEXT NOT NULL,
            title_nl TEXT NOT NULL, description_en TEXT NOT NULL, description_nl TEXT NOT NULL, sharing TEXT NOT NULL
        ) STRICT;
        """

    private static let workspace = """
        CREATE TABLE organisation (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, profile TEXT NOT NULL,
            profile_is_assumed INTEGER NOT NULL CHECK (profile_is_assumed IN (0, 1)), capacity REAL CHECK (capacity >= 0)
        ) STRICT;
        CREATE TABLE assessment (
            id INTEGER PRIMARY KEY, organisation_id INTEGER NOT NULL REFERENCES organisation(id),
            quarter TEXT NOT NULL, started_on TEXT NOT NULL, finalised_on TEXT, snapshot TEXT,
            UNIQUE (organisation_id, quarter), CHECK ((finalised_on IS NULL) = (snapshot IS NULL))
        ) STRICT;
        CREATE TABLE answer (
            assessment_id INTEGER NOT NULL REFERENCES assessment(id), question_id TEXT NOT NULL,
            choice TEXT NOT NULL CHECK (choice IN ('option', 'unknown', 'not-applicable')), option_id TEXT, reason TEXT,
            scope TEXT, note TEXT, recorded_by TEXT NOT NULL, recorded_on TEXT NOT NULL, carried_from TEXT,
            PRIMARY KEY (assessment_id, question_id), CHECK ((choice = 'option') = (option_id IS NOT NULL)),
            CHECK ((choice = 'not-applicable') = (reason IS NOT NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE answer_fact (
            assessment_id INTEGER NOT NULL, question_id TEXT NOT NULL, fact_id TEXT NOT NULL, number REAL, day TEXT,
            PRIMARY KEY (assessment_id, question_id, fact_id), CHECK ((number IS NULL) <> (day IS NULL)),
            FOREIGN KEY (assessment_id, question_id) REFERENCES answer(assessment_id, question_id) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE compensating_in_place (
            assessment_id INTEGER NOT NULL REFERENCES assessment(id), compensating_id TEXT NOT NULL,
            PRIMARY KEY (assessment_id, compensating_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE evidence (
            id INTEGER PRIMARY KEY, organisation_id INTEGER NOT NULL REFERENCES organisation(id), code TEXT NOT NULL,
            kind_id TEXT NOT NULL, title TEXT NOT NULL, questions TEXT NOT NULL, issued_on TEXT NOT NULL,
            valid_until TEXT NOT NULL, approved INTEGER NOT NULL CHECK (approved IN (0, 1)), location TEXT,
            sha256 TEXT REFERENCES file(sha256), note TEXT, UNIQUE (organisation_id, code)
        ) STRICT;
        CREATE TABLE file (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
        CREATE TABLE fixed_date (
            organisation_id INTEGER NOT NULL REFERENCES organisation(id), measure_id TEXT NOT NULL, earliest TEXT,
            deadline TEXT, PRIMARY KEY (organisation_id, measure_id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE audit_trail (
            sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
            subject TEXT NOT NULL, detail TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL
        ) STRICT;
        CREATE TRIGGER audit_trail_keeps_rows BEFORE UPDATE ON audit_trail
            BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
        CREATE TRIGGER audit_trail_loses_none BEFORE DELETE ON audit_trail
            BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
        CREATE TRIGGER finalised_answer_insert BEFORE INSERT ON answer
            WHEN (SELECT finalised_on FROM assessment WHERE id = NEW.assessment_id) IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'the assessment is finalised'); END;
        CREATE TRIGGER finalised_answer_update BEFORE UPDATE ON answer
            WHEN (SELECT finalised_on FROM assessment WHERE id = OLD.assessment_id) IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'the assessment is finalised'); END;
        CREATE TRIGGER finalised_answer_delete BEFORE DELETE ON answer
            WHEN (SELECT finalised_on FROM assessment WHERE id = OLD.assessment_id) IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'the assessment is finalised'); END;
        CREATE TRIGGER finalised_fact_insert BEFORE INSERT ON answer_fact
            WHEN (SELECT finalised_on FROM assessment WHERE id = NEW.assessment_id) IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'the assessment is finalised'); END;
        CREATE TRIGGER finalised_fact_delete BEFORE DELETE ON answer_fact
            WHEN (SELECT finalised_on FROM assessment WHERE id = OLD.assessment_id) IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'the assessment is finalised'); END;
        CREATE TRIGGER finalised_assessment BEFORE UPDATE ON assessment WHEN OLD.finalised_on IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'the assessment is finalised'); END;
        """
}
