import ReadinessModel

/// What stops a verb, in the words of the person who typed it.
package enum WorkspaceError: Error, Hashable {
    case severalOrganisations([String])
    case unknownOrganisation(String, nearest: String?)
    case severalWorkspaces([String])
    case unknownQuestion(String, nearest: String?)
    case unknownMeasure(String, nearest: String?)
    case unknownTopic(String, nearest: String?)
    case invalidInput([Diagnostic])
    case invalidAnswer([String])
    case fileTooLarge(String, limit: Int)
    case unreadableFile(String)
    case unwritableFile(String, reason: String)
    case quarterNotAfter(Quarter, Quarter)
    case noClosedQuarter
    case openQuarter(Quarter)
    case schedule(Scheduler.Failure)
    case badValue(String)
    case exists(String)
    case overPromise([String])
    case belowLaw([String])
    case unknownClause(String, nearest: String?)
    case unreadableDocument(String, String)
    case closedQuarter(Quarter)
}

extension WorkspaceError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .severalOrganisations(let names):
            "this workspace holds several organisations; choose one with --organisation: \(names.joined(separator: ", "))"
        case .unknownOrganisation(let name, let nearest):
            "no organisation '\(name)' in this workspace" + hint(nearest)
        case .severalWorkspaces(let paths):
            "several workspaces here; choose one with --workspace: \(paths.joined(separator: ", "))"
        case .unknownQuestion(let id, let nearest):
            "there is no question '\(id)'" + hint(nearest) + "; 'regie catalogue list questions' shows all"
        case .unknownMeasure(let id, let nearest): "there is no measure '\(id)'" + hint(nearest)
        case .unknownTopic(let id, let nearest):
            "nothing is called '\(id)'" + hint(nearest)
                + "; give a control (A.5.24, 21(2)(b)), a question (IR-01), a measure (M-IR-PLAN) or a framework (nis2)"
        case .invalidInput(let diagnostics):
            diagnostics.prefix(25).map(\.description).joined(separator: "\n")
                + (diagnostics.count > 25 ? "\n… and \(diagnostics.count - 25) more" : "")
                + "\nnothing was recorded; mend these and try again"
        case .invalidAnswer(let problems): problems.joined(separator: "\n") + "\nnothing was recorded"
        case .fileTooLarge(let path, let limit):
            "\(path): larger than \(limit / 1_048_576) MB; this cannot be the right file"
        case .unreadableFile(let path): "\(path): cannot be read; check the name and that you may read it"
        case .unwritableFile(let path, let reason):
            "\(path): cannot be written (\(reason)); nothing was left half-written"
        case .quarterNotAfter(let wanted, let current):
            "\(wanted) is not after \(current); the next quarter to start is \(current.adding(1))"
        case .noClosedQuarter:
            "no quarter is closed yet, so there is nothing to compare with; close one with 'regie quarter close'"
        case .openQuarter(let quarter): "\(quarter) is still open; close it first with 'regie quarter close'"
        case .schedule(.cycle(let ids)): "these wait for each other: \(ids.joined(separator: ", "))"
        case .schedule(.deadlineCannotBeMet(let id)):
            "the fixed date of \(id) cannot be met within the capacity; give more person-days or a later date"
        case .badValue(let text): text
        case .unreadableDocument(let name, let reason): reason.contains(name) ? reason : "\(name): \(reason)"
        case .overPromise(let findings):
            "this wording promises too much:\n- \(findings.joined(separator: "\n- "))\nchange it, or add --despite-guard"
        case .belowLaw(let findings):
            "this wording falls below what the buyer's law fixes:\n- \(findings.joined(separator: "\n- "))\n"
                + "change it, or add --despite-guard"
        case .unknownClause(let name, let nearest):
            "there is no clause '\(name)'" + hint(nearest) + "; 'regie addendum list' shows all"
        case .exists(let path):
            "\(path): exists already; nothing was changed. Choose another file with --workspace, or use it as it is"
        case .closedQuarter(let quarter):
            "\(quarter) is closed and cannot be changed; open the next quarter with 'regie quarter start'"
        }
    }

    private func hint(_ nearest: String?) -> String {
        nearest.map { "; did you mean '\($0)'?" } ?? ""
    }
}
