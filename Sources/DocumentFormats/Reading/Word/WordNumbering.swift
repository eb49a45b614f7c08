/// The numbering definitions of a Word file.
struct WordNumbering {
    struct Level {
        /// The first number of the level.
        var start = 1
        var format = "decimal"
        /// The pattern: "%1.%2" puts the numbers of levels one and two in.
        var pattern = ""
        /// The level (from 1) whose step starts this one again; 0 for never, nil for every level above.
        var restart: Int?
        /// Shows the numbers of all levels as digits.
        var isLegal = false
        /// The paragraph style that uses this level.
        var style: String?
    }

    /// A definition that several lists can share, with its counters.
    struct Definition {
        var levels: [Int: Level] = [:]
        /// The numbering style whose definition holds instead.
        var link: String?
        /// The numbering style that this definition belongs to.
        var linkedStyle: String?
    }

    /// A list: a definition with changes of its own.
    struct List {
        var definition = ""
        var starts: [Int: Int] = [:]
        var levels: [Int: Level] = [:]
    }

    private(set) var definitions: [String: Definition] = [:]
    private(set) var lists: [String: List] = [:]
    /// The definition of each numbering style.
    private var definitionOfStyle: [String: String] = [:]

    static let none = WordNumbering()

    private init() {}

    init(_ bytes: [UInt8], part: String, limits: ReadLimits) throws(FormatError) {
        var scanner = try XMLScanner(bytes, part: part, names: WordName.table, limits: limits)
        while true {
            let event = try scanner.next()
            if event == .finished { break }
            guard event == .start else { continue }
            switch scanner.name {
            case .abstractNum:
                guard let id = scanner.attribute(.abstractNumId) else { continue }
                let definition = try Self.definition(from: &scanner)
                definitions[id] = definition
                if let style = definition.linkedStyle { definitionOfStyle[style] = id }
            case .num:
                guard let id = scanner.attribute(.numId) else { continue }
                lists[id] = try Self.list(from: &scanner)
            default: continue
            }
        }
    }

    /// The definition that a list uses, links followed one step (Word makes no longer ones, so a circle ends here).
    func definition(of list: List) -> (id: String, value: Definition)? {
        guard let definition = definitions[list.definition] else { return nil }
        if definition.levels.isEmpty, let link = definition.link,
            let target = definitionOfStyle[link], let linked = definitions[target]
        {
            return (target, linked)
        }
        return (list.definition, definition)
    }

    private static func definition(from scanner: inout XMLScanner<WordName>) throws(FormatError) -> Definition {
        var definition = Definition()
        let outside = scanner.depth - 1
        while true {
            let event = try scanner.next()
            if scanner.depth == outside { return definition }
            guard event == .start else { continue }
            switch scanner.name {
            case .lvl:
                if let (index, level) = try level(from: &scanner) { definition.levels[index] = level }
            case .numStyleLink: definition.link = scanner.attribute(.val)
            case .styleLink: definition.linkedStyle = scanner.attribute(.val)
            default: break
            }
        }
    }

    private static func list(from scanner: inout XMLScanner<WordName>) throws(FormatError) -> List {
        var list = List()
        var overridden = 0
        let outside = scanner.depth - 1
        while true {
            let event = try scanner.next()
            if scanner.depth == outside { return list }
            guard event == .start else { continue }
            switch scanner.name {
            case .abstractNumId: list.definition = scanner.attribute(.val) ?? ""
            case .lvlOverride: overridden = scanner.attribute(.ilvl).flatMap { Int($0) } ?? 0
            case .startOverride: list.starts[overridden] = scanner.attribute(.val).flatMap { Int($0) }
            case .lvl:
                if let (index, level) = try level(from: &scanner) { list.levels[index] = level }
            default: break
            }
        }
    }

    private static func level(from scanner: inout XMLScanner<WordName>) throws(FormatError) -> (Int, Level)? {
        let index = scanner.attribute(.ilvl).flatMap { Int($0) }
        var level = Level()
        let outside = scanner.depth - 1
        while true {
            let event = try scanner.next()
            if scanner.depth == outside { break }
            guard event == .start else { continue }
            switch scanner.name {
            case .start: level.start = scanner.attribute(.val).flatMap { Int($0) } ?? 1
            case .numFmt: level.format = scanner.attribute(.val) ?? "decimal"
            case .lvlText: level.pattern = String((scanner.attribute(.val) ?? "").prefix(50))
            case .lvlRestart: level.restart = scanner.attribute(.val).flatMap { Int($0) }
            case .isLgl: level.isLegal = WordName.isOn(scanner.attribute(.val))
            case .pStyle: level.style = scanner.attribute(.val)
            // The only Choice in a level is a custom number format; its Fallback is the plain one.
            case .choice: try scanner.skipElement()
            default: break
            }
        }
        guard let index, (0...8).contains(index) else { return nil }
        return (index, level)
    }
}
