/// Draws records as comma-separated values (RFC 4180): lines end in CR LF, fields are quoted where they must be.
package enum CSVWriter {
    /// The text of a CSV file.
    ///
    /// A field that a spreadsheet would run as a formula (it starts with `=`, `+`, `-`, `@`, a tab or a carriage return
    /// and is not a plain number) gets an apostrophe in front; `CSVReader` takes it off again.
    /// - Parameters:
    ///   - records: the rows, header first; they need not be equally long.
    ///   - separator: `,` or `;`; Excel in most European languages expects `;`.
    ///   - withByteOrderMark: lets Excel recognise UTF-8.
    package static func text(
        _ records: [[String]], separator: CSVSeparator = .comma, withByteOrderMark: Bool = false
    ) -> String {
        var output: [UInt8] = []
        if withByteOrderMark { output.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
        for record in records {
            for (column, field) in record.enumerated() {
                if column > 0 { output.append(separator.rawValue) }
                append(field, isAlone: record.count == 1, separator: separator.rawValue, to: &output)
            }
            output.append(contentsOf: [carriageReturn, lineFeed])
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Whether a spreadsheet would take the field for a formula.
    static func looksLikeFormula(_ field: String) -> Bool {
        guard let first = field.unicodeScalars.first, guardedStarts.contains(first) else { return false }
        return !isPlainNumber(field)
    }

    /// The characters that start a formula, wide forms included.
    static let guardedStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]

    /// Digits with an optional sign and one optional point or comma: "-12", "+3.5", "-0,25".
    static func isPlainNumber(_ field: String) -> Bool {
        var digits = 0
        var marks = 0
        for (position, byte) in field.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: "-"), UInt8(ascii: "+"): if position > 0 { return false }
            case UInt8(ascii: "."), UInt8(ascii: ","): marks += 1
            default: return false
            }
        }
        return digits > 0 && marks <= 1
    }

    private static func append(_ field: String, isAlone: Bool, separator: UInt8, to output: inout [UInt8]) {
        let guarded = looksLikeFormula(field)
        // An empty field alone on its line would read back as no record.
        let quoted =
            guarded || (isAlone && field.isEmpty) || field.utf8.first == blank || field.utf8.last == blank
            || field.utf8.contains { $0 == separator || $0 == quote || $0 == carriageReturn || $0 == lineFeed }
        guard quoted else {
            output.append(contentsOf: field.utf8)
            return
        }
        output.append(quote)
        if guarded { output.append(UInt8(ascii: "'")) }
        for byte in field.utf8 {
            if byte == quote { output.append(quote) }
            output.append(byte)
        }
        output.append(quote)
    }

    private static let quote = UInt8(ascii: "\"")
    private static let blank = UInt8(ascii: " ")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let lineFeed = UInt8(ascii: "\n")
}

/// What stands between two fields.
package enum CSVSeparator: UInt8, Sendable, Hashable {
    case comma = 0x2C
    case semicolon = 0x3B
}
