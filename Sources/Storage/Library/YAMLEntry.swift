import ReadinessModel
import Yams

/// Collects what is wrong with the files of a library.
///
/// A class, because one log follows the reading through all its branches.
final class DiagnosticLog {
    private(set) var diagnostics: [Diagnostic] = []
    /// Where each entry stands, for what is only found out when everything is read.
    private(set) var places = LibraryPlaces()

    func report(_ summary: String, at place: SourcePlace, suggestion: String? = nil) {
        diagnostics.append(Diagnostic(.error, summary, at: place, suggestion: suggestion))
    }

    func mark(_ key: LibraryPlaces.Key, at place: SourcePlace) {
        places.add(key, at: place)
    }
}

/// A YAML node that knows its file and line, and reports what it misses instead of throwing.
struct YAMLEntry {
    let node: Node
    let file: String
    let log: DiagnosticLog

    var place: SourcePlace {
        SourcePlace(file: file, line: node.mark?.line, column: node.mark?.column)
    }

    /// Parses a file; nil, and a diagnostic, when it is no YAML mapping.
    static func root(of bytes: [UInt8], file: String, log: DiagnosticLog) -> YAMLEntry? {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            log.report("the file is not UTF-8 text", at: SourcePlace(file: file), suggestion: "save it as UTF-8")
            return nil
        }
        do {
            guard let node = try Yams.compose(yaml: text), node.mapping != nil else {
                log.report("the file is empty or holds no mapping of keys", at: SourcePlace(file: file, line: 1))
                return nil
            }
            return YAMLEntry(node: node, file: file, log: log)
        } catch let error as YamlError {
            log.report("the file is not valid YAML: \(YAMLEntry.reason(error))", at: place(of: error, file: file))
        } catch {
            log.report("the file is not valid YAML", at: SourcePlace(file: file))
        }
        return nil
    }

    private static func place(of error: YamlError, file: String) -> SourcePlace {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            SourcePlace(file: file, line: mark.line, column: mark.column)
        case .duplicatedKeysInMapping(_, let context):
            SourcePlace(file: file, line: context.mark.line, column: context.mark.column)
        default: SourcePlace(file: file)
        }
    }

    private static func reason(_ error: YamlError) -> String {
        switch error {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
        case .duplicatedKeysInMapping(let keys, _):
            "the key \(keys.map { "'\($0)'" }.joined(separator: " and ")) is given twice in one mapping"
        default: "it cannot be parsed"
        }
    }

    /// Remembers that the entry of this name stands here.
    func mark(_ key: LibraryPlaces.Key) {
        log.mark(key, at: place)
    }

    private func entry(_ node: Node) -> YAMLEntry {
        YAMLEntry(node: node, file: file, log: log)
    }

    /// The value of a key, where there is one.
    func value(_ key: String) -> YAMLEntry? {
        // Compared as text: YAML 1.1 takes a bare `on` or `no` for a truth value.
        node.mapping?.first { $0.key.scalar?.string == key }.map { entry($0.value) }
    }

    /// Reports keys that nobody reads, with the nearest right one.
    func allow(_ keys: String...) {
        guard let mapping = node.mapping else { return }
        for (key, _) in mapping {
            guard let name = key.scalar?.string, !keys.contains(name) else { continue }
            log.report(
                "unknown key '\(name)'; expected one of \(keys.joined(separator: ", "))",
                at: SourcePlace(file: file, line: key.mark?.line, column: key.mark?.column),
                suggestion: NameSuggestion.nearest(to: name, among: keys).map { "did you mean '\($0)'?" })
        }
    }

    func optionalString(_ key: String) -> String? {
        guard let value = value(key) else { return nil }
        guard let text = value.node.scalar?.string else {
            log.report("'\(key)' should be one text", at: value.place)
            return nil
        }
        return text.isEmpty ? nil : text
    }

    func string(_ key: String) -> String {
        if let text = optionalString(key) { return text }
        if value(key) == nil { log.report("the key '\(key)' is missing", at: place) }
        return ""
    }

    func integer(_ key: String, in range: ClosedRange<Int>) -> Int {
        guard let text = optionalString(key) else {
            log.report("the key '\(key)' is missing", at: place)
            return range.lowerBound
        }
        guard let number = Int(text), range.contains(number) else {
            log.report(
                "'\(key)' is '\(text)'; expected a whole number from \(range.lowerBound) to \(range.upperBound)",
                at: value(key)?.place ?? place)
            return range.lowerBound
        }
        return number
    }

    func optionalNumber(_ key: String) -> Double? {
        guard let text = optionalString(key) else { return nil }
        guard let number = Double(text), number.isFinite else {
            log.report("'\(key)' is '\(text)'; expected a number", at: value(key)?.place ?? place)
            return nil
        }
        return number
    }

    func number(_ key: String, in range: ClosedRange<Double>) -> Double {
        guard let number = optionalNumber(key) else {
            if value(key) == nil { log.report("the key '\(key)' is missing", at: place) }
            return range.lowerBound
        }
        if !range.contains(number) {
            log.report(
                "'\(key)' is \(number); expected \(range.lowerBound) to \(range.upperBound)",
                at: value(key)?.place ?? place)
        }
        return number
    }

    func boolean(_ key: String) -> Bool {
        guard let text = optionalString(key) else { return false }
        switch text.lowercased() {
        case "true", "yes": return true
        case "false", "no": return false
        default:
            log.report("'\(key)' is '\(text)'; expected true or false", at: value(key)?.place ?? place)
            return false
        }
    }

    /// One of the words of a type.
    func choice<Word: RawRepresentable & CaseIterable>(_ key: String, _ type: Word.Type) -> Word?
    where Word.RawValue == String {
        guard let value = value(key) else {
            log.report("the key '\(key)' is missing", at: place)
            return nil
        }
        return value.word(type, called: key)
    }

    func word<Word: RawRepresentable & CaseIterable>(_ type: Word.Type, called name: String) -> Word?
    where Word.RawValue == String {
        let text = node.scalar?.string ?? ""
        if let word = Word(rawValue: text) { return word }
        let words = type.allCases.map(\.rawValue)
        log.report(
            "'\(name)' is '\(text)'; expected one of \(words.joined(separator: ", "))", at: place,
            suggestion: NameSuggestion.nearest(to: text, among: words).map { "did you mean '\($0)'?" })
        return nil
    }

    func words<Word: RawRepresentable & CaseIterable>(_ key: String, _ type: Word.Type) -> [Word]
    where Word.RawValue == String {
        list(key).compactMap { $0.word(type, called: key) }
    }

    /// A text in both languages.
    func text(_ key: String) -> LocalizedText {
        guard let value = value(key) else {
            log.report("the key '\(key)' is missing", at: place)
            return LocalizedText(en: "", nl: "")
        }
        return value.localizedText(called: key)
    }

    func localizedText(called name: String) -> LocalizedText {
        guard node.mapping != nil else {
            log.report("'\(name)' should have a text under 'en' and one under 'nl'", at: place)
            return LocalizedText(en: "", nl: "")
        }
        allow("en", "nl")
        return LocalizedText(en: string("en"), nl: string("nl"))
    }

    /// The entries of a list; none when the key is absent.
    func list(_ key: String) -> [YAMLEntry] {
        guard let value = value(key) else { return [] }
        guard let sequence = value.node.sequence else {
            log.report("'\(key)' should be a list", at: value.place)
            return []
        }
        return sequence.map(entry)
    }

    func strings(_ key: String) -> [String] {
        list(key).compactMap { item in
            guard let text = item.node.scalar?.string else {
                log.report("'\(key)' should hold texts", at: item.place)
                return nil
            }
            return text
        }
    }
}
