/// Follows the numbering of a document: which lists are open, and where the next label belongs.
struct Numbering {
    struct Level {
        var style: Label.Style?
        var value: Int
        var parts: [Int]
        /// Columns before the label, or the list level of a format that marks lists.
        var indent: Int
        /// The passage that stands at this level.
        var node: Int
        var isPlain: Bool { style == nil }
        var isBullet: Bool { if case .bullet = style { true } else { false } }
    }

    private(set) var levels: [Level] = []
    private static let deepest = 24

    /// Whether the label continues an open list or starts one, so that a line that begins with it starts a provision.
    func continues(_ label: Label, indent: Int) -> Bool {
        for reading in label.readings {
            if case .chain = reading.style {
                if chainFollows(label.parts) { return true }
                continue
            }
            if levels.contains(where: { $0.style == reading.style && follows(reading, $0) }) { return true }
        }
        return false
    }

    func starts(_ label: Label) -> Bool {
        label.readings.contains { $0.value == 1 }
    }

    private func follows(_ reading: Label.Reading, _ level: Level) -> Bool {
        reading.value == level.value + 1
    }

    private func chainFollows(_ parts: [Int]) -> Bool {
        let last = lastChain
        guard !last.isEmpty else { return parts.allSatisfy { $0 <= 1 } }
        var shared = 0
        while shared < parts.count, shared < last.count, parts[shared] == last[shared] { shared += 1 }
        if shared == last.count, parts.count >= shared + 1 {
            return parts[shared] == 1 && parts.dropFirst(shared).allSatisfy { $0 <= 1 }
        }
        guard shared < parts.count, shared < last.count else { return false }
        let step = parts[shared] - last[shared]
        return step >= 1 && step <= 3 && parts.dropFirst(shared + 1).allSatisfy { $0 <= 1 }
    }

    private var lastChain: [Int] {
        for level in levels.reversed() {
            switch level.style {
            case .chain, .number, .keyword: if !level.parts.isEmpty { return level.parts }
            default: continue
            }
        }
        return []
    }

    /// Places a labelled passage; returns the passage it hangs under.
    mutating func place(_ label: Label, indent: Int, node: Int) -> (parent: Int?, reading: Label.Reading) {
        let reading: Label.Reading
        if label.isBullet {
            reading = label.readings[0]
            placeBullet(reading, indent)
        } else if label.isChain {
            reading = label.readings[0]
            placeChain(label)
        } else if label.isKeyword {
            reading = label.readings[0]
            placeKeyword(label, reading)
        } else if label.isCode {
            reading = label.readings[0]
            levels.removeAll { !$0.isKeywordLevel }
        } else {
            reading = placeSingle(label, indent)
        }
        let parent = levels.last?.node
        if levels.count < Self.deepest {
            levels.append(
                Level(style: reading.style, value: reading.value, parts: label.parts, indent: indent, node: node))
        }
        return (parent, reading)
    }

    private mutating func placeBullet(_ reading: Label.Reading, _ indent: Int) {
        while let top = levels.last {
            if top.isBullet, top.indent >= indent {
                levels.removeLast()
            } else if top.isPlain, levels.dropLast().last?.isBullet == true, top.indent > indent {
                levels.removeLast()
            } else {
                break
            }
        }
    }

    private mutating func placeChain(_ label: Label) {
        let parts = label.parts
        while let top = levels.last {
            if isAncestor(top, of: parts) { return }
            levels.removeLast()
        }
    }

    private func isAncestor(_ level: Level, of parts: [Int]) -> Bool {
        switch level.style {
        case .chain: level.parts.count < parts.count && Array(parts.prefix(level.parts.count)) == level.parts
        case .number: parts.count > 1 && level.value == parts[0]
        case .keyword(let key):
            LabelRank.isOuter(key) || (parts.count > 1 && level.value == parts[0])
        default: false
        }
    }

