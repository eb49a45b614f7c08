/// Reads the parts of a workbook one after the other into a document.
struct SheetReading {
    var builder: TextBuilder
    private let limits: ReadLimits
    private var sharedStrings: [ParagraphText] = []
    /// For each cell format: whether its font is bold, and whether its numbers are days.
    private var formats: [(isBold: Bool, isDate: Bool)] = []
    private var buffer: [UInt8] = []

    init(limits: ReadLimits) {
        self.limits = limits
        builder = TextBuilder(limits: limits)
    }

    /// Reads the words that cells share.
    mutating func readSharedStrings(_ bytes: [UInt8], part: String) throws(FormatError) {
        var scanner = try XMLScanner(bytes, part: part, names: SheetName.table, limits: limits)
        while true {
            let event = try scanner.next()
            if event == .finished { return }
            guard event == .start, scanner.name == .si else { continue }
            guard sharedStrings.count < limits.blocks else { throw .tooManyBlocks(limit: limits.blocks) }
            sharedStrings.append(try richText(from: &scanner, isBold: false))
        }
    }

    /// Reads which cell formats are bold, and which show numbers as days.
    mutating func readStyles(_ bytes: [UInt8], part: String) throws(FormatError) {
        var scanner = try XMLScanner(bytes, part: part, names: SheetName.table, limits: limits)
        var boldFonts: [Bool] = []
        var dateFormats: Set<Int> = Set(14...17).union([22])
        var section: SheetName?
        while true {
            let event = try scanner.next()
            if event == .finished { return }
            if event == .end, scanner.name == section { section = nil }
            guard event == .start else { continue }
            switch scanner.name {
            case .fonts: section = .fonts
            case .cellXfs: section = .cellXfs
            case .font where section == .fonts: boldFonts.append(false)
            case .b where section == .fonts && !boldFonts.isEmpty:
                boldFonts[boldFonts.count - 1] = WordName.isOn(scanner.attribute(.val))
            case .numFmt:
                guard let id = number(.numFmtId, of: scanner), let code = scanner.attribute(.formatCode) else {
                    continue
                }
                if SheetDate.isDateFormat(code) { dateFormats.insert(id) }
            case .xf where section == .cellXfs:
                let font = number(.fontId, of: scanner) ?? 0
                let isDate = number(.numFmtId, of: scanner).map { dateFormats.contains($0) } ?? false
                formats.append((boldFonts.indices.contains(font) && boldFonts[font], isDate))
            default: break
            }
        }
    }

    /// Reads one sheet; the cells become blocks in stored order, which is row by row.
    mutating func readSheet(_ bytes: [UInt8], part: String, index: Int, name: String) throws(FormatError) {
        var scanner = try XMLScanner(bytes, part: part, names: SheetName.table, limits: limits)
        var row = -1
        var column = -1
        while true {
            let event = try scanner.next()
            if event == .finished { return }
            guard event == .start else { continue }
            switch scanner.name {
            case .row:
                // A row that claims to lie beyond the sheet follows the one before.
                let stated = number(.r, of: scanner).flatMap { (1...SheetPlace.lastRow).contains($0) ? $0 - 1 : nil }
                row = stated ?? row + 1
                column = -1
            case .c:
                let place = scanner.attribute(.r).flatMap(SheetPlace.init)
                column = place?.column ?? column + 1
                let cellRow = max(place?.row ?? row, 0)
                guard let text = try cell(from: &scanner) else { continue }
                try builder.append(
                    text, kind: .tableCell(table: index, row: cellRow, column: column), sheet: name)
            default: break
            }
        }
    }

