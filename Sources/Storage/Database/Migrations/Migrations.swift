import GRDB

/// The history of the workspace's schema. Each step is SQL text only, never names a type of ours, and never changes once
/// released: it describes the past.
enum Migrations {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        M001.register(in: &migrator)
        M002.register(in: &migrator)
        M003.register(in: &migrator)
        M004.register(in: &migrator)
        return migrator
    }

    /// What `PRAGMA application_id` says of a workspace: "regi".
    static let applicationID = 0x7265_6769
}
