import CArchive

/// A zip archive in memory: its list of entries, and the parts that a reader asks for by name.
///
/// Nothing is ever written to disk and only named parts are unpacked, so a name that climbs ("../x") or an archive
/// within the archive does no harm. libarchive does the unpacking; the limits here bound what it may give.
package struct ZipArchive: Sendable {
    /// A file in the archive, not unpacked.
    package struct Entry: Sendable, Hashable {
        /// The path inside the archive, with `/` between folders.
        package let name: String
        /// The size when unpacked that the archive claims, in bytes.
        package let claimedSize: Int
        /// Whether it needs a password.
        package let isEncrypted: Bool
    }

    /// All files in the archive in stored order; folders are left out.
    package let entries: [Entry]
    private let bytes: [UInt8]
    private let limits: ReadLimits

    /// Reads the list of entries.
    package init(bytes: [UInt8], limits: ReadLimits = ReadLimits()) throws(FormatError) {
        self.bytes = bytes
        self.limits = limits
        var entries: [Entry] = []
        try Self.forEachEntry(of: bytes, limits: limits) { (entry: Entry, _: OpaquePointer) throws(FormatError) in
            entries.append(entry)
            return true
        }
        self.entries = entries
    }

    /// Whether the bytes start like a zip archive.
    package static func isZip(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    /// Whether there is a file of this name.
    package func contains(_ name: String) -> Bool { entries.contains { $0.name == name } }

    /// The unpacked bytes of one part; nil when the archive has no such part.
    package func part(_ name: String) throws(FormatError) -> [UInt8]? { try parts([name])[name] }

    /// The unpacked bytes of the named parts that are there. Of two entries with one name the first counts.
    package func parts(_ names: Set<String>) throws(FormatError) -> [String: [UInt8]] {
        var found: [String: [UInt8]] = [:]
        var total = 0
        let wanted = names.intersection(entries.map(\.name))
        guard !wanted.isEmpty else { return [:] }
        try Self.forEachEntry(of: bytes, limits: limits) { (entry: Entry, archive: OpaquePointer) throws(FormatError) in
            guard wanted.contains(entry.name), found[entry.name] == nil else { return true }
            guard !entry.isEncrypted else { throw .encryptedEntry(name: entry.name) }
            found[entry.name] = try unpacked(entry, from: archive, total: &total)
            return found.count < wanted.count
        }
        return found
    }

    private func unpacked(
        _ entry: Entry, from archive: OpaquePointer, total: inout Int
    ) throws(FormatError) -> [UInt8] {
        var part: [UInt8] = []
        // The claimed size is only a hint, and one that may lie.
        part.reserveCapacity(min(max(entry.claimedSize, 0), 8 << 20))
        var block: UnsafeRawPointer?
        var size = 0
        var offset: Int64 = 0
        while true {
            let status = archive_read_data_block(archive, &block, &size, &offset)
            if status == ARCHIVE_EOF { return part }
            guard status == ARCHIVE_OK, let start = block else { throw Self.damage(archive) }
            total += size
            if total > limits.unpackedBytes { throw .unpacksTooLarge(limit: limits.unpackedBytes) }
            if total > limits.freeUnpackedBytes, total / limits.expansion > bytes.count {
                throw .expandsTooMuch(limit: limits.expansion)
            }
            part.append(contentsOf: UnsafeRawBufferPointer(start: start, count: size))
        }
    }

    /// Walks the entries until `visit` returns false.
    private static func forEachEntry(
        of bytes: [UInt8], limits: ReadLimits,
        visit: (Entry, OpaquePointer) throws(FormatError) -> Bool
    ) throws(FormatError) {
        let outcome = bytes.withUnsafeBytes { memory -> Result<Void, FormatError> in
            guard let archive = archive_read_new() else { return .failure(.damagedArchive(reason: "no memory")) }
            defer { archive_read_free(archive) }
            archive_read_support_format_zip_seekable(archive)
            guard archive_read_open_memory(archive, memory.baseAddress, memory.count) == ARCHIVE_OK else {
                return .failure(damage(archive))
            }
            var count = 0
            var header: OpaquePointer?
            while true {
                let status = archive_read_next_header(archive, &header)
                if status == ARCHIVE_EOF { return .success(()) }
                guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let header else {
                    return .failure(damage(archive))
                }
                count += 1
                if count > limits.entries { return .failure(.tooManyEntries(limit: limits.entries)) }
                guard archive_entry_filetype(header) == regularFile, let name = name(of: header) else { continue }
                let entry = Entry(
                    name: name, claimedSize: Int(archive_entry_size(header)),
                    isEncrypted: archive_entry_is_encrypted(header) != 0)
                do throws(FormatError) {
                    guard try visit(entry, archive) else { return .success(()) }
                } catch {
                    return .failure(error)
                }
            }
        }
        return try outcome.get()
    }

    /// The stored name; one that is not UTF-8 is repaired, since no part that a reader asks for has such a name.
    private static func name(of header: OpaquePointer) -> String? {
        if let name = archive_entry_pathname_utf8(header) { return String(cString: name) }
        return archive_entry_pathname(header).map { String(cString: $0) }
    }

    private static func damage(_ archive: OpaquePointer) -> FormatError {
        .damagedArchive(reason: archive_error_string(archive).map { String(cString: $0) } ?? "not a zip archive")
    }

    /// `AE_IFREG`, a macro that Swift cannot see.
    private static let regularFile: UInt32 = 0o100000
}
