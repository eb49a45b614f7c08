import ContractReview
import ReadinessModel

/// What reading an addendum rests on: the playbook, the buyer's laws and the supplier that is assumed without a
/// workspace.
package struct ReviewLibrary: Sendable {
    package var playbook: Playbook
    package var floors: [LegalFloor]
    package var defaultSupplier: Posture
    /// Sorted by place; empty for a sound library.
    package var diagnostics: [Diagnostic]
    /// Where floors and wordings stand; known after reading the files only.
    var places = LibraryPlaces()

    /// What is kept in a database, so that YAML is read once per version of the library.
    struct Stored: Codable {
        var playbook: Playbook
        var floors: [LegalFloor]
        var defaultSupplier: Posture
    }

    /// The same with an organisation's own positions in place of the playbook's.
    package func overriding(positions: [Position]) -> ReviewLibrary {
        var library = self
        library.playbook = playbook.overriding(positions: positions)
        return library
    }

    /// Reads and checks the files of `playbook/` and `floors/`.
    package static func load(_ files: LibraryFiles) -> ReviewLibrary {
        let log = DiagnosticLog()
        var terms: [String: [CuePattern.Phrase]] = [:]
        var entries: [(entry: PlaybookEntry, root: YAMLEntry)] = []
        var posture = Posture(facts: [:], answers: [:], assumed: true)
        var learned = (words: LearnedVocabulary.none, numbers: LearnedNumbers.none)
        for file in files.folder("playbook") {
            guard let root = YAMLEntry.root(of: file.bytes, file: file.path, log: log) else { continue }
            switch root.string("kind") {
            case "playbook-terms": terms.merge(PlaybookFile.terms(root)) { first, _ in first }
            case "default-supplier": posture = PlaybookFile.defaultSupplier(root)
            case "playbook-learned": learned = LearnedFile.read(root)
            case "playbook": PlaybookFile.entry(root).map { entries.append(($0, root)) }
            case let other:
                log.report(
                    "'kind' is '\(other)'; expected playbook, playbook-terms, playbook-learned or default-supplier",
                    at: root.place)
            }
        }
        let check = PlaybookCheck(terms: Set(terms.keys), log: log)
        check.run(entries)
        let floors = files.folder("floors").compactMap { YAMLEntry.root(of: $0.bytes, file: $0.path, log: log) }
            .flatMap { root in
                let floors = FloorFile.read(root)
                check.run(floors, at: root.place)
                return floors
            }
        return ReviewLibrary(
            playbook: Playbook(
                terms: terms, entries: entries.map(\.entry), learned: learned.words,
                learnedNumbers: learned.numbers), floors: floors,
            defaultSupplier: posture,
            diagnostics: log.diagnostics.sorted { $0.place < $1.place }, places: log.places)
    }
}

/// What no single file can tell: names that lead nowhere, ids used twice, types without a file.
struct PlaybookCheck {
    let terms: Set<String>
    let log: DiagnosticLog

    func run(_ entries: [(entry: PlaybookEntry, root: YAMLEntry)]) {
        var seen: [String: String] = [:]
        let stanceIDs = Set(entries.flatMap { $0.entry.stances.map(\.id) })
        for (entry, root) in entries {
            let place = root.place
            for id in ids(of: entry) {
                if let other = seen.updateValue(root.file, forKey: id) {
                    log.report("the id '\(id)' is used in \(other) too", at: place)
                }
            }
            report(unknown: termNames(in: entry), at: place)
            for rule in entry.stances {
                for lifted in rule.lifts where !stanceIDs.contains(lifted) {
                    log.report("'\(rule.id)' lifts '\(lifted)', which does not exist", at: place)
                }
            }
        }
        let present = Set(entries.map(\.entry.type))
        for type in ClauseType.allCases where !present.contains(type) {
            log.report("there is no file for the clause type '\(type.rawValue)'", at: SourcePlace(file: "playbook"))
        }
        if present.count < entries.count {
            log.report("two files are for the same clause type", at: SourcePlace(file: "playbook"))
        }
    }

    /// The same for the floors of one law.
    func run(_ floors: [LegalFloor], at place: SourcePlace) {
        let patterns = floors.flatMap { $0.forbids.flatMap(\.patterns) + $0.numbers.flatMap(\.about) }
        report(unknown: Set(patterns.flatMap(\.termNames)).sorted(), at: place)
        let ids = floors.map(\.id)
        for id in Set(ids.filter { id in ids.count { $0 == id } > 1 }).sorted() {
            log.report("the id '\(id)' is used twice", at: place)
        }
    }

    private func report(unknown names: [String], at place: SourcePlace) {
        for name in names where !terms.contains(name) {
            log.report(
                "there is no list of terms '\(name)'", at: place,
                suggestion: NameSuggestion.nearest(to: name, among: terms.sorted()).map { "did you mean '\($0)'?" })
        }
    }

    private func ids(of entry: PlaybookEntry) -> [String] {
        entry.cues.map(\.id) + entry.flags.map(\.id) + entry.stances.map(\.id) + entry.positions.map(\.id)
            + entry.wordings.map(\.id)
    }

    private func termNames(in entry: PlaybookEntry) -> [String] {
        let conditions = entry.cues.map(\.words) + entry.flags.map(\.words) + entry.stances.map(\.words)
        let patterns = conditions.flatMap(\.patterns) + entry.needs.flatMap(\.when)
        return Set(patterns.flatMap(\.termNames)).sorted()
    }
}
