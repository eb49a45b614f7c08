import ReadinessModel

/// Every text is there in both languages, differs between them, and has the same placeholders.
struct CompleteTexts: LibraryCheck {
    let code = "complete-texts"
    let summary = "every text is complete in English and Dutch, is not the same in both, and has the same placeholders"

    /// Texts that are rightly the same in Dutch; the library has none of them today.
    private static let shared: Set<String> = [
        "Logging", "Privacy", "Incident", "Back-ups", "Hosting", "Status",
    ]

    func diagnostics(for library: Library, standing places: LibraryPlaces) -> [Diagnostic] {
        texts(of: library).flatMap { file, key, name, text in
            check(text).map { problem("\(name): \($0)", at: places.place(of: key, in: file)) }
        }
    }

    private func check(_ text: LocalizedText) -> [String] {
        if text.en.isEmpty { return ["the English text is missing"] }
        if text.nl.isEmpty { return ["the Dutch text is missing"] }
        var found: [String] = []
        if text.en.lowercased() == text.nl.lowercased(), !Self.shared.contains(text.en) {
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

    private typealias Entry = (file: String, key: LibraryPlaces.Key, name: String, text: LocalizedText)

    private func texts(of library: Library) -> [Entry] {
        var all: [Entry] = []
        for framework in library.frameworks {
            let file = "catalogues/\(framework.id).yaml"
            all.append((file, .framework(framework.id), "title", framework.title))
            for group in framework.groups { all.append((file, .group(framework.id, group.id), group.id, group.title)) }
        }
        for control in library.controls {
            let file = "catalogues/\(control.id.framework).yaml"
            let (key, code) = (LibraryPlaces.Key.control(control.id), control.id.code)
            all.append((file, key, "\(code) title", control.title))
            all.append((file, key, "\(code) summary", control.summary))
            for deadline in control.deadlines { all.append((file, key, "\(code) deadline", deadline)) }
        }
        for domain in library.domains {
            all.append(("questions/\(domain.id).yaml", .domain(domain.id), "title", domain.title))
        }
        for question in library.questions {
            let (file, id) = ("questions/\(question.domain).yaml", question.id)
            all += [
                (file, .question(id), "\(id) topic", question.topic),
                (file, .question(id), "\(id) prompt", question.prompt),
                (file, .question(id), "\(id) why", question.why),
                (file, .question(id), "\(id) guidance", question.guidance),
            ]
            for option in question.options {
                all.append((file, .option(id, option.id), "\(id) \(option.id) label", option.label))
                all.append((file, .option(id, option.id), "\(id) \(option.id) statement", option.statement))
            }
            for fact in question.facts { all.append((file, .fact(fact.id), "\(fact.id) label", fact.label)) }
        }
        for item in library.outside {
            let file = "mappings/\(item.control.framework).yaml"
            all.append((file, .outside(item.control), "\(item.control.code) reason", item.reason))
        }
        for measure in library.measures {
            let (file, id) = ("measures/\(measure.domain).yaml", measure.id)
            all += [
                (file, .measure(id), "\(id) title", measure.title),
                (file, .measure(id), "\(id) description", measure.description),
                (file, .measure(id), "\(id) milestone", measure.milestone),
            ]
        }
        for item in library.compensating {
            all.append(("measures", .compensating(item.id), "\(item.id) title", item.title))
            all.append(("measures", .compensating(item.id), "\(item.id) statement", item.statement))
        }
        for kind in library.evidenceKinds {
            let file = "evidence/kinds.yaml"
            all.append((file, .evidenceKind(kind.id), "\(kind.id) title", kind.title))
            all.append((file, .evidenceKind(kind.id), "\(kind.id) description", kind.description))
        }
        return all
    }
}
