import Testing

@testable import ContractReview

/// Documents of our own writing. "▸" stands where a clause must start, "◂" where it must end; both are taken out
/// before reading. Everything unmarked must not become a clause.
struct MarkedDocument: Sendable, CustomTestStringConvertible {
    let name: String
    let text: AddendumText
    let expected: [Range<Int>]

    var testDescription: String { name }

    /// A document as a reader of plain text or Markdown hands it over.
    init(lines marked: String, name: String) {
        self.init(name: name, blocks: [(.line, nil, marked)], splitLines: true)
    }

    /// A document as a reader of Word, HTML or spreadsheets hands it over.
    init(
        name: String, blocks: [(kind: AddendumText.Block.Kind, number: String?, text: String)], splitLines: Bool = false
    ) {
        self.name = name
        var scalars: [Unicode.Scalar] = []
        var starts: [Int] = []
        var ends: [Int] = []
        var made: [AddendumText.Block] = []
        for block in blocks {
            var start = scalars.count
            for scalar in block.text.unicodeScalars {
                switch scalar {
                case "▸": starts.append(scalars.count)
                case "◂": ends.append(scalars.count)
                case "\n" where splitLines:
                    made.append(.init(kind: block.kind, number: block.number, range: start..<scalars.count))
                    scalars.append(scalar)
                    start = scalars.count
                default: scalars.append(scalar)
                }
            }
            made.append(.init(kind: block.kind, number: block.number, range: start..<scalars.count))
            scalars.append("\n")
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        text = AddendumText(text: String(view), blocks: made)
        expected = zip(starts, ends).map { $0..<$1 }
    }

    func words(_ range: Range<Int>) -> String { ScalarText(text.text).string(range) }
}

enum AddendumSamples {
    static let all = [
        wrappedEnglish, articlesDutch, markdown, word, sheet, prose, bulletsDutch, businessAssociate, sections,
        oldTermsDutch, measures,
    ]

    /// Hard wraps, contents, recitals, a restarted list, wrapped lines that look like numbers, a signature block.
    static let wrappedEnglish = MarkedDocument(
        lines: """
            SECURITY SCHEDULE

            TABLE OF CONTENTS
            1. Definitions ................ 2
            2. Security ................... 3
            3. Records .................... 4

            This Schedule is made between Northgate Software Ltd ("Northgate") and Harbour
            Mutual plc (the "Client").

            BACKGROUND

            (A) The Client uses the hosted ledger of Northgate.

            (B) The parties wish to record what security applies.

            The parties agree as follows:

            1. DEFINITIONS
            ▸"Security Incident" means any actual or suspected unauthorised access to
            Client Data.◂
            ▸"Client Data" means data that the Client places in the Service.◂

            2. SECURITY
            2.1 Northgate shall:
            ▸(a) encrypt Client Data at rest and in transit;◂
            ▸(b) notify the Client of a Security Incident within twenty-four
            (24) hours after detection; and◂
            ▸(c) keep audit logs for at least
            (3) years.◂
            ▸2.2 Access Control. Northgate shall grant access in line with clause
            2.1 and withdraw it within two (2) business days.◂
            ▸2.3 The notice under clause 2.1(b) shall contain:
            (i) the nature of the incident;
            (ii) the records concerned; and
            (iii) the steps taken.◂

            3. RECORDS
            ▸3.1 Northgate shall keep records as required by
            45 C.F.R. Part 164 and shall make them available to the Client on
            request.◂
            ▸3.2 The Client shall pay undisputed invoices within 30 days.◂

            IN WITNESS WHEREOF the parties have signed this Schedule.

            Name: ______________________
            Title: _____________________
            """, name: "English, hard wraps")

