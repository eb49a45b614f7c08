import ReadinessModel
import Reporting
import Storage

extension Workspace {
    /// Declares compensating measures to be in place, and withdraws others that were declared: all or none.
    package func declareCompensating(adding: [String], removing: [String]) throws {
        var declared = try store.answerSheet(of: current.id).compensating
        let added = try adding.map { try compensating($0).id }
        let removed = try removing.map { try declaration($0, among: declared) }
        if let both = added.first(where: removed.contains) {
            throw WorkspaceError.badValue("\(both) is both to be added and to be removed; nothing was recorded")
        }
        declared.formUnion(added)
        declared.subtract(removed)
        let changes = added.map { "+\($0)" } + removed.map { "-\($0)" }
        try store.setCompensating(
            declared, in: current, entry: entry("compensating.declare", changes.joined(separator: " ")))
    }

    /// The compensating measures with what puts each in place; those that are not only when all are asked for.
    package func compensatingReport(includingAbsent: Bool, _ context: ReportContext) throws -> Report {
        CompensatingReport.report(try assessment(), includingAbsent: includingAbsent, context)
    }

    private func compensating(_ id: String) throws -> CompensatingMeasure {
        if let found = library.compensating.first(where: { $0.id.rawValue == id.uppercased() }) { return found }
        let nearest = NameSuggestion.nearest(to: id, among: library.compensating.map(\.id.rawValue))
        throw WorkspaceError.badValue(
            "there is no compensating measure '\(id)'" + (nearest.map { "; did you mean \($0)?" } ?? "")
                + "; 'regie baseline compensating --all' shows all")
    }

    /// A declaration that can be withdrawn; one that the library no longer knows can be too.
    private func declaration(_ id: String, among declared: Set<CompensatingMeasure.ID>) throws -> CompensatingMeasure.ID
    {
        if let found = declared.first(where: { $0.rawValue == id.uppercased() }) { return found }
        let measure = try compensating(id)
        guard let proof = try assessment().proof(of: measure) else {
            throw WorkspaceError.badValue("\(measure.id) is not declared in place, so it cannot be withdrawn")
        }
        throw WorkspaceError.badValue(
            "\(measure.id) is not declared: the answer to \(proof) shows that it is in place; change that answer instead"
        )
    }
}
