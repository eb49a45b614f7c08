import ContractReview
import Foundation
import GRDB
import ReadinessModel

extension AssessmentStore {
    /// Playbook and floors of the library in the file; nil when they were not kept yet for this version.
    package func reviewLibrary(hash: String) throws(StorageError) -> ReviewLibrary? {
        let json = try read { db in
            try Data.fetchOne(
                db, sql: "SELECT CAST(json AS BLOB) FROM review_library WHERE id = 1 AND hash = ?", arguments: [hash])
        }
        guard let json, let stored = try? JSONDecoder().decode(ReviewLibrary.Stored.self, from: json) else {
            return nil
        }
        return ReviewLibrary(
            playbook: stored.playbook, floors: stored.floors, defaultSupplier: stored.defaultSupplier, diagnostics: [])
    }

    /// Keeps playbook and floors for a version of the library.
    package func keep(_ library: ReviewLibrary, hash: String) throws(StorageError) {
        let stored = ReviewLibrary.Stored(
            playbook: library.playbook, floors: library.floors, defaultSupplier: library.defaultSupplier)
        try write(nil) { db in
            let json = String(decoding: try JSONEncoder().encode(stored), as: UTF8.self)
            try db.execute(sql: "INSERT OR REPLACE INTO review_library VALUES (1, ?, ?)", arguments: [hash, json])
            try db.execute(sql: "DELETE FROM clause_decider")
            for decider in library.playbook.deciders {
                try db.execute(
                    sql: "INSERT INTO clause_decider VALUES (?, ?, ?, ?)",
                    arguments: [decider.name, decider.type.rawValue, decider.title.en, decider.title.nl])
            }
        }
    }

    /// The clause types that each question or fact decides, by its name; nil when not kept yet for this version.
    package func clauseTypes(hash: String) throws(StorageError) -> [String: [LocalizedText]]? {
        try read { db in
            guard try String.fetchOne(db, sql: "SELECT hash FROM review_library WHERE id = 1") == hash else {
                return nil
            }
            let rows = try Row.fetchCursor(db, sql: "SELECT * FROM clause_decider ORDER BY question_id, clause_type")
            var found: [String: [LocalizedText]] = [:]
            while let row = try rows.next() {
                found[row[0], default: []].append(LocalizedText(en: row[2], nl: row[3]))
            }
            return found
        }
    }
}
