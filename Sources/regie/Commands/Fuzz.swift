import ArgumentParser
import Foundation
import WorkspaceActions

extension Regie {
    struct Fuzz: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Run the readers on files broken on purpose, for a bounded time.", shouldDisplay: false)
        @OptionGroup var common: CommonOptions
        @Argument(help: "Files that are broken too, besides those made in memory.") var files: [String] = []
        @Option(help: "How long.") var seconds = 60
        @Option(help: "The same seed gives the same files (default: a new one).") var seed: UInt64?
        @Option(name: .customLong("run"), help: "Only this file of the sequence.") var only: Int?
        @Option(help: "Where the file under test lies; it stays there when the program crashes.") var keep: String?

        func validate() throws {
            guard (1...86_400).contains(seconds) else {
                throw ValidationError("seconds is \(seconds); expected 1 to 86400")
            }
        }

        func run() throws {
            let folder = FileManager.default.temporaryDirectory
            let process = ProcessInfo.processInfo.processIdentifier
            var options = FuzzReaders.Options(keep: keep ?? folder.appendingPathComponent("regie-fuzz-\(process)").path)
            options.seconds = seconds
            options.seed = seed ?? UInt64.random(in: 0...UInt64(UInt32.max))
            options.run = only
            options.samples = files
            Console.note("seed \(options.seed); the file under test lies in \(options.keep)")
            let outcome = try FuzzReaders.run(options, in: common.surroundings)
            show(outcome, seed: options.seed)
            if !outcome.failures.isEmpty { throw ExitCode(1) }
        }

        private func show(_ outcome: FuzzReaders.Outcome, seed: UInt64) {
            func line(_ name: String, _ count: Int) -> String {
                name + String(repeating: " ", count: max(1, 26 - name.count)) + String(count)
            }
            var lines = [line("files", outcome.files), line("read", outcome.read), line("reviewed", outcome.reviewed)]
            lines.append(line("refused", outcome.refused.values.reduce(0, +)))
            lines += outcome.refused.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
                line("  " + $0.key, $0.value)
            }
            let slowest = outcome.slowest
            let milliseconds = Int((slowest.seconds * 1000).rounded())
            lines.append(
                "slowest: \(milliseconds) ms, \(slowest.bytes) bytes of \(slowest.seed) (--run \(slowest.run))")
            for failure in outcome.failures {
                lines.append(
                    "FAULT in \(failure.path), made of \(failure.seed) (--run \(failure.run)): \(failure.fault)")
            }
            lines.append("seed \(seed)")
            Console.print(lines.joined(separator: "\n"))
        }
    }
}
