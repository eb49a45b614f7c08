import DocumentFormats
import Foundation
import ReadinessModel
import Storage

extension Workspace {
    /// What the import of a framework took over.
    package struct CatalogueImport: Sendable, Hashable {
        package var framework: Framework
        package var controls: Int
        /// Controls that the file marks as withdrawn, which were left out.
        package var withdrawn: Int
        /// Texts that are there in one language only.
        package var untranslated: Int
    }

    /// What the import of a crosswalk took over.
    package struct MappingImport: Sendable, Hashable {
        package var pairs: Int
        /// Rows that say that two controls have nothing to do with each other.
        package var unrelated: Int
        /// Controls of the imported framework that questions judge now, of how many.
        package var judged: Int
        package var controls: Int
    }

    /// Reads a framework from an OSCAL catalogue or a YAML library, and takes over all of it or nothing.
    package func importCatalogue(from path: String, as id: String?) throws -> CatalogueImport {
        let (bytes, name) = try importedFile(path)
        let contents = FrameworkFile.read(bytes, file: name, as: id.map { Framework.ID($0) })
        guard let imported = contents.imported, contents.diagnostics.isEmpty else {
            throw WorkspaceError.invalidInput(contents.diagnostics)
        }
        let framework = imported.framework
        if try importedFrameworks().contains(where: { $0.framework.id == framework.id }) {
            throw clash(
                name, "'\(framework.id)' is imported already; 'regie catalogue remove \(framework.id)' removes it")
        }
        if library.framework(framework.id) != nil {
            throw clash(name, "'\(framework.id)' is a framework of the library; choose another name with --id")
        }
        try store.add(
            imported, on: today,
            entry: entry(
                "catalogue.import", framework.id.rawValue,
                "\(name), SHA-256 \(sha256(bytes)), \(imported.controls.count) controls"))
        return CatalogueImport(
            framework: framework, controls: imported.controls.count, withdrawn: contents.withdrawn,
            untranslated: contents.untranslated)
    }

    /// Reads a crosswalk from an imported framework to one that the questions are mapped to; it takes the place of the
    /// one before between the two. All of it or nothing.
    package func importMapping(from path: String, framework: String, to base: String) throws -> MappingImport {
        let imported = try importedFramework(framework)
        let mapped = try mappedFramework(base)
        let (bytes, name) = try importedFile(path)
        let contents: CrosswalkFile.Contents
        if isCSV(bytes) {
            contents = CrosswalkFile.read(
                records: try records(bytes, name), file: name, from: imported, to: mapped, in: library)
        } else {
            contents = CrosswalkFile.read(bytes, file: name, from: imported, to: mapped, in: library)
        }
        guard contents.diagnostics.isEmpty else { throw WorkspaceError.invalidInput(contents.diagnostics) }
        let crosswalk = ImportedCrosswalk(framework: imported.framework.id, base: mapped, pairs: contents.pairs)
        try store.replace(
            crosswalk,
            entry: entry(
                "mapping.import", "\(imported.framework.id) to \(mapped)",
                "\(name), SHA-256 \(sha256(bytes)), \(contents.pairs.count) pairs"))
        let now = try store.library()
        let judged = Set(now.links.lazy.map(\.control).filter { $0.framework == imported.framework.id }).count
        return MappingImport(
            pairs: contents.pairs.count, unrelated: contents.unrelated, judged: judged,
            controls: imported.controls.count)
    }

    /// Removes an imported framework with its crosswalks; says what it was called.
    package func removeCatalogue(_ id: String) throws -> Framework {
        let imported = try importedFramework(id)
        try store.removeImportedFramework(
            imported.framework.id, entry: entry("catalogue.remove", imported.framework.id.rawValue))
        return imported.framework
    }

    /// The frameworks that were imported, by id.
    package func importedFrameworks() throws -> [ImportedFramework] { try store.importedFrameworks() }

    private func importedFramework(_ text: String) throws -> ImportedFramework {
        let all = try importedFrameworks()
        if let found = all.first(where: { $0.framework.id.rawValue == text.lowercased() }) { return found }
        if library.framework(Framework.ID(text.lowercased())) != nil {
            throw WorkspaceError.badValue(
                "'\(text)' is a framework of the library and not an imported one; it comes with its own mapping")
        }
        let names = all.map(\.framework.id.rawValue)
        let nearest = NameSuggestion.nearest(to: text, among: names).map { "; did you mean '\($0)'?" } ?? ""
        throw WorkspaceError.badValue(
            "no framework '\(text)' was imported\(nearest)"
                + (names.isEmpty
                    ? "; 'regie catalogue import' takes one over" : ". Imported: \(names.joined(separator: ", "))"))
    }

    /// A framework of the library itself that questions are mapped to.
    private func mappedFramework(_ text: String) throws -> Framework.ID {
        let imported = Set(try importedFrameworks().map(\.framework.id))
        let mapped = Set(library.links.map(\.control.framework)).subtracting(imported).sorted()
        if let found = mapped.first(where: { $0.rawValue == text.lowercased() }) { return found }
        throw WorkspaceError.badValue(
            "no questions are mapped to '\(text)' itself; a crosswalk goes to one of "
                + mapped.map(\.rawValue).joined(separator: ", "))
    }

    private func clash(_ name: String, _ summary: String) -> WorkspaceError {
        WorkspaceError.invalidInput([Diagnostic(.error, summary, at: SourcePlace(file: name))])
    }

    private func importedFile(_ path: String) throws -> (bytes: [UInt8], name: String) {
        (
            try ResultFiles.read(path, limit: Self.answerFileLimit),
            URL(fileURLWithPath: path).lastPathComponent
        )
    }

    private func isCSV(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self).lowercased()
        if head.contains("source_control") { return true }
        return (head.contains(",") || head.contains(";")) && !head.contains(":") && !head.contains("{")
    }

    private func records(_ bytes: [UInt8], _ name: String) throws -> [(line: Int, fields: [String])] {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw WorkspaceError.invalidInput([
                Diagnostic(
                    .error, "the file is not UTF-8 text", at: SourcePlace(file: name), suggestion: "save it as UTF-8")
            ])
        }
        do {
            return try CSVReader.table(in: bytes).records.map { ($0.line, $0.fields) }
        } catch {
            throw WorkspaceError.badValue("\(name): \(error)\nnothing was recorded")
        }
    }
}
