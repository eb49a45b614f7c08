import ReadinessModel

/// An OSCAL catalogue in JSON: `catalog` with `metadata`, and `groups` and `controls` within each other. Parameters, and
/// parts other than the statement, are not read.
struct OSCALCatalogueFile {
    private var nodes: [FrameworkDraft.Node] = []
    private var withdrawn = 0
    private var untranslated = 0

    private init() {}

    static func draft(_ root: JSONEntry, withdrawn: inout Int, untranslated: inout Int) -> FrameworkDraft? {
        guard let catalog = root.object("catalog"), let metadata = catalog.object("metadata") else { return nil }
        let title = ForeignText.line(metadata.string("title"))
        let version = ForeignText.line(metadata.string("version"))
        if catalog.optional("groups") == nil, catalog.optional("controls") == nil {
            catalog.report("neither 'groups' nor 'controls': the catalogue is empty")
        }
        var reading = OSCALCatalogueFile()
        reading.read(catalog, below: nil, isControl: false, depth: 0)
        withdrawn = reading.withdrawn
        untranslated = reading.untranslated + 1
        let publisher = metadata.list("parties").lazy.compactMap { $0.optionalString("name") }.first ?? ""
        return FrameworkDraft(
            title: LocalizedText(en: title, nl: ForeignText.untranslated(title, to: .dutch)), version: version,
            publisher: ForeignText.line(publisher),
            source: catalog.optionalString("uuid").map { "OSCAL catalogue \(ForeignText.line($0))" }
                ?? "OSCAL catalogue",
            licence: "", name: title, nodes: reading.nodes, place: SourcePlace(file: root.file))
    }

    /// Reads the groups and controls within an entry.
    private mutating func read(_ entry: JSONEntry, below parent: String?, isControl: Bool, depth: Int) {
        guard depth <= Framework.greatestDepth else {
            entry.report("groups and controls stand more than \(Framework.greatestDepth) levels deep")
            return
        }
        for control in entry.list("controls") {
            guard !isWithdrawn(control) else {
                withdrawn += 1
                // What stands below a withdrawn control and is not withdrawn moves up.
                read(control, below: parent, isControl: isControl, depth: depth + 1)
                continue
            }
            let code = ForeignText.line(control.string("id"))
            let statement = statement(of: control.list("parts"), depth: 0)
            let kind = control.optionalString("class") ?? (isControl ? "enhancement" : "control")
            let title = title(of: control, code: code, statement: statement)
            nodes.append(
                node(
                    control, code: code, parent: parent, isControl: true, kind: ForeignText.line(kind).lowercased(),
                    title: title, summary: statement.isEmpty ? title : statement))
            read(control, below: code, isControl: true, depth: depth + 1)
        }
        for group in entry.list("groups") {
            // A group may do without an id; it then goes by its place.
            let code = ForeignText.line(group.optionalString("id") ?? group.path)
            let title = title(of: group, code: code, statement: "")
            nodes.append(
                node(group, code: code, parent: parent, isControl: false, kind: "group", title: title, summary: ""))
            read(group, below: code, isControl: false, depth: depth + 1)
        }
    }

    private mutating func node(
        _ entry: JSONEntry, code: String, parent: String?, isControl: Bool, kind: String, title: String, summary: String
    ) -> FrameworkDraft.Node {
        untranslated += 1
        let labels = entry.list("props").filter { $0.optionalString("name") == "label" }
        let label = labels.lazy.compactMap { $0.optionalString("value") }.first.map(ForeignText.line)
        return FrameworkDraft.Node(
            key: code, code: code, parent: parent, isControl: isControl, kind: kind,
            title: LocalizedText(en: title, nl: ForeignText.untranslated(title, to: .dutch)),
            summary: LocalizedText(en: summary, nl: summary), alias: label == code ? nil : label,
            place: SourcePlace(file: entry.file), path: entry.path)
    }

    /// The title, or the beginning of the statement where the title only repeats the id.
    private func title(of entry: JSONEntry, code: String, statement: String) -> String {
        let title = ForeignText.line(entry.string("title"))
        return title == code && !statement.isEmpty ? ForeignText.title(from: statement) : title
    }

    private func isWithdrawn(_ control: JSONEntry) -> Bool {
        control.list("props").contains {
            $0.optionalString("name") == "status" && $0.optionalString("value")?.lowercased() == "withdrawn"
        }
    }

    /// The prose of the statement, its items with it, on one line.
    private func statement(of parts: [JSONEntry], depth: Int) -> String {
        guard depth <= Framework.greatestDepth else { return "" }
        return parts.filter { depth > 0 || $0.optionalString("name") == "statement" }.map { part in
            let label = part.list("props").first { $0.optionalString("name") == "label" }?.optionalString("value")
            let words = [label, part.optionalString("prose").map(withoutParameters)].compactMap { $0 }
            return (words + [statement(of: part.list("parts"), depth: depth + 1)]).filter { !$0.isEmpty }
                .joined(separator: " ")
        }.map(ForeignText.line).filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// `{{ insert: param, ac-1_prm_1 }}` is for the organisation to fill in.
    private func withoutParameters(_ prose: String) -> String {
        var text = ""
        var rest = prose[...]
        while let start = rest.firstRange(of: "{{"), let end = rest[start.upperBound...].firstRange(of: "}}") {
            text += rest[..<start.lowerBound] + "[…]"
            rest = rest[end.upperBound...]
        }
        return text + rest
    }
}
