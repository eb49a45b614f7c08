import Foundation
import TestSupport
import Testing

/// A framework of one's own, from a file to readiness, through the built program.
@Suite struct ImportJourneyTests {
    private static let files = Repository.path("Tests/StorageTests/Fixtures/imports")

    @Test func anImportedFrameworkTakesPartInReadiness() throws {
        let program = try Program()
        try program.run("init")
        try program.run("baseline", "set", "IR-01", "tested")
        let made = try program.run(
            "catalogue", "import", "\(Self.files)/outcome-catalogue.json", "--id", "example-2.0")
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output.contains("example-2.0: 3 controls in 2 groups"))
        #expect(made.output.contains("withdrawn: 1"))
        // Without a crosswalk nothing is judged, and that is said.
        #expect(try program.run("explain", "RS.MA-01").output.contains("no question covers it"))

        let mapped = try program.run(
            "mapping", "import", "\(Self.files)/crosswalk.csv", "--framework", "example-2.0", "--to", "iso27001-2022",
            "--language", "nl")
        #expect(mapped.status == 0, "\(mapped.errors)")
        #expect(mapped.output.contains("3 paren overgenomen; de nulmeting beoordeelt 2 van de 3"))
        #expect(try program.run("status").output.contains("example-2.0"))
        let explained = try program.run("explain", "RS.MA-01").output
        #expect(explained.contains("partially satisfied") && explained.contains("IR-01"))
        #expect(try program.run("explain", "example-2.0").status == 0)
        #expect(try program.run("gaps", "--format", "csv").output.contains("example-2.0"))
        #expect(try program.run("roadmap").status == 0)

        let shown = try program.run("catalogue", "show", "example-2.0", "--language", "nl")
        #expect(shown.output.contains("Somebody decides on risk and says so (niet"))
        #expect(shown.output.contains("de teksten zijn die van het bestand"))
        #expect(!(try program.run("catalogue", "list").output.contains("example-2.0")))
        let listed = try program.run("catalogue", "list", "--workspace", "assessments/workspace.sqlite")
        #expect(listed.output.contains("example-2.0"))
        let audit = try program.run("audit", "--format", "csv").output
        #expect(audit.contains("catalogue.import") && audit.contains("mapping.import"))

        #expect(try program.run("doctor").status == 0)
        #expect(try program.run("catalogue", "remove", "example-2.0").status == 0)
        #expect(try program.run("catalogue", "show", "example-2.0").status == 1)
        #expect(!(try program.run("status").output.contains("example-2.0")))
        #expect(try program.run("doctor").status == 0)
    }

    @Test func aLibraryAndItsMappingSetsAreReadInDutchToo() throws {
        let program = try Program()
        try program.run("init")
        let made = try program.run("catalogue", "import", "\(Self.files)/library.yaml", "--language", "nl")
        #expect(made.output.contains("house-rules-3: 2 beheersmaatregelen in 2 groepen overgenomen"), "\(made.errors)")
        let mapped = try program.run(
            "mapping", "import", "\(Self.files)/crosswalk-library.yaml", "--framework", "house-rules-3", "--to",
            "iso27001-2022")
        #expect(mapped.output.contains("judges 2 of 2 controls"), "\(mapped.errors)")
        #expect(try program.run("explain", "house-rules-3 1.1", "--language", "nl").output.contains("Sloten"))
        // A quarter can be closed and compared with a framework in it that was not there before.
        #expect(try program.run("quarter", "close").status == 0)
    }

    @Test func whatCannotBeTakenOverIsRefusedAndLeavesNoTrace() throws {
        let program = try Program()
        try program.run("init")
        try program.write("not,a,framework\n", to: "a.csv")
        let file = "\(Self.files)/outcome-catalogue.json"
        for (arguments, message) in [
            (["catalogue", "import", file, "--id", "nis2"], "'nis2' is a framework of the library"),
            (["catalogue", "import", file, "--id", "Not Good"], "cannot be the id of a framework"),
            (["catalogue", "import", "\(Self.files)/crosswalk-library.yaml"], "'regie mapping import' reads it"),
            (["catalogue", "import", "a.csv"], "a.csv:1: error"),
            (["catalogue", "import", "none.json"], "none.json: cannot be read"),
            (["catalogue", "remove", "nis2"], "is a framework of the library"),
            (["catalogue", "remove", "none"], "no framework 'none' was imported"),
            (
                ["mapping", "import", "a.csv", "--framework", "none", "--to", "nis2"],
                "no framework 'none' was imported"
            ),
        ] {
            let run = try program.run(arguments)
            #expect(run.status == 1, "\(arguments)")
            #expect(run.errors.contains(message), "\(run.errors)")
            #expect(run.output.isEmpty)
        }
        try program.run("catalogue", "import", file, "--id", "example-2.0")
        for (arguments, message) in [
            (["catalogue", "import", file, "--id", "example-2.0"], "is imported already"),
            (
                ["mapping", "import", "a.csv", "--framework", "example-2.0", "--to", "iso27001-2023"],
                "a crosswalk goes to one of dora, gdpr-processor"
            ),
            (
                ["mapping", "import", "a.csv", "--framework", "example-2.0", "--to", "nis2"],
                "the column 'source_control' is missing"
            ),
            (
                [
                    "mapping", "import", "\(Self.files)/crosswalk-library.yaml", "--framework", "example-2.0", "--to",
                    "iso27001-2022",
                ], "expected example-2.0 to iso27001-2022"
            ),
            (
                ["mapping", "import", file, "--framework", "example-2.0", "--to", "nis2"], "the form is not known"
            ),
        ] {
            let run = try program.run(arguments)
            #expect(run.status == 1, "\(arguments)")
            #expect(run.errors.contains(message), "\(run.errors)")
        }
        let audit = try program.run("audit", "--format", "csv").output
        #expect(audit.components(separatedBy: "catalogue.import").count == 2 && !audit.contains("mapping.import"))
    }

    @Test func aFileOfMoreThan8MegabytesIsRefusedUnread() throws {
        let program = try Program()
        try program.run("init")
        let path = program.folder.appendingPathComponent("huge.json")
        #expect(FileManager.default.createFile(atPath: path.path, contents: nil))
        let handle = try FileHandle(forWritingTo: path)
        try handle.truncate(atOffset: (8 << 20) + 1)
        try handle.close()
        let run = try program.run("catalogue", "import", "huge.json")
        #expect(run.status == 1 && run.errors.contains("larger than 8 MB"))
    }
}
