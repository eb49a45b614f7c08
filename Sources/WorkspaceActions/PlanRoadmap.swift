import ReadinessModel
import Storage

extension Workspace {
    /// What the roadmap is planned under: what the organisation gave, or the assumption for its size.
    package func roadmapConditions(horizon: Int? = nil) -> RoadmapConditions {
        let capacity = organisation.capacity ?? RoadmapConditions.assumedCapacity(organisation.profile.size)
        let count = max(1, min(horizon ?? RoadmapConditions.horizon, 20))
        return RoadmapConditions(
            firstQuarter: Quarter(containing: today).adding(1), capacities: Array(repeating: capacity, count: count),
            isAssumed: organisation.capacity == nil,
            deadlines: organisation.fixedDates.compactMapValues(\.deadline),
            earliest: organisation.fixedDates.compactMapValues(\.earliest))
    }

    package func roadmap(for assessment: Assessment, horizon: Int? = nil) throws -> Roadmap {
        do {
            return try RoadmapPlanner.roadmap(for: assessment, under: roadmapConditions(horizon: horizon))
        } catch {
            throw WorkspaceError.schedule(error)
        }
    }

    /// Sets the person-days a quarter.
    package func setCapacity(_ days: Double) throws -> Workspace {
        guard days.isFinite, (0...10_000).contains(days) else {
            throw WorkspaceError.badValue("capacity is \(days); expected 0 to 10000 person-days a quarter")
        }
        var next = self
        next.organisation.capacity = days
        try store.update(next.organisation, entry: entry("roadmap.capacity", FactValue.plain(days)))
        return next
    }

    /// Fixes the quarter a measure must be done in, or may be done in at the earliest; nil takes the date away.
    package func setDate(_ id: String, earliest: Quarter?, deadline: Quarter?) throws -> Workspace {
        guard let measure = library.measure(Measure.ID(id.uppercased())) else {
            throw WorkspaceError.unknownMeasure(
                id, nearest: NameSuggestion.nearest(to: id, among: library.measures.map(\.id.rawValue)))
        }
        var next = self
        next.organisation.fixedDates[measure.id] =
            earliest == nil && deadline == nil ? nil : Organisation.FixedDate(earliest: earliest, deadline: deadline)
        try store.update(
            next.organisation,
            entry: entry(
                "roadmap.date", measure.id.rawValue,
                "earliest \(earliest?.description ?? "-"), deadline \(deadline?.description ?? "-")"))
        return next
    }
}
