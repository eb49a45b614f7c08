import Storage
import TestSupport

@testable import ContractReview

/// The shipped playbook, read once for all tests, and short ways to ask it something.
enum ReviewSample {
    static let library: ReviewLibrary = {
        guard let files = try? LibraryFiles.folder(Repository.root.appendingPathComponent("frameworks")) else {
            return ReviewLibrary.load(.embedded)
        }
        return ReviewLibrary.load(files)
    }()

    static let classifier = Classifier(playbook: library.playbook)

    static func addendum(_ text: String) -> Addendum {
        var blocks: [AddendumText.Block] = []
        var start = 0
        var place = 0
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                blocks.append(.init(kind: .line, range: start..<place))
                start = place + 1
            }
            place += 1
        }
        if start < place { blocks.append(.init(kind: .line, range: start..<place)) }
        return Segmenter.addendum(from: AddendumText(text: text, blocks: blocks))
    }

    /// A sentence taken as one clause of a document.
    static func reading(_ sentence: String) -> (reading: ClauseReading, context: Classifier.Context) {
        let addendum = addendum(sentence)
        let whole = 0..<sentence.unicodeScalars.count
        var clause =
            addendum.clauses.first
            ?? Clause(
                id: .init(1), number: nil, headings: [], leadIn: nil, range: whole, text: sentence, role: .obligation,
                obligor: .none, page: nil)
        if addendum.clauses.count != 1 {
            clause.range = whole
            clause.text = sentence
        }
        let context = classifier.surroundings(of: AddendumFacts(of: addendum)).context(of: clause)
        return (classifier.reading(of: clause, in: context), context)
    }

    static func types(of sentence: String) -> [ClauseType] { reading(sentence).reading.types.map(\.type) }

    static func flags(of sentence: String) -> [RedFlag] { reading(sentence).reading.redFlags.map(\.flag) }

    /// The verdict for the assumed supplier with some facts and answers changed; nil takes one away.
    static func verdict(
        on sentence: String, facts: [String: Double?] = [:], answers: [String: Posture.Answer?] = [:],
        regimes: BuyerRegimes = BuyerRegimes()
    ) -> Verdict {
        var posture = library.defaultSupplier
        for (name, value) in facts { posture.facts[name] = value }
        for (name, value) in answers { posture.answers[name] = value }
        let triage = Triage(classifier: classifier, posture: posture, regimes: regimes, floors: library.floors)
        let (reading, context) = reading(sentence)
        return triage.verdict(on: reading, in: context)
    }
}
