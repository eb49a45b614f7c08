import ContractReview

/// The file of learned words, `playbook/learned.yaml`: written by `regie playbook learn`, a line a word, never edited by
/// hand.
package enum LearnedFile {
    static func read(_ root: YAMLEntry) -> LearnedVocabulary {
        root.allow("kind", "version", "source", "licence", "start", "stems")
        var learned = LearnedVocabulary()
        var stems: [String: [LearnedVocabulary.Weight]] = [:]
        for weight in root.value("start").map(weights) ?? [] { learned.start[weight.label] = weight.points }
        guard let mapping = root.value("stems")?.node.mapping else {
            root.log.report("the key 'stems' should hold words with what they speak for", at: root.place)
            return learned
        }
        for (key, value) in mapping {
            guard let stem = key.scalar?.string else { continue }
            stems[stem] = weights(YAMLEntry(node: value, file: root.file, log: root.log))
        }
        learned.stems = stems
        return learned
    }

    /// "audit-rights 2.6; definitions -0.7": one text, as a node for each of thousands of weights takes long to read.
    private static func weights(_ entry: YAMLEntry) -> [LearnedVocabulary.Weight] {
        guard let text = entry.node.scalar?.string else {
            entry.log.report("a text such as \"audit-rights 2.6; definitions -0.7\" is expected", at: entry.place)
            return []
        }
        return text.split(separator: ";").compactMap { part in
            let words = part.split(separator: " ")
            guard words.count == 2, let label = LearnedVocabulary.Label(rawValue: String(words[0])),
                let points = Double(words[1]), abs(points) <= LearnedVocabulary.Weight.greatest
            else {
                entry.log.report(
                    "'\(part)' is not a clause type, red flag or kind of number with points from -999 to 999",
                    at: entry.place)
                return nil
            }
            return LearnedVocabulary.Weight(label: label, points: points)
        }
    }

    /// The file's text; the same weights always give the same text.
    package static func text(of learned: LearnedVocabulary) -> String {
        func line(_ weights: [LearnedVocabulary.Weight]) -> String {
            "\"" + weights.map { "\($0.label.rawValue) \($0.points)" }.joined(separator: "; ") + "\""
        }
        let start = LearnedVocabulary.Label.allCases.compactMap { label in
            learned.start[label].map { LearnedVocabulary.Weight(label: label, points: $0) }
        }
        let stems = learned.stems.sorted { $0.key < $1.key }.map { "  \"\($0.key)\": \(line($0.value))\n" }
        return """
            # First letters of words and the clause types, red flags and kinds of number they speak for, or below 0 against.
            # Learned from our own clauses and the playbook itself by "regie playbook learn"; not edited by hand.
            kind: playbook-learned
            version: "1"
            source: "Learned from own clauses and own playbook"
            licence: "Apache-2.0"
            start: \(line(start))
            stems:

            """ + stems.joined()
    }
}
