/// What a word is good for when a contract is read; one look-up a word gives all of it.
struct Lexicon: OptionSet, Sendable, Hashable {
    let rawValue: UInt64

    // Sentence structure.
    static let english = Lexicon(rawValue: 1 << 0)
    static let dutch = Lexicon(rawValue: 1 << 1)
    /// Makes a duty or a ban: "shall", "must", "dient".
    static let duty = Lexicon(rawValue: 1 << 2)
    /// Makes a right: "may", "kan".
    static let right = Lexicon(rawValue: 1 << 3)
    /// A verb that shows that a sentence is complete: "is", "maintains", "wordt".
    static let verb = Lexicon(rawValue: 1 << 4)
    /// Comes before the number of a provision: "section", "artikel".
    static let reference = Lexicon(rawValue: 1 << 5)
    /// Opens a condition: "if", "indien".
    static let condition = Lexicon(rawValue: 1 << 6)
    /// After it "that:" opens separate promises: "warrants that", "garandeert dat".
    static let promise = Lexicon(rawValue: 1 << 7)
    /// A noun for a duty or right in itself: "obligation", "right", "verplichting".
    static let dutyNoun = Lexicon(rawValue: 1 << 8)
    /// A list after it only says what something contains: "include", "bevat".
    static let contains = Lexicon(rawValue: 1 << 9)
    /// Things that hold information: "notice", "report", "rapport".
    static let document = Lexicon(rawValue: 1 << 10)
    /// Things one takes: "measures", "controls", "maatregelen".
    static let measure = Lexicon(rawValue: 1 << 11)
    static let supplierWord = Lexicon(rawValue: 1 << 12)
    static let buyerWord = Lexicon(rawValue: 1 << 13)
    static let bothWord = Lexicon(rawValue: 1 << 14)
    static let preposition = Lexicon(rawValue: 1 << 15)
    static let article = Lexicon(rawValue: 1 << 16)
    /// Joins: "and", "or", "en", "of" (Dutch).
    static let joining = Lexicon(rawValue: 1 << 17)

    // Time.
    static let hour = Lexicon(rawValue: 1 << 20)
    static let day = Lexicon(rawValue: 1 << 21)
    static let businessDay = Lexicon(rawValue: 1 << 22)
    static let week = Lexicon(rawValue: 1 << 23)
    static let month = Lexicon(rawValue: 1 << 24)
    static let year = Lexicon(rawValue: 1 << 25)
    static let quarter = Lexicon(rawValue: 1 << 26)
    /// "business", "working": before "days".
    static let working = Lexicon(rawValue: 1 << 27)
    /// "calendar", "consecutive": before "days".
    static let calendar = Lexicon(rawValue: 1 << 28)
    /// "annually", "quarterly" and so on; the value is in `Frequency`.
    static let frequency = Lexicon(rawValue: 1 << 29)

    // Subjects of commitments.
    static let notify = Lexicon(rawValue: 1 << 32)
    static let incident = Lexicon(rawValue: 1 << 33)
    static let delete = Lexicon(rawValue: 1 << 34)
    static let retain = Lexicon(rawValue: 1 << 35)
    static let object = Lexicon(rawValue: 1 << 36)
    static let audit = Lexicon(rawValue: 1 << 37)
    static let notice = Lexicon(rawValue: 1 << 38)
    static let patch = Lexicon(rawValue: 1 << 39)
    static let remedy = Lexicon(rawValue: 1 << 40)
    static let training = Lexicon(rawValue: 1 << 41)
    static let penetration = Lexicon(rawValue: 1 << 42)
    static let report = Lexicon(rawValue: 1 << 43)
    static let uptime = Lexicon(rawValue: 1 << 44)
    static let subprocessor = Lexicon(rawValue: 1 << 45)
    static let terminate = Lexicon(rawValue: 1 << 46)
    static let advance = Lexicon(rawValue: 1 << 47)
    static let authority = Lexicon(rawValue: 1 << 48)
    static let vulnerability = Lexicon(rawValue: 1 << 49)
    static let severity = Lexicon(rawValue: 1 << 50)
    static let record = Lexicon(rawValue: 1 << 51)
    static let payment = Lexicon(rawValue: 1 << 52)
    static let term = Lexicon(rawValue: 1 << 53)
    static let personnel = Lexicon(rawValue: 1 << 54)
    static let access = Lexicon(rawValue: 1 << 55)

    /// Ends of Dutch compounds for papers that prove or sum up: "assuranceverklaring", "scoreoverzicht".
    static let paper = Lexicon(rawValue: 1 << 56)

    static let timeUnit: Lexicon = [.hour, .day, .businessDay, .week, .month, .year]

    func has(_ other: Lexicon) -> Bool { rawValue & other.rawValue != 0 }

    /// All words, in a table that is probed with the key itself.
    struct Table: Sendable {
        fileprivate let slots: [(key: UInt64, kinds: Lexicon)]

        subscript(key: UInt64) -> Lexicon {
            let mask = slots.count - 1
            var at = Int(truncatingIfNeeded: key ^ key >> 32) & mask
            while slots[at].key != 0 {
                if slots[at].key == key { return slots[at].kinds }
                at = (at + 1) & mask
            }
            return []
        }
    }

    static let table: Table = {
        let words = collected
        var slots = [(key: UInt64, kinds: Lexicon)](repeating: (0, []), count: 4096)
        precondition(words.count < 3000, "the table of words is too small")
        for (key, kinds) in words {
            var at = Int(truncatingIfNeeded: key ^ key >> 32) & 4095
            while slots[at].key != 0 { at = (at + 1) & 4095 }
            slots[at] = (key, kinds)
        }
        return Table(slots: slots)
    }()

    private static var collected: [UInt64: Lexicon] {
        var table: [UInt64: Lexicon] = [:]
        for (kinds, words) in LexiconWords.all {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                table[WordKey.of(String(word)), default: []].formUnion(kinds)
            }
        }
        return table
    }
}
