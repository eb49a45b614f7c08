/// The words of one block while a reader collects them, without the characters that nobody can see.
struct ParagraphText {
    /// UTF-8.
    private(set) var bytes: [UInt8] = []
    /// Unicode scalars so far.
    private(set) var count = 0
    private(set) var bold: [Range<Int>] = []
    private(set) var inserted: [Range<Int>] = []
    private(set) var deleted: [TextDocument.Deletion] = []
    /// Invisible characters that were left out, soft hyphens aside.
    private(set) var hiddenCharacters = 0

    var isEmpty: Bool { bytes.isEmpty }
    var endsWithBlank: Bool { bytes.last.map { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 } ?? true }

    /// Adds valid UTF-8.
    mutating func append(_ added: some Collection<UInt8>, isBold: Bool = false, isInserted: Bool = false) {
        let start = count
        added.withContiguousStorageIfAvailable { appendVisible($0) }
            ?? Array(added).withUnsafeBufferPointer { appendVisible($0) }
        guard count > start else { return }
        if isBold { Self.extend(&bold, with: start..<count) }
        if isInserted { Self.extend(&inserted, with: start..<count) }
    }

    /// Notes words that a tracked change took out here.
    mutating func appendDeleted(_ words: [UInt8]) {
        let text = String(decoding: words, as: UTF8.self)
        if deleted.last?.offset == count {
            deleted[deleted.count - 1].text += text
        } else {
            deleted.append(TextDocument.Deletion(offset: count, text: text))
        }
    }

    /// Adds the words of another on a new line.
    mutating func append(_ other: ParagraphText) {
        if !isEmpty && !other.isEmpty { append(CollectionOfOne(0x0A)) }
        append(inline: other)
    }

    /// Adds the words of another right behind its own.
    mutating func append(inline other: ParagraphText) {
        let offset = count
        bytes += other.bytes
        count += other.count
        hiddenCharacters += other.hiddenCharacters
        bold += other.bold.map { $0.shifted(by: offset) }
        inserted += other.inserted.map { $0.shifted(by: offset) }
        deleted += other.deleted.map { TextDocument.Deletion(offset: $0.offset + offset, text: $0.text) }
    }

    private mutating func appendVisible(_ added: UnsafeBufferPointer<UInt8>) {
        var copied = 0
        var position = 0
        var scalars = 0
        while position < added.count {
            let length = InvisibleCharacters.length(in: added, at: position)
            guard length == 0 else {
                bytes.append(contentsOf: added[copied..<position])
                if !InvisibleCharacters.isSoftHyphen(added, at: position) { hiddenCharacters += 1 }
                position += length
                copied = position
                continue
            }
            if added[position] & 0xC0 != 0x80 { scalars += 1 }
            position += 1
        }
        bytes.append(contentsOf: added[copied..<added.count])
        count += scalars
    }

    private static func extend(_ ranges: inout [Range<Int>], with range: Range<Int>) {
        if let last = ranges.last, last.upperBound == range.lowerBound {
            ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
        } else {
            ranges.append(range)
        }
    }
}

extension Range<Int> {
    func shifted(by offset: Int) -> Range<Int> { (lowerBound + offset)..<(upperBound + offset) }
}
