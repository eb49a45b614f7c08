import Foundation
import GRDB
import ReadinessModel
import TestSupport
import Testing

@testable import Storage

/// Crosswalks in files, and what a workspace keeps of imports.
@Suite struct ImportedCrosswalkTests {
    private static func imported(_ name: String, as id: String? = nil) throws -> ImportedFramework {
        let text = try Repository.text(ImportTests.folder + name)
        return try #require(
            FrameworkFile.read(Array(text.utf8), file: name, as: id.map { Framework.ID($0) }).imported)
    }

    private static func records(_ text: String) -> [(line: Int, fields: [String])] {
        text.split(separator: "\n").enumerated().map {
            ($0.offset + 1, $0.element.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
        }
    }

    private static func csv(_ text: String, from imported: ImportedFramework) -> CrosswalkFile.Contents {
        CrosswalkFile.read(
            records: records(text), file: "c.csv", from: imported, to: .iso27001, in: wholeLibrary.library)
    }

    @Test func aCrosswalkTableIsReadInBothKindsOfWords() throws {
        let imported = try Self.imported("outcome-catalogue.json")
        let contents = Self.csv(
            """
            Source_Control,target_control,relationship,strength
            GV.OC-01,A.5.1,subset of,
            gv.oc-01,a.5.2,superset-of,
            RS.MA-01,A.5.24,equal,7
            RS.MA-01,A.5.26,Intersects With,
            GV.OC,A.5.4,no relationship,
            """, from: imported)
        #expect(contents.diagnostics.map(\.description) == [])
        #expect(contents.unrelated == 1)
        #expect(
            contents.pairs.map { "\($0.control) \($0.base) \($0.relationship.rawValue) \($0.strength)" } == [
                "GV.OC-01 A.5.1 subset-of 9", "GV.OC-01 A.5.2 superset-of 5", "RS.MA-01 A.5.24 equal 7",
                "RS.MA-01 A.5.26 intersects-with 4",
            ])
    }

    @Test func aControlMayGoByItsPrintedLabel() throws {
        let imported = try Self.imported("control-catalogue.json")
        let contents = Self.csv(
            "source_control,target_control,relationship\nAC-2(1),A.5.16,subset-of\n", from: imported)
        #expect(contents.pairs.map(\.control) == ["ac-2.1"])
    }

    @Test func aLibraryIsReadInTheDirectionItHas() throws {
        let imported = try Self.imported("library.yaml")
        let text = try Repository.text(ImportTests.folder + "crosswalk-library.yaml")
        let contents = CrosswalkFile.read(
            Array(text.utf8), file: "m.yaml", from: imported, to: .iso27001, in: wholeLibrary.library)
        #expect(contents.diagnostics.map(\.description) == [])
        #expect(contents.unrelated == 1)
        // The file says that the base is more than the imported control: the imported one is a part of the base.
        #expect(
            contents.pairs == [
                .init(control: "1.1", base: "A.7.2", relationship: .subsetOf, strength: 9),
                .init(control: "1.2", base: "A.7.4", relationship: .intersectsWith, strength: 2),
            ])
        let other = CrosswalkFile.read(
            Array(text.utf8), file: "m.yaml", from: imported, to: .soc2, in: wholeLibrary.library)
        #expect(other.diagnostics.first?.summary.contains("expected house-rules-3 to soc2") == true)
    }

    @Test(arguments: [
        ("control,target_control,relationship\n", "c.csv:1: error: the column 'source_control' is missing"),
        ("source_control,target_control,relationship\n", "the file pairs no controls"),
        ("source_control,target_control,relationship\nGV.OC-1,A.5.1,equal\n", "did you mean 'GV.OC-01'?"),
        ("source_control,target_control,relationship\nGV,A.5.1,equal\n", "'GV' is a heading of"),
        (
            "source_control,target_control,relationship\nGV.OC,A.5.99,equal\n",
            "c.csv:2: error: iso27001-2022 has no control"
        ),
        ("source_control,target_control,relationship\nGV.OC,A.5.1,same\n", "the relationship is 'same'"),
        ("source_control,target_control,relationship\nGV.OC,A.5.1,\n", "no relationship given"),
        ("source_control,target_control,relationship\nGV.OC,,equal\n", "the control of iso27001-2022 is missing"),
        ("source_control,target_control,relationship\nGV.OC,A.5.1\n", "2 fields; the header has 3"),
        ("source_control,target_control,relationship,strength\nGV.OC,A.5.1,equal,11\n", "the strength is '11'"),
        (
            "source_control,target_control,relationship\nGV.OC,A.5.1,equal\nGV.OC,A.5.1,subset-of\n",
            "c.csv:3: error: 'GV.OC' and 'A.5.1' are paired twice; the first time on line 2"
        ),
    ])
    func aFaultInACrosswalkIsReportedWithItsLine(text: String, message: String) throws {
        let contents = Self.csv(text, from: try Self.imported("outcome-catalogue.json"))
        #expect(contents.diagnostics.contains { $0.description.contains(message) }, "\(contents.diagnostics)")
    }

    // MARK: The workspace

    private func workspace() throws -> (AssessmentStore, ImportedFramework) {
        let (store, _, _) = try Sample.workspace()
        try store.replaceLibrary(with: wholeLibrary.library, hash: "h", origin: "test", entry: nil)
        let imported = try Self.imported("outcome-catalogue.json", as: "example-2.0")
        try store.add(imported, on: Sample.day, entry: Sample.entry("catalogue.import"))
        return (store, imported)
    }

    private let crosswalk = ImportedCrosswalk(
        framework: Framework.ID("example-2.0"), base: .iso27001,
        pairs: [.init(control: "RS.MA-01", base: "A.5.24", relationship: .equal, strength: 10)])

    @Test func anImportComesBackAsItWasReadAndOutlivesALibrary() throws {
        let (store, imported) = try workspace()
        try store.replace(crosswalk, entry: Sample.entry("mapping.import"))
        #expect(try store.importedFrameworks() == [imported])
        #expect(try store.importedCrosswalks() == [crosswalk])
        let before = try store.library()
        try store.replaceLibrary(with: wholeLibrary.library, hash: "other", origin: "test", entry: nil)
        let after = try store.library()
        #expect(after.links == before.links && after.controls == before.controls)
        #expect(after.frameworks.last?.isImported == true)
        let base = after.links.filter { $0.control == Control.ID(framework: .iso27001, code: "A.5.24") }
        let own = after.links.filter { $0.control == Control.ID(framework: imported.framework.id, code: "RS.MA-01") }
        #expect(Set(own.map(\.question)) == Set(base.map(\.question)) && !own.isEmpty)
        #expect(try store.health().allSatisfy { $0.problem == nil })
        #expect(try store.auditTrail().map(\.action).suffix(2) == ["catalogue.import", "mapping.import"])
    }

    @Test func anotherCrosswalkTakesThePlaceOfTheOneBeforeAndRemovalTakesBoth() throws {
        let (store, imported) = try workspace()
        try store.replace(crosswalk, entry: Sample.entry("mapping.import"))
        var second = crosswalk
        second.pairs[0].base = "A.5.26"
        try store.replace(second, entry: Sample.entry("mapping.import"))
        #expect(try store.importedCrosswalks() == [second])
        try store.removeImportedFramework(imported.framework.id, entry: Sample.entry("catalogue.remove"))
        let counts = try store.rowCounts().filter { $0.key.hasPrefix("imported_") }
        #expect(counts.count == 4 && counts.values.allSatisfy { $0 == 0 })
        #expect(try store.library().controls == wholeLibrary.library.controls)
    }

    @Test func nothingIsKeptOfAnImportThatCannotBeWhole() throws {
        let (store, imported) = try workspace()
        let lines = try store.auditTrail().count
        var twice = imported
        twice.framework.id = Framework.ID("twice")
        twice.controls = twice.controls + twice.controls
        #expect(throws: StorageError.self) {
            try store.add(twice, on: Sample.day, entry: Sample.entry("catalogue.import"))
        }
        var stray = crosswalk
        stray.pairs.append(.init(control: "none", base: "A.5.1", relationship: .equal, strength: 1))
        #expect(throws: StorageError.self) { try store.replace(stray, entry: Sample.entry("mapping.import")) }
        #expect(try store.importedFrameworks() == [imported])
        #expect(try store.importedCrosswalks() == [])
        #expect(try store.auditTrail().count == lines)
    }

    @Test func aWorkspaceWithoutTheTablesGetsThemAfterABackUp() throws {
        let folder = try Repository.temporaryFolder().path
        let path = folder + "/first.sqlite"
        try FileManager.default.copyItem(
            atPath: Repository.path("Tests/StorageTests/Fixtures/workspace-001.sqlite"), toPath: path)
        let old = try DatabaseQueue(path: path)
        #expect(try old.read { try $0.tableExists("imported_framework") } == false)
        try old.close()
        let store = try AssessmentStore.open(at: path)
        #expect(try store.importedFrameworks().isEmpty)
        try store.add(
            try Self.imported("library.yaml"), on: Sample.day, entry: Sample.entry("catalogue.import"))
        #expect(try store.importedFrameworks().map(\.controls.count) == [2])
        #expect(try store.organisations().map(\.name) == ["Example B.V."])
        #expect(try store.health().allSatisfy { $0.problem == nil })
        let copy = try DatabaseQueue(path: path + ".before-upgrade")
        #expect(try copy.read { try $0.tableExists("imported_framework") } == false)
    }
}
