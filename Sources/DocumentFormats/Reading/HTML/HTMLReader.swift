/// Reads web pages and mail in HTML as a browser shows them: headings, paragraphs, lists with their numbers, tables,
/// bold words. What is hidden, script and style is left out; nothing is fetched.
struct HTMLReader: DocumentReader {
    let format = DocumentFormat.html
    private static let usualTags = ["<html", "<body", "<p>", "<p ", "<div", "<h1", "<h2", "<table", "<ul", "<ol"]

    func canRead(_ file: SniffedFile) -> Bool {
        guard let text = file.text?.text else { return false }
        let head = String(text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.prefix(4096)).lowercased()
        guard head.hasPrefix("<") else { return false }
        return head.hasPrefix("<!doctype html")
            || Self.usualTags.contains { head.contains($0) }
    }

    func document(from file: SniffedFile, limits: ReadLimits) throws(FormatError) -> TextDocument {
        guard let decoded = file.text else { throw .notText(byteOffset: 0) }
        var page = HTMLPage(builder: TextBuilder(limits: limits))
        var tokens = HTMLTokenizer(Array(decoded.text.utf8))
        while let token = tokens.next() {
            switch token {
            case .text(let words): page.append(words)
            case .start(let tag):
                if HTMLPage.unread.contains(tag.name) {
                    tokens.skipContent(of: tag.name)
                } else {
                    try page.start(tag)
                }
            case .end(let name): try page.end(name)
            }
        }
        try page.endBlock()
        let notes: [ReadingNote] = decoded.encoding == .utf8 ? [] : [.encoding(decoded.encoding)]
        return page.document(notes: notes)
    }
}