    /// Articles with paragraphs numbered inside them, definitions in Dutch, a list of content.
    static let articlesDutch = MarkedDocument(
        lines: """
            VERWERKERSOVEREENKOMST

            De ondergetekenden: Stichting Zorgpad, gevestigd te Zwolle, hierna: "Zorgpad", en Kobalt Software B.V., hierna: "Verwerker"

            Overwegende dat Zorgpad persoonsgegevens laat verwerken;

            komen het volgende overeen:

            Artikel 1 Begrippen

            ▸1. Onder "Datalek" wordt verstaan: een inbreuk in verband met persoonsgegevens of een vermoeden daarvan.◂

            ▸2. Onder "Dienst" wordt verstaan: het online roosterpakket van Verwerker.◂

            Artikel 2 Beveiliging

            ▸1. Verwerker treft passende technische en organisatorische maatregelen.◂

            2. Verwerker draagt er zorg voor dat:

            ▸a. medewerkers een geheimhoudingsverklaring hebben getekend;◂

            ▸b. toegang met meervoudige authenticatie is beveiligd;◂

            ▸c. logbestanden twaalf maanden worden bewaard.◂

            Artikel 3 Datalekken

            ▸1. Verwerker meldt een Datalek uiterlijk binnen 24 uur nadat hij daarvan kennis heeft gekregen.◂

            ▸2. De melding bevat ten minste:
            a. de aard van het Datalek;
            b. het aantal betrokkenen;
            c. de getroffen maatregelen.◂

            ▸3. Zorgpad beoordeelt of zij het Datalek meldt bij de toezichthouder.◂

            Artikel 4 Kosten

            ▸De kosten van de audit zijn voor rekening van Zorgpad, tenzij uit de audit blijkt dat Verwerker wezenlijk tekortschiet.◂
            """, name: "Dutch, articles")

    /// Bold letters, bullets that oblige and bullets that list, numbering that starts again in an exhibit.
    static let markdown = MarkedDocument(
        lines: """
            # Supplier security terms

            ## 1. Assurance

            ▸**a.** Supplier will have an independent firm test the Service once a year.◂

            ▸**b.** Supplier will give Customer a summary of the result.◂

            ## 2. Operations

            Supplier must:

            ▸- monitor the Service for security events;◂
            ▸- patch critical vulnerabilities within 7 days and high ones within 30 days;◂
            ▸- review access rights every quarter.◂

            ▸The monthly report shall include:

            - availability
            - open vulnerabilities
            - incidents◂

            ---

            ## Exhibit A: Locations

            ▸1. Customer Data is hosted in the Netherlands.◂

            ▸2. Supplier shall not move Customer Data outside the EEA without notice.◂

            | ▸Severity | Response | Fix |
            |----------|----------|-----|
            | Critical | 1 hour | 3 days |
            | High | 4 hours | 10 days◂ |
            """, name: "Markdown")

