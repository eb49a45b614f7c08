/// Reads PDF files through programs of Poppler that run beside this one: `pdftotext` for the words and their places, and
/// `pdftohtml` for a hint which of them are bold or large.
///
/// Tables come as cells, columns in reading order, lines joined to paragraphs, words that a line end cut joined;
/// running headers and page numbers are left out.
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
        var programs = [(program: program, arguments: ["-bbox-layout", "-", "-"])]
        if let fonts = OutsideProgram("pdftohtml", searchPath: searchPath) {
            programs.append((fonts, PDFFonts.arguments))
        }
        let results = OutsideProgram.run(programs, input: file.bytes, limits: limits)
        let result = try results[0].get()
        guard result.status == 0 else { throw Self.refusal(result) }
        var pages = try PDFLayout.pages(in: result.output, limits: limits)
        guard !pages.isEmpty else { throw .damagedPDF(reason: "it has no pages") }
        guard pages.contains(where: { !$0.lines.isEmpty }) else { throw .scannedPDF(pages: pages.count) }
        var areFontsKnown = false
        if results.count > 1, case .success(let fonts) = results[1], fonts.status == 0 {
            areFontsKnown = PDFFonts.mark(&pages, from: fonts.output)
        }
        return try document(pages, areFontsKnown: areFontsKnown, limits: limits)
    }

    /// The document that these pages make.
    func document(
        _ pages: [PDFPage], areFontsKnown: Bool, limits: ReadLimits
    ) throws(FormatError) -> TextDocument {
        let running = PDFRunningLines(pages)
        let sizes = PDFSizes(pages)
        let footnotes = PDFFootnotes(sizes: sizes)
        let pitch = PDFPitch(pages)
        var last: PDFTable?
        var gutter: Double?
        var repeated = 0
        let kept = pages.map { page in
            var page = footnotes.taken(from: running.removed(from: page))
            page = PDFColumns.ordered(page, pitch: pitch, continuing: last, knownGutter: gutter)
            gutter = page.gutter
            repeated += page.tables.reduce(0) { $0 + $1.repeatedLines }
            last = PDFTable.ending(page.lines, of: page, after: last)
            return page
        }
        var paragraphs = PDFParagraphs(kept, pitch: pitch, sizes: sizes, hyphens: Hyphenation(pages))
        var builder = TextBuilder(limits: limits)
        for block in paragraphs.all() {
            try builder.append(block.text, kind: block.kind, number: block.number, page: block.page)
        }
        var notes: [ReadingNote] = []
        let empty = pages.indices.filter { pages[$0].lines.isEmpty }.map { $0 + 1 }
        if !empty.isEmpty { notes.append(.pagesWithoutText(empty)) }
        if running.count + repeated > 0 { notes.append(.runningLinesRemoved(running.count + repeated)) }
        if !areFontsKnown { notes.append(.fontsUnknown) }
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
