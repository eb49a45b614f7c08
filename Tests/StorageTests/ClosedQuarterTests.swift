import GRDB
import ReadinessModel
import Testing

@testable import Storage

/// A closed quarter against everything that SQL can do to it.
@Suite struct ClosedQuarterTests {
    /// An organisation with a closed quarter (1) and an open one (2), both with an answer, a fact and a declaration.
    private func closed() throws -> (store: AssessmentStore, closed: Int, open: Int) {
        let (store, record, organisation) = try Sample.workspace()
        var answer = Sample.answer("yes")
        answer.facts = [FactDefinition.ID("hours"): .number(24)]
        try store.record([Question.ID("A-1"): answer], in: record, entry: Sample.entry("a"))
        try store.setCompensating([CompensatingMeasure.ID("C-1")], in: record, entry: Sample.entry("c"))
        let empty = AssessmentInput(
            library: wholeLibrary.library, profile: organisation.profile, sheet: AnswerSheet(), evidence: [],
            asOf: Sample.day)
        try store.finalise(
            record, snapshot: Snapshot(of: Assessment(empty), quarter: record.quarter), on: Sample.day,
            entry: Sample.entry("close"))
        let next = try store.carryAssessment(
            from: record, of: organisation.id, to: record.quarter.adding(1), on: Sample.day,
            entry: Sample.entry("start"))
        try store.write(nil) { try $0.execute(sql: "DELETE FROM answer WHERE assessment_id = \(next.id)") }
        try store.record([Question.ID("A-2"): answer], in: next, entry: Sample.entry("a"))
        return (store, record.id, next.id)
    }

    @Test(arguments: [
        "INSERT INTO compensating_in_place VALUES ({closed}, 'C-2')",
        "INSERT OR REPLACE INTO compensating_in_place VALUES ({closed}, 'C-1')",
        "UPDATE compensating_in_place SET compensating_id = 'C-2' WHERE assessment_id = {closed}",
        "UPDATE compensating_in_place SET assessment_id = {closed}, compensating_id = 'C-3' WHERE assessment_id = {open}",
        "DELETE FROM compensating_in_place WHERE assessment_id = {closed}",
        "UPDATE answer_fact SET number = 1 WHERE assessment_id = {closed}",
        "UPDATE answer SET assessment_id = {closed} WHERE assessment_id = {open}",
        "DELETE FROM assessment WHERE id = {closed}",
        "INSERT OR REPLACE INTO assessment SELECT id, organisation_id, quarter, 'x', NULL, NULL FROM assessment "
            + "WHERE id = {closed}",
        "INSERT OR REPLACE INTO assessment SELECT 99, organisation_id, quarter, 'x', NULL, NULL FROM assessment "
            + "WHERE id = {closed}",
        "UPDATE OR REPLACE assessment SET quarter = (SELECT quarter FROM assessment WHERE id = {closed}) "
            + "WHERE id = {open}",
    ])
    func noStatementReachesIt(statement: String) throws {
        let (store, closed, open) = try closed()
        let sql = statement.replacing("{closed}", with: "\(closed)").replacing("{open}", with: "\(open)")
        let before = try contents(of: store, closed)
        #expect {
            // Foreign keys would stop some of these too; the triggers alone have to.
            try store.queue.inDatabase { db in
                try db.execute(sql: "PRAGMA foreign_keys = OFF")
                try db.execute(sql: sql)
            }
        } throws: { "\($0)".contains("finalised") }
        #expect(try contents(of: store, closed) == before)
    }

    @Test func theOpenQuarterBesideItStaysFree() throws {
        let (store, _, open) = try closed()
        try store.write(nil) { db in
            for sql in [
                "UPDATE answer_fact SET number = 1", "DELETE FROM compensating_in_place",
                "INSERT INTO compensating_in_place VALUES (\(open), 'C-9')", "DELETE FROM answer",
            ] {
                let condition = sql.hasPrefix("INSERT") ? "" : " WHERE assessment_id = \(open)"
                try db.execute(sql: sql + condition)
            }
        }
        #expect(try store.answerSheet(of: open).compensating == [CompensatingMeasure.ID("C-9")])
    }

    private func contents(of store: AssessmentStore, _ assessment: Int) throws -> [String] {
        try store.read { db in
            try ["assessment WHERE id", "answer WHERE assessment_id", "answer_fact WHERE assessment_id"]
                .flatMap { try Row.fetchAll(db, sql: "SELECT * FROM \($0) = \(assessment)").map(\.description) }
                + Row.fetchAll(db, sql: "SELECT * FROM compensating_in_place WHERE assessment_id = \(assessment)")
                .map(\.description)
        }
    }
}
