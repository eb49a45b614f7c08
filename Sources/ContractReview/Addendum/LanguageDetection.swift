/// The language a document is written in, of the two the product reads.
package enum DocumentLanguage: String, Sendable, Hashable, Codable, CaseIterable {
    case english = "en"
    case dutch = "nl"
}

/// Tells Dutch from English by its small words; where they balance, English.
enum LanguageDetection {
    static func language(of tokens: ArraySlice<Token>) -> DocumentLanguage {
        var english = 0
        var dutch = 0
        for token in tokens.prefix(20_000) where token.kind == .word {
            let isEnglish = token.kinds.contains(.english)
            let isDutch = token.kinds.contains(.dutch)
            if isEnglish && !isDutch { english += 1 }
            if isDutch && !isEnglish { dutch += 1 }
        }
        return dutch > english ? .dutch : .english
    }
}
