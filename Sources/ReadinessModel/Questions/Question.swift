/// One question of the baseline, with the concrete situations to choose from.
package struct Question: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Question>

    package enum Tier: String, Sendable, Hashable, Codable, CaseIterable {
        /// What addenda ask: 40 to 45 questions.
        case quick
        /// The rest of the full baseline.
        case full
    }

    /// Who in the organisation knows the answer.
    package enum Owner: String, Sendable, Hashable, Codable, CaseIterable {
        case management, it, engineering, legal, hr, sales, privacy
    }

    /// Asked only when another question has one of these answers.
    package struct FollowUp: Sendable, Hashable {
        package var question: ID
        package var options: [String]

        package init(question: ID, options: [String]) {
            self.question = question
            self.options = options
        }
    }

    package var id: ID
    package var domain: Domain.ID
    package var tier: Tier
    /// 1 to 5: the harm at a small supplier when this is absent.
    package var risk: Int
    package var owner: Owner
    /// Two to five words, for tables.
    package var topic: LocalizedText
    package var prompt: LocalizedText
    /// Why a buyer or auditor asks.
    package var why: LocalizedText
    /// How to tell which option fits.
    package var guidance: LocalizedText
    /// From worst to best; levels rise.
    package var options: [AnswerOption]
    package var allowsNotApplicable: Bool
    package var needs: [Trait]
    package var followUp: FollowUp?
    package var facts: [FactDefinition]
    /// Kinds of evidence that can show the answer.
    package var evidence: [EvidenceKind.ID]

    package init(
        id: ID, domain: Domain.ID, tier: Tier, risk: Int, owner: Owner, topic: LocalizedText, prompt: LocalizedText,
        why: LocalizedText, guidance: LocalizedText, options: [AnswerOption], allowsNotApplicable: Bool,
        needs: [Trait], followUp: FollowUp?, facts: [FactDefinition], evidence: [EvidenceKind.ID]
    ) {
        self.id = id
        self.domain = domain
        self.tier = tier
        self.risk = risk
        self.owner = owner
        self.topic = topic
        self.prompt = prompt
        self.why = why
        self.guidance = guidance
        self.options = options
        self.allowsNotApplicable = allowsNotApplicable
        self.needs = needs
        self.followUp = followUp
        self.facts = facts
        self.evidence = evidence
    }

    package func option(_ id: String) -> AnswerOption? {
        options.first { $0.id == id }
    }
}

/// A theme of the baseline; a file of questions.
package struct Domain: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Domain>

    package var id: ID
    package var title: LocalizedText

    package init(id: ID, title: LocalizedText) {
        self.id = id
        self.title = title
    }
}

/// A concrete situation that a non-specialist recognises, with what it is worth.
package struct AnswerOption: Sendable, Hashable {
    package var id: String
    /// 0 (nothing) to 1 (fully in place).
    package var level: Double
    package var status: ImplementationStatus
    package var label: LocalizedText
    /// One truthful sentence that a buyer may read when this is the answer.
    package var statement: LocalizedText

    package init(
        id: String, level: Double, status: ImplementationStatus, label: LocalizedText, statement: LocalizedText
    ) {
        self.id = id
        self.level = level
        self.status = status
        self.label = label
        self.statement = statement
    }
}

/// The state of a control or answer, in the words of OSCAL's `implementation-status`.
package enum ImplementationStatus: String, Sendable, Hashable, Codable, CaseIterable {
    case implemented, partial, planned, alternative
    case notApplicable = "not-applicable"
}
