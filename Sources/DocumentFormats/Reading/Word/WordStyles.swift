/// What the styles of a Word file say about structure: heading levels, numbering, bold and hidden text, each looked
/// up through the styles that a style is based on.
struct WordStyles {
    struct Style {
        var basedOn: String?
        /// 0 for the outermost heading; 9 says "body text".
        var outlineLevel: Int?
        var numbering: String?
        var numberingLevel: Int?
        var isBold: Bool?
        var isHidden: Bool?
    }

    /// What holds for a paragraph or a run with a certain style.
    struct Resolved {
        var outlineLevel: Int?
        var numbering: String?
        var numberingLevel: Int?
        /// The style in the chain that brought the numbering.
        var numberingStyle: String?
        var isBold: Bool?
        var isHidden: Bool?
    }

    private(set) var defaultParagraphStyle: String?
    /// The language of the text ("nl-NL"), when the file says it.
    private(set) var language: String?
    private var resolved: [String: Resolved] = [:]

    static let none = WordStyles()

    private init() {}

    init(_ bytes: [UInt8], part: String, limits: ReadLimits) throws(FormatError) {
        var styles: [String: Style] = [:]
        var scanner = try XMLScanner(bytes, part: part, names: WordName.table, limits: limits)
        while true {
            let event = try scanner.next()
            if event == .finished { break }
            guard event == .start else { continue }
            if scanner.name == .lang, language == nil { language = scanner.attribute(.val) }
            guard scanner.name == .style, let id = scanner.attribute(.styleId) else { continue }
            let isDefault = scanner.attribute(.default).map { WordName.isOn($0) } ?? false
            if isDefault, scanner.attribute(.type) == "paragraph" { defaultParagraphStyle = id }
            styles[id] = try Self.style(from: &scanner)
        }
        resolved = styles.keys.reduce(into: [:]) { $0[$1] = Self.resolved($1, in: styles) }
    }

    /// What holds for a style; nothing for one that the file does not define.
    func resolved(_ id: String?) -> Resolved {
        id.flatMap { resolved[$0] } ?? Resolved()
    }

    private static func style(from scanner: inout XMLScanner<WordName>) throws(FormatError) -> Style {
        var style = Style()
        let outside = scanner.depth - 1
        while true {
            let event = try scanner.next()
            if scanner.depth == outside { return style }
            guard event == .start else { continue }
            switch scanner.name {
            case .basedOn: style.basedOn = scanner.attribute(.val)
            case .name:
                // The built-in headings keep their English names in every language.
                let name = scanner.attribute(.val)?.lowercased() ?? ""
                if name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), (1...9).contains(level) {
                    style.outlineLevel = style.outlineLevel ?? level - 1
                }
            case .outlineLvl: style.outlineLevel = scanner.attribute(.val).flatMap { Int($0) }
            case .numId: style.numbering = scanner.attribute(.val)
            case .ilvl: style.numberingLevel = scanner.attribute(.val).flatMap { Int($0) }
            case .b: style.isBold = WordName.isOn(scanner.attribute(.val))
            case .vanish: style.isHidden = WordName.isOn(scanner.attribute(.val))
            case .pPrChange, .rPrChange, .tblPr, .trPr, .tcPr: try scanner.skipElement()
            default: break
            }
        }
    }

    private static func resolved(_ id: String, in styles: [String: Style]) -> Resolved {
        var result = Resolved()
        var next: String? = id
        // Word allows eleven generations; a circle ends here too.
        for _ in 0..<32 {
            guard let current = next, let style = styles[current] else { break }
            result.outlineLevel = result.outlineLevel ?? style.outlineLevel
            if result.numbering == nil, let numbering = style.numbering {
                result.numbering = numbering
                result.numberingStyle = current
            }
            result.numberingLevel = result.numberingLevel ?? style.numberingLevel
            result.isBold = result.isBold ?? style.isBold
            result.isHidden = result.isHidden ?? style.isHidden
            next = style.basedOn
        }
        return result
    }
}
