import ReadinessModel

extension AnswerFile {
    /// The columns of a CSV of answers; `question` and `answer` must be there.
    package static let columns = ["question", "answer", "reason", "scope", "note", "facts", "by", "on"]

    /// Reads the records of a CSV, header first: `answer` is an option, `unknown` or `not-applicable`; `facts` are
    /// `id=value` separated by semicolons.
    package static func read(records: [(line: Int, fields: [String])], file: String, today: Day) -> Contents {
        var contents = Contents()
        guard let header = records.first else {
            contents.diagnostics = [Diagnostic(.error, "the file is empty", at: SourcePlace(file: file, line: 1))]
            return contents
        }
        let names = header.fields.map { $0.trimmedLowercase }
        let place = SourcePlace(file: file, line: header.line)
        for name in names where !columns.contains(name) {
            contents.diagnostics.append(
                Diagnostic(
                    .error, "unknown column '\(name)'; expected \(columns.joined(separator: ", "))", at: place,
                    suggestion: NameSuggestion.nearest(to: name, among: columns).map { "did you mean '\($0)'?" }))
        }
        for needed in ["question", "answer"] where !names.contains(needed) {
            contents.diagnostics.append(Diagnostic(.error, "the column '\(needed)' is missing", at: place))
        }
        guard contents.diagnostics.isEmpty else { return contents }
        for record in records.dropFirst() {
            let place = SourcePlace(file: file, line: record.line)
            guard record.fields.count == names.count else {
                contents.diagnostics.append(
                    Diagnostic(
                        .error, "\(record.fields.count) fields; the header has \(names.count)", at: place,
                        suggestion: "put quotes around a text that holds a comma"))
                continue
            }
            let row = Dictionary(zip(names, record.fields), uniquingKeysWith: { first, _ in first })
            contents.answers.append(entry(row, place, today: today, log: &contents.diagnostics))
        }
        contents.diagnostics += repeated(contents.answers)
        return contents
    }

    private static func entry(
        _ row: [String: String], _ place: SourcePlace, today: Day, log: inout [Diagnostic]
    ) -> Entry {
        func value(_ name: String) -> String? { row[name].flatMap { $0.isEmpty ? nil : $0 } }
        let choice: Answer.Choice
        switch value("answer") {
        case "unknown": choice = .unknown
        case "not-applicable": choice = .notApplicable(reason: value("reason") ?? "")
        case let option?: choice = .option(option)
        case nil:
            choice = .unknown
            log.append(
                Diagnostic(.error, "no answer given", at: place, suggestion: "write 'unknown' when it is not known"))
        }
        var facts: [FactDefinition.ID: FactValue] = [:]
        for part in (value("facts") ?? "").split(separator: ";") {
            let sides = part.split(separator: "=", maxSplits: 1).map { $0.trimmingSpaces }
            guard sides.count == 2 else {
                log.append(
                    Diagnostic(
                        .error, "'\(part)' is no fact; expected id=number or id=YYYY-MM-DD, separated by semicolons",
                        at: place))
                continue
            }
            guard let fact = FactValue(sides[1]) else {
                log.append(
                    Diagnostic(.error, "'\(part)' is no fact; \(FactText.expectation(for: sides[1]))", at: place))
                continue
            }
            facts[FactDefinition.ID(sides[0])] = fact
        }
        var day = today
        if let text = value("on") {
            if let read = Day(text) {
                day = read
            } else {
                log.append(Diagnostic(.error, "'on' is '\(text)'; expected a day YYYY-MM-DD", at: place))
            }
        }
        return Entry(
            question: Question.ID(row["question"] ?? ""),
            answer: Answer(
                choice: choice, scope: value("scope"), note: value("note"), facts: facts,
                recordedBy: value("by") ?? "import", recordedOn: day),
            place: place)
    }
}

extension StringProtocol {
    fileprivate var trimmingSpaces: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    fileprivate var trimmedLowercase: String { trimmingSpaces.lowercased() }
}
