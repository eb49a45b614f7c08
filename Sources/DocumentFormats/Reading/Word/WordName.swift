/// The names in the parts of a Word file that decide what a reader sees.
enum WordName: String, XMLName {
    // Blocks
    case p, tbl, tr, tc, sectPr, altChunk
    // Paragraph properties
    case pPr, pStyle, numPr, numId, ilvl, outlineLvl, pPrChange, rPrChange, numberingChange
    // Table properties
    case tblPr, tblGrid, trPr, tcPr, gridSpan, gridBefore, tblPrEx
    // Runs
    case r, rPr, rStyle, b, vanish, t, delText, tab, ptab, br, cr, noBreakHyphen, sym, rt
    case lastRenderedPageBreak, footnoteReference, endnoteReference, commentReference
    // Tracked changes
    case ins, del, moveFrom, moveTo
    // Alternatives
    case alternateContent = "AlternateContent"
    case choice = "Choice"
    case fallback = "Fallback"
    // Notes
    case footnote, endnote
    // Styles
    case styles, style, name, basedOn, docDefaults, lang
    // Numbering
    case abstractNum, num, abstractNumId, lvl, lvlOverride, startOverride, start, numFmt, lvlText, lvlRestart, isLgl
    case numStyleLink, styleLink
    // Attributes
    case val, type, id, styleId, char, font, `default`

    static let table = XMLNameTable<WordName>()

    /// Whether a switch such as `<w:b/>` is on, from its value.
    static func isOn(_ value: String?) -> Bool {
        switch value {
        case "0", "false", "off", "none": false
        default: true
        }
    }
}
