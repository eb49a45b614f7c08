import ReadinessModel

/// Where a text goes below what the buyer's law fixes.
package struct FloorBreach: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// The text says what no proposal may say.
        case words(String)
        /// A number past what the law allows, and the law's own.
        case number(Commitment, LegalFloor.Number)
        /// The text takes out a clause that the law asks for.
        case deletion
    }

    package var floor: LegalFloor
    package var kind: Kind
}

/// Holds texts of the supplier's side against the floors that hold for one buyer: by words and by numbers.
///
/// Every floor of the buyer's law is tried on every text, whatever its clause type: what is said against the law is below
/// it wherever it stands.
package struct FloorGuard: Sendable {
    private struct Held: Sendable {
        var floor: LegalFloor
        var bans: [CueIndex.CompiledWords]
        var about: [[CueIndex.Compiled]]
    }

    private let index: CueIndex
    private let held: [Held]

    /// `floors` are those that hold for the buyer; the playbook gives the lists of terms that patterns name.
    package init(floors: [LegalFloor], playbook: Playbook) {
        let patterns = floors.flatMap { $0.forbids.flatMap(\.patterns) + $0.numbers.flatMap(\.about) }
        let index = CueIndex(patterns: patterns, playbook: playbook)
        self.index = index
        held = floors.map { floor in
            Held(
                floor: floor, bans: floor.forbids.map(index.compiled),
                about: floor.numbers.map { $0.about.map(index.compiled) })
        }
    }

    /// Whether any floor limits a number, so that the numbers of a text are worth reading.
    package var limitsNumbers: Bool { held.contains { !$0.floor.numbers.isEmpty } }

    /// Where a text, with the numbers that were read in it, goes below the law; `roles` are the document's party names.
    func breaches(
        in text: FoldedText, numbers: [Commitment], roles: [String: String] = [:]
    ) -> [FloorBreach] {
        guard !held.isEmpty else { return [] }
        var text = text
        text.replaceNames(roles)
        let scan = WordScan(text, ownFrom: 0, index: index)
        return held.flatMap { item in
            let said = item.bans.lazy.compactMap { scan.firstMatch(of: $0) }.first.map {
                FloorBreach(floor: item.floor, kind: .words(text.words(from: $0.first, to: $0.last)))
            }
            return (said.map { [$0] } ?? [])
                + passed(item, numbers) { scan.occurs(anyOf: $0, inSentenceAt: $1.range.lowerBound) }
        }
    }

    /// Where a wording as it would be proposed goes below the law: its words, the numbers that stand in it, and the
    /// supplier's facts for what each of them stands for.
    package func breaches(in wording: FilledWording, posture: Posture) -> [FloorBreach] {
        guard !held.isEmpty else { return [] }
        var found = breaches(inDraft: wording.plainText)
        for fact in wording.stated {
            guard let stated = Self.promise(of: fact, posture) else { continue }
            let name = WordScan(FoldedText(fact.name, offset: 0), ownFrom: 0, index: index)
            for item in held where !found.contains(where: { $0.floor.id == item.floor.id }) {
                found += passed(item, [stated]) { patterns, _ in patterns.contains { name.occurs($0) } }
            }
        }
        return found
    }

    /// What a fact promises when it stands in a contract.
    ///
    /// Hours to notify count from confirmation, and the law counts from discovery: the hours to confirm come before them.
    private static func promise(of fact: FilledWording.StatedFact, _ posture: Posture) -> Commitment? {
        guard var stated = Keeping.commitment(ofFact: fact.name, value: fact.value, range: 0..<0) else { return nil }
        if stated.kind == .notify { stated.value += posture.facts["incident-confirm-hours"] ?? 0 }
        return stated
    }

    private func passed(
        _ item: Held, _ numbers: [Commitment], isAbout: ([CueIndex.Compiled], Commitment) -> Bool
    ) -> [FloorBreach] {
        item.floor.numbers.enumerated().flatMap { place, limit in
            numbers.filter { number in
                limit.allows(number) == false && (limit.about.isEmpty || isAbout(item.about[place], number))
            }.map { FloorBreach(floor: item.floor, kind: .number($0, limit)) }
        }
    }
}

extension FloorGuard {
    /// A sentence of the floors' examples that the patterns read otherwise than the file says.
    package struct ExampleFault: Sendable, Hashable {
        package var floor: LegalFloor.ID
        package var sentence: String
        /// Whether the sentence should have been found below the floor.
        package var shouldMatch: Bool
    }

    /// Runs every example of the floors against its own floor.
    package static func exampleFaults(in floors: [LegalFloor], playbook: Playbook) -> [ExampleFault] {
        floors.flatMap { floor in
            let alone = FloorGuard(floors: [floor], playbook: playbook)
            func faults(_ sentences: [LocalizedText], shouldMatch: Bool) -> [ExampleFault] {
                sentences.flatMap { [$0.en, $0.nl] }.filter { alone.breaches(inDraft: $0).isEmpty == shouldMatch }
                    .map { ExampleFault(floor: floor.id, sentence: $0, shouldMatch: shouldMatch) }
            }
            return faults(floor.examples.match, shouldMatch: true)
                + faults(floor.examples.noMatch, shouldMatch: false)
        }
    }

    /// A text of ours that stands alone: a wording, a sentence.
    package func breaches(inDraft text: String, roles: [String: String] = [:]) -> [FloorBreach] {
        let addendum = Segmenter.addendum(from: AddendumText(paragraph: text))
        let numbers = limitsNumbers ? addendum.clauses.flatMap { commitments(in: $0, of: addendum) } : []
        return breaches(in: FoldedText(text, offset: 0), numbers: numbers, roles: roles)
    }
}
