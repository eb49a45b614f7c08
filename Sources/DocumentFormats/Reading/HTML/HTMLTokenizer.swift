/// Cuts HTML into tags and text the way browsers do in practice: nothing is an error, every byte is met once.
struct HTMLTokenizer {
    enum Token {
        /// UTF-8 with references resolved, blanks as in the file.
        case text([UInt8])
        case start(Tag)
        /// The lower-case name.
        case end(String)
    }

    struct Tag {
        /// In lower case.
        var name: String
        /// Names in lower case; of two with one name the first counts.
        var attributes: [String: String] = [:]
    }

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next token; nil at the end.
    mutating func next() -> Token? {
        while position < bytes.count {
            guard startsTag(at: position) else { return .text(text()) }
            let marker = bytes[position + 1]
            if marker == UInt8(ascii: "!") || marker == UInt8(ascii: "?") {
                skipDeclaration()
                continue
            }
            if marker == slash {
                position += 2
                let name = name()
                skip(past: greaterThan)
                return .end(name)
            }
            return .start(tag())
        }
        return nil
    }

    /// Steps behind the end tag of this name (for script, style and the like, whose content is no HTML).
    mutating func skipContent(of name: String) {
        let name = Array(name.utf8)
        while let found = bytes[position...].firstIndex(of: lessThan) {
            position = found + 1
            let end = found + 2 + name.count
            guard end <= bytes.count, bytes[found + 1] == slash,
                zip(bytes[(found + 2)..<end], name).allSatisfy({ lower($0) == $1 })
            else { continue }
            position = end
            skip(past: greaterThan)
            return
        }
        position = bytes.count
    }

    private func startsTag(at place: Int) -> Bool {
        guard bytes[place] == lessThan, place + 1 < bytes.count else { return false }
        switch bytes[place + 1] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), slash, UInt8(ascii: "!"),
            UInt8(ascii: "?"):
            return true
        default: return false
        }
    }

    private mutating func text() -> [UInt8] {
        let start = position
        position += 1
        while position < bytes.count, !startsTag(at: position) { position += 1 }
        return HTMLEntities.resolved(bytes[start..<position])
    }

    private mutating func skipDeclaration() {
        if bytes[position...].starts(with: "<!--".utf8) {
            position += 4
            while let found = bytes[position...].firstIndex(of: greaterThan) {
                position = found + 1
                if bytes[found - 1] == hyphen && bytes[found - 2] == hyphen { return }
            }
            position = bytes.count
        } else {
            skip(past: greaterThan)
        }
    }

    private mutating func tag() -> Tag {
        position += 1
        var tag = Tag(name: name())
        while position < bytes.count {
            let byte = bytes[position]
            if byte == greaterThan {
                position += 1
                break
            }
            if byte <= 0x20 || byte == slash {
                position += 1
                continue
            }
            let name = name()
            // A stray mark such as a quote is no name: step over it.
            guard !name.isEmpty else {
                position += 1
                continue
            }
            let value = attributeValue()
            if tag.attributes[name] == nil, tag.attributes.count < 64 { tag.attributes[name] = value }
        }
        return tag
    }

    private mutating func attributeValue() -> String {
        skipBlanks()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return "" }
        position += 1
        skipBlanks()
        guard position < bytes.count else { return "" }
        let quote = bytes[position]
        let value: ArraySlice<UInt8>
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let close = bytes[(position + 1)...].firstIndex(of: quote) ?? bytes.count
            value = bytes[(position + 1)..<close]
            position = min(close + 1, bytes.count)
        } else {
            let end = bytes[position...].firstIndex { $0 <= 0x20 || $0 == greaterThan } ?? bytes.count
            value = bytes[position..<end]
            position = end
        }
        return String(decoding: HTMLEntities.resolved(value.prefix(1000)), as: UTF8.self)
    }

    private mutating func name() -> String {
        let start = position
        while position < bytes.count, bytes[position] > 0x20, bytes[position] != greaterThan, bytes[position] != slash,
            bytes[position] != UInt8(ascii: "="), bytes[position] != UInt8(ascii: "\"")
        {
            position += 1
        }
        return String(decoding: bytes[start..<position].prefix(64).map(lower), as: UTF8.self)
    }

    private mutating func skipBlanks() {
        while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    }

    private mutating func skip(past mark: UInt8) {
        position = bytes[min(position, bytes.count)...].firstIndex(of: mark).map { $0 + 1 } ?? bytes.count
    }

    private func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    private var lessThan: UInt8 { UInt8(ascii: "<") }
    private var greaterThan: UInt8 { UInt8(ascii: ">") }
    private var slash: UInt8 { UInt8(ascii: "/") }
    private var hyphen: UInt8 { UInt8(ascii: "-") }
}
