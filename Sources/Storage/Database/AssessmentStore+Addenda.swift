import ContractReview
import Foundation
import GRDB
import ReadinessModel

extension AssessmentStore {
    /// The addenda of an organisation, oldest first.
    package func addenda(of organisation: Int) throws(StorageError) -> [AddendumRecord] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM addendum WHERE organisation_id = ? ORDER BY id", arguments: [organisation]
            ).map { row in
                AddendumRecord(
                    id: row["id"], code: row["code"], fileName: row["file_name"], sha256: row["sha256"],
                    format: row["format"], buyer: row["buyer"],
                    regimes: BuyerRegimes(
                        names: Set(LibraryTables.split(row["regimes"])), critical: row["critical"]),
                    receivedAt: row["received_at"], dueAt: row["due_at"],
                    text: try JSONDecoder().decode(AddendumText.self, from: Data((row["text"] as String).utf8)),
                    notes: try JSONDecoder().decode([LocalizedText].self, from: Data((row["notes"] as String).utf8)))
            }
        }
    }

    /// Keeps an addendum with its file, or replaces the one of the same code; decisions stay.
    package func save(
        _ addendum: AddendumRecord, file: [UInt8], of organisation: Int, entry: AuditEntry
    ) throws(StorageError) -> AddendumRecord {
        try write(entry) { db in
            try db.execute(
                sql: "INSERT OR IGNORE INTO file VALUES (?, ?)", arguments: [addendum.sha256, Data(file)])
            let text = String(decoding: try JSONEncoder().encode(addendum.text), as: UTF8.self)
            try db.execute(
                sql: """
                    INSERT INTO addendum (organisation_id, code, file_name, sha256, format, buyer, regimes, critical,
                        received_at, due_at, text, notes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (organisation_id, code) DO UPDATE SET file_name = excluded.file_name,
                        sha256 = excluded.sha256, format = excluded.format, buyer = excluded.buyer,
                        regimes = excluded.regimes, critical = excluded.critical, due_at = excluded.due_at,
                        text = excluded.text, notes = excluded.notes
                    """,
                arguments: [
                    organisation, addendum.code, addendum.fileName, addendum.sha256, addendum.format, addendum.buyer,
                    LibraryTables.join(addendum.regimes.names.sorted()), addendum.regimes.critical,
                    addendum.receivedAt, addendum.dueAt, text,
                    String(decoding: try JSONEncoder().encode(addendum.notes), as: UTF8.self),
                ])
            var saved = addendum
            saved.id =
                try Int.fetchOne(
                    db, sql: "SELECT id FROM addendum WHERE organisation_id = ? AND code = ?",
                    arguments: [organisation, addendum.code]) ?? 0
            return saved
        }
    }

    /// The decisions on an addendum's clauses, by the clause's key.
    package func decisions(on addendum: Int) throws(StorageError) -> [String: ClauseDecision] {
        try read { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT * FROM decision WHERE addendum_id = ?", arguments: [addendum])
            return try rows.reduce(into: [:]) { found, row in
                let commitments = try JSONDecoder().decode(
                    [Commitment].self, from: Data((row["commitments"] as String).utf8))
                found[row["clause_key"]] = ClauseDecision(
                    clauseKey: row["clause_key"], number: row["number"],
                    stance: Stance(rawValue: row["stance"]) ?? .negotiate, reason: row["reason"],
                    wording: row["wording"], decidedBy: row["decided_by"], decidedAt: row["decided_at"],
                    clauseText: row["clause_text"], commitments: commitments, basis: row["basis"])
            }
        }
    }

    /// Records a decision; the one before it on the same clause is replaced, and both stand in the audit trail.
    package func record(
        _ decision: ClauseDecision, on addendum: Int, entry: AuditEntry
    ) throws(StorageError) {
        try write(entry) { db in
            let commitments = String(decoding: try JSONEncoder().encode(decision.commitments), as: UTF8.self)
            try db.execute(
                sql: "INSERT OR REPLACE INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    addendum, decision.clauseKey, decision.number, decision.stance.rawValue, decision.reason,
                    decision.wording, decision.decidedBy, decision.decidedAt, decision.clauseText, commitments,
                    decision.basis,
                ])
        }
    }

    /// The organisation's own positions, by id: preferred, fallback, walk-away.
    package func positions(of organisation: Int) throws(StorageError) -> [String: [Double]] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM position WHERE organisation_id = ?", arguments: [organisation]
            ).reduce(into: [:]) { $0[$1["position_id"]] = [$1["preferred"], $1["fallback"], $1["walk_away"]] }
        }
    }

    package func setPosition(
        _ id: String, to numbers: [Double], of organisation: Int, entry: AuditEntry
    ) throws(StorageError) {
        try write(entry) { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO position VALUES (?, ?, ?, ?, ?)",
                arguments: [organisation, id, numbers[0], numbers[1], numbers[2]])
        }
    }
}
