/// A file and what its first bytes, its parts or its text say about it.
package struct SniffedFile: Sendable {
    let bytes: [UInt8]
    /// The list of parts, when the file is a zip archive.
    let archive: ZipArchive?
    /// The text, when the file is neither an archive nor a known binary format.
    let text: TextDecoding.Decoded?
    /// Why no reader should try.
    let refusal: FormatError?
    private let fileExtension: String

    init(bytes: [UInt8], fileName: String, limits: ReadLimits) throws(FormatError) {
        self.bytes = bytes
        fileExtension = fileName.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if ZipArchive.isZip(bytes) {
            let archive = try ZipArchive(bytes: bytes, limits: limits)
            self.archive = archive
            text = nil
            refusal = Self.refusal(of: archive)
        } else if let refusal = Self.refusal(of: bytes) {
            archive = nil
            text = nil
            self.refusal = refusal
        } else {
            archive = nil
            text = Self.isPDF(bytes) ? nil : try TextDecoding.decoded(bytes)
            refusal = nil
        }
    }

    var isPDF: Bool { archive == nil && text == nil && refusal == nil }
    var isNamedMarkdown: Bool { fileExtension == "md" || fileExtension == "markdown" }

    func hasPart(in folder: String) -> Bool {
        archive?.entries.contains { $0.name.hasPrefix(folder) } ?? false
    }

    /// The formats that the name's ending promises; nil when it promises none.
    var promisedFormats: Set<DocumentFormat>? {
        switch fileExtension {
        case "docx", "docm", "dotx", "doc": [.word]
        case "xlsx", "xlsm": [.spreadsheet]
        case "pdf": [.pdf]
        case "html", "htm", "xhtml": [.html]
        case "md", "markdown", "txt", "text": [.markdown, .plainText]
        default: nil
        }
    }

    /// The header may follow some rubbish: readers accept it within the first kilobyte.
    private static func isPDF(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(1024)
        let mark = Array("%PDF-".utf8)
        return head.indices.contains { head[$0] == mark[0] && head[$0...].starts(with: mark) }
    }

    private static func refusal(of archive: ZipArchive) -> FormatError? {
        let names = archive.entries.map(\.name)
        if names.contains(where: { $0.hasPrefix("word/") || $0.hasPrefix("xl/") }) {
            if let locked = archive.entries.first(where: \.isEncrypted) { return .encryptedEntry(name: locked.name) }
            return names.contains("xl/workbook.bin") ? .unsupported(kind: "a binary Excel workbook (.xlsb)") : nil
        }
        if names.contains(where: { $0.hasPrefix("ppt/") }) { return .unsupported(kind: "a PowerPoint presentation") }
        if names.contains("META-INF/manifest.xml") && names.contains("content.xml") {
            return .unsupported(kind: "an OpenDocument file (.odt, .ods)")
        }
        if names.contains("META-INF/container.xml") { return .unsupported(kind: "an e-book (.epub)") }
        return .packedFiles(kind: "a zip archive")
    }

    private static func refusal(of bytes: [UInt8]) -> FormatError? {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return compoundFileRefusal(bytes) }
        for (magic, kind) in packedKinds where bytes.starts(with: magic) { return .packedFiles(kind: kind) }
        for (magic, kind) in binaryKinds where bytes.starts(with: magic) { return .unsupported(kind: kind) }
        if bytes.count > 12, bytes[4..<8].elementsEqual("ftyp".utf8) { return .unsupported(kind: "a video or photo") }
        return nil
    }

    /// The container of old Office files also wraps new ones that have a password.
    private static func compoundFileRefusal(_ bytes: [UInt8]) -> FormatError {
        func holds(_ streamName: String) -> Bool {
            let wanted: [UInt8] = Array(streamName.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), 0] as [UInt8] })
            var start = bytes.startIndex
            while let found = bytes[start...].firstIndex(of: wanted[0]) {
                if bytes[found...].starts(with: wanted) { return true }
                start = found + 1
            }
            return false
        }
        if holds("EncryptedPackage") || holds("EncryptionInfo") { return .passwordProtected }
        if holds("WordDocument") { return .legacyOffice(kind: "an old Word document (.doc)") }
        if holds("Workbook") || holds("Book") { return .legacyOffice(kind: "an old Excel workbook (.xls)") }
        if holds("PowerPoint Document") { return .legacyOffice(kind: "an old PowerPoint presentation (.ppt)") }
        return .legacyOffice(kind: "an old Office file or Outlook message")
    }

    private static let packedKinds: [(magic: [UInt8], kind: String)] = [
        ([0x1F, 0x8B], "a gzip archive"), (Array("Rar!".utf8), "a RAR archive"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive"),
    ]

    private static let binaryKinds: [(magic: [UInt8], kind: String)] = [
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        (Array("GIF8".utf8), "a GIF picture"), ([0x49, 0x49, 0x2A, 0x00], "a TIFF picture"),
        ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture"),

        (Array("{\\rtf".utf8), "Rich Text (.rtf)"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"), (Array("MZ".utf8) + [0x90], "a Windows program"),
    ]
}
