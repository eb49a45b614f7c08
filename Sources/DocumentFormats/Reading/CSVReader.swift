/// One record of a CSV file.
package struct CSVRecord: Sendable, Hashable {
    /// The line on which the record starts, from 1; a quoted field can make a record span several.
    package let line: Int
    package let fields: [String]
}

/// The records of a CSV file and how it was written.
package struct CSVTable: Sendable, Hashable {
    package let separator: CSVSeparator
    package let encoding: TextEncoding
    /// All records, header first; empty lines are left out.
    package let records: [CSVRecord]
}

/// Reads comma-separated values (RFC 4180) in UTF-8, UTF-16 or Windows-1252.
package enum CSVReader {
    /// The records of a file.
    ///
    /// The separator is `,` or `;`, whichever occurs more often outside quotes in the first record; a line `sep=;`
    /// decides it. Line ends are CR LF, LF or CR. The apostrophe with which `CSVWriter` guards a formula comes off.
    /// - Throws: `tooManyBlocks` when there are more fields than `limits.blocks`.
    package static func table(
        in bytes: [UInt8], limits: ReadLimits = ReadLimits()
    ) throws(FormatError) -> CSVTable {
        guard bytes.count <= limits.fileBytes else { throw .tooLarge(bytes: bytes.count, limit: limits.fileBytes) }
        let decoded = try TextDecoding.decoded(bytes)
        var scan = Scan(bytes: Array(decoded.text.utf8), limit: limits.blocks)
        if decoded.startsWithMark { scan.position = 3 }
        scan.readSeparator()
        var records: [CSVRecord] = []
        while let record = try scan.nextRecord() { records.append(record) }
        return CSVTable(separator: scan.separator, encoding: decoded.encoding, records: records)
    }

    private struct Scan {
        let bytes: [UInt8]
        let limit: Int
        var position = 0
        var line = 1
        var fieldCount = 0
        var separator = CSVSeparator.comma

        init(bytes: [UInt8], limit: Int) {
            self.bytes = bytes
            self.limit = limit
        }

        mutating func readSeparator() {
            for candidate in [CSVSeparator.semicolon, .comma] {
                let declaration = Array("sep=".utf8) + [candidate.rawValue]
                guard bytes[position...].starts(with: declaration) else { continue }
                position += declaration.count
                endLine()
                separator = candidate
                return
            }
            var quoted = false
            var commas = 0
            var semicolons = 0
            for byte in bytes[position...] {
                switch byte {
                case quote: quoted.toggle()
                case CSVSeparator.comma.rawValue where !quoted: commas += 1
                case CSVSeparator.semicolon.rawValue where !quoted: semicolons += 1
                case lineFeed, carriageReturn:
                    if !quoted, commas + semicolons > 0 {
                        separator = semicolons > commas ? .semicolon : .comma
                        return
                    }
                default: break
                }
            }
            separator = semicolons > commas ? .semicolon : .comma
        }

        mutating func nextRecord() throws(FormatError) -> CSVRecord? {
            while position < bytes.count, isLineEnd(bytes[position]) { endLine() }
            guard position < bytes.count else { return nil }
            let start = line
            var fields: [String] = []
            while true {
                fields.append(try nextField(number: fields.count + 1))
                fieldCount += 1
                if fieldCount > limit { throw .tooManyBlocks(limit: limit) }
                guard position < bytes.count, bytes[position] == separator.rawValue else { break }
                position += 1
            }
            endLine()
            return CSVRecord(line: start, fields: fields)
        }

        private mutating func nextField(number: Int) throws(FormatError) -> String {
            guard position < bytes.count, bytes[position] == quote else {
                let start = position
                while position < bytes.count, bytes[position] != separator.rawValue, !isLineEnd(bytes[position]) {
                    position += 1
                }
                return withoutGuard(bytes[start..<position])
            }
            let startLine = line
            var field: [UInt8] = []
            position += 1
            while position < bytes.count {
                let byte = bytes[position]
                if byte == quote {
                    position += 1
                    guard position < bytes.count, bytes[position] == quote else {
                        if position < bytes.count, bytes[position] != separator.rawValue, !isLineEnd(bytes[position]) {
                            throw .textAfterQuote(line: line, field: number)
                        }
                        return withoutGuard(field[...])
                    }
                }
                if isLineEnd(byte) {
                    let start = position
                    endLine()
                    field.append(contentsOf: bytes[start..<position])
                } else {
                    field.append(byte)
                    position += 1
                }
            }
            throw .unclosedQuote(line: startLine)
        }

        private func withoutGuard(_ field: ArraySlice<UInt8>) -> String {
            let text = String(decoding: field, as: UTF8.self)
            guard text.utf8.first == UInt8(ascii: "'") else { return text }
            let rest = String(text.dropFirst())
            return CSVWriter.looksLikeFormula(rest) ? rest : text
        }

        /// Steps over one line end, if there is one here.
        private mutating func endLine() {
            guard position < bytes.count, isLineEnd(bytes[position]) else { return }
            let isPair = bytes[position...].starts(with: [carriageReturn, lineFeed])
            position += isPair ? 2 : 1
            line += 1
        }

        private func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
}
