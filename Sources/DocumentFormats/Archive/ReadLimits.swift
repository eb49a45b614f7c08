/// How much a reader accepts before it refuses a file. Nothing that a file says about itself lifts a limit.
package struct ReadLimits: Sendable, Hashable {
    /// The largest file, in bytes.
    package var fileBytes = 64 << 20
    /// All parts of an archive together when unpacked, in bytes.
    package var unpackedBytes = 128 << 20
    /// Entries in an archive.
    package var entries = 10_000
    /// How many times larger than the file its unpacked parts may be, once they exceed `freeUnpackedBytes`.
    package var expansion = 200
    /// Unpacked bytes that are accepted whatever the expansion; plain repetition packs 1000 to 1.
    package var freeUnpackedBytes = 64 << 20
    /// Elements within elements.
    package var depth = 256
    /// Blocks (paragraphs, lines, cells) in one document; a spreadsheet's cells and a CSV file's fields count too.
    package var blocks = 500_000
    /// The text of a document, in bytes of UTF-8; a spreadsheet can repeat one long text in every cell.
    package var textBytes = 64 << 20
    /// How long an outside program may take, in seconds.
    package var seconds = 30.0
    /// How much an outside program may print, in bytes.
    package var outputBytes = 512 << 20

    package init() {}
}
