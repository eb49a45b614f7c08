import ReadinessModel

/// One consistency rule over a whole library; a code that stays the same, and what breaks it.
package protocol LibraryCheck: Sendable {
    var code: String { get }
    /// What the rule demands, in one sentence.
    var summary: String { get }
    /// What breaks it, with the line where the library says where its entries stand.
    func diagnostics(for library: Library, standing places: LibraryPlaces) -> [Diagnostic]
}

package enum LibraryCheckList {
    /// Every rule there is.
    package static let all: [any LibraryCheck] = [
        UniqueIdentifiers(), KnownReferences(), RisingOptions(), CompleteTexts(), AcyclicMeasures(), CoveredControls(),
        UsefulMeasures(), TouchedControls(), JudgedControls(), ReachableLevels(), ProducedEvidence(),
    ]
}

extension LibraryCheck {
    func problem(_ summary: String, at place: SourcePlace, suggestion: String? = nil) -> Diagnostic {
        Diagnostic(.error, "\(summary) [\(code)]", at: place, suggestion: suggestion)
    }
}
