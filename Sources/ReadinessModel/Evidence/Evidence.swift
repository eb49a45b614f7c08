/// A kind of evidence, and how long such a document shows anything.
package struct EvidenceKind: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<EvidenceKind>

    package enum Sharing: String, Sendable, Hashable, Codable, CaseIterable {
        /// A buyer may see it once somebody has approved the item.
        case afterApproval = "after-approval"
        /// Too raw to leave the organisation.
        case never
    }

    package var id: ID
    package var validMonths: Int
    package var title: LocalizedText
    package var description: LocalizedText
    package var sharing: Sharing

    package init(
        id: ID, validMonths: Int, title: LocalizedText, description: LocalizedText, sharing: Sharing
    ) {
        self.id = id
        self.validMonths = validMonths
        self.title = title
        self.description = description
        self.sharing = sharing
    }
}

/// A document or record that shows something is so.
package struct Evidence: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Evidence>

    package var id: ID
    package var kind: EvidenceKind.ID
    package var title: String
    /// The questions it was filed for; empty: every question that expects its kind.
    package var questions: [Question.ID]
    /// The day it was made, or the last day of the period it covers.
    package var issuedOn: Day
    /// The last day it counts; from the kind when nobody set another.
    package var validUntil: Day
    package var approvedForSharing: Bool
    /// File name in the workspace, or where else it is kept.
    package var location: String?
    /// SHA-256 of the file, in hexadecimal.
    package var sha256: String?
    /// Internal; never leaves the organisation.
    package var note: String?

    package init(
        id: ID, kind: EvidenceKind.ID, title: String, questions: [Question.ID] = [], issuedOn: Day, validUntil: Day,
        approvedForSharing: Bool, location: String? = nil, sha256: String? = nil, note: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.questions = questions
        self.issuedOn = issuedOn
        self.validUntil = validUntil
        self.approvedForSharing = approvedForSharing
        self.location = location
        self.sha256 = sha256
        self.note = note
    }
}

/// Whether a piece of evidence still counts on a day.
package enum Freshness: String, Sendable, Hashable, Codable {
    case current
    /// Counts, and stops counting within 30 days.
    case expiring
    /// Past its validity: no longer demonstrable.
    case stale
    /// Dated later than the day asked about.
    case future

    package static let warningDays = 30

    package init(of evidence: Evidence, asOf day: Day) {
        if evidence.issuedOn > day {
            self = .future
        } else if evidence.validUntil < day {
            self = .stale
        } else if evidence.validUntil.number - day.number <= Freshness.warningDays {
            self = .expiring
        } else {
            self = .current
        }
    }

    package var counts: Bool { self == .current || self == .expiring }
}

/// Which evidence shows which answer on a day.
package struct EvidenceIndex: Sendable {
    /// For each question, the evidence filed for it or of a kind it expects; current first.
    package let items: [Question.ID: [Evidence]]
    private let demonstrated: Set<Question.ID>

    package init(_ evidence: [Evidence], library: Library, asOf day: Day) {
        var byKind: [EvidenceKind.ID: [Evidence]] = [:]
        for item in evidence.sorted(by: { ($0.validUntil, $0.id) > ($1.validUntil, $1.id) }) {
            byKind[item.kind, default: []].append(item)
        }
        var items: [Question.ID: [Evidence]] = [:]
        var demonstrated: Set<Question.ID> = []
        for question in library.questions {
            let found = question.evidence.flatMap { byKind[$0] ?? [] }.filter {
                $0.questions.isEmpty || $0.questions.contains(question.id)
            }
            guard !found.isEmpty else { continue }
            let counting = found.filter { Freshness(of: $0, asOf: day).counts }
            items[question.id] = counting + found.filter { !Freshness(of: $0, asOf: day).counts }
            if !counting.isEmpty { demonstrated.insert(question.id) }
        }
        self.items = items
        self.demonstrated = demonstrated
    }

    /// Whether at least one current piece of evidence shows the answer to the question.
    package func demonstrates(_ question: Question.ID) -> Bool {
        demonstrated.contains(question)
    }
}
