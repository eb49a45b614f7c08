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
        package var withdrawn: Int
    }

    /// The most that a file of answers may weigh.
    package static let answerFileLimit = 8 * 1024 * 1024

    /// Reads answers from YAML or CSV, told apart by content, and records all of them or none.
    ///
    /// A file that says which organisation and quarter it is for is refused elsewhere; `anyQuarter` lets the quarter pass.
    package func importAnswers(from path: String, anyQuarter: Bool = false) throws -> ImportResult {
        let bytes = try ResultFiles.read(path, limit: Self.answerFileLimit)
        let name = URL(fileURLWithPath: path).lastPathComponent
        if bytes.contains(0) {
            throw WorkspaceError.invalidInput([
                Diagnostic(.error, "this is no text file; expected YAML or CSV", at: SourcePlace(file: name))
            ])
        }
        let contents = isCSV(bytes) ? try csv(bytes, name) : AnswerFile.read(bytes, file: name, today: today)
        return try take(
            contents, file: name, folder: URL(fileURLWithPath: path).deletingLastPathComponent(),
            anyQuarter: anyQuarter)
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
    private func take(
        _ contents: AnswerFile.Contents, file: String, folder: URL, anyQuarter: Bool
    ) throws -> ImportResult {
        var problems = contents.diagnostics + misdirected(contents, anyQuarter: anyQuarter)
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
        let named = contents.compensating + contents.withdrawn.filter { !sheet.compensating.contains($0.id) }
        for item in named where !library.compensating.contains(where: { $0.id == item.id }) {
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
            compensating: sheet.compensating.union(contents.compensating.map(\.id))
                .subtracting(contents.withdrawn.map(\.id)), evidence: evidence, in: current, of: organisation.id,
            entry: entry("baseline.import", file, "\(known.count) answers, \(evidence.count) evidence"))
        return ImportResult(
            answers: known.count, evidence: evidence.count, compensating: contents.compensating.count,
            withdrawn: contents.withdrawn.count)
    }

    /// What shows that a file was meant for another organisation or quarter.
    private func misdirected(_ contents: AnswerFile.Contents, anyQuarter: Bool) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        if let wanted = contents.organisation, folded(wanted.text) != folded(organisation.name) {
            problems.append(
                Diagnostic(
                    .error, "the file is for the organisation '\(wanted.text)'; this is '\(organisation.name)'",
                    at: wanted.place,
                    suggestion: "choose the other one with --workspace or --organisation, or mend the key"))
        }
        if !anyQuarter, let wanted = contents.quarter, let quarter = Quarter(wanted.text), quarter != current.quarter {
            let next =
                quarter > current.quarter
                ? "open it first with 'regie quarter start \(quarter)', or take the file over here with --any-quarter"
                : "take it over here all the same with --any-quarter"
            problems.append(
                Diagnostic(
                    .error, "the file is for \(quarter); the quarter worked on is \(current.quarter)", at: wanted.place,
                    suggestion: next))
        }
        return problems
    }

    private func folded(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
