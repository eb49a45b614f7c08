import ContractReview
import ReadinessModel
import Storage

extension Workspace {
    /// The kinds of clause that each question decides, through its answer or its facts.
    package func clauseTypes() throws -> [Question.ID: [LocalizedText]] {
        let hash = try store.libraryHash() ?? ""
        let byName: [String: [LocalizedText]]
        if let kept = try store.clauseTypes(hash: hash) {
            byName = kept
        } else {
            let review = try surroundings.reviewLibrary()
            if !store.isReadOnly { try store.keep(review, hash: hash) }
            byName = Dictionary(grouping: review.playbook.deciders, by: \.name).mapValues { $0.map(\.title) }
        }
        var found: [Question.ID: [LocalizedText]] = [:]
        for question in library.questions {
            for name in [question.id.rawValue] + question.facts.map(\.id.rawValue) {
                for title in byName[name] ?? [] where !(found[question.id] ?? []).contains(title) {
                    found[question.id, default: []].append(title)
                }
            }
        }
        return found
    }
}
