import ReadinessModel

/// Every control is judged by questions or listed as outside the baseline; every question judges something.
struct CoveredControls: LibraryCheck {
    let code = "covered-controls"
    let summary = "every control has a link or a reason why none, never both; every question judges a control"

    func diagnostics(for library: Library, standing places: LibraryPlaces) -> [Diagnostic] {
        let linked = Set(library.links.map(\.control))
        let outside = Set(library.outside.map(\.control))
        let mapped = Set(library.links.map(\.control.framework))
        let used = Set(library.links.map(\.question))
        var found: [Diagnostic] = []
        for control in library.controls where mapped.contains(control.id.framework) {
            if !linked.contains(control.id), !outside.contains(control.id) {
                found.append(
                    problem(
                        "no question judges \(control.id.code), and 'outside' gives no reason",
                        at: places.place(of: .control(control.id), in: "catalogues/\(control.id.framework).yaml")))
            }
            if linked.contains(control.id), outside.contains(control.id) {
                found.append(
                    problem(
                        "\(control.id.code) is judged by questions and listed as outside",
                        at: places.place(of: .outside(control.id), in: "mappings/\(control.id.framework).yaml")))
            }
        }
        for question in library.questions where !used.contains(question.id) {
            found.append(
                problem(
                    "\(question.id) judges no control",
                    at: places.place(of: .question(question.id), in: "questions/\(question.domain).yaml")))
        }
        return found
    }
}
