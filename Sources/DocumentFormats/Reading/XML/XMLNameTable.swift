/// The element and attribute names that a reader knows, without their prefixes.
protocol XMLName: RawRepresentable<String>, CaseIterable, Equatable, Sendable {}

/// Finds a name from its bytes without making a string.
struct XMLNameTable<Name: XMLName>: Sendable {
    private let names: [(bytes: [UInt8], name: Name)]
    /// Index into `names` plus one, by hash; 0 where nothing is.
    private let slots: [UInt16]
    private let mask: Int

    init() {
        names = Name.allCases.map { (Array($0.rawValue.utf8), $0) }
        var size = 64
        while size < names.count * 4 { size *= 2 }
        mask = size - 1
        var slots = [UInt16](repeating: 0, count: size)
        for (index, entry) in names.enumerated() {
            var slot = Self.hash(entry.bytes[...]) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt16(index + 1)
        }
        self.slots = slots
    }

    func name(for bytes: ArraySlice<UInt8>) -> Name? {
        var slot = Self.hash(bytes) & mask
        while slots[slot] != 0 {
            let entry = names[Int(slots[slot]) - 1]
            if entry.bytes.count == bytes.count, entry.bytes[...] == bytes { return entry.name }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private static func hash(_ bytes: ArraySlice<UInt8>) -> Int {
        var hash: UInt32 = 2_166_136_261
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return Int(hash ^ hash >> 15)
    }
}
