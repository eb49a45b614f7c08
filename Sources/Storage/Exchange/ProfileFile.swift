import ReadinessModel

/// A file with an organisation's profile, capacity and fixed dates.
package enum ProfileFile {
    package struct Contents: Sendable {
        package var profile: OrganisationProfile
        package var capacity: Double?
        package var deadlines: [Measure.ID: Quarter]
        /// Where the measures and frameworks stand that only the library can judge.
        package var places: [String: SourcePlace] = [:]
    }

    /// Reads YAML; every fault is reported.
    package static func read(_ bytes: [UInt8], file: String) throws(StorageError) -> Contents {
        let log = DiagnosticLog()
        guard let root = YAMLEntry.root(of: bytes, file: file, log: log) else { throw .libraryInvalid(log.diagnostics) }
        root.allow(
            "kind", "name", "service", "country", "employees", "turnover-eur", "balance-eur", "sector", "activities",
            "data", "buyers", "premises", "remote-work", "financial-entity", "soc2-categories", "targets", "capacity",
            "deadlines", "note")
        typealias Profile = OrganisationProfile
        let profile = Profile(
            name: root.string("name"), service: root.optionalString("service"),
            country: root.optionalString("country") ?? "NL", employees: root.integer("employees", in: 1...1_000_000),
            turnover: root.optionalNumber("turnover-eur"), balanceSheet: root.optionalNumber("balance-eur"),
            sector: root.choice("sector", Profile.Sector.self) ?? .other,
            activities: Set(root.words("activities", Profile.Activity.self)),
            data: Set(root.words("data", Profile.DataKind.self)),
            buyers: Set(root.words("buyers", Profile.BuyerKind.self)), premises: root.boolean("premises"),
            remoteWork: root.boolean("remote-work"), isFinancialEntity: root.boolean("financial-entity"),
            soc2Categories: Set(root.words("soc2-categories", Profile.SOC2Category.self)),
            targets: Set(root.strings("targets").map { Framework.ID($0) }))
        var capacity: Double?
        if let entry = root.value("capacity") {
            entry.allow("person-days-per-quarter")
            capacity = entry.number("person-days-per-quarter", in: 0...10_000)
        }
        var deadlines: [Measure.ID: Quarter] = [:]
        var places: [String: SourcePlace] = [:]
        for entry in root.list("targets") {
            if let name = entry.node.scalar?.string { places[name] = entry.place }
        }
        for entry in root.list("deadlines") {
            entry.allow("measure", "quarter")
            let text = entry.string("quarter")
            if let quarter = Quarter(text) {
                let measure = entry.string("measure")
                if deadlines.updateValue(quarter, forKey: Measure.ID(measure)) != nil {
                    log.report("'\(measure)' has two deadlines", at: entry.place)
                }
                places[measure] = entry.place
            } else {
                log.report("'quarter' is '\(text)'; expected a quarter such as 2027-Q1", at: entry.place)
            }
        }
        guard log.diagnostics.isEmpty else { throw .libraryInvalid(log.diagnostics) }
        return Contents(profile: profile, capacity: capacity, deadlines: deadlines, places: places)
    }
}
