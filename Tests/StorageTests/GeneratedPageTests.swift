import ContractReview
import ReadinessModel
import Reporting
import TestSupport
import Testing

@testable import Storage

/// The pages of docs/ that are written from the library are current.
@Suite struct GeneratedPageTests {
    private let note = "Written by `make record` from the library; edit frameworks/ and not this page."

    private func expectCurrent(_ report: Report, _ path: String) throws {
        let text = String(decoding: MarkdownRenderer().render(report), as: UTF8.self)
        let parts = text.split(separator: "\n\n", maxSplits: 1).map(String.init)
        try expectGolden("\(parts[0])\n\n\(note)\n\n\(parts[1])", path)
    }

    @Test func thePageOfTheFrameworksIsCurrent() throws {
        try expectCurrent(FrameworkPage.report(wholeLibrary.library, .english), "docs/frameworks.md")
    }

    @Test func thePageOfTheRulesIsCurrent() throws {
        let review = ReviewLibrary.load(.embedded)
        let checks =
            LibraryCheckList.all.map { RulesPage.Check(code: $0.code, summary: $0.summary) }
            + CombinedCheckList.all.map { RulesPage.Check(code: $0.code, summary: $0.summary) }
        try expectCurrent(RulesPage.report(review.playbook, floors: review.floors, checks: checks), "docs/rules.md")
    }

    @Test func theCoverageIsToldInDutchWithTheSameFigures() {
        let english = FrameworkPage.report(wholeLibrary.library, .english)
        let dutch = FrameworkPage.report(wholeLibrary.library, .dutch)
        #expect(dutch.title == "Dekking van de raamwerken")
        #expect(dutch.tables.map(\.rows.count) == english.tables.map(\.rows.count))
        #expect(dutch.tables.map { $0.columns.map(\.key) } == english.tables.map { $0.columns.map(\.key) })
    }

    @Test func theGroupsOfAFrameworkAddUpToItsControls() throws {
        let library = wholeLibrary.library
        let tables = FrameworkPage.report(library, .english).tables.filter { $0.columns.first?.key == "group" }
        #expect(tables.count == library.frameworks.count)
        for (framework, table) in zip(library.frameworks, tables) {
            let column = try #require(table.columns.firstIndex { $0.key == "controls" })
            let sum = table.rows.reduce(0.0) { sum, row in
                if case .number(let value, _) = row[column] { sum + value } else { sum }
            }
            #expect(Int(sum) == library.controls.filter { $0.id.framework == framework.id }.count, "\(framework.id)")
        }
    }

    @Test func everyControlOutsideIsOnThePageWithItsReason() {
        let page = String(
            decoding: MarkdownRenderer().render(FrameworkPage.report(wholeLibrary.library, .english)), as: UTF8.self)
        for item in wholeLibrary.library.outside {
            #expect(page.contains(item.reason.en.prefix(20)), "\(item.control)")
        }
    }

    @Test(arguments: Language.allCases)
    func theWholeBaselineIsAnsweredWithinTwoHours(language: Language) {
        let library = wholeLibrary.library
        let full = AnsweringTime(for: library.questions, in: language)
        #expect(full.questions == library.questions.count)
        #expect(full.minutes < FrameworkPage.greatestMinutes, "\(full.minutes)")
        let quick = AnsweringTime(for: library.questions.filter { $0.tier == .quick }, in: language)
        #expect(quick.minutes < full.minutes / 2)
    }
}
