import ReadinessModel

/// A wording of the playbook with the supplier's own numbers in it.
package struct FilledWording: Sendable, Hashable {
    package var id: Wording.ID
    package var text: String
    /// Facts that the wording needs and nobody answered; their places hold an open number "[…]".
    package var missing: [String]
    /// What the guard found in the text; a wording with a finding is never proposed.
    package var findings: [PromiseGuard.Finding]

    package var isAllowed: Bool { findings.isEmpty }

    package init(_ wording: Wording, posture: Posture, language: Language) {
        id = wording.id
        var text = ""
        var missing: [String] = []
        var rest = wording.text[language][...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            if let value = posture.facts[name] {
                text += FilledWording.number(value, language)
            } else {
                text += "[…]"
                if !missing.contains(name) { missing.append(name) }
            }
            rest = rest[rest.index(after: close)...]
        }
        self.text = text + rest
        self.missing = missing
        findings = PromiseGuard.absoluteWords(in: self.text, language: language)
    }

    /// Both wordings as one text.
    func followed(by other: FilledWording) -> FilledWording {
        var both = self
        both.text += " " + other.text
        both.missing += other.missing.filter { !missing.contains($0) }
        both.findings += other.findings
        return both
    }

    private static func number(_ value: Double, _ language: Language) -> String {
        let plain = FactValue.plain(value)
        return language == .dutch ? plain.replacing(".", with: ",") : plain
    }
}
