import Foundation
import GRDB
import ReadinessModel

extension AssessmentStore {
    /// The content hash of the library in the file; nil before the first loading.
    package func libraryHash() throws(StorageError) -> String? {
        try read { try LibraryTables.storedHash($0) }
    }

    /// The library in the file.
    package func library() throws(StorageError) -> Library {
        try read { try LibraryTables.read($0) }
    }

    /// Replaces the library; answers, evidence and plans stay.
    package func replaceLibrary(
        with library: Library, hash: String, origin: String, entry: AuditEntry?
    ) throws(StorageError) {
        try write(entry) { try LibraryTables.write(library, hash: hash, origin: origin, to: $0) }
    }

    /// The number of rows of each table, by name: what a test or `doctor` looks at.
    package func rowCounts() throws(StorageError) -> [String: Int] {
        try read { db in
            let tables = try String.fetchAll(
                db,
                sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
            var counts: [String: Int] = [:]
            for table in tables { counts[table] = try Int.fetchOne(db, sql: "SELECT count(*) FROM \"\(table)\"") }
            return counts
        }
    }
}

/// A library kept outside any workspace, for commands that need none: a cache that may be thrown away.
package enum LibraryCache {
    /// The library for the given files, from the cache when it holds just these, read from YAML and kept otherwise.
    ///
    /// A cache that cannot be written is no fault: the library is then read from YAML each time.
    package static func library(
        for files: LibraryFiles, hash: String, in folder: String?
    ) throws(StorageError) -> Library {
        guard let folder else { return try read(files) }
        let path = folder + "/library-\(hash.prefix(16)).sqlite"
        if FileManager.default.fileExists(atPath: path), let store = try? AssessmentStore.open(at: path),
            let stored = try? store.libraryHash(), stored == hash, let library = try? store.library()
        {
            return library
        }
        let library = try read(files)
        let draft = path + ".\(ProcessInfo.processInfo.processIdentifier)"
        if let store = try? AssessmentStore.create(at: draft),
            (try? store.replaceLibrary(with: library, hash: hash, origin: files.origin, entry: nil)) != nil,
            (try? store.close()) != nil
        {
            // A rename is whole or not at all: two first runs at once cannot spoil each other's cache.
            _ = rename(draft, path)
        }
        for leftover in [draft, draft + "-wal", draft + "-shm"] {
            try? FileManager.default.removeItem(atPath: leftover)
        }
        return library
    }

    /// Reads the YAML; every fault is reported.
    package static func read(_ files: LibraryFiles) throws(StorageError) -> Library {
        let result = LibraryLoader.load(files)
        guard result.diagnostics.isEmpty else { throw .libraryInvalid(result.diagnostics) }
        return result.library
    }
}
