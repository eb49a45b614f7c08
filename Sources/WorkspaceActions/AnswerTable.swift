import DocumentFormats
import ReadinessModel
import Storage

/// Answers as a table that can be edited and imported again.
enum AnswerTable {
    static func csv(_ sheet: AnswerSheet, library: Library, includingUnanswered: Bool) -> String {
        let rows = library.questions.compactMap { question -> [String]? in
            guard let answer = sheet[question.id] else {
                return includingUnanswered ? [question.id.rawValue, "unknown", "", "", "", "", "", ""] : nil
            }
            var reason = ""
            if case .notApplicable(let why) = answer.choice { reason = why }
            let facts = answer.facts.sorted { $0.key < $1.key }.map { "\($0.key)=\(FactText.written($0.value))" }
                .joined(
                    separator: ";")
            return [
                question.id.rawValue, answer.choice.short, reason, answer.scope ?? "", answer.note ?? "", facts,
                answer.recordedBy, answer.recordedOn.description,
            ]
        }
        return CSVWriter.text([AnswerFile.columns] + rows)
    }
}
