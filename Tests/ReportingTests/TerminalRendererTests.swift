import ReadinessModel
import Testing

@testable import Reporting

@Suite struct TerminalRendererTests {
    private func text(_ words: String, usesColour: Bool) -> String {
        let report = Report(
            name: "x", title: words, language: .english,
            blocks: [
                .paragraph([.text(words)]),
                .table(Report.Table(caption: words, columns: [Report.Column(words, key: "a")], rows: [[.text(words)]])),
            ], footer: words)
        return TerminalRenderer(width: 80, usesColour: usesColour).text(of: report)
    }

    @Test(arguments: [false, true])
    func wordsOfAStrangerDoNotSteerTheTerminal(usesColour: Bool) {
        let text = text("a\u{1B}[2J\u{1B}]0;title\u{7}b\u{9B}5m\rc\u{7F}é", usesColour: usesColour)
        let controls = text.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" }
        let own = text.ranges(of: "\u{1B}[1m").count
        #expect(usesColour ? controls.allSatisfy { $0 == "\u{1B}" } : controls.isEmpty)
        #expect(!text.contains("\u{1B}[2J") && !text.contains("\u{1B}]") && text.contains("é"))
        #expect(usesColour == (own > 0))
    }

    @Test func aVeryLongWordIsCutInTimeThatGrowsWithItsLength() {
        let word = String(repeating: "x", count: 2_000_000)
        let lines = TerminalRenderer(width: 80, usesColour: false).wrapped("a " + word + " b", 80)
        #expect(lines.count == 25_002 && lines.dropFirst().dropLast().allSatisfy { $0.count == 80 })
    }
}
