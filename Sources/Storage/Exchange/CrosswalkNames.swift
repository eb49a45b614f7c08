import ReadinessModel

/// Looks up what a crosswalk calls controls: by code or by another name that the framework's file gave, case aside.
struct CrosswalkNames {
    private let framework: Framework
    private let baseID: Framework.ID
    private var importedCodes: [String: String] = [:]
    private var baseCodes: [String: String] = [:]
    private let headings: Set<String>
    /// Looking for the nearest of thousands of names is kept to the first faults.
    private var suggestions = 10

    init(imported: ImportedFramework, base: Framework.ID, library: Library) {
        framework = imported.framework
        baseID = base
        // A code goes before a label that happens to read the same.
        for control in imported.controls {
            if let alias = imported.aliases[control.id.code] { importedCodes[alias.lowercased()] = control.id.code }
        }
        for control in imported.controls { importedCodes[control.id.code.lowercased()] = control.id.code }
        for control in library.controls where control.id.framework == base {
            baseCodes[control.id.code.lowercased()] = control.id.code
        }
        headings = Set(
            (imported.framework.groups + (library.framework(base)?.groups ?? [])).map { $0.id.lowercased() })
    }

    mutating func imported(_ name: String, at place: SourcePlace, _ log: DiagnosticLog) -> String? {
        find(name, among: importedCodes, of: framework.id, at: place, log)
    }

    mutating func base(_ name: String, at place: SourcePlace, _ log: DiagnosticLog) -> String? {
        find(name, among: baseCodes, of: baseID, at: place, log)
    }

    private mutating func find(
        _ name: String, among codes: [String: String], of framework: Framework.ID, at place: SourcePlace,
        _ log: DiagnosticLog
    ) -> String? {
        guard !name.isEmpty else {
            log.report("the control of \(framework) is missing", at: place)
            return nil
        }
        let folded = name.lowercased()
        let short = FrameworkLibraryFile.tail(of: folded)
        if let code = codes[folded] ?? codes[short] { return code }
        if headings.contains(short) {
            log.report("'\(name)' is a heading of \(framework) and no control; pair the controls below it", at: place)
            return nil
        }
        suggestions -= 1
        let nearest = suggestions >= 0 ? NameSuggestion.nearest(to: short, among: codes.values.sorted()) : nil
        log.report(
            "\(framework) has no control '\(name)'", at: place, suggestion: nearest.map { "did you mean '\($0)'?" })
        return nil
    }
}

/// The sets of pairs in a YAML library, and which of them lies between two frameworks.
enum CrosswalkSets {
    struct Chosen {
        var entry: YAMLEntry
        /// The set goes from the base to the imported framework.
        var isReversed: Bool
    }

    /// The set from the imported framework to the base, or else the one the other way round.
    static func chosen(in root: YAMLEntry, from imported: ImportedFramework, to base: Framework.ID) -> Chosen? {
        let objects = root.value("objects")
        var sets = objects?.list("requirement_mapping_sets") ?? []
        if let single = objects?.value("requirement_mapping_set") { sets.append(single) }
        guard !sets.isEmpty else {
            root.log.report(
                "the form is not known: expected a CSV with the columns \(CrosswalkFile.columns.joined(separator: ", ")), "
                    + "or a YAML library with 'objects.requirement_mapping_sets'", at: root.place)
            return nil
        }
        let wanted = imported.framework.id
        let names = [imported.sourceName?.lowercased(), wanted.rawValue].compactMap { $0 }
        func isImported(_ urn: String) -> Bool { names.contains(urn) || names.contains(last(urn)) }
        func isBase(_ urn: String) -> Bool { last(urn) == base.rawValue }
        let sides = sets.map { set in
            (
                set: set, source: set.line("source_framework_urn")?.lowercased() ?? "",
                target: set.line("target_framework_urn")?.lowercased() ?? ""
            )
        }
        // Both ends must be the ones asked for: codes of another edition of a framework may read the same.
        if let found = sides.first(where: { isImported($0.source) && isBase($0.target) }) {
            return Chosen(entry: found.set, isReversed: false)
        }
        if let found = sides.first(where: { isBase($0.source) && isImported($0.target) }) {
            return Chosen(entry: found.set, isReversed: true)
        }
        let found = sides.map { "\(last($0.source)) to \(last($0.target))" }.joined(separator: ", ")
        root.log.report(
            "the file goes from \(found); expected \(wanted) to \(base)", at: sets[0].place,
            suggestion: "a CSV needs no names of frameworks")
        return nil
    }

    private static func last(_ urn: String) -> String {
        urn.split(separator: ":").last.map(String.init) ?? urn
    }
}
