import Foundation

/// Reads lines that a person types. A longer line is cut while it is read: what is over is never held.
final class LineReader {
    /// More than any answer needs, in bytes.
    private static let limit = 10_000
    private static let blockSize = 64 * 1024

    private var block: [UInt8] = []
    private var position = 0
    private var isAtEnd = false

    /// The next line without its end and without spaces around it; nil at the end of the input.
    func line() -> String? {
        var line: [UInt8] = []
        var hasRead = false
        while fill() {
            hasRead = true
            let end = endOfLine()
            line += block[position..<(end ?? block.count)].prefix(Self.limit - line.count)
            position = end.map { $0 + 1 } ?? block.count
            if end != nil { break }
        }
        guard hasRead else { return nil }
        return String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Where the line ends in what was read; nil when it goes on.
    private func endOfLine() -> Int? {
        block.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, let found = memchr(start + position, 0x0A, bytes.count - position)
            else {
                return nil
            }
            return UnsafeRawPointer(found) - start
        }
    }

    /// Whether there is something to read; waits for it.
    private func fill() -> Bool {
        if position < block.count { return true }
        guard !isAtEnd else { return false }
        let size = Self.blockSize
        while true {
            let count = block.withUnsafeReading(size)
            if count < 0, errno == EINTR { continue }
            position = 0
            isAtEnd = count <= 0
            return count > 0
        }
    }
}

extension [UInt8] {
    /// Replaces everything with what standard input gives, at most `size` bytes; returns what `read` did.
    fileprivate mutating func withUnsafeReading(_ size: Int) -> Int {
        var result = 0
        self = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            result = read(STDIN_FILENO, buffer.baseAddress, size)
            count = Swift.max(0, result)
        }
        return result
    }
}
