import ReadinessModel

/// A file of `questions/`: one domain of the baseline.
enum QuestionFile {
    static func read(_ root: YAMLEntry) -> (domain: Domain, questions: [Question]) {
        root.allow("kind", "domain", "version", "source", "licence", "title", "questions")
        let domain = Domain(id: Domain.ID(root.string("domain")), title: root.text("title"))
        root.mark(.domain(domain.id))
        return (domain, root.list("questions").map { question($0, domain: domain.id) })
    }

    private static func question(_ entry: YAMLEntry, domain: Domain.ID) -> Question {
        entry.allow(
            "id", "tier", "risk", "owner", "topic", "prompt", "why", "guidance", "options", "not-applicable", "needs",
            "follow-up", "facts", "evidence")
        let id = Question.ID(entry.string("id"))
        entry.mark(.question(id))
        let options = entry.list("options").map { option($0, of: id) }
        if !(2...6).contains(options.count) {
            entry.log.report("a question has two to six options; here are \(options.count)", at: entry.place)
        }
        return Question(
            id: id, domain: domain,
            tier: entry.choice("tier", Question.Tier.self) ?? .full,
            risk: entry.integer("risk", in: 1...5), owner: entry.choice("owner", Question.Owner.self) ?? .it,
            topic: entry.text("topic"), prompt: entry.text("prompt"), why: entry.text("why"),
            guidance: entry.text("guidance"), options: options, allowsNotApplicable: entry.boolean("not-applicable"),
            needs: entry.words("needs", Trait.self), followUp: entry.value("follow-up").map(followUp),
            facts: entry.list("facts").map(fact), evidence: entry.strings("evidence").map { EvidenceKind.ID($0) })
    }

    private static func option(_ entry: YAMLEntry, of question: Question.ID) -> AnswerOption {
        entry.allow("id", "level", "status", "label", "statement")
        let id = entry.string("id")
        entry.mark(.option(question, id))
        return AnswerOption(
            id: id, level: entry.number("level", in: 0...1),
            status: entry.choice("status", ImplementationStatus.self) ?? .planned, label: entry.text("label"),
            statement: entry.text("statement"))
    }

    private static func followUp(_ entry: YAMLEntry) -> Question.FollowUp {
        entry.allow("question", "options")
        return Question.FollowUp(question: Question.ID(entry.string("question")), options: entry.strings("options"))
    }

    private static func fact(_ entry: YAMLEntry) -> FactDefinition {
        entry.allow("id", "unit", "min", "max", "label", "options")
        let id = FactDefinition.ID(entry.string("id"))
        entry.mark(.fact(id))
        return FactDefinition(
            id: id, unit: entry.choice("unit", FactDefinition.Unit.self) ?? .count,
            minimum: entry.optionalNumber("min"), maximum: entry.optionalNumber("max"), label: entry.text("label"),
            options: entry.strings("options"))
    }
}
