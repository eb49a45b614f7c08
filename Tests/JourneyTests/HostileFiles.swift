import DocumentFormats
import Foundation

/// Hostile documents, made by the tests themselves.
enum HostileFiles {
    static let namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    static let clause = "1.1 Supplier shall notify Customer of a personal data breach within 24 hours."

    static func paragraph(_ words: String, style: String? = nil) -> String {
        let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
        return "<w:p>\(properties)<w:r><w:t>\(words)</w:t></w:r></w:p>"
    }

    static func relationships(_ name: String, _ targets: [(type: String, target: String)]) -> ZipArchive.File {
        let lines = targets.enumerated().map { index, entry in
            "<Relationship Id=\"rId\(index)\" Type=\"http://x/\(entry.type)\" Target=\"\(entry.target)\"/>"
        }
        return ZipArchive.File(name: name, text: "<Relationships>\(lines.joined())</Relationships>")
    }

    /// A Word file with this body, something in front of the root, and further parts.
    static func word(_ body: String, prologue: String = "", parts: [ZipArchive.File] = []) throws -> [UInt8] {
        try ZipArchive.bytes(
            of: [
                relationships("_rels/.rels", [("officeDocument", "word/document.xml")]),
                relationships(
                    "word/_rels/document.xml.rels", [("styles", "styles.xml"), ("numbering", "numbering.xml")]),
                ZipArchive.File(
                    name: "word/document.xml",
                    text: "\(prologue)<w:document \(namespaces)><w:body>\(body)</w:body></w:document>"),
            ] + parts)
    }

    static func zipBomb() throws -> [UInt8] {
        let blanks = [UInt8](repeating: 0x20, count: 100 << 20)
        return try word(paragraph(clause), parts: [ZipArchive.File(name: "word/styles.xml", bytes: blanks)])
    }

    static func nestedArchives() throws -> [UInt8] {
        var bytes: [UInt8] = Array("innermost".utf8)
        for _ in 0..<20 { bytes = try ZipArchive.bytes(of: [ZipArchive.File(name: "a.zip", bytes: bytes)]) }
        return bytes
    }

    /// Ten entities, each ten times the one before.
    static func entityBomb() throws -> [UInt8] {
        let bombs = (1...9).map { level in
            "<!ENTITY e\(level) \"\(String(repeating: "&e\(level - 1);", count: 10))\">"
        }
        let prologue = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY e0 \"lol\">\(bombs.joined())]>"
        return try word(paragraph("&e9;"), prologue: prologue)
    }

    static func externalEntity(_ path: String) throws -> [UInt8] {
        try word(paragraph("&x;"), prologue: "<!DOCTYPE w [<!ENTITY x SYSTEM \"file://\(path)\">]>")
    }

    /// A main part outside the file, and an entry whose name climbs out of any folder.
    static func climbingNames(readable: Bool) throws -> [UInt8] {
        let climbing = "../../../climbed"
        let written = "aa/bb/cc/climbed"
        var bytes: [UInt8]
        let part = ZipArchive.File(name: written, text: "climbed")
        if readable {
            bytes = try word(paragraph(clause), parts: [part])
        } else {
            bytes = try ZipArchive.bytes(of: [
                relationships("_rels/.rels", [("officeDocument", "../../../etc/passwd")]),
                ZipArchive.File(name: "word/document.xml", text: "<w:document/>"), part,
            ])
        }
        // The writer refuses such a name, so it is put in afterwards.
        replace(Array(written.utf8), by: Array(climbing.utf8), in: &bytes)
        return bytes
    }

    /// Every size that the archive states says one gigabyte.
    static func gigabyteClaim() throws -> [UInt8] {
        var bytes = try word(paragraph(clause))
        for (signature, offset) in [([0x50, 0x4B, 0x01, 0x02], 24), ([0x50, 0x4B, 0x03, 0x04], 22)] as [([UInt8], Int)]
        {
            for place in places(of: signature, in: bytes) {
                for (index, byte) in ([0, 0, 0, 0x40] as [UInt8]).enumerated() { bytes[place + offset + index] = byte }
            }
        }
        return bytes
    }

    static func encryptedEntries() throws -> [UInt8] {
        var bytes = try word(paragraph(clause))
        for place in places(of: [0x50, 0x4B, 0x01, 0x02], in: bytes) { bytes[place + 8] |= 1 }
        for place in places(of: [0x50, 0x4B, 0x03, 0x04], in: bytes) { bytes[place + 6] |= 1 }
        return bytes
    }

    /// Styles and lists that are based on each other in a circle.
    static func circles() throws -> [UInt8] {
        let styles = """
            <w:style w:styleId="A"><w:basedOn w:val="B"/></w:style>
            <w:style w:styleId="B"><w:basedOn w:val="C"/></w:style>
            <w:style w:styleId="C"><w:basedOn w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            """
        let numbering = """
            <w:abstractNum w:abstractNumId="0"><w:styleLink w:val="Y"/><w:numStyleLink w:val="X"/></w:abstractNum>
            <w:abstractNum w:abstractNumId="1"><w:styleLink w:val="X"/><w:numStyleLink w:val="Y"/></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            """
        let parts = [("styles", styles), ("numbering", numbering)].map { name, text in
            ZipArchive.File(name: "word/\(name).xml", text: "<w:\(name) \(namespaces)>\(text)</w:\(name)>")
        }
        return try word(paragraph(clause, style: "A"), parts: parts)
    }

    /// A PDF that asks for a password that nobody knows.
    static var encryptedPDF: [UInt8] {
        let key = String(repeating: "0", count: 64)
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>",
            "<< /Filter /Standard /V 1 /R 2 /O <\(key)> /U <\(key)> /P -4 >>",
        ]
        let body = objects.enumerated().map { "\($0 + 1) 0 obj\n\($1)\nendobj\n" }.joined()
        return Array("%PDF-1.4\n\(body)trailer << /Root 1 0 R /Encrypt 3 0 R /ID [<00><00>] >>\n%%EOF\n".utf8)
    }

    /// The container that Office wraps around a document with a password.
    static var passwordWord: [UInt8] {
        let header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        return header + [UInt8](repeating: 0, count: 504) + name + [UInt8](repeating: 0, count: 480)
    }

    private static func places(of mark: [UInt8], in bytes: [UInt8]) -> [Int] {
        bytes.indices.filter { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
    }

    private static func replace(_ old: [UInt8], by new: [UInt8], in bytes: inout [UInt8]) {
        for place in places(of: old, in: bytes) { bytes.replaceSubrange(place..<(place + old.count), with: new) }
    }
}
