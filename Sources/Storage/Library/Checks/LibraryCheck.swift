import ReadinessModel

/// One consistency rule over a whole library; a code that stays the same, and what breaks it.
package protocol LibraryCheck: Sendable {
    var code: String { get }
    /// What the rule demands, in one sentence.
    var summary: String { get }
    func diagnostics(for library: Library) -> [Diagnostic]
}

package enum LibraryCheckList {
    /// Every rule there is.
    package static let all: [any LibraryCheck] = [
        UniqueIdentifiers(), KnownReferences(), RisingOptions(), CompleteTexts(), AcyclicMeasures(), CoveredControls(),
        UsefulMeasures(),
    ]
}

extension LibraryCheck {
    func problem(_ summary: String, in file: String, suggestion: String? = nil) -> Diagnostic {
        Diagnostic(.error, "\(summary) [\(code)]", at: SourcePlace(file: file), suggestion: suggestion)
    }
}
