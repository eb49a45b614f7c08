import ReadinessModel

/// The stance the triage proposes on one clause, and everything that led to it. People decide; this only proposes.
package struct Verdict: Sendable, Hashable {
    package var stance: Stance
    /// Why, most telling first; never empty.
    package var reasons: [Reason]
    /// What the buyer's law fixes; no proposal may take it away.
    package var floors: [LegalFloor]
    /// Wordings of the playbook that answer the clause, best fitting first.
    package var wordings: [Wording.ID]
    package var owner: PlaybookEntry.Owner
    /// Kinds of evidence to attach.
    package var evidence: [String]
    /// Facts and questions that must be answered before the stance is certain.
    package var dependsOn: [String]

    package init(
        stance: Stance, reasons: [Reason], floors: [LegalFloor], wordings: [Wording.ID], owner: PlaybookEntry.Owner,
        evidence: [String], dependsOn: [String]
    ) {
        self.stance = stance
        self.reasons = reasons
        self.floors = floors
        self.wordings = wordings
        self.owner = owner
        self.evidence = evidence
        self.dependsOn = dependsOn
    }
}

extension Verdict {
    /// Whether nothing but needs of the clause's type stand in the way of accepting it: what is asked is customary, and not
    /// in place, not shown or not known at this supplier.
    package var restsOnNeedsAlone: Bool {
        let against = reasons.filter { $0.stance != .accept }
        return !against.isEmpty && against.allSatisfy { $0.rule.hasPrefix(Triage.needRule) }
    }
}

/// One ground for a stance.
package struct Reason: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Words of the clause.
        case words
        /// A number in the clause against the supplier's facts: what is asked and what can be kept, in one unit.
        case number(asked: Commitment, facts: [String], kept: Double, unit: Commitment.Unit)
        /// A fact of the supplier that does not reach what the clause asks.
        case fact(String, value: Double)
        /// An answer that falls short, or that no current evidence shows.
        case answer(question: String, standing: Posture.Standing)
        /// Facts or answers that are not known.
        case dependsOn([String])
        /// No cue of the playbook knows the clause well enough: a person has to read it.
        case notRecognised
        /// Nothing stands in the way.
        case clear
    }

    package var kind: Kind
    /// The stance this ground alone would give.
    package var stance: Stance
    /// The rule's id in the playbook.
    package var rule: String
    /// Red flags the ground rests on.
    package var flags: [RedFlag]
    /// Where the deciding words stand in the document, in Unicode scalars.
    package var ranges: [Range<Int>]
    package var text: LocalizedText

    package init(
        kind: Kind, stance: Stance, rule: String, flags: [RedFlag], ranges: [Range<Int>], text: LocalizedText
    ) {
        self.kind = kind
        self.stance = stance
        self.rule = rule
        self.flags = flags
        self.ranges = ranges
        self.text = text
    }
}

extension Stance: Comparable {
    /// From mild to severe.
    package static func < (left: Stance, right: Stance) -> Bool { left.severity < right.severity }

    private var severity: Int {
        switch self {
        case .accept: 0
        case .negotiate: 1
        case .reject: 2
        }
    }
}
