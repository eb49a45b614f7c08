import Foundation
import ReadinessModel
import Storage

extension Workspace {
    /// The most that one file of evidence may weigh.
    package static let evidenceFileLimit = 20 * 1024 * 1024

    /// The evidence of an import with the bytes of its files, which lie in `folder` or below.
    func evidence(
        in contents: AnswerFile.Contents, folder: URL, problems: inout [Diagnostic]
    ) throws -> [(evidence: Evidence, file: [UInt8]?)] {
        var items: [(evidence: Evidence, file: [UInt8]?)] = []
        for entry in contents.evidence {
            guard let kind = library.evidenceKind(entry.kind) else {
                problems.append(
                    Diagnostic(
                        .error, "there is no kind of evidence '\(entry.kind)'", at: entry.place,
                        suggestion: NameSuggestion.nearest(
                            to: entry.kind.rawValue, among: library.evidenceKinds.map(\.id.rawValue)
                        ).map { "did you mean '\($0)'?" }))
                continue
            }
            let evidence = Evidence(
                id: entry.id, kind: entry.kind, title: entry.title, questions: entry.questions,
                issuedOn: entry.issuedOn,
                validUntil: entry.validUntil ?? entry.issuedOn.adding(months: kind.validMonths),
                approvedForSharing: entry.approved, location: entry.file, note: entry.note)
            problems += self.problems(of: evidence).map { Diagnostic(.error, $0, at: entry.place) }
            var bytes: [UInt8]?
            if let file = entry.file {
                switch located(file, in: folder) {
                case .found(let path): bytes = try ResultFiles.read(path, limit: Self.evidenceFileLimit)
                case .refused(let reason): problems.append(Diagnostic(.error, reason, at: entry.place))
                }
            }
            items.append((evidence, bytes))
        }
        return items
    }

    /// What is wrong with a piece of evidence in itself: its days, and the questions it is filed for.
    func problems(of evidence: Evidence) -> [String] {
        var problems: [String] = []
        if evidence.validUntil < evidence.issuedOn {
            problems.append(
                "\(evidence.id) would count until \(evidence.validUntil), before the day it was made, \(evidence.issuedOn)"
            )
        }
        for id in evidence.questions {
            guard let question = library.question(id) else {
                problems.append("there is no question '\(id)'")
                continue
            }
            guard !question.evidence.contains(evidence.kind) else { continue }
            let expected = question.evidence.map(\.rawValue)
            problems.append(
                "\(id) is not shown by '\(evidence.kind)': it expects "
                    + (expected.isEmpty ? "no evidence" : expected.joined(separator: ", "))
                    + "; leave the question out to file it for every question that expects '\(evidence.kind)'")
        }
        return problems
    }

    private enum Location {
        case found(String)
        case refused(String)
    }

    /// Where a file of a stranger's list really lies: only below the list itself, whatever links lead to.
    private func located(_ file: String, in folder: URL) -> Location {
        let outside = Location.refused("'\(file)' leads outside the folder of the import")
        let parts = file.split(separator: "/", omittingEmptySubsequences: false)
        if file.hasPrefix("/") || parts.contains("..") { return outside }
        guard let home = resolved(folder.path), let path = resolved(folder.appendingPathComponent(file).path) else {
            return .refused("the file '\(file)' does not exist")
        }
        guard path == home || path.hasPrefix(home == "/" ? home : home + "/") else { return outside }
        let type = try? FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        guard type == .typeRegular else { return .refused("'\(file)' is no ordinary file") }
        return .found(path)
    }

    /// The path without any symbolic link; nil when nothing is there.
    private func resolved(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}
