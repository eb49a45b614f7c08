import ReadinessModel

/// An organisation in a workspace, with what its roadmap is planned under.
package struct Organisation: Sendable, Hashable, Identifiable {
    package struct FixedDate: Sendable, Hashable {
        package var earliest: Quarter?
        package var deadline: Quarter?

        package init(earliest: Quarter? = nil, deadline: Quarter? = nil) {
            self.earliest = earliest
            self.deadline = deadline
        }
    }

    package var id: Int
    package var profile: OrganisationProfile
    /// Nobody gave a profile yet: the program's own assumption of a small software supplier.
    package var profileIsAssumed: Bool
    /// Person-days a quarter; nil when not given.
    package var capacity: Double?
    package var fixedDates: [Measure.ID: FixedDate]

    package var name: String { profile.name }

    package init(
        id: Int, profile: OrganisationProfile, profileIsAssumed: Bool, capacity: Double? = nil,
        fixedDates: [Measure.ID: FixedDate] = [:]
    ) {
        self.id = id
        self.profile = profile
        self.profileIsAssumed = profileIsAssumed
        self.capacity = capacity
        self.fixedDates = fixedDates
    }
}

/// The assessment of an organisation in a quarter; immutable once finalised.
package struct AssessmentRecord: Sendable, Hashable, Identifiable {
    package var id: Int
    package var quarter: Quarter
    package var startedOn: Day
    package var finalisedOn: Day?
    /// What it came to; there when finalised.
    package var snapshot: Snapshot?
}
