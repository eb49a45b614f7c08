import ReadinessModel

extension Playbook {
    /// A question or fact that decides clauses of a type.
    package struct Decider: Sendable, Hashable {
        /// The question's id, or the fact's.
        package var name: String
        package var type: ClauseType
        package var title: LocalizedText
    }

    /// Everything that a stance or a need of the playbook is held against, each once a type.
    package var deciders: [Decider] {
        entries.flatMap { entry in
            var names = Set(entry.needs.map(\.question))
            names.formUnion(entry.positions.compactMap(\.fact))
            for rule in entry.stances {
                if let fact = rule.fact { names.insert(fact.fact) }
                if let need = rule.shortfall { names.insert(need.question) }
                if let number = rule.number { names.formUnion(number.factNames) }
            }
            return names.sorted().map { Decider(name: $0, type: entry.type, title: entry.title) }
        }
    }
}
