import Foundation
import Testing

@testable import ContractReview

@Suite struct SignsOfNumbersTests {
    private func signs(
        _ text: String, around number: String, heading: String? = nil, types: [ClauseType] = []
    ) -> [String: Double] {
        let place =
            text.unicodeScalars.firstRange(of: number.unicodeScalars) ?? text.unicodeScalars
            .startIndex..<text.unicodeScalars.startIndex
        let start = text.unicodeScalars.distance(from: text.unicodeScalars.startIndex, to: place.lowerBound)
        let around = SignsOfNumbers(
            FoldedText(text, offset: 0), ownFrom: 0, heading: heading.map { FoldedText($0, offset: 0) }, types: types)
        let stated = Commitment(
            kind: .other, value: 24, unit: .hours, range: start..<(start + number.unicodeScalars.count))
        let found = around.signs(of: ReadNumber(commitment: stated))
        return Dictionary(found.map { ($0.sign.name, $0.weight) }, uniquingKeysWith: max)
    }

    @Test
    func `what stands nearer weighs more, each side has its own sign, and what stands behind counts half as a word`()
        throws
    {
        let found = signs(
            "Kennels are told by post within 24 hours of any barking.", around: "24 hours", heading: "Dogs")
        let within = try #require(found["withi"])
        #expect(found["<withi"] == within)
        #expect(try #require(found["post"]) < within)
        #expect(try #require(found["kenne"]) < (try #require(found["post"])))
        #expect(try #require(found["any"]) < (try #require(found[">any"])))
        #expect(try #require(found["dogs"]) < (try #require(found["any"])))
        #expect(found["<any"] == nil && found["<dogs"] == nil && found["24"] == nil)
    }

    @Test func `unit, size and types of the clause are signs`() {
        let found = signs(
            "The post comes within 24 hours.", around: "24 hours", types: [.incidentNotification, .personnel])
        #expect(found["=hours"] == 0.5 && found["=hours 4"] == 0.5 && found["=every"] == nil)
        #expect(found["#incident-notification"] == 0.5 && found["#personnel"] == 0.25)
    }

    @Test func `another sentence hardly counts, and a number that is not there has no signs`() throws {
        let found = signs("Dogs bark. The post comes within 24 hours.", around: "24 hours")
        #expect(try #require(found["bark"]) < (try #require(found["post"])))
        #expect(found["<bark"] == nil)
        let none = SignsOfNumbers(FoldedText("Dogs bark.", offset: 0), ownFrom: 0, heading: nil, types: [])
        let far = Commitment(kind: .other, value: 24, unit: .hours, range: 90..<95)
        #expect(none.signs(of: ReadNumber(commitment: far)).isEmpty)
    }

    @Test(
        "a sign is read back by its name",
        arguments: [
            "dogs", "withi", "<the", ">notif", "=hours", "=percent 9", "=business-days 0", "=every", "#boilerplate",
        ])
    func names(_ name: String) {
        #expect(NumberSign(name: name.utf8)?.name == name)
    }

    @Test(
        "a name that is no sign is none", arguments: ["", "ab", "<", "<x", "24h", "=moons", "=hours 10", "#dogs", "# "])
    func noNames(_ name: String) {
        #expect(NumberSign(name: name.utf8) == nil)
    }

    /// The grammar of these knows of no kind, or of the wrong one; the words around the number do.
    @Test(
        "words tell what a number is for where the grammar does not",
        arguments: [
            ("The raw telemetry stays searchable for six months.", Commitment.Kind.retention),
            ("Na een ramp is de dienst binnen acht uur weer beschikbaar.", .rto),
            ("A colleague rings your duty officer inside two hours once a breach is confirmed.", .notify),
            ("Whatever weaknesses a scan brings up are gone within ninety days.", .remediate),
        ])
    func weighed(_ text: String, _ kind: Commitment.Kind) {
        #expect(ReviewSample.reading(text).reading.commitments.map(\.kind) == [kind], "\(text)")
    }

