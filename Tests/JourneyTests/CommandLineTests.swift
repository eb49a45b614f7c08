import Foundation
import TestSupport
import Testing

/// The command line as a whole: every command explains itself with an example, and its page is current.
@Suite struct CommandLineTests {
    private struct Dump: Decodable {
        struct Command: Decodable {
            var commandName: String
            var abstract: String?
            var discussion: String?
            var subcommands: [Command]?
            var shouldDisplay: Bool?
        }
        var command: Command
    }

    private func commands() throws -> [(path: [String], command: Dump.Command)] {
        let program = try Program()
        let dump = try program.run("--experimental-dump-help").output
        let root = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
        func walk(_ command: Dump.Command, _ path: [String]) -> [(path: [String], command: Dump.Command)] {
            let here = path + [command.commandName]
            let children = (command.subcommands ?? []).filter { $0.commandName != "help" && $0.shouldDisplay != false }
            return [(here, command)] + children.flatMap { walk($0, here) }
        }
        return walk(root, []).filter { $0.path.last != "help" }
    }

    @Test func everyCommandSaysWhatItDoesAndShowsAnExample() throws {
        let all = try commands()
        #expect(all.count > 30)
        for (path, command) in all {
            #expect(command.abstract?.isEmpty == false, "\(path)")
            let isLeaf = (command.subcommands ?? []).allSatisfy { $0.commandName == "help" }
            if isLeaf { #expect(command.discussion?.contains("regie ") == true, "\(path) shows no example") }
        }
    }

    /// Every line of the README's sample output stands in what the program prints for the sample organisation.
    @Test func theReadmeShowsRealOutput() throws {
        let program = try Program.withSample()
        let readme = try Repository.text("README.md").components(separatedBy: "```")
        var shown = 0
        for block in readme where block.hasPrefix("\n$ regie ") {
            let lines = block.split(separator: "\n").map(String.init)
            let command = lines[0].dropFirst("$ regie ".count).replacingOccurrences(of: "\"", with: "")
            var arguments = command.split(separator: " ").map(String.init)
            if let file = arguments.firstIndex(where: { $0.hasPrefix("assessments/") }) {
                arguments[file] = Repository.path(arguments[file])
            }
            let output = try program.run(arguments + ["--as-of", "2026-11-24"]).output
            let printed = Set(output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
            for line in lines.dropFirst() where line != "…" {
                #expect(printed.contains(line.trimmingCharacters(in: .whitespaces)), "not printed: \(line)")
            }
            shown += 1
        }
        #expect(shown >= 2)
    }

    @Test func thePageOfTheCommandLineIsCurrent() throws {
        let program = try Program()
        var page = "# Command line\n\nWritten by `make record` from the program's own help.\n"
        for (path, _) in try commands() where path.last != "bench" {
            let help = try program.run(path.dropFirst() + ["--help"]).output
            page += "\n## \(path.joined(separator: " "))\n\n```\n\(help.trimmingCharacters(in: .newlines))\n```\n"
        }
        try expectGolden(page, "docs/cli.md")
    }
}
