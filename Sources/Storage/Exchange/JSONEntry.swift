import Foundation
import ReadinessModel

/// A JSON value that knows its path, and reports what it misses instead of throwing.
struct JSONEntry {
    let value: Any
    /// `catalog.groups[0].controls[2]`; empty at the root.
    let path: String
    let file: String
    let log: DiagnosticLog

    /// Parses a file; nil, and a diagnostic with line and column, when it is no JSON object.
    static func root(of bytes: [UInt8], file: String, log: DiagnosticLog) -> JSONEntry? {
        do {
            let value = try JSONSerialization.jsonObject(with: Data(bytes))
            guard value is [String: Any] else {
                log.report("the file holds no JSON object", at: SourcePlace(file: file, line: 1))
                return nil
            }
            return JSONEntry(value: value, path: "", file: file, log: log)
        } catch {
            let reason = (error as NSError).userInfo["NSDebugDescription"] as? String ?? "it cannot be parsed"
            log.report("the file is not valid JSON: \(reason)", at: place(of: reason, in: bytes, file: file))
            return nil
        }
    }

    /// Line and column of the offset that a parser's message names ("around character 41"); the end where it names none.
    private static func place(of reason: String, in bytes: [UInt8], file: String) -> SourcePlace {
        let offset = reason.firstMatch(of: /character (\d+)/).flatMap { Int($0.output.1) } ?? bytes.count
        let before = bytes.prefix(offset)
        let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let lines = before.count { $0 == UInt8(ascii: "\n") }
        return SourcePlace(file: file, line: lines + 1, column: before.count - start + 1)
    }

    /// Reports at this value, or at one of its keys.
    func report(_ summary: String, at key: String? = nil) {
        let place = [path, key ?? ""].filter { !$0.isEmpty }.joined(separator: ".")
        log.report(place.isEmpty ? summary : "\(place): \(summary)", at: SourcePlace(file: file))
    }

    private func entry(_ value: Any, at path: String) -> JSONEntry {
        JSONEntry(value: value, path: path, file: file, log: log)
    }

    private func path(of key: String) -> String {
        path.isEmpty ? key : "\(path).\(key)"
    }

    /// The value of a key, where there is one that is not null.
    func optional(_ key: String) -> JSONEntry? {
        guard let value = (value as? [String: Any])?[key], !(value is NSNull) else { return nil }
        return entry(value, at: path(of: key))
    }

    /// The object under a key.
    func object(_ key: String) -> JSONEntry? {
        guard let found = optional(key) else {
            report("the key '\(key)' is missing")
            return nil
        }
        guard found.value is [String: Any] else {
            found.report("expected an object")
            return nil
        }
        return found
    }

    func optionalString(_ key: String) -> String? {
        guard let found = optional(key) else { return nil }
        guard let text = found.value as? String else {
            found.report("expected a text")
            return nil
        }
        return text.isEmpty ? nil : text
    }

    func string(_ key: String) -> String {
        if let text = optionalString(key) { return text }
        if optional(key) == nil {
            report("the key '\(key)' is missing")
        } else if (optional(key)?.value as? String)?.isEmpty == true {
            report("is empty", at: key)
        }
        return ""
    }

    /// The objects of a list; none when the key is absent.
    func list(_ key: String) -> [JSONEntry] {
        guard let found = optional(key) else { return [] }
        guard let values = found.value as? [Any] else {
            found.report("expected a list")
            return []
        }
        return values.enumerated().compactMap { index, value in
            let item = entry(value, at: "\(found.path)[\(index)]")
            if value is [String: Any] { return item }
            item.report("expected an object")
            return nil
        }
    }
}
