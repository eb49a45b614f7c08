/// A clause taken apart for matching: its own words after its lead-in, the headings above it, the definitions it uses.
struct ClausePieces {
    struct ScannedDefinition: Sendable {
        let definition: Classifier.UsedDefinition
        let scan: WordScan
        /// The clause's duty begins with what the term means ("in the event of an Incident"), so that what is
        /// dangerous in the meaning is dangerous in the clause; not where it only mentions the term.
        var startsDuty = true

        init(_ definition: Classifier.UsedDefinition, index: CueIndex) {
            self.definition = definition
            scan = WordScan(
                FoldedText(definition.meaning, offset: definition.range.lowerBound), ownFrom: 0, index: index)
        }

        func words(of hit: WordScan.Hit) -> String {
            let start = definition.range.lowerBound
            let range = scan.range(of: hit)
            return definition.meaning.scalars(in: range.lowerBound - start..<range.upperBound - start)
        }
    }

    let clause: Clause
    let body: WordScan
    /// Innermost first.
    let headings: [WordScan]
    let definitions: [ScannedDefinition]
    private let scalars: [Unicode.Scalar]

    /// Lead-in and text of a clause as one flow, and where its own words start.
    static func folded(_ clause: Clause) -> (text: FoldedText, ownFrom: Int) {
        var folded = FoldedText("", offset: 0)
        var ownFrom = 0
        if let leadIn = clause.leadIn {
            folded.append(leadIn, offset: -leadIn.unicodeScalars.count)
            ownFrom = folded.words.count
        }
        folded.append(clause.text, offset: clause.range.lowerBound)
        return (folded, ownFrom)
    }

    init(_ clause: Clause, context: Classifier.Context, index: CueIndex) {
        self.clause = clause
        scalars = Array(clause.text.unicodeScalars)
        var (folded, ownFrom) = Self.folded(clause)
        folded.replaceNames(context.roles)
        body = WordScan(folded, ownFrom: ownFrom, index: index)
        headings = clause.headings.reversed().map { heading in
            if let known = context.scannedHeadings[heading] { return known }
            var text = FoldedText(heading, offset: 0)
            text.replaceNames(context.roles)
            return WordScan(text, ownFrom: 0, index: index)
        }
        definitions = context.definitions.map { ScannedDefinition($0, index: index) } + context.scanned
    }

    /// The clause's own words of a match, in offsets of the document.
    func range(ofBody hit: WordScan.Hit) -> Range<Int> {
        body.range(of: WordScan.Hit(first: max(hit.first, body.ownFrom), last: hit.last))
    }

    func words(ofBody hit: WordScan.Hit) -> String {
        if hit.last < body.ownFrom, let leadIn = clause.leadIn {
            let count = leadIn.unicodeScalars.count
            let range = body.range(of: hit)
            return leadIn.scalars(in: range.lowerBound + count..<range.upperBound + count)
        }
        return words(in: range(ofBody: hit))
    }

    /// The clause's words in a range of the document.
    func words(in range: Range<Int>) -> String {
        let start = clause.range.lowerBound
        var words = String.UnicodeScalarView()
        let own = (range.lowerBound - start)..<(range.upperBound - start)
        words.append(contentsOf: scalars[own.clamped(to: 0..<scalars.count)])
        return String(words)
    }

    func words(ofHeading place: Int, hit: WordScan.Hit) -> String {
        let heading = clause.headings[clause.headings.count - 1 - place]
        return heading.scalars(in: headings[place].range(of: hit))
    }
}

extension String {
    /// The scalars in a range of offsets, cut to what there is.
    func scalars(in range: Range<Int>) -> String {
        let view = unicodeScalars
        let count = view.count
        let lower = min(max(range.lowerBound, 0), count)
        let upper = min(max(range.upperBound, lower), count)
        let start = view.index(view.startIndex, offsetBy: lower)
        let end = view.index(start, offsetBy: upper - lower)
        return String(view[start..<end])
    }
}
