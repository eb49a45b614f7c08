/// One obligation, right or statement of an addendum: what is typed, triaged and decided on.
package struct Clause: Sendable, Hashable, Identifiable {
    /// The clause's place among the clauses of its document, counted from 1 ("c12").
    package struct ID: Sendable, Hashable, Comparable, CustomStringConvertible {
        package var index: Int
        package init(_ index: Int) { self.index = index }
        package var description: String { "c\(index)" }
        package static func < (left: ID, right: ID) -> Bool { left.index < right.index }
    }

    /// Who has to do what the clause says.
    package enum Obligor: String, Sendable, Hashable, Codable {
        case supplier
        case buyer
        case mutual
        /// Nobody in particular: a definition, a statement, an authority's duty.
        case none
    }

    /// What kind of sentence it is.
    package enum Role: String, Sendable, Hashable, Codable {
        case obligation
        case definition
        /// A statement that binds nobody by itself (purpose, precedence, interpretation).
        case statement
    }

    package var id: ID
    /// The number a reader would cite: "7.2", "1.1(a)(ii)", "Artikel 5 lid 2"; nil where there is none.
    package var number: String?
    /// The headings above the clause, outermost first.
    package var headings: [String]
    /// The sentence that opens the list the clause is an item of ("Supplier shall:").
    package var leadIn: String?
    /// Offsets in the document's text, in Unicode scalars.
    package var range: Range<Int>
    /// Exactly the document's text in `range`.
    package var text: String
    package var role: Role
    package var obligor: Obligor
    /// The page the clause starts on, where the format has pages.
    package var page: Int?

    package init(
        id: ID, number: String?, headings: [String], leadIn: String?, range: Range<Int>, text: String, role: Role,
        obligor: Obligor, page: Int?
    ) {
        self.id = id
        self.number = number
        self.headings = headings
        self.leadIn = leadIn
        self.range = range
        self.text = text
        self.role = role
        self.obligor = obligor
        self.page = page
    }
}
