import GRDB
import ReadinessModel

extension AssessmentStore {
    /// Everything answered in an assessment.
    package func answerSheet(of assessment: Int) throws(StorageError) -> AnswerSheet {
        try read { db in
            var facts: [String: [FactDefinition.ID: FactValue]] = [:]
            let factRows = try Row.fetchCursor(
                db, sql: "SELECT question_id, fact_id, number, day FROM answer_fact WHERE assessment_id = ?",
                arguments: [assessment])
            while let row = try factRows.next() {
                let number: Double? = row[2]
                let day: String? = row[3]
                guard let value = number.map({ FactValue.number($0) }) ?? day.flatMap({ Day($0) }).map({ .day($0) })
                else {
                    continue
                }
                facts[row[0], default: [:]][FactDefinition.ID(row[1])] = value
            }
            var answers: [Question.ID: Answer] = [:]
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT question_id, choice, option_id, reason, scope, note, recorded_by, recorded_on, carried_from
                    FROM answer WHERE assessment_id = ?
                    """, arguments: [assessment])
            while let row = try rows.next() {
                let id: String = row[0]
                let choice: Answer.Choice =
                    switch row[1] as String {
                    case "option": .option(row[2])
                    case "not-applicable": .notApplicable(reason: row[3])
                    default: .unknown
                    }
                let carried = (row[8] as String?).flatMap { Quarter($0) }
                answers[Question.ID(id)] = Answer(
                    choice: choice, scope: row[4], note: row[5], facts: facts[id] ?? [:], recordedBy: row[6],
                    recordedOn: Day(row[7] as String) ?? Day(number: 0),
                    confirmation: carried.map { .carried(from: $0) } ?? .confirmed)
            }
            let compensating = try String.fetchAll(
                db, sql: "SELECT compensating_id FROM compensating_in_place WHERE assessment_id = ?",
                arguments: [assessment])
            return AnswerSheet(answers: answers, compensating: Set(compensating.map { CompensatingMeasure.ID($0) }))
        }
    }

    /// Records answers together: all or none. An answer replaces the one before it.
    package func record(
        _ answers: [Question.ID: Answer], in assessment: AssessmentRecord, entry: AuditEntry
    ) throws(StorageError) {
        if assessment.finalisedOn != nil { throw .finalised(assessment.quarter) }
        try write(entry) { db in
            for (question, answer) in answers.sorted(by: { $0.key < $1.key }) {
                try save(answer, to: question, in: assessment.id, db)
            }
        }
    }

    /// Records answers, compensating measures and evidence of one import together: all or none.
    package func importAll(
        answers: [Question.ID: Answer], compensating: Set<CompensatingMeasure.ID>,
        evidence: [(evidence: Evidence, file: [UInt8]?)], in assessment: AssessmentRecord, of organisation: Int,
        entry: AuditEntry
    ) throws(StorageError) {
        if assessment.finalisedOn != nil { throw .finalised(assessment.quarter) }
        try write(entry) { db in
            for (question, answer) in answers.sorted(by: { $0.key < $1.key }) {
                try save(answer, to: question, in: assessment.id, db)
            }
            try replaceCompensating(compensating, in: assessment.id, db)
            for item in evidence { try save(item.evidence, file: item.file, of: organisation, db) }
        }
    }

    /// Takes an answer back.
    package func removeAnswer(
        to question: Question.ID, in assessment: AssessmentRecord, entry: AuditEntry
    ) throws(StorageError) {
        if assessment.finalisedOn != nil { throw .finalised(assessment.quarter) }
        try write(entry) { db in
            try db.execute(
                sql: "DELETE FROM answer WHERE assessment_id = ? AND question_id = ?",
                arguments: [assessment.id, question.rawValue])
        }
    }

    /// Replaces the list of compensating measures that are declared to be in place.
    package func setCompensating(
        _ measures: Set<CompensatingMeasure.ID>, in assessment: AssessmentRecord, entry: AuditEntry
    ) throws(StorageError) {
        if assessment.finalisedOn != nil { throw .finalised(assessment.quarter) }
        try write(entry) { db in
            try replaceCompensating(measures, in: assessment.id, db)
        }
    }

    private func replaceCompensating(_ measures: Set<CompensatingMeasure.ID>, in assessment: Int, _ db: Database) throws
    {
        try db.execute(sql: "DELETE FROM compensating_in_place WHERE assessment_id = ?", arguments: [assessment])
        for id in measures.sorted() {
            try db.execute(
                sql: "INSERT INTO compensating_in_place VALUES (?, ?)", arguments: [assessment, id.rawValue])
        }
    }

    private func save(_ answer: Answer, to question: Question.ID, in assessment: Int, _ db: Database) throws {
        try db.execute(
            sql: "DELETE FROM answer WHERE assessment_id = ? AND question_id = ?",
            arguments: [assessment, question.rawValue])
        var option: String?
        var reason: String?
        var choice = "unknown"
        switch answer.choice {
        case .unknown: break
        case .option(let id): (choice, option) = ("option", id)
        case .notApplicable(let why): (choice, reason) = ("not-applicable", why)
        }
        var carried: String?
        if case .carried(let quarter) = answer.confirmation { carried = quarter.description }
        try db.execute(
            sql: "INSERT INTO answer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                assessment, question.rawValue, choice, option, reason, answer.scope, answer.note, answer.recordedBy,
                answer.recordedOn.description, carried,
            ])
        for (fact, value) in answer.facts.sorted(by: { $0.key < $1.key }) {
            try db.execute(
                sql: "INSERT INTO answer_fact VALUES (?, ?, ?, ?, ?)",
                arguments: [assessment, question.rawValue, fact.rawValue, value.number, value.day?.description])
        }
    }
}
