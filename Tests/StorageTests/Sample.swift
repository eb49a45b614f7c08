import ReadinessModel

@testable import Storage

/// A workspace in memory with one organisation and one open quarter.
enum Sample {
    static let day = Day(number: 20_000)

    static func entry(_ action: String) -> AuditEntry {
        AuditEntry(at: "2026-11-24T10:00:00Z", actor: "tester", action: action, subject: "subject")
    }

    static func answer(_ option: String, note: String? = nil) -> Answer {
        Answer(choice: .option(option), note: note, recordedBy: "tester", recordedOn: day)
    }

    static func workspace() throws -> (AssessmentStore, AssessmentRecord, Organisation) {
        let store = try AssessmentStore.inMemory()
        let organisation = try store.add(
            OrganisationProfile(name: "Example B.V."), assumed: true, entry: entry("organisation.add"))
        let record = try store.startAssessment(
            of: organisation.id, quarter: Quarter(containing: day), on: day, entry: entry("quarter.start"))
        return (store, record, organisation)
    }
}
