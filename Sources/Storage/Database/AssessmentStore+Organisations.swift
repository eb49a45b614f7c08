import Foundation
import GRDB
import ReadinessModel

extension AssessmentStore {
    package func organisations() throws(StorageError) -> [Organisation] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM organisation ORDER BY id").map { try organisation($0, db) }
        }
    }

    /// Adds an organisation and returns it with its id.
    package func add(
        _ profile: OrganisationProfile, assumed: Bool, entry: AuditEntry
    ) throws(StorageError) -> Organisation {
        try write(entry) { db in
            try db.execute(
                sql: "INSERT INTO organisation (name, profile, profile_is_assumed) VALUES (?, ?, ?)",
                arguments: [profile.name, try encoded(profile), assumed])
            return Organisation(id: Int(db.lastInsertedRowID), profile: profile, profileIsAssumed: assumed)
        }
    }

    /// Replaces profile, capacity and fixed dates of an organisation.
    package func update(_ organisation: Organisation, entry: AuditEntry) throws(StorageError) {
        try write(entry) { db in
            try db.execute(
                sql: "UPDATE organisation SET name = ?, profile = ?, profile_is_assumed = ?, capacity = ? WHERE id = ?",
                arguments: [
                    organisation.name, try encoded(organisation.profile), organisation.profileIsAssumed,
                    organisation.capacity, organisation.id,
                ])
            try db.execute(sql: "DELETE FROM fixed_date WHERE organisation_id = ?", arguments: [organisation.id])
            for (measure, date) in organisation.fixedDates.sorted(by: { $0.key < $1.key }) {
                try db.execute(
                    sql: "INSERT INTO fixed_date VALUES (?, ?, ?, ?)",
                    arguments: [
                        organisation.id, measure.rawValue, date.earliest?.description, date.deadline?.description,
                    ])
            }
        }
    }

    /// The assessments of an organisation, oldest first.
    package func assessments(of organisation: Int) throws(StorageError) -> [AssessmentRecord] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM assessment WHERE organisation_id = ? ORDER BY quarter",
                arguments: [organisation]
            ).map(record)
        }
    }

    /// Opens an empty assessment.
    package func startAssessment(
        of organisation: Int, quarter: Quarter, on day: Day, entry: AuditEntry
    ) throws(StorageError) -> AssessmentRecord {
        try write(entry) { db in
            try db.execute(
                sql: "INSERT INTO assessment (organisation_id, quarter, started_on) VALUES (?, ?, ?)",
                arguments: [organisation, quarter.description, day.description])
            return AssessmentRecord(id: Int(db.lastInsertedRowID), quarter: quarter, startedOn: day)
        }
    }

    /// Opens an assessment that carries the answers of another, unconfirmed.
    package func carryAssessment(
        from old: AssessmentRecord, of organisation: Int, to quarter: Quarter, on day: Day, entry: AuditEntry
    ) throws(StorageError) -> AssessmentRecord {
        try write(entry) { db in
            try db.execute(
                sql: "INSERT INTO assessment (organisation_id, quarter, started_on) VALUES (?, ?, ?)",
                arguments: [organisation, quarter.description, day.description])
            let id = Int(db.lastInsertedRowID)
            try db.execute(
                sql: """
                    INSERT INTO answer SELECT ?, question_id, choice, option_id, reason, scope, note, recorded_by,
                        recorded_on, coalesce(carried_from, ?) FROM answer WHERE assessment_id = ?
                    """, arguments: [id, old.quarter.description, old.id])
            try db.execute(
                sql: """
                    INSERT INTO answer_fact SELECT ?, question_id, fact_id, number, day FROM answer_fact
                        WHERE assessment_id = ?
                    """, arguments: [id, old.id])
            try db.execute(
                sql:
                    "INSERT INTO compensating_in_place SELECT ?, compensating_id FROM compensating_in_place WHERE assessment_id = ?",
                arguments: [id, old.id])
            return AssessmentRecord(id: id, quarter: quarter, startedOn: day)
        }
    }

    /// Makes an assessment immutable, with what it came to.
    package func finalise(
        _ record: AssessmentRecord, snapshot: Snapshot, on day: Day, entry: AuditEntry
    ) throws(StorageError) {
        if record.finalisedOn != nil { throw .finalised(record.quarter) }
        try write(entry) { db in
            try db.execute(
                sql: "UPDATE assessment SET finalised_on = ?, snapshot = ? WHERE id = ? AND finalised_on IS NULL",
                arguments: [day.description, try encoded(snapshot), record.id])
        }
    }

    private func organisation(_ row: Row, _ db: Database) throws -> Organisation {
        let id: Int = row["id"]
        let profile = try JSONDecoder().decode(OrganisationProfile.self, from: Data((row["profile"] as String).utf8))
        var dates: [Measure.ID: Organisation.FixedDate] = [:]
        for date in try Row.fetchAll(
            db, sql: "SELECT measure_id, earliest, deadline FROM fixed_date WHERE organisation_id = ?", arguments: [id])
        {
            dates[Measure.ID(date["measure_id"])] = Organisation.FixedDate(
                earliest: (date["earliest"] as String?).flatMap { Quarter($0) },
                deadline: (date["deadline"] as String?).flatMap { Quarter($0) })
        }
        return Organisation(
            id: id, profile: profile, profileIsAssumed: row["profile_is_assumed"], capacity: row["capacity"],
            fixedDates: dates)
    }

    private func record(_ row: Row) throws -> AssessmentRecord {
        guard let quarter = Quarter(row["quarter"]), let started = Day(row["started_on"]) else {
            throw StorageError.damaged(path, detail: "an assessment without quarter or day")
        }
        let snapshot = try (row["snapshot"] as String?).map {
            try JSONDecoder().decode(Snapshot.self, from: Data($0.utf8))
        }
        return AssessmentRecord(
            id: row["id"], quarter: quarter, startedOn: started,
            finalisedOn: (row["finalised_on"] as String?).flatMap { Day($0) }, snapshot: snapshot)
    }

    private func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
