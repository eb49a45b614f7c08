import ContractReview
import ReadinessModel

/// The playbook knows the supplier by the names of the baseline.
struct PlaybookReferences: CombinedCheck {
    let code = "playbook-references"
    let summary = "playbook and assumed supplier name only facts, questions and kinds of evidence that exist"

    func diagnostics(
        for library: Library, and review: ReviewLibrary, standing places: LibraryPlaces
    ) -> [Diagnostic] {
        let names = Names(library)
        let supplier = review.defaultSupplier
        return review.playbook.entries.flatMap { diagnostics(for: $0, names) }
            + unknown(supplier.facts.keys.sorted(), "fact", names.facts, in: "playbook/default-supplier.yaml")
            + unknown(supplier.answers.keys.sorted(), "question", names.questions, in: "playbook/default-supplier.yaml")
    }

    /// The names that the playbook may use.
    private struct Names {
        let facts: Set<String>
        let questions: Set<String>
        let kinds: Set<String>

        init(_ library: Library) {
            facts = Set(library.questions.flatMap(\.facts).map(\.id.rawValue))
            questions = Set(library.questions.map(\.id.rawValue))
            kinds = Set(library.evidenceKinds.map(\.id.rawValue))
        }
    }

    private func diagnostics(for entry: PlaybookEntry, _ names: Names) -> [Diagnostic] {
        let file = "playbook/\(entry.type.rawValue).yaml"
        let alone = Playbook(terms: [:], entries: [entry])
        return unknown(UsedFacts.weighed(by: alone).sorted(), "fact", names.facts, in: file)
            + unknown(UsedFacts.questions(deciding: alone).sorted(), "question", names.questions, in: file)
            + unknown(entry.evidence.map(\.kind), "kind of evidence", names.kinds, in: file)
    }

    private func unknown(_ used: [String], _ what: String, _ known: Set<String>, in file: String) -> [Diagnostic] {
        used.filter { !known.contains($0) }.map { name in
            problem(
                "there is no \(what) '\(name)'", at: SourcePlace(file: file),
                suggestion: NameSuggestion.nearest(to: name, among: known.sorted()).map { "did you mean '\($0)'?" })
        }
    }
}
