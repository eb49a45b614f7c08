import ReadinessModel

/// A file of `mappings/`: the questions that judge the controls of one framework.
enum MappingFile {
    static func read(_ root: YAMLEntry) -> (links: [MappingLink], outside: [OutsideBaseline]) {
        root.allow("kind", "framework", "version", "source", "licence", "links", "outside")
        let framework = Framework.ID(root.string("framework"))
        let links = root.list("links").flatMap { entry in
            entry.allow("control", "questions")
            let control = Control.ID(framework: framework, code: entry.string("control"))
            return entry.list("questions").map { link($0, to: control) }
        }
        let outside = root.list("outside").map { entry in
            entry.allow("control", "reason")
            let control = Control.ID(framework: framework, code: entry.string("control"))
            entry.mark(.outside(control))
            return OutsideBaseline(control: control, reason: entry.text("reason"))
        }
        return (links, outside)
    }

    private static func link(_ entry: YAMLEntry, to control: Control.ID) -> MappingLink {
        entry.allow("question", "relationship", "strength", "why")
        let relationship = entry.choice("relationship", MappingLink.Relationship.self) ?? .intersectsWith
        let strength = entry.integer("strength", in: 1...10)
        if strength > relationship.greatestStrength {
            entry.log.report(
                "'\(relationship.rawValue)' has strength \(strength); a question that does not contain the control counts "
                    + "for at most \(relationship.greatestStrength)", at: entry.place)
        }
        let question = Question.ID(entry.string("question"))
        entry.mark(.link(control, question))
        return MappingLink(
            question: question, control: control, relationship: relationship,
            strength: strength, why: entry.optionalString("why"))
    }
}
