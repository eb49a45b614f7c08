import ReadinessModel

/// Every control is judged by questions or listed as outside the baseline; every question judges something.
struct CoveredControls: LibraryCheck {
    let code = "covered-controls"
    let summary = "every control has a link or a reason why none, never both; every question judges a control"

    func diagnostics(for library: Library) -> [Diagnostic] {
        let linked = Set(library.links.map(\.control))
        let outside = Set(library.outside.map(\.control))
        let mapped = Set(library.links.map(\.control.framework))
        let used = Set(library.links.map(\.question))
        var found: [Diagnostic] = []
        for control in library.controls where mapped.contains(control.id.framework) {
            let file = "mappings/\(control.id.framework).yaml"
            if !linked.contains(control.id), !outside.contains(control.id) {
                found.append(problem("no question judges \(control.id.code), and 'outside' gives no reason", in: file))
            }
            if linked.contains(control.id), outside.contains(control.id) {
                found.append(problem("\(control.id.code) is judged by questions and listed as outside", in: file))
            }
        }
        for question in library.questions where !used.contains(question.id) {
            found.append(problem("\(question.id) judges no control", in: "questions/\(question.domain).yaml"))
        }
        return found
    }
}
