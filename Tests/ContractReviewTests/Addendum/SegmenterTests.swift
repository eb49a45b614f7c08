import Testing

@testable import ContractReview

@Suite struct SegmenterTests {
    @Test("clauses start and end where the samples are marked", arguments: AddendumSamples.all)
    func clausesMatchMarks(_ document: MarkedDocument) {
        let found = Segmenter.addendum(from: document.text).clauses.map { document.words($0.range) }
        let wanted = document.expected.map { document.words($0) }
        #expect(found == wanted)
    }

    @Test("a clause's text is the document's text in its range", arguments: AddendumSamples.all)
    func textIsRange(_ document: MarkedDocument) {
        let addendum = Segmenter.addendum(from: document.text)
        for clause in addendum.clauses { #expect(clause.text == document.words(clause.range)) }
        #expect(
            addendum.clauses.map(\.id.index)
                == Array(1...max(1, addendum.clauses.count)).prefix(addendum.clauses.count).map { $0 })
    }

    @Test("clauses and skipped spans do not overlap", arguments: AddendumSamples.all)
    func nothingTwice(_ document: MarkedDocument) {
        let addendum = Segmenter.addendum(from: document.text)
        let ranges = (addendum.clauses.map(\.range) + addendum.skipped.map(\.range))
            .filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
        for (left, right) in zip(ranges, ranges.dropFirst()) { #expect(left.upperBound <= right.lowerBound) }
    }

    @Test(
        "numbers are cited as a reader would",
        arguments: [
            (AddendumSamples.wrappedEnglish, "encrypt", "2.1(a)"), (AddendumSamples.wrappedEnglish, "withdraw", "2.2"),
            (AddendumSamples.articlesDutch, "passende", "Artikel 2 lid 1"),
            (AddendumSamples.articlesDutch, "geheimhouding", "Artikel 2 lid 2 onder a"),
            (AddendumSamples.articlesDutch, "kosten", "Artikel 4"), (AddendumSamples.markdown, "independent", "1(a)"),
            (AddendumSamples.markdown, "outside the EEA", "Exhibit A, 2"), (AddendumSamples.word, "support", "2.1(b)"),
            (AddendumSamples.word, "bears", "2.2, paragraph 2"), (AddendumSamples.sheet, "logs", "SEC-01"),
            (AddendumSamples.businessAssociate, "sixty", "1.1(ii)"),
        ])
    func numbers(_ document: MarkedDocument, _ word: String, _ number: String) {
        let clause = Segmenter.addendum(from: document.text).clauses.first { $0.text.contains(word) }
        #expect(clause?.number == number)
    }

    @Test("an item carries the opening of its list")
    func leadIn() {
        let clauses = Segmenter.addendum(from: AddendumSamples.wrappedEnglish.text).clauses
        #expect(clauses.first { $0.text.contains("encrypt") }?.leadIn == "Northgate shall:")
        #expect(clauses.first { $0.text.contains("withdraw") }?.leadIn == nil)
    }

    @Test("headings stand above their clauses")
    func headings() {
        let clauses = Segmenter.addendum(from: AddendumSamples.wrappedEnglish.text).clauses
        #expect(clauses.first { $0.text.contains("withdraw") }?.headings.suffix(2) == ["SECURITY", "Access Control"])
    }

    @Test("contents, recitals and signatures are kept as what they are")
    func skipped() {
        let document = AddendumSamples.wrappedEnglish
        let skipped = Segmenter.addendum(from: document.text).skipped
        func kind(_ word: String) -> Addendum.Span.Kind? {
            skipped.first { document.words($0.range).contains(word) }?.kind
        }
        #expect(kind("....") == .toc)
        #expect(kind("hosted ledger") == .recital)
        #expect(kind("Title: ____") == .signature)
        #expect(kind("is made between") == .partyTable)
        #expect(kind("2.1 Northgate shall:") == .leadIn)
    }

    @Test(
        "the language is told by the small words",
        arguments: [
            (AddendumSamples.wrappedEnglish, DocumentLanguage.english), (AddendumSamples.articlesDutch, .dutch),
        ])
    func language(_ document: MarkedDocument, _ language: DocumentLanguage) {
        #expect(Segmenter.addendum(from: document.text).language == language)
    }

    @Test(
        "odd input is read without harm",
        arguments: [
            "", "\n\n\n", "▸", "1.", "(a)", "|||", "| |\n|-|", "#", "* * *", "<", "“", "1.1.1.1.1.1", "§", ":",
            "- - - -",
        ])
    func oddInput(_ text: String) {
        let document = MarkedDocument(lines: text, name: "odd")
        #expect(Segmenter.addendum(from: document.text).clauses.count <= 1)
    }

    @Test(
        "hostile repetition stays bounded",
        arguments: [
            String(repeating: "(“A”) ", count: 20_000), String(repeating: "- a\n", count: 20_000),
            String(repeating: "within 24 hours notify ", count: 10_000), String(repeating: "|a", count: 20_000),
            "1. Supplier shall:\n" + String(repeating: "(a) encrypt all data;\n", count: 5_000),
            String(repeating: "(a)", count: 5_000), String(repeating: "1. A b. 2. C d. ", count: 4_000),
            String(repeating: "1. Title of a part      12\n", count: 5_000),
            String(repeating: "words of a column that is wide enough    and words of another one\n", count: 4_000),
        ])
    func hostile(_ text: String) {
        let document = MarkedDocument(lines: text, name: "hostile")
        let addendum = Segmenter.addendum(from: document.text)
        #expect(addendum.definitions.count <= 2_000)
        #expect(addendum.clauses.allSatisfy { commitments(in: $0, of: addendum).count < 100 })
    }

    @Test("zero-width characters and look-alike letters do not hide words")
    func hiddenWords() {
        let document = MarkedDocument(
            lines: "1.1 Supp\u{200B}lier shall n\u{043E}tify Customer within 2\u{200B}4 h\u{00AD}ours.", name: "hidden")
        let addendum = Segmenter.addendum(from: document.text)
        #expect(addendum.clauses.map(\.obligor) == [.supplier])
    }

    @Test func `a provision in a heading's style is a clause, a long title is none`() {
        let text = """
            # Measure 5.20 Agreements with suppliers on information security and on the chain behind them

            ### 5.20.03 Purchase contracts name the possibility of an outside audit that tests how reliable the service is.

            ### 5.20.04 The supplier tells of new risks, such as weaknesses in the service, while the contract runs.
            """
        let addendum = ReviewSample.addendum(text)
        #expect(addendum.clauses.map(\.number) == ["5.20.03", "5.20.04"])
        #expect(addendum.clauses.allSatisfy { $0.headings.first?.hasPrefix("Measure 5.20") ?? false })
    }

    @Test func `an opening that is a whole sentence is a clause, and so are the bounds that follow it`() {
        let texts = ReviewSample.addendum(
            """
            The Bank has the right to audit the premises, systems and records of Supplier, subject to:

            a. Supplier receives written notice of at least 30 days before every audit.

            b. Supplier shall share the results of its own tests with the auditors on request.

            The Supplier acknowledges that the Bank is a supervised entity under the banking act and agrees to the following:

            (a) Supplier shall keep the records of the Bank confidential at all times.

            (b) Supplier shall permit inspection by the supervisor of the Bank on request.
            """
        ).clauses.map(\.text)
        #expect(texts.contains { $0.hasPrefix("The Bank has the right to audit") })
        #expect(texts.contains { $0.hasPrefix("The Supplier acknowledges") })
        #expect(texts.count == 6, "\(texts)")
        let dutch = ReviewSample.addendum(
            """
            De Verwerker treft de maatregelen die bij de gegevens van de bibliotheek passen. Hij zorgt er in elk geval voor dat:
            a. een medewerker alleen met een eigen wachtwoord bij de gegevens kan;
            b. van alle gegevens elke nacht een kopie wordt gemaakt;
            c. de ruimte met de servers is afgesloten en van een alarm is voorzien.
            """)
        #expect(dutch.clauses.map(\.text).first?.hasPrefix("De Verwerker treft") == true)
        #expect(dutch.clauses.count == 4)
    }

    @Test func `a promise in words among promises in figures is a clause, and a line with a figure is no title`() {
        let rows = ReviewSample.addendum(
            """
            | Metric | Gold | Silver |
            |---|---|---|
            | Availability | 99.9% | 99.5% |
            | Recovery time | 4 hours | 8 hours |
            | Durability | eleven nines | eleven nines |
            """
        ).clauses.map(\.text)
        #expect(rows.count == 3 && rows.contains { $0.contains("Durability") }, "\(rows)")
        let lines = ReviewSample.addendum(
            """
            ### 3.1 Availability

            **Availability SLA**: 99.5% monthly uptime
            - Maximum downtime of the service: 3.6 hours per month
            - Planned maintenance is excluded from the downtime
            """
        )
        #expect(lines.clauses.contains { $0.text.contains("99.5%") })
    }

    @Test func `facts that are worked out ahead are those that are worked out when asked for`() {
        let addendum = ReviewSample.addendum(
            """
            1. "Report Window" means 24 hours.

            2. Supplier shall notify Customer within the Report Window of any incident.

            3. Supplier shall keep logs for 12 months and review access every six months.
            """)
        func contexts(ahead: Int) -> [[ReadNumber]] {
            let facts = AddendumFacts(of: addendum, ahead: ahead)
            let surroundings = ReviewSample.classifier.surroundings(of: facts)
            return addendum.clauses.map { surroundings.context(of: $0).numbers }
        }
        let plain = contexts(ahead: 0)
        #expect(plain.contains { !$0.isEmpty })
        #expect([1, 2, 9].allSatisfy { contexts(ahead: $0) == plain })
        var other = addendum.clauses[0]
        other.text = "Supplier shall patch within 3 days."
        let facts = AddendumFacts(of: addendum, ahead: 9).facts(of: other)
        #expect(facts.numbers.map(\.commitment.value) == [3])
    }
}
