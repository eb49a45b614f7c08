/// The parts of an Office file and how they point to each other.
struct OfficePackage {
    let archive: ZipArchive
    let limits: ReadLimits
    /// The part that the file is about ("word/document.xml", "xl/workbook.xml").
    let mainPart: String
    private let targets: [String: Relationship]

    /// What a part points to.
    struct Relationship {
        /// The last word of the relationship's type ("styles", "worksheet").
        let type: String
        /// The name of the part it points to.
        let target: String
    }

    init(archive: ZipArchive, limits: ReadLimits) throws(FormatError) {
        self.archive = archive
        self.limits = limits
        guard let root = try archive.part("_rels/.rels") else { throw .missingPart(name: "_rels/.rels") }
        let relationships = try Self.relationships(root, part: "_rels/.rels", folder: "", limits: limits)
        guard let main = relationships.values.first(where: { $0.type == "officeDocument" })?.target else {
            throw .missingPart(name: "officeDocument")
        }
        mainPart = main
        let folder = main.lastIndex(of: "/").map { String(main[...$0]) } ?? ""
        let name = folder + "_rels/" + main.dropFirst(folder.count) + ".rels"
        targets =
            if let part = try archive.part(name) {
                try Self.relationships(part, part: name, folder: folder, limits: limits)
            } else {
                [:]
            }
    }

    /// The part that the main part points to with this identifier.
    func target(id: String) -> String? { targets[id]?.target }

    /// The part of this type that the main part points to.
    func target(type: String) -> String? {
        targets.values.filter { $0.type == type }.map(\.target).min()
    }

    /// Notes on what the file carries besides the document.
    var carriedNotes: [ReadingNote] {
        var notes: [ReadingNote] = []
        if archive.entries.contains(where: { $0.name.hasSuffix("vbaProject.bin") }) { notes.append(.macrosIgnored) }
        let embedded = archive.entries.count { $0.name.contains("/embeddings/") || $0.name.hasSuffix(".docx") }
        if embedded > 0 { notes.append(.embeddedFilesIgnored(embedded)) }
        return notes
    }

    private enum Name: String, XMLName {
        case relationship = "Relationship"
        case id = "Id"
        case type = "Type"
        case target = "Target"
        case targetMode = "TargetMode"
    }

    private static func relationships(
        _ bytes: [UInt8], part: String, folder: String, limits: ReadLimits
    ) throws(FormatError) -> [String: Relationship] {
        var scanner = try XMLScanner<Name>(bytes, part: part, names: XMLNameTable(), limits: limits)
        var found: [String: Relationship] = [:]
        while true {
            let event = try scanner.next()
            if event == .finished { return found }
            // What lies outside the file is never fetched, so it is not even noted.
            guard event == .start, scanner.name == .relationship, scanner.attribute(.targetMode) != "External",
                let id = scanner.attribute(.id), let type = scanner.attribute(.type),
                let target = scanner.attribute(.target), let name = partName(target, in: folder)
            else { continue }
            found[id] = Relationship(type: type.split(separator: "/").last.map(String.init) ?? "", target: name)
        }
    }

    /// The name of a part from a target that is relative to a folder; nil for one that climbs out of the file.
    private static func partName(_ target: String, in folder: String) -> String? {
        var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in target.split(separator: "/") where step != "." {
            if step == ".." {
                guard steps.popLast() != nil else { return nil }
            } else {
                steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }
}
