/// Walks XML from event to event, in one pass over the bytes and without a tree.
///
/// Made for parts of Office files: names lose their prefix, a document type declaration is refused (and with it every
/// entity that could grow or load a file), depth is bounded, tags must match. FoundationXML's parser silently loses the
/// text of a part that has a document type.
struct XMLScanner<Name: XMLName> {
    enum Event { case start, end, text, finished }

    /// The element that started or ended; nil for a name the reader does not know.
    private(set) var name: Name?
    /// Elements around the present place; the element itself counts at its start, not at its end.
    var depth: Int { open.count }

    private let bytes: [UInt8]
    private let part: String
    private let names: XMLNameTable<Name>
    private let maximumDepth: Int
    private let allowsDocumentType: Bool
    private var position = 0
    private var open: [(range: Range<Int>, name: Name?)] = []
    private var isEmptyElement = false
    private var textRange = 0..<0
    private var isLiteralText = false
    private var attributes: [(name: Name, value: Range<Int>)] = []

    /// - Parameter allowsDocumentType: for output of a program of ours; the declaration is skipped, not obeyed.
    init(
        _ bytes: [UInt8], part: String, names: XMLNameTable<Name>, limits: ReadLimits, allowsDocumentType: Bool = false
    ) throws(FormatError) {
        var bytes = bytes
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            bytes = Array(try TextDecoding.decoded(bytes).text.utf8)
        }
        if let offset = TextDecoding.firstInvalidUTF8(in: bytes) { throw .brokenUTF8(part: part, byteOffset: offset) }
        self.bytes = bytes
        self.part = part
        self.names = names
        maximumDepth = limits.depth
        self.allowsDocumentType = allowsDocumentType
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// Steps to the next event.
    mutating func next() throws(FormatError) -> Event {
        if isEmptyElement {
            isEmptyElement = false
            name = open.removeLast().name
            return .end
        }
        while position < bytes.count {
            guard bytes[position] == lessThan else {
                let start = position
                position = bytes[position...].firstIndex(of: lessThan) ?? bytes.count
                if open.isEmpty { continue }
                (textRange, isLiteralText) = (start..<position, false)
                return .text
            }
            let marker = position + 1 < bytes.count ? bytes[position + 1] : 0
            switch marker {
            case UInt8(ascii: "/"):
                try readEnd()
                return .end
            case UInt8(ascii: "?"):
                position = try end(of: "?>", from: position + 2)
            case UInt8(ascii: "!"):
                if try readDeclaration() { return .text }
            default:
                try readStart()
                return .start
            }
        }
        guard open.isEmpty else { throw broken("the end is missing", at: bytes.count) }
        return .finished
    }

    /// Steps over the rest of the element that has just started, its end included.
    mutating func skipElement() throws(FormatError) {
        let outside = depth - 1
        while depth > outside { _ = try next() }
    }

    /// The value of an attribute of the element that has just started.
    func attribute(_ wanted: Name) -> String? {
        guard let found = attributes.first(where: { $0.name == wanted }) else { return nil }
        var value: [UInt8] = []
        // A broken reference in an attribute leaves it as written.
        guard (try? decode(found.value, into: &value)) != nil else {
            return String(decoding: bytes[found.value], as: UTF8.self)
        }
        return String(decoding: value, as: UTF8.self)
    }

    /// Adds the words of a text event, references resolved.
    func appendText(to output: inout [UInt8]) throws(FormatError) {
        if isLiteralText {
            output.append(contentsOf: bytes[textRange])
        } else {
            try decode(textRange, into: &output)
        }
    }

    private mutating func readStart() throws(FormatError) {
        let start = position
        position += 1
        let range = readName()
        guard !range.isEmpty else { throw broken("a tag without a name", at: start) }
        attributes.removeAll(keepingCapacity: true)
        while true {
            skipBlanks()
            guard position < bytes.count else { throw broken("a tag that does not end", at: start) }
            if bytes[position] == greaterThan {
                position += 1
                break
            }
            if bytes[position] == slash {
                guard position + 1 < bytes.count, bytes[position + 1] == greaterThan else {
                    throw broken("a slash inside a tag", at: position)
                }
                position += 2
                isEmptyElement = true
                break
            }
            try readAttribute()
        }
        guard open.count < maximumDepth else { throw .nestedTooDeep(part: part, limit: maximumDepth) }
        name = names.name(for: bytes[local(range)])
        open.append((range, name))
    }

