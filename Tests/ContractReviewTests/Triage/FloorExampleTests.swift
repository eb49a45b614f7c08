import ReadinessModel
import Testing

@testable import ContractReview

/// Every floor, in both languages and both directions: what goes below it is caught, what stays on it is left alone.
@Suite struct FloorExampleTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var floor: LegalFloor
        var sentence: String
        var isBelow: Bool
        var testDescription: String { "\(floor.id): \(sentence)" }
    }

    static let rows: [Row] = ReviewSample.library.floors.flatMap { floor in
        func rows(_ sentences: [LocalizedText], _ isBelow: Bool) -> [Row] {
            sentences.flatMap { [$0.en, $0.nl] }.map { Row(floor: floor, sentence: $0, isBelow: isBelow) }
        }
        return rows(floor.examples.match, true) + rows(floor.examples.noMatch, false)
    }

    /// A guard for each floor alone, built once.
    static let guards = Dictionary(
        uniqueKeysWithValues: ReviewSample.library.floors.map {
            ($0.id, FloorGuard(floors: [$0], playbook: ReviewSample.library.playbook))
        })

    @Test("a sentence is below its floor or it is not", arguments: rows)
    func example(row: Row) throws {
        let guardian = try #require(Self.guards[row.floor.id])
        #expect(guardian.breaches(inDraft: row.sentence).isEmpty != row.isBelow)
    }

    @Test func `every floor that forbids something is caught by something, and has examples both ways`() {
        let floors = ReviewSample.library.floors
        #expect(floors.count { $0.never != nil } > 50)
        for floor in floors where floor.never != nil {
            #expect(!floor.forbids.isEmpty || !floor.numbers.isEmpty, "\(floor.id)")
            #expect(!floor.examples.match.isEmpty && !floor.examples.noMatch.isEmpty, "\(floor.id)")
        }
    }

    /// Other ways of saying it than the examples; the patterns met 38 of these 69 when they first saw them.
    static let others: [(floor: LegalFloor.ID, sentences: [String])] = [
        (
            "gdpr-33-2",
            [
                "The Processor shall inform the Controller of a Personal Data Breach if it considers the breach significant.",
                "Provider will report data breaches likely to result in a high risk only.",
                "Verwerker meldt uitsluitend inbreuken met ernstige gevolgen.",
                "Kleine datalekken hoeven niet te worden gemeld.",
            ]
        ),
        (
            "gdpr-28-2",
            [
                "Vendor is free to engage and replace sub-processors without prior notification.",
                "Verwerker kan op ieder moment subverwerkers wijzigen zonder Verwerkingsverantwoordelijke te informeren.",
                "Controller waives its right to object to subprocessors.",
                "Supplier need not inform Customer about changes of subcontractors.",
            ]
        ),
        (
            "gdpr-28-4",
            [
                "Provider accepts no liability for its sub-processors.",
                "Leverancier kan niet verantwoordelijk worden gehouden voor fouten van subverwerkers.",
            ]
        ),
        (
            "gdpr-28-3-h",
            [
                "Supplier does not permit on-site audits.", "On-site inspections are not available.",
                "Customer accepts the SOC 2 report in lieu of any audit.", "Audits zijn uitgesloten.",
                "Leverancier hoeft geen audits toe te staan.", "Opdrachtgever ziet af van audits.",
                "Customer waives its right to audit.",
            ]
        ),
        (
            "gdpr-28-3-g",
            [
                "Supplier may choose whether to return or delete the data.",
                "Provider may keep copies of personal data for its own analytics.",
                "Leverancier bepaalt of gegevens worden gewist of teruggegeven.",
            ]
        ),
        (
            "gdpr-28-3-a",
            [
                "Vendor may use Customer Data to improve its products.",
                "Leverancier mag persoonsgegevens gebruiken om eigen producten te verbeteren.",
                "Supplier may use the personal data to train its AI models.",
            ]
        ),
        (
            "gdpr-28-3-e-f",
            [
                "Provider is under no obligation to help with data subject access requests.",
                "Leverancier is niet verplicht mee te werken aan een DPIA.",
            ]
        ),
        (
            "gdpr-44",
            [
                "Data may be stored in any country where Supplier operates.",
                "Leverancier mag gegevens overal ter wereld opslaan.",
            ]
        ),
        (
            "gdpr-82",
            [
                "No data subject may bring a claim against Supplier.",
                "Betrokkenen kunnen geen schadevergoeding van Leverancier vorderen.",
            ]
        ),
        ("gdpr-32", ["Supplier gives no warranty as to security.", "Leverancier staat niet in voor de beveiliging."]),
        (
            "hipaa-164-410",
            [
                "Business Associate shall notify Covered Entity of a breach within 75 days of discovery.",
                "Supplier reports breaches within three months.",
                "Leverancier meldt een datalek binnen tien weken na ontdekking.",
            ]
        ),
        ("hipaa-164-504-e-books", ["Supplier will not make its records available to HHS."]),
        (
            "dora-30-2-f",
            [
                "Incident support is only provided on the basis of a separate quote.",
                "Leverancier is niet gehouden te helpen bij ICT-incidenten.",
            ]
        ),
        (
            "dora-30-2-g",
            [
                "Supplier will cooperate with regulators provided Customer pays in advance.",
                "Leverancier werkt niet mee aan onderzoeken van toezichthouders.",
            ]
        ),
        (
            "dora-30-2-b",
            [
                "Supplier may relocate its data centres without informing Customer.",
                "Leverancier kan de gegevens zonder kennisgeving naar een andere regio verplaatsen.",
            ]
        ),
        (
            "dora-30-2-d",
            [
                "Supplier has a right of retention over the data until payment.",
                "Leverancier kan teruggave van gegevens opschorten tot betaling.",
            ]
        ),
        ("dora-30-2-e", ["There are no service levels.", "Dienstniveaus zijn niet van toepassing."]),
        (
            "dora-30-2-h",
            [
                "The Customer cannot terminate this agreement for breach.",
                "Beëindiging wegens een tekortkoming is niet mogelijk.",
            ]
        ),
        (
            "dora-30-2-i",
            ["Supplier will not attend Customer's security training.", "Leverancier doet niet mee aan trainingen."]
        ),
        (
            "dora-30-3-c",
            ["The business continuity plan has never been tested.", "Het noodplan is niet getest."]
        ),
        (
            "dora-30-3-d",
            ["Penetration testing of live systems is prohibited.", "Pentesten op productie is verboden."]
        ),
        (
            "dora-30-3-e",
            [
                "Customer is entitled to a single audit per year.",
                "Opdrachtgever mag één keer per jaar een audit uitvoeren.",
            ]
        ),
        (
            "dora-30-3-f",
            ["Upon termination all access ends immediately.", "Na opzegging stopt de dienst onmiddellijk."]
        ),
        ("dora-2025-532-5", ["Changes of subcontractors take effect immediately."]),
        ("dora-2025-532-6", ["Customer may not terminate because Supplier replaces a subcontractor."]),
        (
            "dora-19-4",
            [
                "Supplier notifies incidents upon conclusion of its forensic investigation.",
                "Incidenten worden gemeld in de kwartaalrapportage.",
            ]
        ),
        (
            "nis2-ir-5-1-4-f",
            ["Supplier shall have no duty to patch vulnerabilities.", "Leverancier repareert geen kwetsbaarheden."]
        ),
        (
            "nis2-ir-5-1-4-d",
            [
                "Supplier decides itself whether to report incidents.",
                "Leverancier beslist zelf of hij incidenten meldt.",
            ]
        ),
        (
            "nis2-ir-5-1-4-g",
            [
                "No security obligations are imposed on subcontractors.",
                "Aan onderaannemers worden geen beveiligingseisen gesteld.",
            ]
        ),
        ("nis2-ir-5-1-4-h", ["Leverancier mag informatie na afloop voor eigen doelen bewaren."]),
        ("nis2-21-2-d", ["Supplier does not disclose any information about its security measures."]),
    ]

    @Test("other ways of saying it are caught too", arguments: others.indices)
    func otherWays(place: Int) throws {
        let (id, sentences) = Self.others[place]
        let guardian = try #require(Self.guards[id])
        for sentence in sentences { #expect(!guardian.breaches(inDraft: sentence).isEmpty, "\(id): \(sentence)") }
    }
}
