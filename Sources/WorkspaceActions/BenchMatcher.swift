import ContractReview
import Foundation
import Storage

/// How fast the one-pass matcher is, and how that changes with text and cues.
package struct BenchMatcher {
    /// One measurement; the median of several.
    package struct Figure: Sendable {
        package var name: String
        package var bytes: Int
        package var phrases: Int
        package var states: Int
        package var hits: Int
        package var seconds: Double

        package var megabytesPerSecond: Double { Double(bytes) / 1e6 / seconds }
    }

    private static let runs = 9
    private let playbook: Playbook
    private let text: String
    private let folded: [UInt8]

    /// - Parameter megabytes: the size of the largest text.
    package init(megabytes: Int, in surroundings: Surroundings) throws {
        playbook = try surroundings.reviewLibrary().playbook
        text = BenchDocuments.text(bytes: megabytes << 20)
        folded = MatcherProbe.folded(text)
    }

    /// Text and phrases as files, for programs that are measured on the same.
    package func write(to folder: String) throws {
        try ResultFiles.write(Array(text.utf8), to: "\(folder)/text")
        // One sentence a line; the matcher reads one line.
        let lines = String(decoding: folded, as: UTF8.self).split(separator: " ", omittingEmptySubsequences: true)
        var written = ""
        for (index, word) in lines.enumerated() { written += (index % 40 == 39 ? " \n " : " ") + word }
        try ResultFiles.write(Array(written.utf8), to: "\(folder)/folded")
        let phrases = MatcherProbe(playbook: playbook).phrases.joined(separator: "\n") + "\n"
        try ResultFiles.write(Array(phrases.utf8), to: "\(folder)/phrases")
    }

    /// Making text ready, then the matcher over all of it.
    package func folding() -> Figure {
        let seconds = Self.median { MatcherProbe.folded(text).count }
        return Figure(name: "fold", bytes: text.utf8.count, phrases: 0, states: 0, hits: 0, seconds: seconds)
    }

    /// The matcher with all cues over an eighth, a quarter, a half and all of the text.
    package func growthWithText() -> [Figure] {
        let probe = MatcherProbe(playbook: playbook)
        return [8, 4, 2, 1].map { part in
            figure("\(8 / part)x", probe, Array(folded.prefix(folded.count / part)))
        }
    }

    /// The matcher with a quarter, a half and all of the cues over all of the text.
    package func growthWithCues() -> [Figure] {
        [4, 2, 1].map { part in
            figure(part == 1 ? "all" : "1/\(part)", MatcherProbe(playbook: share(part)), folded)
        }
    }

    private func figure(_ name: String, _ probe: MatcherProbe, _ bytes: [UInt8]) -> Figure {
        Figure(
            name: name, bytes: bytes.count, phrases: probe.phrases.count, states: probe.stateCount,
            hits: probe.hits(in: bytes), seconds: Self.median { probe.hits(in: bytes) })
    }

    /// Every n-th rule of each type.
    private func share(_ part: Int) -> Playbook {
        func some<Rule>(_ rules: [Rule]) -> [Rule] {
            stride(from: 0, to: rules.count, by: part).map { rules[$0] }
        }
        var playbook = playbook
        for index in playbook.entries.indices {
            playbook.entries[index].cues = some(playbook.entries[index].cues)
            playbook.entries[index].flags = some(playbook.entries[index].flags)
            playbook.entries[index].stances = some(playbook.entries[index].stances)
            playbook.entries[index].needs = some(playbook.entries[index].needs)
        }
        return playbook
    }

    private static func median(_ work: () -> Int) -> Double {
        let clock = ContinuousClock()
        var total = 0
        let times = (0..<runs).map { _ in clock.measure { total &+= work() } }.sorted()
        precondition(total != -1)
        let middle = times[runs / 2].components
        return Double(middle.seconds) + Double(middle.attoseconds) / 1e18
    }
}
