import ReadinessModel

/// Which of the supplier's facts says whether a number in a clause can be kept.
///
/// The one place for it: the stance, the table of numbers and the obligations can never disagree.
package struct Keeping: Sendable, Hashable {
    package var fact: String
    package var unit: Commitment.Unit
    /// Whether the supplier keeps the number by having at least as much, or by needing at most as much.
    package var moreIsBetter: Bool

    /// The fact for a number; nil where no fact tells.
    ///
    /// - Parameter types: what the clause is about, where that is known. A time to keep something is one for logs, a
    ///   time to object one for new subprocessors, only in clauses about these.
    package init?(of commitment: Commitment, in types: [ClauseType]? = nil) {
        func isAbout(_ type: ClauseType) -> Bool { types?.contains(type) ?? true }
        switch (commitment.kind, commitment.severity) {
        case (.notify, _): self.init("incident-notify-hours", .hours)
        case (.remediate, .critical), (.patch, .critical): self.init("patch-critical-days", .days)
        case (.remediate, .high), (.patch, .high), (.remediate, nil), (.patch, nil):
            self.init("patch-high-days", .days)
        case (.remediate, .medium), (.patch, .medium): self.init("patch-medium-days", .days)
        case (.auditNotice, _): self.init("audit-notice-days", .days)
        case (.auditFrequency, _) where isAbout(.auditRights):
            self.init("audits-per-year", .perYear, moreIsBetter: true)
        case (.retention, _) where isAbout(.securityOperations):
            self.init("log-retention-months", .months, moreIsBetter: true)
        case (.deletion, _): self.init("deletion-days", .days)
        case (.objectionPeriod, _) where isAbout(.subprocessors):
            self.init("subprocessor-objection-days", .days, moreIsBetter: true)
        case (.rto, _): self.init("rto-hours", .hours)
        case (.rpo, _): self.init("rpo-hours", .hours)
        case (.uptime, _): self.init("uptime-percent", .percent, moreIsBetter: true)
        case (.trainingFrequency, _): self.init("training-per-year", .perYear, moreIsBetter: true)
        case (.pentestFrequency, _): self.init("pentest-per-year", .perYear, moreIsBetter: true)
        default: return nil
        }
    }

    private init(_ fact: String, _ unit: Commitment.Unit, moreIsBetter: Bool = false) {
        self.fact = fact
        self.unit = unit
        self.moreIsBetter = moreIsBetter
    }

    /// What a fact of the supplier stands for when its number is written into a contract; nil where no kind of number does.
    package static func commitment(ofFact name: String, value: Double, range: Range<Int>) -> Commitment? {
        for severity in [nil] + Commitment.Severity.allCases.map(Optional.some) {
            for kind in Commitment.Kind.allCases {
                var found = Commitment(kind: kind, value: value, unit: .days, range: range, severity: severity)
                guard let keeping = Keeping(of: found), keeping.fact == name else { continue }
                found.unit = keeping.unit
                return found
            }
        }
        return nil
    }

    /// Whether the supplier keeps the number; nil when the fact is not known or the units cannot be compared.
    package func isKept(_ commitment: Commitment, by posture: Posture) -> Bool? {
        guard let value = posture.facts[fact] else { return nil }
        if let asked = commitment.unit.calendarHours, let kept = unit.calendarHours {
            return moreIsBetter ? value * kept >= commitment.value * asked : value * kept <= commitment.value * asked
        }
        guard commitment.unit == unit else { return nil }
        return moreIsBetter ? value >= commitment.value : value <= commitment.value
    }
}

extension Triage {
    /// Numbers that no rule has spoken of and that cannot be kept, or of which it is not known: never accepted as they
    /// stand.
    func unkeptNumbers(of reading: ClauseReading, besides reasons: [Reason]) -> [Reason] {
        guard reading.clause.role != .definition, reading.clause.obligor != .buyer else { return [] }
        var spokenOf: [Commitment] = []
        var missing: Set<String> = []
        for reason in reasons {
            switch reason.kind {
            case .number(let asked, _, _, _): spokenOf.append(asked)
            case .dependsOn(let names): missing.formUnion(names)
            default: break
            }
        }
        let types = reading.types.map(\.type)
        return reading.commitments.compactMap { commitment in
            guard !spokenOf.contains(commitment), let keeping = Keeping(of: commitment, in: types) else { return nil }
            guard let value = posture.facts[keeping.fact] else {
                guard missing.insert(keeping.fact).inserted else { return nil }
                return Reason(
                    kind: .dependsOn([keeping.fact]), stance: .negotiate, rule: "number-not-known", flags: [],
                    ranges: [commitment.range], text: Self.numberNotKnown)
            }
            guard keeping.isKept(commitment, by: posture) == false else { return nil }
            return Reason(
                kind: .number(asked: commitment, facts: [keeping.fact], kept: value, unit: keeping.unit),
                stance: .negotiate, rule: "number-not-kept", flags: [], ranges: [commitment.range],
                text: Self.numberNotKept)
        }
    }

    /// Rules that stand in no playbook file.
    package static let ownRules: Set<String> = ["number-not-kept", "number-not-known"]

    private static let numberNotKept = LocalizedText(
        en: "The number asked goes beyond what you do today.",
        nl: "Het gevraagde getal gaat verder dan wat u vandaag doet.")
    private static let numberNotKnown = LocalizedText(
        en: "It is not known whether you can keep this number.", nl: "Het is niet bekend of u dit getal kunt halen.")
}
