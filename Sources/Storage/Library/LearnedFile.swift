import ContractReview

/// The file of learned words, `playbook/learned.yaml`: written by `regie playbook learn`, readable and small enough to
/// look through, never edited by hand.
package enum LearnedFile {
    static func read(_ root: YAMLEntry) -> LearnedTypes {
        root.allow("kind", "version", "source", "licence", "start", "stems")
        var learned = LearnedTypes()
        for weight in weights(root.value("start")) { learned.start[weight.type] = weight.points }
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

    private static func weights(_ entry: YAMLEntry?) -> [LearnedTypes.Weight] {
        guard let entry, let mapping = entry.node.mapping else { return [] }
        return mapping.keys.compactMap(\.scalar?.string).compactMap { name in
            guard let type = ClauseType(rawValue: name) else {
                entry.log.report("'\(name)' is not a clause type", at: entry.place)
                return nil
            }
            return entry.optionalNumber(name).map { LearnedTypes.Weight(type: type, points: $0) }
        }
    }

    /// The file's text; the same weights always give the same text.
    package static func text(of learned: LearnedTypes) -> String {
        func line(_ weights: [LearnedTypes.Weight]) -> String {
            "{" + weights.map { "\($0.type.rawValue): \($0.points)" }.joined(separator: ", ") + "}"
        }
        let start = ClauseType.allCases.compactMap { type in
            learned.start[type].map { LearnedTypes.Weight(type: type, points: $0) }
        }
        let stems = learned.stems.sorted { $0.key < $1.key }.map { "  \"\($0.key)\": \(line($0.value))\n" }
        return """
            # First letters of words and the clause types they speak for, tried only where no cue knows a clause.
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
