import Foundation
import ReadinessModel
import Reporting

/// A scheduling problem given as JSON, and its solution in the same shape.
package enum SolveInstance {
    private struct Input: Decodable {
        struct Action: Decodable {
            var id: String
            var effort: Double
            var weight: Double
            var after: [String]?
            var earliest: Int?
            var deadline: Int?
        }
        var capacityPerQuarter: [Double]
        var actions: [Action]
    }

    /// Reads a file, or standard input for `-`, and returns the solution as JSON text.
    package static func solved(_ path: String) throws -> String {
        let bytes =
            path == "-"
            ? Array(FileHandle.standardInput.readDataToEndOfFile())
            : try ResultFiles.read(path, limit: 64 * 1024 * 1024)
        let input: Input
        do {
            input = try JSONDecoder().decode(Input.self, from: Data(bytes))
        } catch let error as DecodingError {
            throw WorkspaceError.badValue("\(path): \(reason(error))")
        }
        let instance = try checked(input, path)
        let solution: Scheduler.Solution
        do {
            solution = try Scheduler.solve(instance)
        } catch {
            throw WorkspaceError.schedule(error)
        }
        return json(input, solution).text()
    }

    private static func checked(_ input: Input, _ path: String) throws -> SchedulingInstance {
        func fail(_ text: String) -> WorkspaceError { .badValue("\(path): \(text)") }
        guard !input.capacityPerQuarter.isEmpty else {
            throw fail("capacityPerQuarter is empty; expected a number a quarter")
        }
        for (quarter, days) in input.capacityPerQuarter.enumerated() where !days.isFinite || days < 0 {
            throw fail("capacityPerQuarter[\(quarter)] is \(days); expected 0 or more person-days")
        }
        var positions: [String: Int] = [:]
        for (index, action) in input.actions.enumerated() {
            if positions.updateValue(index, forKey: action.id) != nil {
                throw fail("the action '\(action.id)' occurs twice")
            }
            if !action.effort.isFinite || action.effort < 0 {
                throw fail("'\(action.id)' has effort \(action.effort); expected 0 or more")
            }
            if !action.weight.isFinite || action.weight < 0 {
                throw fail("'\(action.id)' has weight \(action.weight); expected 0 or more")
            }
        }
        let actions = try input.actions.map { action in
            SchedulingInstance.Action(
                id: action.id, effort: action.effort, weight: action.weight,
                after: try (action.after ?? []).map { name in
                    guard let position = positions[name] else {
                        let nearest = NameSuggestion.nearest(to: name, among: input.actions.map(\.id))
                        throw fail(
                            "'\(action.id)' comes after the unknown action '\(name)'"
                                + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
                    }
                    return position
                }, earliest: max(0, action.earliest ?? 0), deadline: action.deadline)
        }
        return SchedulingInstance(capacities: input.capacityPerQuarter, actions: actions)
    }

    private static func json(_ input: Input, _ solution: Scheduler.Solution) -> JSONValue {
        .object([
            ("capacityPerQuarter", .array(input.capacityPerQuarter.map { .number($0) })),
            (
                "actions",
                .array(
                    input.actions.map { action in
                        var members: [(String, JSONValue)] = [
                            ("id", .string(action.id)), ("effort", .number(action.effort)),
                            ("weight", .number(action.weight)),
                            ("after", .array((action.after ?? []).map { .string($0) })),
                        ]
                        if let earliest = action.earliest { members.append(("earliest", .number(Double(earliest)))) }
                        if let deadline = action.deadline { members.append(("deadline", .number(Double(deadline)))) }
                        return .object(members)
                    })
            ),
            (
                "plan",
                .object(
                    zip(input.actions, solution.plan).map { action, quarter in
                        (action.id, quarter.map { .number(Double($0)) } ?? .null)
                    })
            ),
            ("objective", .number(solution.objective)), ("lowerBound", .number(solution.lowerBound)),
        ])
    }

    private static func reason(_ error: DecodingError) -> String {
        func place(_ path: [any CodingKey]) -> String {
            path.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
        }
        return switch error {
        case .keyNotFound(let key, let context):
            "the key '\(key.stringValue)' is missing at '\(place(context.codingPath))'"
        case .typeMismatch(let type, let context): "expected \(type) at '\(place(context.codingPath))'"
        case .valueNotFound(let type, let context): "expected \(type) at '\(place(context.codingPath))', found null"
        case .dataCorrupted(let context): "not valid JSON: \(context.debugDescription)"
        @unknown default: "not the expected JSON"
        }
    }
}
