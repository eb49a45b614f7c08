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

        func run() throws {
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
