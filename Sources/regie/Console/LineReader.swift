import Foundation

/// Reads lines that a person types, bounded in length.
struct LineReader {
    /// More than any answer needs.
    private static let limit = 10_000

    /// The next line without its end; nil at the end of the input.
    static func line() -> String? {
        guard let line = readLine(strippingNewline: true) else { return nil }
        return String(line.prefix(limit)).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
