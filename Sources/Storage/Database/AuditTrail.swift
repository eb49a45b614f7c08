import GRDB

/// Who did what when: rows are only added, and each carries the hash of the row before.
enum AuditTrail {
    /// What came before the first row.
    static let origin = String(repeating: "0", count: 64)

    static func append(_ entry: AuditEntry, to db: Database) throws {
        let last = try Row.fetchOne(db, sql: "SELECT sequence, hash FROM audit_trail ORDER BY sequence DESC LIMIT 1")
        let sequence: Int = last.map { $0["sequence"] + 1 } ?? 1
        let previous: String = last?["hash"] ?? origin
        try db.execute(
            sql: "INSERT INTO audit_trail VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                sequence, entry.at, entry.actor, entry.action, entry.subject, entry.detail, previous,
                hash(entry, sequence: sequence, previous: previous),
            ])
    }

    /// The sequence number of the first row that does not follow from the one before; nil for a sound trail.
    static func firstBreak(in db: Database) throws -> Int? {
        var previous = origin
        var expected = 1
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM audit_trail ORDER BY sequence")
        while let row = try rows.next() {
            let entry = AuditEntry(
                at: row["at"], actor: row["actor"], action: row["action"], subject: row["subject"],
                detail: row["detail"])
            let sequence: Int = row["sequence"]
            let stored: String = row["hash"]
            guard sequence == expected, row["previous_hash"] == previous,
                stored == hash(entry, sequence: sequence, previous: previous)
            else { return sequence }
            previous = stored
            expected += 1
        }
        return nil
    }

    private static func hash(_ entry: AuditEntry, sequence: Int, previous: String) -> String {
        let parts = [previous, String(sequence), entry.at, entry.actor, entry.action, entry.subject, entry.detail]
        // The length in front keeps two different rows from reading alike.
        return sha256(parts.map { "\($0.utf8.count):\($0)" }.joined().utf8)
    }
}

/// One line of the audit trail.
package struct AuditEntry: Sendable, Hashable {
    /// Date and time in UTC, ISO 8601.
    package var at: String
    package var actor: String
    package var action: String
    package var subject: String
    package var detail: String

    package init(at: String, actor: String, action: String, subject: String, detail: String = "") {
        self.at = at
        self.actor = actor
        self.action = action
        self.subject = subject
        self.detail = detail
    }
}
