import ContractReview
import Foundation
import ReadinessModel
import Reporting
import Storage

/// Care for the playbook: its examples, and what an edit changes.
package enum PlaybookCare {
    /// Checks the playbook of the surroundings' library, and compares it with the built-in one on documents.
    package static func check(_ surroundings: Surroundings, documents: [String]) throws -> PlaybookReport.Outcome {
        let files = try surroundings.librarySource().files()
        let edited = ReviewLibrary.load(files)
        var failures = edited.diagnostics.map(\.description)
        if failures.isEmpty {
            failures =
                exampleFailures(edited.playbook)
                + FloorGuard.exampleFaults(in: edited.floors, playbook: edited.playbook).map {
                    "floors: \($0.floor) \($0.shouldMatch ? "does not catch" : "catches, and should not"): \($0.sentence)"
                }
        }
        var changes: [PlaybookReport.Change] = []
        let builtIn = ReviewLibrary.load(.embedded)
        for path in try documents.flatMap(paths) {
            let document = try AddendumReading.document(at: path)
            let before = review(document, builtIn)
            let after = review(document, edited)
            for (old, new) in zip(before.clauses, after.clauses) {
                let was = describe(old)
                let now = describe(new)
                if was != now {
                    changes.append(
                        PlaybookReport.Change(
                            document: document.fileName, clause: new.clause.number ?? new.clause.id.description,
                            text: new.clause.text, before: was, after: now))
                }
            }
        }
        return PlaybookReport.Outcome(
            failures: failures, changes: changes, documents: documents.count,
            examples: edited.playbook.entries.flatMap { [$0.examples] + $0.flags.map(\.examples) }
                .reduce(0) { $0 + $1.match.count + $1.noMatch.count }
                + edited.floors.reduce(0) { $0 + 2 * ($1.examples.match.count + $1.examples.noMatch.count) })
    }

    private static func review(_ document: ReadDocument, _ library: ReviewLibrary) -> AddendumReview {
        AddendumReview(
            of: document.text, playbook: library.playbook, posture: library.defaultSupplier, regimes: BuyerRegimes(),
            floors: library.floors)
    }

    private static func describe(_ item: AddendumReview.ReviewedClause) -> String {
        ([item.verdict.stance.rawValue] + item.reading.types.map(\.type.rawValue)
            + item.reading.redFlags.map(\.flag.rawValue)).joined(separator: ", ")
    }

    /// Examples that are not recognised as the file says.
    private static func exampleFailures(_ playbook: Playbook) -> [String] {
        let classifier = Classifier(playbook: playbook)
        func readings(_ sentence: String) -> [ClauseReading] {
            classifier.readings(of: Segmenter.addendum(from: AddendumText(paragraph: sentence)))
        }
        func failures(
            _ examples: PlaybookEntry.Examples, of name: String, in entry: PlaybookEntry,
            isFound: (ClauseReading) -> Bool
        ) -> [String] {
            let place = "playbook/\(entry.type.rawValue).yaml: \(name)"
            return examples.match.filter { !readings($0).contains(where: isFound) }.map {
                "\(place) is not recognised in: \($0)"
            }
                + examples.noMatch.filter { readings($0).contains(where: isFound) }.map {
                    "\(place) is recognised, and should not be, in: \($0)"
                }
        }
        return playbook.entries.flatMap { entry in
            failures(entry.examples, of: entry.type.rawValue, in: entry) { $0.has(entry.type) }
                + entry.flags.flatMap { rule in
                    failures(rule.examples, of: rule.id, in: entry) { $0.has(rule.flag) }
                }
        }
    }

    /// A file, or the files of a folder.
    private static func paths(_ path: String) throws -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw WorkspaceError.unreadableFile(path)
        }
        guard isFolder.boolValue else { return [path] }
        return try FileManager.default.contentsOfDirectory(atPath: path).sorted().map { "\(path)/\($0)" }
    }
}
