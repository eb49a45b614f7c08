import ReadinessModel
import Storage

extension Workspace {
    /// Replaces the profile; answers stay.
    package func setProfile(_ file: ProfileFile.Contents) throws -> Workspace {
        try Self.check(file, against: library)
        var next = self
        next.organisation = organisation.taking(file)
        try store.update(next.organisation, entry: entry("organisation.profile", file.profile.name))
        return next
    }

    /// What a profile names must be in the library; all faults at once.
    static func check(_ file: ProfileFile.Contents, against library: Library) throws {
        var problems: [Diagnostic] = []
        func report(_ what: String, _ name: String, _ nearest: String?) {
            problems.append(
                Diagnostic(
                    .error, "there is no \(what) '\(name)'",
                    at: file.places[name] ?? SourcePlace(file: "profile"),
                    suggestion: nearest.map { "did you mean '\($0)'?" }))
        }
        for target in file.profile.targets.sorted() where library.framework(target) == nil {
            report("framework", target.rawValue, library.nearestFramework(to: target.rawValue))
        }
        let measures = library.measures.map(\.id.rawValue)
        for measure in file.deadlines.keys.sorted() where library.measure(measure) == nil {
            report("measure", measure.rawValue, NameSuggestion.nearest(to: measure.rawValue, among: measures))
        }
        guard problems.isEmpty else { throw WorkspaceError.invalidInput(problems.sorted { $0.place < $1.place }) }
    }
}

extension Organisation {
    /// With profile, capacity and deadlines of a file; what the file leaves out stays.
    func taking(_ file: ProfileFile.Contents) -> Organisation {
        var next = self
        next.profile = file.profile
        next.profileIsAssumed = false
        if let capacity = file.capacity { next.capacity = capacity }
        for (measure, deadline) in file.deadlines {
            next.fixedDates[measure] = Organisation.FixedDate(deadline: deadline)
        }
        return next
    }
}

extension Library {
    /// The framework that a person may mean: by the start of its id or its short name ("iso27001", "SOC 2"), or the
    /// nearest spelling.
    func nearestFramework(to typed: String) -> String? {
        func folded(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
        let wanted = folded(typed)
        let named = frameworks.first { framework in
            !wanted.isEmpty
                && (folded(framework.id.rawValue).hasPrefix(wanted) || folded(framework.shortName) == wanted)
        }
        return named?.id.rawValue ?? NameSuggestion.nearest(to: typed, among: frameworks.map(\.id.rawValue))
    }
}
