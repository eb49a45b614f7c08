import ReadinessModel
import Storage

extension Workspace {
    /// Opens a quarter with the answers of the newest one, carried and unconfirmed.
    ///
    /// The quarter before must be closed: nothing becomes immutable by surprise, and nothing open is left behind.
    package func startQuarter(_ wanted: Quarter?) throws -> Workspace {
        let quarter = wanted ?? max(current.quarter.adding(1), Quarter(containing: today))
        guard quarter > current.quarter else { throw WorkspaceError.quarterNotAfter(quarter, current.quarter) }
        guard current.finalisedOn != nil else { throw WorkspaceError.openQuarter(current.quarter) }
        let record = try store.carryAssessment(
            from: current, of: organisation.id, to: quarter, on: today,
            entry: entry("quarter.start", quarter.description, "carried from \(current.quarter)"))
        var next = self
        next.current = record
        return next
    }

    /// Makes the open quarter immutable.
    package func closeQuarter() throws -> Snapshot {
        if current.finalisedOn != nil { throw StorageError.finalised(current.quarter) }
        let snapshot = Snapshot(of: try assessment(), quarter: current.quarter)
        try store.finalise(
            current, snapshot: snapshot, on: today, entry: entry("quarter.close", current.quarter.description))
        return snapshot
    }

    /// What changed since the last closed quarter before the one worked on.
    package func drift() throws -> (drift: Drift, since: Quarter) {
        let closed = try store.assessments(of: organisation.id).filter { $0.quarter < current.quarter }
        guard let before = closed.last(where: { $0.snapshot != nil }), let snapshot = before.snapshot else {
            throw WorkspaceError.noClosedQuarter
        }
        return (Drift(from: snapshot, to: try assessment()), before.quarter)
    }

    /// Carried answers that nobody confirmed, with the riskiest first.
    package func unconfirmed() throws -> [Question] {
        let sheet = try store.answerSheet(of: current.id)
        return library.questions.filter { sheet[$0.id]?.isCarried ?? false }.sorted {
            ($1.risk, $0.id) < ($0.risk, $1.id)
        }
    }
}
