/// Reads a document's blocks into an addendum: clauses, definitions, parties, and what lies between.
package enum Segmenter {
    package static func addendum(from text: AddendumText) -> Addendum {
        let scalars = ScalarText(text.text)
        let tokens = DocumentTokens(text: scalars)
        let language = LanguageDetection.language(of: tokens.all[...])
        let parties = PartyReader(tokens: tokens).parties()
        let passages = PassageReader.passages(of: text.blocks, text: scalars, tokens: tokens)
        let outline = Outline(passages: passages, tokens: tokens)
        var cutter = ClauseCutter(outline: outline, tokens: tokens)
        cutter.run()
        let finisher = ClauseFinisher(tokens: tokens, parties: parties, language: language)
        let finished = finisher.finish(cutter.drafts)
        let inline = DefinitionReader(tokens: tokens)
        var definitions = finished.definitions
        for passage in outline.passages where passage.kind != .noise && !passage.isHeading {
            let room = ClauseFinisher.mostDefinitions - definitions.count
            guard room > 0 else { break }
            definitions.append(contentsOf: inline.inline(in: passage.range, most: room))
        }
        definitions.sort { $0.range.lowerBound < $1.range.lowerBound }
        return Addendum(
            text: text, language: language, parties: parties, definitions: DefinitionResolver.linked(definitions),
            clauses: finished.clauses, skipped: cutter.skipped.sorted { $0.range.lowerBound < $1.range.lowerBound })
    }
}

/// A clause before its role and obligor are known.
struct ClauseDraft {
    var range: Range<Int>
    /// Where the words start after the label.
    var bodyStart: Int
    var number: String?
    /// How it is cited when it has no number of its own.
    var place = Place.plain
    var headings: [String]
    /// The opening of the list, as a range of the text, outermost first.
    var leadIns: [Range<Int>]
    var page: Int?
    var inDefinitions: Bool
    /// A row of a glossary: the cell with the term, and the cell with the meaning.
    var glossary: (term: Range<Int>, meaning: Range<Int>)?
    /// A row of a table of particulars ("Contact: …"): it gives a word a meaning and is no clause.
    var isParticular = false

    enum Place {
        case plain
        /// An item without number below the provision that is named.
        case item(of: String)
        case table(of: String)
        case row(of: String, title: String?)
        case note(sign: String)
    }
}

/// Gives each clause its role, obligor, and the definition it holds.
struct ClauseFinisher {
    let tokens: DocumentTokens
    let parties: Parties
    let language: DocumentLanguage
    /// More than any honest document has; bounds the time that a hostile one takes.
    static let mostDefinitions = 2_000

    func finish(_ drafts: [ClauseDraft]) -> (clauses: [Clause], definitions: [DefinedTerm]) {
        let matcher = PartyMatcher(parties)
        let obligors = ObligorReader(matcher: matcher)
        let definitionReader = DefinitionReader(tokens: tokens)
        var clauses: [Clause] = []
        var definitions: [DefinedTerm] = []
        clauses.reserveCapacity(drafts.count)
        var numbers = ClauseNumbers(language: language, drafts: drafts)
        for draft in drafts.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            let known = definitions.count
            var role = Clause.Role.statement
            if let glossary = draft.glossary {
                role = .definition
                definitions.append(
                    DefinedTerm(
                        term: tokens.text.plain(glossary.term).trimmingQuotes,
                        meaning: tokens.text.plain(glossary.meaning), range: draft.range))
            } else if let opening = definitionReader.opening(
                in: draft.bodyStart..<max(draft.bodyStart, draft.range.upperBound), inDefinitions: draft.inDefinitions)
            {
                role = .definition
                let end = max(opening.meaningStart, draft.range.upperBound)
                let meaning = tokens.text.plain(opening.meaningStart..<end)
                for term in opening.terms {
                    definitions.append(DefinedTerm(term: term, meaning: meaning, range: draft.range))
                }
            }
            if draft.isParticular { continue }
            let body = draft.bodyStart..<max(draft.bodyStart, draft.range.upperBound)
            if definitions.count < Self.mostDefinitions {
                definitions.append(contentsOf: definitionReader.later(in: body, most: 4))
            }
            let words = tokens[body]
            let leadIn = draft.leadIns.last.map { tokens[$0] } ?? []
            var obligor = Clause.Obligor.none
            if role != .definition {
                obligor = obligors.obligor(of: words, leadIn: leadIn)
                if obligor == .none, draft.leadIns.count > 1 {
                    obligor = obligors.obligor(of: tokens[draft.leadIns[0]], leadIn: [])
                }
                let hasDuty = words.contains { $0.kinds.has(.duty) || $0.kinds.has(.right) }
                if hasDuty || obligor != .none || !draft.leadIns.isEmpty { role = .obligation }
            }
            clauses.append(
                Clause(
                    id: .init(clauses.count + 1),
                    number: numbers.number(
                        of: draft, term: role == .definition ? definitions.dropFirst(known).first?.term : nil),
                    headings: draft.headings,
                    leadIn: draft.leadIns.isEmpty
                        ? nil : draft.leadIns.map { tokens.text.plain($0) }.joined(separator: " "),
                    range: draft.range, text: tokens.text.string(draft.range), role: role, obligor: obligor,
                    page: draft.page))
        }
        return (clauses, definitions)
    }
}

extension String {
    /// Without quotation marks and end signs at either end.
    var trimmingQuotes: String {
        var scalars = Substring(self).unicodeScalars
        while let first = scalars.first, first.value.isQuote || first.value.isSpace { scalars.removeFirst() }
        while let last = scalars.last, last.value.isQuote || last.value.isSpace || last == ":" || last == "." {
            scalars.removeLast()
        }
        return String(scalars)
    }
}
