import Foundation
import GRDB
import ReadinessModel
import TestSupport
import Testing

@testable import Storage

/// The file on the disk: who may read it, that it is whole, and that looking at it changes nothing.
@Suite struct WorkspaceFileTests {
    private func rights(_ path: String) throws -> Int? {
        (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue
    }

    private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    private func workspace(_ folder: String, name: String = "Example B.V.") throws -> AssessmentStore {
        let store = try AssessmentStore.create(at: folder + "/a.sqlite")
        _ = try store.add(OrganisationProfile(name: name), assumed: false, entry: Sample.entry("add"))
        return store
    }

    @Test func everyFileIsItsOwnersAlone() throws {
        let folder = try Repository.temporaryFolder().path
        let store = try workspace(folder)
        try store.backup(to: folder + "/copy.sqlite")
        for name in ["a.sqlite", "a.sqlite-wal", "a.sqlite-shm", "copy.sqlite"] {
            #expect(try rights(folder + "/" + name) == 0o600, "\(name)")
        }
        try store.close()
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder + "/copy.sqlite")
        let kept = try #require(try AssessmentStore.restore(from: folder + "/copy.sqlite", to: folder + "/a.sqlite"))
        #expect(try rights(folder + "/a.sqlite") == 0o600 && rights(kept) == 0o600)
    }

    @Test func theCopyBeforeAnUpgradeIsItsOwnersAloneToo() throws {
        let path = try Repository.temporaryFolder().path + "/first.sqlite"
        try FileManager.default.copyItem(
            atPath: Repository.path("Tests/StorageTests/Fixtures/workspace-001.sqlite"), toPath: path)
        try AssessmentStore.open(at: path).close()
        #expect(try rights(path + ".before-upgrade") == 0o600)
    }

    @Test func inspectingAnOlderWorkspaceUpgradesNothing() throws {
        let path = try Repository.temporaryFolder().path + "/first.sqlite"
        try FileManager.default.copyItem(
            atPath: Repository.path("Tests/StorageTests/Fixtures/workspace-001.sqlite"), toPath: path)
        let before = try bytes(path)
        let store = try AssessmentStore.inspect(at: path)
        #expect(try store.health().allSatisfy { $0.problem == nil })
        try store.close()
        #expect(try bytes(path) == before)
        #expect(!FileManager.default.fileExists(atPath: path + ".before-upgrade"))
    }

    @Test func restoringLeavesTheBackUpAsItWas() throws {
        let folder = try Repository.temporaryFolder().path
        let store = try workspace(folder)
        try store.backup(to: folder + "/copy.sqlite")
        _ = try store.add(OrganisationProfile(name: "Later B.V."), assumed: false, entry: Sample.entry("add"))
        try store.close()
        let before = try bytes(folder + "/copy.sqlite")
        let kept = try #require(try AssessmentStore.restore(from: folder + "/copy.sqlite", to: folder + "/a.sqlite"))
        #expect(try bytes(folder + "/copy.sqlite") == before)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(names == ["a.sqlite", "a.sqlite.before-restore-1", "copy.sqlite"])
        #expect(try AssessmentStore.open(at: folder + "/a.sqlite").organisations().count == 1)
        #expect(try AssessmentStore.open(at: kept).organisations().count == 2)
    }

    @Test func whatTheLogOfABackUpHoldsIsRestoredToo() throws {
        let folder = try Repository.temporaryFolder().path
        // A copy of an open workspace, made with `cp`: the last writes are in its log.
        let store = try workspace(folder)
        for end in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: store.path + end, toPath: folder + "/copy.sqlite" + end)
        }
        #expect(try AssessmentStore.restore(from: folder + "/copy.sqlite", to: folder + "/b.sqlite") == nil)
        #expect(try AssessmentStore.open(at: folder + "/b.sqlite").organisations().map(\.name) == ["Example B.V."])
    }

    @Test func aDamagedBackUpReplacesNothing() throws {
        let folder = try Repository.temporaryFolder().path
        let store = try workspace(folder)
        try store.backup(to: folder + "/copy.sqlite")
        try store.close()
        let copy = try DatabaseQueue(path: folder + "/copy.sqlite")
        try copy.write { db in
            try db.execute(sql: "DROP TRIGGER audit_trail_keeps_rows")
            try db.execute(sql: "UPDATE audit_trail SET actor = 'nobody'")
        }
        try copy.close()
        let before = try bytes(folder + "/a.sqlite")
        #expect { try AssessmentStore.restore(from: folder + "/copy.sqlite", to: folder + "/a.sqlite") } throws: {
            "\($0)".contains("copy.sqlite: damaged (audit trail")
        }
        #expect(try bytes(folder + "/a.sqlite") == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["a.sqlite", "copy.sqlite"])
    }

    @Test func aWorkspaceThatCannotBeFilledIsNotThere() throws {
        let folder = try Repository.temporaryFolder().path
        #expect(throws: StorageError.noAssessment) {
            try AssessmentStore.create(at: folder + "/a.sqlite") { store in
                _ = try store.add(OrganisationProfile(name: "Half"), assumed: false, entry: Sample.entry("add"))
                throw StorageError.noAssessment
            }
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }

    @Test func twoAtOnceDoNotOverwriteEachOther() throws {
        let folder = try Repository.temporaryFolder().path
        #expect(throws: StorageError.exists(folder + "/a.sqlite")) {
            try AssessmentStore.create(at: folder + "/a.sqlite") { _ in
                try Data("of another".utf8).write(to: URL(fileURLWithPath: folder + "/a.sqlite"))
            }
        }
        #expect(try bytes(folder + "/a.sqlite") == Data("of another".utf8))
    }

    @Test func theSchemaComesWithItsMark() throws {
        // What a kill between two steps would leave: the first migration, and nothing after it.
        let queue = try DatabaseQueue()
        try Migrations.migrator.migrate(queue, upTo: "001-create-workspace")
        #expect(try queue.read { try Int.fetchOne($0, sql: "PRAGMA application_id") } == Migrations.applicationID)
    }

    @Test(arguments: [
        (ResultCode.SQLITE_FULL, "the disk is full"), (.SQLITE_IOERR_READ, "reported a fault"),
        (.SQLITE_IOERR_WRITE, "reported a fault"), (.SQLITE_IOERR_CORRUPTFS, "reported a fault"),
        (.SQLITE_BUSY, "another program"),
    ])
    func aDiskFaultIsToldFromAFullDisk(code: ResultCode, words: String) {
        #expect {
            try AssessmentStore.wrapping("/tmp/a.sqlite") { throw DatabaseError(resultCode: code) }
        } throws: { "\($0)".contains(words) }
    }
}
