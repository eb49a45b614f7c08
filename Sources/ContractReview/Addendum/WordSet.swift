/// A small set of words, looked up by their key without hashing again.
struct WordSet: Sendable {
    let keys: [UInt64]
    private let slots: [UInt64]

    /// The words of `text`, parted by spaces or ends of lines.
    init(_ text: String) {
        let keys = text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordKey.of(String($0)) }
        var size = 8
        while size < keys.count * 2 { size *= 2 }
        var slots = [UInt64](repeating: 0, count: size)
        for key in keys {
            var at = Int(truncatingIfNeeded: key ^ key >> 32) & (size - 1)
            while slots[at] != 0, slots[at] != key { at = (at + 1) & (size - 1) }
            slots[at] = key
        }
        self.keys = keys
        self.slots = slots
    }

    func contains(_ key: UInt64) -> Bool {
        let mask = slots.count - 1
        var at = Int(truncatingIfNeeded: key ^ key >> 32) & mask
        while slots[at] != 0 {
            if slots[at] == key { return true }
            at = (at + 1) & mask
        }
        return false
    }
}

/// Words that rules ask for one by one.
enum Known {
    static let and = WordKey.of("and")
    static let b = WordKey.of("b")
    static let before = WordKey.of("before")
    static let certificate = WordKey.of("certificate")
    static let dat = WordKey.of("dat")
    static let stelt = WordKey.of("stelt")
    static let vast = WordKey.of("vast")
    static let een = WordKey.of("een")
    static let en = WordKey.of("en")
    static let hereinafter = WordKey.of("hereinafter")
    static let hierna = WordKey.of("hierna")
    static let `in` = WordKey.of("in")
    static let include = WordKey.of("include")
    static let includes = WordKey.of("includes")
    static let lid = WordKey.of("lid")
    static let n = WordKey.of("n")
    static let order = WordKey.of("order")
    static let overwegende = WordKey.of("overwegende")
    static let per = WordKey.of("per")
    static let prior = WordKey.of("prior")
    static let rpo = WordKey.of("rpo")
    static let rto = WordKey.of("rto")
    static let s = WordKey.of("s")
    static let so = WordKey.of("so")
    static let sub = WordKey.of("sub")
    static let that = WordKey.of("that")
    static let v = WordKey.of("v")
    static let voorafgaand = WordKey.of("voorafgaand")
    static let whereas = WordKey.of("whereas")
}
