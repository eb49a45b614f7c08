import ReadinessModel

/// One artefact, format-neutral: everything a reader is shown, computed once and drawn by each format in its own way.
package struct Report: Sendable, Hashable {
    /// File name without ending, the same in every format.
    package var name: String
    package var title: String
    package var subtitle: String?
    package var language: Language
    package var blocks: [Block]
    /// Small print at the end.
    package var footer: String

    package indirect enum Block: Sendable, Hashable {
        /// Level 1 is a chapter.
        case heading(level: Int, String)
        case paragraph([Inline])
        /// A remark that must not be overlooked.
        case notice([Inline])
        case list([[Inline]])
        case table(Table)
        /// Several ranges on one scale of 0 to 100 per cent.
        case bars(caption: String, [Bar])
    }

    package enum Inline: Sendable, Hashable {
        case text(String)
        case strong(String)
        case code(String)
    }

    package struct Table: Sendable, Hashable {
        package var caption: String
        package var columns: [Column]
        package var rows: [[Cell]]

        package init(caption: String, columns: [Column], rows: [[Cell]]) {
            self.caption = caption
            self.columns = columns
            self.rows = rows
        }

        /// Whether a cell of the column is a range, so that formats of plain cells need two columns for it.
        func hasRange(in column: Int) -> Bool {
            rows.contains { row in
                if column < row.count, case .range = row[column] { true } else { false }
            }
        }
    }

    package struct Column: Sendable, Hashable {
        package var title: String
        /// Key in JSON and CSV, the same in every language.
        package var key: String
        package var isNumber: Bool
        /// Identifiers, which are never broken over lines.
        package var isCode: Bool { ["id", "measure", "question", "control", "group"].contains(key) }

        package init(_ title: String, key: String, isNumber: Bool = false) {
            self.title = title
            self.key = key
            self.isNumber = isNumber
        }
    }

    package enum Cell: Sendable, Hashable {
        case text(String)
        case number(Double, decimals: Int)
        /// A share, shown in per cent.
        case share(Double)
        /// A range of shares, shown in per cent; one figure when nothing is unknown.
        case range(ReadinessRange)
        case outcome(String, Tone)
        case lines([String])
        case empty
    }

    /// How a cell is coloured; never the only carrier of meaning.
    package enum Tone: String, Sendable, Hashable {
        case good, middling, bad, neutral
    }

    package struct Bar: Sendable, Hashable {
        package var label: String
        package var implemented: ReadinessRange?
        package var demonstrable: ReadinessRange?
        package var note: String?

        package init(
            label: String, implemented: ReadinessRange?, demonstrable: ReadinessRange?, note: String? = nil
        ) {
            self.label = label
            self.implemented = implemented
            self.demonstrable = demonstrable
            self.note = note
        }
    }

    package init(
        name: String, title: String, subtitle: String? = nil, language: Language, blocks: [Block], footer: String
    ) {
        self.name = name
        self.title = title
        self.subtitle = subtitle
        self.language = language
        self.blocks = blocks
        self.footer = footer
    }

    /// The tables, in order: what CSV and XLSX carry.
    package var tables: [Table] {
        blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }
}

extension Report.Block {
    package static func text(_ text: String) -> Self { .paragraph([.text(text)]) }
}
