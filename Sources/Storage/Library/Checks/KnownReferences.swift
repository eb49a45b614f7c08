import ReadinessModel

/// Everything that is referred to exists.
struct KnownReferences: LibraryCheck {
    let code = "known-references"
    let summary = "mappings, follow-ups, measures and questions refer only to what exists"

    func diagnostics(for library: Library) -> [Diagnostic] {
        let questionNames = library.questions.map(\.id.rawValue)
        let controls = Set(library.controls.map(\.id))
        let kinds = Set(library.evidenceKinds.map(\.id))
        let measures = Set(library.measures.map(\.id))
        let compensating = Set(library.compensating.map(\.id))
        var found: [Diagnostic] = []
        func question(_ id: Question.ID, options: [String], by source: String, in file: String) {
            guard let question = library.question(id) else {
                found.append(
                    problem(
                        "\(source) refers to the unknown question '\(id)'", in: file,
                        suggestion: NameSuggestion.nearest(to: id.rawValue, among: questionNames)
                            .map { "did you mean \($0)?" }))
                return
            }
            for option in options where question.option(option) == nil {
                found.append(
                    problem(
                        "\(source) refers to the unknown option '\(option)' of \(id)", in: file,
                        suggestion: NameSuggestion.nearest(to: option, among: question.options.map(\.id))
                            .map { "did you mean '\($0)'?" }))
            }
        }
        for item in library.questions {
            let file = "questions/\(item.domain).yaml"
            if let followUp = item.followUp {
                question(followUp.question, options: followUp.options, by: "\(item.id)", in: file)
            }
            for fact in item.facts {
                question(item.id, options: fact.options, by: "the fact \(fact.id)", in: file)
            }
            for kind in item.evidence where !kinds.contains(kind) {
                found.append(problem("\(item.id) expects the unknown kind of evidence '\(kind)'", in: file))
            }
        }
        for link in library.links {
            let file = "mappings/\(link.control.framework).yaml"
            question(link.question, options: [], by: "\(link.control.code)", in: file)
            if !controls.contains(link.control) {
                found.append(problem("a link names the unknown control '\(link.control.code)'", in: file))
            }
        }
        for item in library.outside where !controls.contains(item.control) {
            found.append(
                problem(
                    "'outside' names the unknown control '\(item.control.code)'",
                    in: "mappings/\(item.control.framework).yaml"))
        }
        for measure in library.measures {
            let file = "measures/\(measure.domain).yaml"
            for target in measure.closes {
                question(target.question, options: [target.option], by: "\(measure.id)", in: file)
            }
            for id in measure.after where !measures.contains(id) {
                found.append(problem("\(measure.id) comes after the unknown measure '\(id)'", in: file))
            }
            for id in measure.meanwhile where !compensating.contains(id) {
                found.append(problem("\(measure.id) names the unknown compensating measure '\(id)'", in: file))
            }
            for kind in measure.leaves where !kinds.contains(kind) {
                found.append(problem("\(measure.id) leaves the unknown kind of evidence '\(kind)'", in: file))
            }
        }
        for item in library.compensating {
            for id in item.reduces { question(id, options: [], by: "\(item.id)", in: "measures") }
            for proof in item.inPlaceWhen {
                question(proof.question, options: proof.options, by: "\(item.id)", in: "measures")
            }
        }
        return found
    }
}
