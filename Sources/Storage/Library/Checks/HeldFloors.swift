import ContractReview
import ReadinessModel

/// What the buyer's law fixes is enforced and not only written: the program can tell a text that goes below it, and no
/// wording of the playbook does.
struct HeldFloors: CombinedCheck {
    let code = "held-floors"
    let summary =
        "a floor that says what no proposal may do has patterns or a number that catch it, its examples hold, and no "
        + "wording of its clause type falls below it"

    func diagnostics(
        for library: Library, and review: ReviewLibrary, standing places: LibraryPlaces
    ) -> [Diagnostic] {
        silent(review) + examples(review) + wordings(review)
    }

    private func silent(_ review: ReviewLibrary) -> [Diagnostic] {
        review.floors.compactMap { floor in
            let isEnforced = !floor.forbids.isEmpty || !floor.numbers.isEmpty
            let hasExamples = !floor.examples.match.isEmpty && !floor.examples.noMatch.isEmpty
            if floor.never != nil, !isEnforced {
                return problem(
                    "'\(floor.id)' says what no proposal may do, and nothing catches it", at: place(of: floor, review),
                    suggestion: "add the usual ways of saying it under 'forbids', or a number under 'limits'")
            }
            if isEnforced, !hasExamples {
                return problem(
                    "'\(floor.id)' lacks examples that must and must not match", at: place(of: floor, review))
            }
            if isEnforced, floor.never == nil {
                return problem(
                    "'\(floor.id)' catches what it does not say: 'never' is missing",
                    at: place(of: floor, review))
            }
            return nil
        }
    }

    private func examples(_ review: ReviewLibrary) -> [Diagnostic] {
        let floors = Dictionary(review.floors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return FloorGuard.exampleFaults(in: review.floors, playbook: review.playbook).compactMap { fault in
            floors[fault.floor].map { floor in
                problem(
                    fault.shouldMatch
                        ? "'\(floor.id)' does not catch its example: \(fault.sentence)"
                        : "'\(floor.id)' catches what it should leave alone: \(fault.sentence)",
                    at: place(of: floor, review))
            }
        }
    }

    /// Every wording with the assumed supplier's numbers, against every floor of its type, as though all laws held.
    private func wordings(_ review: ReviewLibrary) -> [Diagnostic] {
        review.playbook.entries.flatMap { entry in
            let floors = review.floors.filter { $0.type == entry.type }
            let held = FloorGuard(floors: floors, playbook: review.playbook)
            return entry.wordings.flatMap { wording in
                [Language.english, .dutch].flatMap { language in
                    let filled = FilledWording(wording, posture: review.defaultSupplier, language: language)
                    return held.breaches(in: filled, posture: review.defaultSupplier).map { breach in
                        problem(
                            "'\(wording.id)' (\(language.rawValue)) falls below '\(breach.floor.id)'",
                            at: review.places.place(
                                of: .wording(wording.id), in: "playbook/\(entry.type.rawValue).yaml"),
                            suggestion: "leave out what \(breach.floor.article) does not allow")
                    }
                }
            }
        }
    }

    private func place(of floor: LegalFloor, _ review: ReviewLibrary) -> SourcePlace {
        review.places.place(of: .floor(floor.id), in: "floors")
    }
}
