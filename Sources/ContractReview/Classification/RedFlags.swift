extension Classifier {
    /// The dangers in a clause, each with the words, the number or the definition that raises it.
    func redFlags(
        of clause: Clause, types: [ClauseType], pieces: ClausePieces, commitments: [Commitment],
        evidence: LearnedWords.Evidence?
    ) -> [FlagMatch] {
        // What the buyer owes is no danger to the supplier; a duty towards the buyer is not the buyer's, though.
        let buyerOwes = clause.obligor == .buyer && !rules.index.supplierBurden.contains { pieces.body.occurs($0) }
        return rules.flags.compactMap { group in
            if buyerOwes, group.flag.bindsTheOneWhoPromises { return nil }
            var cues = group.rules.compactMap { compiled in
                match(of: compiled, types: types, pieces: pieces, commitments: commitments)
            }
            if cues.isEmpty, clause.role != .definition {
                cues = group.rules.compactMap { throughDefinitions($0, types: types, pieces: pieces) }
            }
            guard cues.isEmpty else { return FlagMatch(flag: group.flag, cues: cues) }
            guard clause.role != .definition, let match = learned(group.flag, evidence: evidence, pieces: pieces),
                !group.rules.contains(where: { pieces.body.isSpoiled($0.words) })
            else { return nil }
            return match
        }
    }

    /// From which odds, as a logarithm, words alone raise a flag: some six in ten.
    private static let likely = 0.4

    /// A danger that no rule knows by its phrasing, where the words together make it likely; a rule that knows the
    /// phrasing and finds it harmless has the last word. A flag that is a matter of numbers is never learned: the number
    /// says it or nothing does.
    private func learned(_ flag: RedFlag, evidence: LearnedWords.Evidence?, pieces: ClausePieces) -> FlagMatch? {
        guard let evidence, flag != .hardDeadlineUnder24Hours, evidence.odds(of: flag) > Self.likely else { return nil }
        let cues = learnedCues(for: .flag(flag), evidence: evidence, pieces: pieces)
        guard !cues.isEmpty else { return nil }
        return FlagMatch(flag: flag, cues: cues, confidence: Exponential.chance(ofOdds: evidence.odds(of: flag)))
    }

    private func match(
        of compiled: CompiledRules.CompiledFlag, types: [ClauseType], pieces: ClausePieces, commitments: [Commitment]
    ) -> CueMatch? {
        let rule = compiled.rule
        guard rule.types.isEmpty || rule.types.contains(where: types.contains) else { return nil }
        var number: Commitment?
        if let condition = rule.number {
            guard case .number(let bound) = condition.bound,
                let stated = commitments.first(where: {
                    condition.speaksOf($0) && condition.holds(for: $0, bound: bound) == true
                })
            else { return nil }
            number = stated
        }
        if compiled.words.isEmpty {
            return number.map { raised(rule, by: $0, pieces: pieces) }
        }
        if compiled.words.match.isEmpty, let number {
            return pieces.body.allows(compiled.words) ? raised(rule, by: number, pieces: pieces) : nil
        }
        guard let hit = pieces.body.firstMatch(of: compiled.words) else { return nil }
        let own = hit.last >= pieces.body.ownFrom
        return CueMatch(
            rule: rule.id, source: own ? .text : .leadIn, range: own ? pieces.range(ofBody: hit) : 0..<0,
            words: pieces.words(ofBody: hit), term: nil, points: 0)
    }

    /// The number itself raises the flag.
    private func raised(_ rule: FlagRule, by number: Commitment, pieces: ClausePieces) -> CueMatch {
        if let term = number.term {
            return CueMatch(
                rule: rule.id, source: .definition, range: number.range, words: term, term: term, points: 0)
        }
        let isAbove = number.range.upperBound <= pieces.clause.range.lowerBound
        let words = isAbove ? pieces.clause.leadIn ?? "" : pieces.words(in: number.range)
        return CueMatch(
            rule: rule.id, source: isAbove ? .leadIn : .text, range: isAbove ? 0..<0 : number.range, words: words,
            term: nil, points: 0)
    }

    private func throughDefinitions(
        _ compiled: CompiledRules.CompiledFlag, types: [ClauseType], pieces: ClausePieces
    ) -> CueMatch? {
        let rule = compiled.rule
        guard rule.throughDefinitions, rule.types.isEmpty || rule.types.contains(where: types.contains) else {
            return nil
        }
        for used in pieces.definitions where used.startsDuty {
            guard let hit = used.scan.firstMatch(of: compiled.words) else { continue }
            return CueMatch(
                rule: rule.id, source: .definition, range: used.scan.range(of: hit), words: used.words(of: hit),
                term: used.definition.term, points: 0)
        }
        return nil
    }
}

extension RedFlag {
    /// Whether the flag is about a promise, so that it only hurts the party that makes it.
    fileprivate var bindsTheOneWhoPromises: Bool {
        switch self {
        case .absoluteGuarantee, .hardDeadlineUnder24Hours, .allFindingsFixedDeadline, .staffedRoundTheClock,
            .uncappedLiabilityOrPenalty, .thirdPartyCostsOnSupplier, .suspectedIncidentTrigger:
            true
        case .unlimitedAudit, .priorApprovalEverySubprocessor, .unilateralChange, .openEndedPreGoLive,
            .flowDownIdenticalTerms, .freeOfChargeAudit:
            false
        }
    }
}
