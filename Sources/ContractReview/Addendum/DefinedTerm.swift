/// A word to which the document gives a meaning of its own.
package struct DefinedTerm: Sendable, Hashable {
    package var term: String
    /// What the document says it means, on one line.
    package var meaning: String
    /// Where the definition stands in the text, in Unicode scalars.
    package var range: Range<Int>
    /// Other defined terms that the meaning uses, in the order of their first use.
    package var refersTo: [String]

    package init(term: String, meaning: String, range: Range<Int>, refersTo: [String] = []) {
        self.term = term
        self.meaning = meaning
        self.range = range
        self.refersTo = refersTo
    }
}
