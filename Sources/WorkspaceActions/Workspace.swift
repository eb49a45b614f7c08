import Foundation
import ReadinessModel
import Storage

/// An open workspace: the file, the library in it, the organisation worked on, the day, and who is at work.
///
/// Every verb is a method in a file of its own.
package struct Workspace: Sendable {
    package let store: AssessmentStore
    package let library: Library
    package var organisation: Organisation
    /// The assessment worked on: the newest.
    package var current: AssessmentRecord
    package let surroundings: Surroundings

    package var today: Day { surroundings.today }

    /// A line for the audit trail.
    func entry(_ action: String, _ subject: String, _ detail: String = "") -> AuditEntry {
        AuditEntry(
            at: surroundings.timestamp(), actor: surroundings.user, action: action, subject: subject, detail: detail)
    }

    /// Opens a workspace and brings its library up to date; `organisation` picks one of several by name.
    package static func open(
        at path: String, in surroundings: Surroundings, organisation: String? = nil
    ) throws -> Workspace {
        let store = try AssessmentStore.open(at: path)
        let library = try currentLibrary(of: store, in: surroundings)
        let all = try store.organisations()
        guard let chosen = try choose(organisation, among: all) else { throw StorageError.noAssessment }
        guard let record = try store.assessments(of: chosen.id).last else { throw StorageError.noAssessment }
        return Workspace(
            store: store, library: library, organisation: chosen, current: record, surroundings: surroundings)
    }

    private static func choose(_ name: String?, among all: [Organisation]) throws -> Organisation? {
        guard let name else {
            if all.count > 1 { throw WorkspaceError.severalOrganisations(all.map(\.name)) }
            return all.first
        }
        if let found = all.first(where: { $0.name.lowercased() == name.lowercased() }) { return found }
        throw WorkspaceError.unknownOrganisation(
            name, nearest: NameSuggestion.nearest(to: name, among: all.map(\.name)))
    }

    /// The library in the file, replaced first when the program's or the folder's is another one.
    private static func currentLibrary(of store: AssessmentStore, in surroundings: Surroundings) throws -> Library {
        let source = try surroundings.librarySource()
        if try store.libraryHash() == source.hash { return try store.library() }
        if store.isReadOnly {
            // A file that may not be written is read with the library it holds.
            return try store.library()
        }
        let library = try LibraryCache.library(for: source.files(), hash: source.hash, in: surroundings.cacheFolder)
        try store.replaceLibrary(
            with: library, hash: source.hash, origin: source.origin,
            entry: AuditEntry(
                at: surroundings.timestamp(), actor: surroundings.user, action: "library.load", subject: source.hash,
                detail: source.origin))
        // Read back, for the file adds what was imported into it.
        return try store.library()
    }

    /// The library of a workspace, imported frameworks with it, for commands that need nothing else of it.
    package static func library(at path: String, in surroundings: Surroundings) throws -> Library {
        try currentLibrary(of: try AssessmentStore.open(at: path), in: surroundings)
    }

    /// Makes a new workspace with one organisation and its first assessment: all of it, or nothing.
    ///
    /// Without a file the profile is taken for an assumption.
    package static func create(
        at path: String, profile: OrganisationProfile, file: ProfileFile.Contents?, in surroundings: Surroundings
    ) throws -> Workspace {
        let source = try surroundings.librarySource()
        let library = try LibraryCache.library(for: source.files(), hash: source.hash, in: surroundings.cacheFolder)
        if let file { try check(file, against: library) }
        let at = surroundings.timestamp()
        func entry(_ action: String, _ subject: String) -> AuditEntry {
            AuditEntry(at: at, actor: surroundings.user, action: action, subject: subject)
        }
        let quarter = Quarter(containing: surroundings.today)
        try AssessmentStore.create(at: path) { store in
            try store.replaceLibrary(
                with: library, hash: source.hash, origin: source.origin, entry: entry("library.load", source.hash))
            let organisation = try store.add(
                profile, assumed: file == nil, entry: entry("organisation.add", profile.name))
            if let file {
                var chosen = organisation.taking(file)
                chosen.profile = profile
                try store.update(chosen, entry: entry("organisation.profile", profile.name))
            }
            _ = try store.startAssessment(
                of: organisation.id, quarter: quarter, on: surroundings.today,
                entry: entry("quarter.start", quarter.description))
        }
        return try open(at: path, in: surroundings)
    }

    /// The assessment as of today.
    package func assessment() throws -> Assessment {
        Assessment(try assessmentInput())
    }

    package func assessmentInput() throws -> AssessmentInput {
        AssessmentInput(
            library: library, profile: organisation.profile, sheet: try store.answerSheet(of: current.id),
            evidence: try store.evidence(of: organisation.id), asOf: today)
    }
}
