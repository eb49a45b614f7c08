import ReadinessModel

/// Every text is there in both languages, differs between them, and has the same placeholders.
struct CompleteTexts: LibraryCheck {
    let code = "complete-texts"
    let summary = "every text is complete in English and Dutch, is not the same in both, and has the same placeholders"

    /// The same words in both languages, rightly.
    private static let shared: Set<String> = [
        "Logging", "Privacy", "Incident", "Back-ups", "Hosting", "Status",
    ]

    func diagnostics(for library: Library) -> [Diagnostic] {
        texts(of: library).flatMap { file, name, text in
            check(text).map { problem("\(name): \($0)", in: file) }
        }
    }

    private func check(_ text: LocalizedText) -> [String] {
        if text.en.isEmpty { return ["the English text is missing"] }
        if text.nl.isEmpty { return ["the Dutch text is missing"] }
        var found: [String] = []
        // One or two words may rightly be the same ("Penetration test" is not, "Back-up" is).
        if text.en == text.nl, text.en.split(separator: " ").count > 2, !Self.shared.contains(text.en) {
            found.append("the Dutch text is the English one: '\(text.en.prefix(60))'")
        }
        if placeholders(text.en) != placeholders(text.nl) {
            found.append(
                "the placeholders differ: \(placeholders(text.en).sorted()) and \(placeholders(text.nl).sorted())")
        }
        return found
    }

    private func placeholders(_ text: String) -> Set<String> {
        Set(text.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first.map(String.init) })
    }

    private func texts(of library: Library) -> [(file: String, name: String, text: LocalizedText)] {
        var all: [(String, String, LocalizedText)] = []
        for framework in library.frameworks {
            let file = "catalogues/\(framework.id).yaml"
            all.append((file, "title", framework.title))
            for group in framework.groups { all.append((file, group.id, group.title)) }
        }
        for control in library.controls {
            let file = "catalogues/\(control.id.framework).yaml"
            all.append((file, "\(control.id.code) title", control.title))
            all.append((file, "\(control.id.code) summary", control.summary))
            for deadline in control.deadlines { all.append((file, "\(control.id.code) deadline", deadline)) }
        }
        for domain in library.domains { all.append(("questions/\(domain.id).yaml", "title", domain.title)) }
        for question in library.questions {
            let file = "questions/\(question.domain).yaml"
            all += [
                (file, "\(question.id) topic", question.topic), (file, "\(question.id) prompt", question.prompt),
                (file, "\(question.id) why", question.why), (file, "\(question.id) guidance", question.guidance),
            ]
            for option in question.options {
                all.append((file, "\(question.id) \(option.id) label", option.label))
                all.append((file, "\(question.id) \(option.id) statement", option.statement))
            }
            for fact in question.facts { all.append((file, "\(fact.id) label", fact.label)) }
        }
        for item in library.outside {
            all.append(("mappings/\(item.control.framework).yaml", "\(item.control.code) reason", item.reason))
        }
        for measure in library.measures {
            let file = "measures/\(measure.domain).yaml"
            all += [
                (file, "\(measure.id) title", measure.title), (file, "\(measure.id) description", measure.description),
                (file, "\(measure.id) milestone", measure.milestone),
            ]
        }
        for item in library.compensating {
            all.append(("measures", "\(item.id) title", item.title))
            all.append(("measures", "\(item.id) statement", item.statement))
        }
        for kind in library.evidenceKinds {
            all.append(("evidence/kinds.yaml", "\(kind.id) title", kind.title))
            all.append(("evidence/kinds.yaml", "\(kind.id) description", kind.description))
        }
        return all
    }
}
