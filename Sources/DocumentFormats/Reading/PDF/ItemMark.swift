/// Numbers and bullets at the start of a line, as they are written in a text ("1.", "2.3.1", "(a)", "iv)", "•").
enum ItemMark {
    /// Whether a whole line is nothing but such a mark, or a bare number of up to three digits.
    static func isWhole(_ line: [UInt8]) -> Bool {
        guard line.count <= 24, !line.isEmpty else { return false }
        return line.count <= 3 && line.allSatisfy(isDigit) || length(of: line) == line.count
    }

    /// Whether a line is nothing but a bullet.
    static func isBullet(_ line: [UInt8]) -> Bool { bullets.contains(line) }

    /// Whether a line starts with such a mark and a blank behind it; behind "10.1" the blank may be missing, as it does
    /// where the number fills its indent.
    static func startsLine(_ line: [UInt8]) -> Bool {
        let length = length(of: line)
        guard length > 0, length < line.count else { return startsWithNumberedWord(line) }
        let isGlued = isDigit(line[length - 1]) && (0x41...0x5A).contains(line[length])
        return line[length] == 0x20 || isGlued || startsWithNumberedWord(line)
    }

    /// A word with a capital and a number that a mark closes: "Artikel 3.", "Section 4.2:", "ANNEX 2.".
    private static func startsWithNumberedWord(_ line: [UInt8]) -> Bool {
        guard let first = line.first, (0x41...0x5A).contains(first) else { return false }
        let word = line.prefix { isLetter($0) }
        guard (3...12).contains(word.count), word.count < line.count, line[word.count] == 0x20 else { return false }
        let number = line[(word.count + 1)...].prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
        guard let start = number.first, isDigit(start), number.count <= 8 else { return false }
        let next = number.endIndex < line.count ? line[number.endIndex] : 0x20
        return number.last == UInt8(ascii: ".") && next == 0x20 || next == UInt8(ascii: ":")
    }

    /// The length of the mark in bytes; 0 when there is none.
    private static func length(of line: [UInt8]) -> Int {
        for bullet in bullets where line.starts(with: bullet) { return bullet.count }
        var position = 0
        let isOpened = line.first == UInt8(ascii: "(")
        if isOpened { position = 1 }
        var groups = 0
        var letters = 0
        while position < line.count {
            let start = position
            while position < line.count, isDigit(line[position]) { position += 1 }
            if position == start {
                while position < line.count, isLetter(line[position]) { position += 1 }
                letters += position - start
            }
            guard position > start, position - start <= 4, letters <= 4 else { return 0 }
            groups += 1
            guard position < line.count, line[position] == UInt8(ascii: ".") else { break }
            position += 1
            if position == line.count || line[position] == 0x20 { break }
        }
        let isClosed = position < line.count && line[position] == UInt8(ascii: ")")
        if isClosed { position += 1 }
        let endsWithDot = position > 0 && line[position - 1] == UInt8(ascii: ".")
        // A bare word or number ("two", "2026") is no mark; "2.3" and "2." are.
        guard isClosed || (!isOpened && (endsWithDot || groups > 1)) else { return 0 }
        return letters == 0 || letters <= 4 && groups <= 2 || groups > 1 ? position : 0
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

    private static let bullets = ["•", "▪", "●", "◦", "–", "-", "\u{F0B7}", "o"].map { Array($0.utf8) }
}
