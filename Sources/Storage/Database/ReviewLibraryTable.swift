import ContractReview
import Foundation
import GRDB

extension AssessmentStore {
    /// Playbook and floors of the library in the file; nil when they were not kept yet for this version.
    package func reviewLibrary(hash: String) throws(StorageError) -> ReviewLibrary? {
        let json = try read { db in
            try Data.fetchOne(
                db, sql: "SELECT CAST(json AS BLOB) FROM review_library WHERE id = 1 AND hash = ?", arguments: [hash])
        }
        guard let json, let stored = try? JSONDecoder().decode(ReviewLibrary.Stored.self, from: json) else { return nil }
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
        }
    }
}
