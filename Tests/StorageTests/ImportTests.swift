import Foundation
import GRDB
import ReadinessModel
import TestSupport
import Testing

@testable import Storage

/// Frameworks and crosswalks that a user brings along. The files in Fixtures/imports have the structure of public
/// catalogues and libraries, and texts of their own.
@Suite struct ImportTests {
    static let folder = "Tests/StorageTests/Fixtures/imports/"

    private func read(_ name: String, as id: String? = nil) throws -> FrameworkFile.Contents {
        let text = try Repository.text(Self.folder + name)
        return FrameworkFile.read(Array(text.utf8), file: name, as: id.map { Framework.ID($0) })
    }

    private func imported(_ name: String, as id: String? = nil) throws -> ImportedFramework {
        let contents = try read(name, as: id)
        #expect(contents.diagnostics.map(\.description) == [])
        return try #require(contents.imported)
    }

    // MARK: Frameworks

    @Test func anOutcomeCatalogueIsReadWithItsGroups() throws {
        let contents = try read("outcome-catalogue.json", as: "example-2.0")
        let imported = try #require(contents.imported)
        #expect(contents.withdrawn == 1)
        #expect(imported.framework.title.en == "Example Outcome Framework 2.0")
        #expect(imported.framework.title.nl == "Example Outcome Framework 2.0 (niet vertaald)")
        #expect(imported.framework.publisher == "Example Institute")
        #expect(imported.framework.groups.map(\.id) == ["GV", "RS"])
        #expect(imported.controls.map(\.id.code) == ["GV.OC", "GV.OC-01", "RS.MA-01"])
        let outcome = imported.controls[1]
        #expect(outcome.parents == ["GV.OC"] && outcome.kind == "subcategory")
        // The title only repeats the id: the statement says what it is about.
        #expect(outcome.title.en == "Somebody decides on risk and says so")
    }

