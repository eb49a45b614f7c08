import ReadinessModel

/// Everything that is referred to exists.
struct KnownReferences: LibraryCheck {
    let code = "known-references"
    let summary = "mappings, follow-ups, measures and questions refer only to what exists"

    func diagnostics(for library: Library, standing places: LibraryPlaces) -> [Diagnostic] {
        let questionNames = library.questions.map(\.id.rawValue)
        let controls = Set(library.controls.map(\.id))
        let kinds = Set(library.evidenceKinds.map(\.id))
        let measures = Set(library.measures.map(\.id))
        let compensating = Set(library.compensating.map(\.id))
        var found: [Diagnostic] = []
        func question(_ id: Question.ID, options: [String], by source: String, at place: SourcePlace) {
            guard let question = library.question(id) else {
                found.append(
                    problem(
                        "\(source) refers to the unknown question '\(id)'", at: place,
                        suggestion: NameSuggestion.nearest(to: id.rawValue, among: questionNames)
                            .map { "did you mean \($0)?" }))
                return
            }
            for option in options where question.option(option) == nil {
                found.append(
                    problem(
                        "\(source) refers to the unknown option '\(option)' of \(id)", at: place,
                        suggestion: NameSuggestion.nearest(to: option, among: question.options.map(\.id))
                            .map { "did you mean '\($0)'?" }))
            }
        }
        for item in library.questions {
            let place = places.place(of: .question(item.id), in: "questions/\(item.domain).yaml")
            if let followUp = item.followUp {
                question(followUp.question, options: followUp.options, by: "\(item.id)", at: place)
            }
            for fact in item.facts {
                question(
                    item.id, options: fact.options, by: "the fact \(fact.id)",
                    at: places.place(of: .fact(fact.id), in: place.file))
            }
            for kind in item.evidence where !kinds.contains(kind) {
                found.append(problem("\(item.id) expects the unknown kind of evidence '\(kind)'", at: place))
            }
        }
        for link in library.links {
            let place = places.place(
                of: .link(link.control, link.question), in: "mappings/\(link.control.framework).yaml")
            question(link.question, options: [], by: "\(link.control.code)", at: place)
            if !controls.contains(link.control) {
                found.append(problem("a link names the unknown control '\(link.control.code)'", at: place))
            }
        }
        for item in library.outside where !controls.contains(item.control) {
            found.append(
                problem(
                    "'outside' names the unknown control '\(item.control.code)'",
                    at: places.place(of: .outside(item.control), in: "mappings/\(item.control.framework).yaml")))
        }
        for measure in library.measures {
            let place = places.place(of: .measure(measure.id), in: "measures/\(measure.domain).yaml")
            for target in measure.closes {
                question(target.question, options: [target.option], by: "\(measure.id)", at: place)
            }
            for id in measure.after where !measures.contains(id) {
                found.append(problem("\(measure.id) comes after the unknown measure '\(id)'", at: place))
            }
            for id in measure.meanwhile where !compensating.contains(id) {
                found.append(problem("\(measure.id) names the unknown compensating measure '\(id)'", at: place))
            }
            for kind in measure.leaves where !kinds.contains(kind) {
                found.append(problem("\(measure.id) leaves the unknown kind of evidence '\(kind)'", at: place))
            }
        }
        for item in library.compensating {
            let place = places.place(of: .compensating(item.id), in: "measures")
            for id in item.reduces { question(id, options: [], by: "\(item.id)", at: place) }
            for proof in item.inPlaceWhen {
                question(proof.question, options: proof.options, by: "\(item.id)", at: place)
            }
        }
        return found
    }
}
