import ArgumentParser
import Foundation
import ReadinessModel
import Reporting
import WorkspaceActions

extension Regie {
    struct RoadmapCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "roadmap", abstract: "What to improve when, under the capacity there is.",
            subcommands: [Show.self, Plan.self, Export.self, Solve.self], defaultSubcommand: Show.self)
    }
}

extension Regie.RoadmapCommand {
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The roadmap by quarter, every line with its reasons.",
            discussion: "Examples:\n  regie roadmap\n  regie roadmap show --quarters 8 --format csv")
        @OptionGroup var common: CommonOptions
        @OptionGroup var output: OutputOptions
        @Option(help: "How many quarters to plan.") var quarters: Int?

        func run() throws {
            let workspace = try common.open()
            let assessment = try workspace.assessment()
            let roadmap = try workspace.roadmap(for: assessment, horizon: quarters)
            try output.show(
                RoadmapReport.report(
                    roadmap, assessment, clauseTypes: try workspace.clauseTypes(), common.context(workspace)))
        }
    }

    struct Plan: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set the capacity and fixed dates that the roadmap is planned under.",
            discussion: """
                Examples:
                  regie roadmap plan --capacity 25
                  regie roadmap plan --measure M-AC-MFA --deadline 2027-Q1
                  regie roadmap plan --measure M-AC-MFA --free
                """)
        @OptionGroup var common: CommonOptions
        @Option(help: "Person-days a quarter.") var capacity: Double?
        @Option(help: "The measure whose dates are set.") var measure: String?
        @Option(help: "Done in this quarter at the latest.") var deadline: String?
        @Option(help: "Done in this quarter at the earliest.") var earliest: String?
        @Flag(help: "Take the dates of the measure away.") var free = false

        func validate() throws {
            if measure == nil, deadline != nil || earliest != nil || free {
                throw ValidationError("dates belong to a measure: add --measure M-…")
            }
            if capacity == nil, measure == nil { throw ValidationError("give --capacity or --measure") }
            if measure != nil, deadline == nil, earliest == nil, !free {
                throw ValidationError("give --deadline, --earliest or --free with the measure")
            }
            for text in [deadline, earliest].compactMap({ $0 }) where Quarter(text) == nil {
                throw ValidationError("'\(text)' is no quarter; expected one such as 2027-Q1")
            }
        }

        func run() throws {
            var workspace = try common.open()
            if let capacity { workspace = try workspace.setCapacity(capacity) }
            if let measure {
                workspace = try workspace.setDate(
                    measure, earliest: earliest.flatMap { Quarter($0) }, deadline: deadline.flatMap { Quarter($0) })
            }
            let roadmap = try workspace.roadmap(for: try workspace.assessment())
            let placed = roadmap.items.filter { $0.quarter != nil }.count
            Console.print(
                common.say(
                    "Planned: \(placed) measures over \(roadmap.conditions.capacities.count) quarters. See 'regie roadmap'.",
                    "Gepland: \(placed) maatregelen over \(roadmap.conditions.capacities.count) kwartalen. Zie 'regie roadmap'."
                ))
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the roadmap for somebody outside.",
            discussion: """
                For a buyer: what is in place, what is planned for when, and for each open point current state,
                compensating measures, plan. No note, effort, weight or risk remark is in it.

                Example:
                  regie roadmap export --for buyer --output reports/roadmap-for-buyer.html
                """)
        @OptionGroup var common: CommonOptions
        @Option(name: .customLong("for"), help: "Who reads it: buyer.") var reader: String = "buyer"
        @Option(help: "html, csv, markdown, json or xlsx.") var format: String = "html"
        @Option(name: [.short, .long], help: "The file to write (default: reports/roadmap-for-buyer.…).") var output:
            String?

        func validate() throws {
            guard reader == "buyer" else { throw ValidationError("--for is '\(reader)'; expected buyer") }
            guard ReportRenderers.renderer(format) != nil else {
                throw ValidationError(
                    "format is '\(format)'; expected one of \(ReportRenderers.all.map(\.format).joined(separator: ", "))"
                )
            }
        }

        func run() throws {
            let workspace = try common.open()
            let report = try workspace.buyerRoadmap(common.context(workspace))
            guard let renderer = ReportRenderers.renderer(format) else { return }
            let path = output ?? "reports/\(report.name).\(renderer.fileExtension)"
            try ResultFiles.write(renderer.render(report), to: path)
            Console.print(path)
        }
    }

    struct Solve: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Plan an instance given as JSON; needs no workspace.",
            discussion: """
                Reads {"capacityPerQuarter":[…],"actions":[{"id","effort","weight","after":[…],"earliest"?,"deadline"?}]}
                and prints the same with "plan", "objective" and "lowerBound".

                Example:
                  regie roadmap solve instance.json
                """)
        @Argument(help: "The instance, or - for standard input.") var file: String

        func run() throws {
            Console.print(try SolveInstance.solved(file))
        }
    }
}
