/// A buyer's document, read: who is who, what its words mean, and every clause.
package struct Addendum: Sendable, Hashable {
    /// A stretch that is not triaged but stays in the document.
    package struct Span: Sendable, Hashable {
        package enum Kind: String, Sendable, Hashable, Codable {
            case heading, toc, signature, recital, partyTable
            /// The opening of a list whose items are clauses of their own ("The Supplier shall:").
            case leadIn
            case other
        }

        package var kind: Kind
        /// Offsets in the document's text, in Unicode scalars.
        package var range: Range<Int>

        package init(kind: Kind, range: Range<Int>) {
            self.kind = kind
            self.range = range
        }
    }

    package var text: AddendumText
    package var language: DocumentLanguage
    package var parties: Parties
    package var definitions: [DefinedTerm]
    package var clauses: [Clause]
    package var skipped: [Span]

    package init(
        text: AddendumText, language: DocumentLanguage, parties: Parties, definitions: [DefinedTerm],
        clauses: [Clause], skipped: [Span]
    ) {
        self.text = text
        self.language = language
        self.parties = parties
        self.definitions = definitions
        self.clauses = clauses
        self.skipped = skipped
    }
}
