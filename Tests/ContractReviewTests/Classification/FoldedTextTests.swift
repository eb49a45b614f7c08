import Testing

@testable import ContractReview

@Suite struct FoldedTextTests {
    @Test(
        "case, accents, hyphens, quotes, line breaks and hidden characters fold away",
        arguments: [
            ("Sub-processor", "sub processor"),
            ("GEÏNFORMEERD", "geinformeerd"),
            ("Customer\u{2019}s data", "customer data"),
            ("inci\u{AD}dent", "incident"),
            ("in\u{200B}ci\u{2060}dent", "incident"),
            ("au\u{202E}dit", "audit"),
            ("at any\n  time", "at any time"),
            ("con\u{FB01}rm", "confirm"),
            ("\u{0430}udit", "audit"),
            ("99.9%", "99 9 %"),
            ("24/7", "24 7"),
            ("<b>audit</b>", "audit"),
            ("see https://example.org/a-b for it", "see for it"),
            ("€ 5.000", "€ 5 000"),
        ])
    func folds(text: String, words: String) {
        #expect(FoldedText(text, offset: 0).wordsText == words)
    }

    @Test func `words know where they stand in the document`() {
        let text = FoldedText("Één sub\u{AD}verwerker", offset: 10)
        #expect(text.words.map(\.range) == [10..<13, 14..<27])
    }

    @Test func `a full stop after a number or abbreviation ends no sentence`() {
        #expect(FoldedText("See art. 5 of this. It applies.", offset: 0).words.map(\.sentence).max() == 1)
    }
}
