/// How long it takes to answer questions: reading what is shown, at a measured speed, and deciding, at an assumed one.
package struct AnsweringTime: Sendable, Hashable {
    /// Silent reading of non-fiction by adults: words a minute, for words of the language's usual length.
    ///
    /// English: Brysbaert 2019 (doi 10.1016/j.jml.2019.104047). Dutch: Brysbaert, Sui, Duyck and Dirix 2021
    /// (doi 10.1177/17470218211017100). Longer words are read more slowly, in proportion to their letters.
    package static let wordsPerMinute = 238.0
    /// Seconds from having read a question to having chosen an option. Assumed, not measured.
    package static let secondsToDecide = 20.0
    /// Seconds to type a number or day that is known. Assumed, not measured.
    package static let secondsForFact = 10.0

    package var questions = 0
    package var facts = 0
    package var words = 0
    package var letters = 0
    package var language: Language

    /// The time for questions, each with all its numbers; what a profile or an earlier answer takes away is not taken off.
    package init(for questions: some Sequence<Question>, in language: Language, withGuidance: Bool = false) {
        self.language = language
        for question in questions {
            self.questions += 1
            facts += question.facts.count
            for text in Self.texts(shownFor: question) + (withGuidance ? [question.guidance] : []) {
                count(text[language])
            }
        }
    }

    /// What the interview shows without being asked for more.
    private static func texts(shownFor question: Question) -> [LocalizedText] {
        [question.prompt, question.why] + question.options.map(\.label) + question.facts.map(\.label)
    }

    private mutating func count(_ text: String) {
        words += text.split(whereSeparator: \.isWhitespace).count
        letters += text.count { $0.isLetter || $0.isNumber }
    }

    /// Letters in a word of usual non-fiction: what the reading speed was measured for.
    package static func usualLength(in language: Language) -> Double {
        switch language {
        case .english: 4.6
        case .dutch: 5.1
        }
    }

    /// Words of these texts that are read in a minute.
    package var speed: Double {
        letters == 0
            ? Self.wordsPerMinute
            : Self.wordsPerMinute * Self.usualLength(in: language) * Double(words) / Double(letters)
    }

    package var readingMinutes: Double { Double(words) / speed }

    package var decidingMinutes: Double {
        (Double(questions) * Self.secondsToDecide + Double(facts) * Self.secondsForFact) / 60
    }

    package var minutes: Double { readingMinutes + decidingMinutes }

    /// Seconds that are left to decide on each question when all of them must be answered within a time.
    package func secondsLeft(within minutes: Double) -> Double {
        guard questions > 0 else { return 0 }
        let typing = Double(facts) * Self.secondsForFact / 60
        return (minutes - readingMinutes - typing) * 60 / Double(questions)
    }
}
