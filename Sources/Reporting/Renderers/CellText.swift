import ReadinessModel

extension Report.Cell {
    /// The cell as words, for formats without structure inside a cell.
    func text(_ language: Language, separator: String = "\n") -> String {
        let format = NumberFormat(language)
        return switch self {
        case .text(let text): text
        case .number(let value, let decimals): format.number(value, decimals: decimals)
        case .share(let share): format.percent(share)
        case .range(let range): format.percent(range)
        case .outcome(let text, _): text
        case .lines(let lines): lines.joined(separator: separator)
        case .empty: ""
        }
    }
}

extension [Report.Inline] {
    /// The words without their emphasis.
    var plainText: String {
        map { inline in
            switch inline {
            case .text(let text), .strong(let text), .code(let text): text
            }
        }.joined()
    }
}
