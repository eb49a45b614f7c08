import ArgumentParser

/// The command tree, nothing else.
@main
struct Regie: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regie",
        abstract: "Take control when a buyer's security addendum lands.",
        discussion: """
            Answer a baseline once; see readiness for ISO 27001, SOC 2, NIS2, DORA, HIPAA and GDPR; plan what to improve.

            First steps:
              regie init                     make a workspace (no configuration needed)
              regie baseline ask             answer the baseline, a question a screen
              regie status                   readiness per framework
              regie gaps                     what matters most
              regie roadmap                  what to do when
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(name: "Baseline", subcommands: [Init.self, Baseline.self, Scope.self]),
            CommandGroup(
                name: "Insight", subcommands: [Status.self, Gaps.self, RoadmapCommand.self, Sheet.self, Explain.self]),
            CommandGroup(name: "Buyer", subcommands: [AddendumCommand.self, PlaybookCommand.self]),
            CommandGroup(name: "Over time", subcommands: [QuarterCommand.self, EvidenceCommand.self]),
            CommandGroup(
                name: "Knowledge", subcommands: [CatalogueCommand.self, MappingCommand.self, LibraryCommand.self]),
            CommandGroup(
                name: "Care",
                subcommands: [Doctor.self, Backup.self, Restore.self, Audit.self, Bench.self, Fuzz.self]),
        ])
}
