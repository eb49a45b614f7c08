/// Reads Word files (.docx, .docm, .dotx) as Word shows them: automatic numbers, headings, lists, tables, notes, text
/// boxes; tracked changes as accepted. Headers, footers and comments are not part of the text.
struct WordReader: DocumentReader {
    let format = DocumentFormat.word

    func canRead(_ file: SniffedFile) -> Bool { file.hasPart(in: "word/") }

    func document(from file: SniffedFile, limits: ReadLimits) throws(FormatError) -> TextDocument {
        guard let archive = file.archive else { throw .damagedArchive(reason: "not a zip archive") }
        let package = try OfficePackage(archive: archive, limits: limits)
        let names = ["styles", "numbering", "footnotes", "endnotes"].reduce(into: [String: String]()) {
            $0[$1] = package.target(type: $1)
        }
        let parts = try archive.parts(Set(names.values).union([package.mainPart]))
        guard let main = parts[package.mainPart] else { throw .missingPart(name: package.mainPart) }

        func part(_ type: String) -> (bytes: [UInt8], name: String)? {
            names[type].flatMap { name in parts[name].map { ($0, name) } }
        }
        var styles = WordStyles.none
        if let found = part("styles") { styles = try WordStyles(found.bytes, part: found.name, limits: limits) }
        var numbering = WordNumbering.none
        if let found = part("numbering") {
            numbering = try WordNumbering(found.bytes, part: found.name, limits: limits)
        }
        var sink = WordSink(
            builder: TextBuilder(limits: limits),
            counters: WordCounters(numbering: numbering, language: styles.language))
        for found in [part("footnotes"), part("endnotes")] {
            guard let found else { continue }
            sink = try read(found.bytes, part: found.name, styles: styles, into: sink, limits: limits)
        }
        sink = try read(main, part: package.mainPart, styles: styles, into: sink, limits: limits)
        return sink.document(carried: package.carriedNotes)
    }

    private func read(
        _ bytes: [UInt8], part: String, styles: WordStyles, into sink: WordSink, limits: ReadLimits
    ) throws(FormatError) -> WordSink {
        var body = try WordBody(bytes, part: part, styles: styles, sink: sink, limits: limits)
        try body.read()
        return body.sink
    }
}
