/// Escaping for the XML that this module writes.
enum XMLText {
    /// The words with markup characters escaped; characters that XML 1.0 forbids are left out.
    static func escaped(_ words: String) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(words.utf8.count)
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": output.append(contentsOf: "&amp;".utf8)
            case "<": output.append(contentsOf: "&lt;".utf8)
            case ">": output.append(contentsOf: "&gt;".utf8)
            case "\"": output.append(contentsOf: "&quot;".utf8)
            // A bare carriage return would read back as a line feed.
            case "\r": output.append(contentsOf: "&#13;".utf8)
            case "\t", "\n": output.append(UInt8(scalar.value))
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
            default: output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
}
