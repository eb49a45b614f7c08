/// A small pattern over words: what a cue looks for in a clause.
///
/// The notation a playbook file uses:
/// - `right to audit`: these words, in this order, next to each other;
/// - `sub verwerker*`, `*incident`: a word that begins or ends so; hyphens, case, accents and line breaks never matter;
/// - `(shall|must)`: one of these; `{notify}`: one of a named list of terms (`terms.yaml`);
/// - `{notify} ~12 {incident}`: the second follows the first with at most twelve words between;
/// - `{audit} & at any time`: both in the same sentence, in any order.
package struct CuePattern: Sendable, Hashable, Codable {
    /// One place in a sequence: any of its phrases, at most `gap` words after the place before.
    package struct Step: Sendable, Hashable {
        package var place: Place
        package var gap: Int
    }

    /// What may stand at one place: any of these.
    package struct Place: Sendable, Hashable {
        package var phrases: [Phrase]
        /// Names of lists of terms.
        package var terms: [String]

        /// Of the ends alone: long lists of phrases differ there.
        package func hash(into hasher: inout Hasher) {
            hasher.combine(phrases.count)
            hasher.combine(phrases.first)
            hasher.combine(phrases.last)
            hasher.combine(terms)
        }
    }

    /// Words next to each other, each whole or with an open end.
    package struct Phrase: Sendable, Hashable, Codable {
        /// Folded words separated by one space.
        package var words: String
        package var openStart: Bool
        package var openEnd: Bool
    }

    /// Sequences that must all occur in one sentence.
    package var sequences: [[Step]]
    /// The notation as it was written.
    package var source: String

    /// Why a notation cannot be read; the text names the place.
    package struct Fault: Error, Hashable {
        package var message: String
    }

    package init(_ source: String) throws(Fault) {
        self.source = source
        if let plain = QuickNotation.sequences(of: source) {
            sequences = plain
        } else {
            sequences = try Self.carefully(source)
        }
    }

    /// Any notation, or what is wrong with it.
    static func carefully(_ source: String) throws(Fault) -> [[Step]] {
        var sequences: [[Step]] = []
        for part in source.split(separator: "&", omittingEmptySubsequences: false) {
            sequences.append(try sequence(part, of: source))
        }
        return sequences
    }

    /// Kept as it was written: reading the notation again is cheaper than reading its parts.
    package init(from decoder: any Decoder) throws {
        let source = try decoder.singleValueContainer().decode(String.self)
        try self.init(source)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(source)
    }

    /// What was written says it all; comparing the parts of thousands of patterns would take longer than reading them.
    package static func == (left: CuePattern, right: CuePattern) -> Bool { left.source == right.source }
    package func hash(into hasher: inout Hasher) { hasher.combine(source) }

    /// Names of the term lists the pattern refers to.
    package var termNames: [String] {
        sequences.joined().flatMap(\.place.terms)
    }

    private static func sequence(_ text: Substring, of source: String) throws(Fault) -> [Step] {
        var steps: [Step] = []
        var gap = 0
        var loose: [Substring] = []
        func flush() throws(Fault) {
            guard !loose.isEmpty else { return }
            let phrase = try Phrase(loose.joined(separator: " "), of: source)
            steps.append(Step(place: Place(phrases: [phrase], terms: []), gap: gap))
            loose = []
            gap = 0
        }
        for piece in pieces(text) {
            let first = piece.utf8.first
            if first == UInt8(ascii: "~") {
                try flush()
                guard let count = Int(piece.dropFirst()), count >= 0, !steps.isEmpty else {
                    throw Fault(message: "\"\(piece)\" is not a distance such as ~8 after a word in \"\(source)\"")
                }
                gap = count
            } else if first == UInt8(ascii: "{") {
                try flush()
                let name = try termName(piece, of: source)
                steps.append(Step(place: Place(phrases: [], terms: [name]), gap: gap))
                gap = 0
            } else if first == UInt8(ascii: "(") {
                try flush()
                guard piece.utf8.last == UInt8(ascii: ")") else {
                    throw Fault(message: "\"\(piece)\" lacks its closing bracket in \"\(source)\"")
                }
                var place = Place(phrases: [], terms: [])
                for part in piece.utf8.dropFirst().dropLast().split(separator: UInt8(ascii: "|")) {
                    let choice = Substring(part)
                    if part.first == UInt8(ascii: "{") {
                        place.terms.append(try termName(choice, of: source))
                    } else {
                        place.phrases.append(try Phrase(String(choice), of: source))
                    }
                }
                steps.append(Step(place: place, gap: gap))
                gap = 0
            } else {
                loose.append(piece)
            }
        }
        try flush()
        guard !steps.isEmpty else { throw Fault(message: "a part of \"\(source)\" holds no word") }
        return steps
    }

    private static func termName(_ piece: Substring, of source: String) throws(Fault) -> String {
        guard piece.hasSuffix("}"), piece.count > 2 else {
            throw Fault(message: "\"\(piece)\" lacks its closing brace in \"\(source)\"")
        }
        return String(piece.dropFirst().dropLast())
    }

    /// Splits at spaces, but keeps `(a b|c)` and `{name}` whole.
    private static func pieces(_ text: Substring) -> [Substring] {
        var pieces: [Substring] = []
        var start: Substring.Index?
        var closing: UInt8?
        let bytes = text.utf8
        for index in bytes.indices {
            let byte = bytes[index]
            if let end = closing {
                if byte == end { closing = nil }
            } else if byte == UInt8(ascii: " ") {
                if let begin = start { pieces.append(text[begin..<index]) }
                start = nil
            } else if byte == UInt8(ascii: "(") {
                closing = UInt8(ascii: ")")
            } else if byte == UInt8(ascii: "{") {
                closing = UInt8(ascii: "}")
            }
            if byte != UInt8(ascii: " ") || closing != nil, start == nil { start = index }
        }
        if let begin = start { pieces.append(text[begin...]) }
        return pieces
    }
}

extension CuePattern.Phrase {
    package init(_ written: String, of source: String? = nil) throws(CuePattern.Fault) {
        var bytes = written.utf8[...]
        while bytes.first == UInt8(ascii: " ") { bytes.removeFirst() }
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        openStart = bytes.first == UInt8(ascii: "*")
        openEnd = bytes.last == UInt8(ascii: "*")
        if openStart { bytes.removeFirst() }
        if openEnd, !bytes.isEmpty { bytes.removeLast() }
        let text = Substring(bytes)
        if Self.isFolded(bytes) {
            words = String(text)
            return
        }
        guard !text.contains(where: { "(){}~&?|".contains($0) }) else {
            throw CuePattern.Fault(message: "\"\(written)\" nests signs of the notation in \"\(source ?? written)\"")
        }
        guard !text.contains("*") else {
            throw CuePattern.Fault(message: "a star inside \"\(written)\" is not at an end in \"\(source ?? written)\"")
        }
        let folded = FoldedText(String(text), offset: 0)
        words = folded.wordsText
        guard !words.isEmpty else {
            throw CuePattern.Fault(message: "\"\(written)\" holds no word in \"\(source ?? written)\"")
        }
    }

    /// Whether the words are written as folding would leave them, which nearly all of a playbook's are.
    private static func isFolded(_ text: Substring.UTF8View) -> Bool {
        var previous = FoldedText.space
        for byte in text {
            let isWord = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
            guard isWord || byte == FoldedText.space && previous != FoldedText.space else { return false }
            previous = byte
        }
        return previous != FoldedText.space
    }
}
