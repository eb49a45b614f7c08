/// The characters that Word stores as places in the fonts Symbol and Wingdings.
enum WordSymbols {
    /// UTF-8 of the character; an empty box for one without a known meaning.
    static func text(font: String?, code: String?) -> [UInt8] {
        guard let code = code.flatMap({ UInt32($0, radix: 16) }) else { return [] }
        // These fonts are mapped to the private area from F000 on.
        let place = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code
        let isSymbol = font?.lowercased().hasPrefix("symbol") ?? false
        let isWingdings = font?.lowercased().hasPrefix("wingdings") ?? false
        let character: String? =
            if isSymbol {
                symbol[place]
            } else if isWingdings {
                wingdings[place]
            } else {
                Unicode.Scalar(code).map { String($0) }
            }
        return Array((character ?? "\u{25A1}").utf8)
    }

    private static let symbol: [UInt32: String] = [
        0x2D: "\u{2212}", 0xA3: "≤", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB7: "•", 0xB9: "≠", 0xD2: "®",
        0xD3: "©", 0xD4: "™", 0xD7: "·", 0xDE: "⇒", 0x6D: "µ",
    ]

    private static let wingdings: [UInt32: String] = [
        0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x71: "☐", 0x72: "☐", 0x75: "◆", 0x76: "❖", 0x78: "☒", 0xA7: "▪", 0xA8: "☐",
        0xD8: "➢", 0xE0: "→", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    ]
}
