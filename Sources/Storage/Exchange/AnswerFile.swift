import ReadinessModel
import Yams

/// A file of answers, evidence and compensating measures that a person or another tool wrote.
package enum AnswerFile {
    package struct Entry: Sendable, Hashable {
        package var question: Question.ID
        package var answer: Answer
        package var place: SourcePlace
    }

    package struct EvidenceEntry: Sendable, Hashable {
        package var id: Evidence.ID
        package var kind: EvidenceKind.ID
        package var title: String
        package var questions: [Question.ID]
        package var issuedOn: Day
        package var validUntil: Day?
        package var approved: Bool
        package var file: String?
        package var note: String?
        package var place: SourcePlace
    }

    package struct CompensatingEntry: Sendable, Hashable {
        package var id: CompensatingMeasure.ID
        package var place: SourcePlace
    }

    /// What the file says it is for.
    package struct Heading: Sendable, Hashable {
        package var text: String
        package var place: SourcePlace
    }

    package struct Contents: Sendable {
        package var organisation: Heading?
        package var quarter: Heading?
        package var answers: [Entry] = []
        package var evidence: [EvidenceEntry] = []
        package var compensating: [CompensatingEntry] = []
        /// No longer in place.
        package var withdrawn: [CompensatingEntry] = []
        package var diagnostics: [Diagnostic] = []
    }

    /// Reads YAML.
    package static func read(_ bytes: [UInt8], file: String, today: Day) -> Contents {
        let log = DiagnosticLog()
        var contents = Contents()
        if let root = YAMLEntry.root(of: bytes, file: file, log: log) {
            let parts = ["answers", "evidence", "compensating", "compensating-withdrawn"]
            root.allow(
                "kind", "organisation", "quarter", "answers", "evidence", "compensating", "compensating-withdrawn",
                "source")
            if parts.allSatisfy({ root.value($0) == nil }) {
                log.report("the file holds none of \(parts.map { "'\($0)'" }.joined(separator: ", "))", at: root.place)
            }
            contents.organisation = heading(root, "organisation")
            contents.quarter = heading(root, "quarter")
            if let quarter = contents.quarter, Quarter(quarter.text) == nil {
                log.report("'quarter' is '\(quarter.text)'; expected a quarter such as 2026-Q4", at: quarter.place)
            }
            contents.answers = root.list("answers").map { answer($0, today: today) }
            contents.evidence = root.list("evidence").map(evidence)
            contents.compensating = compensating(root, "compensating")
            contents.withdrawn = compensating(root, "compensating-withdrawn")
            for item in contents.withdrawn where contents.compensating.contains(where: { $0.id == item.id }) {
                log.report("'\(item.id)' is both in place and withdrawn", at: item.place)
            }
        }
        contents.diagnostics = log.diagnostics + repeated(contents.answers)
        return contents
    }

    private static func heading(_ root: YAMLEntry, _ key: String) -> Heading? {
        root.optionalString(key).map { Heading(text: $0, place: root.value(key)?.place ?? root.place) }
    }

    private static func compensating(_ root: YAMLEntry, _ key: String) -> [CompensatingEntry] {
        root.list(key).compactMap { item in
            guard let text = item.node.scalar?.string else {
                item.log.report("'\(key)' should hold ids such as C-AC-LEAVERCALL", at: item.place)
                return nil
            }
            return CompensatingEntry(id: CompensatingMeasure.ID(text), place: item.place)
        }
    }

    private static func answer(_ entry: YAMLEntry, today: Day) -> Entry {
        entry.allow("question", "option", "unknown", "not-applicable", "scope", "note", "facts", "by", "on")
        let option = entry.optionalString("option")
        let reason = entry.optionalString("not-applicable")
        let unknown = entry.boolean("unknown")
        if [option != nil, reason != nil, unknown].filter({ $0 }).count != 1 {
            entry.log.report("give one of 'option', 'unknown: true' or 'not-applicable'", at: entry.place)
        }
        let choice: Answer.Choice = option.map { .option($0) } ?? reason.map { .notApplicable(reason: $0) } ?? .unknown
        return Entry(
            question: Question.ID(entry.string("question")),
            answer: Answer(
                choice: choice, scope: entry.optionalString("scope"), note: entry.optionalString("note"),
                facts: facts(entry), recordedBy: entry.optionalString("by") ?? "import",
                recordedOn: day(entry, "on") ?? today),
            place: entry.place)
    }

    private static func facts(_ entry: YAMLEntry) -> [FactDefinition.ID: FactValue] {
        var facts: [FactDefinition.ID: FactValue] = [:]
        guard let value = entry.value("facts") else { return facts }
        guard let mapping = value.node.mapping else {
            entry.log.report("'facts' should be a mapping of fact to value", at: value.place)
            return facts
        }
        for (key, node) in mapping {
            guard let name = key.scalar?.string, let text = node.scalar?.string else {
                entry.log.report("a fact should be one value", at: value.place)
                continue
            }
            if let fact = FactValue(text) {
                facts[FactDefinition.ID(name)] = fact
            } else {
                entry.log.report(
                    "'\(name)' is '\(text)'; \(FactText.expectation(for: text))",
                    at: SourcePlace(file: value.file, line: node.mark?.line, column: node.mark?.column))
            }
        }
        return facts
    }

    private static func evidence(_ entry: YAMLEntry) -> EvidenceEntry {
        entry.allow("id", "kind", "title", "questions", "issued", "valid-until", "approved", "file", "note")
        if entry.value("issued") == nil { entry.log.report("the key 'issued' is missing", at: entry.place) }
        return EvidenceEntry(
            id: Evidence.ID(entry.string("id")), kind: EvidenceKind.ID(entry.string("kind")),
            title: entry.string("title"),
            questions: entry.strings("questions").map { Question.ID($0) },
            issuedOn: day(entry, "issued") ?? Day(number: 0),
            validUntil: day(entry, "valid-until"), approved: entry.boolean("approved"),
            file: entry.optionalString("file"),
            note: entry.optionalString("note"), place: entry.place)
    }

    private static func day(_ entry: YAMLEntry, _ key: String) -> Day? {
        guard let text = entry.optionalString(key) else { return nil }
        if let day = Day(text) { return day }
        entry.log.report(
            "'\(key)' is '\(text)'; expected a day YYYY-MM-DD", at: entry.value(key)?.place ?? entry.place)
        return nil
    }

    static func repeated(_ entries: [Entry]) -> [Diagnostic] {
        var first: [Question.ID: SourcePlace] = [:]
        return entries.compactMap { entry in
            if let place = first[entry.question] {
                return Diagnostic(
                    .error, "\(entry.question) is answered twice; the first time on line \(place.line ?? 0)",
                    at: entry.place)
            }
            first[entry.question] = entry.place
            return nil
        }
    }
}
