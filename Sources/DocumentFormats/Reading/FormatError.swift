/// Why a file cannot be read, or not be written.
///
/// The description says what is wrong, where, what was expected and what to do next; it does not name the file, which
/// the caller puts in front.
package enum FormatError: Error, Sendable, Hashable {
    // Any file
    /// The file holds nothing.
    case empty
    /// More than `limit` bytes.
    case tooLarge(bytes: Int, limit: Int)
    /// More than `limit` paragraphs, lines or cells.
    case tooManyBlocks(limit: Int)
    /// More than `limit` bytes of text.
    case tooMuchText(limit: Int)
    /// A kind of file that is recognised but not read ("a JPEG image").
    case unsupported(kind: String)
    /// Files packed together ("a zip archive").
    case packedFiles(kind: String)
    /// Bytes that no text has, first at `byteOffset`.
    case notText(byteOffset: Int)
    /// The file is UTF-8, but not at `byteOffset`; `part` names the part of an archive.
    case brokenUTF8(part: String?, byteOffset: Int)

    // Office files
    /// An Office file with a password, or under rights management.
    case passwordProtected
    /// Office files from before 2007 (.doc, .xls, .ppt).
    case legacyOffice(kind: String)
    /// The archive cannot be unpacked.
    case damagedArchive(reason: String)
    /// An entry of the archive is encrypted.
    case encryptedEntry(name: String)
    /// More than `limit` entries.
    case tooManyEntries(limit: Int)
    /// Unpacks to more than `limit` bytes.
    case unpacksTooLarge(limit: Int)
    /// Unpacks to more than `limit` times its size.
    case expandsTooMuch(limit: Int)
    /// A part without which there is no document.
    case missingPart(name: String)
    /// A document type declaration, which no Office file has.
    case documentType(part: String)
    /// XML that is not well formed.
    case brokenXML(part: String, byteOffset: Int, reason: String)
    /// More than `limit` elements within each other.
    case nestedTooDeep(part: String, limit: Int)

    // PDF
    /// The PDF asks for a password.
    case encryptedPDF
    /// The PDF opens, but forbids to take out its text.
    case protectedPDF
    /// No page holds text: pictures of pages.
    case scannedPDF(pages: Int)
    /// The PDF cannot be opened.
    case damagedPDF(reason: String)

    // Outside programs
    /// A program that is needed and not installed.
    case missingProgram(name: String, package: String)
    /// The program did not finish in time.
    case programTimedOut(name: String, seconds: Double)
    /// The program printed more than `limit` bytes.
    case programPrintedTooMuch(name: String, limit: Int)
    /// The program could not be started or ended with an error.
    case programFailed(name: String, reason: String)

    // CSV
    /// A quoted field that never ends, opened on `line`.
    case unclosedQuote(line: Int)
    /// Text behind the closing quote of a field.
    case textAfterQuote(line: Int, field: Int)

    // Writing
    /// An entry name that is absolute, climbs or is there twice.
    case badEntryName(String)
    /// The file could not be put together.
    case writingFailed(reason: String)
}
