/// References to characters in HTML: numbers, and the names that occur in texts of Western Europe.
enum HTMLEntities {
    /// The bytes with references resolved; what is no reference stays as it is.
    static func resolved(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var position = bytes.startIndex
        while let mark = bytes[position...].firstIndex(of: UInt8(ascii: "&")) {
            output.append(contentsOf: bytes[position..<mark])
            let limit = min(mark + 12, bytes.endIndex)
            let end = bytes[(mark + 1)..<limit].firstIndex { !isNameByte($0) } ?? limit
            guard let character = character(bytes[(mark + 1)..<end]) else {
                output.append(UInt8(ascii: "&"))
                position = mark + 1
                continue
            }
            output.append(contentsOf: UTF8.encode(character) ?? UTF8.encodedReplacementCharacter)
            position = end < bytes.endIndex && bytes[end] == UInt8(ascii: ";") ? end + 1 : end
        }
        output.append(contentsOf: bytes[position...])
        return output
    }

    private static func character(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard name.first == UInt8(ascii: "#") else { return named[String(decoding: name, as: UTF8.self)] }
        guard let scalar = XMLReference.number(name.dropFirst()) else { return nil }
        // Numbers of the old Windows set are read as that set.
        return (0x80...0x9F).contains(scalar.value) ? TextDecoding.windows1252(UInt8(scalar.value)) ?? scalar : scalar
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"):
            true
        default: false
        }
    }

    private static let named: [String: Unicode.Scalar] = {
        var table: [String: Unicode.Scalar] = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "hellip": "…", "mdash": "—", "ndash": "–",
            "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "lsaquo": "‹",
            "rsaquo": "›", "bull": "•", "euro": "€", "trade": "™", "dagger": "†", "Dagger": "‡", "permil": "‰",
            "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
            "lrm": "\u{200E}", "rlm": "\u{200F}", "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓", "rArr": "⇒",
            "minus": "−", "le": "≤", "ge": "≥", "ne": "≠", "asymp": "≈", "infin": "∞", "check": "✓", "OElig": "Œ",
            "oelig": "œ", "Scaron": "Š", "scaron": "š", "Yuml": "Ÿ", "fnof": "ƒ", "circ": "ˆ", "tilde": "˜",
        ]
        for (offset, name) in latin.enumerated() { table[String(name)] = Unicode.Scalar(UInt8(0xA0 + offset)) }
        return table
    }()

    /// The names of U+00A0 to U+00FF in order.
    private static let latin = """
        nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
        micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig \
        Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash \
        Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc \
        euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml \
        yacute thorn yuml
        """.split(separator: " ")
}
