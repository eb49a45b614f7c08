import GRDB

/// What M001 left open: the facts, compensating measures and the row of a closed quarter cannot be changed by any SQL.
enum M003 {
    static func register(in migrator: inout DatabaseMigrator) {
        migrator.registerMigration("003-closed-quarters-stay-closed") { db in try db.execute(sql: triggers) }
    }

    // REPLACE deletes without firing the trigger for deletes: what would be replaced is looked for before.
    private static let triggers = """
        CREATE TRIGGER finalised_compensating_insert BEFORE INSERT ON compensating_in_place
            WHEN (SELECT finalised_on FROM assessment WHERE id = NEW.assessment_id) IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'the assessment is finalised'); END;
        CREATE TRIGGER finalised_compensating_update BEFORE UPDATE ON compensating_in_place
            WHEN EXISTS (SELECT 1 FROM assessment
                WHERE id IN (OLD.assessment_id, NEW.assessment_id) AND finalised_on IS NOT NULL)
            BEGIN SELECT RAISE(ABORT, 'the assessment is finalised'); END;
        CREATE TRIGGER finalised_compensating_delete BEFORE DELETE ON compensating_in_place
            WHEN (SELECT finalised_on FROM assessment WHERE id = OLD.assessment_id) IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'the assessment is finalised'); END;
        CREATE TRIGGER finalised_fact_update BEFORE UPDATE ON answer_fact
            WHEN EXISTS (SELECT 1 FROM assessment
                WHERE id IN (OLD.assessment_id, NEW.assessment_id) AND finalised_on IS NOT NULL)
            BEGIN SELECT RAISE(ABORT, 'the assessment is finalised'); END;
        CREATE TRIGGER finalised_answer_moved BEFORE UPDATE OF assessment_id ON answer
            WHEN (SELECT finalised_on FROM assessment WHERE id = NEW.assessment_id) IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'the assessment is finalised'); END;
        CREATE TRIGGER finalised_assessment_delete BEFORE DELETE ON assessment WHEN OLD.finalised_on IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'the assessment is finalised'); END;
        CREATE TRIGGER finalised_assessment_replaced BEFORE INSERT ON assessment
            WHEN EXISTS (SELECT 1 FROM assessment WHERE finalised_on IS NOT NULL AND (id = NEW.id
                OR (organisation_id = NEW.organisation_id AND quarter = NEW.quarter)))
            BEGIN SELECT RAISE(ABORT, 'the assessment is finalised'); END;
        CREATE TRIGGER finalised_assessment_overwritten BEFORE UPDATE ON assessment
            WHEN EXISTS (SELECT 1 FROM assessment WHERE finalised_on IS NOT NULL AND id <> OLD.id AND (id = NEW.id
                OR (organisation_id = NEW.organisation_id AND quarter = NEW.quarter)))
            BEGIN SELECT RAISE(ABORT, 'the assessment is finalised'); END;
        """
}
