import ArgumentParser
import Foundation
import ReadinessModel
import Reporting
import WorkspaceActions

extension Regie {
    struct CatalogueCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "catalogue", abstract: "The frameworks and their controls; your own are added to a workspace.",
            subcommands: [List.self, Show.self, Export.self, Import.self, Remove.self])
    }

    struct MappingCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "mapping", abstract: "How questions cover controls; crosswalks to your own frameworks.",
            subcommands: [Export.self, Crosswalk.self, Import.self])
    }

    struct LibraryCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "library", abstract: "The files the program knows things from.", subcommands: [Check.self])
    }
}

/// What commands take that need no workspace.
struct LibraryOptions: ParsableArguments {
    @Option(name: .long, help: "Language of the output: en or nl (default: from the locale).") var language: String?

    func validate() throws {
        if let language, Language(rawValue: language) == nil {
            throw ValidationError("language is '\(language)'; expected en or nl")
        }
    }

    var chosenLanguage: Language {
        var common = CommonOptions()
        common.language = language
        return common.chosenLanguage
    }

    func library() throws -> Library { try Surroundings(today: nil).library() }

    /// The library of a workspace, imported frameworks with it.
    func library(ofWorkspace path: String) throws -> Library {
        try Workspace.library(at: path, in: Surroundings(today: nil))
    }
}

extension Regie.CatalogueCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Frameworks, questions, measures, kinds of evidence, or what the baseline covers.",
            discussion: """
                Examples:
                  regie catalogue list
                  regie catalogue list questions --language nl
                  regie catalogue list coverage
                  regie catalogue list --workspace assessments/example.sqlite
                """)
        enum Subject: String, ExpressibleByArgument, CaseIterable {
            case frameworks, questions, measures, evidence, coverage
        }
        @OptionGroup var options: LibraryOptions
        @OptionGroup var output: OutputOptions
        @Option(help: "With the frameworks imported into this workspace.") var workspace: String?
        @Argument(help: "frameworks, questions, measures, evidence or coverage.") var subject: Subject = .frameworks

        func run() throws {
            let library = try workspace.map { try options.library(ofWorkspace: $0) } ?? options.library()
            let language = options.chosenLanguage
            let report: Report =
                switch subject {
                case .frameworks: CatalogueReport.frameworks(library, language)
                case .questions: CatalogueReport.questions(library, language)
                case .measures: CatalogueReport.measures(library, language)
                case .evidence: CatalogueReport.evidenceKinds(library, language)
                case .coverage: FrameworkPage.report(library, language)
                }
            try output.show(report)
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "One framework with its controls.",
            discussion: "Example:\n  regie catalogue show nis2 --language nl")
        @OptionGroup var options: LibraryOptions
        @OptionGroup var output: OutputOptions
        @Option(help: "Workspace to find imported frameworks in (default: as for other commands).")
        var workspace: String?
        @Argument(help: "The framework, such as nis2 or iso27001-2022.") var framework: String

        func run() throws {
            let library = try library()
            let names = library.frameworks.map(\.id.rawValue)
            guard let found = library.framework(Framework.ID(framework.lowercased())) else {
                throw WorkspaceError.unknownTopic(
                    framework, nearest: NameSuggestion.nearest(to: framework, among: names))
            }
            try output.show(CatalogueReport.controls(of: found, library, options.chosenLanguage))
        }

        /// The library itself, unless the framework is not in it and there is a workspace to look in.
        private func library() throws -> Library {
            if let workspace { return try options.library(ofWorkspace: workspace) }
            let library = try options.library()
            var common = CommonOptions()
            common.workspace = nil
            guard library.framework(Framework.ID(framework.lowercased())) == nil,
                let path = try? common.workspacePath(), FileManager.default.fileExists(atPath: path)
            else { return library }
            return try options.library(ofWorkspace: path)
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "All controls as CSV: framework,id,parent,kind,binding,title_en,title_nl.",
            discussion: "Example:\n  regie catalogue export --format csv > catalogue.csv")
        enum Format: String, ExpressibleByArgument, CaseIterable { case csv, json }
        @Option(help: "csv or json.") var format: Format = .csv

        func run() throws {
            let library = try Surroundings(today: nil).library()
            let table = CatalogueReport.export(library)
            FileHandle.standardOutput.write(Data(format == .csv ? table.csv : table.json))
        }
    }
}

extension Regie.MappingCommand {
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "All links as CSV: question_id,framework,control_id,relationship,strength.",
            discussion: "Example:\n  regie mapping export --format csv > mapping.csv")
        @Option(help: "csv or json.") var format: Regie.CatalogueCommand.Export.Format = .csv

        func run() throws {
            let library = try Surroundings(today: nil).library()
            let table = CatalogueReport.exportLinks(library)
            FileHandle.standardOutput.write(Data(format == .csv ? table.csv : table.json))
        }
    }

    struct Crosswalk: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The counterparts of each control in another framework, with the questions that join them.",
            discussion: "Example:\n  regie mapping crosswalk nis2 iso27001-2022")
        @OptionGroup var options: LibraryOptions
        @OptionGroup var output: OutputOptions
        @Argument(help: "From this framework.") var from: String
        @Argument(help: "To this one.") var to: String

        func run() throws {
            let library = try options.library()
            func framework(_ name: String) throws -> Framework {
                if let found = library.framework(Framework.ID(name.lowercased())) { return found }
                throw WorkspaceError.unknownTopic(
                    name, nearest: NameSuggestion.nearest(to: name, among: library.frameworks.map(\.id.rawValue)))
            }
            let crosswalk = ReadinessModel.Crosswalk(
                from: try framework(from).id, to: try framework(to).id, in: library)
            try output.show(CrosswalkReport.report(crosswalk, library, options.chosenLanguage))
        }
    }
}

extension Regie.LibraryCommand {
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read and check the YAML files of a library folder, all problems at once.",
            discussion: "Examples:\n  regie library check\n  regie library check frameworks")
        @Argument(help: "The folder (default: what is inside the program, or REGIE_LIBRARY).") var folder: String?

        func run() throws {
            var surroundings = Surroundings(today: nil)
            if let folder { surroundings.libraryFolder = folder }
            let diagnostics = try LibraryCare.diagnostics(of: surroundings)
            for diagnostic in diagnostics { Console.print(diagnostic.description) }
            if !diagnostics.isEmpty { throw ExitCode(1) }
            Console.print("sound")
        }
    }
}
