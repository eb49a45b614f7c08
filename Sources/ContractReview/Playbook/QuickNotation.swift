/// Reads the notation of a pattern in one pass over its bytes, which is what thousands of patterns are read with at every
/// start. It knows the plain form alone, small letters and single spaces; for anything else, faults too, it gives up and
/// `CuePattern` reads with care.
struct QuickNotation {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0
    private var steps: [CuePattern.Step] = []
    private var gap = 0
    /// The words next to each other that were read last.
    private var loose: Range<Int>?

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Nil where the notation is not plain.
    static func sequences(of source: String) -> [[CuePattern.Step]]? {
        var source = source
        return source.withUTF8 { bytes in
            var reader = QuickNotation(bytes)
            return reader.read()
        }
    }

    private static let space = UInt8(ascii: " ")

    private mutating func read() -> [[CuePattern.Step]]? {
        var sequences: [[CuePattern.Step]] = []
        while true {
            while at < bytes.count, bytes[at] == Self.space { at += 1 }
            guard at < bytes.count, bytes[at] != UInt8(ascii: "&") else {
                guard flush(), !steps.isEmpty else { return nil }
                sequences.append(steps)
                if at >= bytes.count { return sequences }
                (steps, gap) = ([], 0)
                at += 1
                continue
            }
            guard takePiece() else { return nil }
        }
    }

    private mutating func takePiece() -> Bool {
        switch bytes[at] {
        case UInt8(ascii: "~"):
            guard flush(), !steps.isEmpty else { return false }
            let start = at + 1
            var count = 0
            at = start
            while at < bytes.count, let digit = Self.digit(bytes[at]), at - start < 4 {
                count = count * 10 + digit
                at += 1
            }
            gap = count
            return at > start && isAtEndOfPiece
        case UInt8(ascii: "{"):
            guard flush(), let end = end(of: UInt8(ascii: "}")) else { return false }
            append(CuePattern.Place(phrases: [], terms: [text((at + 1)..<end)]))
            at = end + 1
            return isAtEndOfPiece
        case UInt8(ascii: "("):
            guard flush(), let end = end(of: UInt8(ascii: ")")), let place = choices((at + 1)..<end) else {
                return false
            }
            append(place)
            at = end + 1
            return isAtEndOfPiece
        default:
            let start = at
            while at < bytes.count, Self.isWord(bytes[at]) { at += 1 }
            guard at > start, isAtEndOfPiece else { return false }
            if let open = loose {
                guard open.upperBound + 1 == start else { return false }
                loose = open.lowerBound..<at
            } else {
                loose = start..<at
            }
            return true
        }
    }

    private var isAtEndOfPiece: Bool { at >= bytes.count || bytes[at] == Self.space }

    private func end(of sign: UInt8) -> Int? {
        var end = at + 1
        while end < bytes.count, bytes[end] != sign { end += 1 }
        return end < bytes.count && end > at + 1 ? end : nil
    }

    private mutating func append(_ place: CuePattern.Place) {
        steps.append(CuePattern.Step(place: place, gap: gap))
        gap = 0
    }

    /// Ends the words next to each other; false where they are not plain.
    private mutating func flush() -> Bool {
        guard let words = loose else { return true }
        loose = nil
        guard let phrase = phrase(words) else { return false }
        append(CuePattern.Place(phrases: [phrase], terms: []))
        return true
    }

    private func choices(_ range: Range<Int>) -> CuePattern.Place? {
        var place = CuePattern.Place(phrases: [], terms: [])
        var start = range.lowerBound
        while start <= range.upperBound {
            var end = start
            while end < range.upperBound, bytes[end] != UInt8(ascii: "|") { end += 1 }
            guard end > start else { return nil }
            if bytes[start] == UInt8(ascii: "{") {
                guard bytes[end - 1] == UInt8(ascii: "}"), end - start > 2 else { return nil }
                place.terms.append(text((start + 1)..<(end - 1)))
            } else {
                guard let phrase = phrase(start..<end) else { return nil }
                place.phrases.append(phrase)
            }
            start = end + 1
        }
        return place
    }

    private func phrase(_ range: Range<Int>) -> CuePattern.Phrase? {
        let star = UInt8(ascii: "*")
        var (start, end) = (range.lowerBound, range.upperBound)
        let openStart = bytes[start] == star
        if openStart { start += 1 }
        let openEnd = end > start && bytes[end - 1] == star
        if openEnd { end -= 1 }
        guard end > start else { return nil }
        var previous = Self.space
        for place in start..<end {
            let byte = bytes[place]
            guard byte != star, Self.isWord(byte) || (byte == Self.space && previous != Self.space) else { return nil }
            previous = byte
        }
        guard previous != Self.space else { return nil }
        return CuePattern.Phrase(words: text(start..<end), openStart: openStart, openEnd: openEnd)
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "*")
    }

    private static func digit(_ byte: UInt8) -> Int? { (0x30...0x39).contains(byte) ? Int(byte) - 0x30 : nil }
}
