extension Classifier {
    /// The readings of all clauses, in the order of the document.
    package func readings(of addendum: Addendum) -> [ClauseReading] {
        let surroundings = surroundings(of: AddendumFacts(of: addendum))
        return addendum.clauses.map { reading(of: $0, in: surroundings.context(of: $0)) }
    }

    package func surroundings(of facts: AddendumFacts) -> Surroundings {
        Surroundings(of: facts, index: rules.index, terms: playbook.terms)
    }

    /// What a document tells about all its clauses, made ready once.
    package struct Surroundings: Sendable {
        private let facts: AddendumFacts
        private let scanned: [String: ClausePieces.ScannedDefinition]
        private let scannedHeadings: [String: WordScan]
        private let roles: [String: String]

        init(of facts: AddendumFacts, index: CueIndex, terms: [String: [CuePattern.Phrase]]) {
            self.facts = facts
            let addendum = facts.addendum
            var scanned: [String: ClausePieces.ScannedDefinition] = [:]
            let document = Array(addendum.text.text.unicodeScalars)
            for term in addendum.definitions.prefix(DefinitionResolver.mostTerms) where scanned[term.term] == nil {
                // The definition as it stands in the document, so that its words can be pointed at.
                var written = String.UnicodeScalarView()
                written.append(contentsOf: document[term.range.clamped(to: 0..<document.count)])
                let used = UsedDefinition(term: term.term, meaning: String(written), range: term.range)
                scanned[term.term] = ClausePieces.ScannedDefinition(used, index: index)
            }
            self.scanned = scanned
            let roles = Self.roles(of: addendum.parties, terms: terms)
            self.roles = roles
            var headings: [String: WordScan] = [:]
            for heading in addendum.clauses.lazy.flatMap(\.headings) where headings[heading] == nil {
                var text = FoldedText(heading, offset: 0)
                text.replaceNames(roles)
                headings[heading] = WordScan(text, ownFrom: 0, index: index)
            }
            scannedHeadings = headings
        }

        /// What surrounds one clause.
        package func context(of clause: Clause) -> Context {
            let facts = facts.facts(of: clause)
            var context = Context(numbers: facts.numbers, roles: roles)
            context.terms = facts.terms
            context.scanned = facts.terms.compactMap { term in
                var definition = scanned[term.term]
                definition?.startsDuty = facts.starting.contains(term.term)
                return definition
            }
            context.scannedHeadings = scannedHeadings
            return context
        }

        /// One-word names stand for their role wherever a cue asks for the supplier or the buyer. Words that the
        /// playbook knows in that role need no help: replacing "processor" would spoil "sub-processor".
        static func roles(of parties: Parties, terms: [String: [CuePattern.Phrase]]) -> [String: String] {
            var roles: [String: String] = [:]
            let sides = [
                (parties.supplierNames, "supplier", terms["supplier"] ?? []),
                (parties.buyerNames, "customer", terms["buyer"] ?? []),
            ]
            for (names, role, known) in sides {
                for name in names {
                    let word = FoldedText(name, offset: 0).wordsText
                    guard !word.isEmpty, !word.contains(" ") else { continue }
                    let isKnown = known.contains { $0.openEnd ? word.hasPrefix($0.words) : word == $0.words }
                    if !isKnown { roles[word] = role }
                }
            }
            return roles
        }
    }
}
