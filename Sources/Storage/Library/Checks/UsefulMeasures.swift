import ReadinessModel

/// Every measure closes something, and every kind of evidence is expected somewhere.
struct UsefulMeasures: LibraryCheck {
    let code = "useful-measures"
    let summary = "every measure closes a question, every question can be closed, every kind of evidence is expected"

    func diagnostics(for library: Library, standing places: LibraryPlaces) -> [Diagnostic] {
        var found = library.measures.filter(\.closes.isEmpty).map {
            problem("\($0.id) closes nothing", at: places.place(of: .measure($0.id), in: "measures/\($0.domain).yaml"))
        }
        let closable = Set(library.measures.flatMap(\.closes))
        for question in library.questions {
            guard let best = question.options.last else { continue }
            if !closable.contains(Measure.Closing(question: question.id, option: best.id)) {
                found.append(
                    problem(
                        "no measure brings \(question.id) to '\(best.id)'",
                        at: places.place(of: .question(question.id), in: "questions/\(question.domain).yaml")))
            }
        }
        let expected = Set(library.questions.flatMap(\.evidence))
        for kind in library.evidenceKinds where !expected.contains(kind.id) {
            found.append(
                problem(
                    "no question expects the kind of evidence '\(kind.id)'",
                    at: places.place(of: .evidenceKind(kind.id), in: "evidence/kinds.yaml")))
        }
        return found
    }
}
