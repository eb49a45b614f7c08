import Foundation
import TestSupport
import Testing

/// The committed sample reports are what the program makes today.
@Suite struct SampleReportsTests {
    @Test(arguments: ["en", "nl"])
    func theCommittedReportsAreCurrent(language: String) throws {
        let program = try Program()
        let out = program.folder.appendingPathComponent("out").path
        let demo = program.process([])
        demo.executableURL = URL(fileURLWithPath: "/bin/sh")
        demo.arguments = [Repository.path("scripts/demo")]
        demo.environment?["REGIE"] = Program.executable.path
        demo.environment?["REGIE_DEMO_OUT"] = out
        demo.environment?["REGIE_DEMO_LANGUAGE"] = language
        demo.standardOutput = FileHandle.nullDevice
        demo.standardError = FileHandle.nullDevice
        try demo.run()
        demo.waitUntilExit()
        #expect(demo.terminationStatus == 0)
        let committed = Repository.files(
            below: "reports/sample/\(language)", endingIn: [".html", ".csv", ".md", ".json"])
        #expect(committed.count > 15)
        for path in committed {
            let name = URL(fileURLWithPath: path).lastPathComponent
            let made = try String(contentsOfFile: "\(out)/\(name)", encoding: .utf8)
            // Bool, so that a failure names the file and not its pages.
            let isSame = try made == Repository.text(path)
            #expect(isSame, "\(path) is not what the program makes; run `make sample`")
        }
    }
}
