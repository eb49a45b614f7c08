/// Reads Excel workbooks (.xlsx, .xlsm): a block for each cell with words or numbers, sheet after sheet. Formulas give
/// the value that was stored with them; charts, pictures and comments are not part of the text.
struct SpreadsheetReader: DocumentReader {
    let format = DocumentFormat.spreadsheet

    func canRead(_ file: SniffedFile) -> Bool { file.hasPart(in: "xl/") }

    func document(from file: SniffedFile, limits: ReadLimits) throws(FormatError) -> TextDocument {
        guard let archive = file.archive else { throw .damagedArchive(reason: "not a zip archive") }
        let package = try OfficePackage(archive: archive, limits: limits)
        guard let workbook = try archive.part(package.mainPart) else { throw .missingPart(name: package.mainPart) }
        let sheets = try Self.sheets(in: workbook, part: package.mainPart, limits: limits)
        let names = sheets.reduce(into: [String: String]()) { $0[$1.id] = package.target(id: $1.id) }
        let shared = package.target(type: "sharedStrings")
        let stylesName = package.target(type: "styles")
        let parts = try archive.parts(Set(names.values).union([shared, stylesName].compactMap { $0 }))

        var reading = SheetReading(limits: limits)
        if let name = shared, let part = parts[name] { try reading.readSharedStrings(part, part: name) }
        if let name = stylesName, let part = parts[name] { try reading.readStyles(part, part: name) }
        for (index, sheet) in sheets.enumerated() {
            guard let name = names[sheet.id], let part = parts[name] else { continue }
            try reading.readSheet(part, part: name, index: index, name: sheet.name)
        }
        let hidden = sheets.filter(\.isHidden).map(\.name)
        let notes: [ReadingNote] = hidden.isEmpty ? [] : [.hiddenSheets(hidden)]
        return reading.builder.document(.spreadsheet, notes: notes + package.carriedNotes)
    }

    private struct Sheet {
        var name: String
        /// The relationship that leads to the sheet's part.
        var id: String
        var isHidden: Bool
    }

    private static func sheets(
        in bytes: [UInt8], part: String, limits: ReadLimits
    ) throws(FormatError) -> [Sheet] {
        var scanner = try XMLScanner(bytes, part: part, names: SheetName.table, limits: limits)
        var sheets: [Sheet] = []
        while true {
            let event = try scanner.next()
            if event == .finished { return sheets }
            guard event == .start, scanner.name == .sheet, let id = scanner.attribute(.id) else { continue }
            let state = scanner.attribute(.state)
            sheets.append(
                Sheet(
                    name: scanner.attribute(.name) ?? "Sheet \(sheets.count + 1)", id: id,
                    isHidden: state == "hidden" || state == "veryHidden"))
        }
    }
}

/// The names in the parts of a workbook that a reader looks at.
enum SheetName: String, XMLName {
    case sheet, name, state, id
    case si, t, r, rPh, b
    case row, c, v, `is`, s
    case fonts, font, cellXfs, xf, fontId, numFmtId, numFmt, formatCode, val
    case rPr

    static let table = XMLNameTable<SheetName>()
}
