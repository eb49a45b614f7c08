import Foundation
import TestSupport
import Testing

/// The reader measured on real labelled addenda, which are not part of the repository: found beside the checkout
/// (`../shared/addenda-corpus`) or where REGIE_CORPUS points, and skipped where they are absent.
@Suite struct CorpusTests {
    static let corpus: String? = {
        let path =
            ProcessInfo.processInfo.environment["REGIE_CORPUS"]
            ?? Repository.root.deletingLastPathComponent().appendingPathComponent("shared/addenda-corpus").path
        return FileManager.default.fileExists(atPath: path + "/score.py") ? path : nil
    }()

    /// What must not get worse; raised when the reader gets better, never lowered.
    static let floors: [(figure: String, least: Double)] = [
        ("macroF1core", 0.95), ("flags", 0.92), ("commitmentsExact", 0.98), ("triageBalanced", 0.975),
        ("coverage", 1),
    ]

    @Test(.enabled(if: corpus != nil, "the labelled addenda are not beside this checkout"))
    func theReaderIsNoWorseThanItWas() throws {
        let corpus = try #require(Self.corpus)
        let program = try Program()
        let predictions = program.folder.appendingPathComponent("predictions")
        try FileManager.default.createDirectory(at: predictions, withIntermediateDirectories: true)
        for name in try FileManager.default.contentsOfDirectory(atPath: corpus + "/texts") where name.hasSuffix(".txt")
        {
            let output = predictions.appendingPathComponent(name.replacingOccurrences(of: ".txt", with: ".json")).path
            let run = try program.run(
                "addendum", "read", "\(corpus)/texts/\(name)", "--format", "json", "--output", output)
            #expect(run.status == 0, "\(run.errors)")
        }
        let result = program.folder.appendingPathComponent("score.json")
        let score = Process()
        score.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        score.arguments = [
            "python3", corpus + "/score.py", "--docs", corpus + "/texts", "--labels", corpus + "/labels.jsonl",
            "--predictions", predictions.path, "--json", result.path,
        ]
        score.standardOutput = FileHandle.nullDevice
        try score.run()
        score.waitUntilExit()
        #expect(score.terminationStatus == 0)
        let all = try JSONSerialization.jsonObject(with: Data(contentsOf: result)) as? [String: Any]
        let figures = try #require(all?["ALL"] as? [String: Any])
        for floor in Self.floors {
            let value = figures[floor.figure]
            let measured = try #require((value as? Double) ?? (value as? [Double])?.last)
            #expect(measured >= floor.least, "\(floor.figure) is \(measured)")
        }
    }
}
