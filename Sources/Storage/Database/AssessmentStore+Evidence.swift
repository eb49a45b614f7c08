import Foundation
import GRDB
import ReadinessModel

extension AssessmentStore {
    /// All evidence of an organisation, by id.
    package func evidence(of organisation: Int) throws(StorageError) -> [Evidence] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM evidence WHERE organisation_id = ? ORDER BY code", arguments: [organisation]
            ).map { row in
                Evidence(
                    id: Evidence.ID(row["code"]), kind: EvidenceKind.ID(row["kind_id"]), title: row["title"],
                    questions: LibraryTables.split(row["questions"]).map { Question.ID($0) },
                    issuedOn: Day(row["issued_on"] as String) ?? Day(number: 0),
                    validUntil: Day(row["valid_until"] as String) ?? Day(number: 0),
                    approvedForSharing: row["approved"], location: row["location"], sha256: row["sha256"],
                    note: row["note"])
            }
        }
    }

    /// Adds or replaces evidence, with the bytes of its file where there is one: all or none.
    package func save(
        _ items: [(evidence: Evidence, file: [UInt8]?)], of organisation: Int, entry: AuditEntry
    ) throws(StorageError) {
        try write(entry) { db in
            for item in items { try save(item.evidence, file: item.file, of: organisation, db) }
        }
    }

    func save(_ evidence: Evidence, file: [UInt8]?, of organisation: Int, _ db: Database) throws {
        var hash = evidence.sha256
        if let file {
            let digest = sha256(file)
            try db.execute(sql: "INSERT OR IGNORE INTO file VALUES (?, ?)", arguments: [digest, Data(file)])
            hash = digest
        }
        try db.execute(
            sql: """
                INSERT INTO evidence (organisation_id, code, kind_id, title, questions, issued_on, valid_until,
                    approved, location, sha256, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (organisation_id, code) DO UPDATE SET kind_id = excluded.kind_id,
                    title = excluded.title, questions = excluded.questions, issued_on = excluded.issued_on,
                    valid_until = excluded.valid_until, approved = excluded.approved,
                    location = excluded.location, sha256 = excluded.sha256, note = excluded.note
                """,
            arguments: [
                organisation, evidence.id.rawValue, evidence.kind.rawValue, evidence.title,
                LibraryTables.join(evidence.questions.map(\.rawValue)), evidence.issuedOn.description,
                evidence.validUntil.description, evidence.approvedForSharing, evidence.location, hash, evidence.note,
            ])
    }

    /// The bytes of a file by its SHA-256; nil when the workspace does not hold it.
    package func file(_ sha256: String) throws(StorageError) -> [UInt8]? {
        try read { db in
            try Data.fetchOne(db, sql: "SELECT bytes FROM file WHERE sha256 = ?", arguments: [sha256]).map { Array($0) }
        }
    }
}
