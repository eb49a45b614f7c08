import Foundation
import ReadinessModel
import Storage

extension Workspace {
    package typealias HealthCheck = AssessmentStore.HealthCheck

    /// Verifies everything that can be verified without a person.
    package func health() throws -> [HealthCheck] { try store.health() }

    /// The audit trail, oldest first: time, actor, action, subject, detail.
    package func auditLines() throws -> [[String]] {
        try store.auditTrail().map { [$0.at, $0.actor, $0.action, $0.subject, $0.detail] }
    }

    /// Writes a whole copy and verifies it.
    package func backup(to path: String) throws {
        try store.backup(to: path)
        let copy = try AssessmentStore.open(at: path)
        if let bad = try copy.health().first(where: { $0.problem != nil }) {
            throw StorageError.damaged(path, detail: "\(bad.name): \(bad.problem ?? "")")
        }
        try copy.close()
    }

    /// Puts a verified back-up in the place of a workspace; returns where the file before is kept.
    package static func restore(from backup: String, to path: String) throws -> String? {
        let copy = try AssessmentStore.open(at: backup)
        if let bad = try copy.health().first(where: { $0.problem != nil }) {
            throw StorageError.damaged(backup, detail: "\(bad.name): \(bad.problem ?? "")")
        }
        let draft = path + ".restoring"
        try? FileManager.default.removeItem(atPath: draft)
        try copy.backup(to: draft)
        var kept: String?
        if FileManager.default.fileExists(atPath: path) {
            var number = 1
            while FileManager.default.fileExists(atPath: "\(path).before-restore-\(number)") { number += 1 }
            kept = "\(path).before-restore-\(number)"
            // Side files belong to the old file and must not be read beside the new one.
            if let old = try? AssessmentStore.open(at: path) { try? old.close() }
            try FileManager.default.moveItem(atPath: path, toPath: kept ?? path)
            for side in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + side) }
        }
        try FileManager.default.moveItem(atPath: draft, toPath: path)
        return kept
    }
}

/// Care for the library itself.
package enum LibraryCare {
    /// Everything that is wrong with the files, sorted by place.
    package static func diagnostics(of surroundings: Surroundings) throws -> [Diagnostic] {
        LibraryLoader.load(try surroundings.librarySource().files()).diagnostics
    }
}
