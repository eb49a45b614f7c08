import ContractReview
import ReadinessModel

/// The playbook knows the supplier by the names of the baseline.
struct PlaybookReferences: CombinedCheck {
    let code = "playbook-references"
    let summary =
        "playbook and assumed supplier name only facts, questions and kinds of evidence that exist, and wordings hold the "
        + "same placeholders in both languages, {supplier} and {buyer} for the parties"

    func diagnostics(
        for library: Library, and review: ReviewLibrary, standing places: LibraryPlaces
    ) -> [Diagnostic] {
        let names = Names(library)
        let supplier = review.defaultSupplier
        return review.playbook.entries.flatMap { diagnostics(for: $0, names) }
            + review.playbook.entries.flatMap { entry in
                entry.wordings.flatMap { wording in
                    placeholders(
                        of: wording, names,
                        at: review.places.place(
                            of: .wording(wording.id), in: "playbook/\(entry.type.rawValue).yaml"))
                }
            }
            + unknownRules(in: review)
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

    /// A wording that answers a rule which is not there would never be proposed.
    private func unknownRules(in review: ReviewLibrary) -> [Diagnostic] {
        let known = Set(review.playbook.entries.flatMap(\.stances).map(\.id)).union(Triage.ownRules)
        return review.playbook.entries.flatMap { entry in
            unknown(
                entry.wordings.flatMap(\.rules).filter { !known.contains($0) }, "stance rule", known,
                in: "playbook/\(entry.type.rawValue).yaml")
        }
    }

    private func diagnostics(for entry: PlaybookEntry, _ names: Names) -> [Diagnostic] {
        let file = "playbook/\(entry.type.rawValue).yaml"
        let alone = Playbook(terms: [:], entries: [entry])
        return unknown(UsedFacts.weighed(by: alone).sorted(), "fact", names.facts, in: file)
            + unknown(UsedFacts.questions(deciding: alone).sorted(), "question", names.questions, in: file)
            + unknown(entry.evidence.map(\.kind), "kind of evidence", names.kinds, in: file)
    }

    /// A party that a wording names itself would stay a stranger in the buyer's document.
    private func placeholders(of wording: Wording, _ names: Names, at place: SourcePlace) -> [Diagnostic] {
        let known = names.facts.union(Wording.partyNames)
        var found: [Diagnostic] = []
        for language in [Language.english, .dutch] {
            for name in wording.placeholders(in: language) where !known.contains(name) {
                found.append(
                    problem(
                        "'\(wording.id)' (\(language.rawValue)): there is no placeholder '{\(name)}'", at: place,
                        suggestion: NameSuggestion.nearest(to: name, among: known.sorted()).map {
                            "did you mean '{\($0)}'?"
                        }))
            }
            let standard = PartyNames.standard(language)
            let written = wording.text[language].split { !$0.isLetter }
            for (party, placeholder) in [(standard.supplier.name, "supplier"), (standard.buyer.name, "buyer")]
            where written.contains(Substring(party)) {
                found.append(
                    problem(
                        "'\(wording.id)' (\(language.rawValue)) names '\(party)'", at: place,
                        suggestion: "write {\(placeholder)}, which becomes the name that the document uses"))
            }
        }
        if Set(wording.placeholders(in: .english)) != Set(wording.placeholders(in: .dutch)) {
            found.append(problem("'\(wording.id)' holds other placeholders in English than in Dutch", at: place))
        }
        return found
    }

    private func unknown(_ used: [String], _ what: String, _ known: Set<String>, in file: String) -> [Diagnostic] {
        used.filter { !known.contains($0) }.map { name in
            problem(
                "there is no \(what) '\(name)'", at: SourcePlace(file: file),
                suggestion: NameSuggestion.nearest(to: name, among: known.sorted()).map { "did you mean '\($0)'?" })
        }
    }
}
