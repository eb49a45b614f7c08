import ContractReview
import Foundation
import ReadinessModel
import Storage

/// Learns the playbook's fallback words anew from labelled clauses.
package enum PlaybookLearning {
    /// A clause with its labels, as the test fixtures hold them.
    private struct LabelledClause: Decodable {
        var text: String
        var types: [ClauseType]
    }

    /// The text of `playbook/learned.yaml` for a playbook and files of labelled clauses.
    package static func learnedFile(_ surroundings: Surroundings, clauses paths: [String]) throws -> String {
        let playbook = try surroundings.reviewLibrary().playbook
        var samples = TypeLearning.samples(of: playbook)
        for path in paths {
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            samples += try JSONDecoder().decode([LabelledClause].self, from: data).map {
                TypeLearning.Sample(text: $0.text, types: $0.types)
            }
        }
        return LearnedFile.text(of: TypeLearning().learned(from: samples))
    }
}
