import ReadinessModel

/// Texts of a stranger's file, made fit for a line on a screen.
enum ForeignText {
    /// One line: line ends and control characters become a space, and what no eye sees is left out, so that a text can
    /// neither move the cursor of a terminal nor turn the direction of what follows.
    static func line(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator:
                if let last = line.last, last != " " { line.append(" ") }
            case .format: break
            default: line.append(scalar)
            }
        }
        if line.last == " " { line.removeLast() }
        return String(line)
    }

    /// The beginning of a text, for a title: its first sentence, cut between words where that is long.
    static func title(from text: String) -> String {
        let text = line(text)
        let sentence = text.firstRange(of: ". ").map { String(text[..<$0.lowerBound]) } ?? text
        guard sentence.count > 100 else { return sentence }
        let head = sentence.prefix(97)
        return String(head[..<(head.lastIndex(of: " ") ?? head.endIndex)]) + " …"
    }

    /// A text that is there in English only, for a Dutch reader, and the other way round.
    static func untranslated(_ text: String, to language: Language) -> String {
        text + (language == .dutch ? " (niet vertaald)" : " (not translated)")
    }
}
