import Foundation
import ReadinessModel
import WorkspaceActions

/// The terminal interview: shows a question, reads an answer, records it before the next question appears.
struct Interview {
    enum Selection {
        case quick, full, review
        /// What was answered "don't know".
        case unknown
    }

    let workspace: Workspace
    let language: Language
    let console: Console
    let selection: Selection
    private let input = LineReader()

    init(workspace: Workspace, language: Language, console: Console, selection: Selection) {
        self.workspace = workspace
        self.language = language
        self.console = console
        self.selection = selection
    }

    /// What a typed line asks for.
    private enum Reply {
        case answered, skipped, back, quit
    }

    private func say(_ en: String, _ nl: String) -> String { language == .dutch ? nl : en }

    mutating func run(from start: Question.ID?) throws {
        let questions = workspace.library.questions.filter { selection != .quick || $0.tier == .quick }
        var position = start.flatMap { id in questions.firstIndex { $0.id == id } } ?? 0
        var isFirst = start != nil
        var visited: [Int] = []
        Console.print(
            say(
                "Type a number. Also: ? don't know · n not applicable · b back · s skip · i why · q stop (all is kept)",
                "Typ een nummer. Ook: ? weet niet · n niet van toepassing · b terug · s overslaan · i waarom · q stoppen (alles "
                    + "is bewaard)"))
        while position < questions.count {
            let question = questions[position]
            let sheet = try workspace.store.answerSheet(of: workspace.current.id)
            let reading = AnswerReading(
                library: workspace.library, traits: workspace.organisation.profile.traits, sheet: sheet)
            let isDue = isFirst || isOpen(question, sheet)
            guard reading.asking(question) == .asked, isDue else {
                position += 1
                continue
            }
            switch try ask(question, sheet: sheet, position: position, of: questions) {
            case .answered, .skipped:
                isFirst = false
                visited.append(position)
                position += 1
            case .back:
                guard let before = visited.popLast() else {
                    Console.print(say("This is the first question.", "Dit is de eerste vraag."))
                    continue
                }
                position = before
                isFirst = true
            case .quit:
                Console.print(
                    say(
                        "Kept. Go on later with 'regie baseline ask'; see 'regie status'.",
                        "Bewaard. Ga later verder met 'regie baseline ask'; zie 'regie status'."))
                return
            }
        }
        Console.print(
            say(
                "Done: no open question is left here. Next: regie status",
                "Klaar: hier staat geen vraag meer open. Volgende stap: regie status"))
    }

    private func isOpen(_ question: Question, _ sheet: AnswerSheet) -> Bool {
        switch selection {
        case .review: sheet[question.id]?.isCarried ?? false
        case .unknown: sheet[question.id]?.choice == .unknown
        case .quick, .full: sheet[question.id] == nil
        }
    }

    private func ask(
        _ question: Question, sheet: AnswerSheet, position: Int, of questions: [Question]
    ) throws -> Reply {
        show(question, sheet: sheet, position: position, of: questions)
        while true {
            prompt(say("Answer", "Antwoord"))
            guard let line = input.line() else { return .quit }
            switch line.lowercased() {
            case "q", "quit", "stop": return .quit
            case "s", "skip": return .skipped
            case "b", "back", "terug": return .back
            case "i":
                Console.print(question.why[language] + "\n" + question.guidance[language])
            case "?":
                try workspace.record(.unknown, to: question, facts: [:], note: try note())
                return .answered
            case "n":
                if let reply = try notApplicable(question) { return reply }
            case "" where selection == .review:
                try workspace.confirm(question)
                return .answered
            default:
                if let number = Int(line), question.options.indices.contains(number - 1) {
                    if try record(question.options[number - 1], question, sheet) { return .answered }
                } else {
                    Console.print(
                        say(
                            "'\(line)' is not one of 1 to \(question.options.count), ?, n, b, s, i or q.",
                            "'\(line)' is geen 1 tot en met \(question.options.count), ?, n, b, s, i of q."))
                }
            }
        }
    }

