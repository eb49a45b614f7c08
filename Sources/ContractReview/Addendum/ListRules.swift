/// Decides what a list is: items that are clauses of their own, or the content of one clause.
struct ListRules {
    enum Verdict { case separate, together }

    private static let relatives = WordSet("that which die dat welke waarbij")
    private static let joins = WordSet("that dat")
    private static let meaning = WordSet("means mean meaning betekent verstaan bedoeld definition")
    private static let asFollows = WordSet("follows volgt")
    private static let trailing = WordSet(
        "to not also at least minimum a the all times any case following in als volgt ten minste minimaal tenminste het "
            + "volgende de het te om niet ook onder meer in ieder geval elk geval and particular further respectively "
            + "hereby daarbij daartoe aan responsible verantwoordelijk be worden")

    /// `leadIn` and the items' words, labels left out.
    static func verdict(leadIn: ArraySlice<Token>, items: [ArraySlice<Token>]) -> Verdict {
        guard !items.isEmpty else { return .together }
        let facts = items.map(ItemFacts.init)
        let count = facts.count
        let own = facts.filter(\.hasDuty).count
        let conditions = facts.filter(\.opensWithCondition).count
        let words = facts.map(\.words).reduce(0, +) / count
        let lead = LeadFacts(leadIn)

        if lead.defines || lead.isConditional { return .together }
        if lead.isDuty, offersChoice(items) { return .together }
        if lead.isOccasion, facts.count(where: \.opensWithVerb) * 2 > count { return .separate }
        if lead.opensCondition, own * 2 < count { return .together }
        if facts.count(where: \.namesActor) * 2 > count, !lead.isRelative { return .separate }
        if own * 2 >= count, own > 0, !lead.isRelative { return .separate }
        if conditions * 2 > count { return .together }
        if lead.endsWithModal { return words >= 2 ? .separate : .together }
        if lead.promises { return words >= 3 ? .separate : .together }
        if lead.isRelative { return .together }
        if lead.complies { return facts.count(where: \.opensWithAct) * 2 > count ? .separate : .together }
        let nouns = facts.filter(\.hasDutyNoun).count
        if nouns * 2 > count, words >= 6 { return .separate }
        if lead.listsContent { return .together }
        if lead.takesMeasures {
            let acting = facts.filter { $0.opensWithGerund || $0.hasVerb || $0.words >= 6 }.count
            return acting * 2 >= count && words >= 3 ? .separate : .together
        }
        if lead.isEmpty {
            return facts.filter { $0.hasVerb || $0.words >= 8 }.count * 2 > count ? .separate : .together
        }
        let acting = facts.filter { $0.hasVerb || $0.opensWithGerund }.count
        return acting * 2 > count && words >= 8 ? .separate : .together
    }

    /// "(a) return …; or (b) delete …": either of few does, so that the duty is one.
    private static func offersChoice(_ items: [ArraySlice<Token>]) -> Bool {
        guard (2...3).contains(items.count) else { return false }
        guard items.allSatisfy({ $0.count <= 40 }), let last = items.dropLast().last?.last(where: { $0.kind == .word })
        else { return false }
        return alternatives.contains(last.key)
    }

    private static let alternatives = WordSet("or of hetzij ofwel oftewel danwel")

    /// Whether the opening of a list says enough to be a clause itself ("shall comply with the SDLC, including:").
    static func standsAlone(_ leadIn: ArraySlice<Token>) -> Bool {
        if isBounded(leadIn) || acknowledges(leadIn) { return true }
        guard let modal = leadIn.lastIndex(where: { $0.kinds.has(.duty) }) else { return false }
        let facts = LeadFacts(leadIn)
        if facts.endsWithModal || facts.promises || facts.announcesParts || facts.complies { return false }
        let rest = leadIn[(modal + 1)...].filter {
            $0.kind == .word && !trailing.contains($0.key) && !$0.kinds.has(.contains)
        }
        return rest.count >= 5
    }

    /// "The Bank may audit the premises and the books, subject to:": a whole sentence, and its items the bounds.
    private static func isBounded(_ leadIn: ArraySlice<Token>) -> Bool {
        let words = leadIn.filter { $0.kind == .word }.map(\.key)
        guard let bound = bounds.first(where: { words.suffix($0.count) == $0[...] }),
            let modal = leadIn.firstIndex(where: { $0.kinds.has([.right, .duty]) || rights.contains($0.key) })
        else { return false }
        return leadIn[modal...].count { $0.kind == .word } >= bound.count + 5
    }

    private static let rights = WordSet("right entitled recht gerechtigd bevoegd")
    private static let bounds: [[UInt64]] = [
        "subject to", "subject to the following", "subject to the following conditions", "provided that",
        "on condition that", "under the following conditions", "onder de volgende voorwaarden",
        "met inachtneming van het volgende", "met dien verstande dat", "op voorwaarde dat",
    ].map { $0.split(separator: " ").map { WordKey.of(String($0)) } }

