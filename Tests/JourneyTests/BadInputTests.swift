import Foundation
import TestSupport
import Testing

/// What is refused, with which words, and that nothing is lost or half-written.
@Suite struct BadInputTests {
    struct Refusal: Sendable, CustomTestStringConvertible {
        var arguments: [String]
        var status: Int32
        var message: String
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ arguments: String..., status: Int32 = 1, says message: String) {
            self.arguments = arguments
            self.status = status
            self.message = message
        }
    }

    @Test(arguments: [
        Refusal("baseline", "set", "IR-99", "tested", says: "there is no question 'IR-99'; did you mean 'IR-09'"),
        Refusal("baseline", "set", "IR-01", "testd", says: "did you mean 'tested'?"),
        Refusal("baseline", "set", "IR-01", "tested", "--fact", "x=1", says: "IR-01 has no fact 'x'"),
        Refusal("baseline", "set", "AC-01", "everywhere", "--fact", "mfa-percent=101", says: "expected 0 to 100"),
        Refusal("baseline", "set", "AC-01", "everywhere", "--fact", "mfa-percent=many", says: "is no fact"),
        Refusal("baseline", "set", "IR-01", "not-applicable", says: "applies to every organisation"),
        Refusal("baseline", "import", "none.yaml", says: "none.yaml: cannot be read"),
        Refusal("quarter", "start", "2020-Q1", says: "is not after"),
        Refusal("quarter", "drift", says: "no quarter is closed yet"),
        Refusal("quarter", "start", "2026-5", status: 64, says: "is no quarter"),
        Refusal("status", "--format", "pdff", status: 64, says: "format is 'pdff'"),
        Refusal("status", "--language", "de", status: 64, says: "expected en or nl"),
        Refusal("statsu", status: 64, says: "statsu"),
        Refusal(
            "roadmap", "plan", "--measure", "M-NONE", "--deadline", "2027-Q1", says: "there is no measure 'M-NONE'"),
        Refusal("roadmap", "plan", "--capacity", "-3", status: 64, says: "capacity"),
        Refusal("roadmap", "export", "--for", "press", status: 64, says: "expected buyer"),
        Refusal("evidence", "add", "--kind", "incident-plam", "--title", "x", says: "did you mean 'incident-plan'"),
        Refusal("evidence", "renew", "E-404", says: "there is no evidence 'E-404'"),
        Refusal("restore", "none.sqlite", says: "does not exist"),
        Refusal("catalogue", "show", "nis3", says: "did you mean 'nis2'"),
        Refusal("init", says: "exists already"),
    ])
    func wrongInputIsRefusedWithReasonAndNextStep(refusal: Refusal) throws {
        let program = try Program()
        try program.run("init")
        let run = try program.run(refusal.arguments)
        #expect(run.status == refusal.status, "\(run.errors)")
        #expect(run.errors.contains(refusal.message), "\(run.errors)")
        #expect(run.output.isEmpty)
    }

    @Test(arguments: [
        ("answers:\n  - question: IR-01\n    option: nope\n", "a.yaml:2"),
        (
            "answers:\n  - question: IR-01\n    option: tested\n  - question: IR-01\n    option: none\n",
            "answered twice"
        ),
        ("answers:\n  - question: IR-01\n", "give one of 'option'"),
        ("answers:\n  - question: VM-02\n    option: targets-met\n    facts: {patch-critical-days: 900}\n", "a.yaml:2"),
        ("antwoorden: []\n", "unknown key 'antwoorden'"),
        ("answers: [\n", "not valid YAML"),
        ("", "empty"),
        ("question,answer\nIR-01,tested\nIR-0X,tested\n", "a.yaml:3: error: there is no question 'IR-0X'"),
        ("question,answr\nIR-01,tested\n", "did you mean 'answer'?"),
        ("question,answer\nIR-01,tested,surplus\n", "3 fields; the header has 2"),
        ("\u{0}\u{1}binary", "no text file"),
    ])
    func aBrokenFileOfAnswersRecordsNothing(text: String, message: String) throws {
        let program = try Program()
        try program.run("init")
        try program.write(text, to: "a.yaml")
        let run = try program.run("baseline", "import", "a.yaml")
        #expect(run.status == 1)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(try program.run("baseline", "export").output.split(separator: "\r\n").count == 1)
    }

    @Test func aFileOf100MegabytesIsRefusedUnread() throws {
        let program = try Program()
        try program.run("init")
        let path = program.folder.appendingPathComponent("huge.yaml")
        #expect(FileManager.default.createFile(atPath: path.path, contents: nil))
        let handle = try FileHandle(forWritingTo: path)
        try handle.truncate(atOffset: 100 << 20)
        try handle.close()
        let run = try program.run("baseline", "import", "huge.yaml")
        #expect(run.status == 1 && run.errors.contains("larger than 8 MB"))
    }

    @Test func aReadOnlyWorkspaceIsReadAndNotWritten() throws {
        let program = try Program()
        try program.run("init")
        let file = program.folder.appendingPathComponent("assessments/workspace.sqlite").path
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file)
        // Root may write everything; the question is only asked of others.
        guard getuid() != 0 else { return }
        #expect(try program.run("status").status == 0)
        let run = try program.run("baseline", "set", "IR-01", "none")
        #expect(run.status == 1 && run.errors.contains("may not be written"))
    }

    @Test func aFullDiskLosesNothingThatWasAcknowledged() throws {
        let program = try Program()
        try program.run("init")
        try program.run("baseline", "set", "GV-02", "unknown")
        let file = program.folder.appendingPathComponent("assessments/workspace.sqlite").path
        let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
        // No file may grow beyond what the workspace has now: the write-ahead log hits the wall.
        let note = String(repeating: "n", count: size + 200_000)
        try program.write("question,answer,note\nGV-01,unknown,\(note)\n", to: "big.csv")
        let run = try program.run("baseline", "import", "big.csv", shell: "trap '' XFSZ; ulimit -f \(size / 512 + 8);")
        #expect(run.status == 1)
        #expect(run.errors.contains("disk is full"), "\(run.errors)")
        let kept = try program.run("baseline", "export").output
        #expect(kept.contains("GV-02,unknown") && !kept.contains("GV-01"))
        #expect(try program.run("doctor").status == 0)
    }

    @Test func aResultFileIsWholeOrNotThere() throws {
        let program = try Program()
        try program.run("init")
        let run = try program.run("status", "--format", "html", "--output", "/proc/none/x.html")
        #expect(run.status == 1 && run.errors.contains("cannot be written"))
    }
}
