import ContractReview
import ReadinessModel
import Reporting
import Storage

extension Workspace {
    /// A clause as cited, or the error that names the nearest.
    package static func clause(_ name: String, in desk: AddendumDesk) throws -> AddendumReview.ReviewedClause {
        if let found = desk.review.clause(name) { return found }
        let names = desk.review.clauses.map { $0.clause.number ?? $0.clause.id.description }
        throw WorkspaceError.unknownClause(name, nearest: NameSuggestion.nearest(to: name, among: names))
    }

    /// A document as it would be kept, without keeping it.
    package func draft(
        _ document: ReadDocument, buyer: String, regimes: BuyerRegimes, receivedAt: String?, hours: Int
    ) -> AddendumRecord {
        let received = receivedAt ?? surroundings.timestamp()
        return AddendumRecord(
            code: "", fileName: document.fileName, sha256: "", format: document.format, buyer: buyer, regimes: regimes,
            receivedAt: received, dueAt: Timestamp(received)?.adding(hours: hours).description ?? "",
            text: document.text, notes: document.notes)
    }

    /// What the guard finds in a wording of a person's own.
    package func guardFindings(in wording: String) throws -> [LocalizedText] {
        let library = try reviewLibrary()
        let text = AddendumText(paragraph: wording)
        return PromiseGuard.overPromises(
            in: text, playbook: library.playbook, posture: Posture(of: try assessment())
        ).flatMap { $0.findings.map(\.text) }
    }

    /// Sets the organisation's own position.
    package func setPosition(_ id: String, to numbers: [Double]) throws {
        let positions = try surroundings.reviewLibrary().playbook.entries.flatMap(\.positions)
        guard positions.contains(where: { $0.id == id }) else {
            let nearest = NameSuggestion.nearest(to: id, among: positions.map(\.id))
            throw WorkspaceError.badValue(
                "there is no position '\(id)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
        }
        guard numbers.allSatisfy({ $0.isFinite && $0 >= 0 }) else {
            throw WorkspaceError.badValue("a position is a number of 0 or more")
        }
        try store.setPosition(
            id, to: numbers, of: organisation.id,
            entry: entry("playbook.position", id, numbers.map { FactValue.plain($0) }.joined(separator: ", ")))
    }
}

extension AddendumReading {
    /// What is wrong with a draft, held against the workspace, or against the assumed supplier without one, and against the
    /// buyer's law.
    package static func findings(
        in document: ReadDocument, regimes: BuyerRegimes, workspace: Workspace?, surroundings: Surroundings
    ) throws -> DraftFindings {
        let library = try workspace?.reviewLibrary() ?? surroundings.reviewLibrary()
        let posture = try workspace.map { Posture(of: try $0.assessment()) } ?? library.defaultSupplier
        return DraftFindings(
            in: document.text, playbook: library.playbook, posture: posture, regimes: regimes, floors: library.floors)
    }
}
