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
}
