/// The parts of a Word file that are alike in every document.
enum WordParts {
    static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    static let contentTypes =
        XMLText.declaration + "<Types xmlns=\"\(packageNamespace)/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/docProps/core.xml\" "
        + "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
        + ["document.main": "document", "numbering": "numbering", "styles": "styles"].sorted { $0.key < $1.key }.map {
            "<Override PartName=\"/word/\($0.value).xml\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.\($0.key)+xml\"/>"
        }.joined() + "</Types>"

    static let rootRelationships =
        XMLText.declaration + "<Relationships xmlns=\"\(packageNamespace)/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"\(relationshipNamespace)/officeDocument\" Target=\"word/document.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"\(packageNamespace)/relationships/metadata/core-properties\" "
        + "Target=\"docProps/core.xml\"/></Relationships>"

    static let documentRelationships =
        XMLText.declaration + "<Relationships xmlns=\"\(packageNamespace)/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"\(relationshipNamespace)/styles\" Target=\"styles.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"\(relationshipNamespace)/numbering\" Target=\"numbering.xml\"/></Relationships>"

    /// One list: bullets.
    static let numbering =
        XMLText.declaration + "<w:numbering xmlns:w=\"\(namespace)\"><w:abstractNum w:abstractNumId=\"0\">"
        + "<w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/>"
        + "<w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"360\" w:hanging=\"360\"/></w:pPr></w:lvl>"
        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"

    /// The title and the language, for the file's properties.
    static func properties(of document: WordDocument) -> String {
        XMLText.declaration + "<cp:coreProperties xmlns:cp=\"\(packageNamespace)/metadata/core-properties\" "
            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(XMLText.escaped(document.title))</dc:title>"
            + "<dc:creator>\(XMLText.escaped(document.author))</dc:creator>"
            + "<dc:language>\(XMLText.escaped(document.language))</dc:language></cp:coreProperties>"
    }

    /// Body text, four headings, bullets and a table with lines.
    static func styles(language: String) -> String {
        var xml = XMLText.declaration + "<w:styles xmlns:w=\"\(namespace)\"><w:docDefaults><w:rPrDefault><w:rPr>"
        xml += "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"21\"/>"
        xml += "<w:lang w:val=\"\(XMLText.escaped(language))\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        xml += "<w:spacing w:after=\"120\" w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        xml += style("Normal", name: "Normal", isDefault: true, content: "<w:qFormat/>")
        for (index, size) in [32, 26, 23, 21].enumerated() {
            xml += style(
                "Heading\(index + 1)", name: "heading \(index + 1)",
                content: "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/>"
                    + "<w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"\(index)\"/></w:pPr>"
                    + "<w:rPr><w:b/><w:sz w:val=\"\(size)\"/></w:rPr>")
        }
        xml += style(
            "ListBullet", name: "List Bullet",
            content: "<w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"60\"/></w:pPr>")
        xml += "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:pPr>"
        xml += "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:tblPr><w:tblBorders>"
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
            xml += "<w:\(side) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"9AA5B5\"/>"
        }
        xml += "</w:tblBorders><w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/>"
        return xml + "</w:tblCellMar></w:tblPr></w:style></w:styles>"
    }

    private static func style(_ id: String, name: String, isDefault: Bool = false, content: String) -> String {
        "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "") w:styleId=\"\(id)\">"
            + "<w:name w:val=\"\(name)\"/>\(content)</w:style>"
    }

    private static let packageNamespace = "http://schemas.openxmlformats.org/package/2006"
    private static let relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
}
