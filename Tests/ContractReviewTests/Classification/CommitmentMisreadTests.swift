import Testing

@testable import ContractReview

/// Numbers whose purpose once was misread: the nearest action counts, what starts the clock does not.
@Suite struct CommitmentMisreadTests {
    @Test(
        "what a number is for",
        arguments: [
            (
                "Leverancier stelt Opdrachtgever binnen 24 uur na vaststelling van een incident telefonisch op de hoogte.",
                ["notify 24 hours"]
            ),
            (
                "Where a breach is found, contact the Customer's security desk by phone within eight hours.",
                ["notify 8 hours"]
            ),
            ("Cyber events must be escalated to the Bank's Duty Manager within 2 hours.", ["notify 2 hours"]),
            (
                "Seller must report security breaches at the address in Exhibit C no later than one business day after "
                    + "they were resolved.", ["notify 1 business-days"]
            ),
            ("We give thirty (30) days' notice of any new Subprocessor and you may object.", ["other 30 days"]),
            (
                "We give 30 days' notice of a new Subprocessor, to which you may object within 14 days of that notice.",
                ["other 30 days", "objection-period 14 days"]
            ),
            (
                "On five Working Days' notice, the Authority may access the premises where the Services are provided.",
                ["audit-notice 5 business-days"]
            ),
            ("In a disaster there is to be no more than 24 hours of data loss.", ["rpo 24 hours"]),
            ("Maximum tolerable downtime: 8 hours. Maximum data loss: 1 hour.", ["rto 8 hours", "rpo 1 hours"]),
            (
                "Na een calamiteit is de dienst binnen 8 uur hersteld, met een maximaal gegevensverlies van 24 uur.",
                ["rto 8 hours", "rpo 24 hours"]
            ),
            ("Weaknesses are fixed not later than 90 days after being informed of them.", ["remediate 90 days"]),
            ("The Supplier cures all weaknesses within ten days of the report.", ["remediate 10 days"]),
            ("Logbestanden blijven minimaal een jaar beschikbaar voor onderzoek.", ["retention 1 years"]),
            ("A written report goes to the Authority within five Working Days.", ["report 5 business-days"]),
            ("Provider makes its SOC 2 report available each year.", ["report 1 per-year"]),
        ])
    func purpose(sentence: String, expected: [String]) {
        let (reading, _) = ReviewSample.reading(sentence)
        let found = reading.commitments.map { "\($0.kind.rawValue) \(Int($0.value)) \($0.unit.rawValue)" }
        #expect(Set(found) == Set(expected), "\(sentence)")
    }

    @Test(
        "numbers that bind nobody",
        arguments: [
            "Supplier pays for two years of credit monitoring for affected individuals.",
            "The supervisory authority must be notified by the Controller within 72 hours.",
        ])
    func nothing(sentence: String) {
        #expect(ReviewSample.reading(sentence).reading.commitments.isEmpty)
    }
}
