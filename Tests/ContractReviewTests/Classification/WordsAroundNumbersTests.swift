import Testing

@testable import ContractReview

@Suite struct WordsAroundNumbersTests {
    private func words(_ text: String, around number: String, heading: String? = nil) -> [String: Double] {
        let place =
            text.unicodeScalars.firstRange(of: number.unicodeScalars) ?? text.unicodeScalars
            .startIndex..<text.unicodeScalars.startIndex
        let start = text.unicodeScalars.distance(from: text.unicodeScalars.startIndex, to: place.lowerBound)
        let words = WordsAroundNumbers(
            FoldedText(text, offset: 0), ownFrom: 0, heading: heading.map { FoldedText($0, offset: 0) }
        ).words(around: start..<(start + number.unicodeScalars.count))
        return Dictionary(words.map { (LearnedVocabulary.stem(of: $0.key), $0.weight) }, uniquingKeysWith: max)
    }

    @Test func `what stands nearer weighs more, and what stands behind half`() throws {
        let found = words(
            "Kennels are told by post within 24 hours of any barking.", around: "24 hours", heading: "Dogs")
        let within = try #require(found["within"])
        #expect(within == 1)
        #expect(try #require(found["post"]) < within)
        #expect(try #require(found["kennel"]) < (try #require(found["post"])))
        #expect(try #require(found["any"]) <= 0.5)
        #expect(found["dogs"] == 0.2)
        #expect(found["24"] == nil)
    }

    @Test func `another sentence hardly counts, and a number that is not there has no words`() {
        let found = words("Dogs bark. The post comes within 24 hours.", around: "24 hours")
        #expect(found["bark"] == 0.12)
        let none = WordsAroundNumbers(FoldedText("Dogs bark.", offset: 0), ownFrom: 0, heading: nil)
        #expect(none.words(around: 90..<95).isEmpty)
    }

    /// The grammar of these knows of no kind, or of the wrong one; the words around the number do.
    @Test(
        "words tell what a number is for where the grammar does not",
        arguments: [
            ("The raw telemetry stays searchable for six months.", Commitment.Kind.retention),
            ("Na een ramp is de dienst binnen acht uur weer beschikbaar.", .rto),
            ("A colleague rings your duty officer inside two hours once a breach is confirmed.", .notify),
            ("Whatever a scan brings up is gone within ninety days.", .remediate),
        ])
    func weighed(_ text: String, _ kind: Commitment.Kind) {
        #expect(ReviewSample.reading(text).reading.commitments.map(\.kind) == [kind], "\(text)")
    }

    @Test func `no words are weighed against the head of a column`() {
        let table = """
            | Severity | Response time | Repair time |
            |---|---|---|
            | Critical | 1 hour | 4 hours |
            | High | 4 hours | 24 hours |
            """
        let addendum = ReviewSample.addendum(table)
        let readings = ReviewSample.classifier.readings(of: addendum)
        let kinds = readings.flatMap(\.commitments).map { "\($0.kind.rawValue) \(Int($0.value))" }
        #expect(kinds == ["other 1", "remediate 4", "other 4", "remediate 24"])
    }

    @Test func `a month is 12 times a year for what has a kind`() {
        let text = "A bulletin that reports the attacks reaches the school monthly."
        let found = ReviewSample.reading(text).reading.commitments
        #expect(found.map(\.kind) == [.report] && found.map(\.value) == [12] && found.map(\.unit) == [.perYear])
    }
}