    /// "Supplier acknowledges that the Bank is supervised and agrees to the following:" says something itself.
    private static func acknowledges(_ leadIn: ArraySlice<Token>) -> Bool {
        guard let verb = leadIn.firstIndex(where: { acknowledging.contains($0.key) }) else { return false }
        let rest = leadIn[(verb + 1)...].filter { $0.kind == .word }
        return rest.first.map { joins.contains($0.key) } == true && rest.count >= 8
            && rest.suffix(6).contains { agreeing.contains($0.key) }
    }

    private static let acknowledging = WordSet("acknowledges acknowledge recognises recognizes erkent erkennen")
    private static let agreeing = WordSet("agrees agree undertakes verbindt verklaart stemt")

    /// Where the last sentence of an opening starts, when what stands before it obliges by itself.
    static func lastSentence(_ leadIn: ArraySlice<Token>) -> Int? {
        guard
            let start = leadIn.indices.dropFirst(8).last(where: { index in
                leadIn[index - 1].isSign(".") && leadIn[index].isCapital && leadIn[index].start > leadIn[index - 1].end
            })
        else { return nil }
        // "De Verwerker treft passende maatregelen. Hij zorgt ervoor dat:" obliges without a modal verb.
        let first = leadIn[..<start]
        let obliges = first.contains { $0.kinds.has([.duty, .promise, .verb, .measure]) }
        return obliges && first.count { $0.kind == .word } >= 6 ? start : nil
    }

    struct ItemFacts {
        var words = 0
        var hasDuty = false
        var hasVerb = false
        var hasDutyNoun = false
        var opensWithCondition = false
        var opensWithGerund = false
        /// "Notify Client within 24 hours".
        var opensWithVerb = false
        /// "report any incident": a word that is no article, and behind it one that is no name.
        var opensWithAct = false
        /// "laat Leverancier …": a sentence with its own subject.
        var namesActor = false

        init(_ tokens: ArraySlice<Token>) {
            var first = true
            let opening = Array(tokens.prefix(6).filter { $0.kind != .sign }.prefix(3))
            opensWithAct =
                opening.count == 3 && opening[0].kind == .word && !opening[0].kinds.has([.article, .preposition])
                && opening[1].kind == .word && !opening[1].isCapital && !opening[1].kinds.has(.preposition)
            namesActor =
                tokens.count > 4
                && tokens.dropFirst().prefix(2).contains {
                    $0.isCapital && !$0.isPossessive && ($0.kinds.has(.supplierWord) || $0.kinds.has(.buyerWord))
                } && tokens.first?.isCapital == false && tokens.first?.kinds.has(.preposition) == false
                && tokens.first?.kinds.has(.condition) == false && tokens.first?.kinds.has(.article) == false
            for token in tokens where token.kind == .word {
                words += 1
                if first {
                    opensWithCondition = token.kinds.has(.condition)
                    opensWithGerund = ItemFacts.isGerund(token)
                    opensWithVerb = token.kinds.has(.verb)
                    first = false
                }
                if token.kinds.has(.duty) { hasDuty = true }
                if token.kinds.has(.verb) { hasVerb = true }
                if token.kinds.has(.dutyNoun) { hasDutyNoun = true }
            }
        }

        private static let ing = [
            "ensuring", "providing", "implementing", "using", "encrypting", "monitoring",
            "maintaining", "deploying", "tracking", "logging", "testing", "training", "restricting", "limiting",
            "keeping", "performing", "conducting", "reviewing", "removing", "applying", "protecting", "preventing",
            "scanning", "patching", "notifying", "requiring", "establishing", "documenting", "managing", "controlling",
        ]
        private static let gerunds = Set(ing.map { WordKey.of($0) })
        private static func isGerund(_ token: Token) -> Bool { gerunds.contains(token.key) }
    }

    struct LeadFacts {
        var endsWithModal = false
        var promises = false
        var isRelative = false
        var defines = false
        var listsContent = false
        var takesMeasures = false
        var isEmpty = false
        /// The items are conditions: "… may terminate if:", "except where:".
        var isConditional = false
        /// "In case of a breach:" tells when, and its items what to do.
        var isOccasion = false
        /// "Where the Supplier:" has no sentence of its own yet.
        var opensCondition = false
        /// Obliges and does not forbid: "shall, at Customer's choice:".
        var isDuty = false
        /// "shall comply with:", after which stand duties or the names of documents.
        var complies = false
        /// "… in two stages:": the items say all of it.
        var announcesParts = false

