import ReadinessModel

/// Where the entries of a library stand in its files, by what they are: what a check of the whole library points at.
package struct LibraryPlaces: Sendable {
    package enum Key: Sendable, Hashable {
        case question(Question.ID)
        case option(Question.ID, String)
        case fact(FactDefinition.ID)
        case domain(Domain.ID)
        case framework(Framework.ID)
        case group(Framework.ID, String)
        case control(Control.ID)
        case link(Control.ID, Question.ID)
        case outside(Control.ID)
        case measure(Measure.ID)
        case compensating(CompensatingMeasure.ID)
        case evidenceKind(EvidenceKind.ID)
        case floor(String)
        case wording(String)
    }

    private var places: [Key: [SourcePlace]] = [:]

    package init() {}

    mutating func add(_ key: Key, at place: SourcePlace) {
        places[key, default: []].append(place)
    }

    /// The first place of an entry; the file alone when it is not known.
    func place(of key: Key, in file: String) -> SourcePlace {
        places[key]?.first ?? SourcePlace(file: file)
    }

    /// The second place of an entry that occurs twice; nil when only one is known.
    func repetition(of key: Key) -> SourcePlace? {
        places[key]?.dropFirst().first
    }
}
