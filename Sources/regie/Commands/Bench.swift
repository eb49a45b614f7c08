import ArgumentParser
import Foundation
import ReadinessModel
import WorkspaceActions

extension Regie {
    struct Bench: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Time the arithmetic on this machine.", shouldDisplay: false)
        @OptionGroup var common: CommonOptions
        @Option(help: "Organisations in the large run.") var organisations = 1000
        @Flag(help: "Time the matcher of cues instead.") var matcher = false
        @Option(help: "Megabytes of text for the matcher.") var megabytes = 4
        @Option(help: "Write the matcher's text and phrases to this folder, for other programs.") var keep: String?
        @Option(name: .customLong("make-docx"), help: "Write an addendum of so many pages to the file that is named.")
        var pages: Int?
        @Argument(help: "The file to write.") var file: String?

        func validate() throws {
            if let pages, !(1...5000).contains(pages) || file == nil {
                throw ValidationError("make-docx takes 1 to 5000 pages and the file to write")
            }
            guard (1...256).contains(megabytes) else {
                throw ValidationError("megabytes is \(megabytes); expected 1 to 256")
            }
        }

        func run() throws {
            if let pages, let file { return try BenchDocuments.writeWord(pages: pages, to: file) }
            if matcher { return try timeMatcher() }
            try timeArithmetic()
        }

        /// Megabytes a second, and growth beside the growth of text and cues, all in one run.
        private func timeMatcher() throws {
            let bench = try BenchMatcher(megabytes: megabytes, in: common.surroundings)
            if let keep { try bench.write(to: keep) }
            let folding = bench.folding()
            Console.print("making text ready: \(rounded(folding.megabytesPerSecond)) MB/s")
            let texts = bench.growthWithText()
            for figure in texts {
                Console.print(
                    "matcher, text \(figure.name): \(rounded(figure.megabytesPerSecond)) MB/s, "
                        + "\(figure.bytes / 1000) KB, time \(rounded(figure.seconds / texts[0].seconds)) times that of 1x"
                )
            }
            let cues = bench.growthWithCues()
            for figure in cues {
                Console.print(
                    "matcher, cues \(figure.name): \(rounded(figure.megabytesPerSecond)) MB/s, \(figure.phrases) phrases, "
                        + "\(figure.states) states, \(figure.hits) hits, "
                        + "time \(rounded(figure.seconds / cues[0].seconds)) times that of \(cues[0].name)")
            }
        }

        private func rounded(_ value: Double) -> String {
            FactValue.plain((value * 100).rounded() / 100)
        }

        private func timeArithmetic() throws {
            let workspace = try common.open()
            let input = try workspace.assessmentInput()
            let clock = ContinuousClock()
            var runs: [Double] = []
            var total = 0.0
            for _ in 0..<31 {
                let time = clock.measure { total += Assessment(input).findings.reduce(0) { $0 + $1.implemented.low } }
                runs.append(Double(time.components.attoseconds) / 1e15 + Double(time.components.seconds) * 1000)
            }
            runs.sort()
            Console.print(
                "findings of one organisation: median \(FactValue.plain((runs[15] * 1000).rounded() / 1000)) ms")
            let time = clock.measure {
                for _ in 0..<organisations { total += Assessment(input).findings[0].implemented.low }
            }
            let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
            Console.print(
                "findings of \(organisations) organisations: \(FactValue.plain((seconds * 1000).rounded())) ms")
            if total < 0 { throw ExitCode(1) }
        }
    }
}
