import ArgumentParser
import Foundation
import ReadinessModel
import WorkspaceActions

extension Regie {
    struct Init: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a workspace.",
            discussion: """
                Needs no configuration: without a profile a small software supplier is assumed, and said so.

                Examples:
                  regie init
                  regie init --name "Example Software B.V." --employees 35
                  regie init --profile profile.yaml --workspace assessments/example.sqlite
                """)

        @OptionGroup var common: CommonOptions
        @Option(help: "Name of the organisation.") var name: String?
        @Option(help: "Number of staff.") var employees: Int?
        @Option(help: "File with the organisation's profile (YAML).") var profile: String?

        func validate() throws {
            if let employees, !(1...1_000_000).contains(employees) {
                throw ValidationError("employees is \(employees); expected 1 to 1000000")
            }
        }

        func run() throws {
            let path = try common.workspacePath()
            if FileManager.default.fileExists(atPath: path) { throw WorkspaceError.exists(path) }
            let contents = try profile.map { try Workspace.readProfile(from: $0) }
            var chosen =
                contents?.profile
                ?? OrganisationProfile(name: name ?? common.say("My organisation", "Mijn organisatie"))
            if let name { chosen.name = name }
            if let employees { chosen.employees = employees }
            Console.note(common.say("Loading the body of knowledge …", "De kennisbank wordt geladen …"))
            let workspace = try Workspace.create(
                at: path, profile: chosen, file: contents, in: common.surroundings)
            let library = workspace.library
            Console.print(
                common.say(
                    "\(path): workspace of \(chosen.name), \(workspace.current.quarter). \(library.controls.count) controls in "
                        + "\(library.frameworks.count) frameworks, \(library.questions.count) questions.\n"
                        + "Next: regie baseline ask",
                    "\(path): werkruimte van \(chosen.name), \(workspace.current.quarter). \(library.controls.count) "
                        + "beheersmaatregelen in \(library.frameworks.count) raamwerken, \(library.questions.count) vragen.\n"
                        + "Volgende stap: regie baseline ask"))
        }
    }
}
