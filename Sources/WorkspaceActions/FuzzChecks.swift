import ContractReview
import DocumentFormats
import ReadinessModel

/// What must hold for every document and every review, whatever the file was.
enum FuzzChecks {
    /// What is wrong with a document; nil when nothing is.
    static func fault(in document: TextDocument) -> String? {
        let count = document.text.unicodeScalars.count
        var end = 0
        for (index, block) in document.blocks.enumerated() {
            let range = block.range
            guard range.lowerBound >= end, range.upperBound <= count, !range.isEmpty else {
                return "block \(index) at \(range) of \(count), after \(end)"
            }
            end = range.upperBound
            for bold in block.bold where !range.contains(bold) {
                return "bold \(bold) outside block \(index) at \(range)"
            }
            for inserted in block.change?.inserted ?? [] where !range.contains(inserted) {
                return "insertion \(inserted) outside block \(index) at \(range)"
            }
            for deleted in block.change?.deleted ?? [] where !(range.lowerBound...end).contains(deleted.offset) {
                return "deletion at \(deleted.offset) outside block \(index) at \(range)"
            }
            if let page = block.page, page < 1 { return "block \(index) on page \(page)" }
            switch block.kind {
            case .heading(let level), .listItem(let level):
                guard level >= 1 else { return "block \(index) at level \(level)" }
            case .tableCell(let table, let row, let column):
                guard table >= 0, row >= 0, column >= 0 else { return "block \(index) in cell \(row), \(column)" }
            case .line, .paragraph, .note: break
            }
        }
        let texts = document.blockTexts
        return texts.count == document.blocks.count ? nil : "\(texts.count) texts of \(document.blocks.count) blocks"
    }

    /// What is wrong with a review; nil when nothing is.
    static func fault(in review: AddendumReview) -> String? {
        let scalars = Array(review.addendum.text.text.unicodeScalars)
        let whole = 0..<scalars.count
        for span in review.addendum.skipped where !whole.contains(span.range) {
            return "span at \(span.range) of \(whole)"
        }
        for term in review.addendum.definitions where !whole.contains(term.range) {
            return "definition at \(term.range) of \(whole)"
        }
        for item in review.clauses {
            let clause = item.clause
            guard whole.contains(clause.range) else { return "clause \(clause.id) at \(clause.range) of \(whole)" }
            guard scalars[clause.range].elementsEqual(clause.text.unicodeScalars) else {
                return "clause \(clause.id) is not the text at \(clause.range)"
            }
            guard !item.reading.types.isEmpty else { return "clause \(clause.id) without a type" }
            let cues = item.reading.types.flatMap(\.cues) + item.reading.redFlags.flatMap(\.cues)
            for cue in cues where !whole.contains(cue.range) { return "cue \(cue.rule) at \(cue.range) of \(whole)" }
            for number in item.reading.commitments {
                guard whole.contains(number.range), number.value.isFinite, number.value >= 0 else {
                    return "commitment \(number.value) at \(number.range) of \(whole)"
                }
            }
            for language in [Language.english, .dutch] { _ = review.proposal(for: item, language: language) }
        }
        return nil
    }
}

extension Range<Int> {
    fileprivate func contains(_ other: Range<Int>) -> Bool {
        other.lowerBound >= lowerBound && other.upperBound <= upperBound
    }
}
