/// Reads PDF files through `pdftotext` of Poppler, which runs as a program of its own: columns in reading order, lines
/// joined to paragraphs, words that a line end cut joined, running headers and page numbers left out.
struct PDFReader: DocumentReader {
    let format = DocumentFormat.pdf
    /// The folders in which the program is looked for; nil for the user's search path.
    var searchPath: String?

    init(searchPath: String? = nil) { self.searchPath = searchPath }

    func canRead(_ file: SniffedFile) -> Bool { file.isPDF }

    func document(from file: SniffedFile, limits: ReadLimits) throws(FormatError) -> TextDocument {
        guard let program = OutsideProgram("pdftotext", searchPath: searchPath) else {
            throw .missingProgram(name: "pdftotext", package: "poppler-utils")
        }
        let result = try program.run(["-bbox-layout", "-", "-"], input: file.bytes, limits: limits)
        guard result.status == 0 else { throw Self.refusal(result) }
        let pages = try PDFLayout.pages(in: result.output, limits: limits)
        guard !pages.isEmpty else { throw .damagedPDF(reason: "it has no pages") }
        guard pages.contains(where: { !$0.lines.isEmpty }) else { throw .scannedPDF(pages: pages.count) }
        return try document(pages, limits: limits)
    }

    private func document(_ pages: [PDFPage], limits: ReadLimits) throws(FormatError) -> TextDocument {
        let running = PDFRunningLines(pages)
        let kept = pages.map { page in
            var page = running.removed(from: page).rowsJoined()
            page.lines = PDFColumns.ordered(page.lines)
            return page
        }
        var paragraphs = PDFParagraphs(kept)
        var builder = TextBuilder(limits: limits)
        for paragraph in paragraphs.all() {
            try builder.append(paragraph.text, kind: .paragraph, page: paragraph.page)
        }
        var notes: [ReadingNote] = []
        let empty = pages.indices.filter { pages[$0].lines.isEmpty }.map { $0 + 1 }
        if !empty.isEmpty { notes.append(.pagesWithoutText(empty)) }
        if running.count > 0 { notes.append(.runningLinesRemoved(running.count)) }
        return builder.document(.pdf, notes: notes)
    }

    private static func refusal(_ result: OutsideProgram.Result) -> FormatError {
        if result.complaints.contains("Incorrect password") { return .encryptedPDF }
        if result.complaints.contains("Copying of text") || result.status == 3 { return .protectedPDF }
        if result.status < 0 { return .programFailed(name: "pdftotext", reason: "it crashed or ran out of memory") }
        let lines = result.complaints.split(separator: "\n")
        let line = lines.last { $0.contains("Error") } ?? lines.last ?? "no reason given"
        let reason = line.split(separator: ":", maxSplits: 1).last.map(String.init) ?? ""
        return .damagedPDF(reason: reason.trimmingBlanks)
    }
}
