/// How often a word like "quarterly" means.
enum Frequency {
    /// Times a year, and the interval between two.
    static let table: [UInt64: (Double, (Double, Commitment.Unit))] = {
        var table: [UInt64: (Double, (Double, Commitment.Unit))] = [:]
        let words: [(String, Double, (Double, Commitment.Unit))] = [
            ("annually annual yearly jaarlijks jaarlijkse", 1, (1, .years)),
            ("semiannually semiannual biannually biannual halfjaarlijks halfjaarlijkse", 2, (6, .months)),
            ("quarterly kwartaalrapportage", 4, (3, .months)),
            ("monthly maandelijks maandelijkse", 12, (1, .months)),
            ("weekly wekelijks wekelijkse", 0, (1, .weeks)),
            ("fortnightly tweewekelijks tweewekelijkse", 0, (2, .weeks)),
            ("biennially biennial tweejaarlijks tweejaarlijkse", 0.5, (2, .years)),
            ("driejaarlijks driejaarlijkse", 0.3, (3, .years)),
        ]
        for (names, perYear, interval) in words {
            for key in WordSet(names).keys { table[key] = (perYear, interval) }
        }
        return table
    }()
}

/// Numbers in words, English and Dutch.
enum NumberWords {
    static let hundred = WordKey.of("hundred")

    private static let ten = WordKey.of("ten")
    private static let dutchAfterTen = WordSet(
        "minste hoogste aanzien behoeve gevolge einde eerste tweede derde laatste dele gunste laste opzichte tijde name "
            + "slotte onrechte volle spoedigste laatst overvloede bewijze dienste")

    static func value(_ key: UInt64) -> Double? { table[key] }

    /// The number that the word at `index` means; Dutch "ten minste" is no ten.
    static func value(at index: Int, in tokens: [Token]) -> Double? {
        guard let value = table[tokens[index].key] else { return nil }
        guard tokens[index].key == ten, index + 1 < tokens.count else { return value }
        if dutchAfterTen.contains(tokens[index + 1].key) { return nil }
        let near = tokens[max(0, index - 40)..<min(tokens.count, index + 40)]
        let dutch = near.count { $0.kinds.has(.dutch) && !$0.kinds.has(.english) }
        let english = near.count { $0.kinds.has(.english) && !$0.kinds.has(.dutch) }
        return dutch > english ? nil : value
    }

    /// "and eighty" behind a hundred: what it adds, and the index behind it.
    static func rest(after index: Int, in tokens: [Token]) -> (value: Double, end: Int)? {
        guard index < tokens.count else { return nil }
        var at = index
        if tokens[at].key == Known.and || tokens[at].key == Known.en { at += 1 }
        guard at < tokens.count, tokens[at].kind == .word, !QuantityReader.small.contains(tokens[at].key),
            let value = value(at: at, in: tokens), value < 100
        else { return nil }
        return (value, at + 1)
    }

    private static let table: [UInt64: Double] = {
        var table: [UInt64: Double] = [:]
        func add(_ words: String, from first: Int, step: Int = 1) {
            for (place, word) in words.split(separator: " ").enumerated() {
                table[WordKey.of(String(word))] = Double(first + place * step)
            }
        }
        add(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
            from: 1)
        add("twenty thirty forty fifty sixty seventy eighty ninety hundred", from: 20, step: 10)
        let dutch = dutchBelowHundred
        for (word, value) in dutch { table[WordKey.of(word)] = value }
        addHundreds(to: &table, dutch)
        add("once eenmaal eens", from: 1, step: 0)
        add("twice tweemaal", from: 2, step: 0)
        add("driemaal thrice", from: 3, step: 0)
        add("a an", from: 1, step: 0)
        return table
    }()

    /// From "een" to "negenennegentig".
    private static var dutchBelowHundred: [String: Double] {
        var words: [String: Double] = [:]
        let small =
            "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien"
            .split(separator: " ").map(String.init)
        for (place, word) in small.enumerated() { words[word] = Double(place + 1) }
        let tens = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
        for (place, ten) in tens.enumerated() {
            words[ten] = Double((place + 2) * 10)
            for (one, word) in small.prefix(9).enumerated() {
                words[word + "en" + ten] = Double((place + 2) * 10 + one + 1)
            }
        }
        return words
    }

    /// "honderdtwintig", "tweehonderdveertig": Dutch writes them as one word.
    private static func addHundreds(to table: inout [UInt64: Double], _ words: [String: Double]) {
        let counts = ["", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
        for (place, count) in counts.enumerated() {
            let hundreds = Double((place + 1) * 100)
            table[WordKey.of(count + "honderd")] = hundreds
            for (word, value) in words { table[WordKey.of(count + "honderd" + word)] = hundreds + value }
        }
    }
}
