/// All phrases of the playbook in one automaton (Aho-Corasick): a text is read once, whatever the number of phrases.
///
/// Works on the folded bytes of `FoldedText`. A phrase that begins or ends with a whole word carries the space before
/// or after it, so word boundaries need no check of their own.
struct PhraseMatcher: Sendable {
    struct Match: Equatable {
        /// The phrase's place in the list the matcher was built from.
        var phrase: Int
        /// First and last word of the match.
        var firstWord: Int
        var lastWord: Int
    }

    private let classes: [UInt8]
    private let width: Int
    /// state * width + class -> state
    private let table: [Int32]
    /// The phrase that ends in a state, or -1.
    private let phraseAt: [Int32]
    /// The next shorter phrase that ends where this state does, or 0.
    private let nextOutput: [Int32]
    private let wordCount: [Int32]

    init(phrases: [CuePattern.Phrase]) {
        var classes = [UInt8](repeating: 0, count: 256)
        classes[Int(FoldedText.space)] = 1
        var width = 2
        var letters = 0
        for phrase in phrases {
            for byte in phrase.words.utf8 {
                letters += 1
                guard classes[Int(byte)] == 0, width < 255 else { continue }
                classes[Int(byte)] = UInt8(width)
                width += 1
            }
        }
        let built = Trie.built(phrases, classes: classes, width: width, mostStates: letters + 2 * phrases.count + 1)
        self.classes = classes
        self.width = width
        table = built.table
        phraseAt = built.phraseAt
        nextOutput = built.nextOutput
        wordCount = phrases.map { phrase in
            Int32(phrase.words.utf8.reduce(1) { $1 == FoldedText.space ? $0 + 1 : $0 })
        }
    }

    /// Number of states, for the benchmark.
    var stateCount: Int { phraseAt.count }

    /// Calls `found` for every occurrence of every phrase, in the order in which they end.
    func forEachMatch(in bytes: [UInt8], _ found: (Match) -> Void) {
        var state = 0
        var spaces = 0
        for byte in bytes {
            state = Int(table[state * width + Int(classes[Int(byte)])])
            var output = state
            while output != 0 {
                let phrase = phraseAt[output]
                if phrase >= 0 {
                    let last = spaces - 1
                    let first = last - Int(wordCount[Int(phrase)]) + 1
                    found(Match(phrase: Int(phrase), firstWord: first, lastWord: last))
                }
                output = Int(nextOutput[output])
            }
            if byte == FoldedText.space { spaces += 1 }
        }
    }

    /// The automaton while it is built; in memory that is only touched where it is used.
    private struct Trie {
        struct Built {
            var table: [Int32]
            var phraseAt: [Int32]
            var nextOutput: [Int32]
        }

        let classes: [UInt8]
        let width: Int
        let table: UnsafeMutablePointer<Int32>
        var phraseAt: [Int32] = [-1]

        static func built(_ phrases: [CuePattern.Phrase], classes: [UInt8], width: Int, mostStates: Int) -> Built {
            var phraseAt: [Int32] = []
            var nextOutput: [Int32] = []
            let table = [Int32](unsafeUninitializedCapacity: mostStates * width) { buffer, count in
                guard let base = buffer.baseAddress else { return }
                base.initialize(repeating: 0, count: width)
                var trie = Trie(classes: classes, width: width, table: base)
                trie.phraseAt.reserveCapacity(mostStates)
                for (index, phrase) in phrases.enumerated() { trie.insert(phrase, number: index) }
                nextOutput = trie.completed()
                phraseAt = trie.phraseAt
                count = phraseAt.count * width
            }
            return Built(table: table, phraseAt: phraseAt, nextOutput: nextOutput)
        }

        mutating func insert(_ phrase: CuePattern.Phrase, number: Int) {
            let space = Int(classes[Int(FoldedText.space)])
            var state = phrase.openStart ? 0 : next(0, space)
            for byte in phrase.words.utf8 { state = next(state, Int(classes[Int(byte)])) }
            if !phrase.openEnd { state = next(state, space) }
            if phraseAt[state] < 0 { phraseAt[state] = Int32(number) }
        }

        private mutating func next(_ state: Int, _ letter: Int) -> Int {
            let place = state * width + letter
            if table[place] == 0 {
                table[place] = Int32(phraseAt.count)
                (table + phraseAt.count * width).initialize(repeating: 0, count: width)
                phraseAt.append(-1)
            }
            return Int(table[place])
        }

        /// Turns the trie into a complete automaton and gives, for each state, the next state with an output.
        func completed() -> [Int32] {
            var failure = [Int32](repeating: 0, count: phraseAt.count)
            var output = failure
            var queue: [Int32] = []
            queue.reserveCapacity(phraseAt.count)
            for letter in 0..<width where table[letter] != 0 { queue.append(table[letter]) }
            var head = 0
            while head < queue.count {
                let state = Int(queue[head])
                head += 1
                let row = table + state * width
                let fallback = table + Int(failure[state]) * width
                for letter in 0..<width {
                    let next = Int(row[letter])
                    let other = fallback[letter]
                    if next == 0 {
                        row[letter] = other
                    } else {
                        failure[next] = other
                        output[next] = phraseAt[Int(other)] >= 0 ? other : output[Int(other)]
                        queue.append(Int32(next))
                    }
                }
            }
            return output
        }
    }
}
