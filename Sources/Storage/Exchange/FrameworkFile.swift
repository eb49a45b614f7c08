import ReadinessModel

/// A framework in a file of a form that others use: an OSCAL catalogue in JSON, or a YAML library of the kind that open
/// tools for governance, risk and compliance share. Which of the two is told by the content.
package enum FrameworkFile {
    package struct Contents: Sendable {
        /// nil when anything is wrong with the file.
        package var imported: ImportedFramework?
        /// Controls that the file itself marks as withdrawn; they are left out.
        package var withdrawn = 0
        /// Titles that are there in one language only.
        package var untranslated = 0
        package var diagnostics: [Diagnostic] = []
    }

    /// Reads a file; `id` is what the framework is to be called, in the place of what the file suggests.
    package static func read(_ bytes: [UInt8], file: String, as id: Framework.ID? = nil) -> Contents {
        let log = DiagnosticLog()
        var contents = Contents()
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if let draft = draft(bytes, file: file, log: log, contents: &contents) {
            contents.imported = draft.checked(as: id, log: log)
        }
        contents.diagnostics = log.diagnostics
        return contents
    }

    private static func draft(
        _ bytes: [UInt8], file: String, log: DiagnosticLog, contents: inout Contents
    ) -> FrameworkDraft? {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            log.report("the file is not UTF-8 text", at: SourcePlace(file: file), suggestion: "save it as UTF-8")
            return nil
        }
        switch bytes.first(where: { !$0.isSpace }) {
        case UInt8(ascii: "{"):
            guard let root = JSONEntry.root(of: bytes, file: file, log: log) else { return nil }
            if root.optional("catalog") != nil {
                return OSCALCatalogueFile.draft(
                    root, withdrawn: &contents.withdrawn, untranslated: &contents.untranslated)
            }
            if root.optional("objects") == nil {
                log.report("this is no catalogue: \(otherForm(root))", at: SourcePlace(file: file))
                return nil
            }
        case UInt8(ascii: "<"):
            log.report(
                "this is XML; expected an OSCAL catalogue in JSON or a YAML library",
                at: SourcePlace(file: file, line: 1),
                suggestion: "OSCAL catalogues are published in JSON too")
            return nil
        default: break
        }
        // JSON is YAML as well: a library may be written in either.
        guard let root = YAMLEntry.root(of: bytes, file: file, log: log) else { return nil }
        return FrameworkLibraryFile.draft(root, untranslated: &contents.untranslated)
    }

    private static func otherForm(_ root: JSONEntry) -> String {
        for form in [
            "profile", "component-definition", "system-security-plan", "assessment-plan", "assessment-results",
        ]
        where root.optional(form) != nil {
            return "it is an OSCAL \(form), which only refers to controls; import the catalogue it refers to"
        }
        return "expected the key 'catalog' (OSCAL) or 'objects' (a library) at the top"
    }
}

extension UInt8 {
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
