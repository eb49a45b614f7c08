/// Reads one format. The list of all readers is `documentReaders`; a new format is one file and one line there.
package protocol DocumentReader: Sendable {
    var format: DocumentFormat { get }
    /// Whether the file is of this format, from its content alone.
    func canRead(_ file: SniffedFile) -> Bool
    func document(from file: SniffedFile, limits: ReadLimits) throws(FormatError) -> TextDocument
}

/// All readers; the first that knows the file reads it, so plain text, which takes any text, comes last.
package let documentReaders: [any DocumentReader] = [
    WordReader(), SpreadsheetReader(), PDFReader(), HTMLReader(), MarkdownReader(), PlainTextReader(),
]

/// Reads a document of any format that is known, told by its content.
/// - Parameters:
///   - bytes: the file.
///   - fileName: only compared with what was found, to note a name that promises another format.
package func readDocument(
    bytes: [UInt8], fileName: String, limits: ReadLimits = ReadLimits()
) throws(FormatError) -> TextDocument {
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= limits.fileBytes else { throw .tooLarge(bytes: bytes.count, limit: limits.fileBytes) }
    let file = try SniffedFile(bytes: bytes, fileName: fileName, limits: limits)
    if let refusal = file.refusal { throw refusal }
    for reader in documentReaders where reader.canRead(file) {
        var document = try reader.document(from: file, limits: limits)
        if let promised = file.promisedFormats, !promised.contains(reader.format) {
            document.notes.append(.nameSuggestsOtherFormat(found: reader.format))
        }
        return document
    }
    throw .unsupported(kind: "of an unknown kind")
}
