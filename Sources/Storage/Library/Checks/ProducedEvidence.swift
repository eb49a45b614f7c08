import ReadinessModel

/// Every kind of evidence that is expected comes from somewhere.
struct ProducedEvidence: LibraryCheck {
    let code = "produced-evidence"
    let summary = "every kind of evidence is left behind by a measure"

    func diagnostics(for library: Library, standing places: LibraryPlaces) -> [Diagnostic] {
        let left = Set(library.measures.flatMap(\.leaves))
        return library.evidenceKinds.filter { !left.contains($0.id) }.map {
            problem(
                "no measure leaves the kind of evidence '\($0.id)' behind",
                at: places.place(of: .evidenceKind($0.id), in: "evidence/kinds.yaml"))
        }
    }
}
