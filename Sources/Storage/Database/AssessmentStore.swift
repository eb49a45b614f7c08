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

    /// Opens a workspace that exists, bringing its schema up to date after a back-up beside it.
    package static func open(at path: String) throws(StorageError) -> AssessmentStore {
        guard FileManager.default.fileExists(atPath: path) else { throw .missing(path) }
        let readOnly = !FileManager.default.isWritableFile(atPath: path)
        return try store(at: path, readOnly: readOnly, creating: false)
    }

    /// Makes a new workspace; the file must not exist.
    package static func create(at path: String) throws(StorageError) -> AssessmentStore {
        guard !FileManager.default.fileExists(atPath: path) else { throw .exists(path) }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw .readOnly(folder)
        }
        return try store(at: path, readOnly: false, creating: true)
    }

    /// A workspace in memory, for tests.
    package static func inMemory() throws(StorageError) -> AssessmentStore {
        let path = ":memory:"
        return try wrapping(path) {
            let queue = try DatabaseQueue(configuration: configuration(readOnly: false, isFile: false))
            try Migrations.migrator.migrate(queue)
            return AssessmentStore(path: path, queue: queue, isReadOnly: false)
        }
    }

    private static func configuration(readOnly: Bool, isFile: Bool = true) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            guard isFile, !readOnly else { return }
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            try db.execute(sql: "PRAGMA synchronous = FULL")
        }
        return configuration
    }

    private static func store(at path: String, readOnly: Bool, creating: Bool) throws(StorageError) -> AssessmentStore {
        if !creating { try checkHeader(of: path) }
        return try wrapping(path) {
            let queue = try DatabaseQueue(path: path, configuration: configuration(readOnly: readOnly))
            let migrator = Migrations.migrator
            if !creating {
                let state = try queue.read { db in
                    (
                        id: try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
                        isNewer: try migrator.hasBeenSuperseded(db), isComplete: try migrator.hasCompletedMigrations(db)
                    )
                }
                guard state.id == Migrations.applicationID else { throw StorageError.notAWorkspace(path) }
                if state.isNewer {
                    let last = try queue.read { try migrator.appliedIdentifiers($0).max() ?? "?" }
                    throw StorageError.newerWorkspace(path, version: last)
                }
                if state.isComplete { return AssessmentStore(path: path, queue: queue, isReadOnly: readOnly) }
                if readOnly { throw StorageError.readOnly(path) }
                let copy = path + ".before-upgrade"
                try? FileManager.default.removeItem(atPath: copy)
                try queue.backup(to: DatabaseQueue(path: copy))
            }
            try migrator.migrate(queue)
            if creating {
                try queue.write { try $0.execute(sql: "PRAGMA application_id = \(Migrations.applicationID)") }
            }
            return AssessmentStore(path: path, queue: queue, isReadOnly: readOnly)
        }
    }

    /// A file that is no database is told apart before SQLite opens it.
    private static func checkHeader(of path: String) throws(StorageError) {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw .unreadable(path) }
        let head = (try? handle.read(upToCount: 16)) ?? Data()
        try? handle.close()
        guard head == Data("SQLite format 3\u{0}".utf8) else { throw .notADatabase(path) }
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
            case .SQLITE_FULL, .SQLITE_IOERR: throw .diskFull(path)
            case .SQLITE_NOTADB: throw .notADatabase(path)
            case .SQLITE_CORRUPT: throw .damaged(path, detail: error.message ?? "corrupt")
            default: throw .unexpected("\(path): \(error.message ?? "database error") (\(error.resultCode))")
            }
        } catch {
            throw .unexpected("\(path): \(error)")
        }
    }
}