        init(_ tokens: ArraySlice<Token>) {
            var words = tokens.filter { $0.kind == .word }
            isEmpty = words.isEmpty
            isConditional = Self.isConditional(words)
            opensCondition = Self.opensCondition(words)
            isOccasion =
                words.count >= 3 && words.count <= 16 && words.first.map { occasions.contains($0.key) } == true
                && !words.contains { $0.kinds.has([.duty, .right, .contains]) }
            isDuty =
                tokens.contains { $0.kinds.has(.duty) }
                && !words.contains { $0.kinds.has(.right) || negations.contains($0.key) }
            announcesParts = words.suffix(2).contains { partsOf.contains($0.key) }
            defines = words.suffix(12).contains { meaning.contains($0.key) }
            if let last = words.last, relatives.contains(last.key) {
                let before = words.dropLast().suffix(4)
                promises =
                    before.contains { $0.kinds.has(.promise) }
                    || words.suffix(8).contains { $0.kinds.has(.promise) && $0.kinds.has(.verb) }
                isRelative = !promises
            } else if let that = words.suffix(8).lastIndex(where: { joins.contains($0.key) }) {
                // "shall ensure that all personnel:" names the subject of what follows.
                promises =
                    words[..<that].suffix(3).contains { $0.kinds.has(.promise) }
                    && !words[that...].contains { $0.kinds.has(.verb) }
            }
            // What stands after the last comma or is filler does not count: "shall, at a minimum:".
            let filler = words.count
            while let last = words.last, trailing.contains(last.key), filler - words.count < 8 { words.removeLast() }
            if let last = words.last {
                let duty = last.kinds.has(.duty) || dutyAdjectives.contains(last.key)
                let promise = last.kinds.has(.promise) && last.kinds.has(.verb)
                let meets = meeting.contains(last.key) || words.dropLast().last.map { meeting.contains($0.key) } == true
                complies = meets && tokens.contains { $0.kinds.has(.duty) }
                endsWithModal = duty || promise || endsWithInsertion(tokens) || endsWithTime(tokens)
            }
            let tail = words.suffix(8)
            let containing = tail.contains { $0.kinds.has(.contains) }
            let measures = tail.contains { $0.kinds.has(.measure) }
            let documents = words.suffix(12).contains { $0.kinds.has(.document) }
            takesMeasures =
                measures && !(documents && containing && !tail.suffix(4).contains { $0.kinds.has(.measure) })
            listsContent = !takesMeasures && containing && (documents || true)
        }

        private static func isConditional(_ words: [Token]) -> Bool {
            var words = words
            let filler = words.count
            while let last = words.last, conditionFiller.contains(last.key), filler - words.count < 8 {
                words.removeLast()
            }
            guard let last = words.last else { return false }
            if ifs.contains(last.key) { return true }
            let tail = words.suffix(4)
            if cases.contains(last.key), tail.contains(where: { inWords.contains($0.key) }) { return true }
            return false
        }

        private static func opensCondition(_ words: [Token]) -> Bool {
            guard let first = words.first, ifs.contains(first.key), words.count <= 12 else { return false }
            return !words.contains { $0.kinds.has(.duty) || $0.kinds.has(.right) }
        }

        /// "shall before go-live:", "must within 24 hours:".
        private func endsWithTime(_ tokens: ArraySlice<Token>) -> Bool {
            guard let modal = tokens.lastIndex(where: { $0.kinds.has(.duty) }) else { return false }
            let rest = tokens[(modal + 1)...].filter { $0.kind != .sign }
            guard let first = rest.first, rest.count <= 5 else { return false }
            return moments.contains(first.key) && !rest.contains { $0.kinds.has(.contains) || $0.kinds.has(.verb) }
        }

        /// "shall, in its use of the Services:" ends with an insertion after the verb.
        private func endsWithInsertion(_ tokens: ArraySlice<Token>) -> Bool {
            guard let comma = tokens.firstIndex(where: { $0.isSign(",") }), comma > tokens.startIndex else {
                return false
            }
            for index in tokens.indices.reversed() where tokens[index].isSign(",") && index > tokens.startIndex {
                if tokens[index - 1].kinds.has(.duty) {
                    return !tokens[(index + 1)...].contains { $0.kinds.has(.duty) || $0.kinds.has(.contains) }
                }
            }
            return false
        }
    }

    private static let negations = WordSet("not never no niet geen nooit nor neither")
    private static let ifs = WordSet(
        "if when where whenever once unless until provided except indien wanneer als tenzij mits zodra voorzover ingeval"
    )
    private static let occasions = WordSet("in upon after following when bij na wanneer indien zodra ingeval")
    private static let cases = WordSet(
        "event events case cases circumstances conditions geval gevallen omstandigheden voorwaarden situaties situations"
    )
    private static let inWords = WordSet("in under upon onder bij following volgende")
    private static let conditionFiller = WordSet(
        "either any one or more of the following apply applies occur occurs is are met een meer van de het volgende zich "
            + "voordoet voordoen that dat er sprake which")
    private static let partsOf = WordSet(
        "stages stage steps phases parts ways manner follows stappen fasen fases delen wijze volgt manieren")

    private static let meeting = WordSet("comply voldoen voldoet nakomen naleven observe follow")

    private static let moments = WordSet(
        "before after during upon within throughout prior at voor voorafgaand na tijdens binnen gedurende vóór")
    private static let dutyAdjectives = WordSet(
        "responsible verantwoordelijk verplicht required obliged obligated undertakes verbindt agrees zorgdragen gehouden"
    )
}
