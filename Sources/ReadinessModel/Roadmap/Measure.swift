/// An improvement: what it closes, what it costs, what must come first, and what it leaves behind.
package struct Measure: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Measure>

    /// A question that the measure brings to an option.
    package struct Closing: Sendable, Hashable {
        package var question: Question.ID
        package var option: String

        package init(question: Question.ID, option: String) {
            self.question = question
            self.option = option
        }
    }

    /// Person-days.
    package struct Effort: Sendable, Hashable, Codable {
        package var low: Double
        package var likely: Double
        package var high: Double

        package init(low: Double, likely: Double, high: Double) {
            self.low = low
            self.likely = likely
            self.high = high
        }
    }

    package var id: ID
    package var domain: Domain.ID
    package var title: LocalizedText
    package var description: LocalizedText
    package var closes: [Closing]
    package var effort: [OrganisationProfile.Size: Effort]
    /// From start to in place, in weeks.
    package var leadWeeks: Int
    package var after: [ID]
    package var owner: Question.Owner
    package var leaves: [EvidenceKind.ID]
    /// The milestone a buyer may read.
    package var milestone: LocalizedText
    /// Compensating measures to run until it is done.
    package var meanwhile: [CompensatingMeasure.ID]

    package init(
        id: ID, domain: Domain.ID, title: LocalizedText, description: LocalizedText, closes: [Closing],
        effort: [OrganisationProfile.Size: Effort], leadWeeks: Int, after: [ID], owner: Question.Owner,
        leaves: [EvidenceKind.ID], milestone: LocalizedText, meanwhile: [CompensatingMeasure.ID]
    ) {
        self.id = id
        self.domain = domain
        self.title = title
        self.description = description
        self.closes = closes
        self.effort = effort
        self.leadWeeks = leadWeeks
        self.after = after
        self.owner = owner
        self.leaves = leaves
        self.milestone = milestone
        self.meanwhile = meanwhile
    }
}

/// Something that reduces a risk now while the real fix is planned (OSCAL: alternative).
package struct CompensatingMeasure: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<CompensatingMeasure>

    /// Answers that prove it is in place already.
    package struct Proof: Sendable, Hashable {
        package var question: Question.ID
        package var options: [String]

        package init(question: Question.ID, options: [String]) {
            self.question = question
            self.options = options
        }
    }

    package var id: ID
    package var title: LocalizedText
    /// The sentence for a buyer, true only when the measure is in place.
    package var statement: LocalizedText
    package var reduces: [Question.ID]
    package var inPlaceWhen: [Proof]

    package init(
        id: ID, title: LocalizedText, statement: LocalizedText, reduces: [Question.ID], inPlaceWhen: [Proof]
    ) {
        self.id = id
        self.title = title
        self.statement = statement
        self.reduces = reduces
        self.inPlaceWhen = inPlaceWhen
    }
}
