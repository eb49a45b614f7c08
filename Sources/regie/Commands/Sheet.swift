import ArgumentParser
import ReadinessModel
import Reporting
import WorkspaceActions

extension Regie {
    struct Sheet: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "One framework row by row: what is in place, what falls short, what shows it, what is planned.",
            discussion: """
                For the organisation and its auditor, not for a buyer. Without a name the sheets are listed.

                Examples:
                  regie sheet
                  regie sheet soa --format xlsx --output reports/soa.xlsx
                  regie sheet nis2 --language nl --format html --output reports/zorgplicht.html
                """)
        @OptionGroup var common: CommonOptions
        @OptionGroup var output: OutputOptions
        @Argument(help: "soa, hipaa, nis2, dora or soc2.") var sheet: String?

        func validate() throws {
            guard let sheet, FrameworkSheets.sheet(sheet) == nil else { return }
            let names = FrameworkSheets.all.map(\.id)
            throw ValidationError(
                "there is no sheet '\(sheet)'"
                    + (NameSuggestion.nearest(to: sheet, among: names).map { "; did you mean '\($0)'?" } ?? "")
                    + "; expected one of \(names.joined(separator: ", "))")
        }

        func run() throws {
            guard let sheet, let chosen = FrameworkSheets.sheet(sheet) else {
                try output.show(FrameworkSheets.list(common.chosenLanguage))
                return
            }
            let workspace = try common.open()
            let assessment = try workspace.assessment()
            let roadmap = try workspace.roadmap(for: assessment)
            try output.show(chosen.report(assessment, roadmap, common.context(workspace)))
        }
    }
}
