import ReadinessModel

/// From the YAML files of a library to a checked value; reports everything that is wrong at once.
package enum LibraryLoader {
    package struct Result: Sendable {
        package var library: Library
        /// Sorted by place; empty for a sound library.
        package var diagnostics: [Diagnostic]
        /// Where the entries stand in the files.
        package var places: LibraryPlaces
    }

    /// Reads and checks all files.
    package static func load(_ files: LibraryFiles) -> Result {
        let log = DiagnosticLog()
        var frameworks: [Framework] = []
        var controls: [Control] = []
        var domains: [Domain] = []
        var questions: [Question] = []
        var links: [MappingLink] = []
        var outside: [OutsideBaseline] = []
        var measures: [Measure] = []
        var compensating: [CompensatingMeasure] = []
        var kinds: [EvidenceKind] = []
        func roots(_ folder: String) -> [YAMLEntry] {
            files.folder(folder).compactMap { YAMLEntry.root(of: $0.bytes, file: $0.path, log: log) }
        }
        for root in roots("catalogues") {
            let (framework, found) = CatalogueFile.read(root)
            frameworks.append(framework)
            controls += found
        }
        for root in roots("questions") {
            let (domain, found) = QuestionFile.read(root)
            domains.append(domain)
            questions += found
        }
        for root in roots("mappings") {
            let found = MappingFile.read(root)
            links += found.links
            outside += found.outside
        }
        for root in roots("measures") {
            let found = MeasureFile.read(root)
            measures += found.measures
            compensating += found.compensating
        }
        for root in roots("evidence") { kinds += EvidenceKindFile.read(root) }

        frameworks.sort { (rank($0.id), $0.id) < (rank($1.id), $1.id) }
        domains.sort { (domainRank($0.id), $0.id) < (domainRank($1.id), $1.id) }
        let order = Dictionary(domains.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        questions.sort { (order[$0.domain] ?? 0, $0.id) < (order[$1.domain] ?? 0, $1.id) }
        let library = Library(
            frameworks: frameworks, controls: controls, domains: domains, questions: questions, links: links,
            outside: outside, measures: measures.sorted { $0.id < $1.id },
            compensating: compensating.sorted { $0.id < $1.id }, evidenceKinds: kinds.sorted { $0.id < $1.id })
        let checked = LibraryCheckList.all.flatMap { $0.diagnostics(for: library, standing: log.places) }
        return Result(
            library: library, diagnostics: (log.diagnostics + checked).sorted { $0.place < $1.place },
            places: log.places)
    }

    private static func rank(_ id: Framework.ID) -> Int {
        [.iso27001, .soc2, .nis2, .dora, .hipaa, .gdprProcessor].firstIndex(of: id) ?? 99
    }

    /// The order in which the baseline is asked: from who decides to what is promised.
    private static func domainRank(_ id: Domain.ID) -> Int {
        [
            "governance", "people", "assets", "access", "cryptography", "endpoints", "vulnerabilities", "development",
            "infrastructure", "logging", "incident", "continuity", "suppliers", "physical", "privacy", "customers",
            "exit",
        ].firstIndex(of: id.rawValue) ?? 99
    }
}
