import Testing

@testable import Storage

@Suite struct PlaybookFileTests {
    private func load(_ text: String) -> [String] {
        let files = LibraryFiles(
            origin: "test", files: [.init(path: "playbook/audit-rights.yaml", bytes: Array(text.utf8))])
        return ReviewLibrary.load(files).diagnostics.map(\.description).filter { $0.contains("audit-rights.yaml") }
    }

    private let head = """
        kind: playbook
        type: audit-rights
        version: "1"
        title: {en: "Audit", nl: "Controle"}
        owner: legal

        """

    @Test func `a fault names file, line and what was expected`() {
        let faults = load(
            head + """
                cues:
                  - id: audit.one
                    language: en
                    weight: 5
                    match: ["(audit|inspect"]
                  - id: audit.one
                    langauge: en
                    weight: 5
                    match: ["{no-such-list}"]
                """)
        #expect(faults.contains { $0.contains("audit-rights.yaml:10") && $0.contains("closing bracket") })
        #expect(faults.contains { $0.contains("langauge") && $0.contains("did you mean 'language'") })
        #expect(faults.contains { $0.contains("no list of terms 'no-such-list'") })
        #expect(faults.contains { $0.contains("'audit.one' is used in") })
    }

    @Test func `a stance rule that lifts nothing is a fault`() {
        let faults = load(
            head + """
                stances:
                  - id: audit.two
                    stance: accept
                    match: ["audit"]
                    lifts: [audit.gone]
                    reason: {en: "a", nl: "b"}
                """)
        #expect(faults.contains { $0.contains("'audit.gone', which does not exist") })
    }

    @Test func `a number condition is read with its facts`() {
        let faults = load(
            head + """
                stances:
                  - id: audit.three
                    stance: negotiate
                    number: {kinds: [audit-notice], comparison: quicker, facts: [audit-notice-days], unit: days}
                    reason: {en: "a", nl: "b"}
                """)
        #expect(faults.contains { $0.contains("'comparison' is 'quicker'") })
    }
}
