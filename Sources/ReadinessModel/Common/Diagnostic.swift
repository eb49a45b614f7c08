/// Where in a file something stands; lines and columns count from 1.
package struct SourcePlace: Sendable, Hashable, Comparable, CustomStringConvertible {
    package var file: String
    package var line: Int?
    package var column: Int?

    package init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }

    package var description: String {
        var text = file
        if let line { text += ":\(line)" }
        if let column { text += ":\(column)" }
        return text
    }

    package static func < (left: SourcePlace, right: SourcePlace) -> Bool {
        (left.file, left.line ?? 0, left.column ?? 0) < (right.file, right.line ?? 0, right.column ?? 0)
    }
}

/// Something that is wrong, or doubtful, in data a person wrote: collected and shown together, with its place.
package struct Diagnostic: Sendable, Hashable, CustomStringConvertible {
    package enum Severity: String, Sendable, Hashable {
        /// Nothing of the file is taken over until it is mended.
        case error
        /// It is taken over, and worth a look.
        case warning
    }

    package var severity: Severity
    /// What is wrong and what was expected; stands alone.
    package var summary: String
    package var place: SourcePlace
    /// What to do: "did you mean IR-01?".
    package var suggestion: String?

    package init(_ severity: Severity, _ summary: String, at place: SourcePlace, suggestion: String? = nil) {
        self.severity = severity
        self.summary = summary
        self.place = place
        self.suggestion = suggestion
    }

    package var description: String {
        let head = "\(place): \(severity.rawValue): \(summary)"
        return suggestion.map { head + " (\($0))" } ?? head
    }
}