    /// The words of the cell that has just started; nil when it has none.
    private mutating func cell(from scanner: inout XMLScanner<SheetName>) throws(FormatError) -> ParagraphText? {
        let type = scanner.attribute(.t) ?? "n"
        let style = number(.s, of: scanner) ?? 0
        let format = formats.indices.contains(style) ? formats[style] : (isBold: false, isDate: false)
        let outside = scanner.depth - 1
        var text: ParagraphText?
        var isValue = false
        while scanner.depth > outside {
            switch try scanner.next() {
            case .start where scanner.name == .v: isValue = true
            case .start where scanner.name == .is: text = try richText(from: &scanner, isBold: format.isBold)
            case .end where scanner.name == .v: isValue = false
            case .text where isValue:
                buffer.removeAll(keepingCapacity: true)
                try scanner.appendText(to: &buffer)
                text = value(String(decoding: buffer, as: UTF8.self), type: type, format: format)
            default: break
            }
        }
        return text
    }

    private func value(_ stored: String, type: String, format: (isBold: Bool, isDate: Bool)) -> ParagraphText? {
        var text = ParagraphText()
        switch type {
        case "s":
            guard let index = Int(stored), sharedStrings.indices.contains(index) else { return nil }
            guard format.isBold else { return sharedStrings[index] }
            text.append(sharedStrings[index].bytes, isBold: true)
        case "b": text.append(Array((stored == "1" ? "TRUE" : "FALSE").utf8))
        case "n" where format.isDate:
            text.append(Array((SheetDate.day(stored) ?? stored).utf8), isBold: format.isBold)
        default: text.append(Array(stored.utf8), isBold: format.isBold)
        }
        return text
    }

    /// Words with runs; readings above Asian characters are left out.
    private mutating func richText(
        from scanner: inout XMLScanner<SheetName>, isBold: Bool
    ) throws(FormatError) -> ParagraphText {
        var text = ParagraphText()
        var isRunBold = isBold
        var isInText = false
        let outside = scanner.depth - 1
        while scanner.depth > outside {
            switch (try scanner.next(), scanner.name) {
            case (.start, .rPh): try scanner.skipElement()
            case (.start, .r): isRunBold = isBold
            case (.start, .b): isRunBold = WordName.isOn(scanner.attribute(.val))
            case (.start, .t): isInText = true
            case (.end, .t): isInText = false
            case (.text, _) where isInText:
                buffer.removeAll(keepingCapacity: true)
                try scanner.appendText(to: &buffer)
                text.append(buffer, isBold: isRunBold)
            default: break
            }
        }
        return text
    }

    private func number(_ name: SheetName, of scanner: XMLScanner<SheetName>) -> Int? {
        scanner.attribute(name).flatMap { Int($0) }
    }
}

/// The place of a cell, both from 0.
struct SheetPlace: Equatable {
    var row: Int
    var column: Int

    /// Excel has no more rows.
    static let lastRow = 1 << 20

    /// From "B7"; nil for what is no place on a sheet.
    init?(_ reference: String) {
        row = 0
        column = 0
        for byte in reference.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte) - 64
            case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte) - 48
            default: return nil
            }
            guard column <= 1 << 14, row <= Self.lastRow else { return nil }
        }
        guard row > 0, column > 0 else { return nil }
        row -= 1
        column -= 1
    }
}

/// How Excel stores days: as numbers, counted from 30 December 1899.
enum SheetDate {
    /// Whether a number format shows days or hours: it has y, m, d or h outside quotes and brackets.
    static func isDateFormat(_ code: String) -> Bool {
        var isQuoted = false
        var isBracketed = false
        var isEscaped = false
        for character in code.lowercased() {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch character {
            case "\"": isQuoted.toggle()
            case "[": isBracketed = true
            case "]": isBracketed = false
            case "\\", "_", "*": isEscaped = true
            case "y", "m", "d", "h": if !isQuoted && !isBracketed { return true }
            default: break
            }
        }
        return false
    }

    /// "2026-03-31" for 46112; nil for what is no day between 1900 and 9999. The time of day is dropped.
    static func day(_ stored: String) -> String? {
        guard let value = Double(stored), value >= 1, value < 2_958_466 else { return nil }
        // Days since 1 March of the year 0, in eras of 400 years; Excel's 29 February 1900 is off by one before it.
        let days = Int(value) + (value < 60 ? 1 : 0) + 693_899
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shifted + 2) / 5 + 1
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}
