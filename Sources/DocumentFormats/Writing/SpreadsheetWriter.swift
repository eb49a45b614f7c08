/// Writes workbooks as XLSX: the same bytes for the same value.
///
/// Each sheet has a bold heading row that stays in view and a filter over its rows.
package enum SpreadsheetWriter {
    /// The bytes of an .xlsx file.
    /// - Throws: `writingFailed` when there is no sheet, or one has more than 1,048,576 rows or 16,384 columns.
    package static func bytes(of spreadsheet: Spreadsheet) throws(FormatError) -> [UInt8] {
        guard !spreadsheet.sheets.isEmpty else { throw .writingFailed(reason: "a workbook needs at least one sheet") }
        for sheet in spreadsheet.sheets where sheet.rows.count >= 1 << 20 || sheet.columns.count > 1 << 14 {
            throw .writingFailed(reason: "the sheet \(sheet.name) is larger than Excel allows")
        }
        let names = tabNames(of: spreadsheet.sheets)
        var files = [
            ZipArchive.File(name: contentTypes, text: contentTypesPart(sheets: names.count)),
            ZipArchive.File(name: "_rels/.rels", text: rootRelationships),
            ZipArchive.File(name: "xl/workbook.xml", text: workbook(names: names, sheets: spreadsheet.sheets)),
            ZipArchive.File(name: "xl/_rels/workbook.xml.rels", text: workbookRelationships(sheets: names.count)),
            ZipArchive.File(name: "xl/styles.xml", text: styles),
        ]
        for (index, sheet) in spreadsheet.sheets.enumerated() {
            files.append(ZipArchive.File(name: "xl/worksheets/sheet\(index + 1).xml", text: worksheet(sheet)))
        }
        return try ZipArchive.bytes(of: files, first: [contentTypes, "_rels/.rels"])
    }

    /// "A" for column 0, "AA" for column 26.
    static func columnName(_ column: Int) -> String {
        var name = ""
        var rest = column + 1
        while rest > 0 {
            name = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + name
            rest = (rest - 1) / 26
        }
        return name
    }

    private static func worksheet(_ sheet: Spreadsheet.Sheet) -> String {
        var xml = XMLText.declaration + "<worksheet xmlns=\"\(mainNamespace)\">"
        xml += "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
        xml += "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
        if !sheet.columns.isEmpty {
            xml += "<cols>"
            for (index, column) in sheet.columns.enumerated() {
                let width = min(max(column.width, 1), 255)
                xml += "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
            }
            xml += "</cols>"
        }
        xml += "<sheetData>"
        append([sheet.columns.map { .text($0.title) }], from: 1, style: headingStyle, to: &xml)
        append(sheet.rows, from: 2, style: bodyStyle, to: &xml)
        xml += "</sheetData>"
        if !sheet.columns.isEmpty { xml += "<autoFilter ref=\"\(filterRange(sheet, absolute: false))\"/>" }
        return xml + "</worksheet>"
    }

    private static func append(_ rows: [[Spreadsheet.Cell]], from first: Int, style: Int, to xml: inout String) {
        for (index, row) in rows.enumerated() where !row.isEmpty {
            xml += "<row r=\"\(first + index)\">"
            for (column, cell) in row.enumerated() {
                let place = "\(columnName(column))\(first + index)"
                switch cell {
                case .empty: continue
                case .number(let value) where value.isFinite:
                    xml += "<c r=\"\(place)\" s=\"\(style)\"><v>\(shortest(value))</v></c>"
                case .share(let value) where value.isFinite:
                    xml += "<c r=\"\(place)\" s=\"\(percentStyle)\"><v>\(shortest(value))</v></c>"
                case .number(let value), .share(let value):
                    xml += textCell(String(value), at: place, style: style)
                case .text(let words):
                    xml += textCell(words, at: place, style: style)
                }
            }
            xml += "</row>"
        }
    }

    private static func textCell(_ words: String, at place: String, style: Int) -> String {
        // Excel refuses longer text, counted in UTF-16 units.
        var words = words
        if words.utf8.count > 32_767 {
            while words.utf16.count > 32_766 { words.removeLast(max(1, (words.utf16.count - 32_766) / 2)) }
            words += "…"
        }
        let isFormulaLike = CSVWriter.looksLikeFormula(words)
        let cellStyle = isFormulaLike && style == bodyStyle ? literalStyle : style
        return "<c r=\"\(place)\" s=\"\(cellStyle)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
            + XMLText.escaped(words) + "</t></is></c>"
    }

    private static func shortest(_ value: Double) -> String {
        abs(value) < 1e15 && value == value.rounded() ? String(Int(value)) : String(value)
    }

    private static func filterRange(_ sheet: Spreadsheet.Sheet, absolute: Bool) -> String {
        let last = columnName(sheet.columns.count - 1)
        let row = max(sheet.rows.count + 1, 2)
        return absolute ? "$A$1:$\(last)$\(row)" : "A1:\(last)\(row)"
    }

    private static func tabNames(of sheets: [Spreadsheet.Sheet]) -> [String] {
        var taken: Set<String> = []
        return sheets.map { sheet in
            var base = String(sheet.name.filter { !"[]:*?/\\'".contains($0) && !$0.isNewline }.prefix(31))
            if base.isEmpty { base = "Sheet" }
            var name = base
            var count = 2
            while !taken.insert(name.lowercased()).inserted {
                name = base.prefix(27) + " \(count)"
                count += 1
            }
            return name
        }
    }

    private static func workbook(names: [String], sheets: [Spreadsheet.Sheet]) -> String {
        var xml = XMLText.declaration
        xml += "<workbook xmlns=\"\(mainNamespace)\" xmlns:r=\"\(relationshipNamespace)\"><sheets>"
        for (index, name) in names.enumerated() {
            xml += "<sheet name=\"\(XMLText.escaped(name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
        }
        xml += "</sheets><definedNames>"
        for (index, sheet) in sheets.enumerated() where !sheet.columns.isEmpty {
            xml += "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(index)\" hidden=\"1\">"
            xml += "'\(XMLText.escaped(names[index]))'!\(filterRange(sheet, absolute: true))</definedName>"
        }
        return (xml + "</definedNames></workbook>").replacing("<definedNames></definedNames>", with: "")
    }

    private static func workbookRelationships(sheets: Int) -> String {
        var xml = XMLText.declaration + "<Relationships xmlns=\"\(packageNamespace)/relationships\">"
        for index in 1...sheets {
            xml += "<Relationship Id=\"rId\(index)\" Type=\"\(relationshipNamespace)/worksheet\" "
            xml += "Target=\"worksheets/sheet\(index).xml\"/>"
        }
        xml += "<Relationship Id=\"rId\(sheets + 1)\" Type=\"\(relationshipNamespace)/styles\" Target=\"styles.xml\"/>"
        return xml + "</Relationships>"
    }

    private static func contentTypesPart(sheets: Int) -> String {
        let office = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        var xml = XMLText.declaration + "<Types xmlns=\"\(packageNamespace)/content-types\">"
        xml += "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        xml += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        xml += "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(office).sheet.main+xml\"/>"
        for index in 1...sheets {
            xml += "<Override PartName=\"/xl/worksheets/sheet\(index).xml\" ContentType=\"\(office).worksheet+xml\"/>"
        }
        return xml + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(office).styles+xml\"/></Types>"
    }

    private static let bodyStyle = 0
    private static let headingStyle = 1
    private static let literalStyle = 2
    private static let percentStyle = 3
    private static let contentTypes = "[Content_Types].xml"
    private static let mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packageNamespace = "http://schemas.openxmlformats.org/package/2006"

    private static let rootRelationships =
        XMLText.declaration + "<Relationships xmlns=\"\(packageNamespace)/relationships\"><Relationship Id=\"rId1\" "
        + "Type=\"\(relationshipNamespace)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"

    /// Four cell formats: body (wrapped, top), heading (bold, filled), body that must never become a formula, per cent.
    private static let styles =
        XMLText.declaration + "<styleSheet xmlns=\"\(mainNamespace)\">"
        + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE7ECF3\"/><bgColor indexed=\"64\"/></patternFill></fill>"
        + "</fills><borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"4\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">"
        + "\(topAndWrapped)</xf>"
        + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\" "
        + "applyAlignment=\"1\">\(topAndWrapped)</xf>"
        + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\" applyAlignment=\"1\">"
        + "\(topAndWrapped)</xf>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" "
        + "applyAlignment=\"1\">\(topAndWrapped)</xf></cellXfs>"
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"

    private static let topAndWrapped = "<alignment vertical=\"top\" wrapText=\"1\"/>"
}
