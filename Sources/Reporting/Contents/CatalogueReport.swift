import DocumentFormats
import ReadinessModel

/// What the library holds, and the fixed exports that other programs rely on.
package enum CatalogueReport {
    package static func frameworks(_ library: Library, _ language: Language) -> Report {
        let linked = Set(library.links.map(\.control))
        return page(
            "catalogue", LocalizedText(en: "Frameworks", nl: "Raamwerken"), language,
            [
                Report.Column("Id", key: "id"), Report.Column(text("Title", "Titel", language), key: "title"),
                Report.Column(text("Source", "Bron", language), key: "source"),
                Report.Column(Words.controls[language], key: "controls", isNumber: true),
                Report.Column(
                    text("judged by the baseline", "beoordeeld door de nulmeting", language), key: "linked",
                    isNumber: true),
            ],
            library.frameworks.map { framework in
                let controls = library.controls.filter { $0.id.framework == framework.id }
                return [
                    .text(framework.id.rawValue), .text(framework.title[language]), .text(framework.source),
                    .number(Double(controls.count), decimals: 0),
                    .number(Double(controls.filter { linked.contains($0.id) }.count), decimals: 0),
                ]
            })
    }

    package static func questions(_ library: Library, _ language: Language) -> Report {
        page(
            "questions", LocalizedText(en: "Questions of the baseline", nl: "Vragen van de nulmeting"), language,
            [
                Report.Column("Id", key: "id"), Report.Column(Words.domain[language], key: "domain"),
                Report.Column(text("Tier", "Laag", language), key: "tier"),
                Report.Column(Words.question[language], key: "prompt"),
                Report.Column(text("Options", "Opties", language), key: "options"),
            ],
            library.questions.map { question in
                [
                    .text(question.id.rawValue), .text(library.domain(question.domain)?.title[language] ?? ""),
                    .text(question.tier.rawValue), .text(question.prompt[language]),
                    .text(question.options.map(\.id).joined(separator: ", ")),
                ]
            })
    }

    package static func measures(_ library: Library, _ language: Language) -> Report {
        page(
            "measures", LocalizedText(en: "Measures", nl: "Maatregelen"), language,
            [
                Report.Column("Id", key: "id"), Report.Column(Words.measure[language], key: "title"),
                Report.Column(text("Closes", "Sluit", language), key: "closes"),
                Report.Column(text("After", "Na", language), key: "after"),
                Report.Column(text("Days, 10–49 staff", "Dagen, 10–49 medewerkers", language), key: "effort"),
            ],
            library.measures.map { measure in
                [
                    .text(measure.id.rawValue), .text(measure.title[language]),
                    .text(measure.closes.map { "\($0.question)=\($0.option)" }.joined(separator: ", ")),
                    .text(measure.after.map(\.rawValue).joined(separator: ", ")),
                    .text(measure.effort[.small].map { NumberFormat(language).effort($0) } ?? ""),
                ]
            })
    }

    package static func evidenceKinds(_ library: Library, _ language: Language) -> Report {
        page(
            "evidence-kinds", LocalizedText(en: "Kinds of evidence", nl: "Soorten bewijs"), language,
            [
                Report.Column("Id", key: "id"), Report.Column(text("Title", "Titel", language), key: "title"),
                Report.Column(text("Valid, months", "Geldig, maanden", language), key: "valid_months", isNumber: true),
                Report.Column(text("Shows", "Laat zien", language), key: "description"),
            ],
            library.evidenceKinds.map { kind in
                [
                    .text(kind.id.rawValue), .text(kind.title[language]),
                    .number(Double(kind.validMonths), decimals: 0),
                    .text(kind.description[language]),
                ]
            })
    }

    package static func controls(of framework: Framework, _ library: Library, _ language: Language) -> Report {
        page(
            "controls", framework.title, language,
            [
                Report.Column("Id", key: "id"), Report.Column(text("Title", "Titel", language), key: "title"),
                Report.Column(text("Binding", "Status", language), key: "binding"),
                Report.Column(text("What must be true", "Wat waar moet zijn", language), key: "summary"),
            ],
            library.controls.filter { $0.id.framework == framework.id }.map { control in
                [
                    .text(control.id.code), .text(control.title[language]), .text(control.binding.rawValue),
                    .lines([control.summary[language]] + control.deadlines.map { $0[language] }),
                ]
            }, footer: framework.isImported ? importedFooter(framework, language) : nil)
    }

    private static func importedFooter(_ framework: Framework, _ language: Language) -> String {
        let rights = [framework.publisher, framework.licence].filter { !$0.isEmpty }.joined(separator: ". ")
        let words = text(
            "Imported: the texts are those of the file.", "Geïmporteerd: de teksten zijn die van het bestand.", language
        )
        return rights.isEmpty ? words : "\(words) \(rights)"
    }

    /// A table in the two formats of the fixed exports.
    package struct Export: Sendable {
        package var csv: [UInt8]
        package var json: [UInt8]

        init(_ header: [String], _ rows: [[String]]) {
            csv = Array(CSVWriter.text([header] + rows).utf8)
            let objects = rows.map { row in JSONValue.object(zip(header, row).map { ($0, .string($1)) }) }
            json = Array((JSONValue.array(objects).text() + "\n").utf8)
        }
    }

    package static func export(_ library: Library) -> Export {
        Export(
            ["framework", "id", "parent", "kind", "binding", "title_en", "title_nl"],
            library.controls.map {
                [
                    $0.id.framework.rawValue, $0.id.code, $0.parents.joined(separator: ";"), $0.kind,
                    $0.binding.rawValue,
                    $0.title.en, $0.title.nl,
                ]
            })
    }

    package static func exportLinks(_ library: Library) -> Export {
        Export(
            ["question_id", "framework", "control_id", "relationship", "strength"],
            library.links.map {
                [
                    $0.question.rawValue, $0.control.framework.rawValue, $0.control.code, $0.relationship.rawValue,
                    String($0.strength),
                ]
            })
    }

    static func text(_ en: String, _ nl: String, _ language: Language) -> String {
        language == .dutch ? nl : en
    }

    static func page(
        _ name: String, _ title: LocalizedText, _ language: Language, _ columns: [Report.Column],
        _ rows: [[Report.Cell]], footer: String? = nil
    ) -> Report {
        Report(
            name: name, title: title[language], language: language,
            blocks: [.table(Report.Table(caption: "", columns: columns, rows: rows))],
            footer: footer
                ?? text(
                    "Identifiers are facts; titles and summaries are our own words, not the text of the instrument.",
                    "Identificatienummers zijn feiten; titels en samenvattingen zijn eigen bewoordingen, niet de tekst van het "
                        + "instrument.", language))
    }
}

/// An implied crosswalk between two frameworks.
package enum CrosswalkReport {
    package static func report(_ crosswalk: Crosswalk, _ library: Library, _ language: Language) -> Report {
        let from = library.framework(crosswalk.from)?.shortName ?? ""
        let to = library.framework(crosswalk.to)?.shortName ?? ""
        return CatalogueReport.page(
            "crosswalk", LocalizedText(en: "Crosswalk \(from) to \(to)", nl: "Kruistabel van \(from) naar \(to)"),
            language,
            [
                Report.Column(from, key: "control"),
                Report.Column(CatalogueReport.text("Title", "Titel", language), key: "title"),
                Report.Column(to, key: "counterparts"),
            ],
            crosswalk.rows.map { row in
                [
                    .text(row.control.code), .text(library.control(row.control)?.title[language] ?? ""),
                    .lines(
                        row.counterparts.prefix(6).map { other in
                            "\(other.control.code) \(library.control(other.control)?.title[language] ?? "") "
                                + "(\(other.strength): \(other.questions.map(\.rawValue).joined(separator: ", ")))"
                        }),
                ]
            })
    }
}
