import ReadinessModel

/// Holds clauses against the supplier's truth, the playbook's rules and the buyer's law.
///
/// Accept only what is true, demonstrable and bounded; negotiate with a number or wording the supplier can keep; reject
/// means that a replacement is proposed. What the law fixes is never proposed away, and what is not known is said to
/// decide instead of being guessed.
package struct Triage: Sendable {
    package let playbook: Playbook
    package let posture: Posture
    package let regimes: BuyerRegimes
    package let floors: [LegalFloor]
    private let rules: CompiledStances

    package init(
        classifier: Classifier, posture: Posture, regimes: BuyerRegimes = BuyerRegimes(), floors: [LegalFloor] = []
    ) {
        playbook = classifier.playbook
        self.posture = posture
        self.regimes = regimes
        self.floors = floors
        rules = CompiledStances(playbook: classifier.playbook, index: classifier.rules.index)
    }

    package func verdict(
        on reading: ClauseReading, in context: Classifier.Context = Classifier.Context()
    ) -> Verdict {
        verdict(on: reading, pieces: ClausePieces(reading.clause, context: context, index: rules.index))
    }

    /// The verdict on a clause that was taken apart before, for its reading.
    func verdict(on reading: ClauseReading, pieces: ClausePieces) -> Verdict {
        let types = reading.types.map(\.type)
        var fired: [Fired] = []
        for compiled in rules.stances where compiled.rule.anyType || types.contains(compiled.type) {
            if let outcome = apply(compiled, to: reading, pieces: pieces) { fired.append(outcome) }
        }
        let lifted = Set(fired.flatMap(\.lifts))
        var reasons = fired.filter { !lifted.contains($0.reason.rule) }.map(\.reason)
        if !reasons.contains(where: { $0.stance != .accept }), reading.clause.role == .obligation,
            reading.clause.obligor != .buyer
        {
            reasons += unmetNeeds(of: reading, pieces: pieces)
        }
        reasons += unkeptNumbers(of: reading, besides: reasons)
        let applying = applyingFloors(to: types)
        softenByLaw(&reasons, floors: applying)
        reasons.sort { left, right in
            left.stance != right.stance ? left.stance > right.stance : left.rule < right.rule
        }
        let stance = reasons.first?.stance ?? .accept
        if !reading.isRecognised { reasons.append(.notRecognised) }
        if reasons.isEmpty { reasons = [.nothingInTheWay] }
        return assembled(stance: stance, reasons: reasons, types: types, floors: applying, pieces: pieces)
    }

    // MARK: Rules

    private struct Fired {
        var reason: Reason
        var lifts: [String]
    }

    private func apply(
        _ compiled: CompiledStances.CompiledStance, to reading: ClauseReading, pieces: ClausePieces
    ) -> Fired? {
        let rule = compiled.rule
        guard rule.regimes.isEmpty || rule.regimes.contains(where: regimes.names.contains) else { return nil }
        guard !rule.withoutFlags.contains(where: reading.has) else { return nil }
        var ranges: [Range<Int>] = []
        var flags: [RedFlag] = []
        if !rule.flags.isEmpty {
            flags = rule.flags.filter(reading.has)
            guard !flags.isEmpty else { return nil }
            ranges += reading.redFlags.filter { flags.contains($0.flag) }.flatMap { $0.cues.map(\.range) }
        }
        if !compiled.words.match.isEmpty {
            guard let hit = pieces.body.firstMatch(of: compiled.words), hit.last >= pieces.body.ownFrom else {
                return nil
            }
            ranges.append(pieces.range(ofBody: hit))
        } else if !compiled.words.isEmpty, !pieces.body.allows(compiled.words) {
            return nil
        }
        var reason = Reason(
            kind: .words, stance: rule.stance, rule: rule.id, flags: flags, ranges: ranges.filter { !$0.isEmpty },
            text: rule.reason)
        if let number = rule.number, !weigh(number, commitments: reading.commitments, reason: &reason) { return nil }
        if let condition = rule.fact {
            guard let value = posture.facts[condition.fact] else {
                reason.kind = .dependsOn([condition.fact])
                reason.stance = .negotiate
                return Fired(reason: reason, lifts: [])
            }
            guard condition.holds(for: value) else { return nil }
            reason.kind = .fact(condition.fact, value: value)
        }
        if let need = rule.shortfall {
            switch posture.standing(on: need) {
            case .shown: return nil
            case .unknown:
                reason.kind = .dependsOn([need.question])
                reason.stance = .negotiate
            case let standing: reason.kind = .answer(question: need.question, standing: standing)
            }
        }
        return Fired(reason: reason, lifts: rule.lifts)
    }

    /// Whether a number in the clause fulfils the condition; writes asked and kept into the reason.
    private func weigh(_ number: NumberCondition, commitments: [Commitment], reason: inout Reason) -> Bool {
        let asked = commitments.filter(number.speaksOf)
        guard !asked.isEmpty else { return false }
        let bound: Double
        switch number.bound {
        case .number(let fixed): bound = fixed
        case .facts(let names):
            switch posture.sum(of: names) {
            case .success(let sum): bound = sum
            case .failure(let missing):
                reason.kind = .dependsOn(missing.names)
                reason.stance = .negotiate
                reason.ranges += asked.map(\.range)
                return true
            }
        }
        guard let worst = asked.first(where: { number.holds(for: $0, bound: bound) == true }) else { return false }
        reason.kind = .number(asked: worst, facts: number.factNames, kept: bound, unit: number.unit)
        reason.ranges.append(worst.range)
        return true
    }

    /// The rules of needs are named by the question: "need-IR-01".
    static let needRule = "need-"

    private func unmetNeeds(of reading: ClauseReading, pieces: ClausePieces) -> [Reason] {
        guard let type = reading.types.first?.type else { return [] }
        return (rules.needs[type] ?? []).compactMap { compiled in
            guard compiled.when.isEmpty || compiled.when.contains(where: { pieces.body.occurs($0) }) else { return nil }
            let need = compiled.need
            let standing = posture.standing(on: need)
            if standing == .shown { return nil }
            return Reason(
                kind: standing == .unknown
                    ? .dependsOn([need.question]) : .answer(question: need.question, standing: standing),
                stance: .negotiate, rule: Self.needRule + need.question, flags: [], ranges: [],
                text: Self.text(for: standing))
        }
    }

    // MARK: Law

    private func applyingFloors(to types: [ClauseType]) -> [LegalFloor] {
        floors.filter { regimes.hold($0) && types.contains($0.type) }
    }

    /// A right the law gives the buyer is shaped, not replaced.
    private func softenByLaw(_ reasons: inout [Reason], floors: [LegalFloor]) {
        let backed = Set(floors.flatMap(\.backedFlags))
        for index in reasons.indices where reasons[index].stance == .reject {
            if reasons[index].flags.contains(where: backed.contains) { reasons[index].stance = .negotiate }
        }
    }

    // MARK: Result

    private func assembled(
        stance: Stance, reasons: [Reason], types: [ClauseType], floors: [LegalFloor], pieces: ClausePieces
    ) -> Verdict {
        let entries = types.compactMap { rules.answers[$0] }
        let flags = reasons.flatMap(\.flags)
        let wordings = entries.flatMap(\.wordings).filter { $0.stance == stance && $0.rules.isEmpty }
        let fitting = wordings.filter { $0.flags.contains(where: flags.contains) }
        let general = wordings.filter(\.flags.isEmpty)
        var specific: [Wording.ID] = []
        for reason in reasons where reason.stance != .accept {
            for id in rules.wordingsOfRule[reason.rule] ?? [] where !specific.contains(id) { specific.append(id) }
        }
        var dependsOn: [String] = []
        for case .dependsOn(let names) in reasons.map(\.kind) { dependsOn += names }
        let money = flags.contains(.uncappedLiabilityOrPenalty) || flags.contains(.thirdPartyCostsOnSupplier)
        var evidence: [String] = []
        for item in entries.flatMap(\.evidence) where !evidence.contains(item.kind) {
            let isAsked = item.when.isEmpty || item.when.contains { pieces.body.occurs($0) }
            if isAsked { evidence.append(item.kind) }
        }
        return Verdict(
            stance: stance, reasons: reasons, floors: floors, wordings: specific + (fitting + general).map(\.id),
            owner: money ? .legal : entries.first?.owner ?? .legal, evidence: evidence, dependsOn: dependsOn)
    }

    private static func text(for standing: Posture.Standing) -> LocalizedText {
        switch standing {
        case .unknown:
            LocalizedText(
                en: "It is not known whether this is in place.", nl: "Het is niet bekend of dit geregeld is.")
        case .short:
            LocalizedText(en: "This is not fully in place today.", nl: "Dit is vandaag nog niet volledig geregeld.")
        case .notDemonstrable, .shown:
            LocalizedText(
                en: "In place, but no current evidence shows it.",
                nl: "Geregeld, maar er is geen actueel bewijs van.")
        }
    }
}

extension Reason {
    fileprivate static let notRecognised = Reason(
        kind: .notRecognised, stance: .accept, rule: "not-recognised", flags: [], ranges: [],
        text: LocalizedText(
            en: "Not recognised: read it yourself before you agree.",
            nl: "Niet herkend: lees deze bepaling zelf voordat u instemt."))

    fileprivate static let nothingInTheWay = Reason(
        kind: .clear, stance: .accept, rule: "clear", flags: [], ranges: [],
        text: LocalizedText(
            en: "Customary, bounded, and within what is in place.",
            nl: "Gebruikelijk, begrensd en binnen wat geregeld is."))
}
