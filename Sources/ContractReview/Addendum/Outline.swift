/// The structure of a document: which passages are headings, what hangs under what, and the number of each.
struct Outline {
    private(set) var passages: [Passage]
    let tokens: DocumentTokens
    private(set) var numbering = Numbering()
    private var path: [(rank: Int, title: String)] = []
    /// Numbers such as "1.1" that stand above more than one provision, so that the part they stand in tells them apart.
    private var repeatedNumbers: Set<String> = []

    init(passages: [Passage], tokens: DocumentTokens) {
        self.passages = passages
        self.tokens = tokens
        for index in self.passages.indices {
            self.passages[index].tokens = tokens.indices(in: self.passages[index].body)
        }
        var seen: Set<String> = []
        for passage in passages {
            guard let label = passage.label, label.isChain, !seen.insert(label.cited).inserted else { continue }
            repeatedNumbers.insert(label.cited)
        }
        build()
    }

    func words(_ index: Int) -> ArraySlice<Token> { tokens.all[passages[index].tokens] }

    /// These passages and everything that hangs under them, in no order.
    func withDescendants(_ indices: [Int]) -> [Int] {
        var found = indices
        var next = 0
        while next < found.count {
            found.append(contentsOf: passages[found[next]].children)
            next += 1
        }
        return found
    }

    /// Whether the passage opens a list: it ends with a colon or a dash.
    func opensList(_ index: Int) -> Bool {
        let words = words(index)
        guard var at = words.indices.last else { return false }
        while at > words.startIndex, words[at].kind == .sign, UInt32(truncatingIfNeeded: words[at].key).isQuote {
            at -= 1
        }
        let last = words[at]
        return last.isSign(":") || last.isSign("–") || last.isSign("—") || last.isSign("-")
    }

    private mutating func build() {
        var codeNumber: String?
        var lastOpen: Int?
        var fragment: Int?
        var lastNumber: String?
        for index in passages.indices {
            defer {
                if passages[index].label?.isBullet == false, let number = passages[index].number { lastNumber = number }
            }
            switch passages[index].kind {
            case .noise: continue
            case .cell:
                passages[index].headings = path.map(\.title)
                passages[index].base = lastNumber
                continue
            case .note:
                passages[index].headings = path.map(\.title)
                continue
            case .heading(let rank):
                enterHeading(index, rank: rank)
                if passages[index].label == nil, rank < 8 {
                    lastNumber = numbering.levels.last { !$0.isBullet }.flatMap { citedAncestor($0.node) }
                }
                codeNumber = passages[index].label?.isCode == true ? passages[index].label?.cited : nil
                lastOpen = nil
                fragment = nil
                continue
            case .body: break
            }
            if isHeading(index, after: lastOpen) {
                let rank = titleRank(index, below: fragment)
                fragment = rank >= 20 ? rank : nil
                passages[index].kind = .heading(rank: rank)
                enterHeading(index, rank: rank)
                if passages[index].label?.isCode == true {
                    codeNumber = passages[index].label?.cited
                } else if passages[index].label != nil {
                    codeNumber = nil
                }
                lastOpen = nil
                continue
            }
            place(index, codeNumber: codeNumber)
            passages[index].headings = path.map(\.title)
            lastOpen = index
            fragment = nil
        }
        gatherLooseItems()
    }

    /// Paragraphs without label after an opening, each ending with a semicolon, are the items of a list.
    private mutating func gatherLooseItems() {
        for lead in passages.indices where passages[lead].kind == .body && passages[lead].children.isEmpty {
            guard opensList(lead) else { continue }
            var items: [Int] = []
            var next = lead + 1
            while next < passages.count, passages[next].kind == .body, passages[next].label == nil,
                passages[next].children.isEmpty
            {
                items.append(next)
                let words = words(next)
                next += 1
                let isOpen = words.last?.isSign(";") == true || words.dropLast().last?.isSign(";") == true
                if !isOpen { break }
            }
            guard items.count >= 2, words(items[0]).suffix(2).contains(where: { $0.isSign(";") }) else { continue }
            for item in items {
                passages[item].parent = lead
                passages[item].number = nil
                passages[item].base = passages[lead].number ?? passages[lead].base
            }
            passages[lead].children = items
        }
    }

    private mutating func place(_ index: Int, codeNumber: String?) {
        let passage = passages[index]
        if let label = passage.label {
            let (parent, _) = numbering.place(label, indent: passage.indent, node: index)
            if label.isKeyword, label.parts.count == 1, !isInner(label, below: parent) {
                path.removeAll { $0.rank >= Self.numberedRank - 1 }
            }
            passages[index].parent = parent
            passages[index].number = number(of: label, parent: parent) ?? codeNumber
            if label.isBullet { passages[index].base = parent.flatMap { citedAncestor($0) } }
            if let parent, !passages[parent].isHeading { passages[parent].children.append(index) }
        } else {
            let parent = numbering.placePlain(indent: passage.indent, node: index, closesBullets: true)
            passages[index].parent = parent
            passages[index].number = parent.flatMap { sectionNumber(above: $0, indent: passage.indent) } ?? codeNumber
        }
    }

