import Foundation
import TestSupport
import Testing

/// What the documents point to exists: links, paths, and the types of the glossary.
@Suite struct DocumentTests {
    static let documents: [String] = {
        let manager = FileManager.default
        let top = (try? manager.contentsOfDirectory(atPath: Repository.root.path)) ?? []
        let folders = top.filter { name in
            var isFolder: ObjCBool = false
            return !name.hasPrefix(".") && manager.fileExists(atPath: Repository.path(name), isDirectory: &isFolder)
                && isFolder.boolValue
        }
        let found =
            top.filter { $0.hasSuffix(".md") } + folders.flatMap { Repository.files(below: $0, endingIn: [".md"]) }
        // What a user made in reports/ is no document of the repository.
        return found.filter {
            !$0.hasPrefix("reports/") || $0 == "reports/README.md" || $0.hasPrefix("reports/sample/")
        }
        .sorted()
    }()

    @Test(arguments: documents)
    func everyRelativeLinkLeadsSomewhere(path: String) throws {
        let folder = URL(fileURLWithPath: Repository.path(path)).deletingLastPathComponent()
        for target in Markdown(try Repository.text(path)).links {
            guard !target.contains("://"), !target.hasPrefix("mailto:") else { continue }
            let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let file =
                parts[0].isEmpty
                ? URL(fileURLWithPath: Repository.path(path))
                : folder.appendingPathComponent(parts[0].removingPercentEncoding ?? parts[0])
            #expect(FileManager.default.fileExists(atPath: file.path), "\(path) links to \(target)")
            if parts.count == 2, file.pathExtension == "md", let text = try? String(contentsOf: file, encoding: .utf8) {
                #expect(Markdown(text).anchors.contains(parts[1]), "\(path) links to \(target)")
            }
        }
    }

    @Test(arguments: documents.filter { !$0.hasSuffix("CHANGELOG.md") })
    func everyPathNamedInADocumentExists(path: String) throws {
        let roots = ["docs/", "Sources/", "Tests/", "frameworks/", "scripts/"]
        for name in Markdown(try Repository.text(path)).code where roots.contains(where: name.hasPrefix) {
            guard !name.contains(where: { "<>*… {}[]()".contains($0) }) else { continue }
            #expect(FileManager.default.fileExists(atPath: Repository.path(name)), "\(path) names \(name)")
        }
    }

    @Test func everyTypeOfTheGlossaryExists() throws {
        let sources = try Repository.files(below: "Sources", endingIn: [".swift"]).map { try Repository.text($0) }
        let declarations = sources.map(Declarations.init)
        var names = 0
        for row in try Repository.text("docs/glossary.md").split(separator: "\n") where row.hasPrefix("| ") {
            let cells = row.split(separator: "|", omittingEmptySubsequences: false)
            guard cells.count > 4 else { continue }
            for name in Markdown(String(cells[3])).code {
                names += 1
                let parts = name.replacing("()", with: "").split(separator: ".").map(String.init)
                #expect(declarations.contains { $0.types.contains(parts[0]) }, "there is no type \(parts[0])")
                for (owner, member) in zip(parts, parts.dropFirst()) {
                    #expect(
                        declarations.contains { $0.speaksOf(owner) && $0.members.contains(member) },
                        "\(owner) has no \(member) (\(name))")
                }
            }
        }
        #expect(names > 60)
    }
}

/// The parts of a Markdown text that point somewhere.
private struct Markdown {
    private(set) var links: [String] = []
    /// Words between back-ticks.
    private(set) var code: [String] = []
    /// What GitHub calls the headings in links.
    private(set) var anchors: Set<String> = []

    init(_ text: String) {
        var isFenced = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.drop(while: { $0 == " " }).hasPrefix("```") {
                isFenced.toggle()
            } else if !isFenced {
                read(line)
            }
        }
    }

    private mutating func read(_ line: Substring) {
        if line.hasPrefix("#") { anchors.insert(Self.anchor(of: line.drop { $0 == "#" })) }
        var prose = ""
        for (index, piece) in line.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
            if index.isMultiple(of: 2) { prose += piece } else { code.append(String(piece)) }
        }
        var rest = prose[...]
        while let mark = rest.firstRange(of: "](") {
            let isEscaped = rest[..<mark.lowerBound].last == "\\"
            rest = rest[mark.upperBound...]
            guard !isEscaped, let end = rest.firstIndex(of: ")") else { continue }
            if let target = rest[..<end].split(separator: " ").first { links.append(String(target)) }
        }
    }

    private static func anchor(of heading: Substring) -> String {
        let words = heading.trimmingCharacters(in: .whitespaces).lowercased()
        return String(
            words.compactMap { character in
                character == " "
                    ? "-" : character.isLetter || character.isNumber || "-_".contains(character) ? character : nil
            })
    }
}

/// Names that a source file declares, by a look at its words.
private struct Declarations {
    private(set) var types: Set<String> = []
    private(set) var members: Set<String> = []
    private var extended: Set<String> = []

    private static let typeWords: Set<Substring> = ["struct", "class", "enum", "protocol", "actor", "typealias"]
    private static let memberWords: Set<Substring> = ["var", "let", "func"]

    init(_ source: String) {
        for line in source.split(separator: "\n") {
            let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
            for (word, next) in zip(words, words.dropFirst()) {
                if Self.typeWords.contains(word) { types.insert(String(next)) }
                if Self.memberWords.contains(word) { members.insert(String(next)) }
            }
            if words.first == "case" { members.formUnion(words.dropFirst().map(String.init)) }
            if words.contains("extension") { extended.formUnion(words.map(String.init)) }
        }
        members.formUnion(types)
    }

    /// Whether the file declares the type or adds to it.
    func speaksOf(_ type: String) -> Bool { types.contains(type) || extended.contains(type) }
}
