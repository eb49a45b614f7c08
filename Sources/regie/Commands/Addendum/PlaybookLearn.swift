import ArgumentParser
import Foundation
import WorkspaceActions

extension Regie.PlaybookCommand {
    /// For whoever maintains the playbook; of no use in a workspace.
    struct Learn: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Learn the vocabulary anew from labelled clauses.",
            discussion: """
                Example:
                  regie playbook learn frameworks --clauses Tests/ContractReviewTests/Fixtures/clauses.json > learned.yaml
                """,
            shouldDisplay: false)
        @Argument(help: "The library folder.") var folder: String
        @Option(help: "A JSON file of labelled clauses; may be given several times.") var clauses: [String] = []

        func run() throws {
            var surroundings = Surroundings(today: nil)
            surroundings.libraryFolder = folder
            print(try PlaybookLearning.learnedFile(surroundings, clauses: clauses), terminator: "")
        }
    }
}
