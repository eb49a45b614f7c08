import ReadinessModel

/// What stops the work with files and databases.
package enum StorageError: Error, Hashable {
    case libraryFolderMissing(String)
    case libraryTooLarge(String)
    case libraryInvalid([Diagnostic])
    case unreadable(String)
    case notADatabase(String)
    case notAWorkspace(String)
    /// The file was written by a later version of the program.
    case newerWorkspace(String, version: String)
    case locked(String)
    case readOnly(String)
    case diskFull(String)
    /// The disk or file system failed to read or write, and not for want of room.
    case diskFault(String, detail: String)
    case damaged(String, detail: String)
    case missing(String)
    case exists(String)
    case finalised(Quarter)
    case noAssessment
    case unexpected(String)
}

extension StorageError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .libraryFolderMissing(let path):
            "\(path): no library here; expected a folder with YAML files such as questions/access.yaml"
        case .libraryTooLarge(let text): "the library is too large: \(text)"
        case .libraryInvalid(let diagnostics):
            diagnostics.prefix(20).map(\.description).joined(separator: "\n")
                + (diagnostics.count > 20 ? "\n… and \(diagnostics.count - 20) more" : "")
        case .unreadable(let path): "\(path): cannot be read; check that it exists and that you may read it"
        case .notADatabase(let path):
            "\(path): not a SQLite database; choose another file, or make a new workspace with 'regie init'"
        case .notAWorkspace(let path):
            "\(path): a SQLite database, but not a workspace of this program; make one with 'regie init'"
        case .newerWorkspace(let path, let version):
            "\(path): made by a newer version of regie (\(version)); nothing was changed. Update regie to work with it"
        case .locked(let path): "\(path): another program is writing to it; try again in a moment"
        case .readOnly(let path): "\(path): may not be written; check the permissions of the file and its folder"
        case .diskFull(let path):
            "\(path): the disk is full; nothing of this change was kept. Free some space and repeat it"
        case .diskFault(let path, let detail):
            "\(path): the disk or file system reported a fault (\(detail)); nothing of this change was kept. Check the disk and "
                + "its quota, copy the file to another one, and verify the copy with 'regie doctor --workspace …'"
        case .damaged(let path, let detail):
            "\(path): damaged (\(detail)); restore the last back-up with 'regie restore'"
        case .missing(let path): "\(path): does not exist; make a workspace with 'regie init'"
        case .exists(let path): "\(path): exists already; nothing was changed"
        case .finalised(let quarter):
            "\(quarter) is closed and cannot be changed; open the next quarter with 'regie quarter start'"
        case .noAssessment: "this workspace has no assessment; start one with 'regie init' or 'regie quarter start'"
        case .unexpected(let text): text
        }
    }
}
