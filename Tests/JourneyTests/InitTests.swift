import Foundation
import TestSupport
import Testing

/// A workspace is there whole or not at all, and is not disturbed by an odd environment or by being looked at.
@Suite struct InitTests {
    private static let profile = "kind: profile\nname: Example B.V.\nemployees: 20\nsector: cloud\n"

    private func names(_ program: Program) throws -> [String] {
        (try? FileManager.default.contentsOfDirectory(
            atPath: program.folder.appendingPathComponent("assessments").path)) ?? []
    }

    @Test(arguments: [
        (
            "deadlines:\n  - {measure: M-AC-MFAA, quarter: 2027-Q1}\n",
            "p.yaml:6:5: error: there is no measure 'M-AC-MFAA'"
        ),
        (
            "targets: [iso27001]\n",
            "p.yaml:5:11: error: there is no framework 'iso27001' (did you mean 'iso27001-2022'?)"
        ),
        ("targets: [SOC 2]\n", "did you mean 'soc2-tsc-2017r2022'?"),
        ("targets: [nis3]\n", "did you mean 'nis2'?"),
        ("targets: [pci-dss]\n", "there is no framework 'pci-dss'\n"),
        ("sector: cloud\n", "the key 'sector' is given twice"),
    ])
    func aFaultyProfileLeavesNoWorkspace(lines: String, message: String) throws {
        let program = try Program()
        try program.write(Self.profile + lines, to: "p.yaml")
        let run = try program.run("init", "--profile", "p.yaml")
        #expect(run.status == 1 && run.errors.contains(message), "\(run.errors)")
        #expect(try names(program).isEmpty)
        // The same in a workspace that is there: nothing of the profile is taken over.
        try program.run("init", "--name", "Before B.V.")
        #expect(try program.run("scope", "--set", "p.yaml").errors.contains(message))
        #expect(try program.run("scope").output.contains("Before B.V."))
    }

    @Test func aProfileIsTakenOverWithItsDeadlines() throws {
        let program = try Program()
        try program.write(
            Self.profile + "targets: [nis2]\ndeadlines:\n  - {measure: M-AC-MFA, quarter: 2027-Q1}\n", to: "p.yaml")
        let run = try program.run("init", "--profile", "p.yaml", "--as-of", "2026-11-24")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try names(program) == ["workspace.sqlite"])
        #expect(!(try program.run("status").output.contains("No profile given yet")))
    }

    @Test(arguments: [0, 5, 20, 60, 120, 250])
    func aKillLeavesAWholeWorkspaceOrNone(milliseconds: Int) throws {
        let program = try Program()
        let process = program.process(["init"])
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        // The first file that appears is the moment from which something can be half-made.
        while try names(program).isEmpty, process.isRunning { usleep(200) }
        usleep(UInt32(milliseconds * 1000))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        if try names(program).contains("workspace.sqlite") {
            #expect(try program.run("status").status == 0)
        } else {
            #expect(try program.run("init").status == 0)
        }
        #expect(try program.run("doctor").status == 0)
    }

    @Test func anEmptyVariableIsOneThatIsNotSet() throws {
        let program = try Program()
        let empty = "export REGIE_LIBRARY= REGIE_USER= USER=anna XDG_CACHE_HOME= HOME=\"$PWD/home\" REGIE_WORKSPACE=;"
        #expect(try program.run("init", shell: empty).status == 0)
        #expect(try program.run("audit", shell: empty).output.contains("anna"))
        #expect(FileManager.default.fileExists(atPath: program.folder.appendingPathComponent("home/.cache/regie").path))
        let none = try program.run("catalogue", "list", shell: "export REGIE_LIBRARY= XDG_CACHE_HOME= HOME=;")
        #expect(none.status == 0 && none.output.contains("nis2"), "\(none.errors)")
    }

    @Test func theDoctorLooksBeforeAnythingIsUpgraded() throws {
        let program = try Program()
        let path = program.folder.appendingPathComponent("old.sqlite").path
        try FileManager.default.copyItem(
            atPath: Repository.path("Tests/StorageTests/Fixtures/workspace-001.sqlite"), toPath: path)
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let run = try program.run("doctor", "--workspace", "old.sqlite")
        #expect(run.status == 0 && run.output.contains("ok   audit trail"), "\(run.errors)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test func aFolderThatMayNotBeWrittenIsRead() throws {
        let program = try Program()
        try program.run("init")
        let folder = program.folder.appendingPathComponent("assessments").path
        let manager = FileManager.default
        try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder + "/workspace.sqlite")
        try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
        defer { try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder) }
        // Root may write everything: the program then runs as nobody, where it can.
        let drop = "exec setpriv --reuid=65534 --regid=65534 --clear-groups \"$0\" \"$@\";"
        let shell = getuid() == 0 ? drop : nil
        guard getuid() != 0 || manager.isExecutableFile(atPath: "/usr/bin/setpriv") else { return }
        let status = try program.run("status", shell: shell)
        #expect(status.status == 0 && status.output.contains("Readiness"), "\(status.errors)")
        #expect(try program.run("doctor", shell: shell).status == 0)
        let run = try program.run("baseline", "set", "IR-01", "none", shell: shell)
        #expect(run.status == 1 && run.errors.contains("may not be written"), "\(run.errors)")
    }
}
