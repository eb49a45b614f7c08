import ReadinessModel

/// Questions and facts by names that a person knows: the topic, with the question's id to look it up by.
struct AnswerNames {
    private let library: Library?
    private let language: Language

    init(_ desk: AddendumDesk, language: Language) {
        library = desk.assessment?.library
        self.language = language
    }

    /// The name of a question or fact by its id; the id itself where no library tells.
    func name(_ id: String) -> String {
        guard let question = question(of: id) else { return id }
        return "\(question.topic[language]) (\(question.id))"
    }

    /// The names of all, each once.
    func names(_ ids: [String]) -> [String] {
        var seen: Set<String> = []
        return ids.map(name).filter { seen.insert($0).inserted }
    }

    /// The questions to answer, each once.
    func questions(of ids: [String]) -> [Question.ID] {
        var seen: Set<Question.ID> = []
        return ids.compactMap { question(of: $0)?.id }.filter { seen.insert($0).inserted }
    }

    private func question(of id: String) -> Question? {
        library?.question(Question.ID(id)) ?? library?.questions.first { $0.facts.contains { $0.id.rawValue == id } }
    }
}
