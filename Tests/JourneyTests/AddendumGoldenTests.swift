import Foundation
import TestSupport
import Testing

/// Every screen of the buyer's moment, for the English addendum read by an English user and the Dutch one by a Dutch.
@Suite struct AddendumGoldenTests {
    private static let screens: [(name: String, arguments: [String])] = [
        ("list", ["list", "--stance", "reject"]),
        ("status", ["status"]),
        ("respond", ["respond", "--format", "markdown"]),
        ("obligations", ["obligations"]),
    ]

    @Test(arguments: [
        ("en", AddendumJourneyTests.bank, "Noordzee Bank", "dora,gdpr", "7.2", "7.8"),
        ("nl", AddendumJourneyTests.water, "Waterschap Delfsloot", "nis2,gdpr", "7 lid 2", "8 lid 1"),
    ])
    func whatATerminalShowsIsWhatWasRecorded(
        language: String, file: String, buyer: String, regimes: String, nasty: String, other: String
    ) throws {
        let program = try Program.withSample()
        func run(_ arguments: [String]) throws -> String {
            let run = try program.run(
                ["addendum"] + arguments + ["--as-of", "2026-11-24", "--language", language])
            #expect(run.errors.isEmpty || run.errors.hasPrefix("response"), "\(run.errors)")
            return run.output
        }
        func expect(_ output: String, _ name: String) throws {
            try expectGolden(output, "Tests/JourneyTests/Golden/addendum-\(name).\(language).txt")
        }
        try expect(try run(["read", file, "--buyer", buyer, "--regime", regimes, "--critical"]), "read")
        try expect(try run(["show", nasty, "--explain"]), "show-nasty")
        try expect(try run(["show", other]), "show-other")
        _ = try run(["decide", "--all-acceptable", "--reason", "as proposed"])
        _ = try run(["decide", nasty, "negotiate", "--reason", "agreed with their security officer"])
        for screen in Self.screens { try expect(try run(screen.arguments), screen.name) }
    }

    @Test(arguments: [
        (
            "en",
            "We guarantee that the Service is free of vulnerabilities.\n\nWe notify you within one hour of a suspected incident.\n"
        ),
        (
            "nl",
            "Wij garanderen dat de Dienst vrij is van kwetsbaarheden.\n\nWij melden een vermoeden van een incident binnen een uur.\n"
        ),
    ])
    func whatTheGuardSaysOfADraftIsWhatWasRecorded(language: String, draft: String) throws {
        let program = try Program.withSample()
        try program.write(draft, to: "draft.txt")
        let run = try program.run("addendum", "check", "draft.txt", "--as-of", "2026-11-24", "--language", language)
        try expectGolden(run.output, "Tests/JourneyTests/Golden/addendum-check.\(language).txt")
    }
}
