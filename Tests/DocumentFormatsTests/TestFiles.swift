@testable import DocumentFormats

/// Files that the tests put together themselves.
enum TestFiles {
    static let wordNamespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"urn:wps\""

    /// A Word file with this body; the other parts only when given.
    static func word(
        body: String, styles: String? = nil, numbering: String? = nil, footnotes: String? = nil,
        extra: [ZipArchive.File] = []
    ) throws -> [UInt8] {
        var files = [
            ZipArchive.File(name: "[Content_Types].xml", text: "<Types/>"),
            relationships("_rels/.rels", [("officeDocument", "word/document.xml")]),
            relationships(
                "word/_rels/document.xml.rels",
                [("styles", "styles.xml"), ("numbering", "numbering.xml"), ("footnotes", "footnotes.xml")]),
            ZipArchive.File(
                name: "word/document.xml",
                text: "<w:document \(wordNamespaces)><w:body>\(body)<w:sectPr/></w:body></w:document>"),
        ]
        for (name, text) in [("styles", styles), ("numbering", numbering), ("footnotes", footnotes)] {
            guard let text else { continue }
            files.append(
                ZipArchive.File(name: "word/\(name).xml", text: "<w:\(name) \(wordNamespaces)>\(text)</w:\(name)>"))
        }
        return try ZipArchive.bytes(of: files + extra)
    }

    /// A paragraph with plain words, of a style or in a list.
    static func paragraph(_ words: String, style: String? = nil, list: (id: Int, level: Int)? = nil) -> String {
        var properties = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
        if let list {
            properties += "<w:numPr><w:ilvl w:val=\"\(list.level)\"/><w:numId w:val=\"\(list.id)\"/></w:numPr>"
        }
        return "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(words)</w:t></w:r></w:p>"
    }

    static func relationships(_ name: String, _ targets: [(type: String, target: String)]) -> ZipArchive.File {
        let lines = targets.enumerated().map { index, entry in
            "<Relationship Id=\"rId\(index + 1)\" Type=\"http://x/\(entry.type)\" Target=\"\(entry.target)\"/>"
        }
        return ZipArchive.File(name: name, text: "<Relationships>\(lines.joined())</Relationships>")
    }

    /// A line of a PDF page: its place in points from the lower left corner, and its words in Helvetica.
    struct PDFText {
        var x: Int
        var y: Int
        var words: String
        var size = 11
        var isBold = false
    }

    /// A PDF with these pages.
    static func pdf(_ pages: [[PDFText]]) -> [UInt8] {
        var objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
        let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
        objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
        let bold = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>"
        for (index, lines) in pages.enumerated() {
            let content = lines.map {
                "BT /F\($0.isBold ? 2 : 1) \($0.size) Tf \($0.x) \($0.y) Td (\($0.words)) Tj ET\n"
            }.joined()
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 \(bold) >> >> "
                    + "/Contents \(5 + 2 * index) 0 R >>")
            objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)endstream")
        }
        var file = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(file.utf8.count)
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        file += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(file.utf8)
    }
}

extension TextDocument {
    /// The words of all blocks.
    var words: [String] { blockTexts }
    /// The words of all blocks behind their numbers.
    var numbered: [String] { zip(blocks, blockTexts).map { ($0.number.map { "\($0) " } ?? "") + $1 } }
}

/// Reads a file that a test made.
func read(_ bytes: [UInt8], named name: String = "file", limits: ReadLimits = ReadLimits()) throws -> TextDocument {
    try readDocument(bytes: bytes, fileName: name, limits: limits)
}