    private func show(_ question: Question, sheet: AnswerSheet, position: Int, of questions: [Question]) {
        let domain = workspace.library.domain(question.domain)?.title[language] ?? ""
        let inDomain = questions.filter { $0.domain == question.domain }
        let done = inDomain.filter { sheet[$0.id] != nil }.count
        var text = console.isTerminal ? "\u{1B}[2J\u{1B}[H" : "\n"
        text +=
            bold("\(domain)  \(done)/\(inDomain.count)") + "   "
            + dim("\(question.id) · \(position + 1)/\(questions.count)")
        text += "\n\n" + bold(question.prompt[language]) + "\n" + dim(question.why[language]) + "\n\n"
        for (index, option) in question.options.enumerated() { text += "  \(index + 1)  \(option.label[language])\n" }
        text += "  ?  " + say("I don't know", "Weet ik niet") + "\n"
        if question.allowsNotApplicable {
            text += "  n  " + say("Not applicable, because …", "Niet van toepassing, omdat …") + "\n"
        }
        if let answer = sheet[question.id] {
            let now = answer.optionID.flatMap { question.option($0)?.label[language] } ?? answer.choice.short
            text += "\n" + dim(say("Now: ", "Nu: ") + now)
            if selection == .review { text += dim(say("  (Enter confirms)", "  (Enter bevestigt)")) }
            text += "\n"
        }
        Console.print(text)
    }

    /// Records an option with its facts; false when the person thinks better of it.
    private func record(_ option: AnswerOption, _ question: Question, _ sheet: AnswerSheet) throws -> Bool {
        var facts: [FactDefinition.ID: FactValue] = [:]
        for fact in AnswerReading.facts(of: question, option: option.id) {
            let old = sheet[question.id]?.facts[fact.id]
            while true {
                prompt("\(fact.label[language]) [\(unit(fact))\(old.map { ", \($0.text)" } ?? "")]")
                guard let line = input.line() else { break }
                if line == "b" { return false }
                if line.isEmpty {
                    if let old { facts[fact.id] = old }
                    break
                }
                if let value = FactValue(line),
                    AnswerCheck.problems(.option(option.id), facts: [fact.id: value], for: question, asking: .asked)
                        .isEmpty
                {
                    facts[fact.id] = value
                    break
                }
                if let (thousands, decimals) = Workspace.readings(ofFact: line) {
                    Console.print(
                        say(
                            "'\(line)' can be read in two ways: type \(thousands) or \(decimals).",
                            "'\(line)' is op twee manieren te lezen: typ \(thousands) of \(decimals)."))
                    continue
                }
                Console.print(
                    say(
                        "'\(line)' does not fit: expected \(unit(fact)). Enter leaves it open.",
                        "'\(line)' past niet: verwacht \(unit(fact)). Enter laat het open."))
            }
        }
        try workspace.record(
            .option(option.id), to: question, facts: facts, scope: sheet[question.id]?.scope,
            note: try note() ?? sheet[question.id]?.note)
        return true
    }

    private func unit(_ fact: FactDefinition) -> String {
        let range = zip([fact.minimum].compactMap { $0 }, [fact.maximum].compactMap { $0 }).map {
            " \(FactValue.plain($0))–\(FactValue.plain($1))"
        }.joined()
        return fact.unit.words[language] + range
    }

    private func notApplicable(_ question: Question) throws -> Reply? {
        guard question.allowsNotApplicable else {
            Console.print(
                say("This question applies to every organisation.", "Deze vraag geldt voor elke organisatie."))
            return nil
        }
        prompt(say("Because", "Omdat"))
        guard let reason = input.line(), !reason.isEmpty else { return nil }
        try workspace.record(.notApplicable(reason: reason), to: question, facts: [:])
        return .answered
    }

    private func note() throws -> String? {
        prompt(say("Note, internal (Enter for none)", "Notitie, intern (Enter voor geen)"))
        return input.line().flatMap { $0.isEmpty ? nil : $0 }
    }

    private func prompt(_ text: String) {
        FileHandle.standardOutput.write(Data("\(text): ".utf8))
    }

    private func bold(_ text: String) -> String { console.usesColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    private func dim(_ text: String) -> String { console.usesColour ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
