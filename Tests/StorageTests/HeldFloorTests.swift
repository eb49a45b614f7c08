import TestSupport
import Testing

@testable import Storage

/// Floors that cannot be enforced, and wordings that fall below them, are refused.
@Suite struct HeldFloorTests {
    private func diagnostics(_ edits: [(path: String, old: String, new: String)]) throws -> [String] {
        let shipped = try LibraryFiles.folder(Repository.root.appendingPathComponent("frameworks"))
        var list = shipped.files
        for edit in edits {
            let place = try #require(list.firstIndex { $0.path == edit.path })
            let text = String(decoding: list[place].bytes, as: UTF8.self)
            #expect(text.contains(edit.old), "\(edit.path): \(edit.old)")
            list[place].bytes = Array(text.replacing(edit.old, with: edit.new).utf8)
        }
        return LibraryLoader.diagnostics(of: LibraryFiles(origin: "test", files: list)).map(\.description)
    }

    @Test func `a floor that forbids in words alone is named with its line`() throws {
        let found = try diagnostics([
            (
                "floors/gdpr.yaml", "    room:\n      en: Roles, approval, authentication",
                "    never: {en: \"Never let everybody in.\", nl: \"Laat nooit iedereen binnen.\"}\n"
                    + "    room:\n      en: Roles, approval, authentication"
            )
        ])
        #expect(found.count == 1, "\(found)")
        #expect(found[0].contains("floors/gdpr.yaml:") && found[0].contains("nothing catches it"))
    }

    @Test func `an example that does not hold is named, both ways`() throws {
        let found = try diagnostics([
            ("floors/gdpr.yaml", "\"No audits are permitted.\"", "\"Audits are welcome.\""),
            (
                "floors/gdpr.yaml", "\"Supplier remains fully liable for its subprocessors.\"",
                "\"Supplier is not liable for its subprocessors.\""
            ),
        ])
        #expect(found.contains { $0.contains("does not catch its example: Audits are welcome.") })
        #expect(found.contains { $0.contains("catches what it should leave alone: Supplier is not liable") })
    }

    @Test func `a wording below a floor of its type is refused, in words and in numbers`() throws {
        let found = try diagnostics([
            (
                "playbook/security-warranty.yaml", "{supplier} does not warrant that incidents cannot occur.",
                "{supplier} accepts no responsibility for security."
            ),
            ("playbook/default-supplier.yaml", "incident-notify-hours: 36", "incident-notify-hours: 2400"),
        ])
        #expect(found.contains { $0.contains("'warranty.negotiate' (en) falls below 'gdpr-32'") })
        #expect(found.contains { $0.contains("'incident.accept' (nl) falls below 'hipaa-164-410'") })
        #expect(found.allSatisfy { $0.contains("held-floors") }, "\(found)")
    }

    @Test func `a wording names the parties by placeholders that exist`() throws {
        let path = "playbook/cryptography.yaml"
        let unknown = try diagnostics([(path, "{supplier} encrypts {buyer}'s", "{suplier} encrypts Customer's")])
        #expect(
            unknown.contains { $0.contains("no placeholder '{suplier}'") && $0.contains("did you mean '{supplier}'") })
        #expect(unknown.contains { $0.contains("names 'Customer'") && $0.contains("write {buyer}") })
        #expect(unknown.contains { $0.contains("other placeholders in English than in Dutch") })
    }

    @Test func `what the law fixes names lists of terms and limits that exist`() throws {
        let found = try diagnostics([
            ("floors/hipaa.yaml", "        at-most: 60\n", ""),
            ("floors/nis2.yaml", "{incident} ~28", "{incidents} ~28"),
        ])
        #expect(found.contains { $0.contains("needs 'at-most' or 'at-least'") })
        #expect(
            found.contains { $0.contains("no list of terms 'incidents'") && $0.contains("did you mean 'incident'") })
    }
}
