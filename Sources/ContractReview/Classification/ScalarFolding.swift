/// How single scalars fold: which carry no meaning, and which plain letters the others stand for.
enum ScalarFolding {
    /// Soft hyphen, zero-width and direction marks, combining accents: they never separate or change words.
    static func isInvisible(_ value: UInt32) -> Bool {
        switch value {
        case 0x00AD, 0x034F, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F,
            0xFEFF, 0xFE00...0xFE0F, 0x0300...0x036F:
            true
        default:
            false
        }
    }

    static func isApostrophe(_ value: UInt32) -> Bool {
        value == 0x2019 || value == 0x2018 || value == 0x02BC || value == 0x00B4 || value == 0x0060
    }

    /// The plain small letters for an accented letter, a ligature, a full-width or a look-alike one.
    static func plain(_ value: UInt32) -> String? {
        switch value {
        case 0x00C0...0x00C5, 0x00E0...0x00E5, 0x0100...0x0105: "a"
        case 0x00C7, 0x00E7, 0x0106...0x010D: "c"
        case 0x00C8...0x00CB, 0x00E8...0x00EB, 0x0112...0x011B: "e"
        case 0x00CC...0x00CF, 0x00EC...0x00EF, 0x0128...0x0131: "i"
        case 0x00D1, 0x00F1, 0x0143...0x0148: "n"
        case 0x00D2...0x00D6, 0x00D8, 0x00F2...0x00F6, 0x00F8, 0x014C...0x0151: "o"
        case 0x00D9...0x00DC, 0x00F9...0x00FC, 0x0168...0x0173: "u"
        case 0x00DD, 0x00FD, 0x00FF: "y"
        case 0x015A...0x0161: "s"
        case 0x0179...0x017E: "z"
        case 0x00DF: "ss"
        case 0x00C6, 0x00E6: "ae"
        case 0x0152, 0x0153: "oe"
        case 0x0132, 0x0133: "ij"
        case 0xFB00: "ff"
        case 0xFB01: "fi"
        case 0xFB02: "fl"
        case 0xFB03: "ffi"
        case 0xFB04: "ffl"
        case 0xFF10...0xFF19: String(UnicodeScalar(UInt8(value - 0xFF10) + 0x30))
        case 0xFF21...0xFF3A: String(UnicodeScalar(UInt8(value - 0xFF21) + 0x61))
        case 0xFF41...0xFF5A: String(UnicodeScalar(UInt8(value - 0xFF41) + 0x61))
        default: lookAlike(value)
        }
    }

    /// Cyrillic and Greek letters that look like Latin ones.
    private static func lookAlike(_ value: UInt32) -> String? {
        switch value {
        case 0x0410, 0x0430, 0x0391, 0x03B1: "a"
        case 0x0415, 0x0435, 0x0395: "e"
        case 0x041E, 0x043E, 0x039F, 0x03BF: "o"
        case 0x0420, 0x0440, 0x03A1, 0x03C1: "p"
        case 0x0421, 0x0441: "c"
        case 0x0423, 0x0443, 0x03A5: "y"
        case 0x0425, 0x0445, 0x03A7: "x"
        case 0x0406, 0x0456, 0x0399: "i"
        case 0x0405, 0x0455: "s"
        case 0x0408, 0x0458: "j"
        default: nil
        }
    }
}