    /// Automatic numbers beside the text, a glossary, a table of severities, a table of party details.
    static let word = MarkedDocument(
        name: "Word blocks",
        blocks: [
            (.paragraph, nil, "Information security addendum"),
            (.tableCell(table: 0, row: 0, column: 0), nil, "Name"),
            (.tableCell(table: 0, row: 0, column: 1), nil, "Blauwe Haven N.V."),
            (.tableCell(table: 0, row: 1, column: 0), nil, "Address"),
            (.tableCell(table: 0, row: 1, column: 1), nil, "Kade 1, Delfzijl"),
            (.heading(level: 1), "1.", "Definitions"),
            (.tableCell(table: 1, row: 0, column: 0), nil, "Term"),
            (.tableCell(table: 1, row: 0, column: 1), nil, "Meaning"),
            (.tableCell(table: 1, row: 1, column: 0), nil, "▸Incident"),
            (.tableCell(table: 1, row: 1, column: 1), nil, "An event that harms the confidentiality of Bank Data.◂"),
            (.tableCell(table: 1, row: 2, column: 0), nil, "▸Bank Data"),
            (.tableCell(table: 1, row: 2, column: 1), nil, "All data of the Bank and its clients in any form.◂"),
            (.heading(level: 1), "2.", "Duties"),
            (.paragraph, "2.1", "The Vendor shall:"),
            (.listItem(level: 2), "(a)", "▸report each Incident to the Bank without delay;◂"),
            (.listItem(level: 2), "(b)", "▸support the investigation of the Bank.◂"),
            (.paragraph, "2.2", "▸The Bank may audit the Vendor once per calendar year on 20 days' notice.◂"),
            (.paragraph, nil, "▸The Vendor bears its own costs of an audit.◂"),
            (.paragraph, "2.3", "▸Findings are fixed in the times below:"),
            (.tableCell(table: 2, row: 0, column: 0), nil, "Severity"),
            (.tableCell(table: 2, row: 0, column: 1), nil, "Time to fix"),
            (.tableCell(table: 2, row: 1, column: 0), nil, "Critical"),
            (.tableCell(table: 2, row: 1, column: 1), nil, "5 days"),
            (.tableCell(table: 2, row: 2, column: 0), nil, "High"),
            (.tableCell(table: 2, row: 2, column: 1), nil, "20 days◂"),
            (.heading(level: 1), nil, "Signatures"),
            (.paragraph, nil, "Signature: ________________"),
        ])

    /// A requirement a row, with identifiers and a column for the answer.
    static let sheet = MarkedDocument(
        name: "Spreadsheet",
        blocks: [
            (.tableCell(table: 0, row: 0, column: 0), nil, "ID"),
            (.tableCell(table: 0, row: 0, column: 1), nil, "Topic"),
            (.tableCell(table: 0, row: 0, column: 2), nil, "Requirement"),
            (.tableCell(table: 0, row: 0, column: 3), nil, "Supplier response"),
            (.tableCell(table: 0, row: 1, column: 0), nil, "SEC-01"),
            (.tableCell(table: 0, row: 1, column: 1), nil, "Logging"),
            (.tableCell(table: 0, row: 1, column: 2), nil, "▸The supplier keeps security logs for 12 months.◂"),
            (.tableCell(table: 0, row: 1, column: 3), nil, "Yes, we keep them for a year in a separate account."),
            (.tableCell(table: 0, row: 2, column: 0), nil, "SEC-02"),
            (.tableCell(table: 0, row: 2, column: 1), nil, "Access"),
            (.tableCell(table: 0, row: 2, column: 2), nil, "▸Multi-factor authentication for administrators◂"),
            (.tableCell(table: 0, row: 2, column: 3), nil, ""),
        ])

    /// No numbering at all, one line a paragraph.
    static let prose = MarkedDocument(
        lines: """
            Security requirements for suppliers

            Incident reporting
            ▸Suppliers must tell us about any incident that touches our data within 48 hours of confirming it.◂
            ▸They must also send a written report within five working days.◂

            Testing
            ▸Before go-live the service must pass a penetration test by a firm that we approve.◂

            ▸Suppliers are responsible for:
            - their staff
            - their subcontractors◂
            """, name: "Prose")

    /// Bullets in Dutch that oblige, and one that only names examples.
    static let bulletsDutch = MarkedDocument(
        name: "Dutch bullets",
        blocks: [
            (.heading(level: 1), nil, "Beveiligingseisen"),
            (.paragraph, nil, "Leverancier is verplicht om:"),
            (.listItem(level: 1), nil, "▸kwetsbaarheden met ernst kritiek binnen 7 dagen te verhelpen;◂"),
            (.listItem(level: 1), nil, "▸jaarlijks een penetratietest te laten uitvoeren.◂"),
            (.paragraph, nil, "▸Leverancier gebruikt alleen gangbare versleuteling, zoals:"),
            (.listItem(level: 1), nil, "AES-256"),
            (.listItem(level: 1), nil, "TLS 1.3◂"),
            (.heading(level: 1), nil, "Exit"),
            (.paragraph, nil, "▸Opdrachtgever kan tot drie maanden na het einde om teruggave van gegevens vragen.◂"),
        ])

