import Foundation
import TestSupport
import Testing

@Suite struct InterviewTests {
    @Test func theInterviewKeepsEachAnswerAndGoesOnWhereItWas() throws {
        let program = try Program()
        try program.run("init")
        // First question by number with a note, second unknown, third skipped, back to the second, stop.
        let first = try program.run("baseline", "ask", input: "2\nsee the wiki\n?\n\ns\nb\nq\n")
        #expect(first.status == 0)
        #expect(first.output.contains("GV-01") && first.output.contains("GV-02") && first.output.contains("GV-03"))
        let answers = try program.run("baseline", "export").output
        #expect(answers.contains("GV-01,") && answers.contains("see the wiki") && answers.contains("GV-02,unknown"))
        let second = try program.run("baseline", "ask", input: "q\n")
        #expect(second.output.contains("GV-03") && !second.output.contains("GV-01 "))
    }

    @Test func aWrongKeyIsExplainedAndNothingIsRecorded() throws {
        let program = try Program()
        try program.run("init")
        let run = try program.run("baseline", "ask", input: "77\nabc\ni\nq\n")
        #expect(run.output.contains("'77' is not one of"))
        #expect(try program.run("baseline", "export").output.split(separator: "\r\n").count == 1)
    }

    @Test func theInterviewSpeaksDutch() throws {
        let program = try Program()
        try program.run("init")
        let run = try program.run("baseline", "ask", "--language", "nl", input: "q\n")
        #expect(run.output.contains("Weet ik niet") && run.output.contains("Bewaard"))
    }

    @Test(arguments: [1, 3, 6])
    func everyAcknowledgedAnswerSurvivesAKill(count: Int) throws {
        let program = try Program()
        try program.run("init")
        let process = program.process(["baseline", "ask"])
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        // An answer is acknowledged when the next question appears.
        var seen = ""
        func wait(for count: Int) {
            while seen.components(separatedBy: "\nAnswer: ").count - 1 < count {
                let data = output.fileHandleForReading.availableData
                if data.isEmpty { return }
                seen += String(decoding: data, as: UTF8.self).replacingOccurrences(of: "Answer: ", with: "\nAnswer: ")
            }
        }
        wait(for: 1)
        for number in 1...count {
            input.fileHandleForWriting.write(Data("?\n\n".utf8))
            wait(for: number + 1)
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let kept = try program.run("baseline", "export").output.split(separator: "\r\n").count - 1
        #expect(kept == count)
        #expect(try program.run("doctor").status == 0)
    }

    @Test func whatNobodyKnewIsAskedAgain() throws {
        let program = try Program()
        try program.run("init")
        try program.run("baseline", "set", "GV-01", "unknown")
        try program.run("baseline", "set", "GV-02", "named")
        try program.run("baseline", "set", "PE-03", "unknown")
        #expect(!(try program.run("baseline", "ask", input: "q\n").output.contains("GV-01 ")))
        let again = try program.run("baseline", "ask", "--unknown", input: "1\n\n\n?\n\n")
        #expect(again.status == 0, "\(again.errors)")
        #expect(again.output.contains("GV-01 ") && again.output.contains("PE-03 ") && again.output.contains("Done"))
        #expect(!again.output.contains("GV-02 "))
        let answers = try program.run("baseline", "export").output
        #expect(!answers.contains("GV-01,unknown") && answers.contains("PE-03,unknown"))
        let both = try program.run("baseline", "ask", "--unknown", "--review")
        #expect(both.status == 64 && both.errors.contains("give one of --full, --review and --unknown"))
    }

    @Test func aLineWithoutEndIsNotHeld() throws {
        let program = try Program()
        try program.run("init")
        // A first line of 256 MB, in a program that may take far less beyond what it needs to run.
        let path = program.folder.appendingPathComponent("long").path
        #expect(FileManager.default.createFile(atPath: path, contents: nil))
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.truncate(atOffset: 256 << 20)
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("\n?\nkept\nq\n".utf8))
        try handle.close()
        let run = try program.run("baseline", "ask", shell: "ulimit -v \(400 << 10); exec <long;")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("is not one of") && run.output.contains("Kept."))
        #expect(try program.run("baseline", "export").output.contains("kept"))
    }
}
