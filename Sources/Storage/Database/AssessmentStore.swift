import Foundation
import GRDB
import ReadinessModel

/// A workspace: one SQLite file with the library, organisations, assessments, evidence and the audit trail.
///
/// Writes are methods that keep an invariant in one transaction and add a line to the audit trail; when they return,
/// the change is on the disk.
package struct AssessmentStore: Sendable {
    package let path: String
    let queue: DatabaseQueue
    /// The file may be read but not written.
    package let isReadOnly: Bool

    /// A workspace in memory, for tests.
    package static func inMemory() throws(StorageError) -> AssessmentStore {
        let path = ":memory:"
        return try wrapping(path) {
            let queue = try DatabaseQueue(configuration: configuration(readOnly: false, isFile: false))
            try Migrations.migrator.migrate(queue)
            return AssessmentStore(path: path, queue: queue, isReadOnly: false)
        }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(StorageError) -> Value {
        try Self.wrapping(path) { try queue.read(body) }
    }

    /// One transaction with its line in the audit trail.
    func write<Value>(_ entry: AuditEntry?, _ body: (Database) throws -> Value) throws(StorageError) -> Value {
        if isReadOnly { throw .readOnly(path) }
        return try Self.wrapping(path) {
            try queue.write { db in
                let value = try body(db)
                if let entry { try AuditTrail.append(entry, to: db) }
                return value
            }
        }
    }

    /// Database errors in the words of this program.
    static func wrapping<Value>(_ path: String, _ body: () throws -> Value) throws(StorageError) -> Value {
        do {
            return try body()
        } catch let error as StorageError {
            throw error
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: throw .locked(path)
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: throw .readOnly(path)
            case .SQLITE_FULL: throw .diskFull(path)
            case .SQLITE_IOERR: throw diskError(error, path)
            case .SQLITE_NOTADB: throw .notADatabase(path)
            case .SQLITE_CORRUPT: throw .damaged(path, detail: error.message ?? "corrupt")
            default: throw .unexpected("\(path): \(error.message ?? "database error") (\(error.resultCode))")
            }
        } catch {
            throw .unexpected("\(path): \(error)")
        }
    }

    private static func diskError(_ error: DatabaseError, _ path: String) -> StorageError {
        let writing: [ResultCode] = [
            .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_TRUNCATE, .SQLITE_IOERR_SHMSIZE,
        ]
        let code = error.extendedResultCode
        if writing.contains(code), WorkspaceFile.isOutOfRoom(path) { return .diskFull(path) }
        return .diskFault(path, detail: "\(error.message ?? "disk I/O error"), SQLite code \(code.rawValue)")
    }
}
