/// Counts the numbered paragraphs of a Word file and gives the number that Word shows.
struct WordCounters {
    private let numbering: WordNumbering
    private let isDutch: Bool
    /// The current number of each level, by definition: lists with one definition count on together.
    private var counters: [String: [Int?]] = [:]
    /// Lists whose own start has been used, with the level.
    private var startedOverrides: Set<String> = []
    /// The definition of each list that was met, so that it is looked up once.
    private var known: [String: KnownList] = [:]

    private struct KnownList {
        var definition: String
        var levels: [Int: WordNumbering.Level]
        var starts: [Int: Int]
    }

    init(numbering: WordNumbering, language: String?) {
        self.numbering = numbering
        isDutch = language?.lowercased().hasPrefix("nl") ?? false
    }

    /// The level that a list ties to a paragraph style.
    mutating func level(ofStyle style: String, in list: String) -> Int? {
        knownList(list)?.levels.first { $0.value.style == style }?.key
    }

    /// Counts a paragraph and gives its number; nil when the list or the level is not defined, or shows a bullet.
    mutating func next(list id: String, level index: Int) -> String? {
        guard let list = knownList(id), let level = list.levels[index] else { return nil }
        var counts = counters[list.definition] ?? [Int?](repeating: nil, count: 9)
        if let start = list.starts[index], startedOverrides.insert("\(id)/\(index)").inserted {
            counts[index] = start
        } else {
            counts[index] = counts[index].map { min($0, 1 << 40) + 1 } ?? level.start
        }
        // A list that begins at an inner level has begun its outer levels with it.
        for outer in 0..<index where counts[outer] == nil { counts[outer] = list.levels[outer]?.start ?? 1 }
        for deeper in (index + 1)..<max(counts.count, index + 1) {
            // Level 3 with restart 1 starts again after a step of level 1 only.
            if let restart = list.levels[deeper]?.restart, restart == 0 || index + 1 > restart { continue }
            counts[deeper] = nil
        }
        counters[list.definition] = counts
        if level.format == "bullet" || level.format == "none" && !level.pattern.contains("%") { return nil }
        return text(of: level, counts: counts, levels: list.levels)
    }

    private mutating func knownList(_ id: String) -> KnownList? {
        if let list = known[id] { return list }
        guard let list = numbering.lists[id], let definition = numbering.definition(of: list) else { return nil }
        let levels = definition.value.levels.merging(list.levels) { _, own in own }
        let found = KnownList(definition: definition.id, levels: levels, starts: list.starts)
        known[id] = found
        return found
    }

    private func text(of level: WordNumbering.Level, counts: [Int?], levels: [Int: WordNumbering.Level]) -> String? {
        var text = ""
        var rest = level.pattern[...]
        while let mark = rest.firstIndex(of: "%") {
            text += rest[..<mark]
            let next = rest.index(after: mark)
            guard next < rest.endIndex, let digit = rest[next].wholeNumberValue, (1...9).contains(digit) else {
                text += "%"
                rest = rest[next...]
                continue
            }
            let source = levels[digit - 1] ?? WordNumbering.Level()
            let count = counts[digit - 1] ?? source.start
            text += WordNumberFormat.text(count, format: level.isLegal ? "decimal" : source.format, isDutch: isDutch)
            rest = rest[rest.index(after: next)...]
        }
        text += rest
        let trimmed = text.trimmingBlanks
        return trimmed.isEmpty ? nil : trimmed
    }
}

/// How Word writes a count.
enum WordNumberFormat {
    static func text(_ count: Int, format: String, isDutch: Bool) -> String {
        switch format {
        case "lowerLetter": letters(count)
        case "upperLetter": letters(count).uppercased()
        case "lowerRoman": roman(count)
        case "upperRoman": roman(count).uppercased()
        case "decimalZero": count < 10 ? "0\(count)" : String(count)
        case "ordinal": ordinal(count, isDutch: isDutch)
        case "none", "bullet": ""
        default: String(count)
        }
    }

    /// a to z, then aa, bb and so on.
    private static func letters(_ count: Int) -> String {
        guard count > 0, count <= 780 else { return String(count) }
        let letter = Character(UnicodeScalar(UInt8(97 + (count - 1) % 26)))
        return String(repeating: letter, count: (count - 1) / 26 + 1)
    }

    private static func roman(_ count: Int) -> String {
        guard count > 0, count < 4000 else { return String(count) }
        var rest = count
        var text = ""
        for (value, digits) in romanDigits {
            while rest >= value {
                text += digits
                rest -= value
            }
        }
        return text
    }

    private static func ordinal(_ count: Int, isDutch: Bool) -> String {
        if isDutch { return "\(count)e" }
        if (11...13).contains(count % 100) { return "\(count)th" }
        return switch count % 10 {
        case 1: "\(count)st"
        case 2: "\(count)nd"
        case 3: "\(count)rd"
        default: "\(count)th"
        }
    }

    private static let romanDigits = [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
        (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
}

extension String {
    /// Without blanks, tabs and line ends around.
    var trimmingBlanks: String {
        guard let first = utf8.firstIndex(where: { $0 > 0x20 }), let last = utf8.lastIndex(where: { $0 > 0x20 }) else {
            return ""
        }
        return String(self[first...last])
    }
}
