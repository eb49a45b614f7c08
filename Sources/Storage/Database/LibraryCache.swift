import Foundation
import ReadinessModel

/// A library kept outside any workspace, for commands that need none: a cache that may be thrown away.
///
/// A cache that cannot be written is no fault: the library is then read from YAML each time.
package enum LibraryCache {
    /// The library for the given files, from the cache when it holds just these, read from YAML and kept otherwise.
    package static func library(
        for files: LibraryFiles, hash: String, in folder: String?
    ) throws(StorageError) -> Library {
        if let library = try? cached(hash, in: folder)?.library() { return library }
        let library = try read(files)
        keep(library, ReviewLibrary.load(files), hash: hash, origin: files.origin, in: folder)
        return library
    }

    /// Playbook and floors for the given files, in the same way.
    package static func reviewLibrary(
        for files: LibraryFiles, hash: String, in folder: String?
    ) throws(StorageError) -> ReviewLibrary {
        if let library = try? cached(hash, in: folder)?.reviewLibrary(hash: hash) { return library }
        let library = ReviewLibrary.load(files)
        guard library.diagnostics.isEmpty else { throw .libraryInvalid(library.diagnostics) }
        keep(try read(files), library, hash: hash, origin: files.origin, in: folder)
        return library
    }

    /// Reads the YAML; every fault is reported.
    package static func read(_ files: LibraryFiles) throws(StorageError) -> Library {
        let result = LibraryLoader.load(files)
        guard result.diagnostics.isEmpty else { throw .libraryInvalid(result.diagnostics) }
        return result.library
    }

    private static func path(_ hash: String, in folder: String) -> String {
        folder + "/library-\(hash.prefix(16)).sqlite"
    }

    private static func cached(_ hash: String, in folder: String?) -> AssessmentStore? {
        guard let folder, FileManager.default.fileExists(atPath: path(hash, in: folder)) else { return nil }
        guard let store = try? AssessmentStore.open(at: path(hash, in: folder)) else { return nil }
        return (try? store.libraryHash()) == hash ? store : nil
    }

    private static func keep(
        _ library: Library, _ review: ReviewLibrary, hash: String, origin: String, in folder: String?
    ) {
        guard let folder, review.diagnostics.isEmpty else { return }
        let draft = path(hash, in: folder) + ".\(ProcessInfo.processInfo.processIdentifier)"
        if let store = try? AssessmentStore.create(at: draft),
            (try? store.replaceLibrary(with: library, hash: hash, origin: origin, entry: nil)) != nil,
            (try? store.keep(review, hash: hash)) != nil, (try? store.close()) != nil
        {
            // A rename is whole or not at all: two first runs at once cannot spoil each other's cache.
            _ = rename(draft, path(hash, in: folder))
        }
        for leftover in [draft, draft + "-wal", draft + "-shm"] {
            try? FileManager.default.removeItem(atPath: leftover)
        }
    }
}