    @Test func aControlCatalogueIsReadWithEnhancementsAndWithoutParameters() throws {
        let imported = try imported("control-catalogue.json")
        #expect(imported.framework.id.rawValue == "example-control-catalogue-revision-5")
        #expect(imported.controls.map(\.id.code) == ["ac-1", "ac-2", "ac-2.1", "ac-30"])
        #expect(
            imported.controls[0].summary.en
                == "a. Write down and give to […]: 1. a rule at […]; and b. Look at it again every year.")
        #expect(imported.controls[2].parents == ["ac-2"])
        #expect(imported.controls[3].parents == ["ac-x"])
        #expect(imported.aliases["ac-2.1"] == "AC-2(1)")
        #expect(imported.framework.groups.map(\.parent) == [nil, "ac"])
    }

    @Test func aLibraryIsReadWithItsTranslations() throws {
        let contents = try read("library.yaml")
        let imported = try #require(contents.imported)
        #expect(imported.framework.id.rawValue == "house-rules-3")
        #expect(imported.framework.title == LocalizedText(en: "House Rules 3", nl: "Huisregels 3"))
        #expect(imported.framework.version == "4")
        #expect(imported.framework.groups.map(\.id) == ["1", "1.2:note"])
        #expect(imported.controls.map(\.id.code) == ["1.1", "1.2"])
        #expect(imported.controls[0].title == LocalizedText(en: "Locks", nl: "Sloten"))
        #expect(imported.controls[0].summary.nl == "Elke deur heeft een slot.")
        #expect(imported.controls[0].appliesTo == "S, M")
        #expect(
            imported.controls[1].title.nl == "Somebody looks every evening whether the doors are shut (niet vertaald)")
        #expect(contents.untranslated == 2)
    }

    @Test func aLibraryMayHoldAListOfOneFrameworkAndBeInAnotherLanguage() throws {
        let text = try Repository.text(Self.folder + "library.yaml")
            .replacing("  framework:\n    urn:", with: "  frameworks:\n  - urn:")
            .replacing("locale: en", with: "locale: nl").replacing("nl:\n", with: "en:\n")
        let contents = FrameworkFile.read(Array(text.utf8), file: "list.yaml")
        #expect(contents.diagnostics.map(\.description) == [])
        let control = try #require(contents.imported?.controls.first)
        #expect(control.title == LocalizedText(en: "Sloten", nl: "Locks"))
    }

    @Test func aTextOfAStrangerCannotSteerTheTerminal() throws {
        let text = try Repository.text(Self.folder + "library.yaml")
            .replacing("name: Locks", with: #"name: "Lo\ecks\n\t and\u202E bolts""#)
        let control = try #require(FrameworkFile.read(Array(text.utf8), file: "x.yaml").imported?.controls.first)
        #expect(control.title.en == "Lo cks and bolts")
    }

    /// A broken copy of a file: what is said, and where.
    @Test(arguments: [
        ("outcome-catalogue.json", #""title": "GOVERN","#, "", "catalog.groups[0]: the key 'title' is missing"),
        ("outcome-catalogue.json", #""version": "1.2.0","#, "", "catalog.metadata: the key 'version' is missing"),
        ("outcome-catalogue.json", #""id": "RS.MA-01""#, #""id": "GV.OC""#, "'GV.OC' occurs twice; the first is at"),
        (
            "outcome-catalogue.json", #""id": "RS.MA-01""#, #""id": 7"#,
            "catalog.groups[1].controls[0].id: expected a text"
        ),
        ("outcome-catalogue.json", #""groups": ["#, #""groups": [3, "#, "catalog.groups[0]: expected an object"),
        ("outcome-catalogue.json", #""groups""#, #""groupz""#, "neither 'groups' nor 'controls'"),
        ("outcome-catalogue.json", #""catalog""#, #""profile""#, "it is an OSCAL profile"),
        ("outcome-catalogue.json", #""catalog""#, #""guide""#, "expected the key 'catalog'"),
        ("outcome-catalogue.json", #""version": "1.2.0","#, #""version": ,"#, "outcome-catalogue.json:7:"),
        ("outcome-catalogue.json", "{\n", "<catalog>\n", "this is XML"),
        ("library.yaml", "urn: urn:example:risk:req_node:house-rules-3:1.2\n", "name: x\n", "the key 'urn' is missing"),
        ("library.yaml", "req_node:house-rules-3:1.2\n", "req_node:house-rules-3:1.1\n", "occurs twice"),
        (
            "library.yaml", "parent_urn: urn:example:risk:req_node:house-rules-3:1\n", "parent_urn: urn:x\n",
            "library.yaml:36:7: error: the parent 'urn:x' of '1.1' is not"
        ),
        (
            "library.yaml", "      depth: 1\n", "      parent_urn: urn:example:risk:req_node:house-rules-3:1.1\n",
            "stands, over its parents, below itself"
        ),
        ("library.yaml", "assessable: true", "assessable: maybe", "expected true or false"),
        ("library.yaml", "assessable: true", "assessable: false", "the file holds no control"),
        ("library.yaml", "requirement_nodes:", "requirement_nods:", "holds no 'requirement_nodes'"),
        ("library.yaml", "  framework:", "  risk_matrix:", "'objects' holds no 'framework'"),
        ("library.yaml", "objects:", "things:", "the form is not known"),
        ("library.yaml", "requirement_nodes:\n", "requirement_nodes: [\n", "the file is not valid YAML"),
        ("library.yaml", "ref_id: House-Rules-3", "ref_id: '***'", "cannot be the id of a framework"),
        ("crosswalk-library.yaml", "", "", "'regie mapping import' reads it"),
        ("crosswalk.csv", "", "", "holds no mapping of keys"),
    ])
    func aFaultIsReportedWithPlaceAndReason(name: String, old: String, new: String, message: String) throws {
        var text = try Repository.text(Self.folder + name)
        if !old.isEmpty {
            #expect(text.contains(old))
            text = text.replacing(old, with: new)
        }
        let contents = FrameworkFile.read(Array(text.utf8), file: name)
        #expect(contents.imported == nil)
        #expect(contents.diagnostics.contains { $0.description.contains(message) }, "\(contents.diagnostics)")
        #expect(contents.diagnostics.allSatisfy { $0.place.file == name })
    }

    @Test func hostileShapesAreRefusedAndNotFollowed() throws {
        func faults(_ text: String) -> String {
            let contents = FrameworkFile.read(Array(text.utf8), file: "x")
            #expect(contents.imported == nil)
            return contents.diagnostics.map(\.summary).joined(separator: "\n")
        }
        #expect(faults(#"{"catalog":"# + String(repeating: #"{"a":["#, count: 100_000)).contains("not valid JSON"))
        #expect(faults("objects: " + String(repeating: "[", count: 100_000)).contains("not valid YAML"))
        let head = #"{"catalog":{"metadata":{"title":"a","version":"1"},"#
        let level = (0..<40).map { #""groups":[{"id":"g\#($0)","title":"t","# }.joined()
        let end = String(repeating: "}]", count: 40)
        #expect(faults(head + level + #""controls":[]"# + end + "}}").contains("more than 32 levels deep"))
        let many = (0...FrameworkDraft.greatestCount).map { #"{"id":"c\#($0)","title":"t"}"# }.joined(separator: ",")
        #expect(faults(head + #""controls":["# + many + "]}}").contains("20000 at most"))
        let latin = FrameworkFile.read([0x6E, 0x61, 0x6D, 0x65, 0x3A, 0x20, 0xE9], file: "x")
        #expect(latin.diagnostics.map(\.summary) == ["the file is not UTF-8 text"])
        #expect(faults("").contains("empty"))
    }

    @Test func anIdIsMadeOfWordsAndCutBetweenThem() {
        #expect(FrameworkDraft.id(from: "NIST SP 800-53, Rev. 5.1").rawValue == "nist-sp-800-53-rev-5.1")
        #expect(FrameworkDraft.id(from: String(repeating: "word ", count: 30)).rawValue.count <= 48)
        #expect(!FrameworkDraft.isSound(Framework.ID("é")) && !FrameworkDraft.isSound(Framework.ID("")))
    }
}
