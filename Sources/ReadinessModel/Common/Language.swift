/// A language that every text a person reads is complete in.
package enum Language: String, Sendable, Hashable, Codable, CaseIterable {
    case english = "en"
    case dutch = "nl"
}

/// One text in both languages.
package struct LocalizedText: Sendable, Hashable, Codable {
    package var en: String
    package var nl: String

    package init(en: String, nl: String) {
        self.en = en
        self.nl = nl
    }

    package subscript(language: Language) -> String {
        switch language {
        case .english: en
        case .dutch: nl
        }
    }
}
