import Foundation
import ReadinessModel
import Reporting
import Storage

/// What a profile file holds.
package typealias ProfileContents = ProfileFile.Contents

extension Workspace {
    package static func readProfile(from path: String) throws -> ProfileContents {
        let bytes = try ResultFiles.read(path, limit: answerFileLimit)
        return try ProfileFile.read(bytes, file: URL(fileURLWithPath: path).lastPathComponent)
    }

    /// An answer as typed: an option, `unknown`, or `not-applicable` with a reason.
    package static func choice(_ text: String, reason: String?) -> Answer.Choice {
        switch text.lowercased() {
        case "unknown": .unknown
        case "not-applicable": .notApplicable(reason: reason ?? "")
        default: .option(text.lowercased())
        }
    }

    /// Facts as typed: `id=value`.
    package static func facts(_ texts: [String]) throws -> [FactDefinition.ID: FactValue] {
        var facts: [FactDefinition.ID: FactValue] = [:]
        for text in texts {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else {
                throw WorkspaceError.badValue("'\(text)' is no fact; expected id=number or id=YYYY-MM-DD")
            }
            guard let value = FactValue(parts[1]) else {
                throw WorkspaceError.badValue("'\(text)' is no fact; \(FactText.expectation(for: parts[1]))")
            }
            facts[FactDefinition.ID(parts[0])] = value
        }
        return facts
    }

    /// How to type each of the numbers that `250,000` may mean; nil when there is no doubt.
    package static func readings(ofFact text: String) -> (thousands: String, decimals: String)? {
        FactText.readings(of: text)
    }

    /// All answers as CSV in the form that `importAnswers` reads.
    package func answersAsCSV(includingUnanswered: Bool) throws -> String {
        let sheet = try store.answerSheet(of: current.id)
        return AnswerTable.csv(sheet, library: library, includingUnanswered: includingUnanswered)
    }
}

extension Workspace {
    /// Finds what a person means: a question, measure, framework or control, with or without the framework's name.
    package func topic(_ text: String) throws -> ExplainReport.Topic {
        let wanted = text.trimmingCharacters(in: .whitespaces)
        if let question = library.question(Question.ID(wanted.uppercased())) { return .question(question) }
        if let measure = library.measure(Measure.ID(wanted.uppercased())) { return .measure(measure) }
        if let framework = library.frameworks.first(where: {
            $0.id.rawValue == wanted.lowercased() || $0.shortName.lowercased() == wanted.lowercased()
        }) {
            return .framework(framework)
        }
        let folded = wanted.lowercased().replacing(" ", with: "")
        let matches = library.controls.filter { control in
            let code = control.id.code.lowercased()
            let short = library.framework(control.id.framework)?.shortName.lowercased().replacing(" ", with: "") ?? ""
            return folded == code || folded == control.id.framework.rawValue + code || folded == short + code
                || folded == "\(control.id.framework.rawValue):\(code)"
        }
        if matches.count == 1 { return .control(matches[0].id) }
        if matches.count > 1 {
            throw WorkspaceError.badValue(
                "'\(text)' stands in several frameworks; say which: "
                    + matches.map { "'\($0.id.framework) \($0.id.code)'" }.joined(separator: ", "))
        }
        let names =
            library.questions.map(\.id.rawValue) + library.measures.map(\.id.rawValue)
            + library.frameworks.map(\.id.rawValue) + library.controls.map(\.id.code)
        throw WorkspaceError.unknownTopic(text, nearest: NameSuggestion.nearest(to: wanted, among: names))
    }
}
