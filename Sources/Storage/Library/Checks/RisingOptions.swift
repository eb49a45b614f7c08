import ReadinessModel

/// Levels rise, and agree with the status.
struct RisingOptions: LibraryCheck {
    let code = "rising-options"
    let summary = "the options of a question rise in level, from 0 towards 1, and their status agrees with the level"

    func diagnostics(for library: Library, standing places: LibraryPlaces) -> [Diagnostic] {
        library.questions.flatMap { question in
            let place = places.place(of: .question(question.id), in: "questions/\(question.domain).yaml")
            var found: [Diagnostic] = []
            for (worse, better) in zip(question.options, question.options.dropFirst()) where worse.level >= better.level
            {
                found.append(
                    problem("\(question.id): '\(better.id)' should have a higher level than '\(worse.id)'", at: place))
            }
            if question.options.last?.level != 1 {
                found.append(problem("\(question.id): the best option should have level 1", at: place))
            }
            for option in question.options where !agrees(option) {
                found.append(
                    problem(
                        "\(question.id): '\(option.id)' has level \(option.level) and status \(option.status.rawValue)",
                        at: place))
            }
            return found
        }
    }

    private func agrees(_ option: AnswerOption) -> Bool {
        switch option.status {
        case .implemented: option.level == 1
        case .partial: option.level > 0 && option.level < 1
        case .planned: option.level == 0
        case .alternative: option.level > 0
        case .notApplicable: false
        }
    }
}
