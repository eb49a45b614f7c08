import Foundation
import GRDB
import ReadinessModel
import TestSupport
import Testing

@testable import Storage

@Suite struct AssessmentStoreTests {
    @Test func anAnswerComesBackAsItWasRecorded() throws {
        let (store, record, _) = try Sample.workspace()
        let answers: [Question.ID: Answer] = [
            Question.ID("A-1"): Answer(
                choice: .option("yes"), scope: "production", note: "candid",
                facts: [
                    FactDefinition.ID("hours"): .number(24.5), FactDefinition.ID("last"): .day(Sample.day),
                ], recordedBy: "E. de Boer", recordedOn: Sample.day),
            Question.ID("A-2"): Answer(choice: .unknown, recordedBy: "x", recordedOn: Sample.day),
            Question.ID("A-3"): Answer(choice: .notApplicable(reason: "none"), recordedBy: "x", recordedOn: Sample.day),
        ]
        try store.record(answers, in: record, entry: Sample.entry("answer.record"))
        #expect(try store.answerSheet(of: record.id).answers == answers)
    }

    @Test func aClosedQuarterCannotBeChangedByAnyRoad() throws {
        let (store, record, organisation) = try Sample.workspace()
        try store.record([Question.ID("A-1"): Sample.answer("yes")], in: record, entry: Sample.entry("a"))
        let library = wholeLibrary.library
        let snapshot = Snapshot(
            of: Assessment(
                AssessmentInput(
                    library: library, profile: organisation.profile, sheet: AnswerSheet(), evidence: [],
                    asOf: Sample.day)),
            quarter: record.quarter)
        try store.finalise(record, snapshot: snapshot, on: Sample.day, entry: Sample.entry("close"))
        let closed = try #require(try store.assessments(of: organisation.id).first)
        #expect(closed.snapshot == snapshot)
        #expect(throws: StorageError.finalised(record.quarter)) {
            try store.record([Question.ID("A-1"): Sample.answer("no")], in: closed, entry: Sample.entry("a"))
        }
        for sql in [
            "UPDATE answer SET option_id = 'no'", "DELETE FROM answer", "UPDATE assessment SET finalised_on = NULL",
            "INSERT INTO answer VALUES (\(record.id), 'B', 'unknown', NULL, NULL, NULL, NULL, 'x', 'x', NULL)",
        ] {
            #expect(throws: (any Error).self, "\(sql)") { try store.queue.write { try $0.execute(sql: sql) } }
        }
        #expect(try store.answerSheet(of: record.id)[Question.ID("A-1")]?.optionID == "yes")
    }

    @Test func theAuditTrailShowsAChangedRow() throws {
        let (store, _, _) = try Sample.workspace()
        #expect(try store.health().allSatisfy { $0.problem == nil })
        #expect(throws: (any Error).self) {
            try store.queue.write { try $0.execute(sql: "UPDATE audit_trail SET actor = 'nobody'") }
        }
        try store.queue.write { db in
            try db.execute(sql: "DROP TRIGGER audit_trail_keeps_rows")
            try db.execute(sql: "UPDATE audit_trail SET actor = 'nobody' WHERE sequence = 1")
        }
        let problem = try store.health().first { $0.name == "audit trail" }?.problem
        #expect(problem?.contains("row 1") == true)
    }

    @Test func aChangedEvidenceFileIsFound() throws {
        let (store, _, organisation) = try Sample.workspace()
        let evidence = Evidence(
            id: Evidence.ID("E-001"), kind: EvidenceKind.ID("incident-plan"), title: "Plan", issuedOn: Sample.day,
            validUntil: Sample.day.adding(months: 12), approvedForSharing: true, location: "plan.md")
        try store.save([(evidence, Array("the plan".utf8))], of: organisation.id, entry: Sample.entry("evidence.add"))
        let saved = try #require(try store.evidence(of: organisation.id).first)
        let hash = try #require(saved.sha256)
        #expect(try store.file(hash) == Array("the plan".utf8))
        try store.queue.write { try $0.execute(sql: "UPDATE file SET bytes = x'00'") }
        #expect(try store.health().first { $0.name == "evidence files" }?.problem?.contains(hash) == true)
    }

    @Test func aBackUpIsWholeAndNeverOverwrites() throws {
        let folder = try Repository.temporaryFolder().path
        let store = try AssessmentStore.create(at: folder + "/a.sqlite")
        _ = try store.add(OrganisationProfile(name: "Example B.V."), assumed: false, entry: Sample.entry("add"))
        try store.backup(to: folder + "/b.sqlite")
        let copy = try AssessmentStore.open(at: folder + "/b.sqlite")
        #expect(try copy.organisations().map(\.name) == ["Example B.V."])
        #expect(throws: StorageError.exists(folder + "/b.sqlite")) { try store.backup(to: folder + "/b.sqlite") }
    }

    @Test func wrongFilesAreToldApart() throws {
        let folder = try Repository.temporaryFolder().path
        #expect(throws: StorageError.missing(folder + "/none")) { try AssessmentStore.open(at: folder + "/none") }
        try Data(repeating: 65, count: 5000).write(to: URL(fileURLWithPath: folder + "/text"))
        #expect(throws: StorageError.notADatabase(folder + "/text")) { try AssessmentStore.open(at: folder + "/text") }
        try Data().write(to: URL(fileURLWithPath: folder + "/empty"))
        #expect(throws: StorageError.notADatabase(folder + "/empty")) {
            try AssessmentStore.open(at: folder + "/empty")
        }
        let other = try DatabaseQueue(path: folder + "/other.sqlite")
        try other.write { try $0.execute(sql: "CREATE TABLE t (a)") }
        try other.close()
        #expect(throws: StorageError.notAWorkspace(folder + "/other.sqlite")) {
            try AssessmentStore.open(at: folder + "/other.sqlite")
        }
        let store = try AssessmentStore.create(at: folder + "/new.sqlite")
        try store.queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999-later')") }
        try store.close()
        #expect(throws: StorageError.newerWorkspace(folder + "/new.sqlite", version: "999-later")) {
            try AssessmentStore.open(at: folder + "/new.sqlite")
        }
    }

    @Test func aFileThatAnotherHoldsIsCalledLocked() throws {
        let folder = try Repository.temporaryFolder().path
        let store = try AssessmentStore.create(at: folder + "/a.sqlite")
        var configuration = Configuration()
        configuration.busyMode = .immediateError
        let impatient = AssessmentStore(
            path: store.path, queue: try DatabaseQueue(path: store.path, configuration: configuration),
            isReadOnly: false)
        try store.queue.inDatabase { db in
            try db.beginTransaction(.immediate)
            #expect(throws: StorageError.locked(store.path)) {
                _ = try impatient.add(OrganisationProfile(name: "B"), assumed: false, entry: Sample.entry("add"))
            }
            try db.rollback()
        }
    }

    @Test func aWorkspaceOfTheFirstReleaseStillOpens() throws {
        let folder = try Repository.temporaryFolder()
        let copy = folder.appendingPathComponent("first.sqlite")
        try FileManager.default.copyItem(
            atPath: Repository.path("Tests/StorageTests/Fixtures/workspace-001.sqlite"), toPath: copy.path)
        let store = try AssessmentStore.open(at: copy.path)
        let organisation = try #require(try store.organisations().first)
        #expect(organisation.name == "Example B.V.")
        let record = try #require(try store.assessments(of: organisation.id).last)
        #expect(try store.answerSheet(of: record.id)[Question.ID("IR-01")]?.note == "kept")
        #expect(try store.health().allSatisfy { $0.problem == nil })
    }
}
