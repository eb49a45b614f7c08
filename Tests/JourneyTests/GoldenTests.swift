import Foundation
import TestSupport
import Testing

/// Everything that is drawn for the sample organisation, compared with what was recorded and read.
@Suite struct GoldenTests {
    static let artefacts: [(name: String, arguments: [String])] = [
        ("status", ["status"]),
        ("status-detailed", ["status", "--detailed"]),
        ("gaps", ["gaps"]),
        ("roadmap", ["roadmap"]),
        ("drift", ["quarter", "drift"]),
        ("quarter", ["quarter", "status"]),
        ("evidence", ["evidence", "list"]),
        ("scope", ["scope"]),
        ("progress", ["baseline", "progress"]),
        ("explain-control", ["explain", "A.5.24"]),
        ("explain-question", ["explain", "IR-02"]),
        ("explain-measure", ["explain", "M-IR-TABLETOP"]),
        ("explain-framework", ["explain", "dora"]),
    ]

    @Test(arguments: ["en", "nl"])
    func whatATerminalShowsIsWhatWasRecorded(language: String) throws {
        let program = try Program.withSample()
        for artefact in Self.artefacts {
            let run = try program.run(artefact.arguments + ["--as-of", "2026-11-24", "--language", language])
            #expect(run.errors.isEmpty)
            try expectGolden(run.output, "Tests/JourneyTests/Golden/\(artefact.name).\(language).txt")
        }
    }

    @Test(arguments: ["html", "markdown", "csv", "json"])
    func everyFormatIsWhatWasRecorded(format: String) throws {
        let program = try Program.withSample()
        for arguments in [["status"], ["gaps"], ["roadmap"], ["quarter", "drift"]] {
            let run = try program.run(arguments + ["--as-of", "2026-11-24", "--format", format])
            try expectGolden(run.output, "Tests/JourneyTests/Golden/\(arguments.last ?? "").\(format)")
        }
        try program.run(
            "roadmap", "export", "--for", "buyer", "--as-of", "2026-11-24", "--format", format, "--output", "buyer")
        let made = try String(contentsOf: program.folder.appendingPathComponent("buyer"), encoding: .utf8)
        try expectGolden(made, "Tests/JourneyTests/Golden/roadmap-for-buyer.\(format)")
    }

    @Test func theSameInputGivesTheSameBytes() throws {
        let first = try Program.withSample()
        let second = try Program.withSample()
        for format in ["html", "json"] {
            let arguments = ["roadmap", "--as-of", "2026-11-24", "--format", format]
            #expect(try first.run(arguments).output == second.run(arguments).output)
        }
    }
}
