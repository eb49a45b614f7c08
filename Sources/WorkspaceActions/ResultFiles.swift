import Foundation

/// Files that a person asked for: whole or not at all.
package enum ResultFiles {
    /// Writes beside the target and renames, so that a reader never sees half a file.
    package static func write(_ bytes: [UInt8], to path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let draft = path + ".partial-\(ProcessInfo.processInfo.processIdentifier)"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(fileURLWithPath: draft))
        } catch {
            try? FileManager.default.removeItem(atPath: draft)
            throw WorkspaceError.unwritableFile(path, reason: (error as NSError).localizedDescription)
        }
        guard rename(draft, path) == 0 else {
            let reason = String(cString: strerror(errno))
            try? FileManager.default.removeItem(atPath: draft)
            throw WorkspaceError.unwritableFile(path, reason: reason)
        }
    }

    /// The bytes of a file of at most `limit`; a larger one is refused before it is read.
    package static func read(_ path: String, limit: Int) throws -> [UInt8] {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw WorkspaceError.unreadableFile(path) }
        defer { try? handle.close() }
        do {
            let data = try handle.read(upToCount: limit + 1) ?? Data()
            if data.count > limit { throw WorkspaceError.fileTooLarge(path, limit: limit) }
            return Array(data)
        } catch let error as WorkspaceError {
            throw error
        } catch {
            throw WorkspaceError.unreadableFile(path)
        }
    }
}
