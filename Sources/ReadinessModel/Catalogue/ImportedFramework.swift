/// A framework that a user brought along: part of the library of one workspace, and of no other.
package struct ImportedFramework: Sendable, Hashable {
    package var framework: Framework
    package var controls: [Control]
    /// What files call the framework (a URN), where they call it anything but its id.
    package var sourceName: String?
    /// What files call a control besides its code (a URN, a printed label), by code.
    package var aliases: [String: String]

    package init(
        framework: Framework, controls: [Control], sourceName: String? = nil, aliases: [String: String] = [:]
    ) {
        self.framework = framework
        self.controls = controls
        self.sourceName = sourceName
        self.aliases = aliases
    }

    /// Nobody demands an imported control: it may be left out with reasons.
    package static let binding = Control.Binding.selectable
}

/// Which controls of a mapped framework stand beside the controls of an imported one, as somebody wrote it down.
package struct ImportedCrosswalk: Sendable, Hashable {
    package struct Pair: Sendable, Hashable {
        /// The code of the imported control.
        package var control: String
        /// The code of the control of the base.
        package var base: String
        /// The imported control compared with that of the base: `subset-of` when the base asks this and more.
        package var relationship: MappingLink.Relationship
        /// 1 to 10.
        package var strength: Int

        package init(control: String, base: String, relationship: MappingLink.Relationship, strength: Int) {
            self.control = control
            self.base = base
            self.relationship = relationship
            self.strength = strength
        }
    }

    /// The imported framework.
    package var framework: Framework.ID
    /// The framework that the questions of the baseline are mapped to.
    package var base: Framework.ID
    package var pairs: [Pair]

    package init(framework: Framework.ID, base: Framework.ID, pairs: [Pair]) {
        self.framework = framework
        self.base = base
        self.pairs = pairs
    }

    /// The strength of a pair that has none of its own: what the base says about an imported control that is the same,
    /// that is a part of it, that is more than it, and that has something in common with it.
    package static func usualStrength(_ relationship: MappingLink.Relationship) -> Int {
        switch relationship {
        case .equal: 10
        case .subsetOf: 9
        case .supersetOf: 5
        case .intersectsWith: 4
        }
    }
}

extension Library {
    /// This library with the frameworks that a user brought along, judged by the questions as far as their crosswalks
    /// reach. One whose id the library has come to hold itself is left out: the library's own is the better one.
    package func adding(_ imports: [ImportedFramework], crosswalks: [ImportedCrosswalk]) -> Library {
        let known = Set(frameworks.map(\.id))
        let added = imports.filter { !known.contains($0.framework.id) }
        guard !added.isEmpty else { return self }
        return Library(
            frameworks: frameworks + added.map(\.framework), controls: controls + added.flatMap(\.controls),
            domains: domains, questions: questions,
            links: links + CrosswalkComposition.links(for: added, through: crosswalks, in: self), outside: outside,
            measures: measures, compensating: compensating, evidenceKinds: evidenceKinds)
    }
}
