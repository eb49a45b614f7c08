import Foundation
import ReadinessModel
import Storage

/// What a run takes from outside: the day and time, who is at work, where library and cache lie.
///
/// The only place that looks at the real clock; the day can be set so that a run can be repeated.
package struct Surroundings: Sendable {
    package var today: Day
    package var user: String
    /// A folder with library files; nil takes what is inside the program.
    package var libraryFolder: String?
    /// Where a library read from YAML is kept; nil keeps none.
    package var cacheFolder: String?
    private let fixedTime: Bool

    package init(today: Day?, user: String, libraryFolder: String?, cacheFolder: String?) {
        fixedTime = today != nil
        self.today = today ?? Day(number: Int((Date().timeIntervalSince1970 / 86400).rounded(.down)))
        self.user = user
        self.libraryFolder = libraryFolder
        self.cacheFolder = cacheFolder
    }

    /// From the environment: REGIE_LIBRARY, XDG_CACHE_HOME, HOME, REGIE_USER, USER; an empty one counts as not set.
    package init(today: Day?, environment: [String: String] = ProcessInfo.processInfo.environment) {
        func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        self.init(
            today: today, user: value("REGIE_USER") ?? value("USER") ?? "unknown",
            libraryFolder: value("REGIE_LIBRARY"),
            cacheFolder: value("XDG_CACHE_HOME").map { $0 + "/regie" } ?? value("HOME").map { $0 + "/.cache/regie" })
    }

    /// Now, in UTC, to the second; the start of the day when the day is set.
    package func timestamp() -> String {
        if fixedTime { return "\(today)T00:00:00Z" }
        let seconds = Int(Date().timeIntervalSince1970)
        let day = Day(number: seconds / 86400)
        let rest = seconds % 86400
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
        return "\(day)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
    }

    /// Which library to use, without reading its YAML.
    package struct LibrarySource {
        package var hash: String
        package var origin: String
        package var files: () throws -> LibraryFiles
    }

    package func librarySource() throws -> LibrarySource {
        let files = try libraryFolder.map { try LibraryFiles.folder(URL(fileURLWithPath: $0)) } ?? .embedded
        return LibrarySource(hash: files.contentHash(), origin: files.origin, files: { files })
    }

    /// The library for commands that need no workspace.
    package func library() throws -> Library {
        let source = try librarySource()
        return try LibraryCache.library(for: source.files(), hash: source.hash, in: cacheFolder)
    }
}

extension Surroundings {
    /// Playbook, floors and the assumed supplier.
    package func reviewLibrary() throws -> ReviewLibrary {
        let source = try librarySource()
        return try LibraryCache.reviewLibrary(for: source.files(), hash: source.hash, in: cacheFolder)
    }
}
