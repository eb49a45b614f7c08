import Foundation

/// Where things lie in the checkout that the tests were built from.
package enum Repository {
    /// The folder that holds Package.swift.
    package static let root: URL = {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.pathComponents.count > 1 {
            folder.deleteLastPathComponent()
            if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
                return folder
            }
        }
        return URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    }()

    package static func path(_ relative: String) -> String {
        root.appendingPathComponent(relative).path
    }

    package static func text(_ relative: String) throws -> String {
        try String(contentsOfFile: path(relative), encoding: .utf8)
    }

    /// Paths of all files below a folder with one of the endings, relative to the root, sorted.
    package static func files(below folder: String, endingIn endings: [String]) -> [String] {
        let base = root.appendingPathComponent(folder).path
        let names = FileManager.default.enumerator(atPath: base)?.allObjects as? [String] ?? []
        return names.filter { name in endings.contains { name.hasSuffix($0) } }.map { "\(folder)/\($0)" }.sorted()
    }

    /// One folder for all that a test session leaves behind; it goes when the session ends.
    package static let session: URL = {
        atexit { try? FileManager.default.removeItem(at: Repository.session) }
        return FileManager.default.temporaryDirectory.appendingPathComponent(
            "regie-tests-\(ProcessInfo.processInfo.processIdentifier)")
    }()

    /// A new empty folder that the caller may leave behind.
    package static func temporaryFolder() throws -> URL {
        let folder = session.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}
