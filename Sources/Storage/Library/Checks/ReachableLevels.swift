import ReadinessModel

/// Every measure brings something: the option it leads to is better than where a question starts.
struct ReachableLevels: LibraryCheck {
    let code = "reachable-levels"
    let summary = "every measure brings each question that it closes above the lowest option"

    func diagnostics(for library: Library, standing places: LibraryPlaces) -> [Diagnostic] {
        library.measures.flatMap { measure in
            measure.closes.compactMap { closing in
                guard let question = library.question(closing.question), let target = question.option(closing.option),
                    let lowest = question.options.map(\.level).min(), target.level <= lowest
                else { return nil }
                return problem(
                    "\(measure.id) brings \(question.id) to '\(target.id)', where everybody starts",
                    at: places.place(of: .measure(measure.id), in: "measures/\(measure.domain).yaml"))
            }
        }
    }
}
