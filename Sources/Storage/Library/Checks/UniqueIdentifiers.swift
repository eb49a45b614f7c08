import ReadinessModel

/// Every id occurs once.
struct UniqueIdentifiers: LibraryCheck {
    let code = "unique-identifiers"
    let summary = "questions, facts, measures, compensating measures, kinds of evidence and links occur once"

    func diagnostics(for library: Library, standing places: LibraryPlaces) -> [Diagnostic] {
        repeated(library.questions.map { (.question($0.id), $0.id.rawValue) }, "question", "questions", places)
            + repeated(
                library.questions.flatMap(\.facts).map { (.fact($0.id), $0.id.rawValue) }, "fact", "questions", places)
            + repeated(library.measures.map { (.measure($0.id), $0.id.rawValue) }, "measure", "measures", places)
            + repeated(
                library.compensating.map { (.compensating($0.id), $0.id.rawValue) }, "measure", "measures", places)
            + repeated(
                library.evidenceKinds.map { (.evidenceKind($0.id), $0.id.rawValue) }, "kind of evidence", "evidence",
                places)
            + repeated(
                library.links.map { (.link($0.control, $0.question), "\($0.control) ← \($0.question)") }, "link",
                "mappings", places)
            + library.questions.flatMap { question in
                repeated(
                    question.options.map { (.option(question.id, $0.id), "\(question.id) \($0.id)") }, "option",
                    "questions", places)
            }
    }

    private func repeated(
        _ entries: [(key: LibraryPlaces.Key, name: String)], _ what: String, _ folder: String, _ places: LibraryPlaces
    ) -> [Diagnostic] {
        var seen: Set<LibraryPlaces.Key> = []
        var reported: Set<LibraryPlaces.Key> = []
        return entries.compactMap { key, name in
            guard !seen.insert(key).inserted, reported.insert(key).inserted else { return nil }
            return problem(
                "the \(what) '\(name)' occurs twice", at: places.repetition(of: key) ?? SourcePlace(file: folder))
        }
    }
}