    private mutating func enterHeading(_ index: Int, rank: Int) {
        let passage = passages[index]
        var rank = rank
        // A heading that the format marks closes those it marks below it.
        let isMarked = rank < 8
        if let label = passage.label, !label.isBullet {
            if isMarked {
                let open = numbering.levels.map(\.node)
                    .filter { passages[$0].isHeading && !isMarkedHeading($0, from: rank + 1) }
                numbering.close(keeping: open)
            }
            let (parent, _) = numbering.place(label, indent: passage.indent, node: index)
            passages[index].number = number(of: label, parent: parent)
            if rank == Self.numberedRank {
                rank += numbering.levels.count { !$0.isPlain && !$0.isBullet }
            }
        } else {
            let open = numbering.levels.map(\.node)
                .filter { passages[$0].isHeading && !(isMarked && isMarkedHeading($0, from: rank)) }
            numbering.close(keeping: open)
        }
        let body = passage.body
        let title = tokens.text.plain(body.lowerBound..<min(body.upperBound, body.lowerBound + 300))
        let shown = title.isEmpty ? (passage.label?.cited ?? "") : title
        path.removeAll { $0.rank >= rank }
        let hasWord = tokens[passage.range].contains { $0.kind == .word && $0.end - $0.start >= 3 || $0.isAllCapitals }
        let isBlank = shown.hasPrefix("[") || shown.hasPrefix("(")
        if !shown.isEmpty, !isBlank, hasWord || passage.label != nil {
            path.append((rank, shown.trimmingTitle))
        }
        passages[index].headings = path.dropLast().map(\.title)
    }

    private func isMarkedHeading(_ index: Int, from rank: Int) -> Bool {
        if case .heading(let own) = passages[index].kind { own < 8 && own >= rank } else { false }
    }

    /// "Lid 2" and the "§2" of an article stand below a number of their own kind.
    private func isInner(_ label: Label, below parent: Int?) -> Bool {
        guard case .keyword(let key) = label.readings[0].style, let parent, let above = passages[parent].label,
            case .keyword(let outer) = above.readings[0].style
        else { return false }
        return LabelRank.isInner(key) || (key == LabelRank.sign && !LabelRank.isOuter(outer) && outer != LabelRank.sign)
    }

    /// The number as one would cite it: own label behind the labels above it.
    private func number(of label: Label, parent: Int?) -> String? {
        if label.isBullet { return nil }
        if label.isCode || label.isKeyword {
            guard let parent, let above = passages[parent].number else { return label.cited.trimmingTitle }
            if label.readings[0].style == .keyword(Self.lid) || isInner(label, below: parent) {
                return "\(above) \(label.cited)"
            }
            if case .keyword(let key) = label.readings[0].style, LabelRank.isPart(key), isOuter(above) {
                return "\(above), \(label.cited.trimmingTitle)"
            }
            return label.cited.trimmingTitle
        }
        let own = label.cited.trimmingTitle
        guard let parent, let above = passages[parent].number ?? citedAncestor(parent) else { return own }
        if label.isChain {
            // "A.1" of Annex A says where it stands, and numbers that run on over parts need none.
            if isOuter(above, where: LabelRank.isPart), !repeatedNumbers.contains(label.cited) { return own }
            return isOuter(above) && above.last != own.first ? "\(above), \(own)" : own
        }
        if above.hasPrefix("Artikel") || above.hasPrefix("artikel") {
            if case .number = label.readings[0].style { return "\(above) lid \(own.bare)" }
            return "\(above) onder \(own.bare)"
        }
        if isOuter(above) { return "\(above), \(own)" }
        if case .number = label.readings[0].style, !own.hasPrefix("("), !above.hasPrefix("Art") {
            return above.last == ")" ? "\(above)(\(own.bare))" : "\(above).\(own.bare)"
        }
        return "\(above)(\(own.bare))"
    }

    private static let lid = WordKey.of("lid")

    private func isOuter(_ number: String, where isOne: (UInt64) -> Bool = LabelRank.isOuter) -> Bool {
        guard let first = number.split(separator: ",").last?.split(separator: " ").first else { return false }
        return isOne(WordKey.of(String(first)))
    }

    /// The number that text without label stands under: of the item it is indented below, else of the provision.
    private func sectionNumber(above start: Int, indent: Int) -> String? {
        var at: Int? = start
        var steps = 0
        while let index = at, steps < 24 {
            let passage = passages[index]
            if let number = passage.number {
                if indent > passage.indent + 1 { return number }
                switch passage.label?.readings[0].style {
                case .lower, .roman, .bullet: break
                default: return number
                }
            }
            at = passage.parent
            steps += 1
        }
        return nil
    }

    private func citedAncestor(_ start: Int) -> String? {
        var at: Int? = start
        var steps = 0
        while let index = at, steps < 24 {
            if let number = passages[index].number { return number }
            at = passages[index].parent
            steps += 1
        }
        return nil
    }
}

extension String {
    /// Without dots, colons and the like at the end.
    var trimmingTitle: String {
        var text = Substring(self)
        while let last = text.last, ".:,;–— ".contains(last) { text.removeLast() }
        return String(text)
    }

    /// "a" of "(a)" and "a.".
    var bare: String { filter { $0 != "(" && $0 != ")" && $0 != "." && $0 != ":" } }
}
