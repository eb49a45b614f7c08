import Foundation

/// The file of a workspace on the disk: who may read it, and how it gets its name.
enum WorkspaceFile {
    /// What SQLite keeps beside the main file while it is open.
    static let sides = ["-wal", "-shm", "-journal"]

    /// Makes an empty file that only its owner may read: SQLite gives its side files the same rights.
    static func make(_ path: String) throws(StorageError) {
        let file = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
        guard file >= 0 else {
            switch errno {
            case EEXIST: throw .exists(path)
            case ENOSPC, EDQUOT: throw .diskFull(path)
            default: throw .readOnly(path)
            }
        }
        close(file)
    }

    /// Gives a finished file its name; what has that name already is never replaced.
    static func publish(_ draft: String, as path: String) throws(StorageError) {
        if link(draft, path) == 0 {
            unlink(draft)
            return
        }
        if errno == EEXIST || FileManager.default.fileExists(atPath: path) { throw .exists(path) }
        // Not every file system knows hard links.
        guard rename(draft, path) == 0 else { throw .readOnly(path) }
    }

    /// Removes a file with what lies beside it.
    static func remove(_ path: String) {
        for end in [""] + sides { unlink(path + end) }
    }

    /// Whether a workspace may be changed: SQLite writes beside the file too.
    static func isWritable(_ path: String) -> Bool {
        let manager = FileManager.default
        return manager.isWritableFile(atPath: path) && isFolderWritable(of: path)
    }

    static func isFolderWritable(of path: String) -> Bool {
        FileManager.default.isWritableFile(atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }

    /// The name under which SQLite opens a file that nobody can change, without writing anything beside it.
    static func immutableName(_ path: String) -> String {
        var allowed = CharacterSet.urlPathAllowed
        allowed.remove(charactersIn: "?#%")
        let absolute = URL(fileURLWithPath: path).path
        return "file:" + (absolute.addingPercentEncoding(withAllowedCharacters: allowed) ?? absolute) + "?immutable=1"
    }

    /// Whether there is no room to write: the disk is full, or the limit on the size of files is reached.
    static func isOutOfRoom(_ path: String) -> Bool {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let free = try? FileManager.default.attributesOfFileSystem(forPath: folder)[.systemFreeSize] as? Int
        if let free, free < 1 << 20 { return true }
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { return false }
        return limit.rlim_cur < rlim_t(Int.max)
    }
}
