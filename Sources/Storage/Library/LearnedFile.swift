import ContractReview

/// The file of what was learned, `playbook/learned.yaml`: words that speak for types and red flags, and signs that speak
/// for the purpose of a number. Written by `regie playbook learn`, a line a word or sign, never edited by hand.
package enum LearnedFile {
    static func read(_ root: YAMLEntry) -> (words: LearnedVocabulary, numbers: LearnedNumbers) {
        root.allow("kind", "version", "source", "licence", "start", "stems", "numbers")
        var learned = LearnedVocabulary()
        for weight in root.value("start").map(words) ?? [] { learned.start[weight.label] = weight.points }
        learned.stems = lines(root, "stems").mapValues(words)
        return (learned, root.value("numbers").map(numbers) ?? .none)
    }

    private static func numbers(_ entry: YAMLEntry) -> LearnedNumbers {
        entry.allow("start", "signs")
        let start = entry.value("start").map(purposes) ?? []
        let signs = lines(entry, "signs")
        for (name, line) in signs where !LearnedNumbers.isSign(name) {
            line.log.report("'\(name)' is no sign of a number, such as \"<notif\" or \"=hours\"", at: line.place)
        }
        return LearnedNumbers(
            signs: signs.mapValues(purposes),
            start: Dictionary(start.map { ($0.label, $0.points) }, uniquingKeysWith: { first, _ in first }))
    }

    /// The lines below a key, by what they are about.
    private static func lines(_ entry: YAMLEntry, _ key: String) -> [String: YAMLEntry] {
        guard let mapping = entry.value(key)?.node.mapping else {
            entry.log.report("the key '\(key)' should hold words with what they speak for", at: entry.place)
            return [:]
        }
        var lines: [String: YAMLEntry] = [:]
        for (name, value) in mapping {
            guard let name = name.scalar?.string else { continue }
            lines[name] = YAMLEntry(node: value, file: entry.file, log: entry.log)
        }
        return lines
    }

    private static func words(_ entry: YAMLEntry) -> [LearnedVocabulary.Weight] {
        weights(entry, expected: "a clause type or red flag", LearnedVocabulary.Label.init(rawValue:))
    }

    private static func purposes(_ entry: YAMLEntry) -> [LearnedNumbers.Weight] {
        weights(entry, expected: "a kind of number or \"none\"", LearnedNumbers.Purpose.init(rawValue:))
    }

    /// "audit-rights 2.6; definitions -0.7": one text, as a node for each of thousands of weights takes long to read.
    private static func weights<Label>(
        _ entry: YAMLEntry, expected: String, _ label: (String) -> Label?
    ) -> [LearnedWeight<Label>] {
        guard let text = entry.node.scalar?.string else {
            entry.log.report("a text such as \"audit-rights 2.6; definitions -0.7\" is expected", at: entry.place)
            return []
        }
        return text.split(separator: ";").compactMap { part in
            let words = part.split(separator: " ")
            guard words.count == 2, let label = label(String(words[0])), let points = Double(words[1]),
                abs(points) <= LearnedPoints.greatest
            else {
                entry.log.report("'\(part)' is not \(expected) with points from -999 to 999", at: entry.place)
                return nil
            }
            return LearnedWeight(label: label, points: points)
        }
    }

    /// The file's text; the same weights always give the same text.
    package static func text(of learned: LearnedVocabulary, _ numbers: LearnedNumbers) -> String {
        func line(_ weights: [(String, Double)]) -> String {
            "\"" + weights.map { "\($0) \($1)" }.joined(separator: "; ") + "\""
        }
        func lines(_ all: [String: [(String, Double)]], indent: String) -> String {
            all.sorted { $0.key < $1.key }.map { "\(indent)\"\($0.key)\": \(line($0.value))\n" }.joined()
        }
        let start = LearnedVocabulary.Label.allCases.compactMap { label in
            learned.start[label].map { (label.rawValue, $0) }
        }
        let stems = learned.stems.mapValues { $0.map { ($0.label.rawValue, $0.points) } }
        let beginnings = LearnedNumbers.Purpose.allCases.compactMap { purpose in
            numbers.beginnings[purpose].map { (purpose.rawValue, $0) }
        }
        let signs = numbers.signs.mapValues { $0.map { ($0.label.rawValue, $0.points) } }
        return """
            # First letters of words and the clause types and red flags they speak for, or below 0 against; and for numbers
            # the signs around them with the purposes they speak for: a word, "<" one before it, ">" one behind it, "=" its
            # unit and size, "#" what its clause is about.
            # Learned from our own clauses and the playbook itself by "regie playbook learn"; not edited by hand.
            kind: playbook-learned
            version: "1"
            source: "Learned from own clauses and own playbook"
            licence: "Apache-2.0"
            start: \(line(start))
            stems:
            \(lines(stems, indent: "  "))numbers:
              start: \(line(beginnings))
              signs:
            \(lines(signs, indent: "    "))
            """
    }
}
