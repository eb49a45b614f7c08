import ReadinessModel

/// A crosswalk in a file: which controls of a mapped framework stand beside those of an imported one.
///
/// Two forms are read: a CSV, and the `requirement_mapping_sets` of a YAML library.
package enum CrosswalkFile {
    package struct Contents: Sendable {
        package var pairs: [ImportedCrosswalk.Pair] = []
        /// Rows that say that two controls have nothing to do with each other.
        package var unrelated = 0
        package var diagnostics: [Diagnostic] = []
    }

    /// One row before its names are looked up; from the imported framework to the base.
    struct Row {
        var source: String
        var target: String
        var relationship: String
        /// As written; empty for the usual strength of the relationship.
        var strength: String
        /// The file goes from the base to the imported framework.
        var isReversed = false
        var place: SourcePlace
    }

    /// The columns of the CSV; the first three must be there.
    package static let columns = ["source_control", "target_control", "relationship", "strength"]

    /// Reads the records of a CSV, header first.
    package static func read(
        records: [(line: Int, fields: [String])], file: String, from imported: ImportedFramework, to base: Framework.ID,
        in library: Library
    ) -> Contents {
        let log = DiagnosticLog()
        guard let header = records.first else {
            log.report("the file is empty", at: SourcePlace(file: file, line: 1))
            return Contents(diagnostics: log.diagnostics)
        }
        let names = header.fields.map { ForeignText.line($0).lowercased() }
        for needed in columns.prefix(3) where !names.contains(needed) {
            log.report(
                "the column '\(needed)' is missing; expected \(columns.joined(separator: ", "))",
                at: SourcePlace(file: file, line: header.line),
                suggestion: NameSuggestion.nearest(to: needed, among: names).map { "rename '\($0)'" })
        }
        guard log.diagnostics.isEmpty else { return Contents(diagnostics: log.diagnostics) }
        var rows: [Row] = []
        for record in records.dropFirst() {
            let place = SourcePlace(file: file, line: record.line)
            guard record.fields.count == names.count else {
                log.report(
                    "\(record.fields.count) fields; the header has \(names.count)", at: place,
                    suggestion: "put quotes around a text that holds a comma")
                continue
            }
            let fields = Dictionary(
                zip(names, record.fields.map(ForeignText.line)), uniquingKeysWith: { first, _ in first })
            rows.append(
                Row(
                    source: fields["source_control"] ?? "", target: fields["target_control"] ?? "",
                    relationship: fields["relationship"] ?? "", strength: fields["strength"] ?? "", place: place))
        }
        return contents(rows, file: file, from: imported, to: base, in: library, log: log)
    }

    /// Reads a YAML library, in which a set may also go from the base to the imported framework.
    package static func read(
        _ bytes: [UInt8], file: String, from imported: ImportedFramework, to base: Framework.ID, in library: Library
    ) -> Contents {
        let log = DiagnosticLog()
        guard let root = YAMLEntry.root(of: bytes, file: file, log: log),
            let set = CrosswalkSets.chosen(in: root, from: imported, to: base)
        else { return Contents(diagnostics: log.diagnostics) }
        let rows = set.entry.list("requirement_mappings").map { item in
            let sides = [item.line("source_requirement_urn") ?? "", item.line("target_requirement_urn") ?? ""]
            return Row(
                source: sides[set.isReversed ? 1 : 0], target: sides[set.isReversed ? 0 : 1],
                relationship: item.line("relationship") ?? "", strength: item.line("strength_of_relationship") ?? "",
                isReversed: set.isReversed, place: item.place)
        }
        return contents(rows, file: file, from: imported, to: base, in: library, log: log)
    }

    private static func contents(
        _ rows: [Row], file: String, from imported: ImportedFramework, to base: Framework.ID, in library: Library,
        log: DiagnosticLog
    ) -> Contents {
        var contents = Contents()
        var names = CrosswalkNames(imported: imported, base: base, library: library)
        var first: [[String]: SourcePlace] = [:]
        for row in rows {
            let source = names.imported(row.source, at: row.place, log)
            let target = names.base(row.target, at: row.place, log)
            guard let relationship = relationship(row, log) else { continue }
            guard let source, let target else { continue }
            if let before = first.updateValue(row.place, forKey: [source, target]) {
                log.report(
                    "'\(source)' and '\(target)' are paired twice; the first time on line \(before.line ?? 0)",
                    at: row.place)
            }
            guard let related = relationship, let strength = strength(row, related, log) else {
                contents.unrelated += 1
                continue
            }
            contents.pairs.append(
                ImportedCrosswalk.Pair(control: source, base: target, relationship: related, strength: strength))
        }
        if contents.pairs.isEmpty, log.diagnostics.isEmpty {
            log.report("the file pairs no controls", at: SourcePlace(file: file))
        }
        contents.diagnostics = log.diagnostics
        return contents
    }

    /// The relationship, seen from the imported control; `.some(nil)` for none; nil, and a diagnostic, for an unknown word.
    private static func relationship(_ row: Row, _ log: DiagnosticLog) -> MappingLink.Relationship?? {
        let word = row.relationship.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 }
        switch String(word) {
        case "equal": return .some(.equal)
        case "subset-of", "subset": return .some(row.isReversed ? .supersetOf : .subsetOf)
        case "superset-of", "superset": return .some(row.isReversed ? .subsetOf : .supersetOf)
        case "intersects-with", "intersect", "intersects": return .some(.intersectsWith)
        case "no-relationship", "not-related", "not-related-to": return .some(nil)
        case "": log.report("no relationship given", at: row.place)
        default:
            log.report(
                "the relationship is '\(row.relationship)'; expected equal, subset-of, superset-of, intersects-with or "
                    + "no relationship", at: row.place)
        }
        return nil
    }

    /// 1 to 10; nil for 0, which says that there is nothing. A wrong one is reported and counts as the usual.
    private static func strength(
        _ row: Row, _ relationship: MappingLink.Relationship, _ log: DiagnosticLog
    ) -> Int? {
        let usual = ImportedCrosswalk.usualStrength(relationship)
        guard !row.strength.isEmpty else { return usual }
        guard let strength = Int(row.strength), (0...10).contains(strength) else {
            log.report("the strength is '\(row.strength)'; expected a whole number from 1 to 10", at: row.place)
            return usual
        }
        return strength == 0 ? nil : strength
    }
}