    private mutating func readAttribute() throws(FormatError) {
        let start = position
        let range = readName()
        skipBlanks()
        guard !range.isEmpty, position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
            throw broken("an attribute without a value", at: start)
        }
        position += 1
        skipBlanks()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'"),
            let close = bytes[(position + 1)...].firstIndex(of: bytes[position])
        else { throw broken("an attribute value without quotes", at: start) }
        if let name = names.name(for: bytes[local(range)]) { attributes.append((name, (position + 1)..<close)) }
        position = close + 1
    }

    private mutating func readEnd() throws(FormatError) {
        let start = position
        position += 2
        let range = readName()
        skipBlanks()
        guard position < bytes.count, bytes[position] == greaterThan else {
            throw broken("an end tag that does not end", at: start)
        }
        position += 1
        guard let last = open.popLast(), last.range.count == range.count, bytes[last.range] == bytes[range] else {
            throw broken("an end tag that closes nothing", at: start)
        }
        name = last.name
    }

    /// Reads what starts with "<!"; true when it is text.
    private mutating func readDeclaration() throws(FormatError) -> Bool {
        if bytes[position...].starts(with: "<!--".utf8) {
            position = try end(of: "-->", from: position + 4)
            return false
        }
        if bytes[position...].starts(with: "<![CDATA[".utf8) {
            let start = position + 9
            position = try end(of: "]]>", from: start)
            guard !open.isEmpty else { throw broken("text outside the root", at: start) }
            (textRange, isLiteralText) = (start..<(position - 3), true)
            return true
        }
        guard allowsDocumentType else { throw .documentType(part: part) }
        position = try end(of: ">", from: position + 2)
        return false
    }

    private mutating func readName() -> Range<Int> {
        let start = position
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D, slash, greaterThan, lessThan, UInt8(ascii: "="), UInt8(ascii: "\""):
                return start..<position
            default: position += 1
            }
        }
        return start..<position
    }

    private mutating func skipBlanks() {
        while position < bytes.count, bytes[position] == 0x20 || (0x09...0x0D).contains(bytes[position]) {
            position += 1
        }
    }

    /// The range without a prefix.
    private func local(_ range: Range<Int>) -> Range<Int> {
        guard let colon = bytes[range].firstIndex(of: UInt8(ascii: ":")) else { return range }
        return (colon + 1)..<range.upperBound
    }

    private func end(of mark: String, from start: Int) throws(FormatError) -> Int {
        let mark = Array(mark.utf8)
        var place = min(start, bytes.count)
        while let found = bytes[place...].firstIndex(of: mark[0]) {
            if bytes[found...].starts(with: mark) { return found + mark.count }
            place = found + 1
        }
        throw broken("a comment or instruction that does not end", at: start)
    }

    private func decode(_ range: Range<Int>, into output: inout [UInt8]) throws(FormatError) {
        var place = range.lowerBound
        while let found = bytes[place..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
            output.append(contentsOf: bytes[place..<found])
            guard let close = bytes[found..<min(found + 12, range.upperBound)].firstIndex(of: UInt8(ascii: ";")),
                let scalar = XMLReference.scalar(bytes[(found + 1)..<close])
            else { throw broken("an unknown reference", at: found) }
            output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            place = close + 1
        }
        output.append(contentsOf: bytes[place..<range.upperBound])
    }

    private func broken(_ reason: String, at offset: Int) -> FormatError {
        .brokenXML(part: part, byteOffset: offset, reason: reason)
    }

    private var lessThan: UInt8 { UInt8(ascii: "<") }
    private var greaterThan: UInt8 { UInt8(ascii: ">") }
    private var slash: UInt8 { UInt8(ascii: "/") }
}
