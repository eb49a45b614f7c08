import ReadinessModel

/// No measure waits, directly or not, for itself; nor does a question follow up itself.
struct AcyclicMeasures: LibraryCheck {
    let code = "acyclic-measures"
    let summary = "prerequisites of measures and follow-ups of questions form no cycle"

    func diagnostics(for library: Library, standing places: LibraryPlaces) -> [Diagnostic] {
        let after = Dictionary(library.measures.map { ($0.id, $0.after) }, uniquingKeysWith: { first, _ in first })
        let follows = Dictionary(
            library.questions.map { ($0.id, [$0.followUp?.question].compactMap { $0 }) },
            uniquingKeysWith: { first, _ in first })
        return library.measures.filter { reaches($0.id, from: $0.id, over: after) }.map {
            problem(
                "\($0.id) waits for itself", at: places.place(of: .measure($0.id), in: "measures/\($0.domain).yaml"))
        }
            + library.questions.filter { reaches($0.id, from: $0.id, over: follows) }.map {
                problem(
                    "\($0.id) follows up itself",
                    at: places.place(of: .question($0.id), in: "questions/\($0.domain).yaml"))
            }
    }

    private func reaches<ID: Hashable>(_ goal: ID, from start: ID, over edges: [ID: [ID]]) -> Bool {
        var seen: Set<ID> = []
        var waiting = edges[start] ?? []
        while let next = waiting.popLast() {
            if next == goal { return true }
            if seen.insert(next).inserted { waiting += edges[next] ?? [] }
        }
        return false
    }
}
