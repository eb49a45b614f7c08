import ReadinessModel

/// A wording of the playbook with the supplier's own numbers and the document's party names in it.
package struct FilledWording: Sendable, Hashable {
    /// A fact of the supplier that the text states.
    package struct StatedFact: Sendable, Hashable {
        package var name: String
        package var value: Double
    }

    package var id: Wording.ID
    package var text: String
    /// The same with the standard names: what rules are held against, whatever a document calls its parties.
    package var plainText: String
    /// Facts that stand in the text.
    package var stated: [StatedFact]
    /// Facts that the wording needs and nobody answered; their places hold an open number "[…]".
    package var missing: [String]
    /// What the guard found in the text; a wording with a finding is never proposed.
    package var findings: [PromiseGuard.Finding]

    package var isAllowed: Bool { findings.isEmpty }

    /// - Parameter names: how the text calls the two sides; the standard names of the language when nil.
    package init(_ wording: Wording, posture: Posture, language: Language, names: PartyNames? = nil) {
        id = wording.id
        let standard = PartyNames.standard(language)
        let pieces = Wording.pieces(of: wording.text[language])
        text = FilledWording.text(of: pieces, posture, language, names ?? standard)
        plainText = names == nil ? text : FilledWording.text(of: pieces, posture, language, standard)
        stated = []
        missing = []
        for case .placeholder(let name) in pieces where !Wording.partyNames.contains(name) {
            if let value = posture.facts[name] {
                let fact = StatedFact(name: name, value: value)
                if !stated.contains(fact) { stated.append(fact) }
            } else if !missing.contains(name) {
                missing.append(name)
            }
        }
        findings = PromiseGuard.absoluteWords(in: plainText, language: language)
    }

    private static func text(
        of pieces: [Wording.Piece], _ posture: Posture, _ language: Language, _ names: PartyNames
    ) -> String {
        var text = ""
        var dropsGenitive = false
        for piece in pieces {
            switch piece {
            case .text(let words):
                // "the Netherlands' data": a name that ends in s takes the sign alone.
                text += dropsGenitive && words.hasPrefix("'s") ? "'" + words.dropFirst(2) : String(words)
                dropsGenitive = false
            case .placeholder("supplier"), .placeholder("buyer"):
                guard case .placeholder(let side) = piece else { continue }
                let party = side == "supplier" ? names.supplier : names.buyer
                text += party.words(opensSentence: opensSentence(after: text))
                dropsGenitive = party.name.lowercased().hasSuffix("s")
            case .placeholder(let name):
                text += posture.facts[name].map { number($0, language) } ?? "[…]"
            }
        }
        return text
    }

    private static func opensSentence(after text: String) -> Bool {
        guard let last = text.last(where: { !$0.isWhitespace }) else { return true }
        return last == "." || last == "?" || last == "!"
    }

    /// Both wordings as one text; a sentence that both hold stands once.
    func followed(by other: FilledWording) -> FilledWording {
        var both = self
        both.text = FilledWording.joined(text, other.text)
        both.plainText = FilledWording.joined(plainText, other.plainText)
        both.stated += other.stated.filter { !stated.contains($0) }
        both.missing += other.missing.filter { !missing.contains($0) }
        both.findings += other.findings
        return both
    }

    private static func joined(_ first: String, _ second: String) -> String {
        func sentences(_ text: String) -> [String] {
            let parts = text.split(separator: ". ")
            return parts.map { String($0.hasSuffix(".") ? $0.dropLast() : $0) }
        }
        let said = Set(sentences(first))
        let more = sentences(second).filter { !said.contains($0) }
        return more.isEmpty ? first : first + " " + more.joined(separator: ". ") + "."
    }

    /// As contracts write it: 36, 99.5 (Dutch 99,5), 250,000 (Dutch 250.000).
    private static func number(_ value: Double, _ language: Language) -> String {
        let parts = FactValue.plain(value).split(separator: ".")
        guard var whole = parts.first.map(String.init) else { return "" }
        let (group, point) = language == .dutch ? (".", ",") : (",", ".")
        if value >= 10_000 {
            var digits = Array(whole)
            for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(contentsOf: group, at: place) }
            whole = String(digits)
        }
        return parts.count > 1 ? whole + point + parts[1] : whole
    }
}
