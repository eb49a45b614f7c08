/// A catalogue of controls: a standard, a set of criteria, a law.
package struct Framework: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Framework>

    /// A heading of the catalogue: chapter, theme, article, series.
    package struct Group: Sendable, Hashable {
        package var id: String
        package var parent: String?
        package var title: LocalizedText

        package init(id: String, parent: String?, title: LocalizedText) {
            self.id = id
            self.parent = parent
            self.title = title
        }
    }

    package var id: ID
    package var version: String
    package var title: LocalizedText
    package var publisher: String
    package var source: String
    package var licence: String
    package var groups: [Group]
    /// A user brought it along: its texts are those of a file, and not our own words.
    package var isImported: Bool

    package init(
        id: ID, version: String, title: LocalizedText, publisher: String, source: String, licence: String,
        groups: [Group], isImported: Bool = false
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.publisher = publisher
        self.source = source
        self.licence = licence
        self.groups = groups
        self.isImported = isImported
    }

    /// Headings and controls may stand this many levels deep.
    package static let greatestDepth = 32

    /// The name in tables where room is short.
    package var shortName: String {
        switch id {
        case .iso27001: "ISO 27001"
        case .soc2: "SOC 2"
        case .nis2: "NIS2"
        case .dora: "DORA"
        case .hipaa: "HIPAA"
        case .gdprProcessor: "GDPR"
        default: id.rawValue
        }
    }
}

extension Identifier where Thing == Framework {
    package static let iso27001 = Identifier("iso27001-2022")
    package static let soc2 = Identifier("soc2-tsc-2017r2022")
    package static let nis2 = Identifier("nis2")
    package static let dora = Identifier("dora")
    package static let hipaa = Identifier("hipaa-security-rule")
    package static let gdprProcessor = Identifier("gdpr-processor")
}
