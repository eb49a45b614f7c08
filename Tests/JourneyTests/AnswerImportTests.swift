import Foundation
import TestSupport
import Testing

/// Files of answers that were meant for another place, and what is declared and withdrawn.
@Suite struct AnswerImportTests {
    @Test(arguments: [
        ("quarter: 2026-Q3", [], "a.yaml:1:10: error: the file is for 2026-Q3; the quarter worked on is 2026-Q4"),
        ("quarter: 2027-Q1", [], "open it first with 'regie quarter start 2027-Q1'"),
        ("quarter: 2026-Q5", [], "'quarter' is '2026-Q5'; expected a quarter such as 2026-Q4"),
        ("organisation: Other B.V.", [], "the file is for the organisation 'Other B.V.'; this is 'Example B.V.'"),
        ("organisation: Other B.V.", ["--any-quarter"], "the file is for the organisation 'Other B.V.'"),
        ("quarter: 2026-Q3", ["--any-quarter"], ""), ("quarter: 2026-Q4", [], ""), ("source: a tool", [], ""),
        ("organisation: ' example  b.v. '", [], ""),
    ])
    func aFileForAnotherPlaceIsRefused(heading: String, flags: [String], message: String) throws {
        let program = try Program()
        try program.run("init", "--name", "Example B.V.", "--as-of", "2026-11-24")
        try program.write("\(heading)\nanswers:\n  - {question: IR-01, option: tested}\n", to: "a.yaml")
        let run = try program.run(["baseline", "import", "a.yaml", "--as-of", "2026-11-24"] + flags)
        #expect(run.status == (message.isEmpty ? 0 : 1), "\(run.errors)")
        #expect(run.errors.contains(message) || message.isEmpty, "\(run.errors)")
        #expect(try program.run("baseline", "export").output.contains("IR-01") == message.isEmpty)
    }

    @Test(arguments: [
        ("    facts: {incident-notify-hours: \"24,000\"}", "write 24000 for thousands, or 24.0000 for decimals"),
        ("    facts: {incident-notify-hours: 0x18}", "without thousands separators or exponent"),
        ("    facts: {incident-notify-hours: nan}", "without thousands separators or exponent"),
    ])
    func aNumberInDoubtIsRefusedEverywhere(facts: String, message: String) throws {
        let program = try Program()
        try program.run("init")
        try program.write("answers:\n  - question: IR-02\n    option: measured\n\(facts)\n", to: "a.yaml")
        let value = facts.split(separator: ": ").last.map { $0.filter { !"\"}".contains($0) } } ?? ""
        try program.write("question,answer,facts\nIR-02,measured,\"incident-notify-hours=\(value)\"\n", to: "a.csv")
        for arguments in [
            ["baseline", "import", "a.yaml"], ["baseline", "import", "a.csv"],
            ["baseline", "set", "IR-02", "measured", "--fact", "incident-notify-hours=\(value)"],
        ] {
            let run = try program.run(arguments)
            #expect(run.status == 1 && run.errors.contains(message), "\(arguments): \(run.errors)")
        }
    }

    @Test func aDeclarationCanBeWithdrawn() throws {
        let program = try Program()
        try program.run("init")
        try program.run("baseline", "set", "EP-02", "local")
        let added = try program.run(
            "baseline", "compensating", "--add", "c-ac-leavercall", "--add", "C-CR-PRIVATE", "--format", "csv")
        #expect(added.output.contains("C-AC-LEAVERCALL") && added.output.contains("declared"), "\(added.errors)")
        #expect(added.output.contains("shown by the answer to EP-02"))
        let dutch = try program.run("baseline", "compensating", "--remove", "C-CR-PRIVATE", "--language", "nl")
        #expect(dutch.output.contains("opgegeven") && !dutch.output.contains("C-CR-PRIVATE"))
        #expect(try program.run("baseline", "compensating", "--all").output.contains("C-CR-PRIVATE"))
        try program.write("compensating-withdrawn: [C-AC-LEAVERCALL]\n", to: "a.yaml")
        let imported = try program.run("baseline", "import", "a.yaml")
        #expect(imported.status == 0 && imported.output.contains("1 withdrawn"), "\(imported.errors)")
        #expect(!(try program.run("baseline", "compensating").output.contains("LEAVERCALL")))
        #expect(try program.run("audit").output.contains("compensating.declare"))
    }

    @Test(arguments: [
        (["--add", "C-AC-LEAVERCAL"], "did you mean C-AC-LEAVERCALL?"),
        (["--remove", "C-CR-PRIVATE"], "C-CR-PRIVATE is not declared in place"),
        (
            ["--add", "C-CR-PRIVATE", "--remove", "C-AC-LEAVERCALL", "--add", "C-NONE"],
            "no compensating measure 'C-NONE'"
        ),
        (["--remove", "C-AC-LEAVERCALL", "--add", "C-AC-LEAVERCALL"], "both to be added and to be removed"),
    ])
    func aWrongDeclarationChangesNothing(arguments: [String], message: String) throws {
        let program = try Program()
        try program.run("init")
        let before = try program.run("baseline", "compensating", "--add", "C-AC-LEAVERCALL").output
        let run = try program.run(["baseline", "compensating"] + arguments)
        #expect(run.status == 1 && run.errors.contains(message), "\(run.errors)")
        #expect(try program.run("baseline", "compensating").output == before)
    }

    @Test func whatAnAnswerShowsIsNotWithdrawnHere() throws {
        let program = try Program()
        try program.run("init")
        try program.run("baseline", "set", "EP-02", "local")
        let id = try #require(
            try program.run("baseline", "compensating", "--format", "csv").output
                .split(separator: "\r\n").last?.split(separator: ",").first.map(String.init))
        let run = try program.run("baseline", "compensating", "--remove", id)
        #expect(run.status == 1 && run.errors.contains("the answer to EP-02 shows that it is in place"))
    }

    @Test func aFileThatDeclaresAndWithdrawsTheSameIsRefused() throws {
        let program = try Program()
        try program.run("init")
        try program.write("compensating: [C-CR-PRIVATE]\ncompensating-withdrawn: [C-CR-PRIVATE, C-X]\n", to: "a.yaml")
        let run = try program.run("baseline", "import", "a.yaml")
        #expect(
            run.errors.contains("a.yaml:2:26: error: 'C-CR-PRIVATE' is both in place and withdrawn"), "\(run.errors)")
        #expect(run.errors.contains("there is no compensating measure 'C-X'"))
    }
}
