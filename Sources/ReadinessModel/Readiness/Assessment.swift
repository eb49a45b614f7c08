/// Everything that decides the findings of one organisation on one day.
package struct AssessmentInput: Sendable {
    package var library: Library
    package var profile: OrganisationProfile
    package var sheet: AnswerSheet
    package var evidence: [Evidence]
    /// The day freshness of evidence is judged on.
    package var asOf: Day

    package init(
        library: Library, profile: OrganisationProfile, sheet: AnswerSheet, evidence: [Evidence], asOf: Day
    ) {
        self.library = library
        self.profile = profile
        self.sheet = sheet
        self.evidence = evidence
        self.asOf = asOf
    }
}

/// The findings of one organisation on one day, and the figures that are folds over them.
package struct Assessment: Sendable {
    package let input: AssessmentInput
    package let traits: Set<Trait>
    package let scope: Scope
    /// The state of each question, by position in `Library.questions`.
    package let states: [AnswerState]
    /// Whether each question is put to the organisation, by position in `Library.questions`.
    package let isAsked: [Bool]
    package let evidence: EvidenceIndex
    /// One finding a control, in the order of `Library.controls`.
    package let findings: [Finding]

    package var library: Library { input.library }

    package init(_ input: AssessmentInput) {
        let traits = input.profile.traits
        let reading = AnswerReading(library: input.library, traits: traits, sheet: input.sheet)
        let states = input.library.questions.map { reading.state(of: $0) }
        isAsked = input.library.questions.map { reading.asking($0) == .asked }
        let evidence = EvidenceIndex(input.evidence, library: input.library, asOf: input.asOf)
        let demonstrated = input.library.questions.map { evidence.demonstrates($0.id) }
        self.input = input
        self.traits = traits
        self.scope = Scope(of: input.profile)
        self.states = states
        self.evidence = evidence
        findings = input.library.controls.indices.map {
            FindingRule.finding(
                control: $0, of: input.library, traits: traits, states: states, demonstrated: demonstrated)
        }
    }

    /// The same organisation with other answers: what a roadmap forecasts.
    package func findings(states: [AnswerState], demonstrated: [Bool]) -> [Finding] {
        library.controls.indices.map {
            FindingRule.finding(control: $0, of: library, traits: traits, states: states, demonstrated: demonstrated)
        }
    }

    package func finding(_ control: Control.ID) -> Finding? {
        library.controlPositions[control].map { findings[$0] }
    }

    /// The option that holds: the one chosen, as long as the question is still put. An old answer behind a follow-up that
    /// has since been settled says nothing any more.
    package func option(of question: Question) -> AnswerOption? {
        guard let position = library.questionPositions[question.id], isAsked[position] else { return nil }
        return input.sheet[question.id]?.optionID.flatMap { question.option($0) }
    }

    /// Whether a compensating measure is in place: declared so, or proved by answers that hold.
    package func isInPlace(_ measure: CompensatingMeasure) -> Bool {
        input.sheet.compensating.contains(measure.id)
            || measure.inPlaceWhen.contains { proof in
                library.question(proof.question).flatMap { option(of: $0) }.map { proof.options.contains($0.id) }
                    ?? false
            }
    }

    package func state(of question: Question.ID) -> AnswerState {
        library.questionPositions[question].map { states[$0] } ?? .unknown
    }
}