    @Test func `the head of a column is trusted`() {
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

    /// The grammar finds a time in each of these; nobody is bound to it.
    @Test(
        "what binds nobody is no commitment",
        arguments: [
            "For example, a school might have to install a patch within 7 days.",
            "Annual surveys of the pupils will be coordinated by the Customer.",
            "The driver had no conviction within two years prior to the start of the work.",
        ])
    func nothing(_ text: String) {
        #expect(ReviewSample.reading(text).reading.commitments.isEmpty, "\(text)")
    }

    @Test(
        "what recurs is told by the year for reports and audits, and by its interval for the rest",
        arguments: [
            ("Every six months the passwords of the vault are changed by the Supplier.", "other 6 months"),
            ("The Supplier shall provide monthly uptime reports.", "report 12 per-year"),
            ("The Supplier shall renew the permit every three years.", "other 3 years"),
            (
                "Audits are limited to once per calendar year unless an authority asks for more.",
                "audit-frequency 1 per-year"
            ),
            ("Each January the Supplier sends the Customer a report on its incidents.", "report 1 per-year"),
        ])
    func intervals(_ text: String, _ expected: String) {
        let found = ReviewSample.reading(text).reading.commitments.map {
            "\($0.kind.rawValue) \(Int($0.value)) \($0.unit.rawValue)"
        }
        #expect(found == [expected], "\(text)")
    }

    @Test func `the time to announce is the time to object where the clause says so`() {
        let text = """
            A new subprocessor is announced at least 30 days in advance. Within that period the Customer may object on \
            reasonable grounds.
            """
        let found = ReviewSample.reading(text).reading.commitments
        #expect(Set(found.map(\.kind)) == [.other, .objectionPeriod] && found.allSatisfy { $0.value == 30 })
    }

    @Test func `what is learned of numbers is learned the same every time and kept as it was`() throws {
        let shipped = ReviewSample.library.playbook.learnedNumbers
        #expect((1_000...9_000).contains(shipped.signs.count))
        let kept = try JSONEncoder().encode(shipped)
        #expect(try JSONDecoder().decode(LearnedNumbers.self, from: kept) == shipped)
        let broken = Data(String(decoding: kept, as: UTF8.self).replacing("\\tA", with: "\\t?").utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(LearnedNumbers.self, from: broken) }

        let labelled: [(text: String, kind: Commitment.Kind, unit: Commitment.Unit)] = [
            ("Dogs are fed within 4 hours.", .rto, .hours), ("Cats are fed within 4 days.", .retention, .days),
        ]
        let samples = (labelled + labelled).flatMap { sample in
            let number = Commitment(kind: sample.kind, value: 4, unit: sample.unit, range: 0..<0)
            return ReviewSample.classifier.numberSamples(
                of: ReviewSample.addendum(sample.text).text, labelled: [number])
        }
        #expect(
            samples.map(\.purpose) == [
                .commitment(.rto), .commitment(.retention), .commitment(.rto), .commitment(.retention),
            ])
        let learned = NumberLearning().learned(from: samples)
        #expect(learned == NumberLearning().learned(from: samples))
        let hours = try #require(learned.points(of: samples[0].signs))
        #expect(hours.indices.max { hours[$0] < hours[$1] } == LearnedNumbers.Purpose.commitment(.rto).place)
        #expect(NumberLearning().learned(from: []) == .none)
    }

    @Test func `a number that the labels do not know binds nobody`() {
        let samples = ReviewSample.classifier.numberSamples(
            of: ReviewSample.addendum("Dogs are fed within 4 hours.").text, labelled: [])
        #expect(samples.map(\.purpose) == [.nothing])
    }

    @Test func `where words overrule the grammar they are shown, with how sure they are`() {
        let readings = OwnClausesTests.read("quantities").prefix(400).map { ReviewSample.reading($0.text).reading }
        let overruled = readings.flatMap(\.overruled.values)
        #expect(overruled.count >= 10)
        #expect(overruled.allSatisfy { (0...1).contains($0.confidence) && $0.cues.count <= 4 })
        let cues = overruled.flatMap(\.cues)
        #expect(!cues.isEmpty && cues.allSatisfy { !$0.words.isEmpty && !$0.range.isEmpty && $0.points > 0 })
        for reading in readings {
            let places = Set(reading.commitments.map(\.range))
            #expect(reading.overruled.keys.allSatisfy(places.contains))
        }
    }
}
