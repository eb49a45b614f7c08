import Foundation
import TestSupport
import Testing

/// Evidence that is added, renewed and imported: what it shows, until when, and who may see it.
@Suite struct EvidenceTests {
    /// A workspace with one approved piece of evidence that has a file.
    private func filed() throws -> Program {
        let program = try Program()
        try program.run("init", "--as-of", "2026-11-24")
        try program.write("version 1", to: "plan-1.md")
        try program.write("version 2", to: "plan-2.md")
        try program.run(
            "evidence", "add", "--kind", "incident-plan", "--title", "Plan", "--issued", "2026-01-05", "--approved",
            "plan-1.md")
        return program
    }

    /// What the list shows of E-001.
    private func row(_ program: Program) throws -> String {
        try program.run("evidence", "list", "--format", "csv", "--as-of", "2026-11-24").output.split(separator: "\r\n")
            .first { $0.hasPrefix("E-001") }.map(String.init) ?? ""
    }

    struct Renewal: Sendable, CustomTestStringConvertible {
        var arguments: [String]
        /// What the list shows of dates and approval, and what the command says besides.
        var row: String
        var says: String
        var testDescription: String { arguments.joined(separator: " ") }
    }

    @Test(arguments: [
        Renewal(
            arguments: ["plan-2.md"], row: "2026-11-20,2027-11-20,current,no", says: "not approved for sharing"),
        Renewal(
            arguments: ["plan-2.md", "--approved"], row: "2026-11-20,2027-11-20,current,yes",
            says: "counts until 2027-11-20\n"),
        Renewal(
            arguments: [], row: "2026-11-20,2027-11-20,current,no",
            says: "not approved for sharing; no file in the workspace"),
        Renewal(
            arguments: ["--approved"], row: "2026-11-20,2027-11-20,current,yes", says: "no file in the workspace"),
        Renewal(
            arguments: ["--same-file"], row: "2026-11-20,2027-11-20,current,yes", says: "counts until 2027-11-20\n"),
        Renewal(
            arguments: ["--same-file", "--valid-until", "2027-03-01"], row: "2026-11-20,2027-03-01,current,yes",
            says: "counts until 2027-03-01\n"),
    ])
    func whatWasRenewedIsNotWhatWasApproved(renewal: Renewal) throws {
        let program = try filed()
        let run = try program.run(
            ["evidence", "renew", "E-001", "--issued", "2026-11-20", "--as-of", "2026-11-24"] + renewal.arguments)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains(renewal.says), "\(run.output)")
        let shown = try row(program)
        #expect(shown.hasSuffix(renewal.row), "\(shown)")
    }

    @Test(arguments: [
        (
            [
                "add", "--kind", "incident-plan", "--title", "x", "--issued", "2026-05-02", "--valid-until",
                "2026-05-01",
            ],
            "would count until 2026-05-01, before the day it was made, 2026-05-02", Int32(1)
        ),
        (
            ["add", "--kind", "incident-plan", "--title", "x", "--question", "AC-01"],
            "AC-01 is not shown by 'incident-plan': it expects ", 1
        ),
        (["add", "--kind", "incident-plan", "--title", "x", "--question", "IR-99"], "there is no question 'IR-99'", 1),
        (["renew", "E-001", "--issued", "2026-11-20", "--valid-until", "2026-11-19"], "before the day it was made", 1),
        (["renew", "E-001", "--same-file", "plan-2.md"], "not both", 64),
    ])
    func evidenceThatCannotBeIsRefused(arguments: [String], message: String, status: Int32) throws {
        let program = try filed()
        let before = try row(program)
        let run = try program.run(["evidence"] + arguments)
        #expect(run.status == status && run.errors.contains(message), "\(run.errors)")
        #expect(try row(program) == before)
        #expect(!(try program.run("evidence", "list").output.contains("E-002")))
    }

    @Test(arguments: [
        ("issued: 2026-05-02\n    valid-until: 2026-05-01", "a.yaml:2:5: error: E-009 would count until 2026-05-01"),
        ("issued: 2026-05-02\n    questions: [AC-01]", "AC-01 is not shown by 'incident-plan'"),
        ("issued: 2026-05-02\n    file: link.md", "'link.md' leads outside the folder of the import"),
        ("issued: 2026-05-02\n    file: folder/secret.md", "'folder/secret.md' leads outside the folder of the import"),
        ("issued: 2026-05-02\n    file: dangling.md", "the file 'dangling.md' does not exist"),
        ("issued: 2026-05-02\n    file: .", "'.' is no ordinary file"),
    ])
    func anImportIsHeldToTheSame(lines: String, message: String) throws {
        let program = try Program()
        try program.run("init", "--as-of", "2026-11-24")
        let outside = try Repository.temporaryFolder()
        try "secret".write(to: outside.appendingPathComponent("secret.md"), atomically: true, encoding: .utf8)
        for (name, target) in [("link.md", "secret.md"), ("folder", ""), ("dangling.md", "none.md")] {
            try FileManager.default.createSymbolicLink(
                atPath: program.folder.appendingPathComponent(name).path,
                withDestinationPath: outside.appendingPathComponent(target).path)
        }
        try program.write(
            "evidence:\n  - id: E-009\n    kind: incident-plan\n    title: Plan\n    \(lines)\n", to: "a.yaml")
        let run = try program.run("baseline", "import", "a.yaml")
        #expect(run.status == 1 && run.errors.contains(message), "\(run.errors)")
        #expect(!(try program.run("evidence", "list").output.contains("E-009")))
    }

    @Test func aLinkWithinTheFolderIsFollowed() throws {
        let program = try Program()
        try program.run("init", "--as-of", "2026-11-24")
        try program.write("the plan", to: "plan.md")
        try FileManager.default.createSymbolicLink(
            atPath: program.folder.appendingPathComponent("current.md").path, withDestinationPath: "plan.md")
        try program.write(
            "evidence:\n  - {id: E-009, kind: incident-plan, title: Plan, issued: 2026-05-02, file: current.md}\n",
            to: "a.yaml")
        #expect(try program.run("baseline", "import", "a.yaml").status == 0)
    }
}