    private mutating func placeKeyword(_ label: Label, _ reading: Label.Reading) {
        guard case .keyword(let key) = reading.style else { return }
        if LabelRank.isInner(key) || (key == LabelRank.sign && levels.contains(where: \.isArticle)) {
            while let top = levels.last, !top.isKeywordLevel { levels.removeLast() }
            if let top = levels.last, top.style == reading.style { levels.removeLast() }
            return
        }
        if LabelRank.isPart(key) {
            // "Part B" stands in the schedule that is open.
            levels.removeAll { level in
                if case .keyword(let other) = level.style {
                    !LabelRank.isOuter(other) || LabelRank.isPart(other)
                } else {
                    true
                }
            }
            return
        }
        if LabelRank.isOuter(key) {
            levels.removeAll()
            return
        }
        levels.removeAll { level in
            if case .keyword(let other) = level.style { !LabelRank.isOuter(other) } else { true }
        }
    }

    private mutating func placeSingle(_ label: Label, _ indent: Int) -> Label.Reading {
        var found: (level: Int, reading: Label.Reading)?
        for index in levels.indices.reversed() {
            guard
                let reading = label.readings.first(where: {
                    $0.style == levels[index].style && follows($0, levels[index])
                })
            else { continue }
            if abs(levels[index].indent - indent) <= 1 {
                found = (index, reading)
                break
            }
            if found == nil { found = (index, reading) }
        }
        if let found {
            levels.removeSubrange(found.level...)
            return found.reading
        }
        let first = label.readings.last { $0.value == 1 } ?? label.readings[0]
        if first.value != 1 {
            // It goes on with a list that is not in the text; an item further to the right is none of its parents.
            while let top = levels.last, !top.isKeywordLevel, top.indent > indent { levels.removeLast() }
        }
        let siblings = levels.lastIndex { $0.style == first.style && abs($0.indent - indent) <= 1 }
        if let siblings {
            if first.value == 1, let top = levels.last, top.isPlain, siblings < levels.count - 1 {
                // The list restarts under a new lead-in.
                levels.removeSubrange(siblings..<(levels.count - 1))
            } else {
                levels.removeSubrange(siblings...)
            }
        }
        return first
    }

    /// Places a passage without label; returns the passage it continues or stands under.
    mutating func placePlain(indent: Int, node: Int, closesBullets: Bool) -> Int? {
        if let top = levels.last, top.isPlain { levels.removeLast() }
        if closesBullets {
            while let top = levels.last, top.isBullet || top.isPlain, top.indent >= indent { levels.removeLast() }
        }
        let parent = levels.last?.node
        if levels.count < Self.deepest {
            levels.append(Level(style: nil, value: 0, parts: [], indent: indent, node: node))
        }
        return parent
    }

    /// A heading: what stood open below is closed, but for the passages that stay open.
    ///
    /// Numbers that headings further out carry stay open; a list that starts again below starts at one.
    mutating func close(keeping open: [Int]) {
        levels.removeAll { !open.contains($0.node) }
    }
}

extension Numbering.Level {
    var isKeywordLevel: Bool { if case .keyword = style { true } else { false } }

    /// "Article 7", under which "§1" stands; not "Part III".
    var isArticle: Bool {
        if case .keyword(let key) = style { key != LabelRank.sign && !LabelRank.isOuter(key) } else { false }
    }
}

/// How far out a word like "Schedule" or "lid" stands.
enum LabelRank {
    private static let outer = Set(
        [
            "schedule", "exhibit", "annex", "annexe", "appendix", "attachment", "bijlage", "aanhangsel", "hoofdstuk",
            "chapter", "part", "deel",
        ]
        .map { WordKey.of($0) })
    private static let inner = Set(["lid"].map { WordKey.of($0) })

    private static let parts = Set(["part", "deel", "hoofdstuk", "chapter"].map { WordKey.of($0) })

    /// The key of "§".
    static let sign = WordKey().value

    /// A part of the document or of a schedule; numbers usually run on over parts.
    static func isPart(_ key: UInt64) -> Bool { parts.contains(key) }
    static func isOuter(_ key: UInt64) -> Bool { outer.contains(key) }
    static func isInner(_ key: UInt64) -> Bool { inner.contains(key) }
}
