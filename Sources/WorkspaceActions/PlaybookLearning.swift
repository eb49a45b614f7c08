import ContractReview
import Foundation
import ReadinessModel
import Storage

/// Learns the playbook's vocabulary anew from labelled clauses.
package enum PlaybookLearning {
    /// A clause with its labels, as the test fixtures hold them.
    private struct LabelledClause: Decodable {
        var text: String
        /// Absent where only the numbers were labelled.
        var types: [ClauseType]?
        /// Absent where only the types were labelled.
        var flags: [RedFlag]?
        var commitments: [LabelledNumber]?
        var heading: String?
        var leadIn: String?
    }

    /// A number of a clause, as an object or as "notify 24 hours".
    private struct LabelledNumber: Decodable {
        var commitment: Commitment

        private enum CodingKeys: String, CodingKey { case kind, value, unit }

        init(from decoder: any Decoder) throws {
            if let object = try? decoder.container(keyedBy: CodingKeys.self) {
                commitment = Commitment(
                    kind: try object.decode(Commitment.Kind.self, forKey: .kind),
                    value: try object.decode(Double.self, forKey: .value),
                    unit: try object.decode(Commitment.Unit.self, forKey: .unit), range: 0..<0)
                return
            }
            let container = try decoder.singleValueContainer()
            let words = try container.decode(String.self).split(separator: " ").map(String.init)
            guard words.count == 3, let kind = Commitment.Kind(rawValue: words[0]), let value = Double(words[1]),
                let unit = Commitment.Unit(rawValue: words[2])
            else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "a number such as \"notify 24 hours\" is expected")
            }
            commitment = Commitment(kind: kind, value: value, unit: unit, range: 0..<0)
        }
    }

    /// The text of `playbook/learned.yaml` for a playbook and files of labelled clauses.
    package static func learnedFile(_ surroundings: Surroundings, clauses paths: [String]) throws -> String {
        var playbook = try surroundings.reviewLibrary().playbook
        var samples = VocabularyLearning.samples(of: playbook)
        var papers: [(text: AddendumText, numbers: [Commitment])] = []
        for path in paths {
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            for clause in try JSONDecoder().decode([LabelledClause].self, from: data) {
                let words = [clause.leadIn, clause.text].compactMap(\.self).joined(separator: " ")
                if let types = clause.types {
                    samples.append(VocabularyLearning.Sample(text: words, types: types, flags: clause.flags))
                }
                if let numbers = clause.commitments?.map(\.commitment) {
                    let heading = clause.heading.map { "# " + $0 }
                    let paper = [heading, clause.leadIn, clause.text].compactMap(\.self).joined(separator: "\n\n")
                    papers.append((AddendumReading.plain(paper), numbers))
                }
            }
        }
        // What a clause is about speaks for its numbers, so that the words are learned first.
        playbook.learned = VocabularyLearning().learned(from: samples)
        let classifier = Classifier(playbook: playbook)
        let numbers = papers.flatMap { classifier.numberSamples(of: $0.text, labelled: $0.numbers) }
        return LearnedFile.text(of: playbook.learned, NumberLearning().learned(from: numbers))
    }
}
