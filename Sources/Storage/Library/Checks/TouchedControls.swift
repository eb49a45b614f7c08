import ReadinessModel

/// No control is satisfied by what only touches it: one such question never reaches the full strength, nor do several
/// that all stand beside the control.
struct TouchedControls: LibraryCheck {
    let code = "touched-controls"
    let summary =
        "a link that does not contain its control counts for at most 9, and questions that only touch a control do not "
        + "satisfy it together"

    func diagnostics(for library: Library, standing places: LibraryPlaces) -> [Diagnostic] {
        library.links.filter { $0.strength > $0.relationship.greatestStrength }.map { link in
            problem(
                "\(link.question) would satisfy \(link.control.code) alone, and is only '\(link.relationship.rawValue)'",
                at: places.place(
                    of: .link(link.control, link.question), in: "mappings/\(link.control.framework).yaml"),
                suggestion: "a strength of at most \(link.relationship.greatestStrength)")
        }
            + zip(library.controls, library.linksOfControl).compactMap { control, links in
                let first = links.first.map { LibraryPlaces.Key.link(control.id, library.questions[$0.question].id) }
                let place = places.place(
                    of: first ?? .control(control.id), in: "mappings/\(control.id.framework).yaml")
                return touchedOnly(control, links, at: place)
            }
    }

    private func touchedOnly(_ control: Control, _ links: [Library.ResolvedLink], at place: SourcePlace) -> Diagnostic?
    {
        let sum = links.reduce(0) { $0 + $1.strength }
        guard sum >= FindingRule.fullStrength, links.allSatisfy({ $0.relationship == .intersectsWith }) else {
            return nil
        }
        return problem(
            "\(control.id.code) would be satisfied (\(sum)) by questions that all only touch it",
            at: place,
            suggestion: "name the question that asks a part of it, or let the strengths add up to at most "
                + "\(FindingRule.fullStrength - 1)")
    }
}
