import ReadinessModel
import Yams

/// A YAML library of the kind that open tools for governance, risk and compliance share: `urn`, `ref_id`, `name`,
/// `translations`, and under `objects` a `framework` whose `requirement_nodes` refer to each other by URN.
///
/// Keys that are not known here are passed over: the form grows, and what is read of it stays.
struct FrameworkLibraryFile {
    /// The language of the texts outside `translations`.
    private let language: String
    private var untranslated = 0

    private init(language: String) { self.language = language }

    static func draft(_ root: YAMLEntry, untranslated: inout Int) -> FrameworkDraft? {
        guard let framework = framework(in: root) else { return nil }
        guard framework.value("requirement_nodes")?.node.sequence?.isEmpty == false else {
            root.log.report(
                "the framework holds no 'requirement_nodes'",
                at: framework.value("requirement_nodes")?.place
                    ?? framework.place)
            return nil
        }
        var reading = FrameworkLibraryFile(language: root.line("locale") ?? "en")
        let urn = framework.line("urn")
        let name = framework.line("ref_id") ?? urn.map(tail) ?? root.line("ref_id") ?? ""
        func either(_ key: String) -> String { framework.line(key) ?? root.line(key) ?? "" }
        let title = reading.localized(framework, "name") ?? reading.localized(root, "name")
        if title == nil { root.log.report("the key 'name' is missing", at: framework.place) }
        let nodes = framework.list("requirement_nodes")
        let codes = Self.codes(of: nodes)
        let drafts = zip(nodes, codes).map { reading.node($0, code: $1) }
        untranslated = reading.untranslated
        return FrameworkDraft(
            title: title ?? LocalizedText(en: "", nl: ""),
            version: either("version"), publisher: either("provider"), source: urn ?? root.line("urn") ?? root.file,
            licence: either("copyright"), sourceName: urn, name: name,
            nodes: drafts, place: framework.place)
    }

    /// The one framework of the file, under `framework` or alone in `frameworks`.
    private static func framework(in root: YAMLEntry) -> YAMLEntry? {
        guard let objects = root.value("objects") else {
            root.log.report(
                "the form is not known: expected an OSCAL catalogue in JSON, or a YAML library with "
                    + "'objects.framework.requirement_nodes'", at: root.place)
            return nil
        }
        if let framework = objects.value("framework"), framework.node.mapping != nil { return framework }
        let several = objects.list("frameworks")
        if several.count == 1, several[0].node.mapping != nil { return several[0] }
        if several.count > 1 {
            root.log.report(
                "the file holds \(several.count) frameworks; give each a file of its own", at: several[1].place)
        } else if objects.value("requirement_mapping_sets") ?? objects.value("requirement_mapping_set") != nil {
            root.log.report(
                "the file holds a crosswalk and no framework", at: objects.place,
                suggestion: "'regie mapping import' reads it")
        } else {
            root.log.report("'objects' holds no 'framework'", at: objects.place)
        }
        return nil
    }

    /// The code of each node: its `ref_id`, or the end of its URN where it has none or shares it with another.
    private static func codes(of nodes: [YAMLEntry]) -> [String] {
        let names = nodes.map { $0.line("ref_id") }
        var counts: [String: Int] = [:]
        for case let name? in names { counts[name, default: 0] += 1 }
        return zip(nodes, names).map { node, name in
            if let name, counts[name] == 1 { return name }
            return node.line("urn").map(tail) ?? name ?? ""
        }
    }

    private mutating func node(_ entry: YAMLEntry, code: String) -> FrameworkDraft.Node {
        let urn = entry.line("urn") ?? ""
        if entry.node.mapping == nil {
            entry.log.report("expected a node with 'urn', 'ref_id' and 'name' or 'description'", at: entry.place)
        } else if urn.isEmpty {
            entry.log.report("the key 'urn' is missing", at: entry.place)
        }
        let before = untranslated
        let description = localized(entry, "description", marked: false)
        let described = untranslated
        var title = localized(entry, "name")
        if title == nil, let description {
            // Without a name the title is the beginning of the description, whose mark counts.
            title = LocalizedText(
                en: ForeignText.title(from: description.en), nl: ForeignText.title(from: description.nl))
            if described > before {
                title =
                    language.hasPrefix("nl")
                    ? LocalizedText(en: ForeignText.untranslated(title?.en ?? "", to: .english), nl: title?.nl ?? "")
                    : LocalizedText(en: title?.en ?? "", nl: ForeignText.untranslated(title?.nl ?? "", to: .dutch))
            }
        }
        untranslated = before + (untranslated > before ? 1 : 0)
        let words = title ?? LocalizedText(en: code, nl: code)
        let groups = entry.list("implementation_groups").compactMap { $0.node.scalar?.string }.map(ForeignText.line)
        let isControl = entry.boolean("assessable")
        return FrameworkDraft.Node(
            key: urn.lowercased(), code: code, parent: entry.line("parent_urn")?.lowercased(), isControl: isControl,
            kind: isControl ? "requirement" : "heading", title: words, summary: description ?? words,
            appliesTo: groups.joined(separator: ", "), alias: urn, place: entry.place)
    }

    /// A text in both languages: from the node itself and from its translations. What is there in one language only
    /// stands in both, with a remark unless told otherwise.
    private mutating func localized(_ entry: YAMLEntry, _ key: String, marked: Bool = true) -> LocalizedText? {
        guard let own = entry.line(key) else { return nil }
        let translations = entry.value("translations")
        func text(_ wanted: Language) -> String? {
            language.hasPrefix(wanted.rawValue)
                ? own : translations?.value(wanted.rawValue)?.line(key)
        }
        let english = text(.english)
        let dutch = text(.dutch)
        if english == nil || dutch == nil { untranslated += 1 }
        return LocalizedText(
            en: english ?? (marked ? ForeignText.untranslated(own, to: .english) : own),
            nl: dutch ?? (marked ? ForeignText.untranslated(own, to: .dutch) : own))
    }

    /// What comes after the framework in `urn:publisher:risk:req_node:framework:code`.
    static func tail(of urn: String) -> String {
        let parts = urn.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count > 5 ? parts[5...].joined(separator: ":") : parts.last.map(String.init) ?? urn
    }
}

extension YAMLEntry {
    /// The text of a key on one line; nil when it is absent, empty or null. Reports a list or a mapping in its place.
    func line(_ key: String) -> String? {
        guard let value = value(key) else { return nil }
        let nulls = ["", "~", "null", "Null", "NULL"]
        if let scalar = value.node.scalar, scalar.style == .plain, nulls.contains(scalar.string) { return nil }
        let text = optionalString(key).map(ForeignText.line)
        return text?.isEmpty == true ? nil : text
    }
}
