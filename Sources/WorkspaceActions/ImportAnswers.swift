import DocumentFormats
import Foundation
import ReadinessModel
import Storage

extension Workspace {
    /// What an import took over.
    package struct ImportResult: Sendable, Hashable {
        package var answers: Int
        package var evidence: Int
        package var compensating: Int
    }

    /// The most that a file of answers may weigh.
    package static let answerFileLimit = 8 * 1024 * 1024
    /// The most that one file of evidence may weigh.
    package static let evidenceFileLimit = 20 * 1024 * 1024

    /// Reads answers from YAML or CSV, told apart by content, and records all of them or none.
    package func importAnswers(from path: String) throws -> ImportResult {
        let bytes = try ResultFiles.read(path, limit: Self.answerFileLimit)
        let name = URL(fileURLWithPath: path).lastPathComponent
        if bytes.contains(0) {
            throw WorkspaceError.invalidInput([
                Diagnostic(.error, "this is no text file; expected YAML or CSV", at: SourcePlace(file: name))
            ])
        }
        let contents = isCSV(bytes) ? try csv(bytes, name) : AnswerFile.read(bytes, file: name, today: today)
        return try take(contents, file: name, folder: URL(fileURLWithPath: path).deletingLastPathComponent())
    }

    private func isCSV(_ bytes: [UInt8]) -> Bool {
        let line = bytes.prefix { $0 != 0x0A }
        let head = String(decoding: line, as: UTF8.self).lowercased()
        return head.contains("question") && (head.contains(",") || head.contains(";")) && !head.contains(":")
    }

    private func csv(_ bytes: [UInt8], _ name: String) throws -> AnswerFile.Contents {
        do {
            let table = try CSVReader.table(in: bytes)
            return AnswerFile.read(
                records: table.records.map { ($0.line, $0.fields) }, file: name, today: today)
        } catch {
            throw WorkspaceError.badValue("\(name): \(error)\nnothing was recorded")
        }
    }

    /// Checks everything against the library and the answers so far, in the order of the baseline.
    private func take(_ contents: AnswerFile.Contents, file: String, folder: URL) throws -> ImportResult {
        var problems = contents.diagnostics
        var sheet = try store.answerSheet(of: current.id)
        let traits = organisation.profile.traits
        let names = library.questions.map(\.id.rawValue)
        var known: [(entry: AnswerFile.Entry, question: Question)] = []
        for entry in contents.answers {
            if let question = library.question(entry.question) {
                known.append((entry, question))
                sheet.answers[question.id] = entry.answer
            } else {
                problems.append(
                    Diagnostic(
                        .error, "there is no question '\(entry.question)'", at: entry.place,
                        suggestion: NameSuggestion.nearest(to: entry.question.rawValue, among: names)
                            .map { "did you mean \($0)?" }))
            }
        }
        let reading = AnswerReading(library: library, traits: traits, sheet: sheet)
        for (entry, question) in known {
            problems += AnswerCheck.problems(
                entry.answer.choice, facts: entry.answer.facts, for: question, asking: reading.asking(question)
            ).map { Diagnostic(.error, $0.summary, at: entry.place, suggestion: $0.suggestion) }
        }
        let evidence = try evidence(in: contents, folder: folder, problems: &problems)
        for item in contents.compensating where !library.compensating.contains(where: { $0.id == item.id }) {
            problems.append(
                Diagnostic(
                    .error, "there is no compensating measure '\(item.id)'", at: item.place,
                    suggestion: NameSuggestion.nearest(
                        to: item.id.rawValue, among: library.compensating.map(\.id.rawValue)
                    ).map { "did you mean \($0)?" }))
        }
        guard problems.isEmpty else {
            throw WorkspaceError.invalidInput(problems.sorted { $0.place < $1.place })
        }
        try store.importAll(
            answers: Dictionary(known.map { ($0.question.id, $0.entry.answer) }, uniquingKeysWith: { $1 }),
            compensating: sheet.compensating.union(contents.compensating.map(\.id)), evidence: evidence, in: current,
            of: organisation.id,
            entry: entry("baseline.import", file, "\(known.count) answers, \(evidence.count) evidence"))
        return ImportResult(answers: known.count, evidence: evidence.count, compensating: contents.compensating.count)
    }

    private func evidence(
        in contents: AnswerFile.Contents, folder: URL, problems: inout [Diagnostic]
    ) throws -> [(evidence: Evidence, file: [UInt8]?)] {
        var items: [(evidence: Evidence, file: [UInt8]?)] = []
        for entry in contents.evidence {
            guard let kind = library.evidenceKind(entry.kind) else {
                problems.append(
                    Diagnostic(
                        .error, "there is no kind of evidence '\(entry.kind)'", at: entry.place,
                        suggestion: NameSuggestion.nearest(
                            to: entry.kind.rawValue, among: library.evidenceKinds.map(\.id.rawValue)
                        ).map { "did you mean '\($0)'?" }))
                continue
            }
            for question in entry.questions where library.question(question) == nil {
                problems.append(Diagnostic(.error, "there is no question '\(question)'", at: entry.place))
            }
            var bytes: [UInt8]?
            if let file = entry.file {
                // A file of a stranger's list may only lie below the list itself.
                let parts = file.split(separator: "/", omittingEmptySubsequences: false)
                if file.hasPrefix("/") || parts.contains("..") {
                    problems.append(
                        Diagnostic(.error, "'\(file)' leads outside the folder of the import", at: entry.place))
                    continue
                }
                let path = folder.appendingPathComponent(file).path
                if FileManager.default.fileExists(atPath: path) {
                    bytes = try ResultFiles.read(path, limit: Self.evidenceFileLimit)
                } else {
                    problems.append(Diagnostic(.error, "the file '\(file)' does not exist", at: entry.place))
                }
            }
            items.append(
                (
                    Evidence(
                        id: entry.id, kind: entry.kind, title: entry.title, questions: entry.questions,
                        issuedOn: entry.issuedOn,
                        validUntil: entry.validUntil ?? entry.issuedOn.adding(months: kind.validMonths),
                        approvedForSharing: entry.approved, location: entry.file, note: entry.note), bytes
                ))
        }
        return items
    }
}
