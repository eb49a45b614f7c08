import Foundation
import GRDB
import ReadinessModel

extension AssessmentStore {
    /// The content hash of the library in the file; nil before the first loading.
    package func libraryHash() throws(StorageError) -> String? {
        try read { try LibraryTables.storedHash($0) }
    }

    /// The library in the file, with the frameworks that were imported into it.
    package func library() throws(StorageError) -> Library {
        try read { try ImportTables.library($0) }
    }

    /// Replaces the library; imported frameworks, answers, evidence and plans stay.
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
