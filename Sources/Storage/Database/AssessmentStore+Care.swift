import Foundation
import GRDB

extension AssessmentStore {
    /// One thing that was verified, and what was found.
    package struct HealthCheck: Sendable, Hashable {
        package var name: String
        /// nil when all is well.
        package var problem: String?
    }

    /// Verifies the file, its references, the audit trail and the hash of every file in it.
    package func health() throws(StorageError) -> [HealthCheck] {
        try read { db in
            let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check")
            let broken = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
            let audit = try AuditTrail.firstBreak(in: db)
            var files: [String] = []
            let rows = try Row.fetchCursor(db, sql: "SELECT sha256, bytes FROM file ORDER BY sha256")
            while let row = try rows.next() {
                let stored: String = row[0]
                if stored != sha256(row[1] as Data) { files.append(stored) }
            }
            return [
                HealthCheck(name: "database", problem: integrity == ["ok"] ? nil : integrity.joined(separator: "; ")),
                HealthCheck(name: "references", problem: broken == 0 ? nil : "\(broken) rows point at nothing"),
                HealthCheck(
                    name: "audit trail",
                    problem: audit.map { "row \($0) does not follow from the one before: something was changed" }),
                HealthCheck(
                    name: "evidence files",
                    problem: files.isEmpty ? nil : "changed since they were filed: \(files.joined(separator: ", "))"),
            ]
        }
    }

    /// The audit trail, newest last.
    package func auditTrail() throws(StorageError) -> [AuditEntry] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM audit_trail ORDER BY sequence").map {
                AuditEntry(
                    at: $0["at"], actor: $0["actor"], action: $0["action"], subject: $0["subject"], detail: $0["detail"]
                )
            }
        }
    }

    /// Writes a whole copy, complete even while others write; the file must not exist.
    package func backup(to path: String) throws(StorageError) {
        guard !FileManager.default.fileExists(atPath: path) else { throw .exists(path) }
        let draft = path + ".partial"
        try? FileManager.default.removeItem(atPath: draft)
        do {
            try Self.wrapping(path) {
                let target = try DatabaseQueue(path: draft)
                try queue.backup(to: target)
                // A copy without side files: it can be carried away as one file.
                try target.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
                try target.close()
            }
        } catch {
            try? FileManager.default.removeItem(atPath: draft)
            throw error
        }
        guard rename(draft, path) == 0 else { throw .readOnly(path) }
    }

    /// Closes the file; what was written is in the main file then.
    package func close() throws(StorageError) {
        try Self.wrapping(self.path) { try queue.close() }
    }
}
