import DocumentFormats
import Foundation

/// Documents of a wanted size, made of `SampleClauses`, for the benchmark.
package enum BenchDocuments {
    /// What an addendum in ordinary type has on a page; the sample DOCX has as many.
    private static let wordsOnPage = 415

    /// Writes an addendum of so many pages as DOCX.
    package static func writeWord(pages: Int, to path: String) throws {
        let document = WordDocument(
            title: "Security terms", language: "en-GB", blocks: blocks(words: pages * wordsOnPage))
        try ResultFiles.write(try WordWriter.bytes(of: document), to: path)
    }

    /// Clauses one under the other, at least so many bytes; the same text for the same size, and a longer text begins
    /// like a shorter one.
    package static func text(bytes: Int) -> String {
        var text = ""
        var numbers = Numbers()
        var article = 0
        while text.utf8.count < bytes {
            let topic = SampleClauses.english[article % SampleClauses.english.count]
            article += 1
            text += "\(article). \(topic.heading)\n\n"
            for (index, clause) in topic.clauses.enumerated() {
                text += "\(article).\(index + 1) \(numbers.filled(clause))\n\n"
            }
        }
        return text
    }

    /// An opening, definitions, numbered articles, lists with a lead-in and a table in every tenth article.
    static func blocks(words: Int) -> [WordDocument.Block] {
        var blocks: [WordDocument.Block] = [
            .heading(level: 1, ["Supplier Security Terms"]),
            .paragraph([
                "These terms are agreed between Noordzee Bank N.V. (“Customer”) and Lindewiel Software B.V. (“Supplier”)."
            ]),
            .heading(level: 2, ["1. Definitions"]),
        ]
        blocks += SampleClauses.definitions.map { .paragraph([WordDocument.Run($0)]) }
        var numbers = Numbers()
        var count = 0
        var article = 1
        while count < words {
            let topic = SampleClauses.english[article % SampleClauses.english.count]
            article += 1
            blocks.append(.heading(level: 2, [WordDocument.Run("\(article). \(topic.heading)")]))
            for (index, clause) in topic.clauses.enumerated() {
                let text = numbers.filled(clause)
                count += text.split(separator: " ").count
                blocks.append(.paragraph([.init("\(article).\(index + 1) ", isBold: true), .init(text)]))
            }
            if article % 5 == 0 {
                let items = [
                    "keep its systems up to date;", "train its people; and", "review access rights every # months.",
                ]
                blocks.append(.paragraph([.init("\(article).\(topic.clauses.count + 1) Supplier shall:")]))
                blocks += items.map { .listItem([.init(numbers.filled($0))]) }
                count += 18
            }
            if article % 10 == 0 {
                let rows = ["Critical", "High", "Medium"].map { severity in
                    [[.init(severity)], [.init(numbers.filled("# days"))]] as [[WordDocument.Run]]
                }
                blocks.append(.table(.init(headings: ["Severity", "Remediation"], rows: rows)))
                count += 12
            }
        }
        return blocks
    }

    /// Fills the open numbers of clauses, differently from clause to clause and alike in every run.
    struct Numbers {
        private var next = 0

        mutating func filled(_ clause: String) -> String {
            var text = ""
            for (index, piece) in clause.split(separator: "#", omittingEmptySubsequences: false).enumerated() {
                if index > 0 {
                    next += 7
                    text += String(next % 90 + 1)
                }
                text += piece
            }
            return text
        }
    }
}
