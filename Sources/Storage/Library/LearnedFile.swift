import ContractReview

/// The file of learned words, `playbook/learned.yaml`: written by `regie playbook learn`, a line a word, never edited by
/// hand.
package enum LearnedFile {
    static func read(_ root: YAMLEntry) -> LearnedTypes {
        root.allow("kind", "version", "source", "licence", "start", "stems")
        var learned = LearnedTypes()
        for weight in root.value("start").map(weights) ?? [] { learned.start[weight.type] = weight.points }
        guard let stems = root.value("stems"), let mapping = stems.node.mapping else {
            root.log.report("the key 'stems' should hold words with their types", at: root.place)
            return learned
        }
        for (key, value) in mapping {
            guard let stem = key.scalar?.string else { continue }
            learned.stems[stem] = weights(YAMLEntry(node: value, file: root.file, log: root.log))
        }
        return learned
    }

    /// "audit-rights 2.6; definitions -0.7": one text, as a node for each of thousands of weights takes long to read.
    private static func weights(_ entry: YAMLEntry) -> [LearnedTypes.Weight] {
        guard let text = entry.node.scalar?.string else {
            entry.log.report("a text such as \"audit-rights 2.6; definitions -0.7\" is expected", at: entry.place)
            return []
        }
        return text.split(separator: ";").compactMap { part in
            let words = part.split(separator: " ")
            guard words.count == 2, let type = ClauseType(rawValue: String(words[0])), let points = Double(words[1])
            else {
                entry.log.report("'\(part)' is not a clause type with a number", at: entry.place)
                return nil
            }
            return LearnedTypes.Weight(type: type, points: points)
        }
    }

    /// The file's text; the same weights always give the same text.
    package static func text(of learned: LearnedTypes) -> String {
        func line(_ weights: [LearnedTypes.Weight]) -> String {
            "\"" + weights.map { "\($0.type.rawValue) \($0.points)" }.joined(separator: "; ") + "\""
        }
        let start = ClauseType.allCases.compactMap { type in
            learned.start[type].map { LearnedTypes.Weight(type: type, points: $0) }
        }
        let stems = learned.stems.sorted { $0.key < $1.key }.map { "  \"\($0.key)\": \(line($0.value))\n" }
        return """
            # First letters of words and the clause types they speak for, or below 0 against: weighed with the cues.
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
