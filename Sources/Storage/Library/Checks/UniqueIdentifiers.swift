import ReadinessModel

/// Every id occurs once.
struct UniqueIdentifiers: LibraryCheck {
    let code = "unique-identifiers"
    let summary = "questions, facts, measures, compensating measures, kinds of evidence and links occur once"

    func diagnostics(for library: Library) -> [Diagnostic] {
        repeated(library.questions.map(\.id.rawValue), "question", "questions")
            + repeated(library.questions.flatMap(\.facts).map(\.id.rawValue), "fact", "questions")
            + repeated(
                library.measures.map(\.id.rawValue) + library.compensating.map(\.id.rawValue), "measure", "measures")
            + repeated(library.evidenceKinds.map(\.id.rawValue), "kind of evidence", "evidence")
            + repeated(library.links.map { "\($0.control) ← \($0.question)" }, "link", "mappings")
            + library.questions.flatMap { question in
                repeated(question.options.map { "\(question.id) \($0.id)" }, "option", "questions")
            }
    }

    private func repeated(_ ids: [String], _ what: String, _ folder: String) -> [Diagnostic] {
        Dictionary(grouping: ids, by: { $0 }).filter { $0.value.count > 1 }.keys.sorted().map {
            problem("the \(what) '\($0)' occurs twice", in: folder)
        }
    }
}
