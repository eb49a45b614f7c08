import ReadinessModel

/// A file of `evidence/`: kinds of evidence and how long they stay valid.
enum EvidenceKindFile {
    static func read(_ root: YAMLEntry) -> [EvidenceKind] {
        root.allow("kind", "version", "source", "licence", "title", "kinds")
        return root.list("kinds").map { entry in
            entry.allow("id", "valid-months", "title", "description", "shareable")
            let id = EvidenceKind.ID(entry.string("id"))
            entry.mark(.evidenceKind(id))
            return EvidenceKind(
                id: id, validMonths: entry.integer("valid-months", in: 1...120),
                title: entry.text("title"), description: entry.text("description"),
                sharing: entry.choice("shareable", EvidenceKind.Sharing.self) ?? .never)
        }
    }
}
