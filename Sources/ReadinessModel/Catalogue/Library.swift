/// The body of knowledge: catalogues, questions, mappings, measures and kinds of evidence, checked and cross-referenced.
///
/// Positions in `controls` and `questions` are stable for one value, and are what the arithmetic runs on.
package struct Library: Sendable {
    package let frameworks: [Framework]
    package let controls: [Control]
    package let domains: [Domain]
    package let questions: [Question]
    package let links: [MappingLink]
    package let outside: [OutsideBaseline]
    package let measures: [Measure]
    package let compensating: [CompensatingMeasure]
    package let evidenceKinds: [EvidenceKind]

    /// Positions in `controls` by id.
    package let controlPositions: [Control.ID: Int]
    /// Positions in `questions` by id.
    package let questionPositions: [Question.ID: Int]
    /// For each control, the links from questions to it, as positions in `questions` with the link.
    package let linksOfControl: [[ResolvedLink]]

    package struct ResolvedLink: Sendable, Hashable {
        package var question: Int
        package var strength: Int
        package var relationship: MappingLink.Relationship
    }

    package init(
        frameworks: [Framework], controls: [Control], domains: [Domain], questions: [Question], links: [MappingLink],
        outside: [OutsideBaseline], measures: [Measure], compensating: [CompensatingMeasure],
        evidenceKinds: [EvidenceKind]
    ) {
        self.frameworks = frameworks
        self.controls = controls
        self.domains = domains
        self.questions = questions
        self.links = links
        self.outside = outside
        self.measures = measures
        self.compensating = compensating
        self.evidenceKinds = evidenceKinds
        controlPositions = Dictionary(
            controls.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        questionPositions = Dictionary(
            questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var resolved = Array(repeating: [ResolvedLink](), count: controls.count)
        for link in links {
            guard let control = controlPositions[link.control], let question = questionPositions[link.question] else {
                continue
            }
            resolved[control].append(
                ResolvedLink(question: question, strength: link.strength, relationship: link.relationship))
        }
        linksOfControl = resolved
    }

    package func framework(_ id: Framework.ID) -> Framework? {
        frameworks.first { $0.id == id }
    }

    package func question(_ id: Question.ID) -> Question? {
        questionPositions[id].map { questions[$0] }
    }

    package func control(_ id: Control.ID) -> Control? {
        controlPositions[id].map { controls[$0] }
    }

    package func measure(_ id: Measure.ID) -> Measure? {
        measures.first { $0.id == id }
    }

    package func evidenceKind(_ id: EvidenceKind.ID) -> EvidenceKind? {
        evidenceKinds.first { $0.id == id }
    }

    package func domain(_ id: Domain.ID) -> Domain? {
        domains.first { $0.id == id }
    }
}
