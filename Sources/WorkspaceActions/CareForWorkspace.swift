import ReadinessModel
import Storage

extension Workspace {
    package typealias HealthCheck = AssessmentStore.HealthCheck

    /// Verifies everything that can be verified without a person, before anything is upgraded or written.
    package static func health(at path: String) throws -> [HealthCheck] {
        let store = try AssessmentStore.inspect(at: path)
        let checks = try store.health()
        try store.close()
        return checks
    }

    /// The audit trail, oldest first: time, actor, action, subject, detail.
    package func auditLines() throws -> [[String]] {
        try store.auditTrail().map { [$0.at, $0.actor, $0.action, $0.subject, $0.detail] }
    }

    /// Writes a whole copy and verifies it.
    package func backup(to path: String) throws {
        try store.backup(to: path)
        if let bad = try Self.health(at: path).first(where: { $0.problem != nil }) {
            throw StorageError.damaged(path, detail: "\(bad.name): \(bad.problem ?? "")")
        }
    }

    /// Puts a verified back-up in the place of a workspace; returns where the file before is kept.
    package static func restore(from backup: String, to path: String) throws -> String? {
        try AssessmentStore.restore(from: backup, to: path)
    }
}

/// Care for the library itself.
package enum LibraryCare {
    /// Everything that is wrong with the files, sorted by place.
    package static func diagnostics(of surroundings: Surroundings) throws -> [Diagnostic] {
        LibraryLoader.diagnostics(of: try surroundings.librarySource().files())
    }
}
