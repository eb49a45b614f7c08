import Foundation
import TestSupport
import Testing

/// What a buyer sees: a search for everything that must not be in it.
@Suite struct DisclosureTests {
    @Test(arguments: ["html", "csv", "markdown", "json"], ["en", "nl"])
    func nothingInternalLeavesWithTheBuyersRoadmap(format: String, language: String) throws {
        let program = try Program.withSample()
        #expect(
            try program.run(
                "roadmap", "export", "--for", "buyer", "--format", format, "--output", "buyer.out", "--as-of",
                "2026-11-24",
                "--language", language
            ).status == 0)
        let made = try String(contentsOf: program.folder.appendingPathComponent("buyer.out"), encoding: .utf8)
        #expect(made.contains("2027-Q1"))
        let folded = made.lowercased()
        let secrets = try Self.secrets()
        #expect(secrets.count > 50)
        for secret in secrets { #expect(!folded.contains(secret), "leaks '\(secret)'") }
        let remarks = [
            "person-day", "mensdag", "person_day", "in worth for", "in waarde voor", "opens the way",
            "maakt de weg vrij",
            "depends on the answer", "hangt af van het antwoord", "takes away", "openstaand gewogen", "open weighted",
        ]
        for remark in remarks { #expect(!folded.contains(remark), "leaks '\(remark)'") }
        if format == "csv" {
            let headers = made.split(separator: "\r\n").filter { $0.hasPrefix("subject,") }.map(String.init)
            #expect(headers == ["subject,statement,demonstrable", "subject,current_state,compensating_measures,plan"])
        }
        #expect(made.firstMatch(of: /\bM-[A-Z]{2}-/) == nil)
        #expect(made.firstMatch(of: /\bC-[A-Z]{2}-/) == nil)
        // Evidence that nobody approved for sharing.
        #expect(!folded.contains("controle-toegangsrechten"))
    }

    /// The beginning of every internal note, and the name of everybody who recorded one, in lower case.
    static func secrets() throws -> [String] {
        var secrets: [String] = []
        for file in ["answers-2026-q3.yaml", "answers-2026-q4.yaml"] {
            for line in try Repository.text("assessments/sample/\(file)").split(separator: "\n") {
                let text = line.drop { $0 == " " }
                for key in ["note: ", "by: "] where text.hasPrefix(key) {
                    let value = text.dropFirst(key.count).filter { $0 != "\"" }.lowercased()
                    if value.count > 3 { secrets.append(String(value.prefix(40))) }
                }
            }
        }
        return secrets
    }
}