    /// "Section 1." with letters below it, a list whose subject stands in the opening, and paragraph signs.
    static let sections = MarkedDocument(
        lines: """
            Section 1. Security.
            ▸(a) Brightline shall, without undue delay and in any event within seventy-
            two (72) hours, notify Customer of a breach. The notice shall include, at a minimum:
               (i) the nature of the breach;
               (ii) its consequences; and
               (iii) the measures taken.◂
            ▸(b) Customer may, not more than once annually and on thirty (30) days' prior
            written notice, audit Brightline as a Processor.◂

            Section 2. Personnel. Brightline shall ensure that all personnel:
               ▸A. are bound by confidentiality;◂
               ▸B. are trained at least annually; and◂
               ▸C. have been screened in accordance with Section
            2.1 of the policy.◂

            § 3 Liability
            ▸§ 3.1 The Processor is liable for damage caused by its staff.◂
            ▸§ 3.2 Clause 3.1 applies to
            12. December as well.◂
            """, name: "Sections")

    /// A Dutch agreement in the words of the old law, recitals as bullets, Markdown with escaped dots.
    static let oldTermsDutch = MarkedDocument(
        lines: """
            Deze Bewerkersovereenkomst hoort bij de Overeenkomst tussen Klant en Lumina (“Overeenkomst”) over persoonsgegevens.

            **in aanmerking nemende dat**

            *   Klant gegevens laat verwerken;
            *   Lumina aangemerkt kan worden als bewerker in de zin van de Wbp.

            **zijn partijen als volgt overeengekomen**

            ### Artikel 1\\. Verwerking

            ▸1.  Lumina zal de persoonsgegevens niet voor een ander doel verwerken dan Klant heeft vastgesteld.◂
            ▸2.  In het geval van een datalek zal Lumina, binnen 48 uur na ontdekking, Klant informeren.◂
            ▸3.  De melding bevat in ieder geval:
                *   de oorzaak van het lek;
                *   het gevolg;
                *   de oplossing.◂

            ### Artikel 2\\. Slot

            ▸1.  Lumina vrijwaart Klant voor boetes.◂
            """, name: "Dutch, old terms")

    /// Measures below small headings after one opening; definitions as bullets; details of a party as bullets.
    static let measures = MarkedDocument(
        lines: """
            ## 1. Measures

            ▸Processor maintains at least the following measures:◂

            **Access**
            ▸- Multi-factor authentication for all administrators◂
            ▸- Quarterly review of access rights◂

            **Logging**
            ▸- Security events are logged and kept for six months◂

            ## 2. Words

            2.1 Terms used here have the meaning given in the GDPR or below:
            ▸- **"Breach"** means a breach of security.◂
            ▸- **"Data"** means personal data.◂

            ## 3. Contact

            **Processor**:
            - Name: Lumina
            - Address: Kade 1
            """, name: "Measures")

    /// Numbers that restart a section, Roman items, a company that only the preamble names.
    static let businessAssociate = MarkedDocument(
        lines: """
            BUSINESS ASSOCIATE AGREEMENT

            ARTICLE I
            OBLIGATIONS

            1.1 Permitted uses.
            ▸(i) Business Associate shall use Protected Health Information only as the Agreement allows.◂
            ▸(ii) Business Associate shall report any Security Incident to Covered Entity within sixty
            (60) days after discovery.◂

            ▸1.2 Business Associate shall ensure that subcontractors agree to the same restrictions.◂

            ARTICLE II
            TERM

            ▸2.1 Covered Entity may terminate this Agreement if Business Associate does not cure a
            breach within thirty (30) days.◂

            ▸2.2 § 164.504 of title 45 applies to this Article.◂
            """, name: "Business associate")
}
