import Foundation
import ReadinessModel
import Storage

extension Workspace {
    /// Files evidence under the next free number.
    package func addEvidence(
        kind name: String, title: String, issued: String?, validUntil: String?, questions: [String], approved: Bool,
        note: String?, file: String?
    ) throws -> Evidence {
        guard let kind = library.evidenceKind(EvidenceKind.ID(name)) else {
            let nearest = NameSuggestion.nearest(to: name, among: library.evidenceKinds.map(\.id.rawValue))
            throw WorkspaceError.badValue(
                "there is no kind of evidence '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
                    + "; 'regie catalogue list evidence' shows all")
        }
        let issuedOn = try day(issued) ?? today
        let filed = try questions.map { try question($0).id }
        let numbers = try store.evidence(of: organisation.id).compactMap { Int($0.id.rawValue.dropFirst(2)) }
        let number = String((numbers.max() ?? 0) + 1)
        let id = Evidence.ID("E-" + String(repeating: "0", count: max(0, 3 - number.count)) + number)
        let evidence = Evidence(
            id: id, kind: kind.id, title: title, questions: filed, issuedOn: issuedOn,
            validUntil: try day(validUntil) ?? issuedOn.adding(months: kind.validMonths), approvedForSharing: approved,
            location: file.map { URL(fileURLWithPath: $0).lastPathComponent }, note: note)
        try save(evidence, file: file, action: "evidence.add")
        return evidence
    }

    /// Gives evidence a new day and a new file.
    ///
    /// What was made anew is not what somebody approved, and the file before does not show it: approval and file go unless
    /// the caller gives them again or says that the file is the same.
    package func renewEvidence(
        _ id: String, issued: String?, validUntil: String?, file: String?, sameFile: Bool, approved: Bool
    ) throws -> Evidence {
        let all = try store.evidence(of: organisation.id)
        guard var evidence = all.first(where: { $0.id.rawValue == id.uppercased() }) else {
            let nearest = NameSuggestion.nearest(to: id, among: all.map(\.id.rawValue))
            throw WorkspaceError.badValue(
                "there is no evidence '\(id)'" + (nearest.map { "; did you mean \($0)?" } ?? ""))
        }
        evidence.issuedOn = try day(issued) ?? today
        evidence.validUntil =
            try day(validUntil)
            ?? evidence.issuedOn.adding(months: library.evidenceKind(evidence.kind)?.validMonths ?? 12)
        if !sameFile {
            evidence.approvedForSharing = false
            // A place outside the workspace may hold the new state; a file in it cannot.
            if evidence.sha256 != nil { evidence.location = nil }
            evidence.sha256 = nil
        }
        if approved { evidence.approvedForSharing = true }
        if let file { evidence.location = URL(fileURLWithPath: file).lastPathComponent }
        try save(evidence, file: file, action: "evidence.renew")
        return evidence
    }

    private func save(_ evidence: Evidence, file: String?, action: String) throws {
        if let problem = problems(of: evidence).first {
            throw WorkspaceError.badValue(problem + "\nnothing was recorded")
        }
        let bytes = try file.map { try ResultFiles.read($0, limit: Self.evidenceFileLimit) }
        try store.save(
            [(evidence, bytes)], of: organisation.id, entry: entry(action, evidence.id.rawValue, evidence.title))
    }

    private func day(_ text: String?) throws -> Day? {
        guard let text else { return nil }
        guard let day = Day(text) else { throw WorkspaceError.badValue("'\(text)' is no day; expected YYYY-MM-DD") }
        return day
    }
}
