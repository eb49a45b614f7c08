import ReadinessModel
import Storage

extension Workspace {
    /// Replaces the profile; answers stay.
    package func setProfile(_ file: ProfileFile.Contents) throws -> Workspace {
        var next = self
        next.organisation.profile = file.profile
        next.organisation.profileIsAssumed = false
        if let capacity = file.capacity { next.organisation.capacity = capacity }
        for (measure, deadline) in file.deadlines {
            guard library.measure(measure) != nil else {
                throw WorkspaceError.unknownMeasure(
                    measure.rawValue,
                    nearest: NameSuggestion.nearest(to: measure.rawValue, among: library.measures.map(\.id.rawValue)))
            }
            next.organisation.fixedDates[measure] = Organisation.FixedDate(deadline: deadline)
        }
        try store.update(next.organisation, entry: entry("organisation.profile", file.profile.name))
        return next
    }
}
