import ContractReview
import ReadinessModel

/// A review in the fixed shape that other programs read; `clauses` with `start`, `end`, `text`, `types`, `redFlags`,
/// `commitments` and `triage`, and everything else the program knows beside them.
package enum AddendumJSON {
    /// Work on the places of `0..<count`, in parts whose results stand behind each other.
    package typealias InParts = (_ count: Int, _ part: @Sendable (Range<Int>) -> [[UInt8]]) -> [[UInt8]]

    /// - Parameter inParts: how the clauses are written; one after another when nothing is given.
    package static func text(
        _ desk: AddendumDesk, language: Language, inParts: InParts = { count, part in part(0..<count) }
    ) -> [UInt8] {
        let review = desk.review
        let answers = review.answers(in: review.language)
        let clauses = inParts(review.clauses.count) { places in
            places.map { clause(review.clauses[$0], answers[$0], desk, language).bytes(indent: 2) }
        }
        let value = JSONValue.object([
            ("addendum", .string(desk.record.code)), ("file", .string(desk.record.fileName)),
            ("buyer", .string(desk.record.buyer)), ("language", .string(review.language.rawValue)),
            ("assumedSupplier", .bool(review.posture.assumed)),
            ("supplierNames", .array(review.addendum.parties.supplierNames.map { .string($0) })),
            ("buyerNames", .array(review.addendum.parties.buyerNames.map { .string($0) })),
            ("notes", .array(desk.record.notes.map { .string($0[language]) })),
            (
                "definitions",
                .array(
                    review.addendum.definitions.map {
                        .object([("term", .string($0.term)), ("meaning", .string($0.meaning))])
                    })
            ),
            (
                "clauses",
                .array(clauses.map { .written($0) })
            ),
            (
                "skipped",
                .array(
                    review.addendum.skipped.map {
                        .object([
                            ("kind", .string($0.kind.rawValue)), ("start", .number(Double($0.range.lowerBound))),
                            ("end", .number(Double($0.range.upperBound))),
                        ])
                    })
            ),
        ])
        return value.bytes() + "\n".utf8
    }

    private static func clause(
        _ item: AddendumReview.ReviewedClause, _ answer: Proposal, _ desk: AddendumDesk, _ language: Language
    ) -> JSONValue {
        let clause = item.clause
        var members: [(String, JSONValue)] = [
            ("id", .string(clause.id.description)), ("number", clause.number.map { .string($0) } ?? .null),
            ("start", .number(Double(clause.range.lowerBound))), ("end", .number(Double(clause.range.upperBound))),
            ("text", .string(clause.text)), ("types", .array(item.reading.types.map { .string($0.type.rawValue) })),
            ("redFlags", .array(item.reading.redFlags.map { .string($0.flag.rawValue) })),
            ("commitments", commitments(item.reading.commitments.filter(\.isStatedTerm))),
            (
                "furtherNumbers",
                .array(item.reading.commitments.filter { !$0.isStatedTerm }.map(furtherNumber))
            ),
            ("triage", .string(item.verdict.stance.rawValue)), ("role", .string(clause.role.rawValue)),
            ("obligor", .string(clause.obligor.rawValue)),
            ("headings", .array(clause.headings.map { .string($0) })),
            ("leadIn", clause.leadIn.map { .string($0) } ?? .null),
            ("page", clause.page.map { .number(Double($0)) } ?? .null),
            ("owner", .string(item.verdict.owner.rawValue)),
            ("reasons", .array(item.verdict.reasons.map { reason($0, language) })),
            ("floors", .array(item.verdict.floors.map { .string($0.article) })),
            ("dependsOn", .array(item.verdict.dependsOn.map { .string($0) })),
            ("typeConfidence", .array(item.reading.types.map { .number($0.confidence) })),
        ]
        if let proposal = answer.wording { members.append(("wording", .string(proposal.text))) }
        if !answer.withheld.isEmpty {
            members.append(("withheld", .array(answer.withheld.map { withheld($0, language) })))
        }
        if let decision = desk.decision(on: item) {
            members.append(("decision", .string(decision.stance.rawValue)))
            members.append(("decisionOutdated", .bool(decision.isOutdated)))
        }
        return .object(members)
    }

    private static func withheld(_ item: Proposal.Withheld, _ language: Language) -> JSONValue {
        .object([
            ("wording", .string(item.wording)),
            (
                "belowLaw",
                .array(
                    item.breaches.map {
                        .object([("article", .string($0.floor.article)), ("reason", .string($0.words(language)))])
                    })
            ),
        ])
    }

    /// Each number once, with all severities that it is for.
    private static func commitments(_ stated: [Commitment]) -> JSONValue {
        var merged: [(number: Commitment, severities: [Commitment.Severity])] = []
        var places: [Commitment: Int] = [:]
        for number in stated {
            var same = number
            (same.range, same.severity) = (0..<0, nil)
            let place = places[same] ?? merged.count
            if place == merged.count { merged.append((number, [])) }
            places[same] = place
            merged[place].severities += number.severity.map { [$0] } ?? []
        }
        return .array(
            merged.map { number, severities in
                .object([
                    ("kind", .string(number.kind.rawValue)), ("value", .number(number.value)),
                    ("unit", .string(number.unit.rawValue)),
                    ("severities", .array(severities.map { .string($0.rawValue) })),
                ])
            })
    }

    /// A number in minutes, or one that a defined term brings in; `term` is null where the clause states it itself.
    private static func furtherNumber(_ commitment: Commitment) -> JSONValue {
        .object([
            ("kind", .string(commitment.kind.rawValue)), ("value", .number(commitment.value)),
            ("unit", .string(commitment.unit.rawValue)),
            ("severity", commitment.severity.map { .string($0.rawValue) } ?? .null),
            ("term", commitment.term.map { .string($0) } ?? .null),
        ])
    }

    private static func reason(_ reason: Reason, _ language: Language) -> JSONValue {
        .object([
            ("stance", .string(reason.stance.rawValue)), ("rule", .string(reason.rule)),
            ("text", .string(reason.text[language])),
            (
                "words",
                .array(
                    reason.ranges.map {
                        .object([("start", .number(Double($0.lowerBound))), ("end", .number(Double($0.upperBound)))])
                    })
            ),
        ])
    }
}

extension Commitment {
    /// What the fixed shape calls a commitment: a term that the clause itself states, of an hour or more.
    fileprivate var isStatedTerm: Bool { term == nil && unit != .minutes }
}
