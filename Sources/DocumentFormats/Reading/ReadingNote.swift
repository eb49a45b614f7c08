/// Something that a reader left out, changed or finds suspicious; the document is read all the same.
package enum ReadingNote: Sendable, Hashable {
    /// Tracked changes were read as accepted.
    case trackedChanges(insertions: Int, deletions: Int)
    /// Comments in the margin are not part of the text.
    case commentsIgnored(Int)
    /// Stretches that the format marks as not to be seen; left out.
    case hiddenText(stretches: Int)
    /// Characters without a shape, or that turn the direction of writing, which can hide words. They are taken out,
    /// except where the text must stay that of the file (plain text, Markdown).
    case hiddenCharacters(Int, areRemoved: Bool)
    /// Words of Latin letters with Cyrillic or Greek look-alikes among them, and the first of them.
    case lookalikeWords(Int, first: String)
    /// The file carries macros; they were neither run nor read.
    case macrosIgnored
    /// Files inside the file; not opened.
    case embeddedFilesIgnored(Int)
    /// Sheets that the spreadsheet hides. They were read.
    case hiddenSheets([String])
    /// Pages that hold no text, probably pictures of text; numbers from 1.
    case pagesWithoutText([Int])
    /// Lines that repeat on most pages at the same height, and page numbers; left out.
    case runningLinesRemoved(Int)
    /// Which words of a PDF are bold or large could not be told.
    case fontsUnknown
    /// The text is not UTF-8 and was read with this encoding.
    case encoding(TextEncoding)
    /// The file's name promises another format than the one found.
    case nameSuggestsOtherFormat(found: DocumentFormat)

    /// A stable name, for machine-readable output.
    package var code: String {
        switch self {
        case .trackedChanges: "tracked-changes-accepted"
        case .commentsIgnored: "comments-ignored"
        case .hiddenText: "hidden-text-removed"
        case .hiddenCharacters(_, true): "hidden-characters-removed"
        case .hiddenCharacters(_, false): "hidden-characters-present"
        case .lookalikeWords: "lookalike-words"
        case .macrosIgnored: "macros-ignored"
        case .embeddedFilesIgnored: "embedded-files-ignored"
        case .hiddenSheets: "hidden-sheets-read"
        case .pagesWithoutText: "pages-without-text"
        case .runningLinesRemoved: "running-lines-removed"
        case .fontsUnknown: "fonts-unknown"
        case .encoding: "other-encoding"
        case .nameSuggestsOtherFormat: "name-suggests-other-format"
        }
    }
}
