import ReadinessModel

/// A framework as a file gives it, before anybody knows whether it holds together.
struct FrameworkDraft {
    /// A heading or a control.
    struct Node {
        /// What others in the file call it: the code, or a URN.
        var key: String
        var code: String
        /// The key of the one above it.
        var parent: String?
        var isControl: Bool
        var kind: String
        var title: LocalizedText
        var summary: LocalizedText
        var appliesTo = ""
        /// What files call it besides its code.
        var alias: String?
        var place: SourcePlace
        /// The place within a file that has no lines worth speaking of.
        var path: String?
    }

    static let greatestCount = 20_000
    private static let longestCode = 120

    var title: LocalizedText
    var version: String
    var publisher: String
    var source: String
    var licence: String
    var sourceName: String?
    /// What the file offers for an id, to be made into one.
    var name: String
    var nodes: [Node]
    /// The place of the whole.
    var place: SourcePlace

    /// The framework, when it holds together; what does not is in the log.
    func checked(as wanted: Framework.ID?, log: DiagnosticLog) -> ImportedFramework? {
        let id = wanted ?? Self.id(from: name)
        guard Self.isSound(id) else {
            log.report(
                "'\(id)' cannot be the id of a framework; expected 1 to 64 lower-case letters, digits, points and hyphens",
                at: place, suggestion: "choose one with --id")
            return nil
        }
        let before = log.diagnostics.count
        guard nodes.count <= Self.greatestCount else {
            log.report(
                "the file holds \(nodes.count) headings and controls; \(Self.greatestCount) at most can be taken over",
                at: place)
            return nil
        }
        if !nodes.contains(where: \.isControl), log.diagnostics.isEmpty {
            log.report("the file holds no control, so there is nothing to judge", at: place)
        }
        let positions = uniquePositions(log)
        checkCodes(log)
        checkParents(positions, log)
        return log.diagnostics.count == before && log.diagnostics.isEmpty ? framework(id, positions) : nil
    }

    private func framework(_ id: Framework.ID, _ positions: [String: Int]) -> ImportedFramework {
        func parent(of node: Node) -> String? {
            node.parent.flatMap { positions[$0] }.map { nodes[$0].code }
        }
        let groups = nodes.filter { !$0.isControl }.map {
            Framework.Group(id: $0.code, parent: parent(of: $0), title: $0.title)
        }
        let controls = nodes.filter(\.isControl).map { node in
            Control(
                id: Control.ID(framework: id, code: node.code), parents: parent(of: node).map { [$0] } ?? [],
                kind: node.kind, binding: ImportedFramework.binding, appliesTo: node.appliesTo, needs: [],
                title: node.title, summary: node.summary, deadlines: [])
        }
        let aliases = nodes.filter(\.isControl).compactMap { node in node.alias.map { (node.code, $0) } }
        return ImportedFramework(
            framework: Framework(
                id: id, version: version, title: title, publisher: publisher, source: source, licence: licence,
                groups: groups, isImported: true),
            controls: controls, sourceName: sourceName,
            aliases: Dictionary(aliases, uniquingKeysWith: { first, _ in first }))
    }

    private func report(_ summary: String, at node: Node, _ log: DiagnosticLog, suggestion: String? = nil) {
        log.report((node.path.map { "\($0): " } ?? "") + summary, at: node.place, suggestion: suggestion)
    }

    /// The positions of the nodes by key; one that occurs twice is reported.
    private func uniquePositions(_ log: DiagnosticLog) -> [String: Int] {
        var positions: [String: Int] = [:]
        for (position, node) in nodes.enumerated() where !node.key.isEmpty {
            if let first = positions[node.key] {
                report("'\(node.key)' occurs twice; the first is \(words(for: nodes[first]))", at: node, log)
            } else {
                positions[node.key] = position
            }
        }
        return positions
    }

    private func words(for node: Node) -> String {
        node.path.map { "at \($0)" } ?? "on line \(node.place.line ?? 0)"
    }

    private func checkCodes(_ log: DiagnosticLog) {
        var first: [String: Int] = [:]
        for (position, node) in nodes.enumerated() where !node.code.isEmpty {
            if node.code.count > Self.longestCode {
                report("the id '\(node.code.prefix(40))…' is longer than \(Self.longestCode) characters", at: node, log)
            }
            // Two keys may still lead to one code; the same key twice has been reported.
            if let other = first[node.code], nodes[other].key != node.key {
                report("'\(node.code)' occurs twice; the first is \(words(for: nodes[other]))", at: node, log)
            }
            if first[node.code] == nil { first[node.code] = position }
        }
    }

    /// Every parent exists, and the way up from each node ends within the depth that is allowed.
    private func checkParents(_ positions: [String: Int], _ log: DiagnosticLog) {
        var suggestions = 10
        for node in nodes {
            guard let parent = node.parent, positions[parent] == nil else { continue }
            // Looking for the nearest of thousands, thousands of times over, would take minutes.
            suggestions -= 1
            let nearest = suggestions >= 0 ? NameSuggestion.nearest(to: parent, among: positions.keys.sorted()) : nil
            report(
                "the parent '\(parent)' of '\(node.code)' is not in the file", at: node, log,
                suggestion: nearest.map { "did you mean '\($0)'?" })
        }
        for node in nodes {
            var above = node.parent.flatMap { positions[$0] }
            var depth = 1
            while let position = above, depth <= Framework.greatestDepth {
                if nodes[position].key == node.key {
                    report("'\(node.code)' stands, over its parents, below itself", at: node, log)
                    break
                }
                depth += 1
                above = nodes[position].parent.flatMap { positions[$0] }
            }
            if depth > Framework.greatestDepth {
                report(
                    "'\(node.code)' stands more than \(Framework.greatestDepth) levels deep, or below a loop of parents",
                    at: node, log)
            }
        }
    }

    /// A word that can be typed, made of a name or a title; cut between words.
    static func id(from name: String) -> Framework.ID {
        var text = ""
        for character in name.lowercased() {
            if isPlain(character) || (character == "." && text.last?.isNumber == true) {
                text.append(character)
            } else if !text.isEmpty, text.last != "-" {
                text.append("-")
            }
        }
        while text.count > 48, let cut = text.lastIndex(of: "-") { text = String(text[..<cut]) }
        while let last = text.last, last == "-" || last == "." { text.removeLast() }
        return Framework.ID(text)
    }

    static func isSound(_ id: Framework.ID) -> Bool {
        let text = id.rawValue
        guard let first = text.first, isPlain(first), text.count <= 64 else { return false }
        return text.allSatisfy { isPlain($0) || $0 == "-" || $0 == "." }
    }

    private static func isPlain(_ character: Character) -> Bool {
        ("a"..."z").contains(character) || ("0"..."9").contains(character)
    }
}
