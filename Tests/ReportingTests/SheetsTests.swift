import DocumentFormats
import ReadinessModel
import Testing

@testable import Reporting

/// The framework sheets on a small company made by hand.
@Suite struct SheetsTests {
    // MARK: Statement of applicability

    @Test func everyAnnexControlIsListedAndNoClause() throws {
        let table = try #require(SheetsSample.sheet("soa", .english).tables.first)
        #expect(Self.column("control", table) == ["A.5.1", "A.6.1", "A.7.4", "A.8.5", "A.8.30"])
        #expect(Self.column("applicable", table) == ["yes", "yes", "no", "yes", "no"])
    }

    @Test func inclusionNamesLawContractAndRisk() throws {
        let table = try #require(SheetsSample.sheet("soa", .english).tables.first)
        #expect(
            Self.cell("justification", "A.8.5", table) == """
                Law: GDPR 32(1)(b)
                Contract, through buyers: NIS2 21(2)(j); DORA 30(2)(c)
                Risk treatment: Topic AC-01 (AC-01, risk 5 of 5)
                """)
        // GV-01 only touches 21(2)(j) and carries little risk: nothing singles the control out.
        #expect(Self.cell("justification", "A.5.1", table)?.hasPrefix("Good practice: ") == true)
    }

    @Test func exclusionNamesTheLackingTraitOrTheReasonGiven() throws {
        let english = try #require(SheetsSample.sheet("soa", .english).tables.first)
        #expect(Self.cell("justification", "A.8.30", english) == "Excluded: no development is outsourced")
        #expect(Self.cell("justification", "A.7.4", english) == "Excluded: PH-01: the landlord guards the building")
        let dutch = try #require(SheetsSample.sheet("soa", .dutch).tables.first)
        #expect(Self.cell("justification", "A.8.30", dutch) == "Uitgesloten: er wordt geen ontwikkeling uitbesteed")
        #expect(Self.cell("in_place", "A.8.30", dutch) == "")
    }

    @Test func implementedAndDemonstrableStandApartWithTheEvidence() throws {
        let table = try #require(SheetsSample.sheet("soa", .english).tables.first)
        // AC-01 at level 0.5 decides 6 of 10; AC-02, not answered, the other 4.
        #expect(Self.cell("implemented", "A.8.5", table) == "partly")
        #expect(Self.range("in_place", "A.8.5", table) == ReadinessRange(low: 0.3, high: 0.7))
        #expect(Self.range("demonstrable", "A.8.5", table) == ReadinessRange(low: 0.3, high: 0.3))
        #expect(
            Self.cell("evidence", "A.8.5", table) == """
                E-2 MFA overview (AC-01): current until 30 June 2027
                E-1 MFA overview of last year (AC-01): stale since 30 June 2026
                """)
        #expect(Self.cell("implemented", "A.5.1", table) == "yes")
        #expect(Self.cell("evidence", "A.5.1", table) == "none")
        #expect(Self.cell("implemented", "A.6.1", table) == "not known")
    }

    @Test func planNamesTheQuarter() throws {
        let table = try #require(SheetsSample.sheet("soa", .english).tables.first)
        #expect(Self.cell("planned", "A.8.5", table) == "2027-Q1: Measure M-MFA (M-MFA)")
        #expect(Self.cell("planned", "A.5.1", table) == "")
        let unplanned = StatementOfApplicability.report(SheetsSample.assessment, nil, SheetsSample.context(.dutch))
        #expect(Self.cell("planned", "A.8.5", try #require(unplanned.tables.first)) == "nog geen routekaart")
    }

    // MARK: The other four

    @Test func addressableAsksForADocumentedAlternative() throws {
        let table = try #require(SheetsSample.sheet("hipaa", .english).tables.first)
        #expect(Self.column("binding", table) == ["required", "addressable"])
        let required = Self.cell("decision", "164.308(a)(1)(ii)(A)", table)
        #expect(required?.contains("an alternative does not count (164.306(d)(2))") == true)
        let addressable = try #require(Self.cell("decision", "164.312(a)(2)(iii)", table))
        #expect(addressable.contains("may serve as the equivalent alternative: Limited network (C-NET)"))
        #expect(addressable.contains("164.306(d)(3)(ii)(B)"))
    }

    @Test func dutyOfCareHasTheDutchArticleBesideIt() throws {
        let english = SheetsSample.sheet("nis2", .english)
        let dutch = SheetsSample.sheet("nis2", .dutch)
        let duty = try #require(dutch.tables.first)
        #expect(Self.cell("cyberbeveiligingswet", "21(2)(j)", duty) == "artikel 21, lid 3, onder j")
        #expect(Self.cell("cyberbeveiligingswet", "21(2)(j)", try #require(english.tables.first)) == "Article 21(3)(j)")
        #expect(dutch.blocks.contains(.heading(level: 1, "Zorgplicht: artikel 21, lid 2")))
        #expect(dutch.tables.count == 2)
        let governance = try #require(dutch.tables.last)
        #expect(Self.cell("outcome", "20(1)", governance) == "niet van toepassing")
        #expect(Self.cell("gap", "20(1)", governance)?.contains("geen van beide") == true)
    }

    @Test func contractTermsSayWhatCanBeOfferedTheGapAndTheQuarter() throws {
        let table = try #require(SheetsSample.sheet("dora", .english).tables.first)
        #expect(Self.cell("requirement", "30(2)(c)", table) == "Summary 30(2)(c)")
        #expect(
            Self.cell("statements", "30(2)(c)", table) == """
                AC-01: We do AC-01 in half. (scope: the hosted service)
                C-NET, compensating: Production is reachable from known networks only.
                """)
        #expect(Self.cell("offer", "30(2)(c)", table) == "in part")
        #expect(Self.cell("gap", "30(2)(c)", table) == "AC-01 Topic AC-01: 50% in place; full: all of AC-01")
        #expect(Self.cell("planned", "30(2)(c)", table)?.hasPrefix("2027-Q1: ") == true)
    }

    @Test func unchosenCategoriesStayInTheListAsNotApplicable() throws {
        let report = SheetsSample.sheet("soc2", .english)
        #expect(report.blocks.contains(.heading(level: 1, "Not chosen: Privacy")))
        let common = try #require(report.tables.first)
        #expect(Self.cell("series", "CC6.1", common) == "CC6 Logical access")
        #expect(Self.cell("gap", "CC6.1", common)?.contains("20% lies outside the questions of the baseline") == true)
        #expect(Self.cell("outcome", "P1.1", try #require(report.tables.last)) == "not applicable")
    }

    // MARK: All of them

    @Test(arguments: FrameworkSheets.all.map(\.id), Language.allCases)
    func sheetsAreCompleteInBothLanguagesAndKeepNotesIn(id: String, language: Language) throws {
        let sheet = try #require(FrameworkSheets.sheet(id))
        let report = sheet.report(SheetsSample.assessment, SheetsSample.roadmap, SheetsSample.context(language))
        #expect(report.title == "\(sheet.title[language]): Example B.V.")
        #expect(!report.tables.isEmpty)
        for renderer in ReportRenderers.all {
            let texts = try Self.texts(renderer.render(report))
            #expect(!texts.contains { $0.contains(SheetsSample.note) }, "a note is in \(renderer.format)")
            #expect(texts.contains { $0.contains("AC-01") }, "\(renderer.format) was not read")
        }
        for table in report.tables {
            #expect(Set(table.columns.map(\.key)).count == table.columns.count)
            #expect(table.rows.allSatisfy { $0.count == table.columns.count })
        }
        let other = SheetsSample.sheet(id, language == .dutch ? .english : .dutch)
        #expect(other.tables.map { $0.columns.map(\.key) } == report.tables.map { $0.columns.map(\.key) })
        #expect(other.tables.map { $0.columns.map(\.title) } != report.tables.map { $0.columns.map(\.title) })
    }

    @Test func anEmptyLibrarySaysSo() {
        let empty = Library(
            frameworks: [], controls: [], domains: [], questions: [], links: [], outside: [], measures: [],
            compensating: [], evidenceKinds: [])
        let input = AssessmentInput(
            library: empty, profile: SheetsSample.profile, sheet: AnswerSheet(), evidence: [],
            asOf: Day(number: 20_000))
        for sheet in FrameworkSheets.all {
            let report = sheet.report(Assessment(input), nil, SheetsSample.context(.english))
            #expect(report.tables.isEmpty)
            #expect(report.blocks.contains(.text("The library has no control for this sheet.")))
        }
    }

    @Test func workbookHasASheetPerTableAndTwoColumnsPerRange() throws {
        let bytes = SpreadsheetRenderer().render(SheetsSample.sheet("nis2", .english))
        let archive = try ZipArchive(bytes: bytes)
        // Two tables, and the words around them.
        #expect(archive.entries.filter { $0.name.hasPrefix("xl/worksheets/") }.count == 3)
        let first = String(decoding: try #require(try archive.part("xl/worksheets/sheet1.xml")), as: UTF8.self)
        for words in ["In place, low", "In place, high", "<v>0.55</v>"] { #expect(first.contains(words)) }
        let last = String(decoding: try #require(try archive.part("xl/worksheets/sheet3.xml")), as: UTF8.self)
        #expect(last.contains("Guidance, not legal advice"))
        #expect(bytes == SpreadsheetRenderer().render(SheetsSample.sheet("nis2", .english)))
    }
}

// MARK: Reading what was made

extension SheetsTests {
    /// A text file as it is, a workbook part by part.
    private static func texts(_ bytes: [UInt8]) throws -> [String] {
        guard ZipArchive.isZip(bytes) else { return [String(decoding: bytes, as: UTF8.self)] }
        let archive = try ZipArchive(bytes: bytes)
        return try archive.parts(Set(archive.entries.map(\.name))).values.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func column(_ key: String, _ table: Report.Table) -> [String] {
        guard let position = table.columns.firstIndex(where: { $0.key == key }) else { return [] }
        return table.rows.map { $0[position].text(.english) }
    }

    private static func entry(_ key: String, _ code: String, _ table: Report.Table) -> Report.Cell? {
        guard let position = table.columns.firstIndex(where: { $0.key == key }) else { return nil }
        return table.rows.first { $0.first == .text(code) }?[position]
    }

    private static func cell(_ key: String, _ code: String, _ table: Report.Table) -> String? {
        entry(key, code, table)?.text(.english)
    }

    /// To a millionth, since thirds and tenths are not exact.
    private static func range(_ key: String, _ code: String, _ table: Report.Table) -> ReadinessRange? {
        guard case .range(let range) = entry(key, code, table) else { return nil }
        func rounded(_ value: Double) -> Double { (value * 1_000_000).rounded() / 1_000_000 }
        return ReadinessRange(low: rounded(range.low), high: rounded(range.high))
    }
}
