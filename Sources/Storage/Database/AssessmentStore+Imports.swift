import GRDB
import ReadinessModel

/// Frameworks that a user brought along. They outlive every new version of the library.
extension AssessmentStore {
    /// All imported frameworks, by id.
    package func importedFrameworks() throws(StorageError) -> [ImportedFramework] {
        try read { try ImportTables.frameworks($0) }
    }

    /// The crosswalks of the imported frameworks.
    package func importedCrosswalks() throws(StorageError) -> [ImportedCrosswalk] {
        try read { try ImportTables.crosswalks($0) }
    }

    /// Adds a framework: all of it or nothing.
    package func add(_ imported: ImportedFramework, on day: Day, entry: AuditEntry) throws(StorageError) {
        try write(entry) { try ImportTables.insert(imported, on: day, to: $0) }
    }

    /// Adds a crosswalk, in the place of the one between the same two frameworks: all of it or nothing.
    package func replace(_ crosswalk: ImportedCrosswalk, entry: AuditEntry) throws(StorageError) {
        try write(entry) { try ImportTables.replace(crosswalk, in: $0) }
    }

    /// Removes an imported framework with its crosswalks. Answers, and quarters that are closed, stay as they are.
    package func removeImportedFramework(_ id: Framework.ID, entry: AuditEntry) throws(StorageError) {
        try write(entry) { db in
            try db.execute(sql: "DELETE FROM imported_framework WHERE id = ?", arguments: [id.rawValue])
        }
    }
}
