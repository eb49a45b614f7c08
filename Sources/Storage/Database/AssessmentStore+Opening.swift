import Foundation
import GRDB

extension AssessmentStore {
    /// Opens a workspace that exists, bringing its schema up to date after a back-up beside it.
    package static func open(at path: String) throws(StorageError) -> AssessmentStore {
        guard FileManager.default.fileExists(atPath: path) else { throw .missing(path) }
        try checkHeader(of: path)
        let readOnly = !WorkspaceFile.isWritable(path)
        return try wrapping(path) {
            let store = AssessmentStore(
                path: path, queue: try queue(at: path, readOnly: readOnly), isReadOnly: readOnly)
            if try store.isUpToDate() { return store }
            if readOnly { throw StorageError.readOnly(path) }
            let copy = path + ".before-upgrade"
            WorkspaceFile.remove(copy)
            try store.copy(to: copy)
            try Migrations.migrator.migrate(store.queue)
            return store
        }
    }

    /// Opens a workspace as it lies there, to be verified: neither file nor schema is touched.
    package static func inspect(at path: String) throws(StorageError) -> AssessmentStore {
        guard FileManager.default.fileExists(atPath: path) else { throw .missing(path) }
        try checkHeader(of: path)
        return try wrapping(path) {
            let store = AssessmentStore(path: path, queue: try queue(at: path, readOnly: true), isReadOnly: true)
            _ = try store.isUpToDate()
            return store
        }
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
        try WorkspaceFile.make(path)
        do {
            return try wrapping(path) {
                let queue = try queue(at: path, readOnly: false)
                try Migrations.migrator.migrate(queue)
                return AssessmentStore(path: path, queue: queue, isReadOnly: false)
            }
        } catch {
            WorkspaceFile.remove(path)
            throw error
        }
    }

    /// Makes a new workspace and fills it: it is there under its name when all of it is, or not at all.
    package static func create(at path: String, filling fill: (AssessmentStore) throws -> Void) throws {
        guard !FileManager.default.fileExists(atPath: path) else { throw StorageError.exists(path) }
        let draft = "\(path).new-\(ProcessInfo.processInfo.processIdentifier)"
        WorkspaceFile.remove(draft)
        defer { WorkspaceFile.remove(draft) }
        let store = try create(at: draft)
        do {
            try fill(store)
        } catch {
            try? store.close()
            throw error
        }
        try store.close()
        try WorkspaceFile.publish(draft, as: path)
    }

    static func configuration(readOnly: Bool, isFile: Bool = true) -> Configuration {
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

    static func queue(at path: String, readOnly: Bool) throws -> DatabaseQueue {
        let configuration = configuration(readOnly: readOnly)
        // SQLite reads a write-ahead log with the help of a file beside it, which nobody can make in a folder that may
        // not be written; without a log the main file is all there is.
        let isFrozen =
            readOnly && !WorkspaceFile.isFolderWritable(of: path)
            && !FileManager.default.fileExists(atPath: path + "-wal")
        return try DatabaseQueue(
            path: isFrozen ? WorkspaceFile.immutableName(path) : path, configuration: configuration)
    }

    /// Whether the schema is the program's own; throws for a file of something else and for one of a later version.
    private func isUpToDate() throws -> Bool {
        let migrator = Migrations.migrator
        return try queue.read { db in
            guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Migrations.applicationID else {
                throw StorageError.notAWorkspace(path)
            }
            if try migrator.hasBeenSuperseded(db) {
                throw StorageError.newerWorkspace(path, version: try migrator.appliedIdentifiers(db).max() ?? "?")
            }
            return try migrator.hasCompletedMigrations(db)
        }
    }

    /// A file that is no database is told apart before SQLite opens it.
    static func checkHeader(of path: String) throws(StorageError) {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw .unreadable(path) }
        let head = (try? handle.read(upToCount: 16)) ?? Data()
        try? handle.close()
        guard head == Data("SQLite format 3\u{0}".utf8) else { throw .notADatabase(path) }
    }
}
