import ReadinessModel

/// JSON as a value whose members keep their order, so that the same input gives the same bytes.
package indirect enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([(String, JSONValue)])
    /// Written before, as `bytes` gives it for the indent of its place.
    case written([UInt8])

    /// The text, indented by two spaces a level.
    package func text(indent: Int = 0) -> String { String(decoding: bytes(indent: indent), as: UTF8.self) }

    /// The text as UTF-8.
    package func bytes(indent: Int = 0) -> [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes, indent: indent)
        return bytes
    }

    private func write(to bytes: inout [UInt8], indent: Int) {
        switch self {
        case .null: bytes += "null".utf8
        case .written(let text): bytes += text
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .number(let value): bytes += (value.isFinite ? JSONValue.plain(value) : "null").utf8
        case .string(let text): JSONValue.quote(text, to: &bytes)
        case .array(let items):
            if items.isEmpty {
                bytes += "[]".utf8
                return
            }
            bytes += "[".utf8
            for (index, item) in items.enumerated() {
                bytes += (index == 0 ? "\n" : ",\n").utf8
                bytes += String(repeating: "  ", count: indent + 1).utf8
                item.write(to: &bytes, indent: indent + 1)
            }
            bytes += "\n".utf8
            bytes += String(repeating: "  ", count: indent).utf8
            bytes += "]".utf8
        case .object(let members):
            if members.isEmpty {
                bytes += "{}".utf8
                return
            }
            bytes += "{".utf8
            for (index, member) in members.enumerated() {
                bytes += (index == 0 ? "\n" : ",\n").utf8
                bytes += String(repeating: "  ", count: indent + 1).utf8
                JSONValue.quote(member.0, to: &bytes)
                bytes += ": ".utf8
                member.1.write(to: &bytes, indent: indent + 1)
            }
            bytes += "\n".utf8
            bytes += String(repeating: "  ", count: indent).utf8
            bytes += "}".utf8
        }
    }

    /// At most six decimals, none that are not needed.
    private static func plain(_ value: Double) -> String {
        if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
        let scaled = (value * 1_000_000).rounded() / 1_000_000
        return scaled == scaled.rounded() ? String(Int(scaled)) : String(scaled)
    }

    private static func quote(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22: bytes += [0x5C, 0x22]
            case 0x5C: bytes += [0x5C, 0x5C]
            case 0x0A: bytes += [0x5C, 0x6E]
            case 0x0D: bytes += [0x5C, 0x72]
            case 0x09: bytes += [0x5C, 0x74]
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                bytes += [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }
}
