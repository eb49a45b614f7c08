/// Applies a document's definitions: which terms a text uses, and what they mean all the way down.
package struct DefinitionResolver: Sendable {
    /// A use of a defined term in a text.
    package struct Use: Sendable, Hashable {
        package var term: DefinedTerm
        /// Offsets in the text that was handed in, in Unicode scalars.
        package var range: Range<Int>
    }

    private let terms: [DefinedTerm]
    private var index: [String: Int] = [:]
    private var starts: [UInt64: [(words: [UInt64], term: Int, isLower: Bool)]] = [:]

    /// More defined terms than any contract has; what a hostile document defines beyond them is not resolved, so that
    /// thousands of terms that use each other cost no more than these.
    package static let mostTerms = 400

    package init(_ definitions: [DefinedTerm]) {
        let definitions = Array(definitions.prefix(Self.mostTerms))
        terms = definitions
        for (place, definition) in definitions.enumerated() where index[definition.term.lowercased()] == nil {
            index[definition.term.lowercased()] = place
            let tokens = Self.tokens(definition.term)
            guard let first = tokens.first, tokens.count <= 8 else { continue }
            let entry = (tokens.map(\.key), place, !tokens.contains(where: \.isCapital))
            guard starts[first.key, default: []].count < Self.mostOnOneWord else { continue }
            starts[first.key, default: []].append(entry)
            if tokens.count == 1 {
                for plural in Self.plurals(definition.term) {
                    starts[plural, default: []].append(([plural], place, entry.2))
                }
            }
        }
        for key in starts.keys { starts[key]?.sort { $0.words.count > $1.words.count } }
    }

    /// Terms that start with the same word; bounds the time that a hostile document takes.
    private static let mostOnOneWord = 256

    private static func tokens(_ text: String) -> [Token] {
        let scalars = ScalarText(text)
        return Tokenizer(text: scalars).tokens(in: 0..<scalars.count).filter { $0.kind == .word }
    }

    private static func plurals(_ word: String) -> [UInt64] {
        var forms = ["s", "es", "en"].map { WordKey.of(word + $0) }
        if word.hasSuffix("y") { forms.append(WordKey.of(word.dropLast() + "ies")) }
        if let last = word.last, last != "e" { forms.append(WordKey.of(word + String(last) + "en")) }
        return forms
    }

    /// The definition of `term`; capitals do not matter.
    package func definition(of term: String) -> DefinedTerm? { index[term.lowercased()].map { terms[$0] } }

    /// Every use of a defined term in `text`, in order; the longest term wins.
    package func uses(in text: String) -> [Use] { uses(in: text) { _, _ in true } }

    private func uses(in text: String, where counts: ([Token], Range<Int>) -> Bool) -> [Use] {
        guard !starts.isEmpty else { return [] }
        let scalars = ScalarText(text)
        let tokens = Tokenizer(text: scalars).tokens(in: 0..<scalars.count)
        var uses: [Use] = []
        var at = 0
        while at < tokens.count {
            if let (place, end) = match(at: at, in: tokens) {
                if counts(tokens, at..<end) {
                    uses.append(Use(term: terms[place], range: tokens[at].start..<tokens[end - 1].end))
                }
                at = end
            } else {
                at += 1
            }
        }
        return uses
    }

    /// The terms that a duty in `text` begins with, and the terms behind them: "any Incident", "aware of the Incident";
    /// not "the consequences of the Incident", "the Incident report".
    func closureOfDuties(in text: String) -> [DefinedTerm] {
        closure(of: uses(in: text, where: Self.startsDuty))
    }

    private static let definite = WordSet(
        "the that this such said these those de het dit dat deze die dergelijk dergelijke")
    private static let starting = WordSet(
        "aware discovery discovering discovered detection detecting detected notify notifies report reports inform informs "
            + "knowledge suspects kennis ontdekking ontdekt vaststelling melden meldt melding constatering bekend bekendheid"
    )
    private static let compounds = WordSet(
        "notification notifications report reports response plan plans register log logs procedure procedures policy "
            + "management handling team contact records record")

    private static func startsDuty(_ tokens: [Token], _ use: Range<Int>) -> Bool {
        if use.upperBound < tokens.count {
            let next = tokens[use.upperBound]
            if compounds.contains(next.key), next.start - tokens[use.upperBound - 1].end <= 1 { return false }
        }
        let before = tokens[..<use.lowerBound].suffix(3)
        guard let article = before.last(where: { definite.contains($0.key) || $0.kind == .sign }), article.kind == .word
        else { return true }
        return tokens[..<use.lowerBound].suffix(7).contains { starting.contains($0.key) }
    }

    private func match(at start: Int, in tokens: [Token]) -> (term: Int, end: Int)? {
        guard tokens[start].kind == .word, let entries = starts[tokens[start].key] else { return nil }
        for entry in entries where entry.isLower || tokens[start].isCapital {
            var at = start
            var matched = 0
            while matched < entry.words.count, at < tokens.count {
                if tokens[at].isSign("-") || tokens[at].isSign("/"), matched > 0 {
                    at += 1
                    continue
                }
                let key = tokens[at].key
                let isLast = matched == entry.words.count - 1
                guard key == entry.words[matched] || (isLast && matched > 0 && isPlural(key, entry.term)) else { break }
                matched += 1
                at += 1
            }
            if matched == entry.words.count { return (entry.term, at) }
        }
        return nil
    }

    private func isPlural(_ key: UInt64, _ term: Int) -> Bool {
        guard let last = terms[term].term.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "/" }).last else {
            return false
        }
        return Self.plurals(String(last)).contains(key)
    }

    /// The terms that `text` uses and, behind them, the terms their meanings use; each once, nearest first.
    ///
    /// Definitions that lead back to each other end where they would repeat.
    package func closure(of text: String) -> [DefinedTerm] { closure(of: uses(in: text)) }

    private func closure(of uses: [Use]) -> [DefinedTerm] {
        var order: [Int] = []
        var seen: Set<Int> = []
        for use in uses {
            if let place = index[use.term.term.lowercased()], seen.insert(place).inserted { order.append(place) }
        }
        var next = 0
        while next < order.count {
            for name in terms[order[next]].refersTo {
                if let place = index[name.lowercased()], seen.insert(place).inserted { order.append(place) }
            }
            next += 1
        }
        return order.map { terms[$0] }
    }

    /// What `term` means with everything its meaning leans on: its own meaning, then "Term: meaning" of each term
    /// behind it, once.
    package func expandedMeaning(of term: DefinedTerm) -> String {
        let own = term.term.lowercased()
        var parts = [term.meaning]
        var seen: Set<String> = [own]
        var queue = term.refersTo
        var next = 0
        while next < queue.count {
            let name = queue[next]
            next += 1
            guard seen.insert(name.lowercased()).inserted, let found = definition(of: name) else { continue }
            parts.append("\(found.term): \(found.meaning)")
            queue.append(contentsOf: found.refersTo)
        }
        return parts.joined(separator: "; ")
    }

    /// Fills in what each definition refers to.
    static func linked(_ definitions: [DefinedTerm]) -> [DefinedTerm] {
        var unique: [DefinedTerm] = []
        var seen: Set<String> = []
        for definition in definitions where seen.insert(definition.term.lowercased()).inserted {
            unique.append(definition)
        }
        let resolver = DefinitionResolver(unique)
        return unique.map { definition in
            var definition = definition
            var names: Set<String> = []
            definition.refersTo = resolver.uses(in: definition.meaning).map(\.term.term)
                .filter { $0 != definition.term && names.insert($0).inserted }
            return definition
        }
    }
}

extension Addendum {
    /// The terms whose meaning a clause takes in, its own lead-in included.
    package func definitions(usedIn clause: Clause) -> [DefinedTerm] {
        DefinitionResolver(definitions).closure(of: (clause.leadIn.map { $0 + " " } ?? "") + clause.text)
    }
}
