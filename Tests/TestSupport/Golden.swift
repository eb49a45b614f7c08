import Foundation
import Testing

/// Compares what was made with a recorded file; with RECORD=1 it is recorded anew and the test fails on purpose.
package func expectGolden(
    _ made: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let file = Repository.root.appendingPathComponent(path)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        if (try? String(contentsOf: file, encoding: .utf8)) != made {
            try made.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(path): look at the difference", sourceLocation: sourceLocation)
        }
        return
    }
    let recorded = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard recorded != made else { return }
    Issue.record(
        "\(path) differs:\n\(lineDifference(recorded, made))\n`make record` renews it", sourceLocation: sourceLocation)
}

/// The first lines that differ, with - for what was recorded and + for what was made.
private func lineDifference(_ recorded: String, _ made: String) -> String {
    let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let new = made.split(separator: "\n", omittingEmptySubsequences: false)
    var lines: [String] = []
    for change in new.difference(from: old).prefix(40) {
        switch change {
        case .remove(let offset, let element, _): lines.append("-\(offset + 1): \(element.prefix(200))")
        case .insert(let offset, let element, _): lines.append("+\(offset + 1): \(element.prefix(200))")
        }
    }
    return lines.joined(separator: "\n")
}
