import ReadinessModel

/// One consistency rule over the baseline and what an addendum is held against, which are read apart.
package protocol CombinedCheck: Sendable {
    var code: String { get }
    /// What the rule demands, in one sentence.
    var summary: String { get }
    func diagnostics(
        for library: Library, and review: ReviewLibrary, standing places: LibraryPlaces
    ) -> [Diagnostic]
}

package enum CombinedCheckList {
    /// Every rule there is.
    package static let all: [any CombinedCheck] = [PlaybookReferences(), UsedFacts(), HeldFloors()]
}

extension CombinedCheck {
    func problem(_ summary: String, at place: SourcePlace, suggestion: String? = nil) -> Diagnostic {
        Diagnostic(.error, "\(summary) [\(code)]", at: place, suggestion: suggestion)
    }
}

extension LibraryLoader {
    /// Everything that is wrong with the files: baseline, playbook and floors, each by itself and held together.
    package static func diagnostics(of files: LibraryFiles) -> [Diagnostic] {
        let result = load(files)
        let review = ReviewLibrary.load(files)
        let combined = CombinedCheckList.all.flatMap {
            $0.diagnostics(for: result.library, and: review, standing: result.places)
        }
        return (result.diagnostics + review.diagnostics + combined).sorted { $0.place < $1.place }
    }
}
