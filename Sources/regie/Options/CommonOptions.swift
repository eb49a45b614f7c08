import ArgumentParser
import Foundation
import ReadinessModel
import Reporting
import WorkspaceActions

/// What every command takes.
struct CommonOptions: ParsableArguments {
    @Option(name: .long, help: "Workspace file (default: REGIE_WORKSPACE, or the one in assessments/).")
    var workspace: String?

    @Option(name: .long, help: "Organisation, when the workspace holds several.")
    var organisation: String?

    @Option(name: .long, help: "Language of the output: en or nl (default: from the locale).")
    var language: String?

    @Option(name: .long, help: ArgumentHelp("Take this day for today, YYYY-MM-DD.", visibility: .hidden))
    var asOf: String?

    func validate() throws {
        if let language, Language(rawValue: language) == nil {
            throw ValidationError("language is '\(language)'; expected en or nl")
        }
        if let asOf, Day(asOf) == nil {
            throw ValidationError("as-of is '\(asOf)'; expected a day YYYY-MM-DD")
        }
    }

    var surroundings: Surroundings {
        Surroundings(today: asOf.flatMap { Day($0) })
    }

    /// From the option, or the first of LC_ALL, LC_MESSAGES and LANG that says something.
    var chosenLanguage: Language {
        if let language, let chosen = Language(rawValue: language) { return chosen }
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale?.hasPrefix("nl") == true ? .dutch : .english
    }

    /// The workspace file: option, environment, the only one in assessments/, or the default name.
    func workspacePath() throws -> String {
        if let workspace { return workspace }
        if let path = ProcessInfo.processInfo.environment["REGIE_WORKSPACE"], !path.isEmpty { return path }
        let found =
            ((try? FileManager.default.contentsOfDirectory(atPath: "assessments")) ?? [])
            .filter { $0.hasSuffix(".sqlite") }.sorted().map { "assessments/\($0)" }
        if found.count > 1 { throw WorkspaceError.severalWorkspaces(found) }
        return found.first ?? "assessments/workspace.sqlite"
    }

    /// Whether there is a workspace to open; a named one that does not exist is an error when it is opened.
    func hasWorkspace() throws -> Bool {
        try workspace != nil || FileManager.default.fileExists(atPath: workspacePath())
    }

    func open() throws -> Workspace {
        try Workspace.open(at: try workspacePath(), in: surroundings, organisation: organisation)
    }

    func context(_ workspace: Workspace) -> ReportContext {
        ReportContext(
            organisation: workspace.organisation.name, quarter: workspace.current.quarter, language: chosenLanguage,
            profileIsAssumed: workspace.organisation.profileIsAssumed)
    }

    func say(_ en: String, _ nl: String) -> String {
        chosenLanguage == .dutch ? nl : en
    }
}

/// How data is printed.
struct OutputOptions: ParsableArguments {
    @Option(name: .long, help: "text, json, csv, markdown, html or xlsx.")
    var format: String = "text"

    @Option(name: [.short, .long], help: "Write to this file instead of standard output.")
    var output: String?

    func validate() throws {
        let known = ["text"] + ReportRenderers.all.map(\.format)
        guard known.contains(format) else {
            throw ValidationError("format is '\(format)'; expected one of \(known.joined(separator: ", "))")
        }
    }

    /// Prints a report in the chosen format, or writes it to the chosen file.
    func show(_ report: Report) throws {
        let bytes: [UInt8]
        if let renderer = ReportRenderers.renderer(format) {
            bytes = renderer.render(report)
        } else {
            let console = Console.standard
            let renderer = TerminalRenderer(
                width: output == nil ? console.width : 100, usesColour: output == nil && console.usesColour)
            bytes = Array(renderer.text(of: report).utf8)
        }
        if output == nil, Console.standard.isTerminal, bytes.prefix(512).contains(0) {
            throw ValidationError(
                "\(format) is no text and cannot be shown in a terminal: add --output \(report.name).\(format)")
        }
        if let output {
            try ResultFiles.write(bytes, to: output)
            Console.note(output)
        } else {
            FileHandle.standardOutput.write(Data(bytes))
        }
    }
}
