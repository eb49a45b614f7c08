import ReadinessModel

/// What a law that binds the buyer fixes about a kind of clause: it can be shaped, not refused.
package struct LegalFloor: Sendable, Hashable, Codable, Identifiable {
    package var id: String
    /// The law, by the short name used on the command line: "gdpr", "dora", "nis2", "hipaa", "iso-soc2".
    package var regime: String
    package var type: ClauseType
    /// Where it is written: "GDPR Art. 28(2)".
    package var article: String
    /// Whether it only holds for a critical or important function.
    package var criticalOnly: Bool
    /// A trait the service must have for the floor to hold ("processor", "health-data").
    package var when: String?
    /// What the buyer must have.
    package var floor: LocalizedText
    /// What is still open.
    package var room: LocalizedText
    /// What no proposal may do, for people.
    package var never: LocalizedText?
    /// What no proposal may say: `never` for the program. A sentence that meets one of these goes below the floor.
    package var forbids: [WordCondition]
    /// Sentences that go below the floor, and sentences close to them that do not.
    package var examples: Examples
    /// Dangers that the law itself puts in the contract: a clause that has one is shaped, not replaced.
    package var backedFlags: [RedFlag]
    /// Numbers no proposal may go past.
    package var numbers: [Number]

    /// Each sentence in both languages.
    package struct Examples: Sendable, Hashable, Codable {
        package var match: [LocalizedText]
        package var noMatch: [LocalizedText]

        package init(match: [LocalizedText] = [], noMatch: [LocalizedText] = []) {
            self.match = match
            self.noMatch = noMatch
        }
    }

    /// The outermost number the law allows, as the law states it.
    package struct Number: Sendable, Hashable, Codable {
        package var kind: Commitment.Kind
        package var unit: Commitment.Unit
        package var atMost: Double?
        package var atLeast: Double?
        /// Words of which one stands in the sentence, or in the name of the supplier's fact, that the number is about;
        /// empty means every number of the kind.
        package var about: [CuePattern]

        package init(
            kind: Commitment.Kind, unit: Commitment.Unit, atMost: Double?, atLeast: Double?, about: [CuePattern] = []
        ) {
            self.kind = kind
            self.unit = unit
            self.atMost = atMost
            self.atLeast = atLeast
            self.about = about
        }

        /// Whether a number stays within what the law allows; nil when it is not of this kind or cannot be compared.
        ///
        /// The law counts calendar days: a limit of time takes a business day for 7/5 of a day, since more days pass.
        package func allows(_ commitment: Commitment) -> Bool? {
            guard commitment.kind == kind else { return nil }
            let value: Double
            let scale: Double
            if let hours = atMost == nil ? commitment.unit.hours : commitment.unit.calendarHours, let own = unit.hours {
                value = commitment.value * hours
                scale = own
            } else if commitment.unit == unit {
                value = commitment.value
                scale = 1
            } else {
                return nil
            }
            return (atMost.map { value <= $0 * scale } ?? true) && (atLeast.map { value >= $0 * scale } ?? true)
        }
    }

    package init(
        id: String, regime: String, type: ClauseType, article: String, criticalOnly: Bool = false,
        when: String? = nil, floor: LocalizedText, room: LocalizedText, never: LocalizedText? = nil,
        forbids: [WordCondition] = [], examples: Examples = Examples(), backedFlags: [RedFlag] = [],
        numbers: [Number] = []
    ) {
        self.id = id
        self.regime = regime
        self.type = type
        self.article = article
        self.criticalOnly = criticalOnly
        self.when = when
        self.floor = floor
        self.room = room
        self.never = never
        self.forbids = forbids
        self.examples = examples
        self.backedFlags = backedFlags
        self.numbers = numbers
    }
}

/// The laws that bind the buyer, and what the service is to it.
package struct BuyerRegimes: Sendable, Hashable {
    package var names: Set<String>
    /// Whether the service supports a critical or important function of the buyer.
    package var critical: Bool
    /// "processor" when personal data is processed for the buyer, "health-data" when it is health data.
    package var traits: Set<String>

    package init(names: Set<String> = [], critical: Bool = false, traits: Set<String> = ["processor", "health-data"]) {
        self.names = names
        self.critical = critical
        self.traits = traits
    }

    /// Whether a floor holds for this buyer.
    package func hold(_ floor: LegalFloor) -> Bool {
        names.contains(floor.regime) && (!floor.criticalOnly || critical)
            && (floor.when.map(traits.contains) ?? true)
    }
}
