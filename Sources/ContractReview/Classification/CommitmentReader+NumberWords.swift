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

    static func value(_ key: UInt64) -> Double? { table[key] }

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
        add(
            "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
            from: 1)
        add("twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd", from: 20, step: 10)
        let ones = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
        let tens = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]
        for (tenPlace, ten) in tens.enumerated() {
            for (place, one) in ones.enumerated() {
                table[WordKey.of(one + "en" + ten)] = Double((tenPlace + 2) * 10 + place + 1)
            }
        }
        add("once eenmaal eens", from: 1, step: 0)
        add("twice tweemaal", from: 2, step: 0)
        add("driemaal thrice", from: 3, step: 0)
        add("a an", from: 1, step: 0)
        return table
    }()
}
