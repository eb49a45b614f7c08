extension Classifier {
    /// The readings of all clauses, in the order of the document.
    package func readings(of addendum: Addendum) -> [ClauseReading] {
        let surroundings = surroundings(of: addendum)
        return addendum.clauses.map { reading(of: $0, in: surroundings.context(of: $0)) }
    }

    package func surroundings(of addendum: Addendum) -> Surroundings {
        Surroundings(of: addendum, index: rules.index, terms: playbook.terms)
    }

    /// What a document tells about all its clauses, made ready once.
    package struct Surroundings: Sendable {
        private let addendum: Addendum
        private let resolver: DefinitionResolver
        private let scanned: [String: ClausePieces.ScannedDefinition]
        private let scannedHeadings: [String: WordScan]
        private let definedNumbers: DefinedNumbers
        private let roles: [String: String]

        init(of addendum: Addendum, index: CueIndex, terms: [String: [CuePattern.Phrase]]) {
            self.addendum = addendum
            resolver = DefinitionResolver(addendum.definitions)
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
            definedNumbers = DefinedNumbers(of: addendum)
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
            let words = (clause.leadIn.map { $0 + " " } ?? "") + clause.text
            let used = resolver.closure(of: words)
            let starting = used.isEmpty ? [] : Set(resolver.closureOfDuties(in: words).map(\.term))
            let defined = definedNumbers.commitments(in: clause, uses: used, resolver: resolver)
            let numbers = readNumbers(in: clause, of: addendum) + defined.map { ReadNumber(commitment: $0) }
            var context = Context(numbers: numbers, roles: roles)
            context.terms = used
            context.scanned = used.compactMap { term in
                var definition = scanned[term.term]
                definition?.startsDuty = starting.contains(term.term)
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
