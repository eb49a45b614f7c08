import Foundation
import TestSupport
import Testing

/// A short run of `make fuzz`: the same files each time.
@Suite struct FuzzTests {
    @Test func brokenFilesNeitherCrashNorMisleadTheReaders() throws {
        let program = try Program()
        let samples = ["Supplier-Security-Terms.docx", "Beveiligingsbijlage.pdf"].map {
            Repository.path("assessments/sample/addenda/\($0)")
        }
        let run = try program.run(
            ["fuzz", "--seconds", "3", "--seed", "7", "--keep", program.folder.appendingPathComponent("fuzz").path]
                + samples)
        #expect(run.status == 0, "\(run.output)\n\(run.errors)")
        #expect(run.output.contains("seed 7") && run.output.contains("slowest"))
        #expect(!FileManager.default.fileExists(atPath: program.folder.appendingPathComponent("fuzz").path))
    }

    @Test func oneFileOfTheSequenceCanBeMadeAgain() throws {
        let program = try Program()
        let outputs = try (0..<2).map { _ in
            try program.run("fuzz", "--seed", "7", "--run", "12").output.split(separator: "\n").filter {
                !$0.hasPrefix("slowest")
            }
        }
        #expect(outputs[0] == outputs[1] && outputs[0].first?.hasSuffix(" 1") == true, "\(outputs)")
    }
}
