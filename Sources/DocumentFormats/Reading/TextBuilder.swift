/// Puts the blocks of a document together to one text.
struct TextBuilder {
    private var bytes: [UInt8] = []
    private var count = 0
    private(set) var blocks: [TextDocument.Block] = []
    private var hiddenCharacters = 0
    private let limits: ReadLimits

    init(limits: ReadLimits) { self.limits = limits }

    /// Adds a block, blanks around it cut off; one without words is left out.
    mutating func append(
        _ paragraph: ParagraphText, kind: TextDocument.Block.Kind, number: String? = nil, page: Int? = nil,
        sheet: String? = nil
    ) throws(FormatError) {
        hiddenCharacters += paragraph.hiddenCharacters
        let words = paragraph.bytes
        guard let first = words.firstIndex(where: { !Self.isBlank($0) }),
            let last = words.lastIndex(where: { !Self.isBlank($0) })
        else { return keepDeleted(paragraph.deleted) }
        guard blocks.count < limits.blocks else { throw .tooManyBlocks(limit: limits.blocks) }
        guard bytes.count + words.count <= limits.textBytes else { throw .tooMuchText(limit: limits.textBytes) }
        if count > 0 {
            bytes.append(0x0A)
            count += 1
        }
        // Blanks are one byte each, so bytes and scalars cut off are the same number.
        let length = paragraph.count - first - (words.count - 1 - last)
        let range = count..<(count + length)
        let shift = count - first
        bytes.append(contentsOf: words[first...last])
        count += length
        blocks.append(
            TextDocument.Block(
                kind: kind, number: number, range: range,
                bold: Self.moved(paragraph.bold, by: shift, into: range), page: page, sheet: sheet,
                change: Self.change(in: paragraph, shift: shift, range: range)))
    }

    /// Words deleted together with their paragraph are told at the end of the block before.
    private mutating func keepDeleted(_ deleted: [TextDocument.Deletion]) {
        guard !deleted.isEmpty, let last = blocks.indices.last else { return }
        var change = blocks[last].change ?? TextDocument.Change(inserted: [], deleted: [])
        let offset = blocks[last].range.upperBound
        change.deleted += deleted.map { TextDocument.Deletion(offset: offset, text: $0.text) }
        blocks[last].change = change
    }

    /// The document; notes on hidden characters and look-alikes are added behind the reader's own.
    func document(_ format: DocumentFormat, notes: [ReadingNote]) -> TextDocument {
        let text = String(decoding: bytes, as: UTF8.self)
        var notes = notes
        if hiddenCharacters > 0 { notes.append(.hiddenCharacters(hiddenCharacters, areRemoved: true)) }
        if let words = InvisibleCharacters.lookalikeWords(in: text) {
            notes.append(.lookalikeWords(words.count, first: words.first))
        }
        return TextDocument(format: format, text: text, blocks: blocks, notes: notes)
    }

    /// Takes back all page numbers, for a format that turned out not to store them.
    mutating func removePages() {
        for index in blocks.indices { blocks[index].page = nil }
    }

    private static func change(
        in paragraph: ParagraphText, shift: Int, range: Range<Int>
    ) -> TextDocument.Change? {
        guard !paragraph.inserted.isEmpty || !paragraph.deleted.isEmpty else { return nil }
        let deleted = paragraph.deleted.map { deletion in
            let offset = min(max(deletion.offset + shift, range.lowerBound), range.upperBound)
            return TextDocument.Deletion(offset: offset, text: deletion.text)
        }
        return TextDocument.Change(inserted: moved(paragraph.inserted, by: shift, into: range), deleted: deleted)
    }

    private static func moved(_ ranges: [Range<Int>], by shift: Int, into limit: Range<Int>) -> [Range<Int>] {
        ranges.map { $0.shifted(by: shift).clamped(to: limit) }.filter { !$0.isEmpty }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
