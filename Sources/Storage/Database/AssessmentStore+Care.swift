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
        WorkspaceFile.remove(draft)
        defer { WorkspaceFile.remove(draft) }
        try copy(to: draft)
        try WorkspaceFile.publish(draft, as: path)
    }

    /// A copy without side files: it can be carried away as one file.
    func copy(to path: String) throws(StorageError) {
        try WorkspaceFile.make(path)
        try Self.wrapping(path) {
            let target = try DatabaseQueue(path: path)
            try queue.backup(to: target)
            try target.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try target.close()
        }
    }

    /// Closes the file; what was written is in the main file then.
    package func close() throws(StorageError) {
        try Self.wrapping(self.path) { try queue.close() }
    }

    /// Puts a verified back-up in the place of a workspace; returns where the file before is kept.
    ///
    /// The back-up is copied first and never opened itself: it stays as it was, byte for byte.
    package static func restore(from backup: String, to path: String) throws -> String? {
        let manager = FileManager.default
        guard manager.fileExists(atPath: backup) else { throw StorageError.missing(backup) }
        let draft = path + ".restoring"
        WorkspaceFile.remove(draft)
        defer { WorkspaceFile.remove(draft) }
        try checkHeader(of: backup)
        try adopt(backup, as: draft)
        guard manager.fileExists(atPath: path) else {
            try WorkspaceFile.publish(draft, as: path)
            return nil
        }
        var number = 1
        while manager.fileExists(atPath: "\(path).before-restore-\(number)") { number += 1 }
        let kept = "\(path).before-restore-\(number)"
        for end in [""] + WorkspaceFile.sides where manager.fileExists(atPath: path + end) {
            // Side files belong to the old file and must not be read beside the new one.
            guard rename(path + end, kept + end) == 0 else { throw StorageError.readOnly(path) }
        }
        do {
            try WorkspaceFile.publish(draft, as: path)
        } catch {
            for end in [""] + WorkspaceFile.sides { rename(kept + end, path + end) }
            throw error
        }
        return kept
    }

    /// Copies a back-up, with what its write-ahead log holds, to a file of our own and verifies that.
    private static func adopt(_ backup: String, as draft: String) throws {
        do {
            for end in ["", "-wal"] where FileManager.default.fileExists(atPath: backup + end) {
                try FileManager.default.copyItem(atPath: backup + end, toPath: draft + end)
                try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: draft + end)
            }
        } catch {
            throw FileManager.default.isReadableFile(atPath: backup)
                ? StorageError.readOnly(draft) : StorageError.unreadable(backup)
        }
        do {
            let copy = try inspect(at: draft)
            let bad = try copy.health().first { $0.problem != nil }
            try copy.close()
            if let bad { throw StorageError.damaged(backup, detail: "\(bad.name): \(bad.problem ?? "")") }
            // What the log holds goes into the main file, which alone gets the name.
            let merged = try queue(at: draft, readOnly: false)
            try merged.close()
        } catch StorageError.notAWorkspace {
            throw StorageError.notAWorkspace(backup)
        } catch StorageError.newerWorkspace(_, let version) {
            throw StorageError.newerWorkspace(backup, version: version)
        } catch StorageError.damaged(_, let detail) {
            throw StorageError.damaged(backup, detail: detail)
        }
    }
}
