/// One entry of a framework, whatever the framework calls its own: Annex A control, criterion, article paragraph, point.
package struct Control: Sendable, Hashable, Identifiable {
    /// A control's identifier: the framework, and the code as the instrument spells it (`A.5.1`, `164.308(a)(1)(ii)(A)`).
    package struct ID: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
        package var framework: Framework.ID
        package var code: String

        package init(framework: Framework.ID, code: String) {
            self.framework = framework
            self.code = code
        }

        package var description: String { "\(framework) \(code)" }

        package static func < (left: ID, right: ID) -> Bool {
            (left.framework, left.code) < (right.framework, right.code)
        }
    }

    /// How strongly the instrument demands the control.
    package enum Binding: String, Sendable, Hashable, Codable, CaseIterable {
        case mandatory
        /// HIPAA: implement, or document why not and what instead (45 CFR 164.306(d)(3)).
        case addressable
        /// May be left out with reasons (ISO/IEC 27001:2022 6.1.3 d, a SOC 2 category).
        case selectable
        /// Binds through a contract (DORA Article 30).
        case contractual
    }

    package var id: ID
    /// The groups or controls above it.
    package var parents: [String]
    /// What the instrument calls it: clause, annex-control, criterion, paragraph, …
    package var kind: String
    package var binding: Binding
    /// Whom or what it applies to, in the words of the reference list.
    package var appliesTo: String
    /// Traits that must all hold for the control to apply to an organisation.
    package var needs: [Trait]
    package var title: LocalizedText
    /// What must be true, in one sentence of our own.
    package var summary: LocalizedText
    /// Time limits and frequencies that the instrument itself gives.
    package var deadlines: [LocalizedText]
    /// The article of the Dutch Cyberbeveiligingswet beside it, where there is one.
    package var nationalArticle: String?

    package init(
        id: ID, parents: [String], kind: String, binding: Binding, appliesTo: String, needs: [Trait],
        title: LocalizedText, summary: LocalizedText, deadlines: [LocalizedText], nationalArticle: String? = nil
    ) {
        self.id = id
        self.parents = parents
        self.kind = kind
        self.binding = binding
        self.appliesTo = appliesTo
        self.needs = needs
        self.title = title
        self.summary = summary
        self.deadlines = deadlines
        self.nationalArticle = nationalArticle
    }
}
