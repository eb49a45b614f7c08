import ContractReview
import DocumentFormats
import Foundation
import ReadinessModel
import Reporting
import Storage

/// A document as the review takes it, with what its reader noticed.
package struct ReadDocument: Sendable {
    package var fileName: String
    package var bytes: [UInt8]
    package var format: String
    package var text: AddendumText
    package var notes: [LocalizedText]
}

package enum AddendumReading {
    /// The largest file of a buyer that is opened.
    package static let fileLimit = 64 * 1024 * 1024

    /// The most paragraphs or lines of a document: some 1,500 pages, and what keeps time and memory bounded.
    static let blockLimit = 40_000

    /// Reads a file of any format, by its content.
    package static func document(at path: String) throws -> ReadDocument {
        let bytes = try ResultFiles.read(path, limit: fileLimit)
        let name = URL(fileURLWithPath: path).lastPathComponent
        do {
            let document = try readDocument(bytes: bytes, fileName: name)
            guard document.blocks.count <= blockLimit else {
                throw WorkspaceError.unreadableDocument(
                    name,
                    "\(document.blocks.count) paragraphs; at most \(blockLimit) are reviewed at once. Split the document"
                )
            }
            return ReadDocument(
                fileName: name, bytes: bytes, format: document.format.rawValue, text: addendumText(document),
                notes: document.notes.map(ReadingNoteWords.words))
        } catch let error as WorkspaceError {
            throw error
        } catch {
            throw WorkspaceError.unreadableDocument(name, "\(error)")
        }
    }

    private static func addendumText(_ document: TextDocument) -> AddendumText {
        switch document.format {
        case .plainText, .markdown:
            plain(document.text)
        case .html, .word, .pdf, .spreadsheet:
            AddendumText(
                text: document.text,
                blocks: document.blocks.map { block in
                    AddendumText.Block(
                        kind: kind(block.kind), number: block.number, range: block.range, bold: block.bold,
                        page: block.page, sheet: block.sheet)
                })
        }
    }

    /// A text without format.
    static func plain(_ text: String) -> AddendumText { AddendumText(text: text, blocks: lines(of: text)) }

    /// Every physical line, blank ones too: they part paragraphs. Line ends (LF, CR LF, CR) belong to none.
    private static func lines(of text: String) -> [AddendumText.Block] {
        var blocks: [AddendumText.Block] = []
        var start = 0
        var offset = 0
        var previous: Unicode.Scalar = "\n"
        for scalar in text.unicodeScalars {
            if scalar == "\n", previous == "\r" {
                start = offset + 1
            } else if scalar == "\n" || scalar == "\r" {
                blocks.append(AddendumText.Block(kind: .line, range: start..<offset))
                start = offset + 1
            }
            previous = scalar
            offset += 1
        }
        if start < offset { blocks.append(AddendumText.Block(kind: .line, range: start..<offset)) }
        return blocks
    }

    private static func kind(_ kind: TextDocument.Block.Kind) -> AddendumText.Block.Kind {
        switch kind {
        case .line: .line
        case .paragraph: .paragraph
        case .heading(let level): .heading(level: level)
        case .listItem(let level): .listItem(level: level)
        case .tableCell(let table, let row, let column): .tableCell(table: table, row: row, column: column)
        case .note: .note
        }
    }

    /// The regimes that can be named, and a check of what was typed.
    package static let regimeNames = ["gdpr", "dora", "nis2", "hipaa", "iso-soc2"]

    package static func regimes(_ text: String?, critical: Bool, healthData: Bool) throws -> BuyerRegimes {
        let names = (text ?? "").split(separator: ",").map {
            $0.trimmingCharacters(in: .whitespaces).lowercased()
        }
        for name in names where !regimeNames.contains(name) {
            let nearest = NameSuggestion.nearest(to: name, among: regimeNames)
            throw WorkspaceError.badValue(
                "there is no regime '\(name)'; expected \(regimeNames.joined(separator: ", "))"
                    + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
        }
        var traits: Set<String> = ["processor"]
        if healthData || names.contains("hipaa") { traits.insert("health-data") }
        return BuyerRegimes(names: Set(names), critical: critical, traits: traits)
    }
}

extension Workspace {
    /// The playbook with the organisation's own positions, floors, and the supplier that is assumed elsewhere.
    package func reviewLibrary() throws -> ReviewLibrary {
        let library = try surroundings.reviewLibrary()
        return library.overriding(positions: try ownPositions(in: library.playbook))
    }

    /// The positions that the organisation set itself.
    private func ownPositions(in playbook: Playbook) throws -> [Position] {
        let own = try store.positions(of: organisation.id)
        return playbook.entries.flatMap(\.positions).compactMap { position in
            guard let numbers = own[position.id], numbers.count == 3 else { return nil }
            var position = position
            (position.preferred, position.fallback, position.walkAway) = (numbers[0], numbers[1], numbers[2])
            return position
        }
    }

    /// Keeps a buyer's document; a newer version of one that is there keeps its code and its decisions.
    package func receive(
        _ document: ReadDocument, buyer: String, regimes: BuyerRegimes, receivedAt: String?, hours: Int,
        replacing code: String?
    ) throws -> AddendumRecord {
        let all = try store.addenda(of: organisation.id)
        let hash = sha256(document.bytes)
        if code == nil, let same = all.last(where: { $0.sha256 == hash && $0.buyer == buyer }) {
            var same = same
            same.regimes = regimes
            return try store.save(
                same, file: document.bytes, of: organisation.id,
                entry: entry("addendum.read", same.code, document.fileName))
        }
        let replaced = try code.map { try addendum($0) }
        let received = replaced?.receivedAt ?? receivedAt ?? surroundings.timestamp()
        guard let due = Timestamp(received)?.adding(hours: hours) else {
            throw WorkspaceError.badValue("'\(received)' is no time; expected 2026-11-24 or 2026-11-24T09:30:00Z")
        }
        let number = String(all.count + 1)
        let record = AddendumRecord(
            code: replaced?.code ?? "A-" + String(repeating: "0", count: max(0, 3 - number.count)) + number,
            fileName: document.fileName, sha256: hash, format: document.format, buyer: buyer, regimes: regimes,
            receivedAt: Timestamp(received)?.description ?? received, dueAt: due.description, text: document.text,
            notes: document.notes)
        return try store.save(
            record, file: document.bytes, of: organisation.id,
            entry: entry("addendum.read", record.code, "\(document.fileName), \(buyer)"))
    }

    /// An addendum by its code; the newest when none is named.
    package func addendum(_ code: String?) throws -> AddendumRecord {
        let all = try store.addenda(of: organisation.id)
        guard let code else {
            guard let last = all.last else {
                throw WorkspaceError.badValue(
                    "no addendum was read yet; read one with 'regie addendum read FILE --buyer NAME'")
            }
            return last
        }
        if let found = all.first(where: { $0.code == code.uppercased() }) { return found }
        let nearest = NameSuggestion.nearest(to: code, among: all.map(\.code))
        throw WorkspaceError.badValue(
            "there is no addendum '\(code)'" + (nearest.map { "; did you mean \($0)?" } ?? ""))
    }

    /// An addendum held against the supplier's truth of today.
    ///
    /// - Parameter opened: the document of the record where it was just read, so that it is not taken apart again.
    package func desk(for record: AddendumRecord, opened: OpenedAddendum? = nil) throws -> AddendumDesk {
        let (facts, shared) =
            try opened.map { ($0.facts, $0.rules) }
            ?? SideBySide.both {
                AddendumFacts(of: Segmenter.addendum(from: record.text), ahead: OpenedAddendum.clausesAhead)
            } _: { [surroundings] in
                ReviewRules(try surroundings.reviewLibrary())
            }
        let positions = try ownPositions(in: shared.library.playbook)
        let rules = shared.overriding(positions: positions)
        let assessment = try assessment()
        let review = rules.review(
            of: facts, posture: Posture(of: assessment).within(positions), regimes: record.regimes)
        return AddendumDesk(
            record: summary(of: record), review: review, assessment: assessment, roadmap: try roadmap(for: assessment),
            decisions: try decisions(on: record, review: review))
    }

    private func summary(of record: AddendumRecord) -> AddendumDesk.Received {
        AddendumDesk.Received(
            code: record.code, fileName: record.fileName, buyer: record.buyer, receivedAt: record.receivedAt,
            dueAt: record.dueAt, notes: record.notes)
    }

    private func decisions(
        on record: AddendumRecord, review: AddendumReview
    ) throws -> [String: AddendumDesk.Decision] {
        let basis = Dictionary(
            review.clauses.map { ($0.key, AddendumDesk.basis(of: $0)) }, uniquingKeysWith: { first, _ in first })
        return try store.decisions(on: record.id).mapValues { decision in
            AddendumDesk.Decision(
                stance: decision.stance, wording: decision.wording, by: decision.decidedBy, at: decision.decidedAt,
                reason: decision.reason, commitments: decision.commitments, number: decision.number,
                isOutdated: basis[decision.clauseKey].map { $0 != decision.basis } ?? true,
                isOrphaned: basis[decision.clauseKey] == nil)
        }
    }

    /// Records a person's decision on a clause.
    package func decide(
        _ clause: AddendumReview.ReviewedClause, on record: AddendumRecord, review: AddendumReview, stance: Stance,
        reason: String, wording: String?
    ) throws {
        let agreed: [Commitment]
        if stance == .accept {
            agreed = clause.reading.commitments
        } else if let wording {
            agreed = ownCommitments(in: wording)
        } else {
            agreed = review.proposal(for: clause, language: review.language).map { ownCommitments(in: $0.text) } ?? []
        }
        let number = clause.clause.number ?? clause.clause.id.description
        try store.record(
            ClauseDecision(
                clauseKey: clause.key, number: number, stance: stance, reason: reason, wording: wording,
                decidedBy: surroundings.user, decidedAt: surroundings.timestamp(), clauseText: clause.clause.text,
                commitments: agreed, basis: AddendumDesk.basis(of: clause)),
            on: record.id, entry: entry("addendum.decide", "\(record.code) \(number)", "\(stance.rawValue): \(reason)"))
    }

    /// Numbers in a wording of our own.
    private func ownCommitments(in text: String) -> [Commitment] {
        let addendum = Segmenter.addendum(from: AddendumText(paragraph: text))
        return addendum.clauses.flatMap { commitments(in: $0, of: addendum) }
    }

    /// Everything agreed to in all addenda, what comes first in front.
    package func obligations() throws -> [Obligation] {
        let posture = Posture(of: try assessment())
        return try store.addenda(of: organisation.id).flatMap { record in
            try store.decisions(on: record.id).values.sorted { $0.number < $1.number }.flatMap { decision in
                decision.commitments.map { commitment in
                    Obligation(
                        clause: decision.number, addendum: record.code, buyer: record.buyer, commitment: commitment,
                        agreedOn: Day(String(decision.decidedAt.prefix(10))) ?? today, today: today, posture: posture)
                }
            }
        }
    }
}
