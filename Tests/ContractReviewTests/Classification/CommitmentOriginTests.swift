import Testing

@testable import ContractReview

/// Where a number comes from: the clause itself, the opening of its list, or a defined term.
@Suite struct CommitmentOriginTests {
    private func addendum(_ lines: String) -> Addendum {
        Segmenter.addendum(from: MarkedDocument(lines: lines, name: "").text)
    }

    private func words(_ commitments: [Commitment]) -> [String] {
        commitments.map { "\($0.kind.rawValue) \(Int($0.value)) \($0.unit.rawValue)" }
    }

    @Test func `a number in the opening of a list goes to the items that make something of it`() {
        let addendum = addendum(
            """
            1. Supplier shall, within 24 hours of discovering an incident:
            (a) notify Customer by telephone;
            (b) provide Customer with all known facts.

            2. Supplier shall at least annually:
            (a) have a penetration test performed;
            (b) train its personnel in security.
            """)
        let found = addendum.clauses.map { words(commitments(in: $0, of: addendum)) }
        #expect(
            found == [["notify 24 hours"], [], ["pentest-frequency 1 per-year"], ["training-frequency 1 per-year"]])
    }

    @Test func `times set apart take their purpose from the sentence that ends before them`() throws {
        let addendum = addendum("1. Supplier remediates vulnerabilities no later than:\n\nCritical 72 hours\n")
        let last = try #require(addendum.clauses.last)
        #expect(words(commitments(in: last, of: addendum)) == ["remediate 72 hours"])
    }

    @Test func `a defined span counts where it is used as one, for what it is used there`() {
        let addendum = addendum(
            """
            1. Definitions
            1.1 "Retention Period" means a period of seven (7) years.

            2. Records
            2.1 Supplier shall retain its records for the Retention Period.

            2.2 During the Retention Period Customer may inspect the records.
            """)
        let inherited = addendum.clauses.map { definedCommitments(in: $0, of: addendum) }
        #expect(inherited.flatMap { $0 }.allSatisfy { $0.term == "Retention Period" })
        #expect(inherited.map(words).contains(["retention 7 years"]))
        #expect(inherited.map(words).filter { $0.contains("retention 7 years") }.count == 1)
        #expect(addendum.clauses.allSatisfy { commitments(in: $0, of: addendum).isEmpty })
    }

    @Test func `a term that an obligation defines brings its numbers nowhere else`() {
        let addendum = addendum(
            """
            1. Provider makes the Service available 99.9% of each month (the "Uptime Commitment").

            2. Customer may claim a credit for a month in which the Uptime Commitment was not met.
            """)
        let all = addendum.clauses.map { commitments(in: $0, of: addendum) + definedCommitments(in: $0, of: addendum) }
        #expect(all.map(words) == [["uptime 99 percent"], []])
    }

    @Test func `half an hour raises the flag of a deadline under a day`() {
        let (reading, _) = ReviewSample.reading(
            "Supplier shall notify Customer of a security incident within 30 minutes of detecting it.")
        #expect(reading.commitments.map(\.unit) == [.minutes])
        #expect(reading.has(.hardDeadlineUnder24Hours))
    }

    @Test(arguments: [
        "Sessions are locked after 15 minutes of inactivity.", "The Service is down for at most 43 minutes a month.",
    ])
    func `minutes that are no deadline are left out`(sentence: String) {
        #expect(ReviewSample.reading(sentence).reading.commitments.isEmpty)
    }

    @Test func `a score gives a number its severity`() {
        let (reading, _) = ReviewSample.reading(
            "Vulnerabilities with a CVSS score of 9.0 or higher are fixed within 7 days, from 7.0 to 8.9 within 30 days."
        )
        #expect(reading.commitments.map(\.severity) == [.critical, .high])
    }

    @Test func `a number restated without its severity is the same number`() {
        let (reading, _) = ReviewSample.reading(
            "Supplier fixes critical vulnerabilities within 60 days. If it cannot fix them within 60 days, it explains why."
        )
        #expect(words(reading.commitments) == ["remediate 60 days"])
    }
}
