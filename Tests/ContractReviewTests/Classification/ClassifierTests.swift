import Testing

@testable import ContractReview

@Suite struct ClassifierTests {
    @Test func `a definition brings its danger into the clause that uses the term`() throws {
        let text = """
            1. Definitions
            1.1 "Security Incident" means any actual or suspected unauthorised access to Customer Data.
            2. Notification
            2.1 Supplier shall notify Customer of a Security Incident within 72 hours after becoming aware of it.
            """
        let addendum = ReviewSample.addendum(text)
        let readings = ReviewSample.classifier.readings(of: addendum)
        let notice = try #require(readings.first { $0.clause.text.contains("72 hours") })
        #expect(notice.types.first?.type == .incidentNotification)
        let flag = try #require(notice.redFlags.first { $0.flag == .suspectedIncidentTrigger })
        let cue = try #require(flag.cues.first)
        #expect(cue.source == .definition)
        #expect(cue.term == "Security Incident")
        #expect(text.scalars(in: cue.range).contains("suspected"))
    }

    @Test func `cues point at the words in the document`() throws {
        let text = "Intro.\n\nLeverancier meldt een data\u{AD}lek binnen 48 uur aan Opdrachtgever."
        let reading = try #require(
            ReviewSample.classifier.readings(of: ReviewSample.addendum(text)).last)
        let cue = try #require(reading.types.first?.cues.first { $0.rule == "incident.notify-of-incident" })
        #expect(text.scalars(in: cue.range) == cue.words)
        #expect(cue.words.hasPrefix("meldt"))
    }

    @Test func `what the buyer owes raises no flag`() {
        let sentence = "Customer shall indemnify Supplier against all claims arising from Customer's instructions."
        #expect(ReviewSample.flags(of: sentence).isEmpty)
    }

    @Test func `hidden characters do not hide a clause`() {
        let sentence = "Customer may au\u{200B}dit the Supplier at a\u{AD}ny time and without n\u{043E}tice."
        #expect(ReviewSample.flags(of: sentence).contains(.unlimitedAudit))
    }

    @Test func `a clause without any cue is told to be a guess`() throws {
        let types = ReviewSample.reading("The weather is often fine in May.").reading.types
        #expect(types.count == 1)
        #expect(try #require(types.first).confidence < 0.5)
    }

    @Test func `the same text gives the same reading`() {
        let sentence = "Supplier shall remediate all vulnerabilities within 14 days and permit audits at any time."
        #expect(ReviewSample.reading(sentence).reading == ReviewSample.reading(sentence).reading)
    }
}
