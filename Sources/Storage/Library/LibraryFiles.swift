import Crypto
import EmbeddedLibrary
import Foundation

/// The files that a library is read from: a folder, or what was built into the program.
package struct LibraryFiles: Sendable {
    package struct File: Sendable {
        /// Path below the library's folder, with forward slashes.
        package var path: String
        package var bytes: [UInt8]
    }

    /// Where the files came from, for messages.
    package let origin: String
    package let files: [File]

    /// Files that a library may hold at most, and how large one may be: what comes from a folder is a stranger's.
    static let greatestCount = 500
    static let greatestSize = 4 * 1024 * 1024

    package init(origin: String, files: [File]) {
        self.origin = origin
        self.files = files.sorted { $0.path < $1.path }
    }

    /// The library inside the program.
    package static let embedded: LibraryFiles = {
        let count = Int(embedded_file_count())
        let list = UnsafeBufferPointer(start: embedded_files(), count: count)
        return LibraryFiles(
            origin: "built-in",
            files: list.map { file in
                File(
                    path: String(cString: file.path),
                    bytes: Array(UnsafeBufferPointer(start: file.bytes, count: Int(file.length))))
            })
    }()

    /// The YAML files of a folder and its subfolders.
    package static func folder(_ url: URL) throws(StorageError) -> LibraryFiles {
        let manager = FileManager.default
        guard let names = manager.enumerator(at: url, includingPropertiesForKeys: [.fileSizeKey, .isRegularFileKey])
        else {
            throw .libraryFolderMissing(url.path)
        }
        var files: [File] = []
        let base = url.standardizedFileURL.path
        for case let item as URL in names where item.pathExtension == "yaml" {
            guard files.count < greatestCount else {
                throw .libraryTooLarge("\(url.path) holds over \(greatestCount) files")
            }
            let size = (try? item.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0
            guard size <= greatestSize else { throw .libraryTooLarge("\(item.path) is larger than 4 MB") }
            guard let data = manager.contents(atPath: item.path) else { throw .unreadable(item.path) }
            let path = String(item.standardizedFileURL.path.dropFirst(base.count + 1))
            files.append(File(path: path, bytes: Array(data)))
        }
        guard !files.isEmpty else { throw .libraryFolderMissing(url.path) }
        return LibraryFiles(origin: url.path, files: files)
    }

    /// SHA-256 over the paths and contents, in hexadecimal: the version of the library.
    package func contentHash() -> String {
        var hash = SHA256()
        for file in files {
            hash.update(data: Array("\(file.path)\n\(file.bytes.count)\n".utf8))
            hash.update(data: file.bytes)
        }
        return hash.finalize().hexadecimal
    }

    /// The files in one of the library's folders ("questions").
    func folder(_ name: String) -> [File] {
        files.filter { $0.path.hasPrefix(name + "/") }
    }
}

extension Sequence<UInt8> {
    /// Two lower-case digits a byte.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in self {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// SHA-256 of bytes, in hexadecimal.
package func sha256(_ bytes: some Sequence<UInt8>) -> String {
    SHA256.hash(data: Array(bytes)).hexadecimal
}
