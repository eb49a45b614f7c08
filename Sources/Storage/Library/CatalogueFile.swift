import ReadinessModel

/// A file of `catalogues/`: one framework with its controls.
enum CatalogueFile {
    static func read(_ root: YAMLEntry) -> (framework: Framework, controls: [Control]) {
        root.allow(
            "kind", "id", "version", "title", "publisher", "source", "licence", "groups", "controls", "note")
        let id = Framework.ID(root.string("id"))
        root.mark(.framework(id))
        let groups = root.list("groups").map { entry in
            entry.allow("id", "parent", "title")
            let code = entry.string("id")
            entry.mark(.group(id, code))
            return Framework.Group(
                id: code, parent: entry.optionalString("parent"), title: entry.text("title"))
        }
        let framework = Framework(
            id: id, version: root.string("version"), title: root.text("title"), publisher: root.string("publisher"),
            source: root.string("source"), licence: root.string("licence"), groups: groups)
        let known = Set(groups.map(\.id)).union(
            root.list("controls").compactMap { $0.value("id")?.node.scalar?.string })
        var seen: Set<String> = []
        let controls = root.list("controls").map { entry in
            let control = control(entry, framework: id)
            entry.mark(.control(control.id))
            if !seen.insert(control.id.code).inserted {
                entry.log.report("the control '\(control.id.code)' occurs twice", at: entry.place)
            }
            for parent in control.parents where !known.contains(parent) {
                entry.log.report(
                    "the parent '\(parent)' of '\(control.id.code)' is neither a group nor a control", at: entry.place,
                    suggestion: NameSuggestion.nearest(to: parent, among: known.sorted()).map {
                        "did you mean '\($0)'?"
                    })
            }
            return control
        }
        return (framework, controls)
    }

    private static func control(_ entry: YAMLEntry, framework: Framework.ID) -> Control {
        entry.allow(
            "id", "parent", "kind", "binding", "applies", "needs", "title", "summary", "deadlines", "cbw")
        return Control(
            id: Control.ID(framework: framework, code: entry.string("id")),
            parents: (entry.optionalString("parent") ?? "").split(separator: ";").map(String.init),
            kind: entry.string("kind"), binding: entry.choice("binding", Control.Binding.self) ?? .mandatory,
            appliesTo: entry.string("applies"), needs: entry.words("needs", Trait.self), title: entry.text("title"),
            summary: entry.text("summary"),
            deadlines: entry.list("deadlines").map { $0.localizedText(called: "deadlines") },
            nationalArticle: entry.optionalString("cbw"))
    }
}
