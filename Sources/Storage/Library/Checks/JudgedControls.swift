import ReadinessModel

/// A control that is judged is judged for a fair share.
struct JudgedControls: LibraryCheck {
    let code = "judged-controls"
    let summary = "the strengths of a control that is judged add up to at least 4; less belongs under 'outside'"

    /// Below this share of the full strength, "not asked" says more than a finding would.
    static let leastStrength = 4

    func diagnostics(for library: Library, standing places: LibraryPlaces) -> [Diagnostic] {
        zip(library.controls, library.linksOfControl).compactMap { control, links in
            let sum = links.reduce(0) { $0 + $1.strength }
            guard let first = links.first, sum < Self.leastStrength else { return nil }
            return problem(
                "the strengths of \(control.id.code) add up to \(sum), which judges \(sum * 10)% of it",
                at: places.place(
                    of: .link(control.id, library.questions[first.question].id),
                    in: "mappings/\(control.id.framework).yaml"),
                suggestion: "link what asks more of it, or list it under 'outside' with the reason")
        }
    }
}
