import CArchive

extension ZipArchive {
    /// A file that goes into an archive.
    package struct File: Sendable, Hashable {
        /// A relative path with `/` between folders and no "..".
        package let name: String
        package let bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }

        package init(name: String, text: String) {
            self.init(name: name, bytes: Array(text.utf8))
        }
    }

    /// A zip archive of the files: the same bytes for the same files in whatever order, since entries are sorted by
    /// name and all carry the same time, the earliest that a zip archive can name.
    /// - Parameter first: names that come before all others, in this order ("[Content_Types].xml", "mimetype").
    package static func bytes(of files: [File], first: [String] = []) throws(FormatError) -> [UInt8] {
        var names: Set<String> = []
        for file in files {
            guard isSafe(file.name), names.insert(file.name).inserted else { throw .badEntryName(file.name) }
        }
        let ordered = files.sorted { left, right in
            let leftRank = first.firstIndex(of: left.name) ?? first.count
            let rightRank = first.firstIndex(of: right.name) ?? first.count
            return leftRank == rightRank ? left.name < right.name : leftRank < rightRank
        }
        let output = ZipOutput()
        guard let archive = archive_write_new() else { throw .writingFailed(reason: "no memory") }
        defer { archive_write_free(archive) }
        archive_write_set_format_zip(archive)
        archive_write_set_bytes_per_block(archive, 1 << 16)
        archive_write_set_bytes_in_last_block(archive, 1)
        let status = archive_write_open2(
            archive, Unmanaged.passUnretained(output).toOpaque(), nil,
            { _, context, block, size in
                guard let context, let block else { return -1 }
                Unmanaged<ZipOutput>.fromOpaque(context).takeUnretainedValue()
                    .bytes.append(contentsOf: UnsafeRawBufferPointer(start: block, count: size))
                return size
            }, nil, nil)
        guard status == ARCHIVE_OK else { throw failure(archive) }
        for file in ordered { try write(file, to: archive) }
        guard archive_write_close(archive) == ARCHIVE_OK else { throw failure(archive) }
        return output.bytes
    }

    private static func write(_ file: File, to archive: OpaquePointer) throws(FormatError) {
        guard let entry = archive_entry_new() else { throw .writingFailed(reason: "no memory") }
        defer { archive_entry_free(entry) }
        archive_entry_update_pathname_utf8(entry, file.name)
        archive_entry_set_size(entry, Int64(file.bytes.count))
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_perm(entry, 0o644)
        // Anything before 1980 is stored as 1 January 1980, whatever the time zone of the machine.
        archive_entry_set_mtime(entry, 0, 0)
        guard archive_write_header(archive, entry) == ARCHIVE_OK else { throw failure(archive) }
        let written = file.bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
        guard written == file.bytes.count else { throw failure(archive) }
    }

    private static func isSafe(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix("/") && !name.contains("\\") && !name.contains(":")
            && !name.unicodeScalars.contains { $0.value < 0x20 }
            && !name.split(separator: "/", omittingEmptySubsequences: false).contains { ["", ".", ".."].contains($0) }
    }

    private static func failure(_ archive: OpaquePointer) -> FormatError {
        .writingFailed(reason: archive_error_string(archive).map { String(cString: $0) } ?? "unknown reason")
    }
}

/// Collects what libarchive writes; a class because the C callback gets it as an address.
private final class ZipOutput {
    var bytes: [UInt8] = []
}
