/// What an organisation can spend, from which quarter on, and what is fixed.
package struct RoadmapConditions: Sendable, Hashable {
    package var firstQuarter: Quarter
    /// Person-days in each quarter of the horizon.
    package var capacities: [Double]
    /// Whether the capacity is the program's assumption because the organisation gave none.
    package var isAssumed: Bool
    /// The quarter a measure must be done in at the latest: promised to a buyer, or fixed by law.
    package var deadlines: [Measure.ID: Quarter]
    /// The quarter a measure can be done in at the earliest.
    package var earliest: [Measure.ID: Quarter]

    package init(
        firstQuarter: Quarter, capacities: [Double], isAssumed: Bool, deadlines: [Measure.ID: Quarter] = [:],
        earliest: [Measure.ID: Quarter] = [:]
    ) {
        self.firstQuarter = firstQuarter
        self.capacities = capacities
        self.isAssumed = isAssumed
        self.deadlines = deadlines
        self.earliest = earliest
    }

    /// The quarter of the horizon a promise falls in: the first when its date has passed, none when it lies beyond.
    func position(ofDeadline deadline: Quarter) -> Int? {
        let position = max(0, firstQuarter.distance(to: deadline))
        return position < capacities.count ? position : nil
    }

    /// Person-days a quarter when the organisation gave none, by size: about one day a week for each ten people.
    package static func assumedCapacity(_ size: OrganisationProfile.Size) -> Double {
        switch size {
        case .micro: 8
        case .small: 25
        case .medium: 60
        }
    }

    /// Quarters planned ahead unless told otherwise.
    package static let horizon = 6
}

/// Measures over the coming quarters, each with its reasons, and the readiness that follows.
package struct Roadmap: Sendable {
    package struct Item: Sendable, Hashable {
        package var measure: Measure.ID
        /// nil: it does not fit in the horizon.
        package var quarter: Quarter?
        package var effort: Measure.Effort
        /// Weighted risk that it takes away.
        package var weight: Double
        /// Its part of all weight that measures can take away, 0 to 1.
        package var share: Double
        /// Questions it brings further, with level before and after; before is nil when it is not known.
        package var moves: [Move]
        /// Positions in `Library.controls` of the controls that it moves.
        package var controls: [Int]
        package var timing: [Timing]
    }

    package struct Move: Sendable, Hashable {
        package var question: Question.ID
        /// The level before; nil when nobody knows it and no earlier measure brings it further.
        package var before: Double?
        package var after: Double
        /// The answer is not known: the level may be there already.
        package var isUnknown: Bool

        /// What the move is expected to bring: the difference, or, when the answer is not known, the mean over all levels
        /// that it may have, each as likely: (after² − before²) / 2.
        package var gain: Double {
            let start = before ?? 0
            return isUnknown ? (after * after - start * start) / 2 : after - start
        }
    }

    /// Why a measure is where it is.
    package enum Timing: Sendable, Hashable {
        /// Its worth for its effort is number n among all.
        case worth(rank: Int)
        /// Other planned measures wait for it.
        case opens([Measure.ID])
        /// It waits for measures in this or an earlier quarter.
        case waits([Measure.ID])
        case deadline(Quarter)
        case earliest(Quarter)
        /// It takes longer than a quarter.
        case leadTime(weeks: Int)
        /// No quarter of the horizon has room for it.
        case noRoom
        /// The answer is not known yet: whether it is needed depends on it.
        case dependsOnAnswer([Question.ID])
    }

    package struct Forecast: Sendable, Hashable {
        package var framework: Framework.ID
        /// Implemented today, then after each quarter of the horizon; nil where nothing can be judged.
        package var implemented: [ReadinessRange?]
    }

    package let conditions: RoadmapConditions
    package let items: [Item]
    package let forecasts: [Forecast]
    package let objective: Double
    package let lowerBound: Double

    package func quarter(_ index: Int) -> Quarter { conditions.firstQuarter.adding(index) }

    package func items(in quarter: Quarter) -> [Item] { items.filter { $0.quarter == quarter } }
}
